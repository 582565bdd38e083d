/** How the review says things: names of members, kinds, ages, identifiers, states. */

import { kindId } from "#features/alerts/page/members/alert-card.tsx";
import type { Identifier, Phones } from "#features/checks/page/identifiers/index.ts";
import { understoodText } from "#features/checks/page/members/understood.ts";
import type { Kind, Status } from "#features/reports/page/structs.ts";
import { useApp, useTexts } from "#kernel/kit/context.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { nameOfMember, useWordList } from "./session.ts";

/**
 * A function from a key, or from what names a report, a draft, an invite or an alert, to its three words; "…" until the word
 * list is there.
 */
export function useNames(): (key: Bytes) => string {
  const list = useWordList();
  return (key) => nameOfMember(key, list);
}

/** How far a report of the queue is, and who took it on. */
interface Standing {
  readonly step: string;
  readonly report: { readonly status: Status | null; readonly claimedBy: Bytes | null };
}

export interface Saying {
  kinds(kinds: readonly Kind[]): string;
  /** "yesterday", "23 days ago": stewards count in days. */
  ago(days: number): string;
  /** An identifier in full, as it is understood. */
  understood(found: Identifier, plans: { readonly phones: Phones | null }): string;
  status(status: Status): string;
  /** Where a report of the queue stands. */
  state(item: Standing): string;
}

export function useSaying(): Saying {
  const app = useApp();
  const { texts } = app;
  const t = useTexts();
  const nameOf = useNames();
  const { code } = texts.language;
  const status = (status: Status) => t(`stewards-status-${status.replaceAll(" ", "-")}`);
  return {
    status,
    kinds: (kinds) => kinds.map((kind) => t(kindId(kind))).join(", "),
    ago: (days) => new Intl.RelativeTimeFormat(code, { numeric: "auto" }).format(-days, "day"),
    understood: (found, { phones }) => (phones ? understoodText(found, phones, app) : ""),
    state: ({ step, report }) =>
      step === "ended"
        ? status(report.status ?? "received")
        : t(`step-${step}`, { name: report.claimedBy ? nameOf(report.claimedBy) : "" }),
  };
}
