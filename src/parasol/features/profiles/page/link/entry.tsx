/**
 * What somebody sees who opens a profile's link: a page of its own, which knows no member, no steward and no other screen,
 * and keeps nothing. The key stands behind the # of its address, which no browser sends.
 */
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type App, AppContext, useApp } from "#kernel/kit/context.ts";
import { fetchFile, preferredLanguage } from "#kernel/kit/data-files.ts";
import type { Part } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { fetchScripts, tools } from "#kernel/kit/registry.ts";
import type { WordLanguage } from "#kernel/words/languages.ts";
import { wordsFor } from "#kernel/words/languages.ts";
import type { WordList } from "#kernel/words/listing.ts";
import "#kernel/kit/tools.ts";
import { sayNothing, show, Texts } from "#kernel/kit/texts.ts";
import { type Visit, visitOf } from "#kernel/kit/visits.ts";
import { type At, drawing, type Go, type Step } from "./steps.ts";
import "./profile.tsx";

const PART = "link" as Part; // not one of the other page
const lists = new Map<WordLanguage, Promise<WordList>>();
const way: { visit: Visit; step: Step }[] = [{ visit: visitOf("front", {}), step: { name: "profile" } }];

const unused = (): never => {
  throw new Error("not on this page");
};

/** As much of the app as the kit asks for: nobody unlocks anything here. */
const appWith = (texts: Texts, visit: Visit, setTexts: (texts: Texts) => void): App => ({
  connection: tools().connection,
  device: tools().device,
  texts,
  visit,
  name: "",
  line: "",
  isApart: false,
  person: null,
  session: new Map(),
  go: unused,
  replace: unused,
  back: () => history.back(),
  setLanguage: (language) => void Texts.fetch(language, [PART]).then(setTexts),
  welcome: unused,
  lock: unused,
  pin: null,
  setPin: unused,
  isShared: true,
  setShared: unused,
  leave: unused,
  redraw: unused,
  timerEndsAt: null,
  startTimer: unused,
  words(language = wordsFor(texts.language.code)) {
    const list =
      lists.get(language) ?? fetchFile(`words-${language}.txt`).then((packed) => tools().readList(packed, language));
    lists.set(language, list);
    list.catch(() => lists.delete(language));
    return list;
  },
  file: fetchFile,
});

function Page(props: { texts: Texts }) {
  const [texts, setTexts] = useState(props.texts);
  const [{ at }, move] = useState({ at: 0 });
  useEffect(() => {
    const moved = ({ state }: PopStateEvent) => move({ at: Math.min(Number(state) || 0, way.length - 1) });
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  }, []);
  const go: Go = (step, isInstead = false) => {
    const next = isInstead ? at : at + 1;
    way.splice(next, way.length, { visit: visitOf("front", {}), step });
    if (!isInstead) history.pushState(next, "");
    move({ at: next }); // a new object: another step in the same place is drawn too
  };
  const take = (chosen: Texts) => {
    show(chosen);
    setTexts(chosen);
  };
  const { visit, step } = way[at] as (typeof way)[number];
  const Shown = drawing(step) ?? Fetching;
  const app = appWith(texts, visit, take);
  return (
    <AppContext.Provider value={app}>
      <Shown key={`${at} ${step.name} ${texts.language.code}`} step={step} go={go} />
    </AppContext.Provider>
  );
}

/** A step of the second part, until that is there. */
function Fetching({ step, go }: At<Step["name"]>) {
  const { texts } = useApp();
  const reading = useReading(async () => {
    await fetchScripts("link-more", () => drawing(step) !== undefined);
    go(step, true);
  });
  return (
    <Screen title={texts.say("link-title")}>
      <ReadingNotice reading={reading} label={texts.say("link-opening")} />
    </Screen>
  );
}

async function start(): Promise<void> {
  const place = document.getElementById("page") as HTMLElement;
  history.replaceState(0, "");
  addEventListener("hashchange", () => location.reload()); // another link in the same tab
  addEventListener("pagehide", () => render(null, place)); // what a browser keeps of a page for Back is empty
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  const texts = await Texts.fetch(preferredLanguage(), [PART]).catch(() => null);
  if (!texts) return sayNothing(place);
  show(texts);
  place.replaceChildren();
  render(<Page texts={texts} />, place);
}

void start();
