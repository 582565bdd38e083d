/**
 * What a check asks: one question of two keys, whatever was typed.
 *
 * "dave99" may be a name on any site, a plate, or what stands before the "@" of an address. A check that asked one guess
 * would answer "no report found" about the others, so a question asks all that is plausible at once: `exact`, for this
 * and nothing else, and `loose`, for whatever is written alike, which may be about somebody else. Both lie in one bucket
 * of the index, and a question of one key is filled up by whoever sends it, so that the server can't tell how much there
 * was to ask. What two keys of one bucket can't ask is asked back: which is it?
 *
 * Twin of src/parasol/features/checks/client/identifiers/question.py.
 */
import { looksLikeEmail, namesProvider, normalEmail, worded } from "./email.ts";
import { looksLikeHandle } from "./handle.ts";
import { Identifier, type Phones, parse } from "./index.ts";
import { hasDigit, hasLetter, lowered, uppered } from "./letters.ts";
import {
  type Asked,
  isOnASite,
  isSomebodys,
  looksLikePartial,
  Partial,
  parsePartial,
  partials,
  placeOf,
  withoutSpelling,
} from "./partial.ts";
import { looksLikePhone } from "./phone.ts";
import { looksLikePlate, normalPlate } from "./plate.ts";
import { BY_WORD, NO_SITE } from "./platforms.ts";
import { DOTS, endTrimmed, NotAnIdentifier, plain, trimmed } from "./typed.ts";

