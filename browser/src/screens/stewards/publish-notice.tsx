/**
 * One public notice, in a steward's own words. A thread of the lounge can stand beside what she writes: nothing of it is
 * taken over by itself, and as soon as her text has its words in a row, she says that whoever wrote it agreed.
 */
import type { JSX } from "preact";
import { changed, type Signed, takesFrom } from "../../editions/signed.ts";
import type { SiteParts } from "../../editions/site.ts";
import { type Bytes, keyOf } from "../../wire/bytes.ts";
import { NAMES } from "../../words/languages.ts";
import { Tick } from "../kit/choices.tsx";
import { type App, useAct, useApp, useKept, usePerson, useTexts } from "../kit/context.ts";
import { Field, Select } from "../kit/fields.tsx";
import { languageOptions, useTyped } from "../kit/form.ts";
import { Paged } from "../kit/lists.tsx";
import { Button, Screen } from "../kit/parts.tsx";
import { ReadingNotice } from "../kit/reading.tsx";
import { linesOf } from "../kit/record.ts";
import { SendForm } from "../kit/sending.tsx";
import { Row } from "../kit/tones.tsx";
import { Older } from "../lounge/older.tsx";
import { PostCard } from "../lounge/post-card.tsx";
import { threadIn, useLounge } from "../lounge/session.ts";

export const LINE_CHARACTERS = 120;
/** Under this name the edition that is open lies in the session. */
const KEPT = "edition";
const PAGE = 20;

export const keptIn = (app: App): Signed | undefined => app.session.get(KEPT) as Signed | undefined;
export const keep = (app: App, signed: Signed): void => void app.session.set(KEPT, signed);

/** What a site is made with. */
export async function partsOf(app: App): Promise<SiteParts> {
  const [file, words] = await Promise.all([app.file("edition.json"), app.words(NAMES)]);
  return { ...(JSON.parse(file) as Omit<SiteParts, "words">), words };
}

/** The threads of the lounge that a notice could be about. */
export function Choose() {
  const app = useApp();
  const t = useTexts();
  const shown = useLounge();
  const { found, reading } = shown;
  return (
    <Screen title={t("publish-choose")}>
      <p>{t("publish-choose-what")}</p>
      <ReadingNotice reading={reading} label={t("lounge-reading")} />
      {found?.threads.length === 0 && <p class="soft">{t("lounge-empty")}</p>}
      <Paged
        items={found?.threads ?? []}
        page={PAGE}
        more={(count) => t("lounge-more", { count })}
        each={({ root, title, posts, day }) => (
          <Row
            key={keyOf(root)}
            title={<bdi>{title}</bdi>}
            line={`${t("lounge-posts", { count: posts.length })} · ${app.texts.day(day)}`}
            onPress={() => app.go("publish", { part: "write", root })}
          />
        )}
      />
      <Older shown={shown} />
    </Screen>
  );
}

export function WriteNotice(props: { signed: Signed; root: Bytes | undefined }) {
  return props.root ? <About {...props} root={props.root} /> : <Form {...props} others={[]} />;
}

/** With a thread beside it. */
function About({ signed, root }: { signed: Signed; root: Bytes }) {
  const t = useTexts();
  const { found, reading } = useLounge();
  const posts = threadIn(found, root)?.posts ?? [];
  const others = posts.flatMap(({ hidden, said: { text } }) => (hidden ? [] : [text]));
  return (
    <Form signed={signed} root={root} others={others}>
      <ReadingNotice reading={reading} label={t("lounge-reading")} />
      <details class="card" open>
        <summary>{t("publish-thread")}</summary>
        <ul class="lines">
          {posts.map((post) => (
            <PostCard key={keyOf(post.identity)} post={post} />
          ))}
        </ul>
      </details>
      <p>{t("publish-own-words")}</p>
      <p>
        <Button says="publish-ask" to={["lounge-write", { root }]} />
      </p>
    </Form>
  );
}

interface Notice {
  readonly signed: Signed;
  readonly root: Bytes | undefined;
  /** What others wrote. */
  readonly others: readonly string[];
  readonly children?: JSX.Element[];
}

function Form({ signed, others, children }: Notice) {
  const app = useApp();
  const t = useTexts();
  const { device } = usePerson();
  const { typed, of } = useTyped({ title: "", text: "", language: signed.edition.language });
  const { title, text, language } = typed;
  const [hasAgreed, setAgreed] = useKept("agreed", false);
  const isTheirs = others.some((each) => takesFrom(`${title}\n${text}`, each));
  const send = useAct(async () => {
    const today = device.today();
    const notice = {
      ...{ id: device.random(16), day: today, language, title: title.trim() },
      text: linesOf(text).join("\n"),
    };
    keep(app, changed(signed, today, [...signed.edition.notices, notice], await partsOf(app)));
    app.replace("publish", {});
  });
  return (
    <Screen title={t("publish-write")}>
      {children}
      <SendForm act={send} button={t("publish-add")} unless={isTheirs && !hasAgreed && t("publish-unasked")} bar={{}}>
        <Field says="publish-title" maxLength={LINE_CHARACTERS} {...of("title")} />
        <Field says="publish-text" lines={6} {...of("text")} />
        <Select says="publish-notice-language" options={languageOptions()} {...of("language")} />
        {isTheirs && <Tick says="publish-agreed" isOn={hasAgreed} onChange={setAgreed} />}
        <p class="soft small">{t("publish-style")}</p>
      </SendForm>
    </Screen>
  );
}
