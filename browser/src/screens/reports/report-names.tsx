/** By what the person can be known again: numbers, addresses, names, plates, written exactly as the reporter has them. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Asked } from "../../formats/report.ts";
import { MAX_TYPED_CHARACTERS } from "../../identifiers/offered.ts";
import { useTexts } from "../kit/context.ts";
import { Actions, Button, Choices, Field, Select } from "../kit/parts.tsx";
import { siteName, siteOptions } from "../kit/sites.ts";
import type { Draft } from "./draft.ts";
import { type Asking, QuestionPage, useAnswers } from "./report-page.tsx";

const KINDS = ["phone", "email", "handle", "plate"] as const;

export function Names({ draft }: Asking): JSX.Element {
  const t = useTexts();
  const write = useAnswers(draft);
  const [isTooLong, setTooLong] = useState(false);
  const [told, setTold] = useState("");
  const field = useRef<HTMLDivElement>(null);
  const { typed, kind, platform } = draft.adding;
  const { identifiers } = draft.report;
  const change = (changed: Partial<Draft["adding"]>) => write(() => (draft.adding = { ...draft.adding, ...changed }));
  const add = (): boolean => {
    const text = typed.trim();
    const excess = [...text].length - MAX_TYPED_CHARACTERS;
    setTooLong(excess > 0);
    if (excess > 0) return false;
    if (text === "") return true;
    const asked: Asked = { typed: text, kind, platform: kind === "handle" ? platform : null };
    write(() => {
      draft.report = { ...draft.report, identifiers: [...identifiers, asked] };
      draft.adding = { ...draft.adding, typed: "" };
    });
    setTold(t("names-added"));
    return true;
  };
  const remove = (at: number) => {
    write(() => {
      draft.report = { ...draft.report, identifiers: identifiers.filter((_, each) => each !== at) };
    });
    setTold(t("names-removed"));
    field.current?.querySelector("input")?.focus();
  };
  return (
    <QuestionPage draft={draft} question="names" isAnswered={identifiers.length > 0 || typed !== ""} onNext={add}>
      <p class="hint">{t("names-hint")}</p>
      {identifiers.map((asked, at) => (
        <div class="card" key={`${at}-${asked.typed}`}>
          <p class="small soft">{kindText(asked, t)}</p>
          <p translate={false}>
            <bdi>{asked.typed}</bdi>
          </p>
          <Button label={t("names-remove-this", { typed: asked.typed })} onClick={() => remove(at)}>
            {t("names-remove")}
          </Button>
        </div>
      ))}
      <div ref={field}>
        <Choices
          legend={identifiers.length > 0 ? t("names-more") : t("names-kind")}
          options={KINDS.map((value) => ({ value, label: t(`identifier-${value}`) }))}
          chosen={[kind as (typeof KINDS)[number]]}
          onChange={([value]) => change({ kind: value ?? "phone" })}
        />
        {kind === "handle" && (
          <Select
            label={t("names-platform")}
            value={platform}
            options={siteOptions(t, null)}
            onChange={(value) => change({ platform: value })}
          />
        )}
        <Field
          label={t(`identifier-${kind}`)}
          hint={t(`names-hint-${kind}`)}
          value={typed}
          type={kind === "phone" ? "tel" : "text"}
          error={
            isTooLong ? t("names-too-long", { excess: [...typed.trim()].length - MAX_TYPED_CHARACTERS }) : undefined
          }
          onInput={(value) => change({ typed: value })}
        />
      </div>
      <Actions>
        <Button onClick={add}>{t("names-add")}</Button>
      </Actions>
      <p class="unseen" role="status">
        {told}
      </p>
    </QuestionPage>
  );
}

/** "Phone number", or "Name on an app or site: Telegram". */
export function kindText(asked: Asked, t: (id: string) => string): string {
  const known = KINDS.find((kind) => kind === asked.kind);
  const parts = [known && t(`identifier-${known}`)];
  if (asked.platform) parts.push(siteName(asked.platform, t));
  return parts.filter(Boolean).join(" · ");
}
