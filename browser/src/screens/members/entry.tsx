/** The way in with one's words, and checks: what a member waits for. */
import "../kit/tools.ts";
import "./unlock.tsx";
import "./check.tsx";
