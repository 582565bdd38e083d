/** The screen that a visit shows, once its part of the page and its texts are there; and what is said if it breaks. */
import { Component, type ComponentChildren, type ComponentType, h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { needsPerson } from "#kernel/kit/names.ts";
import { Busy, Button, Notice, useTroubleText } from "#kernel/kit/parts.tsx";
import { bring, componentOf, isThere } from "#kernel/kit/registry.ts";
import type { Visit } from "#kernel/kit/visits.ts";
import { wordsFor } from "#kernel/words/languages.ts";

/** The screen of this visit; its part of the page is fetched first if it isn't there. */
export function Shown() {
  const app = useApp();
  const t = useTexts();
  const say = useTroubleText();
  const { name, params } = app.visit;
  const [failed, setFailed] = useState<unknown>(null);
  const [, setArrived] = useState(0);
  const tries = useRef(0);
  const wanted = useRef(name);
  wanted.current = name;
  const isHere = isThere(name, app.texts);
  const again = () => {
    // A browser remembers that a module failed and doesn't fetch it again: then only a new page helps.
    if (tries.current++ > 0) location.reload();
    else fetchPart();
  };
  const fetchPart = () => {
    setFailed(null);
    if (isHere) return; // as it was drawn: what came since then has to be drawn too
    // beside the scripts, and not once they run; what fails is asked for again where words are typed
    if (name === "unlock") app.file(`words-${wordsFor(app.texts.language.code)}.txt`).catch(() => {});
    bring(name, app.texts).then(
      () => setArrived((count) => count + 1),
      (error: unknown) => wanted.current === name && setFailed(error), // else it would take what is shown by now away
    );
  };
  useEffect(fetchPart, [name]);
  if (needsPerson(name) && !app.person) {
    const Front = componentOf("front");
    return Front ? <Front /> : <Busy label="…" />;
  }
  if (failed) {
    return (
      <main id="main">
        <Notice kind="bad">
          <p>{say(failed)}</p>
          <Button says="try-again" onClick={again} />
        </Notice>
      </main>
    );
  }
  if (!isHere) {
    return (
      <main id="main">
        <Busy label={t("loading")} />
      </main>
    );
  }
  return <Guard key={keyOfVisit(app.visit)}>{h(componentOf(name) as ComponentType<object>, params)}</Guard>;
}

/** A number for each visit, so that two visits of one screen don't share their fields. */
const visitKeys = new WeakMap<Visit, number>();
let visitCount = 0;
function keyOfVisit(visit: Visit): number {
  const known = visitKeys.get(visit);
  if (known !== undefined) return known;
  visitCount++;
  visitKeys.set(visit, visitCount);
  return visitCount;
}

/** A screen that breaks says so in plain words, and the rest of the page goes on. */
class Guard extends Component<{ children: ComponentChildren }, { error: unknown }> {
  override state = { error: null as unknown };
  override componentDidCatch(error: unknown): void {
    this.setState({ error });
  }
  override render(): ComponentChildren {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken(props: { error: unknown }) {
  const app = useApp();
  const say = useTroubleText();
  return (
    <main id="main">
      <Notice kind="bad">
        <p>{say(props.error)}</p>
        <Button says="back" onClick={() => app.back()} />
      </Notice>
    </main>
  );
}
