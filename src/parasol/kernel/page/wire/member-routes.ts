/**
 * The routes of the HTTP interface. Made from `@route` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import * as m from "#kernel/formats/member-messages.ts";
import { Done, HasMet } from "#kernel/formats/messages.ts";
import { route } from "./route.ts";

export const check = route("check", m.Check);
export const checksNotices = route("checks/notices", m.NoticesRead, m.Notices);
export const escrowEvaluate = route("escrow/evaluate", m.Evaluate, m.Evaluated);
export const escrowRenew = route("escrow/renew", m.EscrowRenew, HasMet);
export const escrowState = route("escrow/state", m.EscrowRead, m.EscrowState);
export const escrowVerify = route("escrow/verify", m.EscrowVerify, m.EscrowVerified);
export const indexComplete = route("index/complete", m.IndexComplete, Done);
export const indexElements = route("index/elements", m.ElementsRead, m.Elements);
export const indexEvaluate = route("index/evaluate", m.Evaluate, m.Evaluated);
export const indexHead = route("index/head", m.IndexHead, Done);
export const indexHeads = route("index/heads", m.HeadsRead, m.Heads);
export const indexPaths = route("index/paths", m.IndexPaths, m.IndexPathsAnswer);
export const indexPut = route("index/put", m.IndexPut, m.IndexPutDone);
export const indexRead = route("index/read", m.IndexRead, m.IndexRecords);
export const pensCertify = route("pens/certify", m.PenCertify, m.PenCertificate);
export const tokensDraw = route("tokens/draw", m.TokensDraw, m.TokensDrawn);
