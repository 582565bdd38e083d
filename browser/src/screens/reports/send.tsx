/**
 * Sealing, sending, and the receipt words, which are shown only after the server has said that it keeps the report.
 * When the line breaks, the same sealed report is sent again, so that it is filed once.
 */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { prepare, send } from "../../reports/reporter.ts";
import type { WordList } from "../../words/listing.ts";
import { generate, type Phrase } from "../../words/phrase.ts";
import { type App, useApp, useTask, useTexts } from "../kit/context.ts";
import { painted } from "../kit/painting.ts";
import { Actions, Busy, Button, Notice, PickWords, Problem, Screen, WordsCard } from "../kit/parts.tsx";
import type { Draft } from "./draft.ts";
import { type Asking, rosterFor } from "./report-page.tsx";

const OTHERS = 9;

export function Sending({ draft }: Asking): JSX.Element {
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
  return (
    <Screen title={t(task.trouble === null ? "sending-title" : "sending-failed")} hasBack={!task.isRunning}>
      {task.isRunning ? (
        <>
          <Busy label={t(phase === "seal" ? "sending-seal" : "sending-send")} />
          <p class="soft">{t("sending-patience")}</p>
        </>
      ) : (
        task.trouble !== null && (
          <>
            <Problem task={task} />
            {draft.sealed && <p>{t("sending-kept")}</p>}
            <Actions>
              <Button kind="main" onClick={run}>
                {t("try-again")}
              </Button>
              {!draft.sealed && (
                <Button onClick={() => app.replace("report", { step: "review", draft })}>{t("sending-change")}</Button>
              )}
            </Actions>
          </>
        )
      )}
    </Screen>
  );
}

/** Seal it to the stewards. What comes back sends it. */
async function toStewards(app: App, draft: Draft, words: Phrase): Promise<() => Promise<void>> {
  const roster = await rosterFor(app, draft);
  const { report, shared, contact } = draft;
  const prepared = await prepare(roster, app.device, words, report, shared, contact);
  return () => send(app.connection, prepared);
}

export function Words({ draft }: Asking): JSX.Element {
  const app = useApp();
  const t = useTexts();
  return (
    <Screen title={t("receipt-words-title")} hasBack={false}>
      <Notice kind="good">
        <p>{t("receipt-words-arrived")}</p>
      </Notice>
      <p>{t("receipt-words-what")}</p>
      <WordsCard words={draft.sealed?.words ?? ""} label={t("receipt-words-title")} />
      <p>{t("receipt-words-care")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.go("report", { step: "pick", draft })}>
          {t("words-written")}
        </Button>
        <Button onClick={() => print()}>{t("words-print")}</Button>
      </Actions>
      <p class="hint">{t("words-print-hint")}</p>
    </Screen>
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

/** Whoever wrote receipt words down picks three of them again. */
export function Picking(props: { words: string; onDone: () => void }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [others, setOthers] = useState<readonly string[]>([]);
  const words = useRef(props.words).current;
  const look = () => task.run(async () => setOthers(otherWords(await app.words(), words.split(" "), app)));
  useEffect(look, []);
  return (
    <Screen title={t("words-check-title")}>
      <Problem task={task} />
      {others.length > 0 && <PickWords words={words} others={others} onDone={props.onDone} />}
    </Screen>
  );
}

/** Words of the list that aren't among these; only to choose between. */
function otherWords(list: WordList, words: readonly string[], app: App): string[] {
  const found = new Set<string>();
  while (found.size < OTHERS) {
    const [high = 0, low = 0] = app.device.random(2);
    const word = list.words[(high * 256 + low) % list.words.length];
    if (word !== undefined && !words.includes(word)) found.add(word);
  }
  return [...found];
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
