paper-title = 警示
paper-revision = 第 { $revision } 版
paper-valid = 有效期到 { $day }
paper-recall = 第 { $revision } 版及更早的：销毁。
paper-no-promise = 不在这张纸上？那只说明还没有人告诉我们，不说明对方可信。
paper-left-out = 还有 { $count } 条警示这里放不下。请询问。
paper-none = 现在没有警示。
paper-no-letters = 这段文字里有这里印不出的字。请询问。
paper-alert-until = 到 { $day }

card-words-keep = 把这张纸放在没人看的地方。有这些词的人能打开属于你的东西。丢了的词谁也找不回来。
card-invite = 你的邀请
card-invite-what = 在页面上输入这些词，成为成员。
card-slip = 你的小票
card-slip-what = 到的时候出示。他们只看到你选择分享的内容。
card-once = 只能用一次，到 { $day }。
card-once-only = 只能用一次。
card-cut = 沿此处剪开
