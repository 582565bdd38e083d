/** An open receipt: where the report stands, what was asked and answered, and what its owner can do. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Line } from "../../reports/reporter.ts";
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { useApp, useKept, useTask, useTexts } from "../kit/context.ts";
import { Actions, Button, Field, Form, Notice, Problem, Screen } from "../kit/parts.tsx";
import { Draft, type Opened, QUESTIONS } from "./draft.ts";
import { OPENED, pageAt } from "./receipt-page.ts";
import { answerLines } from "./review.tsx";

export function ReceiptHome({ opened }: { opened: Opened }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const [, setTurn] = useState(0);
  const { receipt, escrow } = opened;
  const status = (receipt.status === "received" && escrow) || receipt.status.replaceAll(" ", "-");
  const isRead = escrow !== "waiting"; // else nobody can read what is written here
  const said = receipt.lines.map((line) => line.said.kind);
  const asks = said.lastIndexOf("question") > said.lastIndexOf("answer");
  const isChangeable = isRead && receipt.status !== "taken back";
  const close = () => {
    opened.wipe();
    app.session.delete(OPENED);
    app.go("front", {});
  };
  return (
    <Screen title={t("receipt-home")} hasBack={false}>
      <ClosingNotice on={receipt.closingOn} />
      <Notice kind="good" title={t(`status-${status}`)}>
        <p>{t(`status-means-${status}`)}</p>
      </Notice>
      {asks && (
        <Notice kind="warn">
          <p>{t("receipt-asked")}</p>
        </Notice>
      )}
      {receipt.lines.length > 0 && (
        <section>
          <h2>{t("receipt-talk")}</h2>
          <ul class="lines">
            {receipt.lines.map((line, at) => (
              <Said key={at} line={line} />
            ))}
          </ul>
        </section>
      )}
      {receipt.unreadable > 0 && <p class="soft">{t("receipt-unreadable", { count: receipt.unreadable })}</p>}
      {isRead && <Answering opened={opened} onSent={() => setTurn((turn) => turn + 1)} />}
      <h2>{t("receipt-says")}</h2>
      <Told opened={opened} />
      <h2>{t("receipt-can")}</h2>
      <Actions isStack>
        {isChangeable && (
          <Button onClick={() => app.go("report", { step: "review", draft: new Draft(opened) })}>
            {t("receipt-correct")}
          </Button>
        )}
        {isChangeable && <Button onClick={() => app.go("receipt", pageAt("take-back"))}>{t("take-back")}</Button>}
        <Button onClick={() => app.go("copy", {})}>{t("receipt-copy")}</Button>
        <Button kind="grave" onClick={() => app.go("receipt", pageAt("delete"))}>
          {t("delete-all")}
        </Button>
        <Button onClick={close}>{t("receipt-close")}</Button>
      </Actions>
    </Screen>
  );
}

function Said({ line }: { line: Line }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const { said, steward } = line;
  const isTheirs = steward !== null;
  const status = said.status && t(`status-${said.status.replaceAll(" ", "-")}`);
  return (
    <li class={isTheirs ? "theirs" : ""}>
      <span class="small soft">{`${t(`said-${said.kind}-${isTheirs ? "theirs" : "mine"}`)} · ${app.texts.day(line.day)}`}</span>
      {status && <p>{status}</p>}
      {said.text && (
        <p>
          <bdi>{said.text}</bdi>
        </p>
      )}
    </li>
  );
}

function Answering({ opened, onSent }: { opened: Opened; onSent: () => void }): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const [text, setText] = useKept("answer", "");
  const [isSent, setSent] = useKept("sent", false);
  const send = () => {
    if (!text.trim()) return;
    task.run(async () => {
      setSent(false);
      await opened.reporter.answer(text.trim());
      setText("");
      setSent(true);
      opened.receipt = await opened.reporter.read();
      onSent();
    });
  };
  return (
    <Form onSubmit={send}>
      <h2>{t("answer-title")}</h2>
      <Field label={t("answer-label")} hint={t("answer-hint")} lines={4} value={text} onInput={setText} />
      <Problem task={task} />
      <div role="status">{isSent && <p class="notice good">{t("answer-sent")}</p>}</div>
      <Actions>
        <Button kind="main" type="submit" isBusy={task.isRunning}>
          {t("answer-send")}
        </Button>
      </Actions>
    </Form>
  );
}

/** What the report says now. */
function Told({ opened }: { opened: Opened }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const draft = new Draft(opened);
  return (
    <details>
      <summary>{t("receipt-show")}</summary>
      <dl>
        {QUESTIONS.map((question) => ({ question, lines: answerLines(draft, question, t, app.texts) }))
          .filter(({ lines }) => lines.length > 0)
          .map(({ question, lines }) => (
            <div key={question}>
              <dt>{t(`answer-${question}`)}</dt>
              <dd>
                <bdi>{lines.join("\n")}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
