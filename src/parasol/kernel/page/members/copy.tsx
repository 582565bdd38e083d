/**
 * Saving a copy on one's own device: for members all that they may read, for whoever holds receipt words their report.
 * It is the only thing here that leaves something behind, so the warning comes first and nothing is saved by itself.
 */
import { useState } from "preact/hooks";
import { readAlerts } from "#features/alerts/page/reading.ts";
import type { Opened } from "#features/reports/page/anyone/draft.ts";
import { OPENED } from "#features/reports/page/anyone/receipt-page.ts";
import { useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { save } from "#kernel/kit/files.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Busy, Notice, Points, Problem, Screen, WordsCard } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { read } from "#kernel/moderation/decisions.ts";
import { sealWithPassphrase, WORDS_OF_A_FILE } from "#kernel/seal/passphrase.ts";
import { utf8 } from "#kernel/wire/bytes.ts";
import { NAMES } from "#kernel/words/languages.ts";
import { generate } from "#kernel/words/passphrase.ts";
import { memberText, reportText } from "./copy-text.ts";
import { nameOfMember } from "./session.ts";

/** All that a member may read, as one file. */
export function TakeAlong() {
  const app = useApp();
  const person = usePerson();
  const made = async () => {
    const { policy, closingOn } = person.roster;
    if (!policy) return null;
    const list = await app.words(NAMES);
    const all = { policy, closingOn, alerts: (await readAlerts(person)).alerts, decisions: await read(person) };
    return memberText(all, app.device.today(), (key) => nameOfMember(key, list), app.texts);
  };
  return <Taking title="take" what="take-what" made={made} />;
}

/** A text as a file, locked with words that are drawn for it or plain. It is `made` when it is saved, or null if it can't be. */
export function Taking({ title, what, made }: { title: string; what: string; made: () => Promise<string | null> }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [words, setWords] = useState("");
  const [isSaved, setSaved] = useState(false);
  const begin = () => task.run(async () => setWords(generate(app.device.random, await app.words(), WORDS_OF_A_FILE)));
  const take = (isSealed: boolean) =>
    task.run(async () => {
      await painted();
      const told = await made();
      if (told === null) return;
      const text = utf8(told);
      if (isSealed) save(await sealWithPassphrase(text, words), "copy.age", "application/octet-stream");
      else save(text, "copy.txt", "text/plain");
      setSaved(true);
    });
  return (
    <Screen title={t(title)}>
      <p>{t(what)}</p>
      <Warning />
      <Problem task={task} />
      {words ? (
        <>
          <h2>{t("take-words")}</h2>
          <WordsCard words={words} label={t("take-words")} />
          <p>{t("take-words-what")}</p>
          <Action kind="main" says="take-sealed-now" isBusy={task.isRunning} onClick={() => take(true)} />
        </>
      ) : (
        <>
          <h2>{t("take-sealed")}</h2>
          <p>{t("take-sealed-what")}</p>
          <Action kind="main" says="take-sealed-begin" isBusy={task.isRunning} onClick={begin} />
          <h2>{t("take-plain")}</h2>
          <p>{t("take-plain-what")}</p>
          <Action says="take-plain-now" isBusy={task.isRunning} onClick={() => take(false)} />
        </>
      )}
      <Saved isRunning={task.isRunning} isSaved={isSaved} />
    </Screen>
  );
}

/** One's own report and its messages, as a plain text. */
function ReportCopy() {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [isSaved, setSaved] = useState(false);
  const opened = app.session.get(OPENED) as Opened | undefined;
  if (!opened) return null;
  const { receipt, escrow } = opened;
  const status = (receipt.status === "received" && escrow) || receipt.status.replaceAll(" ", "-");
  const take = () =>
    task.run(async () => {
      save(utf8(reportText(receipt, status, app.device.today(), app.texts)), "copy.txt", "text/plain");
      setSaved(true);
    });
  return (
    <Screen title={t("receipt-copy")}>
      <p>{t("copy-report-what")}</p>
      <Warning />
      <p>{t("copy-report-words")}</p>
      <Problem task={task} />
      <Action says="take-plain-now" isBusy={task.isRunning} onClick={take} />
      <Saved isRunning={task.isRunning} isSaved={isSaved} />
    </Screen>
  );
}

function Warning() {
  const t = useTexts();
  return (
    <Notice kind="warn" title={t("take-warn")}>
      <Points says={["take-warn-phone", "take-warn-copies", "take-warn-leave"]} />
    </Notice>
  );
}

function Saved(props: { isRunning: boolean; isSaved: boolean }) {
  const t = useTexts();
  return (
    <>
      {props.isRunning && <Busy label={t("take-busy")} />}
      <div role="status">{props.isSaved && !props.isRunning && <p class="notice good">{t("take-done")}</p>}</div>
    </>
  );
}

register("copy", ReportCopy);
