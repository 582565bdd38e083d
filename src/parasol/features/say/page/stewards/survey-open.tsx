/** Opening a survey, for two stewards to sign. */
import { useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { linesOf } from "#kernel/kit/record.ts";
import { counted } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { useNames } from "#kernel/members/said.ts";
import { allStewards } from "#kernel/roster/rules/state.ts";
import { ChangeNotice, useChange } from "#kernel/stewards/change.tsx";
import { equal, fromBase64, keyOf } from "#kernel/wire/bytes.ts";
import { openSurvey } from "../survey-opening.ts";
import type { AskedHow, SurveyAsks, SurveyWords } from "../survey-structs.ts";
import { areAsked } from "../surveys.ts";
import { Counting } from "./survey-count.tsx";

const DAYS = [7, 14, 30, 60];
const STEPS = ["2", "3", "4", "5", "7", "10"];
const WAYS: readonly AskedHow[] = ["one", "some", "scale", "number", "text"];

/** A question while it is written; `asked` and `lines` by language. */
interface Draft {
  readonly way: AskedHow;
  readonly steps: string;
  readonly starts: string;
  readonly about: string;
  readonly asked: readonly string[];
  readonly lines: readonly string[];
}

const EMPTY: Draft = { way: "one", steps: "5", starts: "", about: "", asked: [], lines: [] };

function asksOf({ way, steps, starts, lines }: Draft): SurveyAsks {
  const numbers = starts
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  if (way === "number") return { way, count: numbers.length + 1, starts: numbers };
  const count = way === "scale" ? Number(steps) : way === "text" ? 0 : linesOf(lines[0]).length;
  return { way, count, starts: undefined };
}

const wordsOf = ({ way, about, asked, lines }: Draft, at: number): SurveyWords => ({
  ask: (asked[at] ?? "").trim(),
  choices: way === "number" || way === "text" ? [] : linesOf(lines[at]),
  about: about || undefined,
});

function Open() {
  const t = useTexts();
  const person = usePerson();
  const nameOf = useNames();
  const change = useChange();
  const { desks, policy } = person.roster;
  const known = policy?.languages ?? [];
  const [languages, setLanguages] = useKept<readonly string[]>("languages", known.slice(0, 1));
  const [titles, setTitles] = useKept<readonly string[]>("titles", []);
  const [intros, setIntros] = useKept<readonly string[]>("intros", []);
  const [drafts, setDrafts] = useKept<readonly Draft[]>("drafts", []);
  const [about, setAbout] = useKept(
    "about",
    [...desks.values()].flatMap(({ card }) => (card ? [card.name] : [])).join("\n"),
  );
  const stewards = allStewards(person.roster).filter(({ key }) => !equal(key, person.key));
  const { typed, of } = useTyped({
    days: "14",
    voters: "all" as "all" | "settled",
    second: stewards[0] ? keyOf(stewards[0].key) : "",
  });
  const { days, voters, second } = typed;
  const [isWrong, setWrong] = useState(false);
  const put = <T,>(all: readonly T[], at: number, one: T, none: T): T[] =>
    Array.from({ length: Math.max(all.length, at + 1) }, (_, place) => (place === at ? one : (all[place] ?? none)));
  const change1 = (at: number, some: Partial<Draft>) =>
    setDrafts(drafts.map((each, place) => (place === at ? { ...each, ...some } : each)));
  const standard = () => {
    const yesNo = languages.map(() => `${t("answer-yes")}\n${t("answer-no")}`);
    const asked = ["survey-standard-safe", "survey-standard-useful", "survey-standard-asked"];
    const made = linesOf(about).flatMap((name) =>
      asked.map((id) => ({ ...EMPTY, about: name, asked: languages.map(() => t(id)), lines: yesNo })),
    );
    setDrafts([...drafts, ...made]);
  };
  const asks = drafts.map(asksOf);
  const wordings = languages.map((language, at) => ({
    language,
    title: (titles[at] ?? "").trim(),
    text: (intros[at] ?? "").trim(),
    asks: drafts.map((draft) => wordsOf(draft, at)),
  }));
  const isTitled = wordings.length > 0 && wordings.every(({ title }) => title);
  const isWhole = isTitled && asks.length > 0 && areAsked(asks, wordings) && second !== "";
  const send = () => {
    setWrong(!isWhole);
    if (!isWhole) return;
    const opening = {
      second: fromBase64(second),
      asks,
      wordings,
      after: change.needsTwo ? 1 : 0,
      days: Number(days),
      voters,
    };
    change.run(() => openSurvey(person, opening, change.reason));
  };
  const isNamed = (label: string, at: number) => (languages.length > 1 ? `${label} (${languages[at]})` : label);
  return (
    <Screen title={t("survey-open-new")}>
      <p>{t("survey-open-what")}</p>
      <ChangeNotice ended={change.ended} />
      {stewards.length === 0 && <Notice kind="warn">{t("survey-open-alone")}</Notice>}
      <ReasonForm
        of={change}
        onSend={send}
        button={t(change.needsTwo ? "people-propose" : "poll-open-send")}
        mistake={isWrong && !isWhole && t("survey-open-wrong")}
      >
        {known.length > 1 && (
          <ChoiceCards says="survey-languages" several of={known} value={languages} onChange={setLanguages} />
        )}
        {languages.map((language, at) => (
          <div key={language}>
            <Field
              label={isNamed(t("survey-title"), at)}
              value={titles[at] ?? ""}
              maxLength={80}
              onInput={(text) => setTitles(put(titles, at, text, ""))}
            />
            <Field
              label={isNamed(t("poll-text"), at)}
              hint={t("poll-text-hint")}
              lines={2}
              maxLength={1000}
              value={intros[at] ?? ""}
              onInput={(text) => setIntros(put(intros, at, text, ""))}
            />
          </div>
        ))}
        <Field says="survey-desks" lines={3} value={about} onInput={setAbout} />
        <Action says="survey-standard" onClick={standard} />
        {drafts.map((draft, at) => (
          <fieldset key={`${at}`}>
            <legend>
              {t("survey-question", { number: String(at + 1) })} <bdi>{draft.about}</bdi>
            </legend>
            {languages.map((language, place) => (
              <Field
                key={language}
                label={isNamed(t("poll-title"), place)}
                value={draft.asked[place] ?? ""}
                maxLength={200}
                onInput={(text) => change1(at, { asked: put(draft.asked, place, text, "") })}
              />
            ))}
            <Select
              says="poll-way"
              value={draft.way}
              of={WAYS}
              called="survey-way"
              onChange={(way) => change1(at, { way: way as AskedHow })}
            />
            {draft.way === "scale" && (
              <Select says="survey-steps" value={draft.steps} of={STEPS} onChange={(steps) => change1(at, { steps })} />
            )}
            {draft.way === "number" && (
              <Field says="survey-starts" value={draft.starts} onInput={(starts) => change1(at, { starts })} />
            )}
            {(draft.way === "one" || draft.way === "some" || draft.way === "scale") &&
              languages.map((language, place) => (
                <Field
                  key={language}
                  label={isNamed(t(draft.way === "scale" ? "survey-ends" : "poll-choices"), place)}
                  hint={t("poll-choices-hint")}
                  lines={draft.way === "scale" ? 2 : 4}
                  value={draft.lines[place] ?? ""}
                  onInput={(text) => change1(at, { lines: put(draft.lines, place, text, "") })}
                />
              ))}
            <Button kind="link" onClick={() => setDrafts(drafts.filter((_, place) => place !== at))}>
              {t("survey-take-out", { number: String(at + 1) })}
            </Button>
          </fieldset>
        ))}
        <Action says="survey-add" onClick={() => setDrafts([...drafts, EMPTY])} />
        <Select says="poll-days" options={counted(t, "policy-days", DAYS)} {...of("days")} />
        <ChoiceCards says="survey-voters" of={["all", "settled"]} called="survey-voters" {...of("voters")} />
        <Select
          says="survey-second"
          of={stewards.map(({ key }) => keyOf(key))}
          called={(key) => nameOf(fromBase64(key))}
          {...of("second")}
        />
      </ReasonForm>
    </Screen>
  );
}

register("survey-open", ({ survey }: Screens["survey-open"]) =>
  survey === undefined ? <Open /> : <Counting number={survey} />,
);
