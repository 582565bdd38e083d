/** Founding a community, one question at a time. The keys are made here; the server learns public ones and settings. */
import { useState } from "preact/hooks";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { KeepWords, ProveKept } from "#kernel/kit/new-words.tsx";
import { Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import type { Typed } from "#kernel/kit/record.ts";
import { RecordForm } from "#kernel/kit/record-form.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import { Entering } from "#kernel/members/entering.tsx";
import { found } from "#kernel/roster/client/founding.ts";
import { isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import { defaultPolicy, policyOf, SETTINGS, usePolicyHow } from "./policy-record.tsx";

/** The questions in their order, and the settings that each asks for. */
const QUESTIONS = {
  name: ["name"],
  region: ["region"],
  languages: ["languages"],
  areas: ["areas"],
  days: SETTINGS.filter(({ name, type }) => type === "int" && !/^(proposal|answer)/.test(name)).map(({ name }) => name),
} as const;
type Question = keyof typeof QUESTIONS;

/** A step of founding; every step is an entry of the history. `own` are the founder's new words. */
interface Step {
  words?: string;
  step?: Question | "keep" | "prove" | "enter";
  /** The founding words as they were understood. */
  phrase?: Passphrase;
  policy?: Typed;
  own?: Passphrase | null;
}

/** A step with all that came before it. */
interface Told {
  phrase: Passphrase;
  policy: Typed;
  own: Passphrase | null;
}

interface Ready extends Told {
  own: Passphrase;
}

function Found(props: Step) {
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
  const { words = "", phrase: passphrase, policy, own = null, step } = props;
  if (!passphrase || !policy || !step) return <Begin words={words} />;
  const told = { phrase: passphrase, policy, own };
  if (own === null) return <Ask {...told} question={step as Question} />;
  const goOn = (next: "prove" | "enter"): Step => ({ phrase: passphrase, policy, own, step: next });
  if (step === "keep") return <KeepWords words={own} onKept={() => app.go("found", goOn("prove"))} />;
  if (step === "prove") return <ProveKept words={own} onDone={() => app.replace("found", goOn("enter"))} />;
  return <Enter phrase={passphrase} policy={policy} own={own} />;
}

function Begin(props: { words: string }) {
  const app = useApp();
  const t = useTexts();
  const kept = useKept("founding", props.words);
  const begin = async (passphrase: Passphrase) => {
    const next: Step = { phrase: passphrase, policy: defaultPolicy(app.texts.language.code), step: "name" };
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
        kept={kept}
        isOpen
        onWords={begin}
      />
    </Screen>
  );
}

/** One question about the settings; after the last, the founder's own words are made. */
function Ask(props: Told & { question: Question }) {
  const app = useApp();
  const t = useTexts();
  const { question, phrase: passphrase, policy } = props;
  const how = usePolicyHow(pick(SETTINGS, ...QUESTIONS[question]), policy);
  const next = async (record: Typed) => {
    const names = Object.keys(QUESTIONS) as Question[];
    const following = names[names.indexOf(question) + 1];
    const own = following ? null : generate(app.device.random, await app.words());
    const step: Step = { phrase: passphrase, policy: { ...policy, ...record }, own, step: following ?? "keep" };
    app.go("found", step);
  };
  return (
    <Screen title={t(`found-${question}`)}>
      <p class="soft">{t("found-public")}</p>
      <RecordForm how={how} start={() => policy} button={t("next")} send={next} />
    </Screen>
  );
}

function Enter({ phrase: passphrase, own, ...told }: Ready) {
  const app = useApp();
  const t = useTexts();
  const policy = policyOf(told.policy);
  const enter = () =>
    found(app.connection, app.device, passphrase, policy, own).catch((error: unknown) => {
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
      <Notice>{t("found-next")}</Notice>
    </Entering>
  );
}

register("found", Found);
