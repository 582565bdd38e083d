/** The lounge, and in what members have a say: a part of its own, which is fetched when somebody goes there. */
import "#kernel/kit/tools.ts";
import "#kernel/more/entry.tsx"; // a member unlocks a vault first
import "./topics.tsx";
import "./thread.tsx";
import "./post.tsx";
import "./write.tsx";
import "#features/letters/page/members/letters.tsx";
import "#features/say/page/members/say.tsx";
