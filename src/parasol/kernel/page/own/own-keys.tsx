/**
 * "Somebody had my phone": what new keys do and what they can't undo, one's own new words, and then the change. Nothing has
 * changed before its last step; if the line breaks there, the same words go on.
 */

import { useAct, useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Ended } from "#kernel/kit/leaving.tsx";
import { HELD_DESKS } from "#kernel/kit/names.ts";
import { KeepWords, ProveKept } from "#kernel/kit/new-words.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Button, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { comeIn } from "#kernel/members/come-in.ts";
import { nameOfMember, useWordList } from "#kernel/members/session.ts";
import { renewOwnKeys } from "#kernel/roster/client/own-keys.ts";
import { Declined } from "#kernel/wire/trouble.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";

const LIMITS = ["read", "week", "first", "codes"] as const;

/** Under this name it lies in the session that it is done. */
const DONE = "own-keys";

/** A step; `own` are the new words, which open nothing yet. */
interface Step {
  part?: string;
  own?: Passphrase;
}

function OwnKeys({ part, own }: Step) {
  const app = useApp();
  const t = useTexts();
  if (app.session.has(DONE)) return <Done />;
  if (!own) return <What />;
  const goOn = (part: string): Step => ({ part, own });
  if (part === "prove") return <ProveKept words={own} onDone={() => app.replace("own-keys", goOn("change"))} />;
  if (part === "change") return <Change own={own} />;
  return (
    <KeepWords words={own} onKept={() => app.go("own-keys", goOn("prove"))}>
      <p>{t("me-words-old-still")}</p>
    </KeepWords>
  );
}

function What() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const answers = ((app.session.get(HELD_DESKS) as { size: number } | undefined)?.size ?? 0) > 0;
  const begin = useAct(async () => {
    const next: Step = { part: "keep", own: generate(app.device.random, await app.words()) };
    app.go("own-keys", next);
  });
  return (
    <Screen title={t("me-own-keys")}>
      <SendForm act={begin} button={t("own-keys-begin")} bar={{}}>
        <p>{t("own-keys-when")}</p>
        <p>{t("own-keys-what")}</p>
        <p>{t("own-keys-ends")}</p>
        <h2>{t("own-keys-not")}</h2>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`own-keys-not-${limit}`)}</li>
          ))}
        </ul>
        <p>{t("own-keys-name")}</p>
        {person.isSteward && <p>{t("own-keys-steward")}</p>}
        {answers && <p>{t("own-keys-worker")}</p>}
      </SendForm>
    </Screen>
  );
}

function Change({ own }: { own: Passphrase }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const change = useAct(async () => {
    await painted();
    const renewed = await renewOwnKeys(person, own);
    if (person.isWiped) return renewed.wipe(); // locked meanwhile
    comeIn(app, renewed, "own-keys");
    app.session.set(DONE, true);
  });
  return (
    <Screen title={t("own-keys-use")}>
      <p>{t("own-keys-use-text")}</p>
      <SendForm act={change} button={t("own-keys-use-now")} busy={t("own-keys-changing")}>
        {change.trouble !== null && !(change.trouble instanceof Declined) && <p>{t("me-words-unsure")}</p>}
      </SendForm>
    </Screen>
  );
}

function Done() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const list = useWordList();
  const next = (name: "me" | "people") => () => {
    app.session.delete(DONE);
    app.go(name, {});
  };
  const ways = person.isSteward
    ? { button: "own-keys-done-people", onNext: next("people"), others: <Button says="me" onClick={next("me")} /> }
    : { button: "next", onNext: next("me") };
  return (
    <Ended title="own-keys-done" says={["own-keys-done-text"]} {...ways}>
      <p>{t("own-keys-done-name", { name: nameOfMember(person.key, list) })}</p>
      <p>{t(person.isSteward ? "own-keys-done-steward" : "own-keys-done-ask")}</p>
    </Ended>
  );
}

register("own-keys", OwnKeys);
