/** One post, and what somebody can do about it: react, say it better, take it back, mute, tell stewards; stewards also hide, ban, pin. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { MARKS, type Mark, PROPOSAL } from "../../formats/lounge.ts";
import { tell } from "../../lounge/flags.ts";
import { mayOpen } from "../../lounge/standing.ts";
import type { Said } from "../../lounge/threads.ts";
import { act, mute, react, takeBack } from "../../lounge/writing.ts";
import { type Bytes, keyOf } from "../../wire/bytes.ts";
import { ChoiceCards } from "../kit/choices.tsx";
import { useApp, useKept, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { Actions, Button, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice } from "../kit/reading.tsx";
import { register } from "../kit/registry.ts";
import { SendForm } from "../kit/sending.tsx";
import { PenChoice } from "./pen-choice.tsx";
import { PostCard, Stopped } from "./post-card.tsx";
import { type LoungeShown, postIn, useLounge, useSlot } from "./session.ts";

/** For so many days a pen can be banned. */
const BAN_DAYS = [7, 30, 90, 365];
const WHY_CHARACTERS = 500;
const REASON_CHARACTERS = 300;

interface Part {
  shown: LoungeShown;
  post: Said;
}

function PostScreen({ post: identity, part }: { post: Bytes; part?: string }): JSX.Element {
  const t = useTexts();
  const shown = useLounge();
  const post = postIn(shown.found, identity);
  if (!post) {
    return (
      <Screen title={t("lounge-post")}>
        <ReadingNotice reading={shown.reading} label={t("lounge-reading")} />
        {shown.found && <p class="soft">{t("lounge-post-gone")}</p>}
      </Screen>
    );
  }
  if (part === "take") return <TakeBack shown={shown} post={post} />;
  if (part === "tell") return <Tell shown={shown} post={post} />;
  if (part === "hide" || part === "ban" || part === "pin" || part === "unpin") {
    return <Decide shown={shown} post={post} does={part} />;
  }
  return <Overview shown={shown} post={post} />;
}

function Overview({ shown, post }: Part): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const { lounge, found } = shown;
  const isOwn = post.slot !== null;
  const go = (part: string) => app.go("lounge-post", { post: post.identity, part });
  const silence = () =>
    task.run(async () => {
      await mute(person, post.pen, true);
      await shown.take(Promise.resolve(lounge.found()));
      app.back();
    });
  const isProposal = post.said.topic === PROPOSAL && post.said.root === undefined; // supported on a screen of its own
  const isPinned = found?.standing.pinned.includes(keyOf(post.identity));
  const pinned = found?.deeds.filter(({ does, post: of }) => does === "pin" && of === keyOf(post.identity)).at(-1);
  const cases = found?.standing.cases ?? [];
  const mayDo = (about: { post: string } | { pen: string }): boolean =>
    mayOpen(cases, about, keyOf(person.key), person.device.today());
  return (
    <Screen title={t("lounge-post")}>
      <ul class="lines">
        <PostCard post={post} />
      </ul>
      {isPinned && (
        <p class="soft">
          {t("lounge-pinned-is")} <bdi>{pinned?.reason}</bdi>
        </p>
      )}
      <Stopped found={found} pen={post.pen} />
      <p>
        <Button kind="link" onClick={() => app.go("lounge-thread", { root: post.said.root ?? post.identity })}>
          {t("lounge-whole-thread")}
        </Button>
      </p>
      {!post.hidden && !isProposal && <React shown={shown} post={post} />}
      <h2>{t("lounge-do")}</h2>
      <Problem task={task} />
      <Actions isStack>
        {isOwn && (
          <>
            <Button onClick={() => app.go("lounge-write", { post: post.identity })}>{t("lounge-correct")}</Button>
            <Button onClick={() => go("take")}>{t("lounge-take")}</Button>
          </>
        )}
        <Button onClick={() => go("tell")}>{t(isOwn ? "lounge-appeal" : "lounge-tell")}</Button>
        {!isOwn && (
          <Button isBusy={task.isRunning} onClick={silence}>
            {t("lounge-mute")}
          </Button>
        )}
        {person.isSteward && (
          <>
            {mayDo({ post: keyOf(post.identity) }) && <Button onClick={() => go("hide")}>{t("lounge-hide")}</Button>}
            {mayDo({ pen: keyOf(post.pen) }) && <Button onClick={() => go("ban")}>{t("lounge-ban")}</Button>}
            {post.said.root === undefined && (
              <Button onClick={() => go(isPinned ? "unpin" : "pin")}>
                {t(isPinned ? "lounge-unpin" : "lounge-pin")}
              </Button>
            )}
          </>
        )}
      </Actions>
    </Screen>
  );
}

