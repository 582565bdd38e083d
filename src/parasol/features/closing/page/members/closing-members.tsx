/** The notice of a closing for members, who can take along what they may read. */

import { usePerson } from "#kernel/kit/context.ts";
import { Action } from "#kernel/kit/parts.tsx";
import { ClosingNotice } from "../anyone/closing-notice.tsx";

export function MembersClosing() {
  if (usePerson().roster.closingOn === null) return null;
  return (
    <>
      <ClosingNotice />
      <Action says="take" to={["me", { part: "take" }]} />
    </>
  );
}
