/** What changed in Parasol, release by release; and giving those who build it what a community wants to be otherwise. */

import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { save } from "#kernel/kit/files.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { utf8 } from "#kernel/wire/bytes.ts";
import type { Proposed } from "../found.ts";
import { PROPOSAL } from "../structs.ts";

/** The newest first; what is new in one stands in the texts, numbered. */
const RELEASES = ["0-1-0"] as const;
const MOST_LINES = 20;
const LEAST = 5;
const FILE_CHARACTERS = 4000;
/** What Fluent puts around names, so that a screen shows them in their own direction. */
const ISOLATES = /[\u2068\u2069]/g;

export function Changes() {
  const app = useApp();
  const t = useTexts();
  const linesOf = (release: string): string[] =>
    Array.from({ length: MOST_LINES }, (_, at) => `changes-${release}-${at + 1}`).filter((id) => app.texts.has(id));
  return (
    <Screen title={t("changes")}>
      <p>{t("changes-what")}</p>
      {RELEASES.map((release) => (
        <section key={release}>
          <h2>{t(`changes-${release}`)}</h2>
          <ul>
            {linesOf(release).map((id) => (
              <li key={id}>{t(id)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="soft">{t("changes-otherwise-means")}</p>
      <ActionBar
        main={{
          label: t("changes-otherwise"),
          onPress: () => app.go("lounge-write", { topic: PROPOSAL, isOtherwise: true }),
        }}
      />
    </Screen>
  );
}

/** A proposal as a file, which a steward reads and shortens first. Whose it is isn't in it, nor how few support it. */
export function SaveOtherwise({ proposed: { post, became } }: { proposed: Proposed }) {
  const t = useTexts();
  const { support, answer } = became;
  const told = [
    ...[post.said.title, post.said.text],
    support < LEAST ? t("otherwise-support-few") : t("otherwise-support", { count: support - (support % LEAST) }),
    ...(answer ? [t("otherwise-answer", { says: t(`answer-${answer.says}`), text: answer.text ?? "" })] : []),
  ];
  const [text, setText] = useKept("file", `${told.join("\n\n").replace(ISOLATES, "")}\n`);
  return (
    <Screen title={t("otherwise-save")}>
      <p>{t("otherwise-save-means")}</p>
      <Field says="otherwise-save-text" lines={10} maxLength={FILE_CHARACTERS} value={text} onInput={setText} />
      <ActionBar
        main={{ label: t("otherwise-save-now"), onPress: () => save(utf8(text), "proposal.txt", "text/plain") }}
      />
    </Screen>
  );
}
