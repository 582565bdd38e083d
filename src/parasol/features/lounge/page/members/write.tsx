/** Writing: a thread's first post, an answer, or one's own post once more. */
import { useEffect, useState } from "preact/hooks";
import type { CleanPhoto } from "#features/pictures/page/photo.ts";
import { useApp, useKept, usePerson, useTask, useTexts } from "#kernel/kit/context.ts";
import { languageOptions } from "#kernel/kit/form.ts";
import { Screen } from "#kernel/kit/parts.tsx";
import { RecordFields, type RecordHow, useRecord } from "#kernel/kit/record-form.tsx";
import { pick, type RecordTexts } from "#kernel/kit/record-texts.ts";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { lifetime } from "#kernel/roster/rules/entries.ts";
import { manyPostsFrom, POSTS } from "#kernel/roster/rules/once.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { identityOf } from "../pens.ts";
import { POST_FIELDS, PROPOSAL } from "../structs.ts";
import { choosePen, correct, say, type Words } from "../writing.ts";
import { PenChoice } from "./pen-choice.tsx";
import { attach, type Chosen, chosenOf, PictureField } from "./picture.tsx";
import { Stopped } from "./post-card.tsx";
import { postIn, threadIn, useLounge, useSlot } from "./session.ts";

export const POST_TEXTS: RecordTexts = { part: "post" };

interface About {
  topic?: number;
  root?: Bytes;
  post?: Bytes;
  /** A proposal about Parasol itself: with what to say in it. */
  isOtherwise?: boolean;
  /** What was typed before a picture was made. */
  typed?: ReadonlyMap<string, unknown>;
}

/** What is typed: an answer has the thread's title. */
type Typed = Pick<Words, "text" | "name" | "language"> & { readonly title?: string; readonly warning: string | null };

function Write(about: About) {
  const { topic, root, post, isOtherwise, typed } = about;
  const app = useApp();
  const { kept } = app.visit;
  if (typed && kept.size === 0) for (const [name, value] of typed) kept.set(name, value);
  const t = useTexts();
  const task = useTask();
  const { lounge, found } = useLounge();
  const person = usePerson();
  const [isPenless, setPenless] = useState(false);
  const own = post && postIn(found, post);
  const of = root ?? own?.said.root;
  const thread = of && threadIn(found, of);
  const isFirst = of === undefined;
  const number = own?.said.topic ?? thread?.topic ?? topic ?? PROPOSAL;
  const [chosen, choose, nameOf] = useSlot(lounge, found, { topic: number, root: of });
  const slot = own?.slot ?? chosen;
  const names = isFirst ? ["title", "text", "warning", "name", "language"] : ["text", "warning", "name", "language"];
  const how: RecordHow = {
    fields: pick(POST_FIELDS, ...names),
    texts: POST_TEXTS,
    offers: { language: languageOptions() },
  };
  const begun = isOtherwise ? { title: `${t("otherwise-title")} `, text: t("otherwise-text") } : {};
  const state = useRecord(how, () => own?.said ?? { name: nameOf(slot), language: app.texts.language.code, ...begun });
  const [picture, setPicture] = useKept("picture", () => chosenOf(own?.said.picture));
  const [last, setLast] = useKept<{ words: string; salt: Bytes } | null>("last", null);
  const change = (next: number) => {
    choose(next);
    void choosePen(person, number, next).catch(() => undefined); // it isn't remembered then, and stays in this form
    state.change({ name: nameOf(next) });
  };
  const send = () => {
    const record = state.read();
    setPenless(slot === null);
    if (!record || slot === null) return;
    const { title, text, warning, name, language } = record as unknown as Typed;
    const words: Words = {
      ...{ text, name, language, warning: warning ?? undefined, root: of, picture: undefined },
      title: title ?? own?.said.title ?? thread?.title ?? "",
      topic: number,
    };
    task.run(async () => {
      const attached = picture ? await attach(lounge, slot, picture) : undefined;
      // said again before an answer came, it is the same post
      const asked = JSON.stringify([slot, words, attached?.room]);
      const salt = last?.words === asked ? last.salt : app.device.random(16);
      setLast({ words: asked, salt });
      if (own) await correct(lounge, own, { ...words, picture: attached });
      else await say(lounge, slot, { ...words, picture: attached }, salt);
      await lounge.read().catch(() => undefined); // it is said; reading can wait
      const begins = own?.identity ?? identityOf(lounge.pen(slot).key, salt);
      const root = of ?? begins;
      app.replace(isFirst && isProposal ? "say" : "lounge-thread", { root });
    });
  };
  const isProposal = number === PROPOSAL;
  const add = () => {
    const take = (made: CleanPhoto) => {
      const chosen: Chosen = { made, says: "" };
      app.go("lounge-write", { ...about, typed: new Map([...kept, ["picture", chosen]]) });
    };
    app.go("photo", { to: { label: t("lounge-picture-take"), take } });
  };
  return (
    <Screen
      title={t(own ? "lounge-correct" : of ? "lounge-answer" : topic === PROPOSAL ? "lounge-propose" : "lounge-begin")}
    >
      {thread && <p dir="auto">{thread.title}</p>}
      {slot !== null && <Stopped found={found} pen={lounge.pen(slot).key} />}
      <SendForm
        task={task}
        onSend={send}
        button={t("lounge-send")}
        busy={t("lounge-sending")}
        bar={{}}
        mistake={isPenless && t("lounge-pen-needed")}
      >
        <RecordFields state={state} how={how} />
        {!isProposal && <PictureField lounge={lounge} chosen={picture} onChange={setPicture} add={add} />}
        {!own && <PenChoice lounge={lounge} slot={slot} nameOf={nameOf} onChange={change} />}
        {!own && <p class="soft small">{t("lounge-pen-kept")}</p>}
        <p class="soft small">{t(own ? "lounge-correct-means" : "lounge-write-means")}</p>
        <p class="soft small">{t("lounge-write-limit")}</p>
        {task.trouble === null && <PostsLeft />}
      </SendForm>
    </Screen>
  );
}

/** To a new member how often they can write this week; what an earlier session used isn't known, so this is the most. */
function PostsLeft() {
  const { texts, device } = useApp();
  const t = useTexts();
  const { wallet, roster, mine } = usePerson();
  const [, redraw] = useState(0);
  useEffect(
    () =>
      void wallet.requestBatch().then(
        () => redraw(1),
        () => undefined,
      ),
    [],
  );
  const left = wallet.postsLeft;
  if (!left || left.of === POSTS || !roster.policy) return null;
  const [each, day] = [
    lifetime(roster.policy, "lounge_sitting"),
    texts.day(manyPostsFrom(mine?.since ?? device.today())),
  ];
  return <p class="soft small">{t("lounge-write-new", { count: left.count, each, day })}</p>;
}

register("lounge-write", Write);
