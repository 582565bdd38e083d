/**
 * Sealing, sending, and the receipt words, which are shown only after the server has said that it keeps the report.
 * When the line breaks, the same sealed report is sent again, so that it is filed once.
 */
import { early } from "#kernel/connection.ts";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import { Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { workOf } from "#kernel/proof-of-work.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { prepare, send } from "../reporter.ts";
import { type Draft, KEPT } from "./draft.ts";
import { Picking, SealAndSend, WordsShown } from "./receipt-words.tsx";
import { type Asking, rosterFor } from "./report-page.tsx";

export function ReportSending({ draft }: Asking) {
  const app = useApp();
  const seal = async (words: Passphrase) => ({
    send: await (draft.way?.seal(draft, words) ?? toStewards(app, draft, words)),
    words,
  });
  const send = async (sealed: { send: () => Promise<void> }) => {
    await sealed.send().catch((error) => {
      if (error.code === "other-protocol") draft.sealed = null; // not read by the server: the text can be seen again
      throw error;
    });
    draft.isFiled = true;
    app.replace("report", { step: "words", draft });
  };
  const change = () => app.replace("report", { step: "review", draft });
  return <SealAndSend draft={draft} seal={seal} send={send} onChange={change} />;
}

/** Seal it to the stewards, working for it meanwhile. What comes back sends it. */
async function toStewards(app: App, draft: Draft, words: Passphrase): Promise<() => Promise<void>> {
  const roster = await rosterFor(app, draft);
  const { report, shared, contact } = draft;
  const work = early(workOf(app.connection));
  const prepared = await prepare(roster, app.device, words, report, shared, contact);
  return () => send(app.connection, prepared, work);
}

export function Words({ draft }: Asking) {
  const app = useApp();
  const t = useTexts();
  return (
    <WordsShown
      words={draft.sealed?.words ?? ""}
      title={t("receipt-words-title")}
      arrived={t("receipt-words-arrived")}
      what={t("receipt-words-what")}
      onWritten={() => app.go("report", { step: "pick", draft })}
    >
      {draft.pictures.length > 0 && (
        <Notice kind="warn">{t(draft.way?.isAlone ? "pictures-wait" : "my-file-next")}</Notice>
      )}
    </WordsShown>
  );
}

export function Pick({ draft }: Asking) {
  const app = useApp();
  const hasMore = draft.pictures.length > 0 && !draft.way?.isAlone;
  const done = () => (hasMore ? app.replace("pictures", { draft, isSending: true }) : finish(app, draft));
  return <Picking words={draft.sealed?.words ?? ""} onDone={done} />;
}

/** All is sent and the words are on paper: nothing of it is needed any more. */
export function finish(app: App, draft: Draft): void {
  draft.isDone = true;
  draft.wipe();
  app.session.delete(KEPT);
  app.replace("report", { step: "done", draft });
}

export function Done({ draft }: Asking) {
  const t = useTexts();
  return (
    <Screen title={t("done-title")} hasBack={false}>
      {draft.picturesLost > 0 && <Notice kind="warn">{t("pictures-lost", { count: draft.picturesLost })}</Notice>}
      <p>{t("done-thanks")}</p>
      <h2>{t("done-next")}</h2>
      <ul>
        <li>{t("done-next-1")}</li>
        <li>{t("done-next-2")}</li>
        <li>{t("done-next-3")}</li>
        <li>{t("done-next-4")}</li>
        {draft.known?.policy && <li>{t("done-kept", { days: draft.known.policy.report_days })}</li>}
      </ul>
      <Actions isStack>
        <Button kind="main" says="front-help" to={["help", {}]} />
        <Button says="guide-after" to={["guides", { guide: "after" }]} />
        <Button says="done-front" to={["front", {}]} />
      </Actions>
    </Screen>
  );
}
