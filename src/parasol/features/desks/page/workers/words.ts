/** Names of languages, as workers read them: visitors and cards name them by code or as their speakers write them. */

const CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The name of a language in `reader`'s language; what isn't a code stays as it is. */
export function languageName(language: string, reader: string): string {
  if (!CODE.test(language)) return language;
  try {
    return new Intl.DisplayNames(reader, { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Whether both mean the same language: "es" and "español" do. */
export const isSameLanguage = (one: string, other: string): boolean => ownName(one) === ownName(other);

/** As its own speakers write it, in small letters. */
const ownName = (language: string): string => languageName(language, language).trim().toLowerCase();
