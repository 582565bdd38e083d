/** Small pictures of the catalogue: packs of them as somebody asked for them, one drawn, and its owner's choice. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { HIGH, jpegOf, smallOf, WIDE } from "#kernel/files/small.ts";
import { ActionBar } from "#kernel/kit/action-bar.tsx";
import { type App, useApp, useTexts } from "#kernel/kit/context.ts";
import { bitmapIn } from "#kernel/kit/drawn.tsx";
import type { PhotoTo } from "#kernel/kit/names.ts";
import { Action, Problem, Screen } from "#kernel/kit/parts.tsx";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { Listed } from "../catalogue.ts";
import type { ThumbsRead } from "../messages.ts";
import { profilesCatalogueThumbs, profilesEverybodyThumbs } from "../routes.ts";
import { isIn, pictureOf, thumbsIn } from "../thumbs.ts";
import { type Opened, openedIn, useChanging } from "./session.ts";

/** What was fetched since the list was read. */
export class Packs {
  readonly #asked: ThumbsRead[] = [];
  readonly #bodies = new Map<string, Bytes>();
  readonly #drawn = new WeakMap<Listed, Bytes>();

  has(pack: ThumbsRead): boolean {
    return this.#asked.some(({ bits, prefix }) => bits === pack.bits && prefix === pack.prefix);
  }

  /** Throws `Unreadable`, `Declined`, `Unreachable`. */
  async fetch({ connection, person }: App, { bits, prefix }: ThumbsRead): Promise<void> {
    const asked = { bits, prefix };
    const content = person
      ? await person.wallet.askBytes(profilesCatalogueThumbs, asked, "read")
      : await connection.askBytes(profilesEverybodyThumbs, asked);
    for (const [room, body] of thumbsIn(content)) this.#bodies.set(room, body);
    this.#asked.push(asked);
  }

  /** As a file; null if it isn't right, or wasn't given; undefined if nobody asked for it. */
  of(listed: Listed): Bytes | null | undefined {
    if (!listed.listing.thumb || !this.#asked.some((pack) => isIn(listed, pack))) return undefined;
    const jpeg = this.#drawn.get(listed) ?? pictureOf(listed, this.#bodies.get(keyOf(listed.room)));
    if (jpeg) this.#drawn.set(listed, jpeg);
    return jpeg;
  }
}

/** No style of the page's: those come with every first load. */
const STYLE = { display: "block", alignSelf: "start", borderRadius: 4, marginBlock: ".5rem" };

/** Drawn from its points; beside a name it says nothing more (no `label`). */
export function Small({ jpeg, label }: { jpeg: Bytes; label?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    void bitmapIn(jpeg).then((bitmap) => bitmap && canvas.current?.getContext("2d")?.drawImage(bitmap, 0, 0));
  }, [jpeg]);
  const said = label ? { role: "img" as const, "aria-label": label } : { "aria-hidden": true };
  return <canvas ref={canvas} width={WIDE} height={HIGH} style={STYLE} {...said} />;
}

/** Its owner chooses one, apart from the pictures behind her links. */
export function SmallChoice({ opened }: { opened: Opened }) {
  const app = useApp();
  const t = useTexts();
  const { owner, small } = opened;
  const { task, change } = useChanging();
  const listed = owner.own.links.find((each) => each.listed);
  const shown = small ?? listed?.thumb;
  const put = (thumb: Bytes | undefined) =>
    change(async (pay) => {
      await owner.showSmall(thumb, pay);
      opened.small = null;
      app.replace("profiles", { part: "listing" });
    });
  const to: PhotoTo = {
    label: t("listing-thumb-take"),
    isSmall: true,
    take({ content }) {
      if (openedIn(app) !== opened) return app.go("profiles", {}); // it was closed meanwhile
      opened.small = smallOf(content);
      app.go("profiles", { part: "listing-thumb" });
    },
  };
  const choose = {
    label: t(shown ? "listing-thumb-other" : "listing-thumb-choose"),
    onPress: () => app.go("photo", { to }),
  };
  const save = { label: t("listing-thumb-save"), onPress: () => put(small ?? undefined), busy: task.isRunning };
  return (
    <Screen title={t("listing-thumb")}>
      {listed && (
        <>
          {shown && <Small jpeg={jpegOf(shown)} label={t("listing-thumb-shown")} />}
          <p role="status" class="notice">
            {t(small ? "listing-thumb-new" : shown ? "listing-thumb-is" : "listing-thumb-none")}
          </p>
        </>
      )}
      <p>{t("listing-thumb-text")}</p>
      <p>{t("listing-thumb-copy")}</p>
      {listed ? (
        <>
          <Problem task={task} />
          {shown && !small && (
            <Action says="listing-thumb-drop" isBusy={task.isRunning} onClick={() => put(undefined)} />
          )}
          {small ? <ActionBar main={save} also={choose} /> : <ActionBar main={choose} />}
        </>
      ) : (
        <p class="notice">{t("listing-thumb-first")}</p>
      )}
    </Screen>
  );
}
