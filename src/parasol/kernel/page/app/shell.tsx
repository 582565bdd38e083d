/**
 * The frame around every screen: the name, the way out, the lock, and what happens when somebody looks over.
 *
 * The way out is a button on every page and the Shift key pressed alone three times (GOV.UK's "Exit this page" taught
 * the keys). It covers the page at once, overwrites the keys, rewrites the history and leaves for a neutral page. It
 * can't erase what the browser itself remembers, and no text here says so.
 */
import { Component, render } from "preact";
import { type App, AppContext } from "#kernel/kit/context.ts";
import { fetchFile, preferredLanguage } from "#kernel/kit/data-files.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { closeConnection, tools } from "#kernel/kit/registry.ts";
import { sayNothing, show, Texts } from "#kernel/kit/texts.ts";
import { type Visit, Visits, visitOf } from "#kernel/kit/visits.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { Pin } from "#kernel/vault/pin.ts";
import { type WordLanguage, wordsFor } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { keepFocus } from "./focus.ts";
import { Bar, LinkQuestion, LockWarning, Tabs } from "./frame.tsx";
import { Shown } from "./shown.tsx";
import { Timer, TimerLine } from "./timer.tsx";

const LOCK_AFTER = 10 * 60_000;
const WARN_AFTER = 8 * 60_000;
const SHIFT_PATIENCE = 5_000;

/** Keys that are in use anywhere on the page, to be overwritten when somebody leaves: the person's and a reporter's. */
export interface Wipeable {
  wipe(): void;
}

interface State {
  visit: Visit;
  texts: Texts;
  person: Person | null;
  isWarned: boolean;
  shifts: number;
  linked: Link | null;
}

/** A link of a community: to an invite, or to founding it. */
interface Link {
  kind: "join" | "found";
  words: string;
}

class Shell extends Component<{ texts: Texts }, State> {
  private readonly name = document.title;
  private readonly keys = document.getElementById("keys")?.dataset ?? {};
  private readonly files = new Map<string, Promise<string>>();
  private readonly wordLists = new Map<WordLanguage, Promise<WordList>>();
  private session = new Map<string, unknown>();
  private lastTouched = Date.now();
  private shiftTimer = 0;
  private onlyShift = false;
  private pin: Pin | null = null; // in memory alone, and not of the session: it outlives the lock
  private isShared = false;
  private readonly timer = new Timer(); // outlives the lock: it says nothing of anybody
  private isGone = false; // after "Leave", while the neutral page is on its way
  private readonly visits = new Visits(
    (visit) => this.setState({ visit, shifts: 0 }),
    (link) => this.opened(link),
  );

  override state: State = {
    visit: this.visits.current,
    texts: this.props.texts,
    person: null,
    isWarned: false,
    shifts: 0,
    linked: null,
  };

