/** Founding a community, one question at a time. The keys are made here; the server learns public ones and settings. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { found } from "../../community/founding.ts";
import { EmptyVault, NoSeat, unlock } from "../../community/person.ts";
import { isDeclined, Trouble } from "../../wire/trouble.ts";
import { generate, type Phrase } from "../../words/phrase.ts";
import { useApp, useKept, useTask, useTexts } from "../kit/context.ts";
import { KeepWords, ProveKept } from "../kit/new-words.tsx";
import { painted } from "../kit/painting.ts";
import { Actions, Busy, Button, Field, Form, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useTypedWords, WordsMistake } from "../kit/typed-words.tsx";
import { comeIn } from "../members/come-in.ts";
import { useWordList } from "../members/session.ts";
import {
  AreasField,
  DEFAULTS,
  LanguagesField,
  LifetimeFields,
  likelyRegion,
  NameField,
  type PolicyForm,
  policyOfForm,
  RegionField,
} from "./policy-fields.tsx";
import { useRegions } from "./regions.ts";

const QUESTIONS = ["name", "region", "languages", "areas", "days"] as const;
type Question = (typeof QUESTIONS)[number];

/** A step of founding; every step is an entry of the history. `own` are the founder's new words. */
interface Step {
  words?: string;
  step?: Question | "keep" | "prove" | "enter";
  /** The founding words as they were understood. */
  phrase?: Phrase;
  form?: PolicyForm;
  own?: Phrase | null;
}

/** A step with all that came before it. */
interface Told {
  phrase: Phrase;
  form: PolicyForm;
  own: Phrase | null;
}

interface Ready extends Told {
  own: Phrase;
}

function Found(props: Step): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const isThere = app.texts.fetched.includes("members");
  const [, setThere] = useState(isThere);
  const read = () =>
    task.run(async () => {
      await app.texts.add("members"); // words and what can go wrong are told there
      setThere(true);
    });
  useEffect(() => {
    if (!isThere) read();
  }, []);
  if (!isThere) {
    return (
      <Screen title={t("found-title")}>
        <Problem task={task} />
        {task.trouble === null ? <Busy label={t("loading")} /> : <Button onClick={read}>{t("try-again")}</Button>}
      </Screen>
    );
  }
  const { words = "", phrase, form, own = null, step } = props;
  if (!phrase || !form || !step) return <Begin words={words} />;
  const told = { phrase, form, own };
  if (own === null) return <Ask {...told} question={step as Question} />;
  const ready = { phrase, form, own };
  if (step === "keep") return <Keep {...ready} />;
  if (step === "prove") return <Prove {...ready} />;
  return <Enter {...ready} />;
}

function Begin(props: { words: string }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const words = useTypedWords();
  const [typed, setTyped] = useKept("founding", props.words);
  const begin = () =>
    task.run(async () => {
      const phrase = words.read(typed, await app.words());
      if (phrase === undefined) return;
      const { code } = app.texts.language;
      const form = { ...DEFAULTS, name: "", region: likelyRegion(), languages: [code], areas: "" };
      const next: Step = { phrase, form, step: "name" };
      app.go("found", next);
    });
  const input = (value: string) => {
    setTyped(value);
    words.clear();
  };
  return (
    <Screen title={t("found-title")}>
      <p>{t("found-means")}</p>
      <p>{t("found-keys")}</p>
      <Form onSubmit={begin}>
        <WordsMistake words={words} typed={typed} onInput={input} />
        <Problem task={task} />
        <Field label={t("found-words")} hint={t("found-words-hint")} value={typed} onInput={input} maxLength={400} />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("next")}
          </Button>
        </Actions>
      </Form>
    </Screen>
  );
}

/** One question about the settings; after the last, the founder's own words are made. */
function Ask(props: Told & { question: Question }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const regions = useRegions();
  const { question, phrase } = props;
  const [form, setForm] = useKept("form", props.form);
  const [isMissing, setMissing] = useState(false);
  const change = (changed: Partial<PolicyForm>) => {
    setMissing(false);
    setForm({ ...form, ...changed });
  };
  const next = () =>
    task.run(async () => {
      const lacks = { name: !form.name.trim(), region: !form.region, languages: form.languages.length === 0 };
      const lacking = question in lacks && lacks[question as keyof typeof lacks];
      setMissing(lacking);
      if (lacking) return;
      const following = QUESTIONS[QUESTIONS.indexOf(question) + 1];
      const own = following ? null : generate(app.device.random, await app.words());
      const step: Step = { phrase, form, own, step: following ?? "keep" };
      app.go("found", step);
    });
  const fields: Record<Question, () => ComponentChildren> = {
    name: () => <NameField form={form} change={change} />,
    region: () => <RegionField form={form} change={change} regions={regions} />,
    languages: () => <LanguagesField form={form} change={change} />,
    areas: () => <AreasField form={form} change={change} />,
    days: () => <LifetimeFields form={form} change={change} />,
  };
  return (
    <Screen title={t(`found-${question}`)}>
      <p class="soft">{t("found-public")}</p>
      <Form onSubmit={next}>
        <div role="alert">{isMissing && <p class="notice bad">{t(`found-${question}-missing`)}</p>}</div>
        {fields[question]()}
        <Problem task={task} />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("next")}
          </Button>
        </Actions>
      </Form>
    </Screen>
  );
}

function Keep(told: Ready): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const next: Step = { ...told, step: "prove" };
  return (
    <Screen title={t("keep")}>
      <KeepWords words={told.own} onKept={() => app.go("found", next)} />
    </Screen>
  );
}

function Prove(told: Ready): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const list = useWordList();
  const next: Step = { ...told, step: "enter" };
  return (
    <Screen title={t("keep-prove-title")}>
      {list ? (
        <ProveKept words={told.own} list={list} onDone={() => app.replace("found", next)} />
      ) : (
        <Busy label={t("loading")} />
      )}
    </Screen>
  );
}

/** Founding. If the line breaks, the same words are tried again: whoever founded already is let in. */
function Enter({ phrase, own, form }: Ready): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [wasTried, setTried] = useKept("tried", false);
  const policy = policyOfForm(form);
  const enter = () =>
    task.run(async () => {
      await painted();
      if (wasTried) {
        const person = await unlock(app.connection, app.device, own).catch((error: unknown) => {
          if (error instanceof EmptyVault || error instanceof NoSeat) return null;
          throw error;
        });
        if (person) return comeIn(app, person, "people");
      }
      setTried(true);
      const person = await found(app.connection, app.device, phrase, policy, own).catch((error: unknown) => {
        throw isDeclined(error, "roster-not-allowed") ? new Trouble("founding-words") : error;
      });
      comeIn(app, person, "people");
    });
  return (
    <Screen title={t("found-enter")}>
      <p>{t("found-enter-text", { name: policy.name })}</p>
      <Notice>
        <p>{t("found-next")}</p>
      </Notice>
      <Problem task={task} />
      {task.isRunning ? (
        <Busy label={t("found-entering")} />
      ) : (
        <Actions>
          <Button kind="main" onClick={enter}>
            {t(task.trouble === null ? "found-now" : "try-again")}
          </Button>
        </Actions>
      )}
    </Screen>
  );
}

register("found", Found);
