/** Copying a text, where the browser lets a page do that; whether it did, until it is tried again. */
import { useState } from "preact/hooks";

export function useCopying(): { readonly isCopied: boolean; copy(text: string): void; clear(): void } {
  const [isCopied, setCopied] = useState(false);
  return {
    isCopied,
    copy(text) {
      navigator.clipboard?.writeText(text).then(
        () => setCopied(true),
        () => setCopied(false),
      );
    },
    clear: () => setCopied(false),
  };
}
