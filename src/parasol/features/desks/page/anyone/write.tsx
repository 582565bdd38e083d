/** Writing to a desk: one question a page, then all of it once more before anything is sent. Only the first needs an answer. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Upload } from "#kernel/files/sending.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { bound } from "#kernel/kit/bound.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { FileField } from "#kernel/kit/file-field.tsx";
import { Action, Button, Problem, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { SummaryList } from "#kernel/kit/summary.tsx";
import { FileName } from "#kernel/kit/talk-files.tsx";
import { SAFE, type Safe } from "../structs.ts";
import { DESK_QUESTIONS, DeskDraft, type DeskQuestion, type Writing } from "./draft.ts";
import { useDeskWords } from "./hours.ts";
import { DeskDone, DeskFilesSending, DeskPick, DeskSending, DeskWordsShown } from "./send.tsx";

const MOST_FILES = 4; // 41 chunks each, of the 164 that a room has

function Write(props: { step?: string; draft?: object }) {
  const app = useApp();
  const { draft, step } = props;
  const t = useTexts();
  if (!(draft instanceof DeskDraft)) {
    return (
      <Screen title={t("desks-title")}>
        <Action kind="main" says="desks-choose" onClick={() => app.replace("desks", {})} />
      </Screen>
    );
  }
  const Page = pageOf(draft, step ?? "");
  return <Page draft={draft} />;
}

/** Once it is sealed there is no way back to its questions: what was sent can't be changed here. */
function pageOf(draft: DeskDraft, step: string): (props: Writing) => JSX.Element {
  if (draft.isDone) return DeskDone;
  if (draft.sealed || step === "sending") {
    return (draft.isOpened && SENT[step]) || DeskSending;
  }
  return PAGES[step as DeskQuestion] ?? Review;
}

/** A question, and how its page leads on. Once something is said, a second button leads to the answers at once. */
function Question(props: {
  draft: DeskDraft;
  question: DeskQuestion;
  isAnswered: boolean;
  onNext?: () => boolean;
  mistake?: string | false;
  children: ComponentChildren;
}) {
  const { draft, question } = props;
  const app = useApp();
  const t = useTexts();
  const at = DESK_QUESTIONS.indexOf(question) + 1;
  const next = DESK_QUESTIONS[at];
  const goOn = (step = "review") => {
    if (props.onNext?.() === false) return;
    app[draft.isReviewed ? "replace" : "go"]("desk-write", { step, draft });
  };
  const also = { label: t("report-send-now"), onPress: () => goOn() };
  return (
    <Screen title={t(`desk-ask-${question}`)}>
      <SendForm
        onSend={() => goOn(draft.isReviewed ? "review" : next)}
        button={t(props.isAnswered ? "next" : "skip-question")}
        mistake={props.mistake}
        bar={{
          ...(next && !draft.isReviewed && draft.text.trim() ? { also } : {}),
          step: { at, of: DESK_QUESTIONS.length },
        }}
      >
        {props.children}
      </SendForm>
    </Screen>
  );
}

/** How a page writes into the draft: at every key, so that Back and Help lose nothing. */
function useTurn(): (change: () => void) => void {
  const [, setTurn] = useState(0);
  return (change) => {
    change();
    setTurn((turn) => turn + 1);
  };
}

function What({ draft }: Writing) {
  const t = useTexts();
  const write = useTurn();
  const [isHeld, setHeld] = useState(false);
  const { excess } = draft;
  const problem = excess > 0 ? t("trouble-too-long", { excess }) : draft.text.trim() ? "" : t("trouble-nothing-to-say");
  const onNext = () => {
    setHeld(problem !== "");
    return problem === "";
  };
  return (
    <Question draft={draft} question="text" isAnswered onNext={onNext} mistake={isHeld && problem}>
      <Field
        says="desk-ask-text"
        isLabelUnseen
        hint={t("desk-text-hint")}
        lines={7}
        value={draft.text}
        onInput={(value) => write(() => (draft.text = value))}
      />
    </Question>
  );
}

