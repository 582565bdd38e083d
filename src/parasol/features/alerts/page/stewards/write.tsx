/** Writing an alert beside the reports it is made from. Saving is the first of two signatures. */
import { useEffect, useState } from "preact/hooks";
import { roomLeft } from "#features/checks/page/answers.ts";
import { SEVERITIES } from "#features/reports/page/model.ts";
import { claim, type ReadReport } from "#features/reports/page/review.ts";
import { Decided } from "#features/reports/page/stewards/next.tsx";
import { ReportsBeside } from "#features/reports/page/stewards/reports-beside.tsx";
import { KINDS } from "#features/reports/page/structs.ts";
import { bound } from "#kernel/kit/bound.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { type App, useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Ended } from "#kernel/kit/leaving.tsx";
import { Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { useNames } from "#kernel/members/said.ts";
import { stewards } from "#kernel/roster/rules/state.ts";
import { formKey, Review } from "#kernel/stewards/data.ts";
import { type Bytes, equal, toHex } from "#kernel/wire/bytes.ts";
import { monthOf } from "#kernel/wire/days.ts";
import { draftAlert } from "../publishing/drafting.ts";
import { AlertPreview } from "./alert-preview.tsx";
import { formOf, identifiersOf, monthsBack, type Writing } from "./write-form.ts";
import { WriteIdentifiers } from "./write-identifiers.tsx";

function WriteScreen({ rooms, draft }: { rooms: Bytes[]; draft?: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const reading = useTask();
  const review = Review.of(app);
  const [savedAs, setSavedAs] = useKept<Bytes | null>("saved", null);
  useEffect(() => {
    reading.run(async () => {
      await review.open(app, person, rooms, Infinity); // an alert is written from all that was said
      for (const room of rooms) {
        const report = review.report(room);
        if (report?.raw && report.claimedBy === null) await claim(person, report); // so that no two write one
      }
    });
  }, []);
  const reports = rooms.flatMap((room) => review.report(room) ?? []);
  if (savedAs) return <Saved these={[savedAs, ...rooms]} />;
  if (reports.length < rooms.length || review.phones === null) {
    return (
      <Screen title={t("write-title")}>
        {reading.isRunning && <Busy label={t("case-reading")} />}
        <Problem task={reading} />
      </Screen>
    );
  }
  return (
    <Screen title={t("write-title")} isWide>
      <Problem task={reading} />
      <SentBackNotice draft={draft} review={review} />
      <div class="beside">
        <ReportsBeside reports={reports} review={review} />
        <Editor reports={reports} review={review} rooms={rooms} draft={draft} onSaved={setSavedAs} />
      </div>
    </Screen>
  );
}

/** Why the second steward said no. */
function SentBackNotice({ draft, review }: { draft: Bytes | undefined; review: Review }) {
  const t = useTexts();
  const nameOf = useNames();
  const note = draft && review.returned.find((each) => equal(each.draft, draft));
  if (!note) return null;
  return (
    <Notice kind="warn" title={t("write-returned")}>
      <p class="soft">{t("write-returned-by", { name: nameOf(note.by) })}</p>
      <p class="theirs">{note.reason}</p>
    </Notice>
  );
}

/** What was typed outlives a broken line, the tabs, and Back: it stays in memory until it is signed or the page locks. */
function useForm(app: App, review: Review, rooms: readonly Bytes[], fresh: () => Writing) {
  const key = formKey(rooms);
  const [form, setForm] = useState<Writing>(() => review.forms.get(key) ?? fresh());
  const change = (changed: Partial<Writing>) => {
    const next = { ...form, ...changed };
    review.forms.set(key, next);
    app.session.set("stewards", review);
    setForm(next);
  };
  return [form, change] as const;
}

/** A little more than fits, so that what is pasted can be shortened and isn't cut. */
const MOST_SHORT = 300;
const HINTS = ["place", "time", "words", "person", "story"] as const;

function Editor(props: {
  reports: readonly ReadReport[];
  review: Review;
  rooms: readonly Bytes[];
  /** The draft that came back, if this is it. */
  draft: Bytes | undefined;
  onSaved: (id: Bytes) => void;
}) {
  const { reports, review, rooms, draft, onSaved } = props;
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const policy = person.roster.policy;
  const areas = policy?.areas ?? [];
  const region = policy?.region ?? "";
  const [form, change] = useForm(app, review, rooms, () => formOf(rooms, reports, areas));
  const of = bound(form, change);
  const [isTried, setTried] = useState(false);
  const identifiers = identifiersOf(form.items, (asked) => review.understand(asked, region));
  const today = person.device.today();
  const missing = {
    text: isTried && !form.text.trim() ? t("trouble-draft-empty") : undefined,
    severity: isTried && form.severity === null,
    reason: isTried && !form.reason.trim() ? t("trouble-reason-needed") : undefined,
  };
  const save = () => {
    setTried(true);
    const { severity } = form;
    if (!form.text.trim() || severity === null || !form.reason.trim() || roomLeft(shortIn(form)) < 0) return;
    task.run(async () => {
      const warning = isShort(form.text) ? "" : form.warning;
      const id = await draftAlert(person, { ...form, warning, severity, reports, identifiers });
      review.forms.delete(formKey(rooms));
      if (draft) review.renewed.add(toHex(draft));
      review.forms.set(toHex(id), form); // should it be sent back
      await review.readSigning(person).catch(() => {}); // it is signed; the review reads again by itself
      onSaved(id);
    });
  };
  return (
    <SendForm task={task} onSend={save} button={t("write-save")}>
      <Notice title={t("write-hints")}>
        <ul>
          {HINTS.map((hint) => (
            <li key={hint}>{t(`write-hint-${hint}`)}</li>
          ))}
        </ul>
      </Notice>
      <Field says="write-text" lines={5} maxLength={1500} error={missing.text} {...of("text")} />
      <InShort form={form} isTried={isTried} onInput={(warning) => change({ warning })} />
      <div class={missing.severity ? "wrong" : ""}>
        <div role="alert">{missing.severity && <p class="notice bad">{t("trouble-draft-severity")}</p>}</div>
        <ChoiceCards
          says="write-severity"
          choices={SEVERITIES.map((level) => ({
            value: level,
            label: t(`severity-${level}`),
            hint: t(`severity-means-${level}`),
          }))}
          value={form.severity ?? undefined}
          onChange={(severity) => change({ severity })}
        />
      </div>
      <WriteIdentifiers items={form.items} review={review} region={region} onChange={(items) => change({ items })} />
      <details>
        <summary>{t("write-more")}</summary>
        <Field says="write-description" lines={2} maxLength={500} {...of("description")} />
        <Field says="write-vehicle" maxLength={200} {...of("vehicle")} />
        <ChoiceCards says="write-kinds-legend" several of={KINDS} called="alert-kind" {...of("kinds")} />
        {areas.length > 0 && <Select says="write-area" none="write-area-none" of={areas} {...of("area")} />}
        <Select
          says="write-happened"
          none="write-happened-none"
          of={monthsBack(today, form.happened)}
          called={(month) => app.texts.month(month)}
          {...of("happened")}
        />
        <Select
          says="write-reporters"
          value={String(form.reporters)}
          of={Array.from({ length: reports.length + 1 }, (_, count) => String(count)).reverse()}
          called={(count) => t("write-reporters-count", { count: Number(count) })}
          onChange={(count) => change({ reporters: Number(count) })}
        />
      </details>
      <h2>{t("write-preview")}</h2>
      <AlertPreview
        {...form}
        newest={monthOf(Math.max(...reports.map((report) => report.openedOn)))}
        masks={identifiers.map((identifier) => identifier.masked())}
        expiresOn={today + (policy?.alert_days ?? 0)}
      />
      <Field says="write-reason" lines={2} maxLength={500} error={missing.reason} {...of("reason")} />
      <p class="soft">{t(stewards(person.roster).length < 2 ? "write-two-missing" : "write-two")}</p>
    </SendForm>
  );
}

/** The warning as a check shows it: the text, or what is written here where that is too long. */
const shortIn = ({ text, warning }: Writing): string => (isShort(text) ? text : warning || text).trim();
const isShort = (text: string): boolean => roomLeft(text.trim()) >= 0;

/** How much room is left for what a check and a text message show; and a field for it, where the text is too long. */
function InShort(props: { form: Writing; isTried: boolean; onInput: (warning: string) => void }) {
  const t = useTexts();
  const { text, warning } = props.form;
  if (!text.trim()) return null;
  if (isShort(text)) return <p class="soft small">{t("write-short-fits", { count: roomLeft(text.trim()) })}</p>;
  const left = roomLeft(warning.trim());
  const isWrong = left < 0 || (props.isTried && !warning.trim());
  return (
    <>
      <Field
        says="write-short"
        value={warning}
        onInput={props.onInput}
        lines={3}
        maxLength={MOST_SHORT}
        error={isWrong ? t("trouble-draft-short") : undefined}
      />
      <p class="soft small" role="status">
        {left < 0 ? t("write-short-over", { count: -left }) : t("write-short-left", { count: left })}
      </p>
    </>
  );
}

function Saved({ these }: { these: readonly Bytes[] }) {
  const person = usePerson();
  if (stewards(person.roster).length > 1) return <Decided title="write-saved" says="write-saved-text" these={these} />;
  return (
    <Ended
      title="write-saved"
      says={["write-saved-alone"]}
      button="people-invite-steward"
      to={["people", { part: "invite-steward" }]}
      others={<Button says="write-to-review" to={["stewards", {}]} />}
    />
  );
}

register("write", WriteScreen);
