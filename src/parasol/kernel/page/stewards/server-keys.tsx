/**
 * New keys for the server, after somebody may have copied the old ones: the host has them made, two stewards say that
 * they hold.
 */

import type { WaitingKeys } from "#kernel/formats/member-messages.ts";
import { usePerson, useTexts } from "#kernel/kit/context.ts";
import { ReasonForm } from "#kernel/kit/deciding.tsx";
import { Action, Notice, Points, Problem, Screen, WordsCard } from "#kernel/kit/parts.tsx";
import { useWordList } from "#kernel/members/session.ts";
import { renewServerKeys, wordsOfKeys } from "#kernel/roster/client/server-keys.ts";
import { keysInForce } from "#kernel/roster/rules/server-keys.ts";
import { equal } from "#kernel/wire/bytes.ts";
import { ChangeNotice, useChange } from "./change.tsx";
import { type Review, useReview } from "./data.ts";

const LOADING = "…";

/** The words of the server's keys; "…" until the word list is there. */
export function useKeyWords(): (keys: WaitingKeys) => string {
  const list = useWordList();
  return (keys) => (list ? wordsOfKeys(keys, list) : LOADING);
}

/** The keys that the host had made, or null: there are none, or they are in force by now. */
function useWaitingKeys({ notices }: Review): WaitingKeys | null {
  const { roster } = usePerson();
  const keys = notices?.new_keys ?? null;
  return keys && !equal(keys.oprf_key, keysInForce(roster).oprfKey) ? keys : null;
}

/** That new keys wait for stewards' signatures; not where a first one has signed, which is among the changes to decide. */
export function NewKeysNotice({ review }: { review: Review }) {
  const t = useTexts();
  const isProposed = review.proposals.some(({ entry }) => entry.kind === "server-keys");
  if (!useWaitingKeys(review) || isProposed) return null;
  return (
    <Notice kind="warn" title={t("server-keys-wait")}>
      <p>{t("server-keys-wait-text")}</p>
      <Action says="server-keys-look" to={["people", { part: "server-keys" }]} />
    </Notice>
  );
}

export function ServerKeysScreen() {
  const person = usePerson();
  const t = useTexts();
  const wordsOf = useKeyWords();
  const { review, task, touch } = useReview();
  const change = useChange(touch);
  const keys = useWaitingKeys(review);
  return (
    <Screen title={t("server-keys-title")}>
      <Problem task={task} />
      <p>{t("server-keys-what")}</p>
      <ChangeNotice ended={change.ended} />
      {change.ended === "done" && <p>{t("server-keys-then")}</p>}
      {!keys && change.ended === "" && <p>{t("server-keys-none")}</p>}
      {keys && change.ended === "" && (
        <>
          <h2>{t("server-keys-compare")}</h2>
          <WordsCard words={wordsOf(keys).replaceAll("-", " ")} label={t("server-keys-words")} />
          <p>{t("server-keys-compare-text")}</p>
          <h2>{t("server-keys-means")}</h2>
          <Points
            says={[
              "server-keys-means-list",
              "server-keys-means-members",
              "server-keys-means-waiting",
              "server-keys-means-site",
            ]}
          />
          <p class="soft">{t(change.needsTwo ? "settings-two" : "settings-one")}</p>
          <ReasonForm
            of={change}
            onSend={() => change.run(() => renewServerKeys(person, keys, change.reason))}
            button={wordsOf(keys) !== LOADING && t("server-keys-sign")}
          />
        </>
      )}
    </Screen>
  );
}
