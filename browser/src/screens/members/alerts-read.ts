/** The alerts of the open vault, for every screen that shows or needs them. */
import { useEffect, useState } from "preact/hooks";
import { AlertReader, type AlertsRead } from "../../alerts/reading.ts";
import type { Person } from "../../community/person.ts";
import { type App, useApp, usePerson } from "../kit/context.ts";

/** The alerts of the open vault: read once in the background, and read on from there. One reading at a time. */
export class AlertsSession {
  private readonly reader: AlertReader;
  private reading: Promise<AlertsRead> | null = null;
  last: AlertsRead | null = null;

  constructor(person: Person) {
    this.reader = new AlertReader(person);
  }

  /** What was read last, or else what is read now. Throws as `AlertReader.read`. */
  async known(): Promise<AlertsRead> {
    return this.last ?? this.fresh();
  }

  /** Read on from there. Throws as `AlertReader.read`. */
  fresh(): Promise<AlertsRead> {
    return this.read(() => this.reader.read());
  }

  /** Everything anew, so that what stewards took down goes. */
  again(): Promise<AlertsRead> {
    return this.read(() => this.reader.readWhole());
  }

  private read(work: () => Promise<AlertsRead>): Promise<AlertsRead> {
    this.reading ??= work()
      .then((found) => {
        this.last = found;
        return found;
      })
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
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
  /** Read everything anew. */
  again(): void;
}

/** The alerts; reading starts by itself, and goes on behind the screen. */
export function useAlerts(): AlertsShown {
  const session = sessionOf(useApp(), usePerson());
  const [found, setFound] = useState(session.last);
  const [trouble, setTrouble] = useState<unknown>(null);
  const take = (reading: Promise<AlertsRead>) => {
    setTrouble(null);
    reading.then(setFound, setTrouble);
  };
  useEffect(() => take(session.fresh()), [session]);
  return { session, found, trouble, again: () => take(session.again()) };
}
