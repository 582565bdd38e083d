/** The pages of an open receipt. */
import type { Screens } from "../kit/names.ts";

/** Under this name the open receipt lies in the session, where leaving finds it and wipes its keys. */
export const OPENED = "receipt";
/** Under this one a conversation with a desk, that was opened by the same entrance (outreach/talk.tsx). */
export const TALK = "conversation";

/** What a receipt's page is opened with. */
export type Page = Screens["receipt"];

/** What to open one of its pages with. */
export const pageAt = (part: "take-back" | "delete" | "gone"): Page => ({ part });
