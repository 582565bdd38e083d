/**
 * The routes of the HTTP interface but for those of the index (index-routes.ts), with what is sent and what comes back
 * (docs/protocol.md, section 15).
 */

import * as m from "../formats/messages.ts";
import type { Bytes } from "./bytes.ts";
import type { Format } from "./codec.ts";

/** A route that answers in bytes. */
export interface BytesRoute<Q> {
  readonly path: string;
  readonly request: Format<Q>;
  /** What makes a body smaller that is signed. */
  readonly pack?: (body: Bytes) => Promise<Bytes>;
  /** What is told of a good answer as it comes: all of it so far. */
  readonly onPart?: ((content: Bytes) => void) | undefined;
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

const roomsNewest: BytesRoute<m.RoomNewest> = { path: "/api/rooms/newest", request: m.RoomNewest };

export const routes = {
  about: route("about", m.NonceRead, m.About),
  nonce: route("nonce", m.NonceRead, m.Nonce),
  work: route("work", m.WorkRead, m.Work),
  charterRead: route("charter/read", m.CharterRead, m.RosterPage),
  checkpointPath: route("checkpoint/path", m.PathRead, m.WayInTree),
  rosterAppend: route("roster/append", m.RosterAppend, m.Done),
  desksKeys: route("desks/keys", m.DeskFilesRead, m.DeskFiles),
  boxesRead: route("boxes/read", m.BoxesRead, m.Boxes),
  rungsRead: route("rungs/read", m.RungsRead, m.Rungs),
  recipientsRead: route("recipients/read", m.RecipientsRead, m.Recipients),
  vaultsRead: route("vaults/read", m.VaultRead, m.VaultAnswer),
  vaultsWrite: route("vaults/write", m.VaultWrite, m.Done),
  vaultsMove: route("vaults/move", m.VaultMove, m.Done),
  vaultsDelete: route("vaults/delete", m.VaultDelete, m.Done),
  roomsOpen: route("rooms/open", m.RoomOpen, m.HasMet),
  roomsAppend: route("rooms/append", m.RoomAppend, m.Appended),
  roomsRead: route("rooms/read", m.RoomRead, m.RoomPage),
  roomsNewest,
  roomsDeleteRecord: route("rooms/delete-record", m.RecordDelete, m.Done),
  roomsDelete: route("rooms/delete", m.RoomDelete, m.Done),
  withdrawalsAdd: route("withdrawals/add", m.Withdraw, m.Done),
  withdrawalsRead: route("withdrawals/read", m.WithdrawalsRead, m.Withdrawals),
};
