/** A letter about one's note: which, for where; then its text, to copy. It is made here and sent nowhere. */
import { useState } from "preact/hooks";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { languages } from "#kernel/kit/data-files.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Texts } from "#kernel/kit/texts.ts";
import { KINDS, type LetterKind, type Letters, letter, missing } from "../letters.ts";
import type { PlatformLog } from "../structs.ts";

/** Which letter, and whether with the articles of the EU's law. */
export interface Wanted {
  readonly kind: LetterKind;
  readonly isEu: boolean;
}

export function ChooseLetter({ log }: { log: PlatformLog }) {
  const app = useApp();
  const t = useTexts();
  const [kind, setKind] = useState<LetterKind>();
  const [where, setWhere] = useState<"eu" | "no">();
  const [mistake, setMistake] = useState("");
  const write = () => {
    if (!kind || !where) return setMistake("plog-letter-choose");
    if (kind === "reasons" && missing(log).length === 0) return setMistake("plog-letter-none-missing");
    const wanted: Wanted = { kind, isEu: where === "eu" };
    setMistake("");
    app.go("platform", { part: "letter", log, wanted });
  };
  return (
    <Screen title={t("plog-letters")}>
      <SendForm onSend={write} button={t("plog-letter-make")} mistake={mistake && t(mistake)} bar={{}}>
        <p>{t("plog-letters-what")}</p>
        <ChoiceCards
          says="plog-letter-kind"
          of={KINDS}
          called="plog-letter"
          value={kind}
          onChange={(value) => [setKind(value), setMistake("")]}
        />
        <ChoiceCards
          says="plog-letter-where"
          of={["eu", "no"] as const}
          called="plog-letter-where"
          value={where}
          onChange={(value) => [setWhere(value), setMistake("")]}
        />
      </SendForm>
    </Screen>
  );
}

export function ShownLetter({ log, wanted }: { log: PlatformLog; wanted: Wanted }) {
  const app = useApp();
  const t = useTexts();
  const [letters, setLetters] = useState<Letters | null>(null);
  const [words, setWords] = useState(app.texts);
  const [copied, setCopied] = useState<"copied" | "by-hand">();
  const reading = useReading(async () => {
    const read: Letters = JSON.parse(await app.file("letters.json"));
    const english = languages().find(({ code }) => code === "en");
    // A letter that isn't there in this language is in English, with what it is filled with.
    if (!read.letters[words.language.code] && english) setWords(await Texts.fetch(english, ["app", "platforms"]));
    setLetters(read);
  });
  const { code } = words.language;
  const template = letters?.letters[code]?.[wanted.kind];
  const text = template && letter(template, log, words, app.device.today(), wanted.isEu);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text ?? "") ?? Promise.reject();
    copied.then(
      () => setCopied("copied"),
      () => setCopied("by-hand"),
    );
  };
  return (
    <Screen title={t(`plog-letter-${wanted.kind}`)}>
      <ReadingNotice reading={reading} label={t("plog-letter-making")} />
      {text && (
        <>
          <p>{t("plog-letter-next")}</p>
          <p class="told card" dir="auto" lang={code}>
            {text}
          </p>
          {wanted.isEu && (
            <>
              <p>
                {t("plog-letter-law", { article: template.article })}. <bdi lang={code}>{template.says}</bdi>
              </p>
              <p class="small soft">
                <bdi>{letters?.source}</bdi>
                <br />
                {t("plog-letter-read", { day: app.texts.day(letters?.looked_on ?? 0) })}
              </p>
            </>
          )}
          <p>{t("plog-letter-no-advice")}</p>
          <div role="status">
            {copied && <p class={`notice ${copied === "copied" ? "good" : "warn"}`}>{t(`plog-letter-${copied}`)}</p>}
          </div>
          <ActionBar main={{ label: t("plog-letter-copy"), onPress: copy }} />
        </>
      )}
    </Screen>
  );
}
