/**
 * One conversation, for an outreach worker: what other workers should know, what was said, how the person may be reached,
 * and what can be done. What only workers see stands apart in its colour and says so in words.
 */
import { useEffect, useRef } from "preact/hooks";
import { useAct, useApp, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { Rows } from "#kernel/kit/lists.tsx";
import type { Screens } from "#kernel/kit/names.ts";
import { Action, Busy, Notice, Problem, Screen } from "#kernel/kit/parts.tsx";
import { register } from "#kernel/kit/registry.ts";
import { useNames } from "#kernel/members/said.ts";
import type { DeskConversation } from "../talk.ts";
import { FRESH_FOR, useWork } from "./data.ts";
import { lineOf } from "./order.ts";
import { TalkActions } from "./talk-actions.tsx";
import { Said, WorkersNotes } from "./talk-lines.tsx";
import { languageName } from "./words.ts";

/** How many times as much of a very long conversation is read when somebody asks for more of it. */
const MORE = 4;

function TalkScreen({ desk, room }: Screens["talk"]) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const nameOf = useNames();
  const reading = useTask(); // of ready replies: without them one can still answer
  const { work, touch } = useWork(desk);
  const pages = useRef(1);
  const reread = useAct(async () => {
    try {
      await work.reread(room, pages.current);
    } finally {
      touch();
    }
  });
  useEffect(() => {
    reread.start();
    if (!work.hasBook) reading.run(() => work.readBook().then(touch));
    // Read again by itself, so that a contact that was taken back doesn't stay on an open page. A broken line says nothing.
    const again = () =>
      void (document.visibilityState === "visible" && work.reread(room, pages.current).then(touch, () => {}));
    const timer = setInterval(again, FRESH_FOR);
    return () => clearInterval(timer);
  }, []);
  const talk = work.conversation(room);
  const title = talk?.contact?.cover_name || t("worker-no-name");
  if (!talk) {
    return (
      <Screen title={t("talk")}>
        {reread.isRunning && <Busy label={t("talk-reading")} />}
        <Problem task={reread} />
        {!reread.isRunning && <p>{t("talk-gone")}</p>}
      </Screen>
    );
  }
  const { days, place, isMine } = lineOf(talk, person.isMe, person.device.today());
  return (
    <Screen title={title}>
      <p class="line">
        <strong>
          {place === "closed" ? t("talk-closed") : t(place === "waiting" ? "worker-waits" : "worker-last", { days })}
        </strong>
        <span class="soft">{languageName(talk.opening?.language ?? "", app.texts.language.code)}</span>
        {talk.keeper && (
          <span class="soft">{isMine ? t("worker-taken-mine") : t("worker-taken", { name: nameOf(talk.keeper) })}</span>
        )}
      </p>
      {place === "closed" && <p class="soft">{t("talk-closed-until", { day: app.texts.day(talk.expiresOn) })}</p>}
      <Problem task={reread} />
      <WorkersNotes talk={talk} />
      <section>
        <h2>{t("talk-said")}</h2>
        <Said
          talk={talk}
          work={work}
          onMore={() => {
            pages.current *= MORE;
            reread.start();
          }}
        />
      </section>
      {place !== "closed" && <ContactCard talk={talk} />}
      <TalkActions talk={talk} work={work} isMine={isMine} onDone={reread.start} />
      {reread.trouble !== null && <Action says="try-again" onClick={reread.start} />}
    </Screen>
  );
}

/** How the person may be reached, large, where the worker is about to act. */
function ContactCard({ talk }: { talk: DeskConversation }) {
  const t = useTexts();
  const { contact } = talk;
  if (!contact) {
    return <Notice title={t("contact-card")}>{t("contact-card-gone")}</Notice>;
  }
  return (
    <div class={`notice contact ${contact.is_safe === "yes" ? "good" : "warn"}`}>
      <h2>{t(`contact-card-${contact.is_safe}`)}</h2>
      <p>{t(`contact-card-${contact.is_safe}-means`)}</p>
      <Rows
        rows={[
          [t("contact-card-how"), contact.is_safe !== "no" && contact.how],
          [t("contact-card-name"), contact.cover_name],
          [t("contact-card-say"), contact.say_we_are],
        ]}
      />
      {contact.is_safe === "no" && contact.how && (
        // Not to be dialled by a tired thumb: what stands here is for the day when they say otherwise.
        <details>
          <summary>{t("contact-card-show")}</summary>
          <p dir="auto">{contact.how}</p>
        </details>
      )}
    </div>
  );
}

register("talk", TalkScreen);
