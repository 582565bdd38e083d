/**
 * Public notices: what the site says, what is added and taken out, and one's signature on all of it. The edition is a
 * file that goes from one steward to the other and never to the server; the program makes the site of it.
 */
import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { begun, bytesOf, changed, counting, read, type Signed, signedBy, toSign } from "../../editions/signed.ts";
import { pagesOf, said } from "../../editions/site.ts";
import { MAX_EDITION_BYTES, MOST_NOTICES, SIGNERS } from "../../formats/edition.ts";
import { stewards } from "../../roster/state.ts";
import { type Bytes, equal, keyOf } from "../../wire/bytes.ts";
import { Trouble } from "../../wire/trouble.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { languages } from "../kit/data-files.ts";
import { Field, Select } from "../kit/fields.tsx";
import { picked, save } from "../kit/files.ts";
import { Actions, Button, Notice, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { Choose, keep, keptIn, LINE_CHARACTERS, partsOf, WriteNotice } from "./publish-notice.tsx";

function Publish({ part, root }: { part?: string; root?: Bytes }): JSX.Element {
  const signed = keptIn(useApp());
  if (part === "begin") return <Begin />;
  if (!signed || part === "open") return <Start />;
  if (part === "write") return <WriteNotice signed={signed} root={root} />;
  if (part === "choose") return <Choose />;
  if (part === "sign") return <Look signed={signed} />;
  return <Overview signed={signed} />;
}

/** No edition is open yet. */
function Start(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const id = useId();
  const open = (input: HTMLInputElement) =>
    task.run(async () => {
      const file = await picked(input, MAX_EDITION_BYTES + 1);
      input.value = ""; // the same one can be chosen again
      if (!file) return;
      const signed = read(file.content);
      if (!equal(signed.edition.genesis, person.roster.genesis)) throw new Trouble("edition-another");
      keep(app, signed);
      app.replace("publish", {});
    });
  return (
    <Screen title={t("publish")}>
      <p>{t("publish-what")}</p>
      <p>{t("publish-rooms")}</p>
      <div class="field">
        <label for={id}>{t("publish-open")}</label>
        <p class="hint" id={`${id}-hint`}>
          {t("publish-open-hint")}
        </p>
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => open(currentTarget)}
        />
      </div>
      <Problem task={task} />
      {keptIn(app) && <p class="notice warn">{t("publish-open-loses")}</p>}
      <Actions>
        <Button onClick={() => app.go("publish", { part: "begin" })}>{t("publish-begin")}</Button>
      </Actions>
    </Screen>
  );
}

function Begin(): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { roster, device } = usePerson();
  const task = useTask();
  const [name, setName] = useKept("name", "");
  const [language, setLanguage] = useKept("language", app.texts.language.code);
  const begin = () =>
    task.run(async () => {
      const today = device.today();
      const edition = begun(roster.genesis, today, language, name.trim());
      keep(app, changed({ edition, signatures: [] }, today, [], await partsOf(app)));
      app.replace("publish", {});
    });
  const options = languages().map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Screen title={t("publish-begin")}>
      <SendForm task={task} onSend={begin} button={t("next")} bar={{}}>
        <Field
          label={t("publish-name")}
          hint={t("publish-name-hint")}
          maxLength={LINE_CHARACTERS}
          value={name}
          onInput={setName}
        />
        <Select label={t("publish-language")} value={language} options={options} onChange={setLanguage} />
      </SendForm>
    </Screen>
  );
}

function Overview({ signed }: { signed: Signed }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [isSaved, setSaved] = useState(false);
  const { edition } = signed;
  const counts = counting(
    signed,
    stewards(person.roster).map(({ key }) => key),
  );
  const hasSigned = counts.has(keyOf(person.key));
  const takeOut = (id: Bytes) =>
    task.run(async () => {
      const left = edition.notices.filter((each) => !equal(each.id, id));
      keep(app, changed(signed, person.device.today(), left, await partsOf(app)));
      app.replace("publish", {});
    });
  const store = () => {
    save(bytesOf(signed), "edition.json", "application/json");
    setSaved(true);
  };
  const isDone = counts.size === SIGNERS;
  return (
    <Screen title={t("publish")}>
      <p>
        <strong dir="auto">{edition.name}</strong>
      </p>
      <p>{t("publish-edition", { number: edition.number, day: app.texts.day(edition.day) })}</p>
      <Notice kind={isDone ? "good" : "warn"}>
        <p>{t("publish-signed", { count: counts.size })}</p>
        <p>{t(isDone ? "publish-then-site" : hasSigned ? "publish-then-second" : "publish-then-sign")}</p>
      </Notice>
      <div role="status">{isSaved && <p class="notice good">{t("publish-saved")}</p>}</div>
      <Problem task={task} />
      <h2>{t("publish-notices", { count: edition.notices.length })}</h2>
      <ul class="lines">
        {[...edition.notices].reverse().map(({ id, title, text, day }) => (
          <li key={keyOf(id)}>
            <strong dir="auto">{title}</strong>
            <p class="soft small">{app.texts.day(day)}</p>
            <p class="told" dir="auto">
              {text}
            </p>
            <Button
              kind="link"
              isBusy={task.isRunning}
              label={t("publish-out-what", { title })}
              onClick={() => takeOut(id)}
            >
              {t("publish-out")}
            </Button>
          </li>
        ))}
      </ul>
      {edition.notices.length < MOST_NOTICES && (
        <Actions isStack>
          <Button onClick={() => app.go("publish", { part: "write" })}>{t("publish-write")}</Button>
          <Button onClick={() => app.go("publish", { part: "choose" })}>{t("publish-choose")}</Button>
        </Actions>
      )}
      <p>
        <Button kind="link" onClick={() => app.go("publish", { part: "open" })}>
          {t("publish-open-other")}
        </Button>
      </p>
      <ActionBar
        {...(isDone || hasSigned
          ? { main: { label: t("publish-save"), onPress: store } }
          : {
              main: { label: t("publish-look"), onPress: () => app.go("publish", { part: "sign" }) },
              also: { label: t("publish-save"), onPress: store },
            })}
      />
    </Screen>
  );
}

/** All that becomes public, as the page of the site says it, and the signature under it. */
function Look({ signed }: { signed: Signed }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [made, setMade] = useState<{ readonly toSign: Signed; readonly lines: readonly string[] } | null>(null);
  const reading = useReading(async () => {
    await person.refresh();
    const parts = await partsOf(app);
    const keys = stewards(person.roster).map(({ key }) => key);
    const next = toSign(signed, person.key, keys, person.device.today(), parts);
    setMade({ toSign: next, lines: said(pagesOf(next.edition, parts)["index.html"]) });
  });
  const send = () =>
    task.run(async () => {
      if (!made) return;
      keep(app, signedBy(made.toSign, person.seed));
      app.replace("publish", {});
    });
  return (
    <Screen title={t("publish-look")}>
      <p>{t("publish-look-what")}</p>
      <ReadingNotice reading={reading} label={t("publish-making")} />
      {made && (
        <>
          <div class="card" lang={made.toSign.edition.language}>
            {made.lines.map((line, at) => (
              <p key={`${at} ${line}`} dir="auto">
                {line}
              </p>
            ))}
          </div>
          <SendForm task={task} onSend={send} button={t("publish-sign")} bar={{}}>
            <p class="soft small">{t("publish-sign-means")}</p>
          </SendForm>
        </>
      )}
    </Screen>
  );
}

register("publish", Publish);
