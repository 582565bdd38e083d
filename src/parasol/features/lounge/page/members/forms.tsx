/** What is said about a post or a letter: what a member tells the stewards, and what a steward decides. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Deciding } from "#kernel/kit/deciding.tsx";
import { Field, Select } from "#kernel/kit/fields.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { counted } from "#kernel/kit/record-texts.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import type { Act } from "../structs.ts";
import { act } from "../writing.ts";
import { useLounge } from "./session.ts";

/** For so many days a pen can be banned. */
const BAN_DAYS = [7, 30, 90, 365];
const WHY_CHARACTERS = 500;
const REASON_CHARACTERS = 300;

/** What stewards are told, nobody learns from whom. */
export function TellForm(props: {
  title: string;
  what: string;
  label: string;
  send: (why: string) => Promise<void>;
  children: ComponentChildren;
}) {
  const t = useTexts();
  const task = useTask();
  const [why, setWhy] = useKept("why", "");
  const [isDone, setDone] = useKept("done", false);
  const [isEmpty, setEmpty] = useState(false);
  const send = () => {
    setEmpty(!why.trim());
    if (!why.trim()) return;
    task.run(async () => {
      await props.send(why.trim());
      setWhy("");
      setDone(true);
    });
  };
  return (
    <Screen title={props.title}>
      <p>{props.what}</p>
      {props.children}
      <SendForm task={task} onSend={send} button={t("lounge-tell-send")} done={isDone && t("lounge-tell-done")}>
        <Field
          label={props.label}
          hint={t("lounge-tell-hint")}
          error={isEmpty ? t("field-wrong-missing") : undefined}
          lines={4}
          maxLength={WHY_CHARACTERS}
          value={why}
          onInput={setWhy}
        />
      </SendForm>
    </Screen>
  );
}

/**
 * What a steward decides: alone it counts at once, and another one has to say the same within two days; or her word to
 * what others decided.
 */
export function DecideForm(props: {
  does: Act["does"];
  about: Partial<Pick<Act, "post" | "pen" | "of">>;
  children: ComponentChildren;
}) {
  const { does, about } = props;
  const t = useTexts();
  const person = usePerson();
  const { lounge } = useLounge();
  const [days, setDays] = useKept("days", String(BAN_DAYS[1]));
  const until = does === "ban" ? person.device.today() + Number(days) : undefined;
  const decide = async (reason: string) => {
    await act(person, { pen: undefined, post: undefined, of: undefined, ...about, until, does, reason });
    await lounge.read().catch(() => undefined); // it is decided; reading can wait
  };
  return (
    <Deciding
      title={`lounge-${does}`}
      means={`lounge-${does}-what`}
      about={props.children}
      decide={decide}
      most={REASON_CHARACTERS}
      kind={does === "ban" ? "grave" : "main"}
    >
      {does === "ban" && (
        <Select
          says="lounge-ban-days"
          value={days}
          options={counted(t, "lounge-days-count", BAN_DAYS)}
          onChange={setDays}
        />
      )}
    </Deciding>
  );
}
