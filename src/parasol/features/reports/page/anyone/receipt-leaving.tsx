/** Taking a report back, and deleting all of it. */
import { useApp } from "#kernel/kit/context.ts";
import { Leaving, Left } from "#kernel/kit/leaving.tsx";
import type { Opened } from "./draft.ts";
import { OPENED, pageAt } from "./receipt-page.ts";

export function TakingBack({ opened }: { opened: Opened }) {
  const app = useApp();
  const takeBack = async () => {
    await opened.reporter.withdraw();
    opened.receipt = await opened.reporter.read();
    app.replace("receipt", {});
  };
  const says = ["take-back-1", "take-back-2", "take-back-3"];
  return <Leaving title="take-back-title" says={says} button="take-back" act={takeBack} />;
}

export function Deleting({ opened }: { opened: Opened }) {
  const app = useApp();
  const remove = async () => {
    await opened.reporter.remove();
    opened.wipe();
    app.session.delete(OPENED);
    app.replace("receipt", pageAt("gone"));
  };
  return <Leaving title="delete-title" says={["delete-1", "delete-2"]} button="delete-all" act={remove} />;
}

export const Gone = () => <Left text="gone-text" />;
