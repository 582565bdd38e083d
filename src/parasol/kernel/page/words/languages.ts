/** The languages that have a list of words, by their own names. */
export const LANGUAGES = {
  en: "English",
  es: "Español",
  fr: "Français",
  pt: "Português",
  it: "Italiano",
  cs: "Čeština",
} as const;

export type WordLanguage = keyof typeof LANGUAGES;

/** The list that names of keys are made from: everybody compares the same ones. */
export const NAMES: WordLanguage = "en";

/** The language to draw words in where the page is in this one: its own, or else that of the names. */
export const wordsFor = (code: string): WordLanguage => (code in LANGUAGES ? (code as WordLanguage) : NAMES);
