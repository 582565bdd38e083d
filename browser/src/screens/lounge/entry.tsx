/** The lounge, and in what members have a say: a part of its own, which is fetched when somebody goes there. */
import "../kit/tools.ts";
import "../more/entry.tsx"; // a member unlocks a vault first
import "./topics.tsx";
import "./thread.tsx";
import "./post.tsx";
import "./write.tsx";
import "./letters.tsx";
import "./say.tsx";
