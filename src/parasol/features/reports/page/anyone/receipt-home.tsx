/** An open receipt: where the report stands, what was asked and answered, and what its owner can do. */

import { useState } from "preact/hooks";
import { ClosingNotice } from "#features/closing/page/anyone/closing-notice.tsx";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import { ordered } from "#kernel/kit/ordered.ts";
import { Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { Answering, Talk, type TalkLine } from "#kernel/kit/talk.tsx";
import type { Texts } from "#kernel/kit/texts.ts";
import type { Line } from "../reporter.ts";
import { ANSWERS, type Answer, Draft, type Opened } from "./draft.ts";
import { OPENED, pageAt } from "./receipt-page.ts";
import { answerLines } from "./review.tsx";

export function ReceiptHome({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const [, setTurn] = useState(0);
  const { receipt, escrow } = opened;
  const status = (receipt.status === "received" && escrow) || receipt.status.replaceAll(" ", "-");
  const isRead = escrow !== "waiting"; // else nobody can read what is written here
  const said = receipt.lines.map((line) => line.said.kind);
  const asks = said.lastIndexOf("question") > Math.max(said.lastIndexOf("answer"), said.lastIndexOf("picture"));
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
        {t(`status-means-${status}`)}
      </Notice>
      {isChangeable && receipt.report.warn_others === null && <Notice kind="warn">{t("receipt-warn-unsaid")}</Notice>}
      {opened.isDue && <Due />}
      {asks && <Notice kind="warn">{t("receipt-asked")}</Notice>}
      {receipt.lines.length > 0 && <h2>{t("receipt-talk")}</h2>}
      <Talk
        lines={receipt.lines.map((line) => lineOf(line, app.texts))}
        lost={receipt.unreadable > 0 && t("receipt-unreadable", { count: receipt.unreadable })}
      />
      {isRead && (
        <Answering
          title={t("answer-title")}
          label={t("answer-label")}
          hint={t("answer-hint")}
          button={t("answer-send")}
          sent={t("answer-sent")}
          send={(text) => opened.reporter.answer(text)}
          then={async () => {
            opened.receipt = await opened.reporter.read();
            setTurn((turn) => turn + 1);
          }}
        />
      )}
      <h2>{t("receipt-says")}</h2>
      <Told opened={opened} />
      <h2>{t("receipt-can")}</h2>
      <Actions isStack>
        {isChangeable && (
          <Button says="receipt-correct" to={["report", { step: "review", draft: new Draft(opened) }]} />
        )}
        {isChangeable && <Button says="pictures-add" to={["pictures", {}]} />}
        {isChangeable && <Button says="take-back" to={["receipt", pageAt("take-back")]} />}
        <Button says="receipt-copy" to={["copy", {}]} />
        <Button says="receipt-close" onClick={close} />
        <Button kind="grave" says="delete-all" to={["receipt", pageAt("delete")]} />
      </Actions>
    </Screen>
  );
}

/** That a report which waits has to be renewed, and by whom. */
function Due() {
  const app = useApp();
  const t = useTexts();
  return (
    <Notice kind="warn" title={t("renew-title")}>
      <p>{t("renew-text")}</p>
      {app.person ? (
        <Button kind="main" says="renew-button" to={["waiting", { step: "renew" }]} />
      ) : (
        <p>{t("renew-unlock")}</p>
      )}
    </Notice>
  );
}

function lineOf({ said, steward, day }: Line, texts: Texts): TalkLine {
  const isTheirs = steward !== null;
  const status = said.status && texts.say(`status-${said.status.replaceAll(" ", "-")}`);
  return {
    head: `${texts.say(`said-${said.kind}-${isTheirs ? "theirs" : "mine"}`)} · ${texts.day(day)}`,
    isTheirs,
    said: [status, said.text, said.picture?.name].map(
      (text, at) =>
        text && (
          <p key={at} dir="auto">
            {ordered(text)}
          </p>
        ),
    ),
  };
}

/** What the report says now. */
function Told({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const draft = new Draft(opened);
  return (
    <details>
      <summary>{t("receipt-show")}</summary>
      <dl>
        {[...(Object.keys(ANSWERS) as Answer[]), "warn" as const, "shared" as const]
          .map((answer) => ({ answer, lines: answerLines(draft, answer, t, app.texts) }))
          .filter(({ lines }) => lines.length > 0)
          .map(({ answer, lines }) => (
            <div key={answer}>
              <dt>{t(`answer-${answer}`)}</dt>
              <dd>
                <bdi class="told">{lines.join("\n")}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
