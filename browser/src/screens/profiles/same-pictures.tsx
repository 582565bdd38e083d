/** For stewards: the very same picture in other profiles of the catalogue, of one area or of all. Each found one can be hidden. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Listed } from "../../profiles/catalogue.ts";
import { isClosed, LinkClosed } from "../../profiles/reading.ts";
import { type Print, printsIn, printsOf, showsOne } from "../../profiles/same.ts";
import { Unreadable } from "../../seal/errors.ts";
import { type Bytes, equal, keyOf } from "../../wire/bytes.ts";
import { ActionBar } from "../kit/action-bar.tsx";
import { useAct, useApp, useKept, useTexts } from "../kit/context.ts";
import { Select } from "../kit/fields.tsx";
import type { PhotoTo } from "../kit/names.ts";
import { Actions, Button, Problem, Screen } from "../kit/parts.tsx";
import { ReadingNotice } from "../kit/reading.tsx";
import { areasOf, named } from "./catalogue.tsx";
import { useCatalogue } from "./catalogue-reading.ts";

/** What was looked for in all of these; a broken line is gone on with where it broke. */
interface Looked {
  readonly of: readonly Listed[];
  readonly at: number;
  readonly same: readonly Listed[];
  readonly closed: number;
}

/** The pictures of the profile `room`, or the one that was chosen. */
export function SamePictures({ room, prints }: { room?: Bytes | undefined; prints?: object | undefined }) {
  const app = useApp();
  const t = useTexts();
  const { found, reading } = useCatalogue();
  const [area, setArea] = useKept("area", "");
  const [wanted, setWanted] = useKept<readonly Print[]>("wanted", (prints ?? []) as readonly Print[]);
  const [looked, setLooked] = useKept<Looked | null>("looked", null);
  const [isUnpictured, setUnpictured] = useState(false);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const { connection, device } = app;
  const isOwn = (one: Listed) => room !== undefined && equal(one.room, room);
  const own = found?.listed.find(isOwn);
  const others = (found?.listed ?? []).filter((one) => !isOwn(one) && (!area || areasOf(one.listing).includes(area)));
  const choose = () => {
    const to: PhotoTo = {
      label: t("same-take"),
      take: async (made) => app.go("profiles", { part: "catalogue-same", prints: await printsOf(made) }),
    };
    app.go("photo", { to });
  };
  const look = useAct(async () => {
    const some = wanted.length > 0 || !own ? wanted : await printsIn(connection, device, own);
    setWanted(some);
    setUnpictured(some.length === 0);
    if (some.length === 0) return;
    let now: Looked = looked && looked.at < looked.of.length ? looked : { of: others, at: 0, same: [], closed: 0 };
    setLooked(now);
    for (const one of now.of.slice(now.at)) {
      if (!isHere.current) return;
      const is = await showsOne(connection, device, one, some).catch(unopened);
      const same = is === true ? [...now.same, one] : now.same;
      now = { ...now, at: now.at + 1, same, closed: now.closed + (is === null ? 1 : 0) };
      setLooked(now);
    }
  });
  const isDone = looked !== null && looked.at === looked.of.length;
  const changed = (next: string) => {
    setArea(next);
    setLooked(null);
  };
  const places = named((found?.listed ?? []).flatMap(({ listing }) => areasOf(listing)));
  const all = { value: "", label: t("catalogue-any") };
  const main = own || wanted.length > 0 ? { label: t("same-look"), act: look } : null;
  const choosing = { label: t("same-choose"), onPress: choose };
  return (
    <Screen title={t("same")}>
      <p>{t("same-what")}</p>
      <p>{t("same-only")}</p>
      <ReadingNotice reading={reading} label={!found && t("catalogue-reading")} />
      {found && (
        <Select
          says="catalogue-area"
          value={area}
          options={[all, ...places.map((value) => ({ value, label: value }))]}
          onChange={changed}
        />
      )}
      <Problem task={look} />
      {looked && (
        <p class="soft">
          <progress aria-label={t("same")} value={looked.at} max={looked.of.length} />{" "}
          {t("same-at", { at: looked.at, of: looked.of.length })}
        </p>
      )}
      <div role="status">
        {found && room && !own && <p class="notice warn">{t("same-gone")}</p>}
        {isUnpictured && <p class="notice">{t("same-unpictured")}</p>}
        {isDone && <p class="notice">{t("same-found", { count: looked.same.length })}</p>}
        {isDone && looked.closed > 0 && <p class="soft">{t("same-closed", { count: looked.closed })}</p>}
      </div>
      <ul class="lines">
        {looked?.same.map(({ room: other, listing: { name } }) => (
          <li key={keyOf(other)}>
            <p>
              <bdi>{name ?? t("profile-unnamed")}</bdi>
            </p>
            <Actions>
              <Button says="same-open" to={["profiles", { part: "catalogue-one", room: other }]} />
              <Button says="same-hide" to={["stewards", { part: `catalogue hide ${keyOf(other)}` }]} />
            </Actions>
          </li>
        ))}
      </ul>
      {found && (main ? <ActionBar main={main} also={choosing} /> : <ActionBar main={choosing} />)}
    </Screen>
  );
}

/** One that is gone, or that nobody can open, hides no other. */
function unopened(error: unknown): null {
  if (error instanceof LinkClosed || error instanceof Unreadable || isClosed(error)) return null;
  throw error;
}
