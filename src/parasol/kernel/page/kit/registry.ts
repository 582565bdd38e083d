/** Which component draws which screen, and how a part of the page that isn't there yet is fetched. */
import type { ComponentType } from "preact";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { WordLanguage } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { PART_OF, type ScreenName, type Screens, textsOf } from "./names.ts";
import type { Texts } from "./texts.ts";

const components = new Map<ScreenName, ComponentType<never>>();
const fetched = new Map<string, Promise<void>>();

/** What needs ciphers and so isn't in the first load: every other part brings it (tools.ts). */
export interface Tools {
  readonly connection: Connection;
  readonly device: Device;
  readonly readList: (packed: string, language: WordLanguage) => WordList;
}

let given: Tools | null = null;

/** What a part that stands alone has read and is wrong now: a steward withdrew a guide. */
export const outdated = new Set<"guides">();

/** Called by parts that need them. The first ones stay: a part that stands alone has its own, which are no others. */
export function provide(tools: Partial<Tools>): void {
  given = { ...tools, ...given } as Tools;
}

/** The tools. Throws `Trouble` (`part-missing`) on a screen of the first load, which has none. */
export function tools(): Tools {
  if (!given) throw new Trouble("part-missing");
  return given;
}

/** After "Leave" nothing is asked for any more, whatever is still under way. */
export const closeConnection = (): void => given?.connection.close();

/** Called by a part of the page for each of its screens. */
export function register<N extends ScreenName>(name: N, component: ComponentType<Screens[N]>): void {
  components.set(name, component as ComponentType<never>);
}

/** The component of a screen, or undefined while its part isn't there. */
export const componentOf = <N extends ScreenName>(name: N): ComponentType<Screens[N]> | undefined =>
  components.get(name) as ComponentType<Screens[N]> | undefined;

/**
 * Fetch the part that brings a screen. Throws `Trouble` ("part-missing") if it doesn't come: the line broke, or the
 * browser refused a file that isn't the one the page names.
 *
 * A `<template>` in index.html holds the script elements with their hashes; a copy of it runs them. Setting the address
 * of a script from here is what the page's policy (`trusted-types 'none'`) forbids.
 */
const load = async (name: ScreenName): Promise<void> =>
  components.has(name) ? undefined : fetchScripts(PART_OF[name], () => components.has(name));

/** Fetch all that a screen needs: its part, and its texts beside it. Throws as `load`. */
export const bring = (name: ScreenName, texts: Texts): Promise<unknown> =>
  Promise.all([load(name), ...textsOf(name).map((part) => texts.add(part))]);

/** Whether it is there. */
export const isThere = (name: ScreenName, texts: Texts): boolean =>
  components.has(name) && textsOf(name).every((part) => texts.fetched.includes(part));

/** The same by the template's id; `isThere` says whether its scripts brought what they should. */
export function fetchScripts(id: string, isThere: () => boolean): Promise<void> {
  const known = fetched.get(id);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const fail = () => {
      fetched.delete(id);
      reject(new Trouble("part-missing"));
    };
    const template = document.getElementById(id);
    if (!(template instanceof HTMLTemplateElement)) return fail();
    const copy = document.importNode(template.content, true);
    const scripts = Array.from(copy.querySelectorAll("script"));
    let waiting = scripts.length;
    for (const script of scripts) {
      script.addEventListener("load", () => --waiting || (isThere() ? resolve() : fail()));
      script.addEventListener("error", fail);
    }
    document.body.append(copy);
  });
  fetched.set(id, loading);
  return loading;
}
