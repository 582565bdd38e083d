/**
 * Sending files, once what they belong to has arrived and its words are on paper: over Tor a few pictures take minutes, and
 * whatever happens meanwhile (a lock, a call, an empty battery) would take words along that nobody has seen.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { OnChunk, Upload } from "#kernel/files/sending.ts";
import { Declined } from "#kernel/wire/trouble.ts";
import { useTask, useTexts } from "./context.ts";
import { painted } from "./painting.ts";
import { Button } from "./parts.tsx";
import { Sending } from "./sending.tsx";
import { Progress } from "./talk-files.tsx";

/** Those on their way: whoever goes back and comes again waits for the same one, which is sent and told once. */
const underWay = new WeakMap<Upload, Promise<void>>();

/**
 * One after the other; each that was sent goes from `files`, and so does one that the server refuses. If somebody goes on
 * without them, the rest still lies there when it is done.
 */
export function FilesSending(props: {
  files: Upload[];
  send: (upload: Upload, onChunk: OnChunk) => Promise<void>;
  onRefused: () => void;
  onDone: () => void;
}) {
  const { files } = props;
  const t = useTexts();
  const task = useTask();
  const [progress, setProgress] = useState({ done: 0, of: 1 });
  const isHere = useRef(true);
  const once = (upload: Upload): Promise<void> => {
    const sending = underWay.get(upload) ?? props.send(upload, (done, of) => setProgress({ done, of }));
    underWay.set(upload, sending);
    return sending.finally(() => underWay.delete(upload));
  };
  const run = () =>
    task.run(async () => {
      await painted();
      for (let [upload] = files; upload; [upload] = files) {
        const isRefused = await once(upload).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Declined) return true;
            throw error;
          },
        );
        if (files[0] === upload) {
          files.shift();
          if (isRefused) props.onRefused();
        }
        if (!isHere.current) return;
      }
      props.onDone();
    });
  useEffect(() => {
    run();
    return () => {
      isHere.current = false;
    };
  }, []);
  return (
    <Sending
      task={task}
      before={t("my-file-before")}
      says={t("my-file-sending")}
      isKept
      again={run}
      others={<Button says="my-file-leave" onClick={props.onDone} />}
    >
      <Progress {...progress} />
    </Sending>
  );
}
