/** Reporting for somebody: the same questions as for everybody, marked as an outreach worker's, with nobody's name. */

import { Draft, KEPT, type Way } from "#features/reports/page/anyone/draft.ts";
import { rosterFor } from "#features/reports/page/anyone/report-page.tsx";
import { markOf } from "#features/reports/page/outreach.ts";
import { prepare, send } from "#features/reports/page/reporter.ts";
import { useApp, usePerson, useTexts } from "#kernel/kit/context.ts";
import { Action, Notice } from "#kernel/kit/parts.tsx";
import type { Work } from "./data.ts";

export function Outreach({ work }: { work: Work }) {
  const app = useApp();
  const person = usePerson();
  const t = useTexts();
  const { access } = work.worker;
  const way: Way = {
    isForSomebody: true,
    async seal(draft, words) {
      const roster = await rosterFor(app, draft);
      const { report, shared, contact } = draft;
      const mark = (room: Uint8Array) => markOf(access.desk, access.signSeed, room);
      const prepared = await prepare(roster, person.device, words, report, shared, contact, mark);
      return () => send(app.connection, prepared);
    },
  };
  const begin = () => {
    const draft = new Draft();
    draft.report = { ...draft.report, for_somebody_else: true };
    draft.way = way;
    app.session.set(KEPT, draft);
    app.go("report", { step: "story", draft });
  };
  return (
    <Notice>
      <p>{t("outreach-what")}</p>
      <p>{t("outreach-mark")}</p>
      <p>{t("outreach-agreed")}</p>
      <Action kind="main" says="outreach-begin" onClick={begin} />
    </Notice>
  );
}
