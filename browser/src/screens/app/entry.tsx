/** The first load: the frame, the front page, help and guides. No cipher is in it. */
import "./front.tsx";
import { start } from "./shell.tsx";

void start();
