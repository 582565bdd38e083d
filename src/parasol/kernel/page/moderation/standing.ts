/**
 * What stewards decided about posts and pens, and what follows from it today. Counterpart of `kernel/moderation/standing.py`,
 * with the same scenarios (vectors/lounge.json). Pure.
 *
 * One steward hides at once, and it counts for two days; another one's word makes it last. An appeal goes to a steward
 * who decided neither time; who was overruled has no more say in that post or pen. A ban that two decided may be made
 * again once it is over.
 */

/** A steward's act as it was read: ids, targets and people as text. */
export interface Deed {
  readonly seq: number;
  readonly id: string;
  readonly by: string;
  readonly day: number;
  readonly does: "hide" | "ban" | "confirm" | "restore" | "pin" | "unpin";
  readonly post?: string | undefined;
  readonly pen?: string | undefined;
  /** Of a confirmation or an appeal: which hiding or ban it is about. */
  readonly of?: string | undefined;
  readonly reason?: string;
  readonly until?: number | undefined;
}

/** A hiding or a ban, and what others said to it. */
export interface Case {
  readonly opened: Deed;
  /** Who else decided it. */
  readonly confirmed: readonly Deed[];
  readonly restored: Deed | null;
}

/** So many days what one steward decided alone counts, the day itself among them. */
export const ALONE_DAYS = 2;

const isInTime = ({ opened }: Case, day: number): boolean => day >= opened.day && day < opened.day + ALONE_DAYS;

/** Whether it counts today. */
export const isInEffect = (each: Case, today: number): boolean =>
  each.restored === null && (each.confirmed.length > 0 || isInTime(each, today));

/** Whether it counts today, and a second steward hasn't said anything yet. */
const isWaiting = (each: Case, today: number): boolean => isInEffect(each, today) && each.confirmed.length === 0;

/** Who decided it. */
export const decidedBy = ({ opened, confirmed }: Case): string[] => [opened, ...confirmed].map(({ by }) => by);

const isSame = (one: Deed, other: Deed): boolean => one.post === other.post && one.pen === other.pen;

/** Whether this steward was overruled about the same post or pen. */
const isOverruled = (cases: readonly Case[], about: Deed, by: string): boolean =>
  cases.some((each) => each.restored !== null && isSame(each.opened, about) && decidedBy(each).includes(by));

/** Whether this steward's word would make it last. */
export const mayConfirm = (cases: readonly Case[], each: Case, by: string, day: number): boolean =>
  each.restored === null && each.opened.by !== by && isInTime(each, day) && !isOverruled(cases, each.opened, by);

/** Whether this steward may hear the appeal. */
export const mayRestore = (each: Case, by: string): boolean => each.restored === null && !decidedBy(each).includes(by);

/** Whether it is a ban that two decided and whose last day is over. */
export const hasEnded = ({ opened, confirmed, restored }: Case, day: number): boolean =>
  opened.until !== undefined && opened.until < day && confirmed.length > 0 && restored === null;

/** What this steward can say to it today, who hasn't said anything to it. */
export function answersTo(cases: readonly Case[], each: Case, by: string, day: number): ("confirm" | "restore")[] {
  if (decidedBy(each).includes(by) || !isInEffect(each, day)) return [];
  return mayConfirm(cases, each, by, day) ? ["confirm", "restore"] : ["restore"];
}

/** How it stands. */
export function stateOf(each: Case, day: number): "restored" | "over" | "ended" | "lasts" | "alone" {
  if (each.restored) return "restored";
  if (!isInEffect(each, day)) return "over";
  return hasEnded(each, day) ? "ended" : each.confirmed.length > 0 ? "lasts" : "alone";
}

/** Whether hiding (or banning) it would count for something. */
export const mayOpen = (cases: readonly Case[], about: Pick<Deed, "post" | "pen">, by: string, day: number): boolean =>
  !cases.some((each) => isSame(each.opened, about as Deed) && each.opened.by === by && !hasEnded(each, day)) &&
  !isOverruled(cases, about as Deed, by);

export class Standing {
  /** In the order of their numbers. */
  readonly cases: readonly Case[];
  /** The posts that are pinned, the last one first. */
  readonly pinned: readonly string[];
  readonly #today: number;

  constructor(deeds: readonly Deed[], today: number) {
    this.#today = today;
    const cases: Case[] = [];
    let pinned: string[] = [];
    const change = (about: Case, changed: Partial<Case>) => {
      cases[cases.indexOf(about)] = { ...about, ...changed };
    };
    for (const deed of [...deeds].sort((one, other) => one.seq - other.seq)) {
      const { does, by, day } = deed;
      const about = cases.find(({ opened }) => opened.id === deed.of);
      if (does === "hide" || does === "ban") {
        const open = cases.find((each) => isSame(each.opened, deed) && mayConfirm(cases, each, by, day));
        if (open) change(open, { confirmed: [...open.confirmed, deed] });
        else if (mayOpen(cases, deed, by, day)) cases.push({ opened: deed, confirmed: [], restored: null });
      } else if (does === "pin" || does === "unpin") {
        pinned = pinned.filter((post) => post !== deed.post);
        if (does === "pin" && deed.post) pinned = [deed.post, ...pinned];
      } else if (about && does === "confirm" && mayConfirm(cases, about, by, day)) {
        change(about, { confirmed: [...about.confirmed, deed] });
      } else if (about && does === "restore" && mayRestore(about, by)) change(about, { restored: deed });
    }
    this.cases = cases;
    this.pinned = pinned;
  }

  /** Why a post by this pen is hidden today, or null; `seq` and `day` are its record's. */
  hiding(post: string, pen: string, seq: number, day: number): Case | null {
    const isAbout = ({ opened }: Case): boolean =>
      opened.post === post || (opened.pen === pen && seq > opened.seq && day <= (opened.until ?? 0));
    return this.cases.find((each) => isAbout(each) && isInEffect(each, this.#today)) ?? null;
  }

  /** What stops a pen today, or null. */
  stopping(pen: string): Case | null {
    const isAbout = ({ opened }: Case): boolean => opened.pen === pen && (opened.until ?? 0) >= this.#today;
    return this.cases.find((each) => isAbout(each) && isInEffect(each, this.#today)) ?? null;
  }

  /** What counts today and waits for a second steward. */
  get waiting(): Case[] {
    return this.cases.filter((each) => isWaiting(each, this.#today));
  }
}
