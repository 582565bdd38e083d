/** The route that certifies pens (docs/protocol.md, section "The lounge"). Whoever doesn't write there doesn't load it. */
import { PenCertificate, PenCertify } from "../formats/member-messages.ts";
import { route } from "./route.ts";

export const loungeRoutes = { certify: route("pens/certify", PenCertify, PenCertificate) };
