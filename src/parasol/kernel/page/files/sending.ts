/**
 * Sending and fetching a file of a conversation, chunk by chunk. A line that breaks loses nothing: the chunk that was on its
 * way is sent again as the same bytes, which the server keeps once, and what had arrived isn't sent again.
 */
import type { Connection } from "#kernel/connection.ts";
import { type File, FileName, FileType } from "#kernel/formats/file.ts";
import { MAX_FILE_BYTES } from "#kernel/formats/messages.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { chunkAt, chunksOf, sealChunk } from "#kernel/seal/files.ts";
import { isA } from "#kernel/wire/bounds.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { fetchWith, type OnChunk, TRIES } from "./fetching.ts";
import { checkAsSaid, clean } from "./images.ts";
import { blobsGet, blobsPut } from "./routes.ts";

export type { OnChunk } from "./fetching.ts";

const ENDINGS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" };

/** The usual endings, of which one stays. Counterpart of `USUAL` in `kernel/files/client/sending.py`. */
const USUAL = /\.(?:pdf|txt|odt|ods|docx?|rtf|mp3|ogg|opus|wav)$/i;

/** What a file of somebody else is called here. Nothing of the name that they gave it but a usual ending. */
export function ownName({ name, type }: Pick<File, "name" | "type">): string {
  const ending = Object.hasOwn(ENDINGS, type) && ENDINGS[type];
  return ending ? `picture.${ending}` : `file${USUAL.exec(name)?.[0].toLowerCase() ?? ""}`;
}

/** A file on its way. The same one is sent again after a broken line, and goes on where it was. */
export class Upload {
  /** What the conversation will say of it. */
  readonly said: File;
  readonly #content: Bytes;
  readonly #random: Random;
  #done = 0;
  /** The chunk that may or may not have arrived: sealing it again would make other bytes of it. */
  #unsure: Bytes | null = null;

  private constructor(said: File, content: Bytes, random: Random) {
    this.said = said;
    this.#content = content;
    this.#random = random;
  }

  /**
   * A file ready to be sent. A picture loses what it says of camera, place and time, and its name, which often is a time
   * too. Throws `NotClean` (`image-kind`, `image-broken`), `Trouble` (`file-too-large`: over 10 MiB).
   */
  static of(content: Bytes, name: string, type: string, random: Random): Upload {
    if (content.length > MAX_FILE_BYTES) throw new Trouble("file-too-large");
    const cleaned = clean(content, type);
    const ending = ENDINGS[cleaned.type];
    const size = cleaned.content.length;
    const said: File = {
      kind: "file",
      name: ending ? `picture.${ending}` : nameOf(name),
      type: isA(FileType, cleaned.type) ? cleaned.type : "application/octet-stream",
      size,
      blob: random(16),
      key: random(32),
      chunks: chunksOf(size),
    };
    return new Upload(said, cleaned.content, random);
  }

  /** Whether every chunk has arrived. */
  get isSent(): boolean {
    return this.#done === this.said.chunks;
  }

  /** Send what hasn't arrived. `put` sends one chunk. Throws `Unreachable` (call it again), `Declined`. */
  async send(put: (number: number, body: Bytes) => Promise<void>, onChunk?: OnChunk): Promise<void> {
    const { blob, key, chunks } = this.said;
    for (let broken = 0; !this.isSent; ) {
      this.#unsure ??= sealChunk(key, blob, this.#done, chunks, chunkAt(this.#content, this.#done), this.#random);
      try {
        await put(this.#done, this.#unsure);
      } catch (error) {
        if (!(error instanceof Unreachable) || ++broken === TRIES) throw error;
        continue;
      }
      this.#unsure = null;
      broken = 0;
      this.#done++;
      onChunk?.(this.#done, chunks);
    }
  }
}

/** A name that says what the file is called and nothing of where it lay. */
function nameOf(path: string): string {
  const name = (path.split(/[/\\]/).at(-1) ?? "").replace(/^\.+/, "");
  return isA(FileName, name) ? name : "file";
}

/** Send one chunk of an upload, signed by `seed`. */
export async function putChunk(
  connection: Connection,
  seed: Bytes,
  room: Bytes,
  { blob, chunks }: File,
  number: number,
  body: Bytes,
  work: string | null = null,
): Promise<void> {
  await connection.ask(blobsPut, { room, blob, number, chunks, body, work }, seed);
}

/**
 * Fetch and open a file. Throws `Unreadable` (changed, swapped or left out on the way), `Unreachable`, `Declined`, and as
 * `checkAsSaid`.
 */
export async function fetchFile(
  connection: Connection,
  seed: Bytes,
  room: Bytes,
  file: File,
  onChunk?: OnChunk,
): Promise<Bytes> {
  const get = (number: number) => connection.askBytes(blobsGet, { room, blob: file.blob, number }, seed);
  const content = await fetchWith(file, get, onChunk);
  checkAsSaid(content, file.type);
  return content;
}
