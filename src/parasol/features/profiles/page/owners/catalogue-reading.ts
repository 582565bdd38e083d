/** The catalogue as this device read it, for every screen that shows some of it. */
import { useEffect, useState } from "preact/hooks";
import { type App, type Task, useApp, useTask } from "#kernel/kit/context.ts";
import type { Reading } from "#kernel/kit/reading.tsx";
import { genuineOf, type Listed, readCatalogue } from "../catalogue.ts";
import { profilesCatalogue, profilesEverybody } from "../routes.ts";
import { Packs } from "./thumb.tsx";

/** Read again when a screen opens so much later. */
const FRESH_FOR = 60_000;

type Reader = Pick<App, "connection" | "device" | "person">;

export interface Found {
  /** Each is verified before it is drawn, and all behind it: those that were altered go to the `others`. */
  listed: readonly Listed[];
  others: number;
  /** Takes a while, and is done once. */
  verified(): Promise<unknown>;
  readonly at: number;
  readonly packs: Packs;
}

/** What members may read must not outlast an open vault: it is kept for the person who read it. */
const known = new WeakMap<object, Found>();
const readerOf = (app: Reader): object => app.person ?? app.device;

/** All of it as this person may read it. Throws `Declined` (`no-catalogue`). */
export async function fetchCatalogue(app: Reader): Promise<Found> {
  const { connection, device, person } = app;
  const content = person
    ? await person.wallet.askBytes(profilesCatalogue, {}, "read")
    : await connection.askBytes(profilesEverybody, {});
  const read = await readCatalogue(content, device.today(), device.random);
  const verify = async () => {
    const good = await genuineOf(found.listed, () => person?.seed); // until the vault is locked
    found.others += found.listed.length - good.length;
    found.listed = good;
  };
  let verifying: Promise<unknown> | null = null;
  const verified = () => {
    verifying ??= verify();
    return verifying;
  };
  const found: Found = { ...read, verified, at: Date.now(), packs: new Packs() };
  known.set(readerOf(app), found);
  return found;
}

export function useCatalogue(): { found: Found | undefined; reading: Reading } {
  const app = useApp();
  const task = useTask();
  const [found, setFound] = useState(known.get(readerOf(app)));
  const again = () => task.run(async () => setFound(await fetchCatalogue(app)));
  useEffect(() => {
    if (!found || Date.now() - found.at > FRESH_FOR) again();
  }, []);
  return { found, reading: { task, again } };
}

/** Verify all of it; draws again when that is done. */
export function useVerified(found: Found | undefined): Task {
  const task = useTask();
  const [, setVerified] = useState<Found>();
  useEffect(() => {
    if (!found) return;
    task.run(async () => {
      await found.verified();
      setVerified(found);
    });
  }, [found]);
  return task;
}
