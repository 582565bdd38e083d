/** Giving a file that was opened here to the phone, and taking one from it. Nothing of it stays with the page. */
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

/** The browser asks where to, or puts it with what was downloaded. The page forgets it at once. */
export function save(content: Bytes, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What somebody chose to send. */
export interface Picked {
  readonly name: string;
  readonly type: string;
  readonly content: Bytes;
}

/** Read a chosen file; null if none is chosen. Throws `Trouble` (`file-too-large`) before reading more than `most` bytes. */
export async function picked(field: HTMLInputElement | null, most: number): Promise<Picked | null> {
  const file = field?.files?.[0];
  if (!file) return null;
  if (file.size > most) throw new Trouble("file-too-large");
  return { name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) };
}
