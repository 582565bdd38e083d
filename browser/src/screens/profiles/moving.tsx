/** A profile on its way to another site: saved here as a file, those who open old links told; and brought there. */
import { useState } from "preact/hooks";
import { PROFILE_DAYS as LASTS } from "../../formats/messages.ts";
import { type Brought, MAX_PROFILE_FILE_BYTES, siteIn } from "../../profiles/moving.ts";
import type { Owner } from "../../profiles/owner.ts";
import type { Bytes } from "../../wire/bytes.ts";
import type { Passphrase } from "../../words/passphrase.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useAct, useApp, useKept, useTask, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { FileField } from "../kit/file-field.tsx";
import { save } from "../kit/files.ts";
import { Busy, Points, Problem, Screen, Tick } from "../kit/parts.tsx";
import { SendForm } from "../kit/sending.tsx";
import { WordsForm } from "../kit/typed-words.tsx";
import { type Paid, PassForm } from "./passes.tsx";
import { keepOpen, type Opened, ownerOf, useChanging } from "./session.ts";

/** At the old site: all of it as a file. */
export function Move({ opened: { owner } }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const [isSaved, setSaved] = useKept("saved", false);
  const writing = useAct(async () => {
    save(await owner.exported(), "copy.bin", "application/octet-stream");
    setSaved(true);
  });
  const tell = { label: t("move-tell"), onPress: () => app.go("profiles", { part: "tell" }) };
  return (
    <Screen title={t("move")}>
      <p>{t("move-what")}</p>
      <Points says={["move-messages", "move-both", "move-trust"]} />
      <Problem task={writing} />
      <div role="status">{isSaved && <p class="notice good">{t("move-saved")}</p>}</div>
      <ActionBar main={{ label: t("move-save"), act: writing }} also={tell} />
    </Screen>
  );
}

/** Once it is at the new one: those who open old links are told. */
export function Tell({ opened: { owner } }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { task, change } = useChanging();
  const [typed, setTyped] = useState("");
  const [isSure, setSure] = useState(false);
  const site = siteIn(typed);
  const mistake = site ? !isSure && "move-not-sure" : "move-wrong-site";
  const tell = () =>
    change(async (pay) => {
      if (site) await owner.moveTo(site, pay);
      app.replace("profiles", {});
    });
  return (
    <Screen title={t("move-tell")}>
      <p>{t("move-tell-text", { days: LASTS })}</p>
      <p>{t("move-tell-not")}</p>
      <SendForm task={task} onSend={tell} button={t("move-tell-now")} unless={mistake && t(mistake)} bar={{}}>
        <Field says="move-site" maxLength={200} value={typed} onInput={setTyped} />
        <Tick says="move-sure" isOn={isSure} onChange={setSure} />
      </SendForm>
    </Screen>
  );
}

/** At the new one: the file, then the words that open it, then what pays for it. */
export function Bring() {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [file, setFile] = useState<Bytes | null>(null);
  const kept = useState(""); // as long as this screen: Back must not show words to whoever holds the phone next
  const [opened, setOpened] = useState<{ owner: Owner; found: Brought } | null>(null);
  const open = async (words: Passphrase) => {
    const owner = await ownerOf(app, words);
    if (file) setOpened({ owner, found: owner.opened(file) });
  };
  if (opened) {
    const { owner, found } = opened;
    const bring = async ({ slot, pay }: Paid) => {
      await owner.bring(found, pay, slot);
      keepOpen(app, owner, null);
      app.replace("profiles", {});
    };
    return <PassForm title={t("bring")} button={t("bring-now")} busy={t("profile-saving")} onPaid={bring} />;
  }
  return (
    <Screen title={t("bring")}>
      <FileField
        says="bring-file"
        hint={t("bring-what")}
        task={task}
        most={MAX_PROFILE_FILE_BYTES}
        isKept
        onFile={({ content }) => setFile(content)}
      />
      <Problem task={task} />
      {task.isRunning && <Busy label={t("profile-opening")} />}
      {file && task.trouble === null && (
        <WordsForm
          label={t("profile-words")}
          button={t("receipt-open")}
          busy={t("profile-opening")}
          kept={kept}
          onWords={open}
        />
      )}
    </Screen>
  );
}
