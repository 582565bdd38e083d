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

/** Where leaving ends, with the name and the icon that the tab has from then on. They are those of kernel/page/static/units.html. */
const NEUTRAL = { page: "/units.html", title: "Units", icon: "/units.svg" };
/** So long leaving waits for a browser that doesn't go back, and all else. */
const PATIENCE = 400;
const LONG_PATIENCE = 10_000;

export const visitOf = <N extends ScreenName>(name: N, params: Screens[N]): Visit => ({
  name,
  params,
  kept: new Map(),
});

export class Visits {
  private way: Visit[] = [visitOf("front", {})];
  private at = 0;
  /** The entry that the browser is at, or is going back to; the ones up to `at` it gets once it is there. */
  private reached = 0;
  private moves = 0;
  private readonly changed: (visit: Visit) => void;

  /**
   * Takes over the page's history. `changed` is called with what to show, `linked` with what stands behind the # of a
   * link that was opened in this tab.
   */
  constructor(changed: (visit: Visit) => void, linked: (link: string) => void) {
    this.changed = changed;
    const reloadedAt = numberIn(history.state);
    this.isAt(reloadedAt);
    history.replaceState({ n: reloadedAt }, "", "/");
    // Whoever unlocks or locks is taken back to the first entry, and must not find what comes next scrolled down.
    history.scrollRestoration = "manual";
    addEventListener("popstate", (event) => location.hash || this.arrived(numberIn(event.state)));
    addEventListener("hashchange", () => void this.takeBack(location.hash, linked));
    void this.toStart(); // what was open before a reload is forgotten, so its entries mean nothing
  }

  get current(): Visit {
    return this.way[this.at] as Visit;
  }

  go<N extends ScreenName>(name: N, params: Screens[N]): void {
    this.way = [...this.way.slice(0, this.at + 1), visitOf(name, params)];
    this.at++;
    this.push();
    this.changed(this.current);
  }

  /** Show another screen in place of this one: for steps that Back must not return to. */
  replace<N extends ScreenName>(name: N, params: Screens[N]): void {
    this.way[this.at] = visitOf(name, params);
    this.changed(this.current);
  }

  back(): void {
    if (this.at > this.reached) {
      this.at--;
      this.changed(this.current);
    } else if (this.at > 0) history.back();
    else this.replace("front", {});
  }

  /**
   * Forget everything that was open and show `name` as the first entry, at once: the browser goes back meanwhile, and
   * nothing that somebody presses until it is there gets lost.
   */
  restart<N extends ScreenName>(name: N, params: Screens[N]): Promise<void> {
    const gone = this.toStart();
    this.way = [visitOf(name, params)];
    this.changed(this.current);
    return gone;
  }

  /** Leave for the neutral page: nothing of the way stays behind. */
  async leave(): Promise<void> {
    await this.toStart(PATIENCE);
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

  private toStart(patience = LONG_PATIENCE): Promise<void> {
    const steps = this.reached;
    this.at = this.reached = 0;
    return this.stepBack(steps, patience);
  }

  /** Take the entry that the browser made of a link out of the way: its words first, then the entry. */
  private async takeBack(link: string, linked: (link: string) => void): Promise<void> {
    if (!link) return;
    history.replaceState({ n: this.at }, "", "/");
    if (this.moves > 0) return; // whoever leaves goes
    await this.stepBack(1);
    linked(link);
  }

  private async stepBack(steps: number, patience = LONG_PATIENCE): Promise<void> {
    if (steps > 0 || this.moves > 0) {
      this.moves++;
      await new Promise<void>((resolve) => {
        addEventListener("popstate", () => resolve(), { once: true });
        setTimeout(resolve, patience);
        if (steps > 0) history.go(-steps);
      });
      this.moves--;
    }
    this.push();
  }

  /** Give the browser the entries that it lacks, unless it is on its way back. */
  private push(): void {
    while (this.moves === 0 && this.reached < this.at) {
      history.pushState({ n: ++this.reached }, "", "/");
      history.scrollRestoration = "auto"; // of this entry: Back goes on where a list was left
    }
  }

  private arrived(n: number): void {
    if (this.moves > 0) return;
    this.isAt(n);
    this.changed(this.current);
  }

  /**
   * Of an entry that is left from before a lock or a reload nothing is known but its place, which leaving needs: it
   * shows the front page.
   */
  private isAt(n: number): void {
    while (this.way.length <= n) this.way.push(visitOf("front", {}));
    this.at = this.reached = n;
  }
}

const numberIn = (state: unknown): number => {
  const n = (state as { n?: unknown } | null)?.n;
  return typeof n === "number" && n > 0 ? n : 0;
};
