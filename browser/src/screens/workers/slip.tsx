/** Opening the slip that somebody shows at a drop-in: what they agreed to show, once. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SlipText } from "../../desks/model.ts";
import { WORDS_ON_A_SLIP } from "../../words/phrase.ts";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import type { Screens } from "../kit/names.ts";
import { painted } from "../kit/painting.ts";
import { Actions, Busy, Button, Form, Notice, Problem, Screen, WordsField } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useTypedWords, WordsMistake } from "../kit/typed-words.tsx";
import { useWork } from "./data.ts";
import { languageName } from "./words.ts";

function SlipScreen({ desk }: Screens["slip"]): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const { work } = useWork(desk);
  const words = useTypedWords(WORDS_ON_A_SLIP);
  const [typed, setTyped] = useState("");
  const [slip, setSlip] = useState<SlipText | null>(null); // not kept: Back must not show it to whoever comes next
  const input = (value: string) => {
    setTyped(value);
    words.clear();
    task.clear();
  };
  const open = () =>
    task.run(async () => {
      const phrase = words.read(typed, await app.words());
      if (phrase === undefined) return;
      await painted();
      setSlip(await work.openSlip(phrase));
      setTyped("");
    });
  if (slip) return <Opened slip={slip} slotText={slip.slot && work.slotText(slip.slot)} />;
  return (
    <Screen title={t("slip-open")}>
      <p>{t("slip-what")}</p>
      <Notice kind="warn">
        <p>{t("slip-once")}</p>
      </Notice>
      <Form onSubmit={open}>
        <WordsMistake words={words} typed={typed} onInput={input} />
        <Problem task={task} />
        <WordsField label={t("slip-words")} value={typed} onInput={input} isNew />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("slip-open-now")}
          </Button>
        </Actions>
        {task.isRunning && <Busy label={t("slip-opening")} />}
      </Form>
    </Screen>
  );
}

function Opened({ slip, slotText }: { slip: SlipText; slotText: string | null }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const row = (id: string, value: string) =>
    value && (
      <>
        <dt>{t(id)}</dt>
        <dd dir="auto">{value}</dd>
      </>
    );
  return (
    <Screen title={t("slip-opened")}>
      <Notice kind="warn">
        <p>{t("slip-gone")}</p>
      </Notice>
      <dl>
        {row("slip-name", slip.cover_name)}
        {row("slip-text", slip.text)}
        {row("slip-slot", slotText ?? "")}
        {row("slip-language", languageName(slip.language, app.texts.language.code))}
      </dl>
      <p class="soft">{t("slip-all")}</p>
      <Actions>
        <Button kind="main" onClick={() => app.replace("worker", { desk: slip.desk })}>
          {t("slip-done")}
        </Button>
      </Actions>
    </Screen>
  );
}

register("slip", SlipScreen);
