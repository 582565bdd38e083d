/** Becoming a member by an invite: what it is, one's own new words, and the way in. */

import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { KeepWords, ProveKept } from "#kernel/kit/new-words.tsx";
import { Actions, Button, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import { join } from "#kernel/roster/client/founding.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import { Entering } from "./entering.tsx";

/** What a step of joining goes on with: the invite's words and one's own new ones. */
interface Both {
  invite: Passphrase;
  own: Passphrase;
}

/** A step of joining; every step is an entry of the history. `words` are those of a link, not yet read. */
interface Step extends Partial<Both> {
  words?: string;
  step?: "keep" | "prove" | "enter";
}

function Join(props: Step) {
  const app = useApp();
  const { step, invite, own } = props;
  if (!invite || !own) return <Welcome words={props.words ?? ""} />;
  const goOn = (step: "prove" | "enter"): Step => ({ invite, own, step });
  if (step === "prove") return <ProveKept words={own} onDone={() => app.replace("join", goOn("enter"))} />;
  if (step === "enter") return <Enter invite={invite} own={own} />;
  return <KeepWords words={own} onKept={() => app.go("join", goOn("prove"))} />;
}

function Welcome(props: { words: string }) {
  const app = useApp();
  const t = useTexts();
  const kept = useKept("invite", props.words);
  const begin = async (invite: Passphrase) => {
    const next: Step = { invite, step: "keep", own: generate(app.device.random, await app.words()) };
    app.go("join", next);
  };
  return (
    <Screen title={t("join")}>
      <p>{t("join-what")}</p>
      <p>{t("join-nameless")}</p>
      <p>{t("join-adults")}</p>
      <WordsForm
        label={t("join-words")}
        hint={props.words ? t("join-words-here") : t("join-words-hint")}
        button={t("next")}
        kept={kept}
        isOpen
        onWords={begin}
      />
      <Actions>
        <Button says="join-young" to={["help", { section: "young" }]} />
        <Button kind="link" says="join-have-words" to={["unlock", {}]} />
      </Actions>
    </Screen>
  );
}

function Enter({ invite, own }: Both) {
  const app = useApp();
  const t = useTexts();
  return (
    <Entering
      title={t("join-enter")}
      own={own}
      enter={() => join(app.connection, app.device, invite, own)}
      texts={{
        now: t("join-enter-now"),
        again: t("join-enter-again"),
        busy: t("join-entering"),
        kept: t("join-keep-words"),
      }}
    >
      <p>{t("join-enter-text")}</p>
    </Entering>
  );
}

register("join", Join);
