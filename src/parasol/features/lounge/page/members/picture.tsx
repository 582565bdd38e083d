/** A picture beside a post: a box with its size until somebody asks for it, and what a writer adds one with. */
import { useState } from "preact/hooks";
import type { CleanPhoto } from "#features/pictures/page/photo.ts";
import { useAct, usePerson, useTexts } from "#kernel/kit/context.ts";
import { bitmapIn, Drawn } from "#kernel/kit/drawn.tsx";
import { Field } from "#kernel/kit/fields.tsx";
import { Action, Problem } from "#kernel/kit/parts.tsx";
import { tidied } from "#kernel/kit/record.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { isDeclined } from "#kernel/wire/trouble.ts";
import type { Lounge } from "../lounge.ts";
import { deletePicture, fetchPicture, maySend, type Ready, sealedPicture, sendPicture } from "../pictures.ts";
import type { Attached } from "../structs.ts";

const SAYS_CHARACTERS = 140;

const kilobytes = (size: number): number => Math.ceil(size / 1000);

/** Nothing is fetched before the press. */
export function PostPicture({ picture }: { picture: Attached }) {
  const t = useTexts();
  const person = usePerson();
  const [seen, setSeen] = useState<ImageBitmap | "gone" | "broken" | null>(null);
  const show = useAct(async () => {
    try {
      setSeen((await bitmapIn(await fetchPicture(person, picture))) ?? "broken");
    } catch (error) {
      if (isDeclined(error, "no-such-room")) setSeen("gone");
      else if (error instanceof Unreadable) setSeen("broken");
      else throw error;
    }
  });
  const label = picture.says ?? t("lounge-picture-unsaid");
  if (seen) {
    const bitmap = typeof seen === "string" ? null : seen;
    return <Drawn bitmap={bitmap} label={label} broken={t(`lounge-picture-${seen === "gone" ? "gone" : "broken"}`)} />;
  }
  return (
    <div class="card" style={{ marginBlockStart: "0.6rem" }}>
      <p class="soft">{t("lounge-picture-size", { size: kilobytes(picture.size) })}</p>
      {picture.says && <p dir="auto">{picture.says}</p>}
      <Problem task={show} />
      <Action says="lounge-picture-show" act={show} />
    </div>
  );
}

/** One that is being added, or one that the post has already. It is sealed for the pen that it goes with, and sent once. */
export interface Chosen {
  readonly made?: Pick<CleanPhoto, "content">;
  readonly attached?: Attached;
  readonly says: string;
  ready?: Ready;
}

export const chosenOf = (attached: Attached | undefined): Chosen | null =>
  attached ? { attached, says: attached.says ?? "" } : null;

/** What a post of this pen says of it, once it is there. Throws as `sendPicture`. */
export async function attach(lounge: Lounge, slot: number, chosen: Chosen): Promise<Attached | undefined> {
  const { made, says } = chosen;
  const { person } = lounge;
  if (made && chosen.ready?.slot !== slot) {
    chosen.ready = sealedPicture(lounge.pen(slot), made.content, person.device.random);
  }
  if (chosen.ready) await sendPicture(person, chosen.ready);
  const attached = chosen.ready?.attached ?? chosen.attached;
  return attached && { ...attached, says: tidied(says) || undefined };
}

/** In the form of a post. `add` leads to the photo tool. */
export function PictureField(props: {
  lounge: Lounge;
  chosen: Chosen | null;
  onChange: (chosen: Chosen | null) => void;
  add: () => void;
}) {
  const t = useTexts();
  const { lounge, chosen, onChange } = props;
  if (!chosen) {
    if (!maySend(lounge.person)) return <p class="soft small">{t("lounge-picture-not-yet")}</p>;
    return <Action says="lounge-picture-add" onClick={props.add} />;
  }
  const { ready } = chosen;
  const drop = () => {
    onChange(null);
    // one that was sent and never posted helps nobody; if this fails, it expires
    if (ready?.isSent)
      void deletePicture(lounge.person.connection, lounge.pen(ready.slot), ready.attached).catch(() => {});
  };
  const size = chosen.made?.content.length ?? chosen.attached?.size ?? 0;
  return (
    <section class="card">
      <p>{t("lounge-picture-size", { size: kilobytes(size) })}</p>
      <p class="soft small">{t("lounge-picture-means")}</p>
      <Field
        says="lounge-picture-says"
        maxLength={SAYS_CHARACTERS}
        value={chosen.says}
        onInput={(says) => onChange({ ...chosen, says })}
      />
      <Action says="lounge-picture-drop" onClick={drop} />
    </section>
  );
}
