/** One report: all of it, the conversation with its reporter, and what can be done. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { beginning } from "#kernel/kit/folded.tsx";
import { Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { Severity } from "#kernel/kit/tones.tsx";
import { useNames, useSaying } from "#kernel/members/said.ts";
import { Review } from "#kernel/stewards/data.ts";
import { useKeys } from "#kernel/stewards/keys.tsx";
import { ReviewBeside, Unread } from "#kernel/stewards/review-list.tsx";
import { type Bytes, equal, toHex } from "#kernel/wire/bytes.ts";
import { claim, type ReadReport } from "../review.ts";
import { CaseActions } from "./case-actions.tsx";
import { openItem, useNext } from "./next.tsx";
import { type Waiting, waitingOf } from "./queue-order.ts";
import { Conversation, ReportView } from "./report-view.tsx";

/** How many times as much of a very long report is read when somebody asks for more of it. */
const MORE = 4;

function CaseScreen({ room }: { room: Bytes }) {
  return (
    <ReviewBeside open={room}>
      <Case room={room} />
    </ReviewBeside>
  );
}

function Case({ room }: { room: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const saying = useSaying();
  const reading = useTask();
  const review = Review.of(app);
  const pages = useRef(1);
  const wanted = useRef({ isIt: false, isUnderWay: false });
  // What is done while it is being read is read as well: a question asked meanwhile must be seen.
  const reread = () => {
    wanted.current.isIt = true;
    if (wanted.current.isUnderWay) return;
    wanted.current.isUnderWay = true;
    reading.run(async () => {
      try {
        while (wanted.current.isIt) {
          wanted.current.isIt = false;
          await review.open(app, person, [room], pages.current);
        }
      } finally {
        wanted.current.isUnderWay = false;
      }
    });
  };
  const [, setRead] = useState(0);
  useEffect(() => review.listen(() => setRead((count) => count + 1)), []);
  useEffect(reread, []);
  const next = useNext([room]);
  useKeys({ n: next, u: () => app.go("stewards", {}) });
  const report = review.report(room);
  if (!report) {
    return (
      <Screen title={t("case-title")}>
        {reading.isRunning && <Busy label={t("case-reading")} />}
        <Problem task={reading} />
      </Screen>
    );
  }
  const item = waitingOf(person.isMe, person.device.today(), report, review.drafts);
  const draft = item.draft;
  if (report.isSealed) {
    return (
      <Screen title={t("case-title")}>
        <p class="line">
          <strong>{saying.state(item)}</strong>
          <span class="soft">{saying.ago(item.ageDays)}</span>
        </p>
        <Problem task={reading} />
        <Notice>
          <p>{t("case-sealed")}</p>
          <p>{t("case-sealed-wait")}</p>
        </Notice>
        <p class="soft small">{t("case-short", { short: nameOf(room) })}</p>
      </Screen>
    );
  }
  return (
    <Screen title={t("case-title")} isWide>
      <p class="line">
        <strong>{saying.state(item)}</strong>
        <span class="soft">{saying.ago(item.ageDays)}</span>
      </p>
      <Problem task={reading} />
      {draft && (
        <Notice>
          <p>
            <Severity severity={draft.alert.severity} />
          </p>
          <p>{person.isMe(draft.by) ? t("case-draft-yours") : t("case-draft-theirs", { name: nameOf(draft.by) })}</p>
          <Button
            kind={person.isMe(draft.by) ? "plain" : "main"}
            says="case-draft-read"
            onClick={() => openItem(app, { draft: draft.id })}
          />
        </Notice>
      )}
      <WayOn report={report} item={item} review={review} onDone={reread}>
        {(together) => (
          <div class="beside">
            <section>
              <h2>{t("case-report")}</h2>
              {report.waited && <p class="soft">{t("case-met")}</p>}
              <ReportView report={report} review={review} />
              {together}
            </section>
            <section>
              <h2>{t("case-conversation")}</h2>
              <Conversation
                report={report}
                onMore={() => {
                  pages.current *= MORE;
                  reread();
                }}
              />
              <CaseActions report={report} item={item} onDone={reread} onNext={next} />
            </section>
          </div>
        )}
      </WayOn>
    </Screen>
  );
}

/**
 * The bar with the way to the alert. `children` get the other open reports about the same, to write one alert from: they
 * stand with this report, before what is done with it alone.
 */
function WayOn(props: {
  report: ReadReport;
  item: Waiting;
  review: Review;
  onDone: () => void;
  children: (together: ComponentChildren) => ComponentChildren;
}) {
  const { report, item, review, onDone } = props;
  const { room } = report;
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const saying = useSaying();
  const more = useTask();
  const alike = review.alike(report, person.roster.policy?.region ?? "");
  const usable = alike.filter((other) => other.raw !== null && other.report.warn_others);
  const unsaid = alike.filter((other) => other.raw !== null && other.report.warn_others === null);
  const [chosen, setChosen] = useKept<string[]>("together", () => usable.map((other) => toHex(other.room)));
  const rooms = [room, ...usable.map((other) => other.room).filter((other) => chosen.includes(toHex(other)))];
  const today = person.device.today();
  const isOver = item.step === "ended" || report.raw === null;
  const mayWrite = !isOver && report.report.warn_others;
  const mayClaim = !isOver && !item.isMine;
  // In the report's place, which stands beside the alert there: after twenty decisions Back still leads to the list.
  const write = () => app.replace("write", { rooms });
  const take = useAct(() => claim(person, report).then(onDone));
  useKeys({ w: mayWrite ? write : null, c: mayClaim ? take.start : null });
  const claimed = { label: t(report.claimedBy ? "case-claim-over" : "case-claim"), onPress: take.start };
  return (
    <>
      {props.children(
        mayWrite && (
          <>
            <Unread review={review} more={more} />
            {usable.length > 0 && (
              <ChoiceCards
                says="case-together"
                several
                choices={usable.map((other) => ({
                  value: toHex(other.room),
                  label: t("case-together-one", { short: nameOf(other.room), ago: saying.ago(today - other.openedOn) }),
                  hint: [
                    report.sameMember.some((same) => equal(same, other.room)) && t("case-same-person"),
                    beginning(other.report.what_happened, 60),
                  ]
                    .filter(Boolean)
                    .join(" "),
                }))}
                value={chosen}
                onChange={setChosen}
              />
            )}
            {unsaid.map(({ room }) => (
              <Notice kind="warn" key={toHex(room)}>
                <p>{t("case-together-unsaid", { short: nameOf(room) })}</p>
                <Button to={["case", { room }]}>{t("case-together-open", { short: nameOf(room) })}</Button>
              </Notice>
            ))}
            {alike.length > usable.length + unsaid.length && <p class="soft">{t("case-together-kept")}</p>}
          </>
        ),
      )}
      <Problem task={take} />
      {(mayWrite || mayClaim) && (
        <ActionBar
          main={
            mayWrite
              ? { label: t("case-write", { count: rooms.length }), onPress: write }
              : { ...claimed, busy: take.isRunning }
          }
          also={mayWrite && mayClaim ? claimed : undefined}
        />
      )}
    </>
  );
}

register("case", CaseScreen);
