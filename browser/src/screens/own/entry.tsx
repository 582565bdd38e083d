/** New keys for oneself: a part of its own, which hardly anybody ever fetches. */
import "../kit/tools.ts";
import "../more/entry.tsx"; // a member unlocks a vault first
import "./own-keys.tsx";
