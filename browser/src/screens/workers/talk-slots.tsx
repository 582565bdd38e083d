/** Offering times to meet. A slot is a text without names; those that anybody of the desk's visitors chose are marked. */
import { useState } from "preact/hooks";
import { MAX_SLOTS } from "../../formats/desk.ts";
import { useKept, useTask, useTexts } from "../kit/context.ts";
import { Field } from "../kit/fields.tsx";
import { Choices } from "../kit/parts.tsx";
import { linesOf } from "../kit/record.ts";
import { SendForm } from "../kit/sending.tsx";
import type { Acting } from "./data.ts";

export function OfferSlots({ talk, work, onDone }: Acting) {
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("slots-text", "");
  const [typed, setTyped] = useKept("slots-typed", "");
  const [again, setAgain] = useKept<string[]>("slots-again", []);
  const [mistake, setMistake] = useState("");
  const known = work.offered;
  const offer = () => {
    const lines = linesOf(typed);
    const all = [...new Set([...again, ...lines])];
    const isTaken = lines.some((line) => known.some((slot) => slot.isTaken && slot.text === line));
    const wrong =
      all.length === 0 ? "slots-none" : all.length > MAX_SLOTS ? "slots-many" : isTaken ? "slots-twice" : "";
    setMistake(wrong);
    if (wrong) return;
    task.run(async () => {
      await work.worker.offerSlots(talk, text.trim(), all);
      setText("");
      setTyped("");
      setAgain([]);
      onDone();
    });
  };
  const free = known.filter((slot) => !slot.isTaken);
  const taken = known.filter((slot) => slot.isTaken);
  return (
    <SendForm task={task} onSend={offer} button={t("slots-offer")} mistake={mistake && t(mistake)}>
      <p>{t("slots-means")}</p>
      {taken.length > 0 && (
        <>
          <h3>{t("slots-taken")}</h3>
          <ul>
            {taken.map((slot) => (
              <li key={slot.text}>
                <bdi>{slot.text}</bdi> <strong>{t("slots-is-taken")}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {free.length > 0 && (
        <Choices
          says="slots-again"
          isMany
          options={free.map((slot) => ({ value: slot.text, label: slot.text }))}
          chosen={again}
          onChange={setAgain}
        />
      )}
      <Field says="slots-typed" value={typed} onInput={setTyped} lines={3} maxLength={1500} />
      <Field says="slots-text" value={text} onInput={setText} lines={2} maxLength={1000} />
    </SendForm>
  );
}
