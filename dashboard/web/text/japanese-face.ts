/** Noto Sans JP for the letters no face of the system has; only the ranges used are fetched. */
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
