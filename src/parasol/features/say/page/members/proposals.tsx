/** All proposals, those that stewards are late with first. */

import type { Proposed } from "#features/lounge/page/found.ts";
import { PROPOSAL } from "#features/lounge/page/structs.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Paged } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { keyOf } from "#kernel/wire/bytes.ts";
import { useRules, useSay } from "./say-session.ts";

const PAGE = 20;

/** Where a proposal stands, in a few words. */
function useStanding(): (proposed: Proposed) => string {
  const { texts } = useApp();
  const t = useTexts();
  const { needed } = useRules();
  return ({ became: { answer, support, dueOn, isLate } }) => {
    if (answer) return t("proposal-row-answered", { says: t(`answer-${answer.says}`) });
    if (dueOn === null) return t("proposal-row-gathering", { support, needed });
    return isLate ? t("proposal-row-late") : t("proposal-row-owed", { day: texts.day(dueOn) });
  };
}

const isOwed = ({ became: { answer, isLate } }: Proposed): boolean => isLate && !answer;

export function Proposals() {
  const app = useApp();
  const t = useTexts();
  const { found, reading } = useSay(true);
  const rules = useRules();
  const stateOf = useStanding();
  const all = found?.proposals ?? [];
  return (
    <Screen title={t("proposals")}>
      <p>{t("proposals-what", rules)}</p>
      <ReadingNotice reading={reading} label={t("proposals-reading")} />
      {found && all.length === 0 && <p class="soft">{t("proposals-none")}</p>}
      <Paged
        items={[...all.filter(isOwed), ...all.filter((each) => !isOwed(each))]}
        page={PAGE}
        more={(count) => t("proposals-more", { count })}
        each={(each) => (
          <Row
            key={keyOf(each.post.identity)}
            title={<bdi>{each.post.said.title}</bdi>}
            line={`${stateOf(each)} · ${app.texts.day(each.post.day)}`}
            onPress={() => app.go("say", { root: each.post.identity })}
          />
        )}
      />
      {found && found.lost > 0 && <p class="soft small">{t("proposals-lost", { count: found.lost })}</p>}
      <ActionBar main={{ label: t("lounge-propose"), onPress: () => app.go("lounge-write", { topic: PROPOSAL }) }} />
    </Screen>
  );
}
