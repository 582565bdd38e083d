/** A report as stewards read it: everything the reporter wrote, exactly as written, with corrections beside it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { fetchFile, ownName } from "#kernel/files/sending.ts";
import type { File } from "#kernel/formats/file.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Folded } from "#kernel/kit/folded.tsx";
import { Button, Notice, useBoth } from "#kernel/kit/parts.tsx";
import { Talk } from "#kernel/kit/talk.tsx";
import { SaidFile } from "#kernel/kit/talk-files.tsx";
import { Words, withGap } from "#kernel/kit/talk-long.tsx";
import { useNames, useSaying } from "#kernel/members/said.ts";
import type { Review } from "#kernel/stewards/data.ts";
import { incidentText } from "../anyone/incident.ts";
import type { ReadReport } from "../review.ts";
import type { Asked, Report } from "../structs.ts";

export function ReportView({ report, review }: { report: ReadReport; review: Review }) {
  const { texts } = useApp();
  const t = useTexts();
  const person = usePerson();
  const saying = useSaying();
  const nameOf = useNames();
  const deskName = (number: number) => person.roster.desks.get(number)?.card?.name ?? String(number);
  const now = report.report;
  const first = report.raw?.report ?? now;
  const month = (happened: string) => texts.month(happened);
  const yes = (holds: boolean | null, text: string) => (holds ? t(text) : "");
  const rows: [label: string, read: (of: Report) => string][] = [
    ["what", (of) => of.what_happened],
    ["description", (of) => of.description],
    ["vehicle", (of) => of.vehicle],
    ["further", (of) => of.further.map((each) => incidentText(each, month)).join("\n\n")],
    ["kinds", (of) => saying.kinds([...new Set(of.kinds)])],
    ["area", (of) => of.area],
    ["when", (of) => month(of.happened)],
    ["for-other-label", (of) => yes(of.for_somebody_else, "case-for-other")],
  ];
  const [what, ...rest] = rows.map(([label, read]) => (
    <Row key={label} label={t(`case-${label}`)} value={read(now)} first={read(first)} />
  ));
  return (
    <div>
      {report.problems.length > 0 && (
        <Notice kind="warn" title={t("case-unreadable")}>
          <p>{t("case-unreadable-text")}</p>
          <ul>
            {[...new Set(report.problems)].map((problem) => (
              <li key={problem}>{texts.has(`unreadable-${problem}`) ? t(`unreadable-${problem}`) : t("unreadable")}</li>
            ))}
          </ul>
        </Notice>
      )}
      {report.outreach !== null && <Notice>{t("case-outreach", { desk: deskName(report.outreach) })}</Notice>}
      {report.raw && !now.warn_others && (
        <Notice kind="warn">{t(now.warn_others === null ? "case-warn-unsaid" : "case-stewards-only")}</Notice>
      )}
      {report.raw && (
        <dl>
          {what}
          <Identifiers now={now.identifiers} first={first.identifiers} review={review} />
          {rest}
          {report.shared && <Row label={t("case-shared")} hint={t("case-shared-hint")} value={report.shared} />}
        </dl>
      )}
      <ContactCard report={report} />
      <p class="soft small">{t("case-short", { short: nameOf(report.room) })}</p>
    </div>
  );
}

function Row(props: { label: string; value: string; first?: string; hint?: string }) {
  const t = useTexts();
  const { value, first = value } = props;
  if (!value && !first) return null;
  return (
    <>
      <dt>
        {props.label}
        {props.hint && <span class="hint">{props.hint}</span>}
      </dt>
      <dd dir="auto">
        {value === first ? (
          <Folded text={value} />
        ) : (
          <Corrected
            now={<Folded text={value || t("case-nothing")} />}
            first={<Folded text={first || t("case-nothing")} />}
          />
        )}
      </dd>
    </>
  );
}

function Corrected({ now, first }: { now: ComponentChildren; first: ComponentChildren }) {
  const t = useTexts();
  return (
    <span class="corrected">
      <span>
        <strong class="mark">{t("case-corrected")}</strong>
        <span>{now}</span>
      </span>
      <span>
        <strong class="mark soft">{t("case-first-written")}</strong>
        <span class="soft">{first}</span>
      </span>
    </span>
  );
}

/** As many identifiers as are listed at first. */
const LISTED = 40;

