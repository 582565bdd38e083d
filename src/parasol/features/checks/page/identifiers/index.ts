/**
 * Identifiers: what a report is about and what a check asks about, in one form however it was written.
 *
 * `parse` turns what a person typed into an `Identifier`; its `canonical()` is what the index is keyed with. A report
 * and a later check meet only if both give the same bytes, in the browser and in Python: every rule here is a promise,
 * kept by vectors/identifiers.json, and is changed in src/parasol/features/checks/client/identifiers/ and here at once.
 *
 * Pure rules: no I/O, no clock, no randomness, nothing is kept. No error repeats what was typed. The numbering plans
 * are an argument (see numbering.ts).
 */

import { looksLikeEmail, maskedEmail, normalEmail } from "./email.ts";
import { looksLikeHandle, maskedHandle, normalHandle, phoneInHandle, shownHandle } from "./handle.ts";
import { hasDigit, hasLetter } from "./letters.ts";
import type { Phones } from "./numbering.ts";
import { isPhoneIn, looksLikePhone, maskedPhone, normalPhone, shownPhone } from "./phone.ts";
import { looksLikePlate, maskedPlate, normalPlate } from "./plate.ts";
import { NotAnIdentifier, plain } from "./typed.ts";

export { countries, type Phones, PlansNeeded, zoneOf } from "./numbering.ts";
export { MAX_TYPED_CHARACTERS } from "./offered.ts";
export { NotAnIdentifier, type Problem } from "./typed.ts";

export const KINDS = ["phone", "email", "handle", "plate"] as const;
export type Kind = (typeof KINDS)[number];

/** How something was understood, for the screen to put in words. `shown` holds all of it. */
export type Understood =
  /** "+44 7700 900123"; `region` is ISO 3166-1, or "001" for a network of no country. */
  | { readonly kind: "phone"; readonly shown: string; readonly region: string }
  | { readonly kind: "email"; readonly shown: string }
  /** "@name", or the name alone where people write no "@"; `platform` is the word of a site. */
  | { readonly kind: "handle"; readonly shown: string; readonly platform: string }
  /** Look-alikes are folded: the screen says that O and 0, I, L and 1, S and 5, B and 8, Z and 2 are the same. */
  | { readonly kind: "plate"; readonly shown: string };

/** One identifier. `normal` is the only form that is kept or compared; make it with `parse`. */
export class Identifier {
  readonly kind: Kind;
  readonly normal: string;

  constructor(kind: Kind, normal: string) {
    this.kind = kind;
    this.normal = normal;
  }

  /**
   * Returns kind (ASCII), a zero byte and `normal` (UTF-8): the message of the index's HMAC. No kind holds a zero
   * byte, so two identifiers never share it.
   */
  canonical(): Uint8Array {
    return new TextEncoder().encode(`${this.kind}\0${this.normal}`);
  }

  /** Returns the form that an alert shows: enough to recognise what one already knows, too little to learn it. */
  masked(): string {
    switch (this.kind) {
      case "phone":
        return maskedPhone(this.normal);
      case "email":
        return maskedEmail(this.normal);
      case "handle":
        return maskedHandle(this.normal);
      case "plate":
        return maskedPlate(this.normal);
    }
  }

  /** Returns how it was understood, for the person who typed it to confirm. Holds all of it. */
  understood(phones: Phones): Understood {
    switch (this.kind) {
      case "phone":
        return { kind: "phone", ...shownPhone(this.normal, phones) };
      case "handle":
        return { kind: "handle", ...shownHandle(this.normal) };
      default:
        return { kind: this.kind, shown: this.normal };
    }
  }
}

// What a screen in English showed reads back too. "İ" and "ı": Python takes them for "i" in patterns of any case.
const OWN_LABEL = /^(phone number|e-?ma[iİı]l(?: address)?|number plate) ?:? (?=[^ ])/iu;
const LABELLED: Readonly<Record<string, Kind>> = { p: "phone", e: "email", n: "plate" };

/**
 * Returns the one identifier in `typed`.
 *
 * `region`: ISO 3166-1 country (two letters) for phone numbers without a country code; "" if unknown. `kind`: one of
 * KINDS, or null to guess: an address of a profile, "@name" or a name behind its platform is a handle; what has name,
 * "@" and domain is an e-mail address; mostly digits is a phone number; letters with digits a plate. `platform`: the
 * word of a site, or null. Asking for a handle can give a phone number: on WhatsApp a person is one. `phones`: the
 * content of phones.json, or a part of it.
 *
 * Throws PlansNeeded if `phones` is a part that isn't enough, and NotAnIdentifier with a `code` for the screen to put in
 * words. Codes of this function: "too-long", "empty", "not-text" (see plain), "kind-unknown", "kind-needed", "platform-needed"; each kind's module lists its own.
 */
export function parse(
  typed: string,
  region: string,
  kind: string | null,
  platform: string | null,
  phones: Phones,
): Identifier {
  let text = plain(typed);
  let asked = kind;
  const label = OWN_LABEL.exec(text);
  if (label) {
    text = text.slice(label[0].length);
    if (kind === null && platform === null) asked = LABELLED[label[0].charAt(0).toLowerCase()] ?? null;
  }
  if (asked === "plate" || (asked === null && text.endsWith("count as the same)"))) {
    text = text.split("(O and 0")[0] ?? "";
  }
  switch (asked ?? guessed(text, region, platform, phones)) {
    case "phone":
      return new Identifier("phone", phoneInHandle(text, region, phones) ?? normalPhone(text, region, phones));
    case "email":
      return new Identifier("email", normalEmail(text));
    case "plate":
      return new Identifier("plate", normalPlate(text));
    case "handle":
      return new Identifier(...normalHandle(text, region, platform, phones));
    default:
      throw new NotAnIdentifier("kind-unknown");
  }
}

function guessed(text: string, region: string, platform: string | null, phones: Phones): Kind {
  const isMailto = text.toLowerCase().startsWith("mailto:");
  if (platform !== null || (looksLikeHandle(text) && !isMailto)) return "handle";
  if (looksLikeEmail(text)) return "email";
  if (looksLikePhone(text)) return "phone";
  if (looksLikePlate(text)) return "plate";
  if (hasDigit(text) && !hasLetter(text)) {
    if (isPhoneIn(text, region, phones)) return "phone"; // five digits are a whole number on some islands
    throw new NotAnIdentifier("kind-needed");
  }
  throw new NotAnIdentifier("platform-needed");
}
