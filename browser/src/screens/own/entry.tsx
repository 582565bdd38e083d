/** New keys for oneself: a part of its own, which hardly anybody ever fetches. */
import "../kit/tools.ts";
import "../more/entry.tsx"; // a member unlocks a vault first
import "../profiles/profiles.tsx"; // seldom needed too: a part of its own would be 200 bytes of every first load
import "./own-keys.tsx";
