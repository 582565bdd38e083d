/**
 * A pass: one of a member's tokens for profiles, as a code to hand on, or to use in another sitting than the one that drew
 * it. Whoever has the code has the token. It names no member, and no other pass. Counterpart of
 * `features/profiles/client/passes.py`.
 */
import { type Answer, type Connection, declinedBy } from "#kernel/connection.ts";
import { Problem } from "#kernel/formats/messages.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { markOf, requestMac, type Token, tokenHeader, wasRedeemed } from "#kernel/tokens/derive.ts";
import { concat, fromBase64, Malformed, toBase64, u32, uint } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { Distrust, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { ProfilePut } from "./messages.ts";
import { profilesPut } from "./routes.ts";

/** A token for profiles, and the quarter in which it counts. */
export interface Pass extends Token {
  readonly quarter: number;
}

const NONCE_AT = 4;
const OUTPUT_AT = 36;
const SEED_AT = 100;
const SEED_BYTES = 32;

/** The quarter, the nonce, the output and the seed of the token's own key, as 176 letters. */
export const codeOf = ({ quarter, nonce, output, seed }: Pass): string =>
  toBase64(concat(u32(quarter), nonce, output, seed))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

/** The pass in a code; messengers may have broken its lines. Throws `Unreadable` (`pass`). */
export function passIn(code: string): Pass {
  try {
    const whole = fromBase64(code.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/"));
    if (whole.length === SEED_AT + SEED_BYTES) {
      const [nonce, output] = [whole.slice(NONCE_AT, OUTPUT_AT), whole.slice(OUTPUT_AT, SEED_AT)];
      return { quarter: uint(whole.slice(0, NONCE_AT)), nonce, output, seed: whole.slice(SEED_AT) };
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Unreadable("pass");
}

/**
 * Put a profile there with a pass, in a request that nobody signs. If the line breaks, the very same goes again, which the
 * server answers again. Throws `Trouble` (`pass-used`; `pass-over`: it counts no more, or isn't of this place), `Distrust`
 * (`token-unspent`), `Declined`, `Unreachable`.
 */
export async function putWith(connection: Connection, pass: Pass, message: ProfilePut): Promise<void> {
  const { path } = profilesPut;
  const body = encode(ProfilePut, message);
  const header = tokenHeader("profile", pass.quarter, pass, connection.site, path, body);
  const send = (): Promise<Answer> => connection.send(path, body, header);
  const answer = await send().catch((error: unknown) => {
    if (!(error instanceof Unreachable)) throw error;
    return send();
  });
  if (answer.status === 200) return;
  const declined = declinedBy(answer);
  if (["token-stale", "token-wrong"].includes(declined.code)) throw new Trouble("pass-over");
  if (declined.code !== "token-spent") throw declined;
  const mark = markOf(requestMac(pass.output, connection.site, path, body));
  const isShown = wasRedeemed(pass.seed, decode(Problem, answer.content).spent, [mark]);
  throw isShown ? new Trouble("pass-used") : new Distrust("token-unspent");
}
