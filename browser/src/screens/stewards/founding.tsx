/** Founding a community, one question at a time. The keys are made here; the server learns public ones and settings. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { found } from "../../community/founding.ts";
import { isDeclined, Trouble } from "../../wire/trouble.ts";
import { generate, type Phrase } from "../../words/phrase.ts";
import { useApp, useKept, useTask, useTexts } from "../kit/context.ts";
import { KeepWords, ProveKept } from "../kit/new-words.tsx";
import { Notice, Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { WordsForm } from "../kit/typed-words.tsx";
import { Entering } from "../members/entering.tsx";
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
  const isThere = app.texts.fetched.includes("members");
  const [, setThere] = useState(isThere);
  const reading = useReading(async () => {
    if (isThere) return;
    await app.texts.add("members"); // words and what can go wrong are told there
    setThere(true);
  });
  if (!isThere) {
    return (
      <Screen title={t("found-title")}>
        <ReadingNotice reading={reading} label={t("loading")} />
      </Screen>
    );
  }
  const { words = "", phrase, form, own = null, step } = props;
  if (!phrase || !form || !step) return <Begin words={words} />;
  const told = { phrase, form, own };
  if (own === null) return <Ask {...told} question={step as Question} />;
  const goOn = (next: "prove" | "enter"): Step => ({ phrase, form, own, step: next });
  if (step === "keep") return <KeepWords words={own} onKept={() => app.go("found", goOn("prove"))} />;
  if (step === "prove") return <ProveKept words={own} onDone={() => app.replace("found", goOn("enter"))} />;
  return <Enter phrase={phrase} form={form} own={own} />;
}

function Begin(props: { words: string }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const [typed, setTyped] = useKept("founding", props.words);
  const begin = async (phrase: Phrase) => {
    const { code } = app.texts.language;
    const form = { ...DEFAULTS, name: "", region: likelyRegion(), languages: [code], areas: "" };
    const next: Step = { phrase, form, step: "name" };
    app.go("found", next);
  };
  return (
    <Screen title={t("found-title")}>
      <p>{t("found-means")}</p>
      <p>{t("found-keys")}</p>
      <WordsForm
        label={t("found-words")}
        hint={t("found-words-hint")}
        button={t("next")}
        typed={typed}
        onTyped={setTyped}
        isOpen
        onWords={begin}
      />
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
      <SendForm task={task} onSend={next} button={t("next")} mistake={isMissing && t(`found-${question}-missing`)}>
        {fields[question]()}
      </SendForm>
    </Screen>
  );
}

function Enter({ phrase, own, form }: Ready): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const policy = policyOfForm(form);
  const enter = () =>
    found(app.connection, app.device, phrase, policy, own).catch((error: unknown) => {
      throw isDeclined(error, "roster-not-allowed") ? new Trouble("founding-words") : error;
    });
  return (
    <Entering
      title={t("found-enter")}
      own={own}
      enter={enter}
      then="people"
      texts={{ now: t("found-now"), again: t("try-again"), busy: t("found-entering") }}
    >
      <p>{t("found-enter-text", { name: policy.name })}</p>
      <Notice>
        <p>{t("found-next")}</p>
      </Notice>
    </Entering>
  );
}

register("found", Found);
