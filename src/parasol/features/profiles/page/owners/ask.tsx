/**
 * A member asks a colleague about somebody who gave them her link, and reads her answer: in this sitting, or later by eight
 * words. Nothing of it is kept in the vault.
 */
import { useState } from "preact/hooks";
import { WordsShown } from "#features/reports/page/anyone/receipt-words.tsx";
import { ASKED_DAYS } from "#kernel/formats/messages.ts";
import { type App, useAct, useApp, useKept, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Left } from "#kernel/kit/leaving.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Actions, Notice, Points, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice, useReading } from "#kernel/kit/reading.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { SureButton } from "#kernel/kit/sure.tsx";
import { Answering } from "#kernel/kit/talk.tsx";
import { WordsForm } from "#kernel/kit/typed-words.tsx";
import type { Prepared } from "#kernel/rooms/held.ts";
import { generate, type Passphrase } from "#kernel/words/passphrase.ts";
import { Asker, answerIn, hasInvited, prepareAsk, sendAsk } from "../asker.ts";
import { readLink, type Seen } from "../reading.ts";
import { Said } from "./said.tsx";

const KEPT = "asked";

/** The question that is open in this sitting; `words` until they are on paper. */
interface Asked {
  readonly asker: Asker;
  words: Passphrase | null;
}

const askedIn = (app: App): Asked | undefined => app.session.get(KEPT) as Asked | undefined;

function keep(app: App, asker: Asker, words: Passphrase | null): void {
  askedIn(app)?.asker.wipe();
  app.session.set(KEPT, { asker, words, wipe: () => asker.wipe() });
}

function Form() {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const [link, setLink] = useState(""); // not kept: it opens her profile
  const [about, setAbout] = useKept("about", "");
  const [text, setText] = useKept("text", "");
  const [sealed, setSealed] = useState<{ words: Passphrase; question: Prepared } | null>(null);
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setSealed(null);
  };
  const asking = useAct(async () => {
    let made = sealed;
    if (!made) {
      const seen: Seen = await readLink(app.connection, app.device, link.trim().replace(/^[^#]*/, ""));
      const words = generate(app.device.random, await app.words());
      await painted();
      const said = { language: app.texts.language.code, about: tidied(about) || undefined };
      const question = await prepareAsk(app.device, words, seen, { ...said, text: text.trim() || undefined });
      made = { words, question };
      setSealed(made); // a broken line: the very same is sent again, and arrives once
    }
    await sendAsk(person, made.question);
    keep(app, await Asker.of(app.connection, app.device, made.words), made.words);
    app.replace("profiles", { part: "ask-words" });
  });
  const other = askedIn(app) ? "ask-open" : "ask-code";
  return (
    <Screen title={t("ask")}>
      <p>{t("ask-what", { days: ASKED_DAYS })}</p>
      <Points says={["ask-she-sees", "ask-host", "ask-no-list"]} />
      <SendForm
        act={asking}
        button={t("ask-send")}
        busy={t("ask-sending")}
        bar={{ also: { label: t(other), onPress: () => app.go("profiles", { part: other }) } }}
      >
        <Field says="ask-link" maxLength={400} value={link} onInput={typed(setLink)} lines={3} />
        <Field says="ask-about" maxLength={120} value={about} onInput={typed(setAbout)} />
        <Field says="ask-text" lines={3} maxLength={600} value={text} onInput={typed(setText)} />
      </SendForm>
    </Screen>
  );
}

function Words({ asked, words }: { asked: Asked; words: Passphrase }) {
  const app = useApp();
  const t = useTexts();
  const written = () => {
    asked.words = null;
    app.replace("profiles", { part: "ask-open" });
  };
  return (
    <WordsShown
      words={words}
      title={t("ask-words")}
      arrived={t("ask-sent")}
      what={t("ask-words-what", { days: ASKED_DAYS })}
      onWritten={written}
    />
  );
}

function Code() {
  const app = useApp();
  const t = useTexts();
  const open = async (words: Passphrase) => {
    const asker = await Asker.of(app.connection, app.device, words);
    await asker.read();
    keep(app, asker, null);
    app.replace("profiles", { part: "ask-open" });
  };
  return (
    <Screen title={t("ask-code")}>
      <WordsForm label={t("ask-words")} button={t("receipt-open")} busy={t("profile-opening")} onWords={open} />
    </Screen>
  );
}

function Open({ asker }: Asked) {
  const app = useApp();
  const t = useTexts();
  const [found, setFound] = useState<Awaited<ReturnType<Asker["read"]>> | null>(null);
  const read = async () => setFound(await asker.read());
  const reading = useReading(read);
  const removing = useAct(async () => {
    await asker.remove();
    app.session.delete(KEPT);
    app.replace("profiles", { part: "ask-gone" });
  });
  return (
    <Screen title={t("ask-open")}>
      <ReadingNotice reading={reading} label={!found && t("profile-opening")} />
      {found && (
        <>
          <p>{t("ask-question")}</p>
          <HerAnswer answer={answerIn(found)} />
          <Said thread={found} isHers={false} />
          {hasInvited(found.lines) && (
            <Answering
              label={t("link-more")}
              hint={t("ask-text-hint")}
              button={t("link-send")}
              sent={t("enquiry-answered")}
              most={600}
              send={(text) => asker.say(text)}
              then={read}
            />
          )}
          <p class="soft small">{t("ask-until", { day: app.texts.day(found.day + ASKED_DAYS) })}</p>
          <Problem task={removing} />
          <Actions>
            <SureButton says="ask-delete" sure="enquiry-delete-sure" kind="link" act={removing} />
          </Actions>
        </>
      )}
    </Screen>
  );
}

function HerAnswer({ answer }: { answer: string | undefined }) {
  const t = useTexts();
  if (!answer) {
    return <Notice>{t("ask-none")}</Notice>;
  }
  return (
    <Notice kind={answer === "no" ? "warn" : "good"} title={t(`ask-says-${answer}`)}>
      {t("ask-says-text")}
    </Notice>
  );
}

/** Only for whoever unlocked a membership. */
export function Ask({ part }: { part: string }) {
  const asked = askedIn(useApp());
  if (part === "ask-gone") return <Left text="ask-gone" />;
  if (part === "ask-code") return <Code />;
  if (!asked || part === "ask") return <Form />;
  return asked.words ? <Words asked={asked} words={asked.words} /> : <Open {...asked} />;
}
