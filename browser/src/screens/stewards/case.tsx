/** One report: all of it, the conversation with its reporter, and what can be done. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { shortOf } from "../../reports/review.ts";
import { type Bytes, equal } from "../../wire/bytes.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Actions, Busy, Button, Choices, Notice, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { Severity } from "../kit/tones.tsx";
import { useNames, useSaying } from "../members/said.ts";
import { CaseActions, ClaimButton } from "./case-actions.tsx";
import { Review } from "./data.ts";
import { Unread } from "./queue.tsx";
import { waitingOf } from "./queue-order.ts";
import { Conversation, ReportView } from "./report-view.tsx";

/** How many times as much of a very long report is read when somebody asks for more of it. */
const MORE = 4;

function CaseScreen({ room }: { room: Bytes }): JSX.Element {
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
  useEffect(reread, []);
  const report = review.report(room);
  if (!report) {
    return (
      <Screen title={t("case-title")}>
        {reading.isRunning && <Busy label={t("case-reading")} />}
        <Problem task={reading} />
      </Screen>
    );
  }
  const item = waitingOf(person.key, person.device.today(), report, review.drafts);
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
        <p class="soft small">{t("case-short", { short: shortOf(report) })}</p>
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
      <ClaimButton report={report} item={item} onDone={reread} />
      {draft && (
        <Notice>
          <p>
            <Severity severity={draft.alert.severity} />
          </p>
          <p>
            {equal(draft.by, person.key) ? t("case-draft-yours") : t("case-draft-theirs", { name: nameOf(draft.by) })}
          </p>
          <Button
            kind={equal(draft.by, person.key) ? "plain" : "main"}
            onClick={() => app.go("second", { id: draft.id })}
          >
            {t("case-draft-read")}
          </Button>
        </Notice>
      )}
      <div class="beside">
        <section>
          <h2>{t("case-report")}</h2>
          {report.waited && <p class="soft">{t("case-met")}</p>}
          <ReportView report={report} review={review} />
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
          {item.step !== "ended" && report.raw && report.report.warn_others && <Together room={room} review={review} />}
          <CaseActions report={report} item={item} onDone={reread} />
        </section>
      </div>
    </Screen>
  );
}

/** Other open reports about the same, to write one alert from, and the way to the alert. */
function Together({ room, review }: { room: Bytes; review: Review }): JSX.Element | null {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const saying = useSaying();
  const report = review.report(room);
  const alike = report ? review.alike(report, person.roster.policy?.region ?? "") : [];
  const usable = alike.filter((other) => other.raw !== null && other.report.warn_others);
  const more = useTask();
  const [, setRead] = useState(0);
  useEffect(() => {
    review.onRead = () => setRead((count) => count + 1);
  }, []);
  const [chosen, setChosen] = useKept<string[]>("together", () => usable.map(shortOf));
  const rooms = [room, ...usable.filter((other) => chosen.includes(shortOf(other))).map((other) => other.room)];
  const today = person.device.today();
  return (
    <section>
      <h2>{t("case-alert")}</h2>
      <Unread review={review} more={more} />
      {usable.length > 0 && (
        <Choices
          legend={t("case-together")}
          hint={t("case-together-hint")}
          isMany
          options={usable.map((other) => ({
            value: shortOf(other),
            label: t("case-together-one", { short: shortOf(other), ago: saying.ago(today - other.openedOn) }),
            hint: [
              report?.sameMember.some((same) => equal(same, other.room)) && t("case-same-person"),
              other.report.what_happened.slice(0, 120),
            ]
              .filter(Boolean)
              .join(" "),
          }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {alike.length > usable.length && <p class="soft">{t("case-together-kept")}</p>}
      <Actions>
        <Button kind="main" onClick={() => app.go("write", { rooms })}>
          {t("case-write", { count: rooms.length })}
        </Button>
      </Actions>
    </section>
  );
}

register("case", CaseScreen);
