/** Pictures of a profile: fetched and drawn when somebody asks for them, and not before. Nothing keeps them. */
import { useState } from "preact/hooks";
import type { Picture } from "#kernel/formats/file.ts";
import { useAct, useTexts } from "#kernel/kit/context.ts";
import { bitmapIn, Drawn } from "#kernel/kit/drawn.tsx";
import { painted } from "#kernel/kit/painting.ts";
import { Button, Problem } from "#kernel/kit/parts.tsx";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Unreachable } from "#kernel/wire/trouble.ts";
import type { Shot } from "../structs.ts";

/** Fetches a picture. Throws `Unreachable`; whatever else it throws, the picture isn't one. */
export type LoadPicture = (file: Picture) => Promise<Bytes>;

/** `first`: the number of the first of them. */
export function Pictures(props: { shots: readonly Shot[]; load: LoadPicture; first?: number }) {
  const t = useTexts();
  const { shots, load, first = 1 } = props;
  const [drawn, setDrawn] = useState<readonly (ImageBitmap | null)[]>([]);
  const show = useAct(async () => {
    for (const { file } of shots.slice(drawn.length)) {
      const bitmap = await bitmapOf(file, load);
      setDrawn((before) => [...before, bitmap]);
      await painted();
    }
  });
  if (shots.length === 0) return null;
  const size = Math.ceil(shots.reduce((sum, { file }) => sum + file.size, 0) / 1000);
  return (
    <>
      {drawn.map((bitmap, at) => (
        <Drawn
          key={at}
          bitmap={bitmap}
          label={shots[at]?.says ?? t("profile-picture-number", { number: first + at })}
          broken={t("profile-picture-broken")}
        />
      ))}
      <Problem task={show} />
      {drawn.length < shots.length && (
        <Button act={show}>{t("profile-pictures-show", { count: shots.length, size })}</Button>
      )}
    </>
  );
}

async function bitmapOf(file: Picture, load: LoadPicture): Promise<ImageBitmap | null> {
  try {
    return file.chunks === 1 ? await bitmapIn(await load(file)) : null;
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    return null; // one that is damaged, or left out by the server, keeps nobody from the others
  }
}
