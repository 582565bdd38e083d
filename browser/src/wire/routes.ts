/**
 * The routes of the HTTP interface but for those of the index (index-routes.ts), with what is sent and what comes back
 * (docs/protocol.md, section 15).
 */

import * as m from "../formats/messages.ts";
import type { Format } from "./codec.ts";

/** A route that answers in bytes. */
export interface BytesRoute<Q> {
  readonly path: string;
  readonly request: Format<Q>;
}

/** A route that answers in JSON. */
export interface Route<Q, A> extends BytesRoute<Q> {
  readonly answer: Format<A>;
}

export const route = <Q, A>(path: string, request: Format<Q>, answer: Format<A>): Route<Q, A> => ({
  path: `/api/${path}`,
  request,
  answer,
});

export const routes = {
  about: route("about", m.NonceRead, m.About),
  nonce: route("nonce", m.NonceRead, m.Nonce),
  work: route("work", m.WorkRead, m.Work),
  rosterRead: route("roster/read", m.RosterRead, m.RosterPage),
  rosterAppend: route("roster/append", m.RosterAppend, m.Done),
  boxesRead: route("boxes/read", m.BoxesRead, m.Boxes),
  vaultsRead: route("vaults/read", m.VaultRead, m.VaultAnswer),
  vaultsWrite: route("vaults/write", m.VaultWrite, m.Done),
  vaultsMove: route("vaults/move", m.VaultMove, m.Done),
  vaultsDelete: route("vaults/delete", m.VaultDelete, m.Done),
  roomsOpen: route("rooms/open", m.RoomOpen, m.HasMet),
  roomsAppend: route("rooms/append", m.RoomAppend, m.Appended),
  roomsRead: route("rooms/read", m.RoomRead, m.RoomPage),
  roomsDeleteRecord: route("rooms/delete-record", m.RecordDelete, m.Done),
  roomsDelete: route("rooms/delete", m.RoomDelete, m.Done),
  withdrawalsAdd: route("withdrawals/add", m.Withdraw, m.Done),
  withdrawalsRead: route("withdrawals/read", m.WithdrawalsRead, m.Withdrawals),
};
