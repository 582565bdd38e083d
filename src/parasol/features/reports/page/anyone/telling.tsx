/** Telling stewards that something is wrong: no account, no code. When the line breaks, the same sealed words go again. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { Ended } from "#kernel/kit/leaving.tsx";
import type { Way } from "#kernel/kit/names.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import type { Typed } from "#kernel/kit/record.ts";
import { RecordForm, type RecordHow } from "#kernel/kit/record-form.tsx";
import { type FirstParts, openRoom } from "#kernel/rooms/held.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";

/** `says` names texts; `next` is the way on once it has arrived. */
export function Telling(props: {
  says: Readonly<Record<"title" | "send" | "done" | "after" | "button", string>>;
  how: RecordHow;
  next: Way;
  prepare: (roster: RosterState, record: Typed) => Promise<FirstParts>;
  children: ComponentChildren;
}) {
  const app = useApp();
  const t = useTexts();
  const { says, how, next, prepare, children } = props;
  const [isDone, setDone] = useState(false);
  const sealed = useRef<{ readonly of: string; readonly message: FirstParts } | null>(null);
  if (isDone) return <Ended title={says.done} says={[says.after]} button={says.button} to={next} />;
  const send = async (record: Typed) => {
    const of = JSON.stringify(record);
    if (sealed.current?.of !== of) {
      const roster = app.person?.roster ?? (await fetchCharter(app.connection));
      sealed.current = { of, message: await prepare(roster, record) };
    }
    await openRoom(app.connection, sealed.current.message);
    setDone(true);
  };
  return (
    <Screen title={t(says.title)}>
      {children}
      <RecordForm how={how} button={t(says.send)} send={send} bar={{}} />
    </Screen>
  );
}
