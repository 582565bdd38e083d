/** The files of a profile's pictures, for whoever holds its words: sealed, sent, fetched, sealed again. */

import type { CleanPhoto } from "#features/pictures/page/photo.ts";
import type { Connection } from "#kernel/connection.ts";
import { fetchFile, putChunk, Upload } from "#kernel/files/sending.ts";
import type { Picture } from "#kernel/formats/file.ts";
import type { Random } from "#kernel/seal/aead.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import type { Shot } from "./structs.ts";

export class Album {
  readonly #connection: Connection;
  readonly #random: Random;
  readonly #keys: WordKeys;

  constructor(connection: Connection, random: Random, keys: WordKeys) {
    this.#connection = connection;
    this.#random = random;
    this.#keys = keys;
  }

  /** A picture ready to be sent, under a name and a key of its own. */
  sealed({ content, type }: Pick<CleanPhoto, "content" | "type">): Upload {
    return Upload.of(content, "", type, this.#random);
  }

  /** Send one; it stays if it stands in what is put there next. After `Unreachable` the same again goes on where it was. */
  async send(upload: Upload, says?: string): Promise<Shot> {
    const { name, signSeed } = this.#keys;
    await upload.send((number, body) => putChunk(this.#connection, signSeed, name, upload.said, number, body));
    return { file: upload.said as Picture, says }; // it was cleaned, and is called so
  }

  /** Throws `Unreadable`, `Declined`, `Unreachable`. */
  fetch(file: Picture): Promise<Bytes> {
    return fetchFile(this.#connection, this.#keys.signSeed, this.#keys.name, file);
  }

  /** What they show. Throws as `fetch`. */
  async contents(shots: readonly Shot[]): Promise<Bytes[]> {
    const contents: Bytes[] = [];
    for (const { file } of shots) contents.push(await this.fetch(file));
    return contents;
  }

  /** Pictures with these contents under new names and keys, sent. */
  async anew(shots: readonly Shot[], contents: readonly Bytes[]): Promise<Shot[]> {
    const sent: Shot[] = [];
    for (const [at, { says }] of shots.entries()) {
      const upload = this.sealed({ content: contents[at] as Bytes, type: "image/jpeg" });
      sent.push(await this.send(upload, says));
    }
    return sent;
  }

  /** The same pictures under other names and keys, sent. */
  async again(shots: readonly Shot[]): Promise<Shot[]> {
    return this.anew(shots, await this.contents(shots));
  }
}
