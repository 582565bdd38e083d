/** With which of one's four pens one writes. */

import { useTexts } from "#kernel/kit/context.ts";
import { Select } from "#kernel/kit/fields.tsx";
import type { Lounge } from "../lounge.ts";
import { PEN_SLOTS } from "../structs.ts";
import { usePenWords } from "./session.ts";

export function PenChoice(props: {
  lounge: Lounge;
  /** Null if one has to choose. */
  slot: number | null;
  nameOf: (slot: number) => string;
  onChange: (slot: number) => void;
}) {
  const t = useTexts();
  const wordsOf = usePenWords();
  const { lounge, slot, nameOf, onChange } = props;
  const options = Array.from({ length: PEN_SLOTS }, (_, each) => {
    const [name, words] = [nameOf(each), wordsOf(lounge.pen(each).key)];
    return {
      value: String(each),
      label: t(name ? "lounge-pen-named" : "lounge-pen-new", { number: each + 1, name, words }),
    };
  });
  return (
    <Select
      says="lounge-pen"
      value={slot === null ? "" : String(slot)}
      {...(slot === null && { none: "field-choose" })}
      options={options}
      onChange={(value) => value && onChange(Number(value))}
    />
  );
}
