/**
 * Pictures and screenshots beside a report: chosen while it is written and sent once it has arrived, or added later.
 * Each is cleaned as soon as it is chosen, and none is shown: a picture on a screen is seen by whoever is near.
 */
import { useState } from "preact/hooks";
import { Draft, type Opened } from "#features/reports/page/anyone/draft.ts";
import { OPENED } from "#features/reports/page/anyone/receipt-page.ts";
import { finish } from "#features/reports/page/anyone/send.tsx";
import { pictureOf, sendPicture } from "#features/reports/page/pictures.ts";
import { Reporter } from "#features/reports/page/reporter.ts";
import type { OnChunk, Upload } from "#kernel/files/sending.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { type App, useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { FileField } from "#kernel/kit/file-field.tsx";
import { FilesSending } from "#kernel/kit/files-sending.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Button, Problem, Screen, useBoth } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { FileName, SendFile } from "#kernel/kit/talk-files.tsx";

function Pictures({ draft, isSending }: Screens["pictures"]) {
  const app = useApp();
  const t = useTexts();
  const opened = app.session.get(OPENED) as Opened | undefined;
  if (draft instanceof Draft) return isSending ? <Remaining draft={draft} /> : <Choosing draft={draft} />;
  return (
    <Screen title={t("pictures-title")}>
      {opened && (
        <SendFile
          prepare={({ content, name, type }) => pictureOf(content, name, type, app.device.random)}
          send={(upload, onChunk) => sendPicture(opened.reporter, upload, onChunk)}
          onDone={async () => {
            opened.receipt = await opened.reporter.read();
            app.replace("receipt", {});
          }}
        >
          <About />
        </SendFile>
      )}
    </Screen>
  );
}

function About() {
  const both = useBoth();
  return (
    <>
      <p>{both("pictures-who")}</p>
      <p>{both("my-file-clean")}</p>
    </>
  );
}

function Choosing({ draft }: { draft: Draft }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [told, setTold] = useState("");
  const change = (pictures: Draft["pictures"], says: string) => {
    draft.pictures = pictures;
    setTold(t(says));
  };
  return (
    <Screen title={t("pictures-title")}>
      <About />
      {draft.pictures.map((picture, at) => (
        <div class="card" key={at}>
          <p>
            <FileName file={picture.said} />
          </p>
          <Button
            kind="link"
            says="names-remove"
            label={t("pictures-remove-this", { number: at + 1 })}
            onClick={() =>
              change(
                draft.pictures.filter((_, each) => each !== at),
                "names-removed",
              )
            }
          />
        </div>
      ))}
      <Problem task={task} />
      <FileField
        says="pictures-choose"
        task={task}
        onFile={({ content, name, type }) =>
          change([...draft.pictures, pictureOf(content, name, type, app.device.random)], "names-added")
        }
      />
      <p class="unseen" role="status">
        {told}
      </p>
      <ActionBar main={{ label: t("pictures-done"), onPress: () => app.back() }} />
    </Screen>
  );
}

/** Those of a report that has arrived. */
function Remaining({ draft }: { draft: Draft }) {
  const app = useApp();
  return (
    <FilesSending
      files={draft.pictures}
      send={(upload, onChunk) => sendBeside(app, draft, upload, onChunk)}
      onRefused={() => draft.picturesLost++}
      onDone={() => {
        draft.picturesLost += draft.pictures.length;
        finish(app, draft);
      }}
    />
  );
}

async function sendBeside(app: App, draft: Draft, picture: Upload, onChunk: OnChunk): Promise<void> {
  if (!draft.sealed) return;
  draft.sender ??= await Reporter.of(app.connection, app.device, draft.sealed.words);
  if (draft.sealed) await sendPicture(draft.sender, picture, onChunk);
  else draft.sender.wipe(); // locked meanwhile
}

register("pictures", Pictures);
