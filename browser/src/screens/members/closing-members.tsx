/** The notice of a closing for members, who can take along what they may read. */
import { ClosingNotice } from "../kit/closing-notice.tsx";
import { usePerson } from "../kit/context.ts";
import { Action } from "../kit/parts.tsx";

export function MembersClosing() {
  if (usePerson().roster.closingOn === null) return null;
  return (
    <>
      <ClosingNotice />
      <Action says="take" to={["me", { part: "take" }]} />
    </>
  );
}
