/**
 * A conversation with a desk, opened by receipt words at the same entrance as a report: what was said, files, times to
 * meet, how long the visitor has waited, and what they can do. Who answered stands nowhere.
 */
import { useState } from "preact/hooks";
import { TALK } from "#features/reports/page/anyone/receipt-page.ts";
import { ownName } from "#kernel/files/sending.ts";
import { useAct, useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Action, Actions, Button, Notice, Problem, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Talk } from "#kernel/kit/talk.tsx";
import { SaidFile } from "#kernel/kit/talk-files.tsx";
import { equal } from "#kernel/wire/bytes.ts";
import type { DeskLine } from "../parts.ts";
import { type Conversation, Visitor } from "../visitor.ts";
import { ContactDeleting, TalkDeleting, TalkGone } from "./delete.tsx";
import { useDeskWords } from "./hours.ts";
import { Writing } from "./say.tsx";
import { Slip } from "./slip.tsx";
import type { Talking, TalkSession } from "./talking.ts";

function TalkScreen(props: { part?: string }) {
  const app = useApp();
  const t = useTexts();
  const talk = app.session.get(TALK) as TalkSession | undefined;
  const [, setTurn] = useState(0);
  const reread = async () => {
    if (!talk) return;
    const visitor = talk.visitor ?? new Visitor(app.connection, app.device, talk.keys);
    talk.visitor = visitor;
    talk.wipe = () => visitor.wipe(); // the conversation's key with those of the words
    talk.conversation = await visitor.read();
    setTurn((turn) => turn + 1);
  };
  const reading = useReading(async () => {
    if (!talk?.conversation) await reread();
  });
  if (props.part === "gone") return <TalkGone />;
  if (!talk) {
    return (
      <Screen title={t("my-talk-title")}>
        <Action kind="main" says="front-receipt" onClick={() => app.replace("receipt", {})} />
      </Screen>
    );
  }
  const { visitor, conversation } = talk;
  if (!visitor || !conversation) {
    return (
      <Screen title={t("my-talk-title")}>
        <ReadingNotice reading={reading} label={t("receipt-opening")} />
      </Screen>
    );
  }
  const talking: Talking = { talk, visitor, conversation, reread };
  if (props.part === "delete") return <TalkDeleting {...talking} />;
  if (props.part === "contact") return <ContactDeleting {...talking} />;
  if (props.part === "slip") return <Slip {...talking} />;
  return <Home {...talking} />;
}

function Home(talking: Talking) {
  const app = useApp();
  const t = useTexts();
  const { talk, conversation, reread } = talking;
  const { lines, isClosed, unreadable, card, chosen, hasContact } = conversation;
  const [isLooked, setLooked] = useState(false);
  const look = useAct(async () => {
    await reread();
    setLooked(true);
  });
  const close = () => {
    talk.wipe();
    app.session.delete(TALK);
    app.go("front", {});
  };
  const head = (isDesk: boolean, day: number) =>
    `${t(isDesk ? "my-talk-theirs" : "my-talk-mine")} · ${app.texts.day(day)}`;
  return (
    <Screen title={card?.name ?? t("my-talk-title")} hasBack={false}>
      {isClosed ? <Ended conversation={conversation} /> : <Waited conversation={conversation} />}
      <h2>{t("receipt-talk")}</h2>
      <Talk
        lost={unreadable > 0 && t("my-talk-unreadable", { count: unreadable })}
        lines={[
          { head: head(false, conversation.openedOn), isTheirs: false, said: <p class="soft">{t("my-talk-first")}</p> },
          ...lines.map((line) => ({
            head: head(line.isDesk, line.day),
            isTheirs: line.isDesk,
            said: <Said line={line} {...talking} />,
          })),
        ]}
      />
      {chosen && !isClosed && (
        <Notice kind="good" title={t("slot-yours")}>
          <p>
            <bdi>{chosen.text}</bdi>
          </p>
        </Notice>
      )}
      {!isClosed && card && <Writing {...talking} />}
      <h2>{t("receipt-can")}</h2>
      <Problem task={look} />
      <p role="status" class="soft">
        {isLooked && !look.isRunning && t("my-talk-looked")}
      </p>
      <Actions isStack>
        <Button says="my-talk-look" act={look} />
        {card && !isClosed && <Button says="my-slip-make" to={["conversation", { part: "slip" }]} />}
        {hasContact && <Button says="my-contact-delete" to={["conversation", { part: "contact" }]} />}
        <Button kind="grave" says="delete-all" to={["conversation", { part: "delete" }]} />
        <Button says="my-talk-close" onClick={close} />
      </Actions>
    </Screen>
  );
}

