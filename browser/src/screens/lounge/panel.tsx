/** A panel by lot about a proposal: who volunteers, who draws it and who owes a part, whom the lot hit, what they say. */
import { useState } from "preact/hooks";
import { adviceOf, daysPossible, openPanel, SEATS, takeStep, volunteer } from "../../lounge/drawing.ts";
import type { Proposed } from "../../lounge/found.ts";
import { type Drawing, stepOf } from "../../lounge/panels.ts";
import { shownName } from "../../lounge/pens.ts";
import { SUPPORT_SLOT } from "../../lounge/proposals.ts";
import { stewards } from "../../roster/state.ts";
import { equal, fromBase64, keyOf } from "../../wire/bytes.ts";
import { nameOf } from "../../words/passphrase.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { ChoiceCards } from "../kit/choices.tsx";
import { useApp, usePerson, useTask, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { useTyped } from "../kit/form.ts";
import { Button, Notice, Problem, Screen } from "../kit/parts.tsx";
import { counted } from "../kit/record-texts.ts";
import { SendForm } from "../kit/sending.tsx";
import { Row } from "../kit/tones.tsx";
import { useNames } from "../members/said.ts";
import { useWordList } from "../members/session.ts";
import { PostCard } from "./post-card.tsx";
import type { SayShown } from "./say-session.ts";
import { usePenWords } from "./session.ts";

const OTHERS = 2;
const TEXT_CHARACTERS = 500;

interface Part {
  shown: SayShown;
  proposed: Proposed;
}

/** The panels of a proposal, and for stewards a way to ask one. */
export function PanelRows({ shown, proposed: { post } }: Part) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const asked = (shown.found?.panels ?? []).filter(({ panel }) => equal(panel.post, post.identity));
  const go = (part: string, of?: string) => app.go("say", { root: post.identity, part, ...(of && { of }) });
  return (
    <>
      {asked.length > 0 && <h3>{t("panels")}</h3>}
      {asked.map(({ id, state, panel }) => (
        <Row
          key={keyOf(id)}
          title={<bdi>{panel.text}</bdi>}
          line={t(`panel-row-${state}`, { day: app.texts.day(panel.closes_on) })}
          onPress={() => go("panel", keyOf(id))}
        />
      ))}
      {person.isSteward && <Button says="panel-ask" onClick={() => go("panel-ask")} />}
    </>
  );
}

/** How a panel's lot stands, and what somebody can do about it now. */
export function PanelScreen({ shown, proposed: { post }, drawing }: Part & { drawing: Drawing }) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const words = useWordList();
  const stewardOf = useNames();
  const penOf = usePenNames(shown);
  const { lounge, found } = shown;
  const { panel, state, volunteers, drawn, drawnOn, missing, left, list, digest } = drawing;
  const own = keyOf(lounge.pen(SUPPORT_SLOT).key);
  const step = stepOf(drawing, person.key);
  const run = (act: () => Promise<void>) => () =>
    task.run(async () => {
      await act();
      await shown.look();
    });
  const days = { day: app.texts.day(panel.closes_on), until: app.texts.day(panel.closes_on + 7) };
  const counts = { seats: panel.seats, count: volunteers.length };
  const steps = step && { label: t(`panel-step-${step}`), onPress: run(() => takeStep(person, drawing)) };
  const mine = state === "open" && {
    label: t(volunteers.includes(own) ? "panel-volunteer-end" : "panel-volunteer"),
    onPress: run(() => volunteer(lounge, drawing, !volunteers.includes(own))),
  };
  const talk = {
    label: t(drawn.includes(own) ? "panel-advise" : "panel-thread"),
    onPress: () => app.go(drawn.includes(own) ? "lounge-write" : "lounge-thread", { root: post.identity }),
  };
  const [main, also] = [steps, mine, talk].filter((each) => !!each);
  const names = (keys: readonly string[]) => keys.map((each) => stewardOf(fromBase64(each))).join(", ");
  return (
    <Screen title={t("panel")}>
      <h2 dir="auto">{post.said.title}</h2>
      <p class="told" dir="auto">
        {panel.text}
      </p>
      {!equal(panel.digest, post.digest) && <p class="notice">{t("panel-earlier")}</p>}
      <p role="status">
        <strong>
          {t(`panel-${state}`, { ...days, ...counts, on: app.texts.day(drawnOn ?? 0), listed: list?.pens.length ?? 0 })}
        </strong>
      </p>
      {drawn.includes(own) && <Notice kind="good">{t("panel-you")}</Notice>}
      {drawn.length > 0 && (
        <ul translate={false}>
          {drawn.map((pen) => (
            <li key={pen} dir="auto">
              {penOf(pen)}
            </li>
          ))}
        </ul>
      )}
      {state !== "drawn" && state !== "void" && <p>{t("panel-count", counts)}</p>}
      {missing.length > 0 && (
        <p class={state === "void" ? "notice warn" : ""} translate={false}>
          {t(state === "void" ? "panel-kept-back" : "panel-missing", { names: names(missing) })}
        </p>
      )}
      {[...left].map(([pen, why]) => (
        <p key={pen} class={why === "left-out" || why === "put-in" ? "notice bad" : "soft small"}>
          {t(`panel-left-${why}`, { name: penOf(pen) })}
        </p>
      ))}
      {drawnOn !== null && found && <Advice posts={adviceOf(found, drawing)} />}
      <p class="soft small" translate={false}>
        {t("panel-by", { names: names(panel.by.map(keyOf)) })}
      </p>
      {digest && (
        <p class="soft small">
          {t("panel-compare")} <span translate={false}>{words ? nameOf(digest, words, 3) : "…"}</span>
        </p>
      )}
      <details>
        <summary>{t("panel-how")}</summary>
        <p>{t("panel-how-lot")}</p>
        <p>{t("panel-how-last")}</p>
        <p>{t("panel-how-pens")}</p>
        <p>{t("panel-how-server")}</p>
      </details>
      <Problem task={task} />
      {main && <ActionBar main={{ ...main, busy: task.isRunning }} also={also} />}
    </Screen>
  );
}

