/** Writing to her, the code, and coming back with it: the second part of a link's page. */
import { useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useAct, useApp, useKept, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Notice, Screen, useBoth, WordsCard } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Answering, Talk } from "#kernel/kit/talk.tsx";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import type { Prepared } from "#kernel/rooms/held.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import type { Thread } from "../thread.ts";
import { Enquirer, prepareEnquiry, sendEnquiry } from "../visitor.ts";
import { type At, draws } from "./steps.ts";

function Write({ step, go }: At<"write">) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const task = useTask();
  const { seen } = step;
  const questions = seen.shown.profile.questions ?? [];
  const [answers, setAnswers] = useKept<readonly string[]>("answers", []);
  const [text, setText] = useKept("text", "");
  const [reach, setReach] = useKept("reach", "");
  const [isMissing, setMissing] = useState(false);
  const [sealed, setSealed] = useKept<{ words: Passphrase; enquiry: Prepared } | null>("sealed", null);
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setMissing(false);
    setSealed(null);
  };
  const send = () => {
    if (!text.trim()) return setMissing(true);
    task.run(async () => {
      let made = sealed;
      if (!made) {
        const words = generate(app.device.random, await app.words());
        await painted();
        const answered = questions.flatMap((question, at) => {
          const answer = (answers[at] ?? "").trim();
          return answer ? [{ question, answer }] : [];
        });
        const said = {
          language: app.texts.language.code,
          text: text.trim(),
          answers: answered,
          reach: tidied(reach) || undefined,
        };
        made = { words, enquiry: await prepareEnquiry(app.device, words, seen, said) };
        setSealed(made); // a broken line: the very same is sent again, and arrives once
      }
      await sendEnquiry(app.connection, made.enquiry);
      go({ name: "sent", words: made.words }, true);
    });
  };
  return (
    <Screen title={t("link-write")}>
      <p>{both("link-write-who")}</p>
      <SendForm task={task} onSend={send} button={t("link-send")} busy={t("link-sending")} bar={{}}>
        {questions.map((question, at) => (
          <Field
            key={at}
            label={question}
            lines={2}
            maxLength={500}
            value={answers[at] ?? ""}
            onInput={typed((value) => setAnswers(questions.map((_, of) => (of === at ? value : (answers[of] ?? "")))))}
          />
        ))}
        <Field
          says="link-text"
          lines={6}
          maxLength={3000}
          value={text}
          onInput={typed(setText)}
          error={isMissing ? t("link-text-missing") : undefined}
        />
        <Field says="link-reach" maxLength={200} value={reach} onInput={typed(setReach)} />
      </SendForm>
    </Screen>
  );
}

function Sent({ step, go }: At<"sent">) {
  const t = useTexts();
  return (
    <Screen title={t("link-sent")} hasBack={false}>
      <Notice kind="good">{t("link-sent-text")}</Notice>
      <p>{t("link-code-what")}</p>
      <WordsCard words={step.words} label={t("link-code")} />
      <p>{t("link-code-care")}</p>
      <ActionBar main={{ label: t("words-written"), onPress: () => go({ name: "profile" }, true) }} />
    </Screen>
  );
}

function Code({ go }: At<"code">) {
  const app = useApp();
  const t = useTexts();
  const open = async (words: Passphrase) => {
    const enquirer = await Enquirer.of(app.connection, app.device, words);
    await enquirer.read();
    go({ name: "talk", enquirer }, true);
  };
  return (
    <Screen title={t("link-have-code")}>
      <WordsForm
        label={t("link-code-field")}
        button={t("link-code-open")}
        busy={t("link-opening")}
        onWords={open}
        isOpen
      />
    </Screen>
  );
}

function TalkStep({ step, go }: At<"talk">) {
  const app = useApp();
  const t = useTexts();
  const [thread, setThread] = useState<Thread | null>(null);
  const read = async () => setThread(await step.enquirer.read());
  const reading = useReading(read);
  return (
    <Screen title={t("link-talk")}>
      <ReadingNotice reading={reading} label={!thread && t("link-opening")} />
      {thread && (
        <>
          {!thread.lines.some(({ isHers }) => isHers) && <p>{t("link-no-answer")}</p>}
          <Talk
            lost={thread.lost > 0 && t("link-lost", { count: thread.lost })}
            lines={thread.lines.map(({ day, isHers, text }) => ({
              head: `${t(isHers ? "link-hers" : "link-yours")} · ${app.texts.day(day)}`,
              isTheirs: isHers,
              said: <p dir="auto">{ordered(text)}</p>,
            }))}
          />
          <Answering
            label={t("link-more")}
            hint={t("link-more-hint")}
            button={t("link-send")}
            sent={t("link-more-sent")}
            most={3000}
            send={(text) => step.enquirer.say(text)}
            then={read}
          />
          <Action kind="link" says="link-delete" onClick={() => go({ name: "delete", enquirer: step.enquirer })} />
        </>
      )}
    </Screen>
  );
}

function Delete({ step, go }: At<"delete">) {
  const t = useTexts();
  const remove = useAct(async () => {
    await step.enquirer.remove();
    go({ name: "gone" }, true);
  });
  return (
    <Screen title={t("link-delete")}>
      <p>{t("link-delete-text")}</p>
      <SendForm act={remove} button={t("link-delete-now")} kind="grave" />
    </Screen>
  );
}

function Gone({ go }: At<"gone">) {
  const t = useTexts();
  return (
    <Screen title={t("link-gone")} hasBack={false}>
      <ActionBar main={{ label: t("link-to-profile"), onPress: () => go({ name: "profile" }, true) }} />
    </Screen>
  );
}

draws({ write: Write, sent: Sent, code: Code, talk: TalkStep, delete: Delete, gone: Gone });
