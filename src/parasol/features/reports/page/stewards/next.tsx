/** What waits, in its order, and what comes after a decision: nobody goes back to the list for it. */
import type { OpenDraft } from "#features/alerts/page/publishing/drafting.ts";
import { type App, useApp, usePerson } from "#kernel/kit/context.ts";
import { Ended } from "#kernel/kit/leaving.tsx";
import { Button } from "#kernel/kit/parts.tsx";
import { Review } from "#kernel/stewards/data.ts";
import { useKeys } from "#kernel/stewards/keys.tsx";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { inOrder, isIn, toSign, type Waiting, waitingOf } from "./queue-order.ts";

/** The drafts of others, and all reports that are read, each in the order of a steward's work. */
export function useWaiting(review: Review): { drafts: OpenDraft[]; items: Waiting[] } {
  const person = usePerson();
  const today = person.device.today();
  const items = review.reports.map((report) => waitingOf(person.isMe, today, report, review.drafts));
  return { drafts: toSign(person.isMe, review.drafts), items: inOrder(items) };
}

type Item = { readonly draft: Bytes } | { readonly room: Bytes };

/** Opened in the place of what is open, so that Back leads to the list. */
export function openItem(app: App, item: Item): void {
  const isOpen = ["case", "second", "write"].includes(app.visit.name);
  if ("draft" in item) app[isOpen ? "replace" : "go"]("second", { id: item.draft });
  else app[isOpen ? "replace" : "go"]("case", { room: item.room });
}

/** Opens what comes next, but for `these`; null if nothing waits. */
export function useNext(these: readonly Bytes[]): (() => void) | null {
  const app = useApp();
  const { drafts, items } = useWaiting(Review.of(app));
  const isOther = (name: Bytes) => !these.some((each) => equal(each, name));
  const draft = drafts.find(({ id }) => isOther(id));
  const item = items.find((each) => isIn("todo", each) && isOther(each.report.room));
  const next: Item | undefined = draft ? { draft: draft.id } : item && { room: item.report.room };
  return next ? () => openItem(app, next) : null;
}

/** It is decided (`title` and `says` name texts); the next one is one press away. */
export function Decided(props: { title: string; says: string; these: readonly Bytes[] }) {
  const app = useApp();
  const next = useNext(props.these);
  const toList = () => app.go("stewards", {});
  useKeys({ n: next, u: toList });
  return (
    <Ended
      title={props.title}
      says={[props.says]}
      button={next ? "next-open" : "write-to-review"}
      onNext={next ?? toList}
      others={next && <Button says="write-to-review" onClick={toList} />}
    />
  );
}
