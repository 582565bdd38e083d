/** What stewards said: an answer, what came of it, and whether they are late. */
import type { Became, Word } from "#features/say/page/proposals.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Decision } from "#kernel/kit/deciding.tsx";
import { useNames } from "#kernel/members/said.ts";
import { fromBase64 } from "#kernel/wire/bytes.ts";

/** A text with who signed it. */
export function Signed({ word, title }: { word: Word; title: string }) {
  const { texts } = useApp();
  const t = useTexts();
  const nameOf = useNames();
  const by = t("answer-by", { name: nameOf(fromBase64(word.by)), day: texts.day(word.day) });
  return <Decision what={title} why={word.text} by={by} />;
}

/** What came of an answer, or until when stewards have to tell. */
export function WhatCame({ became }: { became: Pick<Became, "came" | "cameDue" | "isCameLate"> }) {
  const { texts } = useApp();
  const t = useTexts();
  const { came, cameDue, isCameLate } = became;
  if (came) {
    return (
      <>
        <Signed word={came} title={t(`came-${came.state}`)} />
        {isCameLate && <p class="soft small">{t("came-was-late")}</p>}
      </>
    );
  }
  if (cameDue === null) return null;
  const day = texts.day(cameDue);
  return isCameLate ? <p class="notice warn">{t("came-late", { day })}</p> : <p>{t("came-due", { day })}</p>;
}
