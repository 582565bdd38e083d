/** One service: all that is known of it, printing it, and for members telling what they found there. */
import { useState } from "preact/hooks";
import type { Service } from "#kernel/formats/public.ts";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useApp, useTask, useTexts } from "#kernel/kit/context.ts";
import { Actions, Button, Notice, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { servicesTell } from "#kernel/wire/public-routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { QUESTIONS, type Question } from "../directory.ts";
import { forgetDirectory, useDirectory } from "./read.ts";
import { Paper, ServiceText } from "./text.tsx";

function ServiceScreen({ id }: { id: Bytes }) {
  const app = useApp();
  const t = useTexts();
  const { found, reading } = useDirectory();
  const service = found?.services.find((each) => equal(each.service, id));
  if (!found || !service) {
    return (
      <Screen title={t("services-title")}>
        <ReadingNotice reading={reading} label={t("services-reading")} />
        {found && !reading.task.isRunning && <p>{t("service-not-there")}</p>}
      </Screen>
    );
  }
  return (
    <Screen title={t("services-title")}>
      <Paper>
        <h2>
          <bdi>{service.name}</bdi>
        </h2>
        <ServiceText service={service} counts={found.counts} />
      </Paper>
      <Actions>
        <Button says="services-print" onClick={() => print()} />
        {app.person?.isSteward && <Button says="service-edit" to={["keeping", { id: service.service }]} />}
      </Actions>
      {app.person && <Tell service={service} onDone={reading.again} />}
    </Screen>
  );
}

/** A member's few answers. They go with a token, so that nobody can know whose they are. */
function Tell({ service, onDone }: { service: Service; onDone: () => void }) {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const [answers, setAnswers] = useState<ReadonlyMap<Question, boolean>>(new Map());
  const [ended, setEnded] = useState<"" | "done" | "empty">("");
  const send = () => {
    setEnded(answers.size === 0 ? "empty" : "");
    if (answers.size === 0) return;
    task.run(async () => {
      const told = Array.from(answers, ([question, is_yes]) => ({ question, is_yes }));
      await app.person?.wallet
        .ask(servicesTell, { service: service.service, answers: told }, "post")
        .catch((error: unknown) => {
          // the same tokens pay for reports that wait, and the words for that would not fit here
          throw error instanceof Trouble && error.code.startsWith("no-tokens-post")
            ? new Trouble("told-enough")
            : error;
        });
      forgetDirectory();
      setEnded("done");
      onDone();
    });
  };
  if (ended === "done") {
    return (
      <div role="status">
        <Notice kind="good">
          <p>{t("service-say-done")}</p>
          <p>{t("service-say-more")}</p>
        </Notice>
      </div>
    );
  }
  return (
    <details>
      <summary class="button">{t("service-tell")}</summary>
      <p>{t("service-tell-what")}</p>
      <SendForm
        task={task}
        onSend={send}
        button={t("service-say-send")}
        mistake={ended === "empty" && t("service-say-empty")}
      >
        {QUESTIONS.map((question) => (
          <ChoiceCards
            key={question}
            says={`service-told-${question.replace("_", "-")}`}
            of={["yes", "no", "skip"] as const}
            called="service-say"
            value={answers.has(question) ? (answers.get(question) ? "yes" : "no") : "skip"}
            onChange={(chosen) => {
              const next = new Map(answers);
              if (chosen === "skip") next.delete(question);
              else next.set(question, chosen === "yes");
              setAnswers(next);
            }}
          />
        ))}
      </SendForm>
    </details>
  );
}

register("service", ServiceScreen);
