/** One's own membership: its name, one's words, what the server holds, and the way out. */

import { useState } from "preact/hooks";
import { TellScreen } from "#features/alerts/page/members/tell.tsx";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { useAct, useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { languages } from "#kernel/kit/data-files.ts";
import { Select } from "#kernel/kit/fields.tsx";
import { languageOptions } from "#kernel/kit/form.ts";
import { Ended } from "#kernel/kit/leaving.tsx";
import { KeepWords, ProveKept } from "#kernel/kit/new-words.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Button, Notice, Points, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { leave } from "#kernel/roster/client/leaving.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import { TakeAlong } from "./copy.tsx";
import { nameOfMember, useWordList } from "./session.ts";
import { SetPin } from "./set-pin.tsx";

/** A part of the screen; `own` are new words that aren't in force yet. */
interface Part {
  part?: string;
  own?: Passphrase;
}

function Me({ part, own }: Part) {
  const app = useApp();
  const t = useTexts();
  if (own) {
    const goOn = (part: string): Part => ({ part, own });
    if (part === "prove") return <ProveKept words={own} onDone={() => app.replace("me", goOn("change"))} />;
    if (part === "change") return <Change own={own} />;
    return (
      <KeepWords words={own} onKept={() => app.go("me", goOn("prove"))}>
        <p>{t("me-words-old-still")}</p>
      </KeepWords>
    );
  }
  if (part === "words") return <NewWords />;
  if (part === "changed")
    return <Ended title="me-words-changed" says={["me-words-changed-text"]} button="next" to={["me", {}]} />;
  if (part === "pin") return <SetPin />;
  if (part === "tell") return <TellScreen />;
  if (part === "take") return <TakeAlong />;
  if (part === "leave") return <LeaveCommunity />;
  return <Overview />;
}

function Overview() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const list = useWordList();
  const since = person.mine?.since ?? null;
  return (
    <Screen title={t("me")} hasBack={false}>
      <ClosingNotice />
      <dl>
        <dt>{t("me-name")}</dt>
        <dd translate={false}>{nameOfMember(person.key, list)}</dd>
      </dl>
      <Action kind="main" says="me-lock" onClick={() => app.lock()} />
      {app.pin && <p class="soft small">{t("pin-lock-forgets")}</p>}
      <h2>{t("me-safety")}</h2>
      <div class="ways pairs">
        <Button says="tell" to={["me", { part: "tell" }]} />
        <Button says="me-own-keys" to={["own-keys", {}]} />
        <Button says="me-words" to={["me", { part: "words" }]} />
        {!app.isShared && <Button says="pin" to={["me", { part: "pin" }]} />}
      </div>
      <h2>{t("me-others")}</h2>
      <div class="ways pairs">
        <Button says="lounge" to={["lounge", {}]} />
        <Button says="say" to={["say", {}]} />
        <Button says="me-ask" to={["profiles", { part: "ask" }]} />
        <Button says="decisions" to={["decisions", {}]} />
        <Button says="front-services" to={["services", {}]} />
      </div>
      <h2>{t("me-mine")}</h2>
      <div class="ways pairs">
        <Button says="me-profiles" to={["profiles", {}]} />
        <Button says="take" to={["me", { part: "take" }]} />
      </div>
      <LanguageChoice />
      <details class="card">
        <summary>{t("me-holds")}</summary>
        <Points says={["me-holds-vault", "me-holds-seat", "me-holds-boxes", "me-holds-nothing"]} />
        <p>{t("me-name-why")}</p>
        <dl>
          <dt>{t("me-role")}</dt>
          <dd>{t(person.isSteward ? "me-steward" : "me-member")}</dd>
          {since !== null && (
            <>
              <dt>{t("me-since")}</dt>
              <dd>{app.texts.day(since)}</dd>
            </>
          )}
        </dl>
      </details>
      <Action kind="link" says="me-leave" to={["me", { part: "leave" }]} />
    </Screen>
  );
}

function LanguageChoice() {
  const app = useApp();
  const choose = (code: string) => {
    const chosen = languages().find((each) => each.code === code);
    if (chosen) app.setLanguage(chosen);
  };
  return <Select says="me-language" value={app.texts.language.code} options={languageOptions()} onChange={choose} />;
}

function NewWords() {
  const app = useApp();
  const t = useTexts();
  const begin = useAct(async () => {
    const next: Part = { part: "keep", own: generate(app.device.random, await app.words()) };
    app.go("me", next);
  });
  return (
    <Screen title={t("me-words")}>
      <p>{t("me-words-when")}</p>
      <p>{t("me-words-seen")}</p>
      <SendForm act={begin} button={t("me-words-begin")} />
    </Screen>
  );
}

function Change({ own }: { own: Passphrase }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const change = useAct(async () => {
    await painted();
    await person.vault.changeWords(own);
    app.setPin(null); // it opens the old ones
    app.replace("me", { part: "changed" });
  });
  return (
    <Screen title={t("me-words-change")}>
      <p>{t("me-words-change-text")}</p>
      <SendForm act={change} button={t("me-words-change-now")} busy={t("me-words-changing")}>
        {change.trouble !== null && <p>{t("me-words-unsure")}</p>}
      </SendForm>
    </Screen>
  );
}

function LeaveCommunity() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const [isGone, setGone] = useState(false);
  const go = useAct(async () => {
    await leave(person);
    setGone(true);
  });
  if (isGone) return <Ended title="me-left" says={["me-left-text"]} button="next" onNext={() => app.lock()} />;
  return (
    <Screen title={t("me-leave")}>
      <Notice kind="warn">{t("me-leave-what")}</Notice>
      <p>{t("me-leave-stays")}</p>
      <SendForm
        act={go}
        button={t("me-leave-now")}
        kind="grave"
        others={<Button says="me-leave-not" onClick={() => app.back()} />}
        busy={t("me-leaving")}
      />
    </Screen>
  );
}

register("me", Me);
