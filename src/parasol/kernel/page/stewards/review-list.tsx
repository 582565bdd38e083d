/**
 * What waits for a steward, as a list: drafts to sign, then reports, the gravest first of those that wait for the same. It
 * is the review on a phone, and stands beside what is opened from it where there is room.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { claim } from "#features/reports/page/review.ts";
import { openItem, useWaiting } from "#features/reports/page/stewards/next.tsx";
import { type Filter, isIn, type Waiting } from "#features/reports/page/stewards/queue-order.ts";
import { Split, useIsWide } from "#features/reports/page/stewards/split.tsx";
import { type Task, useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { beginning } from "#kernel/kit/folded.tsx";
import { Empty, Paged } from "#kernel/kit/lists.tsx";
import { Busy, Button, Notice, Problem } from "#kernel/kit/parts.tsx";
import { Row, toneOf } from "#kernel/kit/tones.tsx";
import { useNames, useSaying } from "#kernel/members/said.ts";
import { type Bytes, keyOf, toHex } from "#kernel/wire/bytes.ts";
import { type Review, useReview } from "./data.ts";
import { useListKeys } from "./keys.tsx";

/** As many reports as are drawn at once. */
const PAGE = 20;
const FILTERS: readonly Filter[] = ["todo", "mine", "all"];
const FIRST_CHARACTERS = 60;
/** The line that was opened last lies under this name in the session: Back goes on where the steward was. */
const OPENED = "review-opened";
const FILTER = "review-filter";

/** A screen of the review with the list at its side. `open` is the report or draft that it shows. */
export function ReviewBeside({ open, children }: { open?: Bytes; children: ComponentChildren }) {
  const t = useTexts();
  return (
    <Split label={t("stewards-reports")} list={() => <ReviewList {...(open ? { open } : {})} />}>
      {children}
    </Split>
  );
}

export function ReviewList({ open }: { open?: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const isWide = useIsWide();
  const { review, touch } = useReview();
  const claiming = useTask();
  const more = useTask();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useKept<Filter>("filter", (app.session.get(FILTER) as Filter | undefined) ?? "todo");
  const { drafts, items: all } = useWaiting(review);
  const items = all.filter((item) => isIn(filter, item));
  const opened = open ? toHex(open) : "";

  const line = (name: string) => list.current?.querySelector<HTMLElement>(`[data-line="${name}"]`);
  useEffect(() => {
    // After the screen's heading took the focus.
    if (isWide) line(opened)?.scrollIntoView({ block: "nearest" });
    else line(String(app.session.get(OPENED)))?.focus();
  }, []);
  const take = (room: string) => {
    const item = items.find(({ report }) => toHex(report.room) === room);
    if (!item || item.report.raw === null || item.isMine || item.step === "ended") return;
    claiming.run(async () => {
      await claim(person, item.report);
      await review.open(app, person, [item.report.room]);
      touch();
      requestAnimationFrame(() => line(room)?.focus());
    });
  };
  useListKeys(list, { c: take });
  const go = (name: Bytes, isDraft: boolean) => {
    app.session.set(OPENED, toHex(name));
    openItem(app, isDraft ? { draft: name } : { room: name });
  };
  return (
    <div ref={list}>
      {drafts.length > 0 && (
        <section>
          <h2>{t("stewards-signing")}</h2>
          {drafts.map(({ id, by, alert }) => (
            <Row
              key={toHex(id)}
              tone={toneOf(alert.severity)}
              title={t("stewards-draft-by", { name: nameOf(by) })}
              line={<bdi>{beginning(alert.text, FIRST_CHARACTERS)}</bdi>}
              name={toHex(id)}
              isOpen={toHex(id) === opened}
              onPress={() => go(id, true)}
            />
          ))}
        </section>
      )}
      <section>
        <h2>{t("stewards-reports")}</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form */}
        <div class="filters" role="group" aria-label={t("stewards-filter")}>
          {FILTERS.map((each) => (
            <button
              type="button"
              key={each}
              aria-pressed={each === filter}
              onClick={() => {
                app.session.set(FILTER, each);
                setFilter(each);
              }}
            >
              {t(`stewards-filter-${each}`, { count: all.filter((item) => isIn(each, item)).length })}
            </button>
          ))}
        </div>
        <Problem task={claiming} />
        <p class="unseen" role="status">
          {claiming.isRunning ? t("stewards-claiming") : ""}
        </p>
        {items.length === 0 && (
          <Empty title={t(review.unread > 0 ? "stewards-none-read" : `stewards-none-${filter}`)} />
        )}
        <Paged
          items={items}
          page={PAGE}
          more={(count) => (
            <>
              {t("stewards-more", { count })}
              <span class="unseen"> {t("stewards-reports")}</span>
            </>
          )}
        >
          {(shown) => (
            <div class="queue">
              {shown.map((item) => (
                <Line
                  key={keyOf(item.report.room)}
                  item={item}
                  review={review}
                  isOpen={toHex(item.report.room) === opened}
                  onOpen={() => go(item.report.room, false)}
                />
              ))}
            </div>
          )}
        </Paged>
        <Unread review={review} more={more} />
      </section>
    </div>
  );
}

/** How far the queue is read, and reading on: what isn't read is in no count, and compared with nothing. */
export function Unread({ review, more }: { review: Review; more: Task }) {
  const t = useTexts();
  if (review.progress) return <Busy label={t("stewards-reading-many", review.progress)} />;
  if (review.unread === 0) return null;
  return (
    <Notice>
      <p>{t("stewards-unread", { count: review.unread })}</p>
      <Problem task={more} />
      <Button says="stewards-unread-read" onClick={() => more.run(() => review.readMore())} isBusy={more.isRunning} />
    </Notice>
  );
}

function Line(props: { item: Waiting; review: Review; isOpen: boolean; onOpen: () => void }) {
  const { item, review, isOpen, onOpen } = props;
  const person = usePerson();
  const t = useTexts();
  const saying = useSaying();
  const { report, step, draft, level } = item;
  const alike = step === "ended" ? [] : review.alike(report, person.roster.policy?.region ?? "");
  const isRead = !report.isSealed && (report.raw !== null || !report.isLong);
  const kinds = isRead ? saying.kinds(report.report.kinds) || t("stewards-no-kind") : "";
  const first =
    beginning(report.report.what_happened, FIRST_CHARACTERS) ||
    t(report.isSealed ? "stewards-sealed" : report.isLong ? "stewards-long" : "stewards-only-identifiers");
  const notes = [
    report.raw && report.waited && t("stewards-met"),
    alike.length > 0 && t("stewards-alike", { count: alike.length + 1 }),
  ].filter(Boolean);
  return (
    <Row
      tone={isRead ? toneOf(draft?.alert.severity ?? level) : "unknown"}
      title={[(step !== "new" || !kinds) && saying.state(item), kinds].filter(Boolean).join(" · ")}
      line={
        <>
          {[saying.ago(item.ageDays), ...notes].join(" · ")}
          <br />
          <bdi>{first}</bdi>
        </>
      }
      isNew={step === "new"}
      name={toHex(report.room)}
      isOpen={isOpen}
      onPress={onOpen}
    />
  );
}
