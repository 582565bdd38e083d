/**
 * The catalogue, for members and for anybody: all of it is fetched, shuffled and looked through here, so that what is
 * looked for never leaves the phone. One profile of it, and telling stewards that it is a fake.
 */
import { useMemo } from "preact/hooks";
import { Telling } from "#features/reports/page/anyone/telling.tsx";
import { useApp, useKept, useTask, useTexts } from "#kernel/kit/context.ts";
import { Field, Form, Select } from "#kernel/kit/fields.tsx";
import { Paged } from "#kernel/kit/lists.tsx";
import { Actions, Button, Problem, Screen } from "#kernel/kit/parts.tsx";
import { ReadingNotice } from "#kernel/kit/reading.tsx";
import type { RecordHow } from "#kernel/kit/record-form.tsx";
import { pick } from "#kernel/kit/record-texts.ts";
import { Row } from "#kernel/kit/tones.tsx";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { dayOf } from "#kernel/wire/days.ts";
import { find, isGenuine, type Listed, linkOf } from "../catalogue.ts";
import { ProfileView } from "../link/profile-view.tsx";
import { addressOf } from "../link.ts";
import { prepareListingFlag } from "../listing-flags.ts";
import { LISTING_FLAG_FIELDS, type Listing, type ListingFlagKind } from "../structs.ts";
import { packOf } from "../thumbs.ts";
import { useCatalogue, useVerified } from "./catalogue-reading.ts";
import { siteAddress } from "./session.ts";
import { type Packs, Small } from "./thumb.tsx";

const PAGE = 10;
/** Where she works, and where she goes. */
export const areasOf = ({ areas = [], tours = [] }: Listing): string[] => [...areas, ...tours.map(({ area }) => area)];

/** Each as it is written first, in the order of letters. */
export const named = (names: readonly string[]): string[] =>
  [...new Set(names)].sort((one, other) => one.localeCompare(other));

/** The way there; on a site of profiles alone there is none. */
export function CatalogueLink() {
  const app = useApp();
  if (app.isApart) return null;
  return <Button kind="link" says="catalogue-look" to={["profiles", { part: "catalogue" }]} />;
}

export function Catalogue({ part, room }: { part: string; room?: Bytes | undefined }) {
  if (!room) return <All />;
  if (part === "catalogue-flag") return <FlagForm room={room} />;
  return <One room={room} />;
}

function All() {
  const app = useApp();
  const t = useTexts();
  const { found, reading } = useCatalogue();
  const verifying = useVerified(found);
  const [words, setWords] = useKept("words", "");
  const [area, setArea] = useKept("area", "");
  const [language, setLanguage] = useKept("language", "");
  const [date, setDate] = useKept("date", "");
  const [isMore, setMore] = useKept("more", false);
  const listed = found?.listed ?? [];
  const day = date ? dayOf(Date.parse(date)) : null;
  const shown = find(listed, { words, area, language, day });
  const drawing = useTask();
  const pack = useMemo(() => packOf(listed, area), [listed, area]);
  const isPackHere = pack && found?.packs.has(pack);
  const any = { value: "", label: t("catalogue-any") };
  const offer = (names: readonly string[]) => [any, ...named(names).map((value) => ({ value, label: value }))];
  return (
    <Screen title={t("catalogue")}>
      <p>{t("catalogue-what")}</p>
      {!app.person && <p class="soft">{t("catalogue-strangers")}</p>}
      <ReadingNotice reading={reading} label={!found && t("catalogue-reading")} />
      {found && (
        <>
          <Form onSubmit={() => {}}>
            <Field says="catalogue-words" value={words} onInput={setWords} />
            <details open={isMore} onToggle={({ currentTarget }) => setMore(currentTarget.open)}>
              <summary class="button">{t("catalogue-filters")}</summary>
              <Select
                says="catalogue-area"
                value={area}
                options={offer(listed.flatMap(({ listing }) => areasOf(listing)))}
                onChange={setArea}
              />
              <Select
                says="catalogue-language"
                value={language}
                options={offer(listed.flatMap(({ listing }) => listing.languages ?? []))}
                onChange={setLanguage}
              />
              <Field says="catalogue-day" type="date" value={date} onInput={setDate} />
            </details>
          </Form>
          <p role="status" class="soft">
            {t("catalogue-count", { count: shown.length })}
          </p>
          <Problem task={drawing} />
          {pack && !isPackHere && (
            <>
              <Button isBusy={drawing.isRunning} onClick={() => drawing.run(() => found.packs.fetch(app, pack))}>
                {t("catalogue-thumbs", { size: Math.ceil(pack.bytes / 1000) })}
              </Button>
              <p class="soft small">{t(area ? "catalogue-thumbs-seen" : "catalogue-thumbs-all")}</p>
            </>
          )}
          {!pack && !area && listed.some(({ listing: { thumb } }) => thumb) && (
            <p class="soft">{t("catalogue-thumbs-area")}</p>
          )}
          <Paged
            items={shown}
            page={PAGE}
            name={[words, area, language, date].join("|")}
            more={(count) => t("catalogue-more", { count })}
          >
            {(some) => {
              const good = some.filter(isGenuine);
              const lost = found.others + some.length - good.length;
              const wrong = good.filter((each) => found.packs.of(each) === null).length;
              return (
                <>
                  {good.map((each) => (
                    <OneRow key={keyOf(each.room)} listed={each} packs={found.packs} />
                  ))}
                  {wrong > 0 && <p class="notice warn">{t("catalogue-thumbs-lost", { count: wrong })}</p>}
                  {lost > 0 && <p class="notice warn">{t("catalogue-lost", { count: lost })}</p>}
                </>
              );
            }}
          </Paged>
          <div aria-busy={verifying.isRunning}>
            <Problem task={verifying} />
          </div>
        </>
      )}
    </Screen>
  );
}

