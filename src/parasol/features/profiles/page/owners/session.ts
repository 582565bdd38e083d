/** The profile that is open by its words, and how a put is paid when it needs a token. It lies in the session alone. */
import { useEffect, useState } from "preact/hooks";
import type { Upload } from "#kernel/files/sending.ts";
import { type App, type Task, useApp, useTask } from "#kernel/kit/context.ts";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { quarterOf } from "#kernel/wire/days.ts";
import { OnceUsed, Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { Found } from "../inbox.ts";
import { NeedsMember, Owner, type Pay } from "../owner.ts";
import { profilesPut } from "../routes.ts";
import type { AskPart, EnquiryPart } from "../structs.ts";

const OPEN = "profile";

export interface Opened {
  readonly owner: Owner;
  /** Of a new one, until they are on paper. */
  words: Passphrase | null;
  enquiries: Found<EnquiryPart> | null;
  /** The inbox that is being read, or was read last. */
  reading?: Promise<void>;
  questions: Found<AskPart> | null;
  /** One that was just made, and the SHA-256 of the file that it was made from. */
  picture: { readonly upload: Upload; readonly original: Bytes } | null;
  /** One for the catalogue that was just made. */
  small: Bytes | null;
  wipe(): void;
}

interface InInbox {
  readonly outside: { readonly room: Bytes };
  readonly thread: { readonly lines: readonly unknown[] };
}

/**
 * What somebody opened from the inbox, and taking what came of it. Whoever is quick opens it from the list of before, while
 * the new one is on its way.
 */
export function useFromInbox<T extends InInbox>(
  opened: Opened,
  room: Bytes,
  list: () => readonly T[] | undefined,
): [T | null, (found: T | null) => void] {
  const listed = () => list()?.find(({ outside }) => equal(outside.room, room)) ?? null;
  const [found, setFound] = useState<T | null>(listed);
  useEffect(() => {
    const take = (shown: T | null, came: T | null) =>
      shown && came && came.thread.lines.length > shown.thread.lines.length ? came : shown;
    opened.reading?.then(
      () => setFound((shown) => take(shown, listed())),
      () => undefined, // the list says so
    );
  }, []);
  return [found, setFound];
}

/** What the addresses of links begin with. */
export const siteAddress = (): string => document.getElementById("keys")?.dataset.site ?? location.origin;

export const openedIn = (app: App): Opened | undefined => app.session.get(OPEN) as Opened | undefined;

/** Whoever opened one before in this sitting has its keys no longer. */
export function keepOpen(app: App, owner: Owner, words: Passphrase | null): void {
  openedIn(app)?.wipe();
  const opened: Opened = {
    owner,
    words,
    enquiries: null,
    questions: null,
    picture: null,
    small: null,
    wipe() {
      owner.wipe();
      opened.words = null;
      opened.enquiries = null;
      opened.questions = null;
      opened.picture = null;
      opened.small = null;
    },
  };
  app.session.set(OPEN, opened);
}

export function closeOpened(app: App): void {
  openedIn(app)?.wipe();
  app.session.delete(OPEN);
}

/** Whether profiles of this member's community are on a site of their own: nothing of one is put here then. */
export const isAway = ({ person }: App): boolean =>
  person?.roster.policy ? lifetime(person.roster.policy, "profiles_here") === 0 : false;

/** With a pass of whoever unlocked a membership in this tab; nobody else can begin a quarter without a code. */
export function payIn(app: App, slot: number | undefined): Pay | undefined {
  const { person, device } = app;
  if (!person || slot === undefined || isAway(app)) return undefined;
  return async (message) => {
    try {
      await person.wallet.askOnce(profilesPut, message, "profile", quarterOf(device.today()), slot);
    } catch (error) {
      throw error instanceof OnceUsed ? new Trouble("pass-used") : error;
    }
  };
}

export const ownerOf = (app: App, words: Passphrase): Promise<Owner> => Owner.of(app.connection, app.device, words);

/** Something is changed, and the screen drawn again. */
export function useChanging(): { task: Task; change: (work: (pay: Pay | undefined) => Promise<unknown>) => void } {
  const app = useApp();
  const task = useTask();
  const [, setTurn] = useState(0);
  return {
    task,
    change: (work) =>
      task.run(async () => {
        await work(payIn(app, openedIn(app)?.owner.own.slot)).catch((error: unknown) => {
          const needs = app.isApart && error instanceof NeedsMember;
          throw needs ? new Trouble("profile-needs-pass") : error;
        });
        setTurn((turn) => turn + 1);
      }),
  };
}
