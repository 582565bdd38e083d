/**
 * What waits at a desk, for an outreach worker: whoever has waited longest stands first. While it is in front it asks once
 * a minute whether something came, and says so in a line of text: no sound, nothing in the title, nothing outside the page.
 */

import { useEffect } from "preact/hooks";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { READ_AT_ONCE } from "#features/reports/page/records.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { beginning } from "#kernel/kit/folded.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { useNames } from "#kernel/members/said.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { heldDesks, openHeldDesks } from "../members/held-desks.ts";
import { useWork, type Work } from "./data.ts";
import { lastWords, lineOf, linesAt, PLACES, type Place, type QueueLine } from "./order.ts";
import { languageName } from "./words.ts";

/** As many lines of a place as are drawn at once. */
const PAGE = 20;
const FIRST_CHARACTERS = 64;
const LOOK_EVERY = 60_000;

function WorkerScreen({ desk }: Screens["worker"]) {
  const app = useApp();
  const held = [...heldDesks(app).keys()];
  const number = desk !== undefined && held.includes(desk) ? desk : held[0];
  return number === undefined ? <NoDesk /> : <Queue key={number} number={number} held={held} />;
}

/** Somebody whose keys were renewed away while the page was open. */
function NoDesk() {
  const t = useTexts();
  return (
    <Screen title={t("worker")} hasBack={false}>
      <p>{t("worker-none")}</p>
    </Screen>
  );
}

function Queue({ number, held }: { number: number; held: readonly number[] }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const looking = useTask();
  const { work, touch } = useWork(number);
  const [opened, setOpened] = useKept("opened", "");
  const cardOf = (each: number) => person.roster.desks.get(each)?.card;
  const read = (older?: number) =>
    task.run(async () => {
      await person.refresh();
      if (work.worker.access.isOld) await openHeldDesks(app, person);
      else await work.read(touch, older);
      touch();
    });
  useEffect(() => {
    if (work.isStale) read();
    // After the screen's heading took the focus: Back goes on where the worker was.
    document.querySelector<HTMLElement>(`[data-room="${opened}"]`)?.focus();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") looking.run(() => work.ask().then(touch));
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const lines = work.conversations.map((each) => lineOf(each, person.isMe, person.device.today()));
  return (
    <Screen title={cardOf(number)?.name ?? t("worker")} hasBack={false}>
      <ClosingNotice />
      {held.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form
        <div class="filters" role="group" aria-label={t("worker-which")}>
          {held.map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={each === number}
              onClick={() => app.replace("worker", { desk: each })}
            >
              <bdi>{cardOf(each)?.name ?? String(each)}</bdi>
            </button>
          ))}
        </div>
      )}
      <div class="small-actions">
        <Button kind="link" says="worker-read-again" onClick={() => read()} isBusy={task.isRunning} />
        <Button kind="link" says="slip-open" to={["slip", { desk: number }]} />
        <Button kind="link" says="canned" to={["canned", { desk: number }]} />
      </div>
      <div role="status">
        {work.cameCount > 0 && (
          <Notice>
            <p>{t("worker-came", { count: work.cameCount })}</p>
            <Button says="worker-came-show" onClick={() => read()} isBusy={task.isRunning} />
          </Notice>
        )}
      </div>
      <Problem task={task} />
      {task.isRunning && (
        <Busy
          label={
            work.progress && work.progress.of > PAGE ? t("worker-reading-many", work.progress) : t("worker-reading")
          }
        />
      )}
      {!task.isRunning && work.hasRead && lines.length === 0 && task.trouble === null && <p>{t("worker-empty")}</p>}
      {PLACES.map((place) => (
        <Section key={place} place={place} lines={linesAt(place, lines)} work={work} onOpen={setOpened} />
      ))}
      {!task.isRunning && work.unread > 0 && (
        <Notice>
          <p>{t("worker-unread", { count: work.unread })}</p>
          <Button says="worker-unread-read" onClick={() => read(READ_AT_ONCE)} />
        </Notice>
      )}
    </Screen>
  );
}

function Section(props: { place: Place; lines: readonly QueueLine[]; work: Work; onOpen: (room: string) => void }) {
  const t = useTexts();
  const { place, lines } = props;
  const [isOpen, setOpen] = useKept(`open-${place}`, place !== "closed");
  if (lines.length === 0) return null;
  const title = t(`worker-${place}`, { count: lines.length });
  const list = (
    <Paged
      items={lines}
      page={PAGE}
      name={`shown-${place}`}
      more={(count) => (
        <>
          {t("worker-more", { count })}
          <span class="unseen"> {title}</span>
        </>
      )}
      list="queue"
      each={(line) => (
        <li key={toHex(line.conversation.room)}>
          <Line line={line} work={props.work} onOpen={props.onOpen} />
        </li>
      )}
    />
  );
  if (place !== "closed") {
    return (
      <section>
        <h2>{title}</h2>
        {list}
      </section>
    );
  }
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && list}
    </details>
  );
}

function Line(props: { line: QueueLine; work: Work; onOpen: (room: string) => void }) {
  const app = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const { line, work } = props;
  const { conversation, place, days, isMine } = line;
  const { keeper, opening, contact } = conversation;
  const isNew = work.isNew(conversation);
  const { code } = app.texts.language;
  const first = beginning(lastWords(conversation), FIRST_CHARACTERS);
  const room = toHex(conversation.room);
  return (
    <button
      type="button"
      class="card"
      data-room={room}
      onClick={() => {
        props.onOpen(room);
        app.go("talk", { desk: work.number, room: conversation.room });
      }}
    >
      <span class="line">
        <span>
          <strong>
            <bdi>{contact?.cover_name || t("worker-no-name")}</bdi>
          </strong>
          {opening?.language && <span class="soft"> · {languageName(opening.language, code)}</span>}
        </span>
        <span class={place === "waiting" ? "" : "soft"}>
          {t(place === "waiting" ? "worker-days" : "worker-last", { days })}
        </span>
      </span>
      <span class="start soft" dir="auto">
        {first || t(opening ? "worker-no-words" : conversation.isEndUnread ? "worker-long" : "worker-unreadable")}
      </span>
      {(keeper || isNew) && (
        <span class="line small">
          {keeper && <span>{isMine ? t("worker-taken-mine") : t("worker-taken", { name: nameOf(keeper) })}</span>}
          {isNew && <span class="new">{t("worker-new")}</span>}
        </span>
      )}
    </button>
  );
}

register("worker", WorkerScreen);