/** Exactly as written, and how it is understood. Left to right, since numbers and addresses are. */
function Identifiers(props: { now: readonly Asked[]; first: readonly Asked[]; review: Review }) {
  const person = usePerson();
  const t = useTexts();
  const saying = useSaying();
  const { review } = props;
  const region = person.roster.policy?.region ?? "";
  const [shown, setShown] = useState(LISTED);
  const list = (asked: readonly Asked[]) => (
    <ul class="identifiers">
      {asked.slice(0, shown).map((each, at) => {
        const found = review.understand(each, region);
        return (
          <li key={at}>
            <bdi class="written">{each.typed}</bdi>
            <span class="soft">
              {typeof found === "string" ? t("case-not-understood") : saying.understood(found, review)}
            </span>
          </li>
        );
      })}
      {asked.length > shown && (
        <li>
          <Button kind="link" onClick={() => setShown(shown * 10)}>
            {t("stewards-more", { count: asked.length - shown })}
          </Button>
        </li>
      )}
    </ul>
  );
  if (props.now.length + props.first.length === 0) return null;
  const isSame = JSON.stringify(props.now) === JSON.stringify(props.first);
  return (
    <>
      <dt>{t("case-identifiers")}</dt>
      <dd class="block">{isSame ? list(props.now) : <Corrected now={list(props.now)} first={list(props.first)} />}</dd>
    </>
  );
}

/** A picture that the reporter sent, to be saved: on a screen it is seen by whoever is near. */
function Picture({ report, file }: { report: ReadReport; file: File }) {
  const t = useTexts();
  const both = useBoth();
  const person = usePerson();
  const texts = {
    save: t("my-file-save"),
    saveThis: t("my-file-save-this", { name: ownName(file) }),
    saved: both("my-file-saved"),
  };
  return (
    <SaidFile file={file} fetch={() => fetchFile(person.connection, person.seed, report.room, file)} texts={texts} />
  );
}

function ContactCard({ report }: { report: ReadReport }) {
  const t = useTexts();
  const { contact } = report;
  if (!contact || !(contact.how || contact.cover_name)) return null;
  return (
    <Notice title={t("case-contact")}>
      <p>
        {contact.cover_name && <bdi>{contact.cover_name}: </bdi>}
        <bdi>{contact.how}</bdi>
      </p>
      <p>{contact.is_safe ? t("case-contact-agreed") : t("case-contact-not-agreed")}</p>
      <p class="soft small">{t("case-contact-hint")}</p>
    </Notice>
  );
}

/** The conversation with the reporter. Of a long one what isn't read stands where it belongs; `onMore` reads more of it. */
export function Conversation({ report, onMore }: { report: ReadReport; onMore?: () => void }) {
  const { texts } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const saying = useSaying();
  if (report.lines.length === 0 && !report.isLong) return <p class="soft">{t("case-no-lines")}</p>;
  const lines = report.lines.map(({ day, steward, said }) => ({
    head: t(steward ? "case-line-steward" : "case-line-reporter", {
      name: steward ? nameOf(steward) : "",
      day: texts.day(day),
    }),
    isTheirs: !steward,
    said: (
      <>
        {said.kind === "correction" && <p>{t("case-line-correction")}</p>}
        {said.status && <p>{t("case-line-status", { status: saying.status(said.status) })}</p>}
        {said.text && <Words text={said.text} />}
        {!steward && said.picture && <Picture report={report} file={said.picture} />}
      </>
    ),
  }));
  const gap = report.isLong && { at: report.gap, text: t("case-gap"), button: t("case-gap-more"), onMore };
  return <Talk lines={withGap(lines, gap)} />;
}
