/** The two languages every text of the house is written in. */
export type Language = 'en' | 'ja';

/** One text in both languages; a missing one does not compile. */
export type Bilingual = Readonly<Record<Language, string>>;
