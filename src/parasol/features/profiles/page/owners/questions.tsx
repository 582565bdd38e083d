/** Members' questions about people who have one of her links: one press answers, and nothing has to be written. */
import { ASKED_DAYS } from "#kernel/formats/messages.ts";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import { Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { SureButton } from "#kernel/kit/sure.tsx";
import { Answering } from "#kernel/kit/talk.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { answerIn, hasInvited } from "../asker.ts";
import type { Answer } from "../structs.ts";
import { Said } from "./said.tsx";
import { type Opened, payIn, useFromInbox } from "./session.ts";

const ANSWERS: readonly Answer[] = ["yes", "no", "rather-not", "write"];

/** What stands in the inbox before the messages. */
export function Questions({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { found = [] } = opened.questions ?? {};
  if (found.length === 0) return null;
  return (
    <>
      <h2>{t("questions")}</h2>
      {found.map((each) => (
        <Row
          key={keyOf(each.outside.room)}
          name={keyOf(each.outside.room)}
          title={<bdi>{each.part ? (each.link?.label ?? t("inbox-link-closed")) : t("inbox-unreadable")}</bdi>}
          line={app.texts.day(each.outside.opened_on)}
          isNew={each.isWaiting}
          onPress={() => app.go("profiles", { part: "question", room: each.outside.room })}
        />
      ))}
      <h2>{t("inbox-by-link")}</h2>
    </>
  );
}

export function OneQuestion({ opened, room }: { opened: Opened; room: Bytes }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const { inbox, own } = opened.owner;
  const [question, setQuestion] = useFromInbox(opened, room, () => opened.questions?.found);
  if (!question) {
    return (
      <Screen title={t("question")}>
        <p>{t("enquiry-gone")}</p>
      </Screen>
    );
  }
  const { part, thread, outside } = question;
  const answer = answerIn(thread);
  const reread = async () => setQuestion(await inbox.again(question));
  const say = (says: Answer) =>
    task.run(async () => {
      await inbox.reply(question, { says });
      await reread();
    });
  const remove = () =>
    task.run(async () => {
      await opened.owner.block(room, payIn(app, own.slot));
      app.back();
    });
  return (
    <Screen title={t("question")}>
      {part ? (
        <>
          <p>{t("ask-question")}</p>
          <Rows
            rows={[
              [t("question-link"), question.link?.label ?? t("inbox-link-closed")],
              [t("question-about"), part.about],
              [t("question-text"), part.text],
            ]}
          />
          <div role="status">
            {answer && (
              <Notice kind="good" title={t("question-answered", { answer: t(`question-says-${answer}`) })}>
                {t("question-answered-text")}
              </Notice>
            )}
          </div>
          <p class="soft">{t("question-who")}</p>
          <Problem task={task} />
          <Actions isStack>
            {ANSWERS.map((says) => (
              <Button says={`question-says-${says}`} key={says} isBusy={task.isRunning} onClick={() => say(says)} />
            ))}
          </Actions>
          <Said thread={thread} isHers />
          {hasInvited(thread.lines) && (
            <Answering
              label={t("enquiry-answer")}
              hint={t("ask-text-hint")}
              button={t("link-send")}
              sent={t("enquiry-answered")}
              most={600}
              send={(text) => inbox.reply(question, { text })}
              then={reread}
            />
          )}
        </>
      ) : (
        <p class="notice bad">{t("inbox-unreadable")}</p>
      )}
      <Actions>
        <SureButton says="ask-delete" sure="enquiry-delete-sure" kind="link" isBusy={task.isRunning} onSure={remove} />
      </Actions>
      <p class="soft small">{t("ask-until", { day: app.texts.day((part?.day ?? outside.opened_on) + ASKED_DAYS) })}</p>
    </Screen>
  );
}
