/** Offering times to meet. A slot is a text without names; those that anybody of the desk's visitors chose are marked. */

import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import { linesOf } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { MAX_SLOTS } from "../structs.ts";
import type { Acting } from "./data.ts";

export function OfferSlots({ talk, work, onDone }: Acting) {
  const t = useTexts();
  const { typed, clear, of } = useTyped({ text: "", lines: "", again: [] as string[] }, "slots");
  const known = work.offered;
  const lines = linesOf(typed.lines);
  const all = [...new Set([...typed.again, ...lines])];
  const isTaken = lines.some((line) => known.some((slot) => slot.isTaken && slot.text === line));
  const wrong = all.length === 0 ? "slots-none" : all.length > MAX_SLOTS ? "slots-many" : isTaken && "slots-twice";
  const offer = useAct(async () => {
    await work.worker.offerSlots(talk, typed.text.trim(), all);
    clear();
    onDone();
  });
  const free = known.filter((slot) => !slot.isTaken);
  const taken = known.filter((slot) => slot.isTaken);
  return (
    <SendForm act={offer} button={t("slots-offer")} unless={wrong && t(wrong)}>
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
        <ChoiceCards says="slots-again" several of={free.map((slot) => slot.text)} {...of("again")} />
      )}
      <Field says="slots-typed" lines={3} maxLength={1500} {...of("lines")} />
      <Field says="slots-text" lines={2} maxLength={1000} {...of("text")} />
    </SendForm>
  );
}
