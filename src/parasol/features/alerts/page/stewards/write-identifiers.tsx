/** Which identifiers the list for checks gets: each shown as it is understood, and as members will see it. */
import { useState } from "preact/hooks";
import { KINDS } from "#features/checks/page/identifiers/index.ts";
import { maskText } from "#features/checks/page/members/understood.ts";
import { bound } from "#kernel/kit/bound.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Button, Tick } from "#kernel/kit/parts.tsx";
import { siteOptions } from "#kernel/kit/sites.ts";
import { useSaying } from "#kernel/members/said.ts";
import type { Review } from "#kernel/stewards/data.ts";
import { MAX_MASKS } from "../structs.ts";
import { askedOf, type Item, identifiersOf } from "./write-form.ts";

interface Props {
  items: readonly Item[];
  review: Review;
  region: string;
  onChange: (items: Item[]) => void;
}

export function WriteIdentifiers({ items, review, region, onChange }: Props) {
  const t = useTexts();
  const count = identifiersOf(items, (asked) => review.understand(asked, region)).length;
  return (
    <fieldset>
      <legend>{t("write-identifiers")}</legend>
      <p class="hint">{t("write-identifiers-hint")}</p>
      {items.map((item, at) => (
        <OneIdentifier
          key={at}
          item={item}
          review={review}
          region={region}
          onChange={(changed) => onChange(items.map((each, other) => (other === at ? changed : each)))}
        />
      ))}
      <div role="status">
        {count === 0 && <p class="notice warn">{t("write-identifiers-none")}</p>}
        {count > MAX_MASKS && <p class="notice warn">{t("trouble-draft-identifiers")}</p>}
      </div>
      <Button
        says="write-identifier-add"
        onClick={() => onChange([...items, { typed: "", kind: "", platform: "", isIn: true }])}
      />
    </fieldset>
  );
}

function OneIdentifier(props: { item: Item; review: Review; region: string; onChange: (item: Item) => void }) {
  const { item, review, region, onChange } = props;
  const app = useApp();
  const t = useTexts();
  const saying = useSaying();
  const { policy } = usePerson().roster;
  const of = bound(item, (changed) => onChange({ ...item, ...changed }));
  const [isOpen, setOpen] = useState(item.typed === "");
  const found = review.understand(askedOf(item), region);
  const isFound = typeof found !== "string";
  const shown = isOpen || !isFound;
  return (
    <div class="card">
      {item.typed && (
        <p>
          <bdi class="written">{item.typed}</bdi>
        </p>
      )}
      {isFound ? (
        <>
          <p>{saying.understood(found, review)}</p>
          <p class="soft">{t("write-mask", { mask: maskText(found.masked(), app) })}</p>
          <Tick says="write-identifier-in" isOn={item.isIn} onChange={(isIn) => onChange({ ...item, isIn })} />
        </>
      ) : (
        item.typed && <p class="notice warn">{t(`identifier-${found}`)}</p>
      )}
      {shown ? (
        <>
          <Field says="write-identifier-typed" maxLength={200} {...of("typed")} />
          <Select
            says="write-identifier-kind"
            none="write-identifier-guess"
            of={KINDS}
            called="identifier-kind"
            {...of("kind")}
          />
          {item.kind === "handle" && (
            <Select
              says="write-identifier-platform"
              none="write-identifier-guess"
              options={siteOptions(t, policy)}
              {...of("platform")}
            />
          )}
        </>
      ) : (
        <Button
          kind="link"
          says="write-identifier-change"
          onClick={() => setOpen(true)}
          label={t("write-identifier-change-label", { typed: item.typed })}
        />
      )}
    </div>
  );
}
