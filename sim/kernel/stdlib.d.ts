/** The pure JavaScript half of two packages, whose types are declared for the whole package only. */
declare module '@stdlib/math-base-special-exp/lib/main.js' {
  export { default } from '@stdlib/math-base-special-exp';
}
declare module '@stdlib/math-base-special-ln/lib/main.js' {
  export { default } from '@stdlib/math-base-special-ln';
}
