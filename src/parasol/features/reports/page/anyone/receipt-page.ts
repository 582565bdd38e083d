/** The pages of an open receipt. */
import type { Screens } from "#kernel/kit/names.ts";

/** Under this name the open receipt lies in the session, where leaving finds it and wipes its keys. */
export const OPENED = "receipt";
/** Under this one what else the same entrance opened (features/desks/page/anyone/talk.tsx, features/platforms/page/anyone/note.tsx). */
export const TALK = "conversation";

/** What a receipt's page is opened with. */
export type Page = Screens["receipt"];

/** What to open one of its pages with. */
export const pageAt = (part: "take-back" | "delete" | "gone"): Page => ({ part });
