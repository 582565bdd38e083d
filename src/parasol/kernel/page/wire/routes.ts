/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import * as m from "#kernel/formats/messages.ts";
import { route } from "./route.ts";

export const about = route("about", m.NonceRead, m.About);
export const boxesRead = route("boxes/read", m.BoxesRead, m.Boxes);
export const boxesStage = route("boxes/stage", m.BoxesStage, m.Done);
export const boxesStaged = route("boxes/staged", m.StagedRead, m.Staged);
export const charterRead = route("charter/read", m.CharterRead, m.RosterPage);
export const checkpointPath = route("checkpoint/path", m.PathRead, m.WayInTree);
export const desksKeys = route("desks/keys", m.DeskFilesRead, m.DeskFiles);
export const nonce = route("nonce", m.NonceRead, m.Nonce);
export const recipientsRead = route("recipients/read", m.RecipientsRead, m.Recipients);
export const roomsAppend = route("rooms/append", m.RoomAppend, m.Appended);
export const roomsDelete = route("rooms/delete", m.RoomDelete, m.Done);
export const roomsDeleteRecord = route("rooms/delete-record", m.RecordDelete, m.Done);
export const roomsNewest = route("rooms/newest", m.RoomNewest);
export const roomsOpen = route("rooms/open", m.RoomOpen, m.HasMet);
export const roomsRead = route("rooms/read", m.RoomRead, m.RoomPage);
export const rosterAppend = route("roster/append", m.RosterAppend, m.Done);
export const rungsRead = route("rungs/read", m.RungsRead, m.Rungs);
export const vaultsDelete = route("vaults/delete", m.VaultDelete, m.Done);
export const vaultsMove = route("vaults/move", m.VaultMove, m.Done);
export const vaultsRead = route("vaults/read", m.VaultRead, m.VaultAnswer);
export const vaultsWrite = route("vaults/write", m.VaultWrite, m.Done);
export const withdrawalsAdd = route("withdrawals/add", m.Withdraw, m.Done);
export const withdrawalsRead = route("withdrawals/read", m.WithdrawalsRead, m.Withdrawals);
export const work = route("work", m.WorkRead, m.Work);
