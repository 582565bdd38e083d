/** What a survey asks, in words, and the table of what may be told of its answers. */

import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import type { SurveyAsks, SurveyWording, SurveyWords } from "../survey-structs.ts";
import type { Surveyed } from "../surveys.ts";

/** The survey in the language of the page, if it is in it, or else as it was written first. */
export function useWording(): (each: Surveyed) => SurveyWording {
  const { code, name } = useApp().texts.language;
  const names = [code, name.toLowerCase()];
  return ({ survey: { wordings } }) =>
    wordings.find((each) => names.includes(each.language.toLowerCase())) ?? (wordings[0] as SurveyWording);
}

/** What each of a question's answers is called. */
export function useAnswerNames(): (ask: SurveyAsks, words: SurveyWords) => string[] {
  const t = useTexts();
  return ({ way, count, starts = [] }, { choices }) => {
    if (way === "one" || way === "some") return choices;
    return Array.from({ length: count }, (_, at) => {
      if (way === "scale") {
        const means = at === 0 ? choices[0] : at === count - 1 ? choices[1] : "";
        return means ? t("survey-step", { step: String(at + 1), means }) : String(at + 1);
      }
      const from = String(at === 0 ? 0 : (starts[at - 1] as number));
      const next = starts[at];
      return next === undefined ? t("survey-or-more", { from }) : t("survey-range", { from, to: String(next - 1) });
    });
  };
}

/** The heading of a question: which desk or service it is about, and what is asked. */
export const Asks = ({ words }: { words: SurveyWords }) => (
  <h3 dir="auto">
    {words.about !== undefined && <span class="soft">{words.about} · </span>}
    {words.ask}
  </h3>
);

export function SurveyTable(props: {
  each: Surveyed;
  shown: readonly (readonly number[])[];
  summaries?: readonly string[];
}) {
  const t = useTexts();
  const wordingOf = useWording();
  const namesOf = useAnswerNames();
  const { asks } = props.each.survey;
  const tell = (count = 0) => (count === 0 ? t("survey-few") : t("survey-about", { count }));
  return (
    <>
      {wordingOf(props.each).asks.map((words, at) => {
        const ask = asks[at] as SurveyAsks;
        const cells = props.shown[at] ?? [];
        const names = namesOf(ask, words);
        const summary = props.summaries?.[asks.slice(0, at).filter(({ way }) => way === "text").length];
        const rows = names.map((name, answer) =>
          ask.way === "some"
            ? ([name, t("survey-of", { chose: tell(cells[2 * answer]), not: tell(cells[2 * answer + 1]) })] as const)
            : ([name, tell(cells[answer])] as const),
        );
        const skipped = ask.way === "some" ? [] : [[t("survey-skipped"), tell(cells.at(-1))] as const];
        return (
          <section key={`${words.about} ${words.ask}`}>
            <Asks words={words} />
            {ask.way === "text" ? (
              <p class={summary ? "told" : "soft"} dir="auto">
                {summary || t("survey-no-summary")}
              </p>
            ) : cells.some((count) => count > 0) ? (
              <Rows rows={[...rows, ...skipped]} />
            ) : (
              <p class="soft">{t("survey-too-few")}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
