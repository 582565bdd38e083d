/** What every part but the first load needs: the connection, the device, the reader of word lists. */

import { Connection } from "../../connection.ts";
import { browserDevice } from "../../device.ts";
import { readList, unpacked } from "../../words/listing.ts";
import { provide } from "./registry.ts";

provide({
  connection: new Connection(),
  device: browserDevice(),
  readList: (packed, language) => readList(unpacked(packed), language),
});