/** How long an answer has been waited for, beside what the desk says. */
function Waited({ conversation }: { conversation: Conversation }) {
  const app = useApp();
  const t = useTexts();
  const words = useDeskWords();
  const { lines, card, openedOn } = conversation;
  if (!card) {
    return <Notice kind="warn">{t("my-talk-desk-gone")}</Notice>;
  }
  const last = lines.map(({ isDesk }) => isDesk).lastIndexOf(true);
  // A time that was taken asks for nothing.
  const since = last < 0 ? openedOn : lines.slice(last + 1).find(({ said }) => said.kind !== "slot")?.day;
  if (since === undefined) {
    return <Notice kind="good">{t("my-talk-answered")}</Notice>;
  }
  const days = Math.max(0, app.device.today() - since);
  const isLate = days > Math.ceil(card.reply_within / 24);
  return (
    <Notice {...(isLate ? { kind: "warn" as const } : {})} title={t(last < 0 ? "my-talk-none" : "my-talk-none-since")}>
      <p>{t("desk-reply-within", { time: words.within(card.reply_within) })}</p>
      <p>{t("my-talk-day", { day: days + 1 })}</p>
      {isLate && <p>{t("my-talk-late")}</p>}
      <p class="soft">{words.openness(card)}</p>
      {card.closed_text && isLate && (
        <p>
          <bdi>{card.closed_text}</bdi>
        </p>
      )}
    </Notice>
  );
}

function Ended({ conversation }: { conversation: Conversation }) {
  const app = useApp();
  const t = useTexts();
  const { lines, card } = conversation;
  const day = lines.filter(({ said }) => said.kind === "closed").at(-1)?.day ?? 0;
  return (
    <Notice title={t("my-talk-closed")}>
      <p>{card ? t("my-talk-closed-until", { day: app.texts.day(day + card.keep_days) }) : t("my-talk-closed-soon")}</p>
      <p>{t("my-talk-closed-contact")}</p>
      <p>{t("my-talk-closed-say")}</p>
    </Notice>
  );
}

/** What was said, as it is drawn. */
function Said(props: Talking & { line: DeskLine }) {
  const t = useTexts();
  const both = useBoth();
  const { visitor, line, conversation } = props;
  const { said } = line;
  return (
    <>
      {"text" in said && said.text && <p dir="auto">{ordered(said.text)}</p>}
      {said.kind === "file" && (
        <SaidFile
          file={said}
          fetch={() => visitor.fetchFile(said)}
          texts={{
            save: t("my-file-save"),
            saveThis: t("my-file-save-this", { name: ownName(said) }),
            saved: both("my-file-saved"),
          }}
        />
      )}
      {said.kind === "slots" && <Offered {...props} slots={said.slots} />}
      {said.kind === "slot" && <p>{t("slot-took", { text: offeredText(conversation, said.id) })}</p>}
      {said.kind === "closed" && <p class="soft">{t("my-talk-closed")}</p>}
    </>
  );
}

function offeredText({ lines }: Conversation, id: Uint8Array): string {
  const offered = lines.flatMap(({ said }) => (said.kind === "slots" ? said.slots : []));
  return offered.find((slot) => equal(slot.id, id))?.text ?? "?";
}

function Offered(props: Talking & { slots: Extract<DeskLine["said"], { kind: "slots" }>["slots"] }) {
  const t = useTexts();
  const task = useTask();
  const { slots, visitor, reread, conversation } = props;
  const { chosen, isClosed } = conversation;
  const isTaken = (id: Uint8Array) => chosen !== null && equal(chosen.id, id);
  return (
    <div>
      <Problem task={task} />
      <Actions isStack>
        {slots.map(({ id, text }, at) =>
          isClosed || isTaken(id) ? (
            <p key={at}>
              {isTaken(id) && <span aria-hidden="true">✓ </span>}
              <bdi>{text}</bdi>
            </p>
          ) : (
            <Button
              key={at}
              isBusy={task.isRunning}
              label={t("slot-take", { text })}
              onClick={() =>
                task.run(async () => {
                  await visitor.chooseSlot(id);
                  await reread();
                })
              }
            >
              <bdi>{text}</bdi>
            </Button>
          ),
        )}
      </Actions>
      {!isClosed && <p class="small soft">{t("slot-hint")}</p>}
    </div>
  );
}

register("conversation", TalkScreen);
