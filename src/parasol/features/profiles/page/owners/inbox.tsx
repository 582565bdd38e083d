/** Enquiries at a profile: who wrote by which link, answering, checking the number that was given, reporting, deleting. */
import { useState } from "preact/hooks";
import { Draft, KEPT } from "#features/reports/page/anyone/draft.ts";
import { useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { useCopying } from "#kernel/kit/copying.ts";
import { Select } from "#kernel/kit/fields.tsx";
import { beginning } from "#kernel/kit/folded.tsx";
import { Empty, Rows } from "#kernel/kit/lists.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { Action, Actions, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { SureButton } from "#kernel/kit/sure.tsx";
import { Answering, Talk } from "#kernel/kit/talk.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { Enquiry } from "../inbox.ts";
import { Questions } from "./questions.tsx";
import { type Opened, payIn, useChanging, useFromInbox } from "./session.ts";
import { PutTemplate } from "./templates.tsx";

const AT_ONCE = 50;

/** Read each time that the screen opens: somebody may have written. */
export function Inbox({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const [inbox, setInbox] = useState(opened.enquiries);
  const read = async () => {
    opened.questions = await opened.owner.inbox.questions(AT_ONCE);
    opened.enquiries = await opened.owner.inbox.enquiries(AT_ONCE);
    setInbox(opened.enquiries);
  };
  const reading = useReading(() => {
    opened.reading = read();
    return opened.reading;
  });
  return (
    <Screen title={t("inbox")}>
      <ReadingNotice reading={reading} label={!inbox && t("inbox-reading")} />
      {inbox && <Questions opened={opened} />}
      {inbox?.count === 0 && (
        <Empty title={t("inbox-empty")}>
          <p>{t("inbox-empty-text")}</p>
        </Empty>
      )}
      {inbox?.found.map((each) => (
        <Row
          key={keyOf(each.outside.room)}
          name={keyOf(each.outside.room)}
          title={<bdi>{each.part ? beginning(each.part.text, 60) : t("inbox-unreadable")}</bdi>}
          line={<FromLink enquiry={each} />}
          isNew={each.isWaiting}
          onPress={() => app.go("profiles", { part: "enquiry", room: each.outside.room })}
        />
      ))}
      {inbox && inbox.count > inbox.found.length && (
        <p>{t("inbox-more", { count: inbox.count - inbox.found.length })}</p>
      )}
      <Keep opened={opened} then={reading.again} />
    </Screen>
  );
}

const CLOCKS = [1, 3, 7, 14, 28];

/** After how many days messages go: hers are the last hands on the clock, the server's come after 28. */
function Keep({ opened, then }: { opened: Opened; then: () => void }) {
  const t = useTexts();
  const { task, change } = useChanging();
  const { keep_days: kept } = opened.owner.own;
  const [chosen, setChosen] = useState<number | null>(null);
  const say = (days: number) => {
    setChosen(days); // at once: a choice that waits for the server looks as if it hadn't been made
    change(async (pay) => {
      await opened.owner.change({ keep_days: days }, pay).finally(() => setChosen(null));
      then();
    });
  };
  return (
    <>
      <Select
        says="inbox-keep"
        hint={t("inbox-kept", { days: chosen ?? kept })}
        value={`${chosen ?? kept}`}
        options={[...new Set([...CLOCKS, kept])].map((days) => ({
          value: `${days}`,
          label: t("inbox-keep-days", { days }),
        }))}
        onChange={(days) => say(Number(days))}
      />
      <Problem task={task} />
      <p class="soft small">{t("inbox-keep-when")}</p>
    </>
  );
}

function FromLink({ enquiry }: { enquiry: Enquiry }) {
  const app = useApp();
  const t = useTexts();
  return (
    <>
      <bdi>{enquiry.link?.label ?? t("inbox-link-closed")}</bdi> · {app.texts.day(enquiry.outside.opened_on)}
    </>
  );
}

export function OneEnquiry({ opened, room }: { opened: Opened; room: Bytes }) {
  const app = useApp();
  const t = useTexts();
  const { owner } = opened;
  const removing = useAct(async () => {
    await owner.block(room, payIn(app, owner.own.slot));
    app.back();
  });
  const [enquiry, setEnquiry] = useFromInbox(opened, room, () => opened.enquiries?.found);
  if (!enquiry) return <Gone />;
  const { part, thread, outside } = enquiry;
  const reread = async () => setEnquiry(await owner.inbox.reread(enquiry));
  return (
    <Screen title={t("enquiry")}>
      <p class="soft">
        {t("enquiry-by-link")} <FromLink enquiry={enquiry} />
      </p>
      {!part && <Notice kind="bad">{t("inbox-unreadable")}</Notice>}
      {part && (
        <>
          <Rows
            rows={[
              ...part.answers.map(({ question, answer }) => [question, answer] as const),
              [t("enquiry-text"), part.text],
              [t("enquiry-reach"), part.reach],
            ]}
          />
          {part.reach && <Reach reach={part.reach} />}
          <Talk
            lost={thread.lost > 0 && t("link-lost", { count: thread.lost })}
            lines={thread.lines.map(({ day, isHers, text }) => ({
              head: `${t(isHers ? "link-yours" : "enquiry-theirs")} · ${app.texts.day(day)}`,
              isTheirs: !isHers,
              said: <p dir="auto">{ordered(text)}</p>,
            }))}
          />
          <Answering
            label={t("enquiry-answer")}
            hint={t("enquiry-answer-hint")}
            button={t("link-send")}
            sent={t("enquiry-answered")}
            most={3000}
            send={(text) => owner.inbox.answer(enquiry, text)}
            then={reread}
            before={(text, put) => <PutTemplate templates={owner.own.templates} text={text} put={put} />}
          />
          <ToReport enquiry={enquiry} />
        </>
      )}
      <Problem task={removing} />
      <Actions>
        <SureButton says="enquiry-delete" sure="enquiry-delete-sure" act={removing} />
      </Actions>
      <p class="soft small">{t("enquiry-delete-text", { day: app.texts.day(outside.expires_on) })}</p>
    </Screen>
  );
}

const Gone = () => {
  const t = useTexts();
  return (
    <Screen title={t("enquiry")}>
      <p>{t("enquiry-gone")}</p>
    </Screen>
  );
};

/** The number goes by hand to the members' page: who sees inbox and check in one sitting could tell whose profile this is. */
function Reach({ reach }: { reach: string }) {
  const app = useApp();
  const t = useTexts();
  const { isCopied, copy } = useCopying();
  const here = () => {
    app.session.set("check-this", reach);
    app.go("check", {});
  };
  return (
    <Notice>
      <p>{t("enquiry-check-why")}</p>
      <Actions>
        <Button says="enquiry-check-copy" onClick={() => copy(reach)} />
        {app.person && <Button kind="link" says="enquiry-check-here" onClick={here} />}
      </Actions>
      <p role="status">{isCopied ? t("enquiry-check-copied") : ""}</p>
    </Notice>
  );
}

/** A report that begins with what is known: the number, and in her own words only what she adds. */
function ToReport({ enquiry }: { enquiry: Enquiry }) {
  const app = useApp();
  if (app.isApart) return null;
  const begin = () => {
    const draft = new Draft();
    const reach = enquiry.part?.reach;
    const identifiers = reach ? [{ typed: reach, kind: null, platform: null }] : [];
    draft.report = { ...draft.report, identifiers };
    app.session.set(KEPT, draft);
    app.go("report", { step: "story", draft });
  };
  return <Action says="enquiry-report" onClick={begin} />;
}
