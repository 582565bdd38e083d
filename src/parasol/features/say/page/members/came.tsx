/** What came of it: what members said, what stewards answered, what they did, and how late they are. */

import { Signed, WhatCame } from "#features/lounge/page/members/signed.tsx";
import { usePerson, useTexts } from "#kernel/kit/context.ts";
import { Paged } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { becameOf } from "../proposals.ts";
import { useRules, useSay } from "./say-session.ts";

const PAGE = 20;
const COUNTED_DAYS = 90;

export function Came() {
  const t = useTexts();
  const { found, reading } = useSay(true);
  const { needed, days } = useRules();
  const today = usePerson().device.today();
  const words = found?.words ?? [];
  const rules = { needed, answerDays: days, today };
  const asked = new Map(
    words.flatMap(({ does, post, digest }) =>
      does === "answer" && post && digest ? [[`${post} ${digest}`, { post, digest, month: 0 }]] : [],
    ),
  );
  const answered = [...asked.values()]
    .map((about) => becameOf(about, [], words, rules))
    .flatMap(({ answer, answeredOn, ...became }) =>
      answer ? [{ ...became, answer, answeredOn: answeredOn ?? 0 }] : [],
    )
    .sort((one, other) => other.answeredOn - one.answeredOn);
  const recent = answered.filter(({ answeredOn }) => answeredOn > today - COUNTED_DAYS);
  const agreed = recent.filter(({ answer }) => answer.says !== "no");
  const ofAnswers = new Set(words.filter(({ does }) => does === "answer").map(({ id }) => id));
  const ofPolls = words.filter(({ does, of = "" }) => does === "came" && !ofAnswers.has(of));
  const newest = [...new Map(ofPolls.map((word) => [word.of, word])).values()].reverse();
  const late = (found?.proposals ?? []).filter(({ became }) => became.isLate).length;
  return (
    <Screen title={t("came")}>
      <p>{t("came-what")}</p>
      <ReadingNotice reading={reading} label={t("proposals-reading")} />
      {found && (
        <>
          <h2>{t("came-counts")}</h2>
          <ul>
            <li>{t("came-counts-answered", { count: recent.length })}</li>
            <li>{t("came-counts-late", { count: late })}</li>
            {agreed.length > 0 && (
              <li>
                {t("came-counts-done", {
                  count: agreed.length,
                  done: agreed.filter(({ came }) => came?.state === "done").length,
                })}
              </li>
            )}
          </ul>
        </>
      )}
      {found && answered.length === 0 && <p class="soft">{t("came-none")}</p>}
      <Paged
        items={answered}
        page={PAGE}
        more={(count) => t("came-more", { count })}
        each={(each) => (
          <section key={each.answer.id}>
            <h2 dir="auto">{each.answer.title}</h2>
            <Signed word={each.answer} title={t("answer-of", { says: t(`answer-${each.answer.says}`) })} />
            <WhatCame became={each} />
          </section>
        )}
      />
      {newest.length > 0 && <h2>{t("polls")}</h2>}
      {newest.map((word) => (
        <section key={word.id}>
          <h3 dir="auto">{word.title}</h3>
          <Signed word={word} title={t(`came-${word.state}`)} />
        </section>
      ))}
    </Screen>
  );
}
