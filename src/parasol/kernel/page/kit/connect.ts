/** The connection and the device. */
import { Connection } from "#kernel/connection.ts";
import { browserDevice } from "#kernel/device.ts";
import { siteOf } from "#kernel/wire/request.ts";
import { provide } from "./registry.ts";

/** The address in the window; of the page of a program on this machine (`parasol local-page`), the one that it is for. */
const address = document.getElementById("keys")?.dataset.site ?? location.href;

provide({ connection: new Connection(siteOf(address)), device: browserDevice() });
