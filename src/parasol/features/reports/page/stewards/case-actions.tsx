/** What can be done with a report besides writing an alert: take it on, ask, tell, keep, close. */

import { Claim } from "#features/alerts/page/case-structs.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field } from "#kernel/kit/fields.tsx";
import { Notice, Problem } from "#kernel/kit/parts.tsx";
import { SendForm } from "#kernel/kit/sending.tsx";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { useKeys } from "#kernel/stewards/keys.tsx";
import { equal } from "#kernel/wire/bytes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { readIf, saying } from "../model.ts";
import { ask, close, type ReadReport, say } from "../review.ts";
import type { Waiting } from "./queue-order.ts";

interface Props {
  report: ReadReport;
  item: Waiting;
  onDone: () => void;
  /** Opens what comes after this one, when it is decided; null if nothing waits. */
  onNext: (() => void) | null;
}

/** Delete one's own claims of this report, so that it is nobody's again. The reporter goes on reading "being read". */
async function unclaim(person: Person, report: ReadReport): Promise<void> {
  for await (const [record, opened] of person.read("review")) {
    if (opened instanceof Unreadable || !person.isMe(opened.author)) continue;
    const made = readIf(Claim, opened.body);
    if (!made || !equal(made.room, report.room)) continue;
    await person.connection.ask(routes.roomsDeleteRecord, { room: person.room("review"), id: record.id }, person.seed);
  }
}

const ACTIONS = ["ask", "tell", "unclaim", "keep", "close"] as const;
type Action = (typeof ACTIONS)[number];

export function CaseActions({ report, item, onDone, onNext }: Props) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const task = useTask();
  const [open, setOpen] = useKept<Action | "">("action", "");
  const [text, setText] = useKept("action-text", "");
  const isEnded = item.step === "ended";
  const can = ACTIONS.filter((action) =>
    action === "unclaim" ? item.isMine && !isEnded : action === "ask" || action === "tell" || !isEnded,
  );
  const toggle = (action: Action) => {
    task.clear();
    setOpen(open === action ? "" : action);
  };
  useKeys({ q: report.raw ? () => toggle("ask") : null });
  if (report.raw === null) {
    return <Notice>{t("case-unusable")}</Notice>;
  }
  const isClosing = open === "keep" || open === "close";
  const send = () =>
    task.run(async () => {
      if (!isClosing && !text.trim()) throw new Trouble("nothing-to-say");
      if (open === "ask") await ask(person, report, text.trim());
      else if (open === "tell") await say(person, report, saying("status", text.trim(), report.status));
      else await close(person, report, open === "keep" ? "kept for stewards" : "closed", text);
      setText("");
      setOpen("");
      onDone();
      if (isClosing) (onNext ?? (() => app.go("stewards", {})))();
    });
  return (
    <section>
      <h2>{t("case-do")}</h2>
      <div class="actions">
        {can.map((action) => (
          <button
            type="button"
            key={action}
            class={action === "close" ? "grave" : "plain"}
            aria-expanded={action === "unclaim" ? undefined : open === action}
            onClick={() =>
              action === "unclaim" ? task.run(() => unclaim(person, report).then(onDone)) : toggle(action)
            }
          >
            {t(`case-${action}`)}
          </button>
        ))}
      </div>
      {open === "" && <Problem task={task} />}
      {open !== "" && open !== "unclaim" && (
        <SendForm task={task} onSend={send} button={t(`case-${open}-send`)} kind={open === "close" ? "grave" : "main"}>
          {isClosing && (
            <Notice kind="warn">
              <p>{t(`case-${open}-means`)}</p>
              <p>{t("case-closing-contact")}</p>
            </Notice>
          )}
          <Field
            label={t(isClosing ? "reason-needed" : `case-${open}-label`)}
            hint={t(isClosing ? "reason-hint-reporter" : `case-${open}-hint`)}
            value={text}
            onInput={setText}
            lines={4}
            maxLength={isClosing ? 500 : 4000}
          />
        </SendForm>
      )}
    </section>
  );
}
