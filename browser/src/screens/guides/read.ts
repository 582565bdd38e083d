/** The list of guides, read once for a few screens. It is public, so it may outlast an open vault, but not the page. */
import { useState } from "preact/hooks";
import { fetchCharter } from "../../community/roster.ts";
import type { Guide } from "../../formats/guide.ts";
import { fetchGuides, type Guides, readGuide } from "../../guides/reading.ts";
import type { RosterState } from "../../roster/state.ts";
import type { App } from "../kit/context.ts";
import { useApp } from "../kit/context.ts";
import { type Reading, useReading } from "../kit/reading.tsx";
import { outdated } from "../kit/registry.ts";

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

const read = new Map<string, Guide>();

/** A page, verified. One that was read stays for the sections behind it, until the list is another one. */
export function useGuide(
  id: string,
  language: string,
): { guide: Guide | null; guides: Guides | null; reading: Reading } {
  const app = useApp();
  const nameIn = (guides: Guides | null | undefined) => `${guides?.list.version} ${id} ${language}`;
  const [guide, setGuide] = useState<Guide | null>(read.get(nameIn(known?.guides)) ?? null);
  const reading = useReading(async () => {
    const { roster, guides } = await listOf(app);
    if (!guides) return;
    const before = read.get(nameIn(guides));
    if (before) return setGuide(before);
    const found = await readGuide(app.connection, roster, guides, app.device.today(), id, language);
    if (known && found.guides !== guides) known = { ...known, guides: found.guides };
    read.clear();
    read.set(nameIn(found.guides), found.guide);
    setGuide(found.guide);
  });
  return { guide, guides: known?.guides ?? null, reading };
}
