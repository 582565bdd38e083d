guide-danger = 小心
guide-late = 没有人按时检查这一页。已经晚了 { $days } 天。内容可能已经不对。
guide-folded = 它太旧了，正文已折起。
guide-draft = 这一页是草稿：还没有母语者读过。小字是英文。
guide-draft-both = 草稿：还没有母语者读过这篇指南和它周围的文字。小字是英文。
guide-in-english = 读英文
guide-by = 撰写：{ $authors }。检查：{ $reviewers }。
guide-reviewed = 检查于 { $reviewed }。下次检查不晚于 { $until }。
guide-law-criminalised = 适用于性工作是犯罪的地方。
guide-law-partly = 适用于部分性工作是犯罪的地方。
guide-law-legal = 适用于性工作合法的地方。
guide-regions = 只适用于：{ $regions }
guide-licence = 你可以分享：{ $licence }。来自：{ $source }
guide-changes = 我们改了什么：{ $changes }
guide-fact = “{ $says }”——{ $source }，读于 { $day }
guide-help-health = 找帮助：健康
guide-help-legal = 找帮助：法律和权利
guide-help-safety = 找帮助：人身安全
guide-help-housing = 找帮助：住处
guide-help-money = 找帮助：钱
guide-help-peer = 找帮助：其他性工作者
guide-reading = 正在读取这一页
guide-late-short = 逾期：没有人按时检查
guide-open-anyway = 显示旧的正文
guide-from-start = 从头开始这一页
guide-take-back = 撤回这篇指南
guide-about = 谁写的，谁检查的

guide-flag = 告诉我们这里有不对的地方
guide-flag-text = 它会送到管理员那里。只有他们能读。不需要账号。没有人问你是谁。
guide-flag-what = 是什么问题？
guide-flag-what-wrong = 这不对
guide-flag-what-changed = 情况变了
guide-flag-why = 应该怎么写？
guide-flag-why-hint = 不要写你的名字，或任何能看出你是谁的内容。
guide-flag-send = 发送
guide-flag-done = 已经送到
guide-flag-done-text = 谢谢。管理员会看这一页。

guides-reading = 正在读取指南
guides-none = 这里还没有指南。
guides-seen = 服务器看得到你打开哪一页，但看不到你是谁。
guides-search = 在标题里找
guides-count = { $count } 页
guides-in-time = 每 100 页里有 { $share } 页按时检查过。
guides-late-by = 其余的有一半晚了 { $days } 天或更久。
guides-mended = { $days ->
    [0] 有人告诉我们错误、我们改好它，一半的情况不到一天。
   *[other] 有人告诉我们错误、我们改好它，一半的情况用了 { $days } 天或更少。
  }
guides-unconfirmed-title = 这份目录可能旧了
guides-unconfirmed = 从 { $day } 起没有管理员确认过。可能少了一页，撤回的也可能还在。
guide-topic-first-aid = 头十分钟
guide-topic-phones = 手机
guide-topic-accounts = 账号和密码
guide-topic-pictures = 图片
guide-topic-money = 钱
guide-topic-clients = 客人
guide-topic-places = 网站和应用
guide-topic-law = 法律、警察、边境
guide-topic-together = 一起工作
guide-topic-outreach = 给外展工作者

trouble-no-guide = 这一页不在这里。可能管理员撤回了。
trouble-guide-held = 管理员的目录里有这一页，服务器却不给。请告诉管理员。
trouble-guide-mixed = 服务器显示的不是管理员目录里的那一页。不要用它。请告诉管理员。
trouble-guide-unsigned = 一页要有两位管理员签名，这一页没有。不要用它。请告诉管理员。
trouble-guides-older = 服务器显示的目录比你之前看到的旧。请告诉管理员。