function OneRow({ listed, packs }: { listed: Listed; packs: Packs }) {
  const app = useApp();
  const t = useTexts();
  const { room, listing } = listed;
  const { name, line, areas = [] } = listing;
  const jpeg = packs.of(listed);
  return (
    <Row
      title={<bdi>{name ?? t("profile-unnamed")}</bdi>}
      line={<bdi>{[line, ...areas].filter(Boolean).join(" · ")}</bdi>}
      picture={jpeg && <Small jpeg={jpeg} />}
      onPress={() => app.go("profiles", { part: "catalogue-one", room })}
    />
  );
}

function One({ room }: { room: Bytes }) {
  const t = useTexts();
  const { found, reading } = useCatalogue();
  const one = found?.listed.find((each) => equal(each.room, room));
  if (found && one && isGenuine(one)) return <OneListed one={one} />;
  return (
    <Screen title={t("catalogue-one")}>
      <ReadingNotice reading={reading} label={!found && t("catalogue-reading")} />
      {found && <p>{t(one ? "catalogue-altered" : "catalogue-gone")}</p>}
    </Screen>
  );
}

/** One profile of it; whoever wants more opens it as by any other link. */
function OneListed({ one }: { one: Listed }) {
  const t = useTexts();
  const { listing, room } = one;
  const { name, pictures: count } = listing;
  return (
    <Screen title={name ?? t("profile-unnamed")}>
      <ProfileView profile={{ ...NOTHING, ...listing, pictures: undefined }} since={listing.day} load={nothing} />
      <p class="soft">{t("catalogue-behind", { count })}</p>
      <p>
        <a
          class="button main"
          href={addressOf(siteAddress(), linkOf(one))}
          target="_blank"
          rel="noopener noreferrer nofollow"
          referrerpolicy="no-referrer"
        >
          {t("catalogue-open")}
        </a>
      </p>
      <p class="soft small">
        {t("catalogue-seen")} {t("catalogue-means")}
      </p>
      <Actions>
        <Button kind="link" says="listing-flag" to={["profiles", { part: "catalogue-flag", room }]} />
      </Actions>
    </Screen>
  );
}

const NOTHING = {
  text: undefined,
  prices: undefined,
  boundaries: undefined,
  asks: undefined,
  questions: undefined,
  sites: undefined,
  reads: undefined,
};
const nothing = () => Promise.reject(new Error("no pictures here"));

const FLAG = {
  ...{ title: "listing-flag", send: "listing-flag-send", button: "catalogue" },
  ...{ done: "listing-flag-done", after: "listing-flag-done-text" },
};

/** Telling stewards. With the keys of the profile it is its owner's answer. */
export function FlagForm({ room, owner }: { room: Bytes; owner?: Pick<WordKeys, "signKey" | "signSeed"> }) {
  const { device } = useApp();
  const t = useTexts();
  const kinds = (["stolen", "fake", "other"] as const).map((value) => ({
    value,
    label: t(`listing-flag-what-${value}`),
  }));
  const how: RecordHow = {
    fields: pick(LISTING_FLAG_FIELDS, ...(owner ? [] : ["what"]), "why"),
    texts: { part: "listing-flag", ...(owner && { labels: { why: "listing-answer-why" } }) },
    offers: { what: kinds },
    cards: ["what"],
  };
  return (
    <Telling
      says={owner ? { ...FLAG, title: "listing-answer" } : FLAG}
      how={how}
      next={["profiles", owner ? {} : { part: "catalogue" }]}
      prepare={(roster, { what = "answer", why }) =>
        prepareListingFlag(roster, device, room, what as ListingFlagKind, String(why), owner)
      }
    >
      <p>{t(owner ? "listing-answer-text" : "listing-flag-text")}</p>
    </Telling>
  );
}
