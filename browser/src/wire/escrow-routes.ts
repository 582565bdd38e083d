/** The routes of the escrow. Apart from the others, so that whoever reports who is no member doesn't load them. */
import * as m from "../formats/member-messages.ts";
import { HasMet } from "../formats/messages.ts";
import { route } from "./route.ts";

export const escrowRoutes = {
  evaluate: route("escrow/evaluate", m.Evaluate, m.Evaluated),
  renew: route("escrow/renew", m.EscrowRenew, HasMet),
  state: route("escrow/state", m.EscrowRead, m.EscrowState),
  verify: route("escrow/verify", m.EscrowVerify, m.EscrowVerified),
};
