/** What most parts need that the first load hasn't: the connection, the device, the reader of word lists. */

import { readList, unpacked } from "#kernel/words/listing.ts";
import "./connect.ts";
import { provide } from "./registry.ts";

provide({ readList: (packed, language) => readList(unpacked(packed), language) });
