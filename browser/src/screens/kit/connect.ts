/** The connection and the device. */
import { Connection } from "../../connection.ts";
import { browserDevice } from "../../device.ts";
import { provide } from "./registry.ts";

provide({ connection: new Connection(), device: browserDevice() });
