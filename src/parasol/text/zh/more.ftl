take-what = 你可以把设置、警示和决定存成一个文件。不用这个页面也能读。
take-warn = 文件会留在保存的地方
take-warn-phone = 打开你手机的人能找到它。能看到文件的应用也能。
take-warn-copies = 手机常常自己把文件复制到网上。副本谁也收不回。
take-warn-leave = “离开”和上锁都不会删除它。你要自己删，回收站里也要删。
take-sealed = 用词上锁
take-sealed-what = 为这个文件生成七个词。没有它们谁也读不了。装有 age 程序的电脑可以打开。
take-sealed-begin = 生成词
take-words = 这个文件的词
take-words-what = 现在写下来，和文件分开放。它们只打开这个文件。程序会要求输入：按这个顺序，中间一个空格。
take-sealed-now = 我记好了。保存文件
take-plain = 不上锁
take-plain-what = 任何手机都能打开的文本。谁找到都能读。
take-plain-now = 不上锁保存
take-busy = 正在生成文件。旧手机可能需要一分钟。
take-done = 文件已保存，名字是“copy”。在下载里找。
copy-report-what = 你的报告和所有消息已存成文本。它没有上锁：谁找到都能读。
copy-report-words = 里面没有报告口令。社群还在的时候，用口令回来更好。
copy-of-member = 成员可读内容的副本
copy-of-report = 一份报告的副本
copy-day = 保存于 { $day }。
copy-areas = 地区：{ $names }
copy-languages = 语言：{ $names }
copy-kept-report = 报告保存天数：{ $count }
copy-kept-alert = 警示保存天数：{ $count }
copy-kept-decision = 决定保存天数：{ $count }
copy-kept-vault = 成员可以不来的天数：{ $count }
copy-kept-escrow = 报告等待另一份的天数：{ $count }
copy-kept-slip = 小票保存天数：{ $count }
copy-kept-service = 服务在确认后保存的天数：{ $count }
copy-kept-count = 服务评价保存的季度数：{ $count }
copy-kept-profiles = { $count ->
    [0] 个人页保存在自己的网站上
   *[other] 个人页保存在这个网站上
  }
copy-lounge-sitting = 成员每次能在休息室写的帖子数：{ $count }
copy-kept-proposal = 要多少成员支持，管理员才必须回答：{ $count }
copy-kept-answer = 管理员回答的期限天数：{ $count }
copy-kept-lounge = 休息室帖子保存天数：{ $count }
copy-kept-guide = 指南保存天数：{ $count }
copy-checks = 查询：每位成员每周 { $each } 次，全体 { $all } 次
copy-closes = 社群在 { $day } 当天结束时关闭。

say = 我们的声音
me-profiles = 你的个人页
me-ask = 向同行问一位客人
