/**
 * Sealing, sending, and the receipt words, which are shown only after the server has said that it keeps the report.
 * When the line breaks, the same sealed report is sent again, so that it is filed once.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { prepare, send } from "../../reports/reporter.ts";
import { generate, type Passphrase } from "../../words/passphrase.ts";
import { type App, useApp, useTask, useTexts } from "../kit/context.ts";
import { painted } from "../kit/painting.ts";
import { Actions, Button, Screen } from "../kit/parts.tsx";
import { Sending } from "../kit/sending.tsx";
import type { Draft } from "./draft.ts";
import { Picking, WordsShown } from "./receipt-words.tsx";
import { type Asking, rosterFor } from "./report-page.tsx";

export function ReportSending({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [phase, setPhase] = useState<"seal" | "send">("seal");
  const run = () =>
    task.run(async () => {
      if (!draft.sealed) {
        setPhase("seal");
        const words = generate(app.device.random, await app.words());
        await painted();
        draft.sealed = { send: await (draft.way?.seal(draft, words) ?? toStewards(app, draft, words)), words };
      }
      setPhase("send");
      await draft.sealed.send().catch((error) => {
        if (error.code === "other-protocol") draft.sealed = null; // not read by the server: the text can be seen again
        throw error;
      });
      draft.isFiled = true;
      app.replace("report", { step: "words", draft });
    });
  useEffect(run, []);
  const change = () => app.replace("report", { step: "review", draft });
  return (
    <Sending
      task={task}
      says={t(phase === "seal" ? "sending-seal" : "sending-send")}
      isKept={draft.sealed !== null}
      again={run}
      others={!draft.sealed && <Button onClick={change}>{t("sending-change")}</Button>}
    />
  );
}

/** Seal it to the stewards. What comes back sends it. */
async function toStewards(app: App, draft: Draft, words: Passphrase): Promise<() => Promise<void>> {
  const roster = await rosterFor(app, draft);
  const { report, shared, contact } = draft;
  const prepared = await prepare(roster, app.device, words, report, shared, contact);
  return () => send(app.connection, prepared);
}

export function Words({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <WordsShown
      words={draft.sealed?.words ?? ""}
      arrived={t("receipt-words-arrived")}
      what={t("receipt-words-what")}
      onWritten={() => app.go("report", { step: "pick", draft })}
    />
  );
}

export function Pick({ draft }: Asking): JSX.Element {
  const app = useApp();
  const done = () => {
    draft.isDone = true;
    draft.wipe();
    app.session.delete("report");
    app.go("report", { step: "done", draft });
  };
  return <Picking words={draft.sealed?.words ?? ""} onDone={done} />;
}

export function Done({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("done-title")} hasBack={false}>
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
        <Button kind="main" onClick={() => app.go("help", {})}>
          {t("front-help")}
        </Button>
        <Button onClick={() => app.go("guides", { guide: "after" })}>{t("guide-after")}</Button>
        <Button onClick={() => app.go("front", {})}>{t("done-front")}</Button>
      </Actions>
    </Screen>
  );
}
