/** Taking the seat that an invite offers: what it is, one's own new words, and the way in. */
import type { JSX } from "preact";
import { join } from "../../community/founding.ts";
import { EmptyVault, NoSeat, unlock } from "../../community/person.ts";
import { generate, type Phrase } from "../../words/phrase.ts";
import { useApp, useKept, useTask, useTexts } from "../kit/context.ts";
import { KeepWords, ProveKept } from "../kit/new-words.tsx";
import { painted } from "../kit/painting.ts";
import { Actions, Busy, Button, Field, Form, Problem, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { useTypedWords, WordsMistake } from "../kit/typed-words.tsx";
import { comeIn } from "./come-in.ts";
import { useWordList } from "./session.ts";

/** What a step of joining goes on with: the invite's words and one's own new ones. */
interface Both {
  invite: Phrase;
  own: Phrase;
}

/** A step of joining; every step is an entry of the history. `words` are those of a link, not yet read. */
interface Step extends Partial<Both> {
  words?: string;
  step?: "keep" | "prove" | "enter";
}

function Join(props: Step): JSX.Element {
  const { step, invite, own } = props;
  if (!invite || !own) return <Welcome words={props.words ?? ""} />;
  if (step === "prove") return <Prove invite={invite} own={own} />;
  if (step === "enter") return <Enter invite={invite} own={own} />;
  return <Keep invite={invite} own={own} />;
}

function Welcome(props: { words: string }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const words = useTypedWords();
  const [typed, setTyped] = useKept("invite", props.words);
  const input = (value: string) => {
    setTyped(value);
    words.clear();
    task.clear();
  };
  const begin = () =>
    task.run(async () => {
      const list = await app.words();
      const invite = words.read(typed, list);
      if (invite === undefined) return;
      const next: Step = { invite, step: "keep", own: generate(app.device.random, list) };
      app.go("join", next);
    });
  return (
    <Screen title={t("join")}>
      <p>{t("join-what")}</p>
      <p>{t("join-nameless")}</p>
      <p>{t("join-adults")}</p>
      <Form onSubmit={begin}>
        <WordsMistake words={words} typed={typed} onInput={input} />
        <Problem task={task} />
        <Field
          label={t("join-words")}
          hint={props.words ? t("join-words-here") : t("join-words-hint")}
          value={typed}
          onInput={input}
          maxLength={400}
        />
        <Actions>
          <Button kind="main" type="submit" isBusy={task.isRunning}>
            {t("next")}
          </Button>
        </Actions>
      </Form>
      <Actions>
        <Button onClick={() => app.go("help", {})}>{t("join-young")}</Button>
        <Button kind="link" onClick={() => app.go("unlock", {})}>
          {t("join-have-words")}
        </Button>
      </Actions>
    </Screen>
  );
}

function Keep({ invite, own }: Both): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const next: Step = { invite, own, step: "prove" };
  return (
    <Screen title={t("keep")}>
      <KeepWords words={own} onKept={() => app.go("join", next)} />
    </Screen>
  );
}

function Prove({ invite, own }: Both): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const list = useWordList();
  const next: Step = { invite, own, step: "enter" };
  return (
    <Screen title={t("keep-prove-title")}>
      {list ? (
        <ProveKept words={own} list={list} onDone={() => app.replace("join", next)} />
      ) : (
        <Busy label={t("loading")} />
      )}
    </Screen>
  );
}

/**
 * The way in. If the line breaks, the same words are tried again: whoever has their seat already is let in, and an
 * unfinished one is finished.
 */
function Enter({ invite, own }: Both): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [wasTried, setTried] = useKept("tried", false);
  const enter = () =>
    task.run(async () => {
      await painted();
      if (wasTried) {
        const person = await unlock(app.connection, app.device, own).catch((error: unknown) => {
          if (error instanceof EmptyVault || error instanceof NoSeat) return null;
          throw error;
        });
        if (person) return comeIn(app, person);
      }
      setTried(true);
      comeIn(app, await join(app.connection, app.device, invite, own));
    });
  return (
    <Screen title={t("join-enter")}>
      <p>{t("join-enter-text")}</p>
      <Problem task={task} />
      {task.isRunning ? (
        <Busy label={t("join-entering")} />
      ) : (
        <Actions>
          <Button kind="main" onClick={enter}>
            {t(task.trouble === null ? "join-enter-now" : "join-enter-again")}
          </Button>
        </Actions>
      )}
      {task.trouble !== null && <p class="soft">{t("join-keep-words")}</p>}
    </Screen>
  );
}

register("join", Join);
