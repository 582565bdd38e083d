/** What the screens of a conversation with a desk hand to each other. */

import type { WordKeys } from "#kernel/vault/keys.ts";
import type { Conversation, Visitor } from "../visitor.ts";

/** What the entrance for receipt words left in the session, and what was read with it. */
export interface TalkSession {
  readonly keys: WordKeys;
  visitor?: Visitor;
  conversation?: Conversation;
  /** The slip's words, once it was left: shown again if somebody comes back to it. */
  slip?: string;
  wipe(): void;
}

/** A conversation that was read. */
export interface Talking {
  readonly talk: TalkSession;
  readonly visitor: Visitor;
  readonly conversation: Conversation;
  /** Read it again and redraw it. */
  readonly reread: () => Promise<void>;
}
