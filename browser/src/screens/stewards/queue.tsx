/** The review: the reports that wait, what waits for a second signature, and what is due. */

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { claim } from "../../reports/review.ts";
import { equal, keyOf, toHex } from "../../wire/bytes.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { type Task, useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Paged } from "../kit/lists.tsx";
import { Actions, Busy, Button, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { Severity } from "../kit/tones.tsx";
import { useNames, useSaying } from "../members/said.ts";
import { formKey, type Review, useReview } from "./data.ts";
import { DueNotice } from "./due.tsx";
import { localSite } from "./local.ts";
import { ProposalCard } from "./proposal.tsx";
import { useQueueKeys } from "./queue-keys.ts";
import { type Filter, inOrder, isIn, type Waiting, waitingOf } from "./queue-order.ts";
import { UnusualNotice } from "./unusual.tsx";

/** As many reports as are drawn at once. */
const PAGE = 20;
const FILTERS: readonly Filter[] = ["todo", "mine", "all"];

function DeskScreen(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { review, task, read, touch } = useReview();
  const [opened, setOpened] = useKept("opened", "");
  const isFirst = review.readAt === 0;
  const site = localSite();
  // After the screen's heading took the focus: Back goes on where the steward was.
  useEffect(() => document.querySelector<HTMLElement>(`[data-room="${opened}"]`)?.focus(), []);
  return (
    <Screen title={t("stewards-title")} hasBack={false}>
      <ClosingNotice />
      <Actions>
        <Button onClick={read} isBusy={task.isRunning}>
          {t("stewards-read-again")}
        </Button>
        <Button onClick={() => app.go("people", {})}>{t("stewards-people")}</Button>
        <Button onClick={() => app.go("keeping", {})}>{t("keeping-title")}</Button>
      </Actions>
      <Problem task={task} />
      {site && <p class="hint">{t("stewards-local", { site })}</p>}
      {task.isRunning && isFirst && <Busy label={t("stewards-reading")} />}
      {!isFirst && (
        <>
          <UnusualNotice review={review} />
          <DueNotice review={review} onDone={touch} />
          <ServicesDue review={review} />
          <Signing review={review} touch={touch} />
          <Returned review={review} isKept />
          <Queue review={review} touch={touch} onOpen={setOpened} />
          <Returned review={review} isKept={false} />
        </>
      )}
    </Screen>
  );
}

/** Services that nobody has confirmed for long: a directory that is wrong sends people to closed doors. */
function ServicesDue({ review }: { review: Review }): JSX.Element | null {
  const app = useApp();
  const t = useTexts();
  if (review.servicesDue === 0) return null;
  return (
    <Notice kind="warn" title={t("keeping-due-title")}>
      <p>{t("keeping-due", { count: review.servicesDue })}</p>
      <Button onClick={() => app.go("keeping", {})}>{t("keeping-due-look")}</Button>
    </Notice>
  );
}

/** Drafts and proposals of others that wait for this steward's signature, and one's own that wait for somebody else. */
function Signing({ review, touch }: { review: Review; touch: () => void }): JSX.Element | null {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const theirs = review.drafts.filter((draft) => !equal(draft.by, person.key));
  if (theirs.length + review.proposals.length === 0) return null;
  return (
    <section>
      <h2>{t("stewards-signing")}</h2>
      {theirs.map((draft) => (
        <button type="button" class="card" key={toHex(draft.id)} onClick={() => app.go("second", { id: draft.id })}>
          <span class="line">
            <strong>{t("stewards-draft-by", { name: nameOf(draft.by) })}</strong>
            <Severity severity={draft.alert.severity} />
          </span>
          <span class="start">{draft.alert.text}</span>
        </button>
      ))}
      {review.proposals.map((proposal) => (
        <ProposalCard key={toHex(proposal.id)} proposal={proposal} review={review} onDone={touch} />
      ))}
    </section>
  );
}

function Queue(props: { review: Review; touch: () => void; onOpen: (room: string) => void }): JSX.Element {
  const { review, touch, onOpen } = props;
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const claiming = useTask();
  const more = useTask();
  const list = useRef<HTMLUListElement>(null);
  const [filter, setFilter] = useKept<Filter>("filter", "todo");
  const all = inOrder(
    review.reports.map((report) => waitingOf(person.key, person.device.today(), report, review.drafts)),
  );
  const items = all.filter((item) => isIn(filter, item));

  const focus = (room: string) => list.current?.querySelector<HTMLElement>(`[data-room="${room}"]`)?.focus();
  const take = (room: string) => {
    const item = items.find(({ report }) => toHex(report.room) === room);
    if (!item || item.report.raw === null || item.isMine || item.step === "ended") return;
    claiming.run(async () => {
      await claim(person, item.report);
      await review.open(app, person, [item.report.room]);
      touch();
      requestAnimationFrame(() => focus(room));
    });
  };
  const keys = useQueueKeys(list, take);

  return (
    <section>
      <h2>{t("stewards-reports")}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form */}
      <div class="filters" role="group" aria-label={t("stewards-filter")}>
        {FILTERS.map((each) => (
          <button type="button" key={each} aria-pressed={each === filter} onClick={() => setFilter(each)}>
            {t(`stewards-filter-${each}`, { count: all.filter((item) => isIn(each, item)).length })}
          </button>
        ))}
      </div>
      <Problem task={claiming} />
      <p class="unseen" role="status">
        {claiming.isRunning ? t("stewards-claiming") : ""}
      </p>
      {items.length === 0 && (
        <p class="soft">{t(review.unread > 0 ? "stewards-none-read" : `stewards-none-${filter}`)}</p>
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
          <ul class="queue" ref={list}>
            {shown.map((item) => (
              <li key={keyOf(item.report.room)}>
                <Line
                  item={item}
                  review={review}
                  onOpen={() => {
                    onOpen(toHex(item.report.room));
                    app.go("case", { room: item.report.room });
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Unread review={review} more={more} />
      <label class="choice keys">
        <input type="checkbox" checked={keys.areOn} onChange={(event) => keys.set(event.currentTarget.checked)} />
        <span>
          {t("stewards-keys")}
          <span class="hint">{t("stewards-keys-which")}</span>
        </span>
      </label>
    </section>
  );
}

/** How far the queue is read, and reading on: what isn't read is in no count, and compared with nothing. */
export function Unread({ review, more }: { review: Review; more: Task }): JSX.Element | null {
  const t = useTexts();
  if (review.progress) return <Busy label={t("stewards-reading-many", review.progress)} />;
  if (review.unread === 0) return null;
  return (
    <Notice>
      <p>{t("stewards-unread", { count: review.unread })}</p>
      <Problem task={more} />
      <Button onClick={() => more.run(() => review.readMore())} isBusy={more.isRunning}>
        {t("stewards-unread-read")}
      </Button>
    </Notice>
  );
}

const FIRST_CHARACTERS = 90;

function Line({ item, review, onOpen }: { item: Waiting; review: Review; onOpen: () => void }): JSX.Element {
  const person = usePerson();
  const t = useTexts();
  const saying = useSaying();
  const { report, step, draft } = item;
  const alike = step === "ended" ? [] : review.alike(report, person.roster.policy?.region ?? "");
  const words = report.report.what_happened.trim().replace(/\s+/g, " ");
  const first = words.length > FIRST_CHARACTERS ? `${words.slice(0, FIRST_CHARACTERS).replace(/\S*$/, "")}…` : words;
  return (
    <button type="button" class={`card step-${step}`} data-room={toHex(report.room)} onClick={onOpen}>
      <span class="line">
        <span>
          <strong>{saying.state(item)}</strong>
          {!report.isSealed && (report.raw || !report.isLong) && (
            <> · {saying.kinds(report.report.kinds) || t("stewards-no-kind")}</>
          )}
        </span>
        {draft && <Severity severity={draft.alert.severity} />}
        <span class="soft">{saying.ago(item.ageDays)}</span>
      </span>
      <span class="start soft">
        {first ||
          t(report.isSealed ? "stewards-sealed" : report.isLong ? "stewards-long" : "stewards-only-identifiers")}
      </span>
      {report.raw && report.waited && <span class="same">{t("stewards-met")}</span>}
      {alike.length > 0 && <span class="same">{t("stewards-alike", { count: alike.length + 1 })}</span>}
    </button>
  );
}

/** What other stewards sent back. A draft that was written in this tab can be opened again with all that it said. */
function Returned({ review, isKept }: { review: Review; isKept: boolean }): JSX.Element | null {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const returned = review.returned
    .filter(({ by }) => !equal(by, person.key))
    .filter(({ draft }) => !review.renewed.has(toHex(draft)) && review.forms.has(toHex(draft)) === isKept)
    .reverse();
  if (returned.length === 0) return null;
  return (
    <section>
      <h2>{t("stewards-returned")}</h2>
      {returned.map(({ draft, by, reason }) => {
        const form = review.forms.get(toHex(draft));
        return (
          <Notice key={toHex(draft)}>
            <p>{t("stewards-returned-by", { name: nameOf(by), draft: toHex(draft).slice(0, 8) })}</p>
            <p class="theirs">{reason}</p>
            {form ? (
              <Button
                onClick={() => {
                  review.forms.set(formKey(form.rooms), form);
                  app.go("write", { rooms: [...form.rooms], draft });
                }}
              >
                {t("stewards-returned-open")}
              </Button>
            ) : (
              <p class="soft small">{t("stewards-returned-gone")}</p>
            )}
          </Notice>
        );
      })}
    </section>
  );
}

register("stewards", DeskScreen);
