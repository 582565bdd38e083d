/** Answers that she uses again: kept in her own copy, changed before each use. */
import { useState } from "preact/hooks";
import type { Template } from "../../formats/profile.ts";
import { useKept, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { Button, Screen } from "../kit/parts.tsx";
import { tidied } from "../kit/record.ts";
import { SendForm } from "../kit/sending.tsx";
import { type Opened, useChanging } from "./session.ts";

const MOST = 12;

export function Templates({ opened }: { opened: Opened }) {
  const t = useTexts();
  const { owner } = opened;
  const { templates } = owner.own;
  const { task, change } = useChanging();
  const [title, setTitle] = useKept("title", "");
  const [text, setText] = useKept("text", "");
  const [isMissing, setMissing] = useState(false);
  const put = (next: Template[]) => change((pay) => owner.change({ templates: next }, pay));
  const save = () => {
    const added = { title: tidied(title), text: text.trim() };
    setMissing(!added.title || !added.text);
    if (!added.title || !added.text) return;
    change(async (pay) => {
      await owner.change({ templates: [...templates, added] }, pay);
      setTitle("");
      setText("");
    });
  };
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
          mistake={isMissing && t("template-missing")}
          bar={{}}
        >
          <Field says="template-title" maxLength={60} value={title} onInput={setTitle} />
          <Field says="template-text" lines={5} maxLength={1000} value={text} onInput={setText} />
        </SendForm>
      ) : (
        <p>{t("templates-full", { most: MOST })}</p>
      )}
    </Screen>
  );
}

/** Puts one of them into an answer, behind what stands there already. */
export function PutTemplate(props: { templates: readonly Template[]; text: string; put: (text: string) => void }) {
  const t = useTexts();
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
      options={[
        { value: "", label: t("template-put-none") },
        ...templates.map(({ title }, at) => ({ value: String(at), label: title })),
      ]}
      onChange={choose}
    />
  );
}
