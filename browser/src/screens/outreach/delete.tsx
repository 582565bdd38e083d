/** Deleting a conversation, or only how to be reached. */
import { useApp, useTask, useTexts } from "../kit/context.ts";
import { Leaving, Left } from "../kit/leaving.tsx";
import { Ended } from "../kit/lists.tsx";
import { Problem } from "../kit/parts.tsx";
import { TALK } from "../reports/receipt-page.ts";
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
  const t = useTexts();
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
  const says = (
    <>
      <p>{t("my-contact-gone")}</p>
      <Problem task={task} />
    </>
  );
  return <Ended title={t("my-contact-gone-title")} says={says} button={t("my-slip-back")} onNext={() => app.back()} />;
}

export const TalkGone = () => <Left text="my-talk-gone" />;
