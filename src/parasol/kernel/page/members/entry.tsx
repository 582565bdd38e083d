/** The way in with one's words, and checks: what a member waits for. */
import "#kernel/kit/tools.ts";
import "./unlock.tsx";
import "#features/checks/page/members/check.tsx";
