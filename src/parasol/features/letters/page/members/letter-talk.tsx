/** What two pens wrote to each other, and a field to write; one letter, and what can be done about it; the end of it all. */
import { useEffect, useState } from "preact/hooks";
import { tellOfLetter } from "#features/lounge/page/flags.ts";
import { TellForm } from "#features/lounge/page/members/forms.tsx";
import { OlderLetters } from "#features/lounge/page/members/older.tsx";
import { PenChoice } from "#features/lounge/page/members/pen-choice.tsx";
import { hostsIn, Stopped } from "#features/lounge/page/members/post-card.tsx";
import { type LoungeShown, useLounge, useSlot } from "#features/lounge/page/members/session.ts";
import { mute } from "#features/lounge/page/writing.ts";
import { useAct, useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Leaving } from "#kernel/kit/leaving.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import { Talk as TalkLines } from "#kernel/kit/talk.tsx";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { FIRST_CHARACTERS } from "../structs.ts";
import { type Line, mayWrite, type Talk } from "../talks.ts";
import { type LettersShown, talkIn, useLetters, useNameOfPen } from "./letters-session.ts";

const NAME_CHARACTERS = 24;
const TEXT_CHARACTERS = 1500;

interface Part {
  lounge: LoungeShown;
  shown: LettersShown;
  other: Bytes;
  slot: number;
  talk: Talk;
}

/** One's own: choosing is for who begins a conversation. */
interface Pens {
  choose: ((slot: number) => void) | null;
  nameOfSlot: (slot: number) => string;
}

export function TalkScreen(props: {
  other: Bytes;
  slot: number | undefined;
  part: string | undefined;
  id: Bytes | undefined;
}) {
  const { other, part, id } = props;
  const lounge = useLounge();
  const shown = useLetters(lounge.lounge);
  const [chosen, choose, nameOfSlot] = useSlot(lounge.lounge, lounge.found);
  const slot = props.slot ?? chosen ?? 0;
  const talk = talkIn(shown.found, slot, other) ?? shown.letters.talkWith(slot, other);
  const line = id && talk.lines.find((each) => equal(each.id, id));
  const all = { lounge, shown, other, slot, talk };
  if (line && part === "tell") return <Tell {...all} line={line} />;
  if (line) return <One {...all} line={line} />;
  if (part === "end") return <End {...all} />;
  const pens = { choose: props.slot === undefined ? choose : null, nameOfSlot };
  return <Whole {...all} pens={pens} />;
}

/** Somebody's text: no link is one to press. */
function Words({ line }: { line: Line }) {
  const t = useTexts();
  const hosts = hostsIn(line.said.text);
  return (
    <>
      <p class="told" dir="auto">
        {ordered(line.said.text)}
      </p>
      {hosts.length > 0 && (
        <p class="soft small">
          {t("lounge-links")} <bdi>{hosts.join(", ")}</bdi>
        </p>
      )}
    </>
  );
}

function Whole({ pens, ...part }: Part & { pens: Pens }) {
  const { lounge, shown, other, slot, talk } = part;
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const nameOf = useNameOfPen();
  useEffect(() => shown.letters.saw(talk), [talk]);
  const go = (part: string, id?: Bytes) => app.go("letters", { pen: other, slot, part, ...(id && { id }) });
  const silence = useAct(async () => {
    await mute(person, other, true);
    app.replace("letters", {});
  });
  return (
    <Screen title={t("letters-talk")}>
      <h2>
        <bdi>{nameOf(other, talk)}</bdi>
      </h2>
      <Stopped found={lounge.found} pen={other} />
      <ReadingNotice reading={shown.reading} label={!shown.found && t("letters-reading")} />
      {talk.isAsking && <p class="notice">{t("letters-asks-what")}</p>}
      <TalkLines
        lost={talk.lost > 0 && t("letters-lost", { count: talk.lost })}
        lines={talk.lines.map((line) => ({
          key: keyOf(line.id),
          head: `${equal(line.writer, other) ? nameOf(other, talk) : t("lounge-you")} · ${app.texts.day(line.day)}`,
          isTheirs: equal(line.writer, other),
          said: (
            <>
              <Words line={line} />
              <Button
                kind="link"
                says="lounge-do"
                label={t("letters-do-label", { text: line.said.text })}
                onClick={() => go("one", line.id)}
              />
            </>
          ),
        }))}
      />
      <OlderLetters shown={shown} />
      {shown.found && !mayWrite(talk) && <p role="status">{t("letters-waits")}</p>}
      {shown.found && mayWrite(talk) && <Write {...part} pens={pens} />}
      <Problem task={silence} />
      {talk.lines.length > 0 && (
        <Actions isStack>
          <Button says="lounge-mute" act={silence} />
          <Button says="letters-end" onClick={() => go("end")} />
        </Actions>
      )}
    </Screen>
  );
}

