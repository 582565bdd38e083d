/** New keys for oneself: a part of its own, which hardly anybody ever fetches. */
import "#kernel/kit/tools.ts";
import "#kernel/more/entry.tsx"; // a member unlocks a vault first
import "#features/profiles/page/owners/profiles.tsx"; // seldom needed too: a part of its own would be 200 bytes of every first load
import "./own-keys.tsx";
