/**
 * The doctor's sheet: my language, the doctor's, a few questions on each screen, a look, print. Nothing of it is sent or
 * stored: the answers lie in the session, which ends with leaving, locking, or ten minutes without a touch. No cipher.
 */
import { useEffect, useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { type App, useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { Field, Form, Select } from "#kernel/kit/fields.tsx";
import { Busy, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { type Answer, Filled, MAX_LINE_CHARACTERS, type Question, SheetSet } from "../set.ts";
import { InLanguage, type Sheet } from "./frame.tsx";
import { Preview } from "./preview.tsx";

const LOOK = "look";
const EMPTY: Answer = { choices: [], line: "" };

/** What is being filled in, begun if nothing is. The page's language is the first guess for the doctor's. */
function filledOf(app: App, set: SheetSet): Filled {
  const known = app.session.get("sheet");
  if (known instanceof Filled) return known;
  const mine = set.languageFor([...navigator.languages]).code;
  const page = set.languageFor([app.texts.language.code]).code;
  const filled = new Filled(mine, page !== mine ? page : mine === "en" ? "es" : "en");
  app.session.set("sheet", filled);
  return filled;
}

function SheetScreen({ step }: { step?: string }) {
  const app = useApp();
  const t = useTexts();
  const [set, setSet] = useState<SheetSet | null>(null);
  const fetching = useAct(async () => setSet(new SheetSet(await app.file("sheet.json"))));
  useEffect(fetching.start, []);
  if (!set) {
    return (
      <Screen title={t("front-sheet")}>
        <Problem task={fetching} />
        {fetching.trouble !== null ? (
          <Button says="try-again" onClick={fetching.start} />
        ) : (
          <Busy label={t("loading")} />
        )}
      </Screen>
    );
  }
  const filled = filledOf(app, set);
  const sheet = { set, filled, mine: set.texts(filled.mine), theirs: set.texts(filled.theirs) };
  const at = set.groups.findIndex(({ id }) => id === step);
  if (at >= 0) return <Questions sheet={sheet} at={at} />;
  return step === LOOK ? <Preview sheet={sheet} /> : <LanguageChoice sheet={sheet} />;
}

function LanguageChoice({ sheet }: { sheet: Sheet }) {
  const app = useApp();
  const [, redraw] = useState(0);
  const { set, filled } = sheet;
  const mine = set.texts(filled.mine);
  const options = set.languages.map(({ code, name }) => ({ value: code, label: name }));
  const choose = (which: "mine" | "theirs") => (code: string) => {
    filled[which] = code;
    redraw((count) => count + 1);
  };
  return (
    <InLanguage texts={mine} title={mine.text("sheet-title")}>
      <p>{mine.text("sheet-intro")}</p>
      <Form onSubmit={() => app.go("sheet", { step: set.groups[0]?.id ?? LOOK })}>
        <Select label={mine.text("sheet-mine")} value={filled.mine} options={options} onChange={choose("mine")} />
        <Select label={mine.text("sheet-theirs")} value={filled.theirs} options={options} onChange={choose("theirs")} />
        <p class="notice">{mine.text("sheet-kept")}</p>
        <p>{mine.text("sheet-optional")}</p>
        <ActionBar main={{ label: mine.text("sheet-next") }} />
      </Form>
    </InLanguage>
  );
}

function Questions({ sheet, at }: { sheet: Sheet; at: number }) {
  const app = useApp();
  const { set, mine } = sheet;
  const group = set.groups[at];
  const after = set.groups[at + 1]?.id ?? LOOK;
  if (!group) return <LanguageChoice sheet={sheet} />;
  return (
    <InLanguage texts={mine} title={mine.text(`group-${group.id}`)}>
      <p class="soft small" dir="ltr">
        {at + 1} / {set.groups.length}
      </p>
      <Form onSubmit={() => app.go("sheet", { step: after })}>
        {group.questions.map((question) => (
          <Asked key={question.id} question={question} sheet={sheet} />
        ))}
        <ActionBar
          main={{ label: mine.text(after === LOOK ? "sheet-look" : "sheet-next") }}
          also={
            after === LOOK
              ? undefined
              : { label: mine.text("sheet-look"), onPress: () => app.go("sheet", { step: LOOK }) }
          }
        />
      </Form>
    </InLanguage>
  );
}

function Asked({ question, sheet }: { question: Question; sheet: Sheet }) {
  const { answers } = sheet.filled;
  const { mine } = sheet;
  const [, redraw] = useState(0);
  const { choices, line } = answers.get(question.id) ?? EMPTY;
  const put = (answer: Answer) => {
    answers.set(question.id, answer);
    redraw((count) => count + 1);
  };
  const options = question.choices.map((value) => ({ value, label: mine.text(`${question.id}-${value}`) }));
  return (
    <section class="card">
      <ChoiceCards<string>
        legend={mine.text(question.id)}
        choices={question.many ? options : [...options, { value: "", label: mine.text("sheet-none") }]}
        {...(question.many
          ? { several: true, value: choices, onChange: (chosen) => put({ choices: chosen, line }) }
          : { value: choices[0] ?? "", onChange: (one) => put({ choices: one ? [one] : [], line }) })}
      />
      {question.line && (
        <Field
          label={mine.text("sheet-line")}
          value={line}
          maxLength={MAX_LINE_CHARACTERS}
          onInput={(typed) => put({ choices, line: typed })}
        />
      )}
    </section>
  );
}

register("sheet", SheetScreen);