function Write({ lounge, shown, other, slot, talk, pens }: Part & { pens: Pens }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const { choose, nameOfSlot } = pens;
  const own = talk.lines.filter(({ writer }) => !equal(writer, other)).at(-1)?.said.name ?? nameOfSlot(slot);
  const [name, setName] = useKept("name", "");
  const [text, setText] = useKept("answer", "");
  const [isSent, setSent] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const named = (own || name).trim();
  const send = () => {
    setEmpty(!text.trim() || !named);
    if (!text.trim() || !named) return;
    task.run(async () => {
      await shown.letters.say(slot, other, named, text.trim());
      setText("");
      setSent(true);
      await shown.take(shown.letters.read()).catch(() => undefined); // it is said; reading can wait
      if (choose) app.replace("letters", { pen: other, slot });
    });
  };
  const wrong = (value: string) => (isEmpty && !value.trim() ? t("field-wrong-missing") : undefined);
  return (
    <SendForm
      task={task}
      onSend={send}
      button={t(talk.isAsking ? "letters-answer" : "letters-send")}
      busy={t("lounge-sending")}
      done={isSent && t("letters-sent")}
    >
      <Stopped found={lounge.found} pen={talk.pen.key} />
      {choose && <PenChoice lounge={lounge.lounge} slot={slot} nameOf={nameOfSlot} onChange={choose} />}
      {!own && (
        <Field says="post-name" error={wrong(named)} maxLength={NAME_CHARACTERS} value={name} onInput={setName} />
      )}
      <Field
        label={t(talk.isAnswered ? "letters-text" : "letters-first")}
        hint={t(talk.isAnswered ? "letters-text-hint" : "letters-first-hint")}
        error={wrong(text)}
        lines={talk.isAnswered ? 4 : 2}
        maxLength={talk.isAnswered ? TEXT_CHARACTERS : FIRST_CHARACTERS}
        value={text}
        onInput={(value) => {
          setText(value);
          setSent(false);
        }}
      />
    </SendForm>
  );
}

function One({ shown, other, slot, talk, line }: Part & { line: Line }) {
  const app = useApp();
  const t = useTexts();
  const remove = useAct(async () => {
    await shown.letters.remove(talk, line);
    await shown.letters.read().catch(() => undefined); // it is gone; reading can wait
    app.back();
  });
  return (
    <Screen title={t("letters-one")}>
      <Words line={line} />
      <Problem task={remove} />
      <Actions isStack>
        {equal(line.writer, other) && (
          <Button says="lounge-tell" to={["letters", { pen: other, slot, part: "tell", id: line.id }]} />
        )}
        <Button kind="grave" says="letters-delete" act={remove} />
      </Actions>
      <p class="soft small">{t("letters-delete-what")}</p>
    </Screen>
  );
}

function Tell({ line }: Part & { line: Line }) {
  const t = useTexts();
  const person = usePerson();
  return (
    <TellForm
      title={t("lounge-tell")}
      what={t("letters-tell-what")}
      label={t("letters-tell-why")}
      send={(why) => tellOfLetter(person, line, why)}
    >
      <Words line={line} />
    </TellForm>
  );
}

function End({ shown, talk }: Part) {
  const app = useApp();
  const act = async () => {
    await shown.letters.end(talk);
    await shown.letters.read().catch(() => undefined); // they are gone; reading can wait
    app.replace("letters", {});
  };
  const texts = { title: "letters-end", button: "letters-end-now", not: "letters-end-not" };
  return <Leaving {...texts} says={["letters-end-what"]} act={act} />;
}
