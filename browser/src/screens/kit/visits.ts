/**
 * Where a person is, and the way back. Every screen is an entry of the browser's history with the same address, the same
 * title and nothing but a number in its state: what a screen shows is kept in memory alone.
 *
 * Leaving (`leave`, decision 0076): back to the first entry, which becomes one of the neutral page, then cut what lies
 * ahead, and load the neutral page. After that Back shows it once more, and Forward too.
 */
import type { ScreenName, Screens } from "./names.ts";

/** One screen of the way. `kept` holds what its fields hold, so that Back loses nothing. */
export interface Visit<N extends ScreenName = ScreenName> {
  readonly name: N;
  readonly params: Screens[N];
  readonly kept: Map<string, unknown>;
}

/** Where leaving ends, with the name and the icon that the tab has from then on. They are those of page/units.html. */
const NEUTRAL = { page: "/units.html", title: "Units", icon: "/units.svg" };
const PATIENCE = 400;

export const visitOf = <N extends ScreenName>(name: N, params: Screens[N]): Visit => ({
  name,
  params,
  kept: new Map(),
});

export class Visits {
  private way: Visit[] = [visitOf("front", {})];
  private at = 0;
  private isLeaving = false;
  private readonly changed: (visit: Visit) => void;

  /** Takes over the page's history. `changed` is called with what to show. */
  constructor(changed: (visit: Visit) => void) {
    this.changed = changed;
    const reloadedAt = numberIn(history.state);
    history.replaceState({ n: 0 }, "", "/");
    addEventListener("popstate", (event) => this.arrived(numberIn(event.state)));
    if (reloadedAt > 0) history.go(-reloadedAt); // what was open before a reload is forgotten, so its entries mean nothing
  }

  get current(): Visit {
    return this.way[this.at] as Visit;
  }

  go<N extends ScreenName>(name: N, params: Screens[N]): void {
    this.way = [...this.way.slice(0, this.at + 1), visitOf(name, params)];
    this.at++;
    history.pushState({ n: this.at }, "", "/");
    this.changed(this.current);
  }

  /** Show another screen in place of this one: for steps that Back must not return to. */
  replace<N extends ScreenName>(name: N, params: Screens[N]): void {
    this.way[this.at] = visitOf(name, params);
    this.changed(this.current);
  }

  back(): void {
    if (this.at > 0) history.back();
    else this.replace("front", {});
  }

  /** Forget everything that was open and show the first entry again, as `name`. */
  async restart<N extends ScreenName>(name: N, params: Screens[N]): Promise<void> {
    await this.toStart();
    this.way = [visitOf(name, params)];
    this.changed(this.current);
  }

  /** Leave for the neutral page: nothing of the way stays behind. */
  async leave(): Promise<void> {
    await this.toStart();
    this.way = [visitOf("front", {})];
    document.querySelector<HTMLLinkElement>("link[rel=icon]")?.setAttribute("href", NEUTRAL.icon);
    history.replaceState(null, "", NEUTRAL.page); // what Back would load
    document.title = NEUTRAL.title;
    history.pushState(null, "", NEUTRAL.page);
    location.replace(NEUTRAL.page);
  }

  /** Forget what the fields of all screens held, and what they were opened with. */
  forget(): void {
    for (const { kept } of this.way) kept.clear();
    this.way = this.way.map(() => visitOf("front", {}));
  }

  private async toStart(): Promise<void> {
    this.isLeaving = true;
    const steps = this.at;
    this.at = 0;
    if (steps > 0) {
      await new Promise<void>((resolve) => {
        addEventListener("popstate", () => resolve(), { once: true });
        setTimeout(resolve, PATIENCE);
        history.go(-steps);
      });
    }
    this.isLeaving = false;
  }

  private arrived(n: number): void {
    if (this.isLeaving) return;
    this.at = n < this.way.length ? n : 0;
    if (n >= this.way.length) this.way = [visitOf("front", {})];
    this.changed(this.current);
  }
}

const numberIn = (state: unknown): number => {
  const n = (state as { n?: unknown } | null)?.n;
  return typeof n === "number" && n > 0 ? n : 0;
};
