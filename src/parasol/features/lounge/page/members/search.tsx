/** Looking for words in the posts that were read, those that name one's own pens, and those in one language alone. */
import type { JSX } from "preact";
import { useApp, useKept, useTexts } from "#kernel/kit/context.ts";
import { languages } from "#kernel/kit/data-files.ts";
import { Field, Form, Select } from "#kernel/kit/fields.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import { Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import { Row } from "#kernel/kit/tones.tsx";
import { shownName } from "../pens.ts";
import { find, languagesOf, naming } from "../search.ts";
import { PEN_SLOTS } from "../structs.ts";
import type { Said } from "../threads.ts";
import { Older } from "./older.tsx";
import { type LoungeShown, useLounge, usePenWords } from "./session.ts";

const PAGE = 20;

export function Search() {
  const t = useTexts();
  const shown = useLounge();
  const [wanted, setWanted] = useKept("wanted", "");
  const threads = shown.found?.threads ?? [];
  const [language, choice] = useLanguage(threads.flatMap(({ posts }) => posts));
  const found = wanted.trim() === "" ? [] : find(threads, wanted, language);
  return (
    <Screen title={t("lounge-search")}>
      <ReadingNotice reading={shown.reading} label={!shown.found && t("lounge-reading")} />
      <Form onSubmit={() => {}}>
        <Field says="lounge-search-words" hint={t("lounge-search-hint")} value={wanted} onInput={setWanted} />
        {choice}
      </Form>
      <p role="status" class="soft">
        {wanted.trim() !== "" && t("lounge-search-count", { count: found.length })}
      </p>
      <Posts posts={found} name={`found-${wanted}`} />
      <Older shown={shown} />
    </Screen>
  );
}

/** Posts that name a pen of one's own. */
export function Named() {
  const t = useTexts();
  const shown = useLounge();
  const posts = useNaming(shown) ?? [];
  return (
    <Screen title={t("lounge-named")}>
      <p>{t("lounge-named-what")}</p>
      <ReadingNotice reading={shown.reading} label={!shown.found && t("lounge-reading")} />
      <p role="status" class="soft">
        {t("lounge-search-count", { count: posts.length })}
      </p>
      <Posts posts={posts} name="named" />
      <Older shown={shown} />
    </Screen>
  );
}

/** Posts of others that name a pen of one's own; null before the words of pens are there. */
export function useNaming({ lounge, found }: LoungeShown): Said[] | null {
  const wordsOf = usePenWords();
  const words = Array.from({ length: PEN_SLOTS }, (_, slot) => wordsOf(lounge.pen(slot).key));
  return found && !words.includes("…") ? naming(found.threads, words) : null;
}

/** The language that somebody reads in, "" for any, and the choice, if there are several. */
export function useLanguage(posts: readonly Said[]): [string, JSX.Element | null] {
  const [language, choose] = useKept("language", "");
  const codes = languagesOf(posts);
  const nameOf = (code: string) => languages().find((each) => each.code === code)?.name ?? code;
  if (codes.length < 2) return ["", null];
  const offered = { none: "lounge-any-language", of: codes, called: nameOf };
  const choice = <Select says="post-language" {...offered} value={language} onChange={choose} />;
  return [codes.includes(language) ? language : "", choice];
}

function Posts({ posts, name }: { posts: readonly Said[]; name: string }) {
  const app = useApp();
  const t = useTexts();
  const wordsOf = usePenWords();
  return (
    <Paged
      items={posts}
      page={PAGE}
      name={name}
      more={(count) => t("lounge-more-posts", { count })}
      each={({ identity, pen, day, said, seq }) => (
        <Row
          key={seq}
          title={<bdi>{said.title}</bdi>}
          line={
            <>
              <bdi>{shownName(said.name)}</bdi> ({wordsOf(pen)}) · {app.texts.day(day)} ·{" "}
              <bdi>{said.warning ?? begin(said.text)}</bdi>
            </>
          }
          onPress={() => app.go("lounge-post", { post: identity })}
        />
      )}
    />
  );
}

/** So many characters of a post stand in a list. */
const BEGIN = 80;
const begin = (text: string): string => {
  const characters = [...text];
  return characters.length > BEGIN ? `${characters.slice(0, BEGIN).join("")}…` : text;
};