  override componentDidMount(): void {
    const touched = () => {
      if (this.isOpen && this.idle > LOCK_AFTER) void this.lock(true); // a phone that slept ran no timers
      this.lastTouched = Date.now();
      if (this.state.isWarned) this.setState({ isWarned: false });
    };
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touched, true);
    addEventListener("keydown", (event) => this.keyDown(event), true);
    addEventListener("keyup", (event) => this.keyUp(event), true);
    document.addEventListener("visibilitychange", () => {
      this.tick();
      document.documentElement.classList.toggle("away", document.visibilityState === "hidden");
    });
    // What a browser keeps of a page for Back must be empty, and must not come alive again.
    addEventListener("pagehide", () => {
      this.timer.stop();
      this.forget();
      document.getElementById("page")?.replaceChildren();
    });
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    setInterval(() => this.tick(), 5_000);
    this.opened(linkOpened);
    linkOpened = "";
  }

  /**
   * A link of a community: what stands behind the # is never sent, and is taken out of the address at once. Whoever is
   * anywhere but on the front page is asked before it takes them away.
   */
  private opened(link: string): void {
    const [, kind, words] = /^#(join|found)=([\p{L}-]{1,200})$/u.exec(decoded(link)) ?? [];
    if (!kind || !words || this.app.isApart) return;
    const linked = { kind, words: words.split("-").join(" ") } as Link;
    if (this.state.person || this.visits.current.name !== "front") this.setState({ linked });
    else void this.follow(linked);
  }

  private async follow({ kind, words }: Link): Promise<void> {
    this.setState({ linked: null });
    if (this.state.person) await this.lock();
    this.visits.go(kind, { words });
  }

  /** A vault, a receipt or a report. */
  private get isOpen(): boolean {
    return this.state.person !== null || this.session.size > 0;
  }

  private get idle(): number {
    return Date.now() - this.lastTouched;
  }

  private tick(): void {
    if (!this.isOpen) return;
    if (this.idle > LOCK_AFTER) void this.lock(true);
    else if (this.idle > WARN_AFTER && !this.state.isWarned) this.setState({ isWarned: true });
  }

  private keyDown(event: KeyboardEvent): void {
    this.onlyShift = event.key === "Shift";
    if (!this.onlyShift && this.state.shifts) this.setState({ shifts: 0 });
  }

  private keyUp(event: KeyboardEvent): void {
    if (event.key !== "Shift" || !this.onlyShift) return;
    clearTimeout(this.shiftTimer);
    const shifts = this.state.shifts + 1;
    if (shifts >= 3) {
      this.leave();
      return;
    }
    this.setState({ shifts });
    this.shiftTimer = window.setTimeout(() => this.setState({ shifts: 0 }), SHIFT_PATIENCE);
  }

  /** Overwrite every key of whoever has this page open, and what they read. */
  private close(): void {
    this.state.person?.wipe();
    for (const kept of this.session.values()) (kept as Partial<Wipeable> | null)?.wipe?.();
    this.session.clear(); // whatever still holds it holds nothing
  }

  /** The same, and forget all that was typed. */
  private forget(keepsPin = false): void {
    this.close();
    if (!keepsPin) this.setPin(null);
    this.session = new Map();
    this.visits.forget();
    this.files.clear();
  }

  private setPin(pin: Pin | null): void {
    this.pin?.wipe();
    this.pin = pin;
  }

  /** `byItself`: nobody touched the page for ten minutes. Then a PIN goes on counting. */
  private lock(byItself = false): Promise<void> {
    this.forget(byItself);
    this.setState({ person: null, isWarned: false, linked: null, visit: visitOf("front", {}) });
    return this.visits.restart("front", {});
  }

  private leave(): void {
    document.documentElement.classList.add("leaving");
    this.isGone = true;
    closeConnection();
    this.timer.stop();
    this.forget();
    render(null, document.getElementById("page") as HTMLElement);
    void this.visits.leave();
  }

  private file(name: string): Promise<string> {
    const known = this.files.get(name);
    if (known) return known;
    const fetching = fetchFile(name);
    this.files.set(name, fetching);
    fetching.catch(() => this.files.delete(name));
    return fetching;
  }

  private get app(): App {
    return {
      get connection() {
        return tools().connection;
      },
      get device() {
        return tools().device;
      },
      texts: this.state.texts,
      visit: this.state.visit,
      name: this.name,
      line: this.keys.line ?? "",
      isApart: this.keys.tokens === "",
      person: this.state.person,
      session: this.session,
      go: (name, params) => this.visits.go(name, params),
      replace: (name, params) => this.visits.replace(name, params),
      back: () => this.visits.back(),
      setLanguage: (language) => {
        void Texts.fetch(language, this.state.texts.fetched).then((texts) => {
          show(texts);
          this.setState({ texts });
        });
      },
      welcome: (person, then = "check") => {
        if (this.isGone) return person.wipe();
        if (this.state.person) this.close(); // somebody went back to the front page, and another one's words opened
        this.setState({ person });
        void this.visits.restart("front", {});
        this.visits.go(then, {} as Screens[typeof then]); // at once: later it would take somebody from where they went
      },
      lock: () => void this.lock(),
      pin: this.pin,
      setPin: (pin) => this.setPin(pin),
      isShared: this.isShared,
      setShared: () => {
        this.isShared = true;
        this.setPin(null);
      },
      leave: () => this.leave(),
      timerEndsAt: this.timer.endsAt,
      startTimer: (minutes, isLoud) => {
        this.timer.start(minutes, isLoud);
        this.forceUpdate();
      },
      redraw: () => this.forceUpdate(),
      words: (language = wordsFor(this.state.texts.language.code)) => {
        const list =
          this.wordLists.get(language) ??
          this.file(`words-${language}.txt`).then((packed) => tools().readList(packed, language));
        this.wordLists.set(language, list);
        list.catch(() => this.wordLists.delete(language));
        return list;
      },
      file: (name) => this.file(name),
    };
  }

  override render() {
    const { linked, person } = this.state;
    return (
      <AppContext.Provider value={this.app}>
        <Bar shifts={this.state.shifts} />
        <TimerLine timer={this.timer} />
        <Shown key={this.state.texts.language.code} />
        {person && <Tabs />}
        {linked && (
          <LinkQuestion
            locks={person !== null}
            onFollow={() => void this.follow(linked)}
            onStay={() => this.setState({ linked: null })}
          />
        )}
        {this.state.isWarned && <LockWarning />}
      </AppContext.Provider>
    );
  }
}

/** The link's text; nothing if it was cut off or isn't a text at all. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return "";
  }
}

let linkOpened = "";

/** Start the page. */
export async function start(): Promise<void> {
  linkOpened = location.hash;
  if (linkOpened) history.replaceState(history.state, "", "/");
  const place = document.getElementById("page") as HTMLElement;
  const texts = await Texts.fetch(preferredLanguage(), ["app"]).catch(() => null);
  if (!texts) return sayNothing(place);
  show(texts);
  place.replaceChildren();
  keepFocus(place);
  linkOpened = location.hash || linkOpened; // one that came meanwhile
  render(<Shell texts={texts} />, place);
}