function React({ shown, post }: Part): JSX.Element {
  const t = useTexts();
  const task = useTask();
  const { lounge, found } = shown;
  const [slot, choose, nameOf] = useSlot(lounge, found);
  const given = post.given.get(slot);
  const [mark, setMark] = useState<Mark | undefined>(given);
  const [isDone, setDone] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const send = () => {
    setEmpty(!mark);
    if (!mark) return;
    task.run(async () => {
      await react(lounge, slot, [{ post: post.identity, mark, digest: undefined }]);
      setDone(true);
      await shown.take(lounge.read()).catch(() => undefined); // it is given; reading can wait
    });
  };
  const choices = MARKS.filter((each) => each !== "none" || given !== undefined);
  return (
    <details>
      <summary class="button">{t("lounge-react")}</summary>
      <SendForm
        task={task}
        onSend={send}
        button={t("lounge-react-send")}
        mistake={isEmpty && t("field-wrong-missing")}
        done={isDone && t("lounge-react-done")}
      >
        <ChoiceCards
          legend={t("lounge-react")}
          isLegendUnseen
          choices={choices.map((value) => ({ value, label: t(`lounge-mark-${value}`) }))}
          value={mark}
          onChange={setMark}
        />
        <PenChoice lounge={lounge} slot={slot} nameOf={nameOf} onChange={choose} />
      </SendForm>
    </details>
  );
}

function TakeBack({ shown, post }: Part): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const task = useTask();
  const act = async () => {
    await takeBack(shown.lounge, post);
    await shown.lounge.read().catch(() => undefined); // it is gone; reading can wait
    app.replace("lounge", { topic: post.said.topic });
  };
  return (
    <Screen title={t("lounge-take")}>
      <p>{t("lounge-take-what")}</p>
      <p>{t("lounge-take-answers")}</p>
      <SendForm
        task={task}
        onSend={() => task.run(act)}
        button={t("lounge-take-now")}
        kind="grave"
        others={<Button onClick={() => app.back()}>{t("lounge-take-not")}</Button>}
      />
    </Screen>
  );
}

/** What stewards are told, nobody learns from whom: about somebody's post, or one's own that was hidden. */
function Tell({ post }: Part): JSX.Element {
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const [why, setWhy] = useKept("why", "");
  const [isDone, setDone] = useKept("done", false);
  const [isEmpty, setEmpty] = useState(false);
  const isOwn = post.slot !== null;
  const send = () => {
    setEmpty(!why.trim());
    if (!why.trim()) return;
    task.run(async () => {
      await tell(person, post, why.trim());
      setWhy("");
      setDone(true);
    });
  };
  return (
    <Screen title={t(isOwn ? "lounge-appeal" : "lounge-tell")}>
      <p>{t(isOwn ? "lounge-appeal-what" : "lounge-tell-what")}</p>
      <ul class="lines">
        <PostCard post={post} />
      </ul>
      <SendForm task={task} onSend={send} button={t("lounge-tell-send")} done={isDone && t("lounge-tell-done")}>
        <Field
          label={t("lounge-tell-why")}
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

/** What a steward decides alone: it counts at once, and another one has to say the same within two days. */
function Decide({ shown, post, does }: Part & { does: "hide" | "ban" | "pin" | "unpin" }): JSX.Element {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const { lounge } = shown;
  const [reason, setReason] = useKept("reason", "");
  const [days, setDays] = useKept("days", String(BAN_DAYS[1]));
  const until = person.device.today() + Number(days);
  const [isEmpty, setEmpty] = useState(false);
  const about = does === "ban" ? { pen: post.pen, until } : { post: post.identity };
  const send = () => {
    setEmpty(!reason.trim());
    if (!reason.trim()) return;
    task.run(async () => {
      await act(person, { pen: undefined, post: undefined, of: undefined, until: undefined, ...about, does, reason });
      await lounge.read().catch(() => undefined); // it is decided; reading can wait
      app.back();
    });
  };
  return (
    <Screen title={t(`lounge-${does}`)}>
      <p>{t(`lounge-${does}-what`)}</p>
      <ul class="lines">
        <PostCard post={post} />
      </ul>
      <SendForm task={task} onSend={send} button={t(`lounge-${does}`)} kind={does === "ban" ? "grave" : "main"}>
        {does === "ban" && (
          <Select
            label={t("lounge-ban-days")}
            value={days}
            options={BAN_DAYS.map((count) => ({ value: String(count), label: t("lounge-days-count", { count }) }))}
            onChange={setDays}
          />
        )}
        <Field
          label={t("lounge-reason")}
          hint={t("lounge-reason-hint")}
          error={isEmpty ? t("field-wrong-missing") : undefined}
          maxLength={REASON_CHARACTERS}
          value={reason}
          onInput={setReason}
        />
      </SendForm>
    </Screen>
  );
}

register("lounge-post", PostScreen);
