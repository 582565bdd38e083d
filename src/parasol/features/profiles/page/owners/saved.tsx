/** A profile saved as a file, and made again from one. */
import { useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useAct, useApp, useKept, useTask, useTexts } from "#kernel/kit/context.ts";
import { FileField } from "#kernel/kit/file-field.tsx";
import { save } from "#kernel/kit/files.ts";
import { Busy, Points, Problem, Screen } from "#kernel/kit/parts.tsx";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import type { Bytes } from "#kernel/wire/bytes.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { Owner } from "../owner.ts";
import { MAX_PROFILE_FILE_BYTES, type Saved } from "../saved.ts";
import { type Paid, PassForm } from "./passes.tsx";
import { keepOpen, type Opened, ownerOf } from "./session.ts";

/** All of it but messages. */
export function SaveFile({ opened: { owner } }: { opened: Opened }) {
  const t = useTexts();
  const [isSaved, setSaved] = useKept("saved", false);
  const writing = useAct(async () => {
    save(await owner.exported(), "copy.bin", "application/octet-stream");
    setSaved(true);
  });
  return (
    <Screen title={t("profile-file")}>
      <p>{t("profile-file-what")}</p>
      <Points says={["profile-file-messages", "profile-file-elsewhere"]} />
      <Problem task={writing} />
      <div role="status">{isSaved && <p class="notice good">{t("profile-file-saved")}</p>}</div>
      <ActionBar main={{ label: t("profile-file-save"), act: writing }} />
    </Screen>
  );
}

/** The file, then the words that open it, then what pays for it. */
export function Again() {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [file, setFile] = useState<Bytes | null>(null);
  const kept = useState(""); // as long as this screen: Back must not show words to whoever holds the phone next
  const [opened, setOpened] = useState<{ owner: Owner; found: Saved } | null>(null);
  const open = async (words: Passphrase) => {
    const owner = await ownerOf(app, words);
    if (file) setOpened({ owner, found: owner.opened(file) });
  };
  if (opened) {
    const { owner, found } = opened;
    const make = async ({ slot, pay }: Paid) => {
      await owner.makeAgain(found, pay, slot);
      keepOpen(app, owner, null);
      app.replace("profiles", {});
    };
    return (
      <PassForm title={t("profile-again")} button={t("profile-again-now")} busy={t("profile-making")} onPaid={make} />
    );
  }
  return (
    <Screen title={t("profile-again")}>
      <FileField
        says="profile-again-file"
        hint={t("profile-again-what")}
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