function Advice({ posts }: { posts: ReturnType<typeof adviceOf> }) {
  const t = useTexts();
  return (
    <>
      <h3>{t("panel-advice")}</h3>
      {posts.length === 0 && <p class="soft">{t("panel-advice-none")}</p>}
      <ul class="lines">
        {posts.map((each) => (
          <PostCard key={keyOf(each.identity)} post={each} />
        ))}
      </ul>
    </>
  );
}

/** A pen's name as it was last, with its words; only these if it never wrote. */
function usePenNames({ found }: SayShown): (pen: string) => string {
  const wordsOf = usePenWords();
  return (pen) => {
    const name = (found?.posts ?? []).filter((each) => keyOf(each.pen) === pen).at(-1)?.said.name;
    const words = wordsOf(fromBase64(pen));
    return name ? `${shownName(name)} (${words})` : words;
  };
}

/** What a steward asks a panel, how many are drawn, and with whom she draws them. */
export function PanelForm({ shown, proposed: { post } }: Part) {
  const app = useApp();
  const t = useTexts();
  const person = usePerson();
  const task = useTask();
  const stewardOf = useNames();
  const others = stewards(person.roster).filter(({ key }) => !equal(key, person.key));
  const possible = daysPossible(person);
  const { typed, of } = useTyped({
    text: "",
    seats: String(SEATS[1]),
    days: String(possible[1] ?? possible[0]),
    by: others.length === OTHERS ? others.map(({ key }) => keyOf(key)) : [],
  });
  const { text, seats, days, by } = typed;
  const [isWrong, setWrong] = useState(false);
  if (others.length < OTHERS || possible.length === 0) {
    return (
      <Screen title={t("panel-ask")}>
        <p>{t(possible.length === 0 ? "panel-needs-days" : "panel-needs-three")}</p>
      </Screen>
    );
  }
  const send = () => {
    const isWhole = text.trim() !== "" && by.length === OTHERS;
    setWrong(!isWhole);
    if (!isWhole) return;
    task.run(async () => {
      const asked = { text: text.trim(), seats: Number(seats), days: Number(days), others: by.map(fromBase64) };
      await openPanel(person, post, asked);
      await shown.look();
      app.back();
    });
  };
  return (
    <Screen title={t("panel-ask")}>
      <p>{t("panel-ask-means")}</p>
      <h2 dir="auto">{post.said.title}</h2>
      <SendForm
        task={task}
        onSend={send}
        button={t("panel-ask-send")}
        mistake={isWrong && by.length !== OTHERS && t("panel-ask-two")}
        bar={{}}
      >
        <Field
          says="panel-text"
          error={isWrong && !text.trim() ? t("field-wrong-missing") : undefined}
          lines={3}
          maxLength={TEXT_CHARACTERS}
          {...of("text")}
        />
        <Select says="panel-seats" options={counted(t, "panel-people", SEATS)} {...of("seats")} />
        <Select says="panel-days" options={counted(t, "lounge-days-count", possible)} {...of("days")} />
        <ChoiceCards
          several
          says="panel-with"
          of={others.map(({ key }) => keyOf(key))}
          called={(key) => stewardOf(fromBase64(key))}
          {...of("by")}
        />
      </SendForm>
    </Screen>
  );
}
