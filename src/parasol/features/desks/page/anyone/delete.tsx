/** Deleting a conversation, or only how to be reached. */

import { TALK } from "#features/reports/page/anyone/receipt-page.ts";
import { useApp, useTask } from "#kernel/kit/context.ts";
import { Ended, Leaving, Left } from "#kernel/kit/leaving.tsx";
import { Problem } from "#kernel/kit/parts.tsx";
import type { Talking } from "./talking.ts";

export function TalkDeleting({ visitor, talk }: Talking) {
  const app = useApp();
  const remove = async () => {
    await visitor.remove();
    talk.wipe();
    app.session.delete(TALK);
    app.replace("conversation", { part: "gone" });
  };
  const says = ["my-talk-delete-1", "my-talk-delete-2", "my-talk-delete-3"];
  return <Leaving title="delete-title" says={says} button="delete-all" act={remove} />;
}

export function ContactDeleting({ visitor, talk, conversation, reread }: Talking) {
  const app = useApp();
  const task = useTask();
  const remove = async () => {
    await visitor.dropContact();
    talk.conversation = { ...conversation, hasContact: false }; // the button is gone, whatever happens to the next line
    await reread();
  };
  if (conversation.hasContact) {
    const says = ["my-contact-1", "my-contact-2", "my-contact-3"];
    return <Leaving task={task} title="my-contact-title" says={says} button="my-contact-delete" act={remove} />;
  }
  return (
    <Ended title="my-contact-gone-title" says={["my-contact-gone"]} button="my-slip-back" onNext={() => app.back()}>
      <Problem task={task} />
    </Ended>
  );
}

export const TalkGone = () => <Left text="my-talk-gone" />;
