/** The five words of the release that this site says it serves, to be compared somewhere else. */
import { useState } from "preact/hooks";
import { useAct, useApp, useTexts } from "#kernel/kit/context.ts";
import { Action, Busy, Notice, Problem } from "#kernel/kit/parts.tsx";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { MANIFEST_PATH, RELEASE_WORDS, readRelease } from "#kernel/wire/site.ts";
import { Unreachable } from "#kernel/wire/trouble.ts";
import { NAMES } from "#kernel/words/languages.ts";
import { nameOf } from "#kernel/words/passphrase.ts";

interface Found {
  readonly madeOn: number;
  readonly words: readonly string[];
}

export function Release() {
  const app = useApp();
  const t = useTexts();
  const [found, setFound] = useState<Found | "none" | "broken" | null>(null);
  const read = useAct(async () => {
    const content = await fetchManifest();
    setFound(content ? await release(content) : "none");
  });
  const release = async (content: Bytes): Promise<Found | "broken"> => {
    const list = await app.words(NAMES);
    try {
      const { madeOn, digest } = readRelease(content);
      return { madeOn, words: nameOf(digest, list, RELEASE_WORDS).split("-") };
    } catch {
      return "broken";
    }
  };
  return (
    <details class="folded">
      <summary>{t("release-title")}</summary>
      <p>{t("release-what")}</p>
      {found === null && !read.isRunning && <Action says="release-show" onClick={read.start} />}
      <Problem task={read} />
      <div role="status">
        {read.isRunning && <Busy label={t("release-reading")} />}
        {typeof found === "string" && <Notice kind="warn">{t(`release-${found}`)}</Notice>}
        {found !== null && typeof found === "object" && (
          <>
            <ol class="words" translate={false}>
              {found.words.map((word, at) => (
                <li key={at}>{word}</li>
              ))}
            </ol>
            <p class="soft">{t("release-day", { day: app.texts.day(found.madeOn) })}</p>
            <p>{t("release-compare")}</p>
          </>
        )}
      </div>
      <p>{t("release-not")}</p>
    </details>
  );
}

/** The file as this site gives it, or null if there is none. Throws `Unreachable`. */
async function fetchManifest(): Promise<Bytes | null> {
  try {
    const answer = await fetch(MANIFEST_PATH, {
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      redirect: "error",
      mode: "same-origin",
    });
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new Unreachable();
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable();
  }
}
