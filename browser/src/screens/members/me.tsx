/** One's own membership: its name, one's words, what the server holds, and the way out. */

import { useState } from "preact/hooks";
import { leave } from "../../community/leaving.ts";
import { generate, type Passphrase } from "../../words/passphrase.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { languages } from "../kit/data-files.ts";
import { Select } from "../kit/fields.tsx";
import { Ended } from "../kit/lists.tsx";
import { KeepWords, ProveKept } from "../kit/new-words.tsx";
import { painted } from "../kit/painting.ts";
import { Action, Button, Notice, Screen } from "../kit/parts.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { TakeAlong } from "./copy.tsx";
import { SetPin } from "./pin.tsx";
import { nameOfMember, useWordList } from "./session.ts";
import { TellScreen } from "./tell.tsx";

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
  if (part === "changed") return <Changed />;
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
        <ul>
          <li>{t("me-holds-vault")}</li>
          <li>{t("me-holds-seat")}</li>
          <li>{t("me-holds-boxes")}</li>
          <li>{t("me-holds-nothing")}</li>
        </ul>
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
  const all = languages();
  return (
    <Select
      says="me-language"
      value={app.texts.language.code}
      options={all.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => {
        const chosen = all.find((each) => each.code === code);
        if (chosen) app.setLanguage(chosen);
      }}
    />
  );
}

function NewWords() {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const begin = () =>
    task.run(async () => {
      const next: Part = { part: "keep", own: generate(app.device.random, await app.words()) };
      app.go("me", next);
    });
  return (
    <Screen title={t("me-words")}>
      <p>{t("me-words-when")}</p>
      <p>{t("me-words-seen")}</p>
      <SendForm task={task} onSend={begin} button={t("me-words-begin")} />
    </Screen>
  );
}

function Change({ own }: { own: Passphrase }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const change = () =>
    task.run(async () => {
      await painted();
      await person.vault.changeWords(own);
      app.setPin(null); // it opens the old ones
      app.replace("me", { part: "changed" });
    });
  return (
    <Screen title={t("me-words-change")}>
      <p>{t("me-words-change-text")}</p>
      <SendForm task={task} onSend={change} button={t("me-words-change-now")} busy={t("me-words-changing")}>
        {task.trouble !== null && <p>{t("me-words-unsure")}</p>}
      </SendForm>
    </Screen>
  );
}

function Changed() {
  const app = useApp();
  const t = useTexts();
  const says = <p>{t("me-words-changed-text")}</p>;
  return <Ended title={t("me-words-changed")} says={says} button={t("next")} onNext={() => app.go("me", {})} />;
}

function LeaveCommunity() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [isGone, setGone] = useState(false);
  const go = () =>
    task.run(async () => {
      await leave(person);
      setGone(true);
    });
  if (isGone) {
    const says = <p>{t("me-left-text")}</p>;
    return <Ended title={t("me-left")} says={says} button={t("next")} onNext={() => app.lock()} />;
  }
  return (
    <Screen title={t("me-leave")}>
      <Notice kind="warn">{t("me-leave-what")}</Notice>
      <p>{t("me-leave-stays")}</p>
      <SendForm
        task={task}
        onSend={go}
        button={t("me-leave-now")}
        kind="grave"
        others={<Button says="me-leave-not" onClick={() => app.back()} />}
        busy={t("me-leaving")}
      />
    </Screen>
  );
}

register("me", Me);
