/** The list of guides, read once for a few screens. It is public, so it may outlast an open vault, but not the page. */
import { useState } from "preact/hooks";
import type { App } from "#kernel/kit/context.ts";
import { useApp } from "#kernel/kit/context.ts";
import { type Reading, useReading } from "#kernel/kit/reading.tsx";
import { outdated } from "#kernel/kit/registry.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { fetchGuides, findGuide, type Guides, readGuide } from "../reading.ts";
import type { Guide } from "../structs.ts";

/** What is read again when a screen opens after this many milliseconds. */
const FRESH_FOR = 60_000;

interface Known {
  readonly roster: RosterState;
  readonly guides: Guides | null;
  readonly at: number;
}
let known: Known | null = null;

async function listOf(app: App): Promise<Known> {
  if (known && !outdated.delete("guides") && Date.now() - known.at < FRESH_FOR) return known;
  const roster = app.person?.roster ?? (await fetchCharter(app.connection, []));
  const seen = known?.guides?.list.version ?? 0;
  known = { roster, guides: await fetchGuides(app.connection, roster, app.device.today(), seen), at: Date.now() };
  return known;
}

/** The list; null while it is read, and `none` of a community that has published nothing. */
export function useGuides(): { found: Guides | "none" | null; reading: Reading } {
  const app = useApp();
  const [found, setFound] = useState<Guides | "none" | null>(known?.guides ?? null);
  const reading = useReading(async () => setFound((await listOf(app)).guides ?? "none"));
  return { found, reading };
}

/** A page, and what the list says of its English. */
interface Read {
  readonly guide: Guide;
  readonly stale: Bytes | undefined;
}
const read = new Map<string, Read>();

/** A page, verified. One that was read stays for the sections behind it, until the list is another one. */
export function useGuide(
  id: string,
  language: string,
): { found: Read | null; guides: Guides | null; reading: Reading } {
  const app = useApp();
  const nameIn = (guides: Guides | null | undefined) => `${guides?.list.version} ${id} ${language}`;
  const [found, setFound] = useState<Read | null>(read.get(nameIn(known?.guides)) ?? null);
  const reading = useReading(async () => {
    const { roster, guides } = await listOf(app);
    if (!guides) return;
    const before = read.get(nameIn(guides));
    if (before) return setFound(before);
    const page = await readGuide(app.connection, roster, guides, app.device.today(), id, language);
    if (known && page.guides !== guides) known = { ...known, guides: page.guides };
    const { guide } = page;
    const next = { guide, stale: findGuide(page.guides, guide.id, guide.language).stale };
    read.clear();
    read.set(nameIn(page.guides), next);
    setFound(next);
  });
  return { found, guides: known?.guides ?? null, reading };
}
