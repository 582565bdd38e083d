/**
 * `/kit` of a page that is built for tests (`build.mjs --kit`): every component in every state, with invented words.
 * `tests/browser/test_kit_look.py` looks at it and compares it with its pictures. It is in no page that anybody gets.
 */
import { type ComponentChildren, type JSX, render } from "preact";
import { useState } from "preact/hooks";
import { Bar } from "#kernel/app/frame.tsx";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards, Tick } from "#kernel/kit/choices.tsx";
import { type App, AppContext } from "#kernel/kit/context.ts";
import { preferredLanguage } from "#kernel/kit/data-files.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { ICONS, Icon } from "#kernel/kit/icons.tsx";
import { Empty, Rows } from "#kernel/kit/lists.tsx";
import { Actions, Busy, Button, Notice, Screen, WordsCard } from "#kernel/kit/parts.tsx";
import { SendForm, Waiting } from "#kernel/kit/sending.tsx";
import { SummaryList } from "#kernel/kit/summary.tsx";
import { Texts } from "#kernel/kit/texts.ts";
import { Result, Row, Severity, type Tone } from "#kernel/kit/tones.tsx";
import { visitOf } from "#kernel/kit/visits.ts";

const TONES: readonly Tone[] = ["none", "unknown", "partial", "nuisance", "caution", "serious", "danger"];
const nothing = () => undefined;

const Part = (props: { name: string; children: ComponentChildren }): JSX.Element => (
  <section id={props.name} class="part">
    {props.children}
  </section>
);

/** The same words in each, so that only what the tone gives tells them apart. */
const Results = (): JSX.Element => (
  <Part name="results">
    {TONES.map((tone) => (
      <Result key={tone} tone={tone} title="The same words">
        <p>Two lines of what it means, which are the same in each of these, too.</p>
      </Result>
    ))}
    <Result tone="danger" title="Danger">
      <p>
        Reported by one person. <a href="#results">Read all of it</a>
      </p>
      <p class="soft">North · today</p>
    </Result>
    <Result tone="none" title="A title alone, of so many words that it needs a second line" />
  </Part>
);

function Forms(): JSX.Element {
  const [one, setOne] = useState<string | undefined>("b");
  const [none, setNone] = useState<string>();
  const [some, setSome] = useState<readonly string[]>(["x", "z"]);
  const [isOn, setOn] = useState(true);
  return (
    <Part name="forms">
      <ChoiceCards
        name="none"
        legend="Nothing is chosen"
        choices={[
          { value: "a", label: "One" },
          { value: "b", label: "Two" },
        ]}
        value={none}
        onChange={setNone}
      />
      <ChoiceCards
        name="one"
        legend="One of few"
        hint="With a hint."
        choices={[
          { value: "a", label: "The first" },
          { value: "b", label: "The second", hint: "It says a little more about itself, in two lines if it has to." },
        ]}
        value={one}
        onChange={setOne}
      />
      <ChoiceCards
        name="some"
        legend="Several"
        several
        choices={["x", "y", "z"].map((value) => ({ value, label: `Thing ${value}` }))}
        value={some}
        onChange={setSome}
      />
      <Tick label="A box alone" isOn={isOn} onChange={setOn} />
      <Select label="A list" value="2" options={[{ value: "2", label: "The second of it" }]} onChange={nothing} />
      <Field label="A field" hint="What goes in here." value="Somebody" onInput={nothing} />
      <Field label="A wrong field" error="This is not a number." value="o7700" onInput={nothing} />
      <Field label="Many lines" lines={3} value="He would not leave." onInput={nothing} />
    </Part>
  );
}

const Lists = (): JSX.Element => (
  <Part name="lists">
    {TONES.map((tone, at) => (
      <Row
        key={tone}
        tone={tone}
        title={at === 6 ? "Locks the door and turns violent. Do not meet." : "Did not pay"}
        line="…123 · North · November 2026"
        isNew={at === 6}
        onPress={nothing}
      />
    ))}
    <SummaryList
      rows={[
        { term: "What happened", value: "He would not leave, and then he shouted at me.", onChange: nothing },
        { term: "Number", value: "07700 900123", onChange: nothing },
        { term: "Sent", value: "today" },
      ]}
    />
    <Rows rows={[["Area", "North"]]} />
    <Empty title="No alerts yet">
      <p>When two stewards sign one, it stands here.</p>
    </Empty>
    <Waiting title="Reading the reports" done={3} of={10} ifFails="If it fails, nothing is lost." />
    <Waiting title="Asking" />
    <Busy label="Loading" />
  </Part>
);

const Small = (): JSX.Element => (
  <Part name="small">
    <ul class="icons">
      {ICONS.map((name) => (
        <li key={name} class="line">
          <Icon name={name} /> {name}
        </li>
      ))}
    </ul>
    {[0, 1, 2, 3].map((severity) => (
      <p key={severity}>
        <Severity severity={severity} />
      </p>
    ))}
    <Notice title="A notice">
      <p>It says something.</p>
    </Notice>
    {(["warn", "bad", "good"] as const).map((kind) => (
      <Notice key={kind} kind={kind}>
        <p>A notice: {kind}.</p>
      </Notice>
    ))}
    <Actions>
      {(["main", "plain", "grave", "link"] as const).map((kind) => (
        <Button key={kind} kind={kind}>
          {kind}
        </Button>
      ))}
      <Button kind="main" isBusy>
        busy
      </Button>
    </Actions>
    <WordsCard words="cabin velvet harbor mango mosaic thunder window yellow" label="Eight words" />
    <details>
      <summary class="button">Folded</summary>
      <p>What is in it.</p>
    </details>
  </Part>
);

const Kit = (): JSX.Element => (
  <>
    <Bar shifts={0} />
    <Screen title="The kit" hasBack={false}>
      <Results />
      <Forms />
      <Lists />
      <Small />
      <SendForm
        button="Continue"
        onSend={nothing}
        bar={{ step: { at: 3, of: 10 }, also: { label: "Send now", onPress: nothing } }}
      >
        <p>The bar of a step.</p>
      </SendForm>
    </Screen>
  </>
);

/** The bar as it stands on a screen: alone, on a screen that has little and on one that has much. */
const Barred = ({ isLong }: { isLong: boolean }): JSX.Element => (
  <>
    <Bar shifts={0} />
    <Screen title="One question">
      {Array.from({ length: isLong ? 40 : 1 }, (_, at) => (
        <p key={at}>A line of the screen.</p>
      ))}
      <ActionBar
        main={{ label: "Continue", onPress: nothing }}
        also={{ label: "Send now", onPress: nothing }}
        step={{ at: 3, of: 10 }}
      />
    </Screen>
    <nav class="tabs" aria-label="Parts">
      {["Check", "Alerts", "Report", "Me"].map((name) => (
        <button type="button" key={name}>
          {name}
        </button>
      ))}
    </nav>
  </>
);

const texts = await Texts.fetch(preferredLanguage(), ["app", "kit", "members"]);
const app = { texts, name: "Notes", visit: visitOf("front", {}), person: null, session: new Map() } as unknown as App;
const place = document.getElementById("page") as HTMLElement;
place.replaceChildren();
const asked = location.hash.slice(1);
render(
  <AppContext.Provider value={{ ...app, back: nothing, go: nothing, leave: nothing }}>
    {asked.startsWith("bar") ? <Barred isLong={asked === "bar-long"} /> : <Kit />}
  </AppContext.Provider>,
  place,
);
