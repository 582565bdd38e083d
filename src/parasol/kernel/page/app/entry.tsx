/** The first load: the frame, the front page, help and guides. No cipher is in it. */
import "#kernel/wire/bytes.ts"; // its `Malformed` is asked for by every part, also those that stand alone
import "#kernel/kit/action-bar.tsx"; // all other parts have it: in a file of its own it would be an answer more for each
import "./front.tsx";
import { start } from "./shell.tsx";

void start();
