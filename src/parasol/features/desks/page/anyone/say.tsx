/** Writing on in a conversation, and sending a file. What was typed or chosen stays until it has arrived. */
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { useBoth } from "#kernel/kit/parts.tsx";
import { Answering } from "#kernel/kit/talk.tsx";
import { SendFile } from "#kernel/kit/talk-files.tsx";
import type { Talking } from "./talking.ts";

export function Writing({ visitor, reread }: Talking) {
  const { visit } = useApp();
  const t = useTexts();
  const both = useBoth();
  return (
    <>
      <Answering
        title={t("my-talk-write")}
        label={t("answer-label")}
        hint={t("answer-hint")}
        button={t("answer-send")}
        sent={t("my-talk-sent")}
        send={(text) => visitor.say(text)}
        then={reread}
      />
      {/* Open if Back returns to a file that was chosen. */}
      <details open={Boolean(visit.kept.get("upload")) || undefined}>
        <summary>{t("my-file-add")}</summary>
        <SendFile
          prepare={({ content, name, type }) => visitor.prepareFile(content, name, type)}
          send={(upload, onChunk) => visitor.sendFile(upload, onChunk)}
          onDone={reread}
        >
          <p>{both("my-file-clean")}</p>
          <p>{t("my-file-other")}</p>
        </SendFile>
      </details>
    </>
  );
}
