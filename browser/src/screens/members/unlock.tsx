/** Opening one's vault with seven words. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { unlock } from "../../community/person.ts";
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { painted } from "../kit/painting.ts";
import { Actions, Busy, Button, Form, Problem, Screen, WordsField } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useTypedWords, WordsMistake } from "../kit/typed-words.tsx";
import { comeIn } from "./come-in.ts";

function Unlock(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const words = useTypedWords();
  const [typed, setTyped] = useState(""); // not kept: Back must not show words to whoever holds the phone next
  const input = (value: string) => {
    setTyped(value);
    words.clear();
    task.clear();
  };
  const open = () =>
    task.run(async () => {
      const list = await app.words();
      const phrase = words.read(typed, list);
      if (phrase === undefined) return;
      await painted();
      comeIn(app, await unlock(app.connection, app.device, phrase));
    });
  return (
    <Screen title={t("unlock")}>
      <Form onSubmit={open}>
        <WordsMistake words={words} typed={typed} onInput={input} />
        <Problem task={task} />
        <WordsField label={t("unlock-words")} hint={t("unlock-hint")} value={typed} onInput={input} />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("unlock-open")}
          </Button>
        </Actions>
        {task.isRunning && <Busy label={t("unlock-opening")} />}
      </Form>
      <p class="soft">{t("unlock-lost")}</p>
      <Button kind="link" onClick={() => app.go("join", {})}>
        {t("unlock-join")}
      </Button>
    </Screen>
  );
}

register("unlock", Unlock);
