/** The second of two: somebody else's draft as members would see it, beside its reports. Sign and publish, or say no. */
import { useEffect, useState } from "preact/hooks";
import { identifierOf } from "#features/checks/page/answers.ts";
import { Decided, useNext } from "#features/reports/page/stewards/next.tsx";
import { ReportsBeside } from "#features/reports/page/stewards/reports-beside.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm, useReasoned } from "#kernel/kit/deciding.tsx";
import { Busy, Button, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { useNames, useSaying } from "#kernel/members/said.ts";
import { Review } from "#kernel/stewards/data.ts";
import { useKeys } from "#kernel/stewards/keys.tsx";
import { ReviewBeside } from "#kernel/stewards/review-list.tsx";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { sendBack } from "../publishing/drafting.ts";
import { publish } from "../publishing/publication.ts";
import { AlertPreview } from "./alert-preview.tsx";

const LOOK_AT = ["true", "own-words", "reporter", "severity", "list"] as const;

function SecondScreen({ id }: { id: Bytes }) {
  return (
    <ReviewBeside open={id}>
      <Second id={id} />
    </ReviewBeside>
  );
}

function Second({ id }: { id: Bytes }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const saying = useSaying();
  const reading = useTask();
  const deciding = useReasoned();
  const review = Review.of(app);
  const [decided, setDecided] = useKept<readonly Bytes[]>("decided", [id]);
  const [ended, setEnded] = useKept<"" | "published" | "returned">("ended", "");
  const [isRead, setRead] = useState(false);
  const draft = review.drafts.find((each) => equal(each.id, id));
  const reports = draft?.draft.reports.flatMap((room) => review.report(room) ?? []) ?? [];
  const unread = (draft?.draft.reports.length ?? 0) - reports.length;
  const read = () =>
    reading.run(async () => {
      setRead(false);
      try {
        await review.readSigning(person);
        const found = review.drafts.find((each) => equal(each.id, id));
        await review.open(app, person, found?.draft.reports ?? [], Infinity);
      } finally {
        setRead(true);
      }
    });
  useEffect(() => {
    if (!ended) read();
  }, []);
  const next = useNext(decided);
  useKeys(ended ? {} : { n: next, u: () => app.go("stewards", {}) });
  if (ended) {
    return <Decided title={`second-${ended}`} says={`second-${ended}-text`} these={decided} />;
  }
  if (!draft || review.phones === null) {
    return (
      <Screen title={t("second-title")}>
        {reading.isRunning ? <Busy label={t("case-reading")} /> : <p>{t("trouble-no-such-draft")}</p>}
        <Problem task={reading} />
      </Screen>
    );
  }
  const { alert } = draft;
  const isMine = person.isMe(draft.by);
  const end = (how: "published" | "returned", work: () => Promise<unknown>) =>
    deciding.run(async () => {
      await work();
      review.readAt = 0; // the review reads everything again
      setDecided([id, ...draft.draft.reports]);
      setEnded(how);
    });
  return (
    <Screen title={t("second-title")} isWide>
      <p>{isMine ? t("second-yours") : t("second-by", { name: nameOf(draft.by) })}</p>
      <Problem task={reading} />
      {isRead && unread > 0 && (
        <Notice kind="bad">
          <p>{t("second-unread", { count: unread, of: draft.draft.reports.length })}</p>
          <Button says="try-again" onClick={read} />
        </Notice>
      )}
      <div class="beside">
        <ReportsBeside reports={reports} review={review} isReading={!isRead && unread > 0} />
        <div>
          <h2>{t("write-preview")}</h2>
          <AlertPreview {...alert} expiresOn={alert.expires_on} />
          <h3>{t("second-identifiers")}</h3>
          <p class="hint">{t("second-identifiers-hint")}</p>
          {draft.draft.identifiers.length === 0 && <p>{t("second-no-identifiers")}</p>}
          <ul>
            {draft.draft.identifiers.map((each) => (
              <li key={each.normal}>{saying.understood(identifierOf(each), review)}</li>
            ))}
          </ul>
          <h3>{t("second-reason")}</h3>
          <p class="theirs">{draft.draft.reason}</p>
          <p class="soft small">{t("second-short", { short: nameOf(draft.id) })}</p>
        </div>
      </div>
      {!isMine && (
        <ReasonForm
          of={deciding}
          onSend={() => end("published", () => publish(person, draft, deciding.reason))}
          button={(isRead || unread === 0) && t("second-publish")}
          hint={t("second-reason-hint")}
          lines={2}
          busy={t("second-publishing")}
          bar={{
            also: {
              label: t("second-send-back"),
              onPress: () => end("returned", () => sendBack(person, draft, deciding.reason)),
            },
          }}
        >
          <Notice title={t("second-look-at")}>
            <ul>
              {LOOK_AT.map((each) => (
                <li key={each}>{t(`second-look-at-${each}`)}</li>
              ))}
            </ul>
          </Notice>
        </ReasonForm>
      )}
    </Screen>
  );
}

register("second", SecondScreen);
