/**
 * Public notices: what the site says, what is added and taken out, and one's signature on all of it. The edition is a
 * file that goes from one steward to the other and never to the server; the program makes the site of it.
 */
import { useState } from "preact/hooks";
import { begun, bytesOf, changed, counting, read, type Signed, signedBy, toSign } from "../../editions/signed.ts";
import { pagesOf, said } from "../../editions/site.ts";
import { MAX_EDITION_BYTES, MOST_NOTICES, SIGNERS } from "../../formats/edition.ts";
import { stewards } from "../../roster/state.ts";
import { type Bytes, equal, keyOf } from "../../wire/bytes.ts";
import { Trouble } from "../../wire/trouble.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useAct, useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { FileField } from "../kit/file-field.tsx";
import { type Picked, save } from "../kit/files.ts";
import { languageOptions, useTyped } from "../kit/form.ts";
import { Action, Actions, Button, Notice, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice, useReading } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { Choose, keep, keptIn, LINE_CHARACTERS, partsOf, WriteNotice } from "./publish-notice.tsx";

function Publish({ part, root }: { part?: string; root?: Bytes }) {
  const signed = keptIn(useApp());
  if (part === "begin") return <Begin />;
  if (!signed || part === "open") return <Start />;
  if (part === "write") return <WriteNotice signed={signed} root={root} />;
  if (part === "choose") return <Choose />;
  if (part === "sign") return <Look signed={signed} />;
  return <Overview signed={signed} />;
}

/** No edition is open yet. */
function Start() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const open = async ({ content }: Picked) => {
    const signed = read(content);
    if (!equal(signed.edition.genesis, person.roster.genesis)) throw new Trouble("edition-another");
    keep(app, signed);
    app.replace("publish", {});
  };
  return (
    <Screen title={t("publish")}>
      <p>{t("publish-what")}</p>
      <p>{t("publish-rooms")}</p>
      <FileField says="publish-open" task={task} most={MAX_EDITION_BYTES + 1} onFile={open} />
      <Problem task={task} />
      {keptIn(app) && <p class="notice warn">{t("publish-open-loses")}</p>}
      <Action says="publish-begin" to={["publish", { part: "begin" }]} />
    </Screen>
  );
}

function Begin() {
  const app = useApp();
  const t = useTexts();
  const { roster, device } = usePerson();
  const { typed, of } = useTyped({ name: "", language: app.texts.language.code });
  const begin = useAct(async () => {
    const today = device.today();
    const edition = begun(roster.genesis, today, typed.language, typed.name.trim());
    keep(app, changed({ edition, signatures: [] }, today, [], await partsOf(app)));
    app.replace("publish", {});
  });
  return (
    <Screen title={t("publish-begin")}>
      <SendForm act={begin} button={t("next")} bar={{}}>
        <Field says="publish-name" maxLength={LINE_CHARACTERS} {...of("name")} />
        <Select says="publish-language" options={languageOptions()} {...of("language")} />
      </SendForm>
    </Screen>
  );
}

function Overview({ signed }: { signed: Signed }) {
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
              says="publish-out"
              isBusy={task.isRunning}
              label={t("publish-out-what", { title })}
              onClick={() => takeOut(id)}
            />
          </li>
        ))}
      </ul>
      {edition.notices.length < MOST_NOTICES && (
        <Actions isStack>
          <Button says="publish-write" to={["publish", { part: "write" }]} />
          <Button says="publish-choose" to={["publish", { part: "choose" }]} />
        </Actions>
      )}
      <p>
        <Button kind="link" says="publish-open-other" to={["publish", { part: "open" }]} />
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
function Look({ signed }: { signed: Signed }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const [made, setMade] = useState<{ readonly toSign: Signed; readonly lines: readonly string[] } | null>(null);
  const reading = useReading(async () => {
    await person.refresh();
    const parts = await partsOf(app);
    const keys = stewards(person.roster).map(({ key }) => key);
    const next = toSign(signed, person.key, keys, person.device.today(), parts);
    setMade({ toSign: next, lines: said(pagesOf(next.edition, parts)["index.html"]) });
  });
  const send = useAct(async () => {
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
          <SendForm act={send} button={t("publish-sign")} bar={{}}>
            <p class="soft small">{t("publish-sign-means")}</p>
          </SendForm>
        </>
      )}
    </Screen>
  );
}

register("publish", Publish);
