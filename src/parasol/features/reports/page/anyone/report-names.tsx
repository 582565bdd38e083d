/** By what the person can be found again: numbers, addresses, names, plates, written exactly as the reporter has them. */
import { useRef, useState } from "preact/hooks";
import { MAX_TYPED_CHARACTERS } from "#features/checks/page/identifiers/offered.ts";
import type { Policy } from "#kernel/formats/roster.ts";
import { bound } from "#kernel/kit/bound.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Action, Button } from "#kernel/kit/parts.tsx";
import { siteName, siteOptions } from "#kernel/kit/sites.ts";
import type { Asked } from "../structs.ts";
import type { Draft } from "./draft.ts";
import { type Asking, QuestionPage, useAnswers } from "./report-page.tsx";

const KINDS = ["phone", "email", "handle", "plate"] as const;

/**
 * What nobody takes for anything else: a number with nothing but digits and their marks, an address with an @. Without a
 * regular expression, since browsers keep the text that one was last tried on.
 */
function isPlain(typed: string): boolean {
  const [name = "", host = "", ...more] = typed.split("@");
  const digits = [...typed].filter((sign) => "0123456789".includes(sign)).length;
  const isNumber = digits > 5 && [...typed].every((sign) => "0123456789 +()/.-".includes(sign));
  return isNumber || (name !== "" && host.includes(".", 1) && more.length === 0);
}

export function Names({ draft }: Asking) {
  const t = useTexts();
  const write = useAnswers(draft);
  const [mistake, setMistake] = useState<"" | "too-long" | "which">("");
  const [told, setTold] = useState("");
  const field = useRef<HTMLDivElement>(null);
  const { typed, kind, platform } = draft.adding;
  const { identifiers } = draft.report;
  const policy = draft.known?.policy;
  const change = (changed: Partial<Draft["adding"]>) => {
    setMistake("");
    write(() => {
      draft.adding = { ...draft.adding, ...changed };
    });
  };
  const of = bound(draft.adding, change);
  const hold = (why: "too-long" | "which") => {
    setMistake(why);
    field.current?.querySelector<HTMLElement>(why === "which" ? "[type=radio]" : "input")?.focus();
    return false;
  };
  const add = (): boolean => {
    const text = typed.trim();
    if ([...text].length > MAX_TYPED_CHARACTERS) return hold("too-long");
    if (text === "") return true;
    // Asked once: what a name is taken for decides who finds it. Whoever doesn't know goes on.
    if (!kind && !isPlain(text) && mistake !== "which") return hold("which");
    const asked: Asked = { typed: text, kind: kind || null, platform: (kind === "handle" && platform) || null };
    setMistake("");
    write(() => {
      draft.report = { ...draft.report, identifiers: [...identifiers, asked] };
      draft.adding = { typed: "", kind: "", platform: "" };
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
  const excess = [...typed.trim()].length - MAX_TYPED_CHARACTERS;
  return (
    <QuestionPage draft={draft} question="names" isAnswered={identifiers.length > 0 || typed !== ""} onNext={add}>
      <p class="hint">{t("names-hint")}</p>
      {identifiers.map((asked, at) => (
        <div class="card" key={`${at}-${asked.typed}`}>
          <p class="small soft">{kindText(asked, t, policy)}</p>
          <p translate={false}>
            <bdi>{asked.typed}</bdi>
          </p>
          <Button
            kind="link"
            says="names-remove"
            label={t("names-remove-this", { typed: asked.typed })}
            onClick={() => remove(at)}
          />
        </div>
      ))}
      <div ref={field}>
        <Field
          label={identifiers.length > 0 ? t("names-more") : t("names-typed")}
          hint={kind ? t(`names-hint-${kind}`) : undefined}
          {...of("typed")}
          type={kind === "phone" ? "tel" : "text"}
          error={mistake === "too-long" ? t("names-too-long", { excess }) : undefined}
        />
        <div role="alert">{mistake === "which" && <p class="notice warn">{t("names-which")}</p>}</div>
        {typed.trim() && <ChoiceCards says="names-kind" of={KINDS} called="identifier" {...of("kind")} />}
        {kind === "handle" && (
          <Select
            says="names-platform"
            none="names-platform-none"
            options={siteOptions(t, policy)}
            {...of("platform")}
          />
        )}
      </div>
      {typed.trim() && <Action says="names-add" onClick={add} />}
      <p class="unseen" role="status">
        {told}
      </p>
    </QuestionPage>
  );
}

/** "Phone number", or "Name on an app or site: Telegram". */
export function kindText(asked: Asked, t: (id: string) => string, policy?: Policy | null): string {
  const known = KINDS.find((kind) => kind === asked.kind);
  const parts = [known && t(`identifier-${known}`)];
  if (asked.platform) parts.push(siteName(asked.platform, t, policy));
  return parts.filter(Boolean).join(" · ");
}