function InLanguage({ draft }: Writing) {
  const t = useTexts();
  const words = useDeskWords();
  const write = useTurn();
  const { languages } = draft.desk.card;
  const [isOther, setOther] = useState(!languages.includes(draft.language));
  return (
    <Question draft={draft} question="language" isAnswered>
      <ChoiceCards
        says="desk-ask-language"
        isLegendUnseen
        hint={t("desk-language-hint")}
        choices={[
          ...languages.map((each, at) => ({ value: String(at), label: words.language(each) })),
          { value: "other", label: t("desk-language-other") },
        ]}
        value={isOther ? "other" : String(languages.indexOf(draft.language))}
        onChange={(value) => {
          setOther(value === "other");
          write(() => (draft.language = languages[Number(value)] ?? ""));
        }}
      />
      {isOther && (
        <Field
          says="desk-language-which"
          value={draft.language}
          maxLength={80}
          onInput={(value) => write(() => (draft.language = value))}
        />
      )}
    </Question>
  );
}

function Reaching({ draft }: Writing) {
  const t = useTexts();
  const write = useTurn();
  const { is_safe } = draft.contact;
  const change = (changed: Partial<DeskDraft["contact"]>) =>
    write(() => {
      draft.isContactTold = true;
      draft.contact = { ...draft.contact, ...changed };
    });
  const of = bound(draft.contact, change);
  return (
    <Question draft={draft} question="contact" isAnswered={draft.isContactTold}>
      <p>{t("desk-contact-why")}</p>
      <ChoiceCards
        says="desk-ask-contact"
        isLegendUnseen
        of={SAFE}
        called="desk-safe"
        value={draft.isContactTold ? is_safe : undefined}
        onChange={(is_safe: Safe) => change({ is_safe })}
      />
      {draft.isContactTold && is_safe !== "no" && (
        <>
          <Field says="desk-how" maxLength={300} {...of("how")} />
          <Field says="desk-say" maxLength={100} {...of("say_we_are")} />
        </>
      )}
      {draft.isContactTold && <Field says="desk-name" maxLength={100} {...of("cover_name")} />}
    </Question>
  );
}

function Files({ draft }: Writing) {
  const app = useApp();
  const t = useTexts();
  const both = useBoth();
  const task = useTask();
  const write = useTurn();
  const [told, setTold] = useState("");
  const isFull = draft.files.length >= MOST_FILES;
  return (
    <Question draft={draft} question="files" isAnswered={draft.files.length > 0}>
      <p>{both("my-file-clean")}</p>
      <p>{t("my-file-other")}</p>
      {draft.files.length > 0 && (
        <ul>
          {draft.files.map((upload, at) => (
            <li key={at}>
              <FileName file={upload.said} />{" "}
              <Button
                kind="link"
                says="names-remove"
                label={t("my-file-remove-this", { name: upload.said.name })}
                onClick={() => write(() => draft.files.splice(at, 1) && setTold(t("my-file-removed")))}
              />
            </li>
          ))}
        </ul>
      )}
      <Problem task={task} />
      <p role="status" class="soft">
        {told}
      </p>
      {!isFull && (
        <FileField
          says="my-file-choose"
          task={task}
          onFile={({ content, name, type }) => {
            setTold("");
            draft.files.push(Upload.of(content, name, type, app.device.random));
            setTold(t("my-file-added"));
          }}
        />
      )}
    </Question>
  );
}

const PAGES: Record<DeskQuestion, (props: Writing) => JSX.Element> = {
  text: What,
  language: InLanguage,
  contact: Reaching,
  files: Files,
};

const SENT: Record<string, (props: Writing) => JSX.Element> = {
  words: DeskWordsShown,
  pick: DeskPick,
  "send-files": DeskFilesSending,
};

function Review({ draft }: Writing) {
  const app = useApp();
  const t = useTexts();
  const words = useDeskWords();
  draft.isReviewed = true;
  const { how, cover_name, say_we_are, is_safe } = draft.contactToSend;
  const answers: Record<DeskQuestion, readonly string[]> = {
    text: [draft.text],
    language: [words.language(draft.language)],
    contact: draft.isContactTold ? [t(`desk-safe-${is_safe}`), how, say_we_are, cover_name].filter(Boolean) : [],
    files: draft.files.map(({ said }) => said.name),
  };
  return (
    <Screen title={t("review-title")}>
      <p>{t("review-text")}</p>
      <p>{t("desk-review-who", { name: draft.desk.card.name })}</p>
      <SummaryList
        rows={DESK_QUESTIONS.map((question) => ({
          term: t(`desk-said-${question}`),
          value: <span class="told">{answers[question].join("\n") || t("review-skipped")}</span>,
          onChange: () => app.go("desk-write", { step: question, draft }),
        }))}
      />
      <ActionBar main={{ label: t("review-send"), onPress: () => app.go("desk-write", { step: "sending", draft }) }} />
    </Screen>
  );
}

register("desk-write", Write);
