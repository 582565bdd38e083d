/** How something typed was understood, in the person's language. */

import type { App } from "#kernel/kit/context.ts";
import { siteName } from "#kernel/kit/sites.ts";
import type { Phones } from "../identifiers/index.ts";
import { type Asked, Partial } from "../identifiers/partial.ts";
import type { Question } from "../identifiers/question.ts";

/** Who is told: their language, and their community's list of sites. */
export type Reader = Pick<App, "texts" | "person">;

/** The name of a country in a language; its two letters where the browser knows none. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Phone number +44 7700 900123, United Kingdom". */
export function understoodText(identifier: Asked, phones: Phones, to: Reader, isOneOfMany = false): string {
  const { texts } = to;
  // A number reads from left to right, whatever the language around it: U+2066 … U+2069.
  const isolated = (shown: string): string => `\u2066${shown}\u2069`;
  if (identifier instanceof Partial) {
    return texts.say(`understood-${identifier.saidKind}`, { shown: isolated(identifier.shown || identifier.normal) });
  }
  const understood = identifier.understood(phones);
  const shown = isolated(understood.shown);
  switch (understood.kind) {
    case "phone": {
      if (understood.region === "001") return texts.say("understood-phone-nowhere", { shown });
      return texts.say("understood-phone", { shown, country: countryName(understood.region, texts.language.code) });
    }
    case "handle":
      return texts.say("understood-handle", { shown, platform: platformName(understood.platform, to) });
    case "plate":
      return texts.say(isOneOfMany ? "understood-plate-too" : "understood-plate", { shown });
    default:
      return texts.say(`understood-${understood.kind}`, { shown });
  }
}

/** All that a question asks: "Name dave99, on any app or site. Number plate DAVE99." */
export const readingsText = ({ readings }: Question, phones: Phones, to: Reader, isDone = false): string =>
  to.texts.say(isDone ? "understood-done" : "understood-all", {
    what: readings.map((each) => understoodText(each, phones, to, readings.length > 1)).join(" · "),
  });

/** The name of a site as the community spells it: the same in every language, but for "another one". */
const platformName = (platform: string, { texts, person }: Reader): string =>
  siteName(platform, (id) => texts.say(id), person?.roster.policy);

const DOTS = "•••••";

/** A masked identifier in words: "ends in 123". */
export function maskText(mask: string, to: Reader): string {
  const { texts } = to;
  const [before = "", after = ""] = split(mask);
  if (after.startsWith("@")) {
    const domain = after.slice(1);
    if (domain === "" || domain === DOTS) return texts.say("mask-email", { start: before });
    return texts.say("mask-email-at", { start: before, domain });
  }
  if (before.trim()) return texts.say("mask-handle", { platform: platformName(before.trim(), to), end: after });
  return texts.say(/^\d{3}$/.test(after) ? "mask-phone" : "mask-plate", { end: after });
}

function split(mask: string): [string, string] {
  const at = mask.indexOf(DOTS);
  return at < 0 ? ["", mask] : [mask.slice(0, at), mask.slice(at + DOTS.length)];
}
