/** The alerts of the open vault, for every screen that shows or needs them. */
import { useEffect, useState } from "preact/hooks";
import { breathe } from "#kernel/device.ts";
import { type App, useApp, usePerson } from "#kernel/kit/context.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { AlertReader, type AlertsRead } from "../reading.ts";

/** The alerts of the open vault: the newest are read in the background, older ones when somebody asks. One reading at a time. */
export class AlertsSession {
  private readonly reader: AlertReader;
  private newest: Promise<AlertsRead> | null = null;
  private reading: Promise<unknown> = Promise.resolve();
  private urgent: Promise<unknown> = Promise.resolve();
  last: AlertsRead | null = null;

  constructor(person: Person) {
    this.reader = new AlertReader(person, async () => {
      await breathe();
      await this.urgent;
    });
  }

  /** What somebody waits for: reading goes on once it is over. */
  before<T>(urgent: Promise<T>): Promise<T> {
    this.urgent = urgent.catch(() => undefined);
    return urgent;
  }

  /** The newest, and what was read before. Throws as `AlertReader.read`. */
  fresh(): Promise<AlertsRead> {
    this.newest ??= this.read(() => this.reader.read()).finally(() => {
      this.newest = null;
    });
    return this.newest;
  }

  /** The same with a page of older ones. Throws as `AlertReader.read`. */
  older(): Promise<AlertsRead> {
    return this.read(() => this.reader.readOlder());
  }

  /** See `AlertReader.readBack`. */
  back(told?: (count: number) => void, to?: Bytes): Promise<AlertsRead> {
    return this.read(() => this.reader.readBack(told, to));
  }

  private read(work: () => Promise<AlertsRead>): Promise<AlertsRead> {
    const reading = this.reading.then(work, work).then((found) => {
      this.last = found;
      return found;
    });
    this.reading = reading;
    return reading;
  }

  wipe(): void {
    this.last = null;
    this.reader.wipe();
  }
}

function sessionOf(app: App, person: Person): AlertsSession {
  const session = (app.session.get("alerts") as AlertsSession | undefined) ?? new AlertsSession(person);
  app.session.set("alerts", session);
  return session;
}

export interface AlertsShown {
  readonly session: AlertsSession;
  readonly found: AlertsRead | null;
  readonly trouble: unknown;
  /** Whether something is being read that was asked for here. */
  readonly isReading: boolean;
  /** Show what such a reading finds; the last one that began is shown. */
  take(reading: Promise<AlertsRead>): void;
  /** Read the newest again. */
  again(): void;
}

/** The alerts; reading the newest starts by itself, and goes on behind the screen. */
export function useAlerts(): AlertsShown {
  const session = sessionOf(useApp(), usePerson());
  const [found, setFound] = useState(session.last);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [reading, setReading] = useState<Promise<AlertsRead> | null>(null);
  const take = (begun: Promise<AlertsRead>) => {
    setTrouble(null);
    setReading(begun);
    begun.then(setFound, setTrouble).finally(() => setReading((now) => (now === begun ? null : now)));
  };
  useEffect(() => take(session.fresh()), [session]);
  return { session, found, trouble, isReading: reading !== null, take, again: () => take(session.fresh()) };
}
