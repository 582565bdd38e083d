/** One post, and what somebody can do about it: react, say it better, take it back, mute, tell stewards; stewards also hide, ban, pin. */
import { useState } from "preact/hooks";
import { ChoiceCards } from "#kernel/kit/choices.tsx";
import { useAct, useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Leaving } from "#kernel/kit/leaving.tsx";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { register } from "#kernel/kit/registry.ts";
import { SendForm } from "#kernel/kit/sending.tsx";
import { mayOpen } from "#kernel/moderation/standing.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { tell } from "../flags.ts";
import { MARKS, type Mark, PROPOSAL } from "../structs.ts";
import type { Said } from "../threads.ts";
import { mute, react, takeBack } from "../writing.ts";
import { DecideForm, TellForm } from "./forms.tsx";
import { PenChoice } from "./pen-choice.tsx";
import { PostCard, Stopped } from "./post-card.tsx";
import { type LoungeShown, postIn, useLounge, useSlot } from "./session.ts";

interface Part {
  shown: LoungeShown;
  post: Said;
}

function PostScreen({ post: identity, part }: { post: Bytes; part?: string }) {
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
    return (
      <DecideForm does={part} about={part === "ban" ? { pen: post.pen } : { post: post.identity }}>
        <ul class="lines">
          <PostCard post={post} />
        </ul>
      </DecideForm>
    );
  }
  return <Overview shown={shown} post={post} />;
}

function Overview({ shown, post }: Part) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const { lounge, found } = shown;
  const isOwn = post.slot !== null;
  const go = (part: string) => app.go("lounge-post", { post: post.identity, part });
  const silence = useAct(async () => {
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
        <Button
          kind="link"
          says="lounge-whole-thread"
          to={["lounge-thread", { root: post.said.root ?? post.identity }]}
        />
      </p>
      {!post.hidden && !isProposal && <React shown={shown} post={post} />}
      <h2>{t("lounge-do")}</h2>
      <Problem task={silence} />
      <Actions isStack>
        {isOwn && (
          <>
            <Button says="lounge-correct" to={["lounge-write", { post: post.identity }]} />
            <Button says="lounge-take" onClick={() => go("take")} />
          </>
        )}
        <Button says={isOwn ? "lounge-appeal" : "lounge-tell"} onClick={() => go("tell")} />
        {!isOwn && (
          <>
            <Button says="letters-write" to={["letters", { pen: post.pen }]} />
            <Button says="lounge-mute" act={silence} />
          </>
        )}
        {person.isSteward && (
          <>
            {mayDo({ post: keyOf(post.identity) }) && <Button says="lounge-hide" onClick={() => go("hide")} />}
            {mayDo({ pen: keyOf(post.pen) }) && <Button says="lounge-ban" onClick={() => go("ban")} />}
            {post.said.root === undefined && (
              <Button says={isPinned ? "lounge-unpin" : "lounge-pin"} onClick={() => go(isPinned ? "unpin" : "pin")} />
            )}
          </>
        )}
      </Actions>
    </Screen>
  );
}

function React({ shown, post }: Part) {
  const t = useTexts();
  const { lounge, found } = shown;
  const [slot, choose, nameOf] = useSlot(lounge, found, {
    topic: post.said.topic,
    root: post.said.root ?? post.identity,
  });
  const given = slot === null ? undefined : post.given.get(slot);
  const [mark, setMark] = useState<Mark | undefined>(given);
  const [isDone, setDone] = useState(false);
  const send = useAct(async () => {
    if (!mark || slot === null) return;
    await react(lounge, slot, [{ post: post.identity, mark }]);
    setDone(true);
    await shown.take(lounge.read()).catch(() => undefined); // it is given; reading can wait
  });
  const choices = MARKS.filter((each) => each !== "none" || given !== undefined);
  return (
    <details>
      <summary class="button">{t("lounge-react")}</summary>
      <SendForm
        act={send}
        button={t("lounge-react-send")}
        unless={(!mark || slot === null) && t("field-wrong-missing")}
        done={isDone && t("lounge-react-done")}
      >
        <ChoiceCards
          says="lounge-react"
          isLegendUnseen
          of={choices}
          called="lounge-mark"
          value={mark}
          onChange={setMark}
        />
        <PenChoice lounge={lounge} slot={slot} nameOf={nameOf} onChange={choose} />
      </SendForm>
    </details>
  );
}

function TakeBack({ shown, post }: Part) {
  const app = useApp();
  const act = async () => {
    await takeBack(shown.lounge, post);
    await shown.lounge.read().catch(() => undefined); // it is gone; reading can wait
    app.replace("lounge", { topic: post.said.topic });
  };
  const texts = { title: "lounge-take", button: "lounge-take-now", not: "lounge-take-not" };
  return <Leaving {...texts} says={["lounge-take-what", "lounge-take-answers"]} act={act} />;
}

/** About somebody's post, or one's own that was hidden. */
function Tell({ post }: Part) {
  const t = useTexts();
  const person = usePerson();
  const isOwn = post.slot !== null;
  return (
    <TellForm
      title={t(isOwn ? "lounge-appeal" : "lounge-tell")}
      what={t(isOwn ? "lounge-appeal-what" : "lounge-tell-what")}
      label={t("lounge-tell-why")}
      send={(why) => tell(person, post, why)}
    >
      <ul class="lines">
        <PostCard post={post} />
      </ul>
    </TellForm>
  );
}

register("lounge-post", PostScreen);
