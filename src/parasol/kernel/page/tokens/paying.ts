/** What a member pays for with a token, whose tokens they are, and what is said when there are none. */
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { Mine } from "#kernel/formats/messages.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import type { Batch } from "./batch.ts";
import type { Purpose } from "./derive.ts";
import type { Sitting } from "./tickets.ts";

/** What tokens of a week are for. */
export type Spendable = Exclude<Purpose, "escrow">;
/**
 * What somebody pays for. `report`: a report that waits, and what a member tells stewards of a post. It is paid with a
 * token that nothing else takes, and with one for posts once there is none (docs/decisions/0119).
 */
export type Payment = Spendable;

/** What pays for a request, and in which sitting a ticket does; `keys` as `TokenWallet.ask` has it. */
export interface How {
  readonly purpose: Payment;
  readonly sitting: Sitting | null;
  readonly keys?: number | undefined;
}

/** Tokens of which purposes pay for it, those that come first. */
export const SHARES: Record<Payment, readonly [Spendable, ...Spendable[]]> = {
  check: ["check"],
  read: ["read"],
  post: ["post"],
  report: ["report", "post"],
};

/** All tokens of this week for this purpose are spent (`no-tokens` for checks, `no-tokens-read`, …). */
export class NoTokens extends Trouble {
  constructor(purpose: Payment, isNew = false) {
    super(purpose === "check" ? "no-tokens" : `no-tokens-${purpose}${purpose === "post" && isNew ? "-new" : ""}`);
  }
}

/** Whose wallet it is: a `Person`. `seed` and `masterOf` throw `Trouble` (`locked`) once they are wiped. */
export interface Owner {
  readonly connection: Connection;
  readonly device: Device;
  readonly roster: RosterState;
  /** The member's public key, and the one before of who renewed their own. */
  readonly ownKeys: readonly Bytes[];
  /** The private signing seed. */
  readonly seed: Bytes;
  /** The vault's secret from which a week's tokens are made. */
  masterOf(purpose: Purpose, week: number): Bytes;
  /** What the server says of the member from the register; null once it is wiped. */
  readonly mine: Mine | null;
  /** Reads the charter on, and what the server says of the member. */
  refreshMine(): Promise<void>;
  /** Before anything is paid for: once the vault says what was seen of the roster. */
  pinned(): Promise<void>;
}

/** A token's place. */
export interface Place {
  readonly purpose: Spendable;
  readonly batch: Batch;
  readonly at: number;
}

/** As many spent tokens were shown as may be for one request (`many-spent`, …). Trying again goes on with others. */
export class ManyRedeemed extends Trouble {
  constructor(purpose: Payment) {
    super(purpose === "check" ? "many-spent" : `many-spent-${purpose}`);
  }
}

/** The server has other keys than those that something was prepared for: prepare it again (`keys-moved`). */
export class KeysMoved extends troubleOf("keys-moved") {}
