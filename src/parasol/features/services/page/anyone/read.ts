/** The directory, read once for a few screens. It is public, so it may outlast an open vault, but not the page. */
import { useEffect, useState } from "preact/hooks";
import { useApp, useTask } from "#kernel/kit/context.ts";
import type { Reading } from "#kernel/kit/reading.tsx";
import { type Directory, fetchDirectory } from "../directory.ts";

/** What is read again when a screen opens after this many milliseconds. */
const FRESH_FOR = 60_000;
let known: { readonly found: Directory; readonly at: number } | null = null;

/** What was read is wrong now: a steward changed it, or somebody told. */
export function forgetDirectory(): void {
  known = null;
}

export function useDirectory(): { found: Directory | null; reading: Reading } {
  const { connection, device, person } = useApp();
  const task = useTask();
  const [found, setFound] = useState<Directory | null>(known?.found ?? null);
  const again = () =>
    task.run(async () => {
      const read = await fetchDirectory(connection, device.today(), person?.roster ?? null);
      known = { found: read, at: Date.now() };
      setFound(read);
    });
  useEffect(() => {
    if (!known || Date.now() - known.at > FRESH_FOR) again();
    else setFound(known.found); // the screen before may have finished reading after this one was drawn
  }, []);
  return { found, reading: { task, again } };
}