const MOST_WORDS = 4;
const MOST_CHARACTERS = 64;
// Of text in small letters. What is beyond ASCII counts as a letter here.
const GLUED = /[a-z\u0080-\u{10ffff}][-_.]?[0-9]{6}|[0-9]{6}[-_.]?[a-z\u0080-\u{10ffff}]/u;
const APART = /(?:^| )[0-9][0-9 -]{4,}[0-9](?: |$)/;
const VANITY = /^(?:1[-. ]?)?8[0-9]{2}[-. ][a-z]/;
const LINK = /(?:^|[ (<])(?:www\.|[^ /]+\.[^ /]+\/)/;
const FEDIVERSE_LINK = /^[^ /@:]+\.[^ /@:]+\/@[^ ]+$/u;
const SEVERAL = /[^ ,;|/()[\]] ?[,;|/()[\]] ?[^ ,;|/()[\]]/;
const MIXED = /[a-z\u0080-\u{10ffff}][0-9]|[0-9][a-z\u0080-\u{10ffff}]/u;
const NAME_LABEL = /^(?:(?:user ?name|nick ?name|handle|usuario) ?:? |(?:user|nick|name|nombre) ?: ?)(?=[^ ])(?!on )/;
const PLATE_LABEL = /^(?:reg(?:istration)?|plate|license plate|licence plate|matr[ií]cula|placa) ?:? (?=[^ ])/;
const CJK_DIGITS = "〇零一二三四五六七八九";
const DIGIT_WORDS = (
  "oh zero one two three four five six seven eight nine double triple " +
  "cero uno dos tres cuatro cinco seis siete ocho nueve doble"
).split(" ");

/**
 * One question. `readings`: what is asked, for the person to read, the likeliest first. `wanted`: the handle that was
 * meant, if its site is known: an entry of its name says whether it is this one (features/checks/page/index.ts). `noSite`: a name
 * without its site, as alerts have it that name no site either.
 */
export class Question {
  readonly readings: readonly [Asked, ...Asked[]];
  readonly exact: Identifier | null;
  readonly loose: Partial | null;
  readonly wanted: Identifier | null;
  readonly noSite: Identifier | null;

  constructor(
    readings: readonly [Asked, ...Asked[]],
    exact: Identifier | null,
    loose: Partial | null = null,
    wanted: Identifier | null = null,
    noSite: Identifier | null = null,
  ) {
    this.readings = readings;
    this.exact = exact;
    this.loose = loose;
    this.wanted = wanted;
    this.noSite = noSite;
  }

  /** What the bucket's number is made of. */
  get place(): Uint8Array {
    return placeOf((this.exact ?? this.loose) as Asked);
  }

  /** What people are told that the readings are, the likeliest first. */
  get kinds(): readonly string[] {
    return this.readings.map((each) => (each instanceof Partial ? each.saidKind : each.kind));
  }

  /** Whether nothing that is found can be said to be about this very person. */
  get isLoose(): boolean {
    return this.wanted === null && (this.exact === null || !isSomebodys(this.exact));
  }

  /** What one more check asks alone, where more alerts have the name than an answer has room for. */
  get alone(): Identifier | null {
    return this.wanted ?? this.noSite;
  }
}

/** The question about an identifier that is known: itself, and what is written alike. */
export function questionOf(identifier: Identifier, end?: Partial): Question {
  const loose = end ?? partials(identifier)[0];
  if (!loose) return only(identifier);
  const asAName = new Partial(loose.kind, loose.normal, shownOf(identifier, loose));
  if (!isSomebodys(identifier)) return new Question([asAName], null, loose, null, identifier);
  const exact = samePlace(identifier, loose) ? identifier : null;
  return new Question([identifier, asAName], exact, loose, isOnASite(identifier) ? identifier : null);
}

/** The question about one key and nothing that is written alike. */
export const only = (key: Asked): Question =>
  key instanceof Identifier ? new Question([key], key) : new Question([key], null, key);

/**
 * Returns what a check asks about: everything that `typed` may be, or what `kind` (one of KINDS or a PartKind) and
 * `platform` say that it is. `region`, `phones`: see `parse`.
 *
 * Throws NotAnIdentifier: what `parse` and `parsePartial` throw, "kind-needed" if it may be several things that don't
 * fit into one question, "sentence" for what is no single thing.
 */
export function askedAbout(
  typed: string,
  region: string,
  kind: string | null,
  platform: string | null,
  phones: Phones,
): Question {
  if (looksLikePartial(typed, kind, platform)) {
    const text = plain(typed);
    // "A812CD?" is a plate, "dave99?" is a question
    if (kind === null && text.endsWith("?") && !endTrimmed(text, "?*").includes("?")) throw which();
    return only(parsePartial(typed, kind === "plate-part" ? "plate" : kind));
  }
  const text = plain(typed);
  const isAHandle = kind === null || kind === "handle";
  const isOfNoSite = platform === null ? kind === "handle" : isAHandle && NO_SITE.includes(platform);
  if (kind === "name" || (isOfNoSite && !looksLikeHandle(text))) {
    return nameOf(withoutLabel(text, NAME_LABEL) ?? text, onNoSite(region, phones, platform ?? "unknown"));
  }
  if (kind !== null || platform !== null) {
    const said = platform === null ? typed : withoutSite(text, platform);
    return questionOf(parse(said, region, kind, platform, phones));
  }
  const name = withoutLabel(text, NAME_LABEL);
  if (name !== null) return askedAbout(name, region, "handle", null, phones);
  const plate = withoutLabel(text, PLATE_LABEL);
  if (plate !== null) return askedAbout(plate, region, "plate", null, phones);
  return FEDIVERSE_LINK.test(text) ? guessed(`tg://${text}`, region, phones) : guessed(text, region, phones, typed);
}

function withoutLabel(text: string, label: RegExp): string | null {
  const found = label.exec(lowered(text));
  return found && text.slice(found[0].length);
}

/** Takes "on Telegram" out of "dave99 on Telegram" where that site was chosen too. */
function withoutSite(text: string, platform: string): string {
  const own = BY_WORD.get(platform);
  const sites = [platform, ...(own ? [own.name, ...own.aliases] : [])];
  const words = text.split(" ");
  const left = words.filter((word) => !sites.includes(lowered(word)));
  if (left.length === words.length || left.length === 0) return text;
  const isBehind = left.length > 1 && ["on", "en", "at"].includes(lowered(left.at(-1) as string));
  return (isBehind ? left.slice(0, -1) : left).join(" ");
}

function guessed(text: string, region: string, phones: Phones, typed = text): Question {
  const isMail = lowered(text).startsWith("mailto:");
  if (looksLikeHandle(text) && !isMail) {
    try {
      return questionOf(parse(typed, region, null, null, phones));
    } catch (error) {
      if (!(error instanceof NotAnIdentifier) || error.code !== "platform-needed") throw error;
      return nameOf(text, onNoSite(region, phones));
    }
  }
  if (isMail || looksLikeEmail(text)) return address(text, region, phones);
  const mended = worded(text);
  if (mended !== null) return address(mended, region, phones);
  if (text.includes("@") || namesProvider(text)) throw new NotAnIdentifier("not-an-email");
  if (hasDigit(text) && !hasLetter(text)) return digits(typed, text, region, phones);
  if (LINK.test(lowered(text))) throw new NotAnIdentifier("address-unknown");
  return wordsOf(typed, text, region, phones);
}

/** An e-mail address, which may be a name of the fediverse as well. */
function address(text: string, region: string, phones: Phones): Question {
  const found = new Identifier("email", normalEmail(text));
  const question = questionOf(found);
  // a provider of addresses, and no server of the fediverse
  if (!found.masked().endsWith(DOTS)) return question;
  try {
    const handle = parse(`@${found.normal}`, region, "handle", "mastodon", phones);
    return new Question([found, handle, ...question.readings.slice(1)], found, question.loose, handle);
  } catch (error) {
    if (error instanceof NotAnIdentifier) return question;
    throw error;
  }
}

/** Digits alone: a number in any country, or its end, a plate, a name. */
function digits(typed: string, text: string, region: string, phones: Phones): Question {
  if (text.includes("+")) return questionOf(parse(typed, region, "phone", null, phones));
  const [loose] = withoutSpelling(text);
  if (loose?.kind !== "phone-end") throw which(); // fewer than six: the end of no number
  let phone: Identifier;
  try {
    phone = parse(typed, region, "phone", null, phones);
  } catch (error) {
    if (!(error instanceof NotAnIdentifier) || error.code === "more-than-one") throw error;
    return only(loose);
  }
  const [end] = partials(phone);
  if (!end) throw which();
  // six digits: whole numbers of some countries, and the end of others
  if (end.normal.endsWith(loose.normal) && !samePlace(phone, loose)) return only(loose);
  return questionOf(phone, end);
}

function wordsOf(typed: string, text: string, region: string, phones: Phones): Question {
  const small = lowered(text);
  // what a screen showed
  if (/^(?:phone number|number plate) /.test(small)) return questionOf(parse(typed, region, null, null, phones));
  const words = small.split(" ");
  if (
    words.every((word) => DIGIT_WORDS.includes(word)) ||
    [...words.join("")].every((one) => CJK_DIGITS.includes(one))
  ) {
    throw new NotAnIdentifier("letters-in-number");
  }
  if (looksLikePhone(text)) {
    if (GLUED.test(small) && !/[ :]/.test(text)) throw which(); // "dave07700900123"
    return questionOf(parse(typed, region, "phone", null, phones));
  }
  if (APART.test(text) || VANITY.test(small)) throw which(); // "Dave 900123", "1-800-FLOWERS"
  return nameOf(text, onNoSite(region, phones), looksLikePlate(text));
}

/** Words or one: a name on any site, of an address, or a plate. */
function nameOf(text: string, noSiteOf: (text: string) => Identifier | null, isPlate = false): Question {
  const words = text.split(" ");
  if (words.length > 1 && words.some((word) => word.length > 2 && BY_WORD.has(trimmed(lowered(word), "()")))) {
    throw new NotAnIdentifier("platform-needed");
  }
  const isLong = words.length > MOST_WORDS || [...text].length > MOST_CHARACTERS || SEVERAL.test(text);
  // "blue BMW A812 CDE"
  if (isLong || (words.length > 2 && words.some((word) => MIXED.test(lowered(word))))) {
    throw new NotAnIdentifier("sentence");
  }
  const [found] = withoutSpelling(text);
  if (!found || [...found.normal].length < 2) throw new NotAnIdentifier("not-a-name");
  const loose = new Partial(found.kind, found.normal, text);
  const noSite = noSiteOf(text);
  if (!isPlate) return new Question([loose], null, loose, null, noSite);
  const plate = new Identifier("plate", normalPlate(text));
  const readings: [Asked, Asked] = uppered(text) === text ? [plate, loose] : [loose, plate]; // the likelier one first
  return new Question(readings, samePlace(plate, loose) ? plate : null, loose, null, noSite);
}

/** Reads a name as alerts have it that name no site; null for what is none. */
const onNoSite =
  (region: string, phones: Phones, platform = "unknown") =>
  (text: string): Identifier | null => {
    try {
      const found = parse(text, region, "handle", platform, phones);
      return isSomebodys(found) ? null : found;
    } catch (error) {
      if (error instanceof NotAnIdentifier) return null;
      throw error;
    }
  };

function shownOf({ kind, normal }: Identifier, loose: Partial): string {
  const before = kind === "email" ? normal.slice(0, normal.lastIndexOf("@")) : normal;
  const shown = kind === "handle" ? before.slice(before.indexOf(":") + 1) : before;
  return loose.kind === "phone-end" && !hasLetter(shown) ? "" : shown;
}

const samePlace = (one: Asked, other: Asked): boolean => String(placeOf(one)) === String(placeOf(other));

const which = (): NotAnIdentifier => new NotAnIdentifier("kind-needed");
