/** Answers that she uses again: kept in her own copy, changed before each use. */

import { useTexts } from "#kernel/kit/context.ts";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { useTyped } from "#kernel/kit/form.ts";
import { Button, Screen } from "#kernel/kit/parts.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import type { Template } from "../structs.ts";
import { type Opened, useChanging } from "./session.ts";

const MOST = 12;

export function Templates({ opened }: { opened: Opened }) {
  const t = useTexts();
  const { owner } = opened;
  const { templates } = owner.own;
  const { task, change } = useChanging();
  const form = useTyped({ title: "", text: "" });
  const added = { title: tidied(form.typed.title), text: form.typed.text.trim() };
  const put = (next: Template[]) => change((pay) => owner.change({ templates: next }, pay));
  const save = () =>
    change(async (pay) => {
      await owner.change({ templates: [...templates, added] }, pay);
      form.clear();
    });
  return (
    <Screen title={t("templates")}>
      <p>{t("templates-what")}</p>
      {templates.map((each, at) => (
        <section class="card" key={`${at} ${each.title}`}>
          <h2>
            <bdi>{each.title}</bdi>
          </h2>
          <p dir="auto">{each.text}</p>
          <Button
            says="template-drop"
            isBusy={task.isRunning}
            label={t("template-drop-this", { title: each.title })}
            onClick={() => put(templates.filter((_, of) => of !== at))}
          />
        </section>
      ))}
      {templates.length < MOST ? (
        <SendForm
          task={task}
          onSend={save}
          button={t("template-save")}
          unless={(!added.title || !added.text) && t("template-missing")}
          bar={{}}
        >
          <Field says="template-title" maxLength={60} {...form.of("title")} />
          <Field says="template-text" lines={5} maxLength={1000} {...form.of("text")} />
        </SendForm>
      ) : (
        <p>{t("templates-full", { most: MOST })}</p>
      )}
    </Screen>
  );
}

/** Puts one of them into an answer, behind what stands there already. */
export function PutTemplate(props: { templates: readonly Template[]; text: string; put: (text: string) => void }) {
  const { templates, text, put } = props;
  if (templates.length === 0) return null;
  const choose = (value: string) => {
    const chosen = templates[Number(value)]?.text;
    if (value && chosen) put(text.trim() ? `${text.trimEnd()}\n\n${chosen}` : chosen);
  };
  return (
    <Select
      says="template-put"
      value=""
      none="template-put-none"
      options={templates.map(({ title }, at) => ({ value: String(at), label: title }))}
      onChange={choose}
    />
  );
}
