lounge-what = 所有成员在这里交谈。你用笔名写，不用成员名。
lounge-reading = 正在读取休息室
lounge-closed = 休息室没有开放
lounge-closed-steward = 要开放，请在设置里写明话题。由两位管理员签名。
lounge-closed-member = 管理员可以开放。想在这里聊，就问他们。
lounge-threads = { $count ->
    [0] 没有讨论
   *[other] { $count } 个讨论
  }
lounge-posts = { $count } 个帖子
lounge-fresh = { $count } 个新帖子
lounge-lost = 有 { $count } 个帖子读不出来，或者不是可以在这里写的人写的。
lounge-days = 帖子在这里显示 { $count } 天。
lounge-empty = 还没有人写。
lounge-pinned = 置顶
lounge-pinned-is = 这个讨论已置顶：
lounge-begin = 开始一个讨论
lounge-propose = 提一个建议
lounge-more = 再显示 { $count } 个讨论
lounge-more-posts = 再显示 { $count } 个帖子
lounge-older = 读更早的帖子
lounge-again = 看看有没有新帖子
lounge-thread = 讨论
lounge-thread-gone = 这个讨论已不在，或比读到的更早。

lounge-search = 找词
lounge-search-words = 哪些词？
lounge-search-hint = 你的手机在读过的帖子里找。你输入的留在这里。
lounge-search-count = { $count ->
    [0] 读过的帖子里没有符合的。
   *[other] { $count } 个帖子
  }
lounge-any-language = 任何语言
lounge-named = 提到你笔名的帖子
lounge-named-count = 有 { $count } 个帖子提到你的笔名
lounge-named-what = 里面有你某个笔名的两个词。是你的手机找的。别人不知道。
lounge-whole-thread = 看整个讨论

lounge-post = 帖子
lounge-post-gone = 这个帖子已不在，或比读到的更早。
lounge-you = 你
lounge-corrected = 写的人改过
lounge-warning = 打开之前：
lounge-links = 链接通向：
lounge-hidden = { $count ->
    [1] 一位管理员隐藏了这个帖子。如果没有另一位管理员同意，两天后恢复。理由：
   *[other] { $count } 位管理员隐藏了这个帖子。理由：
  }
lounge-stopped-title = 这个笔名被停用
lounge-stopped = { $count ->
    [1] 一位管理员停用了这个笔名，到 { $day }。它写的内容不显示。如果没有另一位管理员同意，两天后结束。理由：
   *[other] { $count } 位管理员停用了这个笔名，到 { $day }。在那之前它写的内容不显示。理由：
  }
lounge-hidden-look = 显示隐藏的内容
lounge-given-heart = { $count } 颗心
lounge-given-thanks = { $count } 个谢谢
lounge-given-support = { $count } 人和你在一起
lounge-given-agree = { $count } 人同意
lounge-do = 你可以做什么
lounge-do-label = 对 { $name } 的帖子可以做什么
lounge-react = 回应
lounge-mark-heart = 一颗心
lounge-mark-thanks = 谢谢你
lounge-mark-support = 我和你在一起
lounge-mark-agree = 我同意
lounge-mark-none = 收回我的回应
lounge-react-send = 发送回应
lounge-react-done = 已经有了。
lounge-mute = 不再给我看这个笔名
lounge-take = 撤回这个帖子
lounge-take-what = 帖子对所有人永久删除。
lounge-take-answers = 别人的回复保留。读过的人可能还记得。
lounge-take-not = 保留我的帖子
lounge-take-now = 删除我的帖子
lounge-tell = 告诉管理员
lounge-tell-what = 管理员会读你写的内容。他们不知道是谁说的。
lounge-tell-why = 这个帖子有什么问题？
lounge-tell-hint = 如果不想让人知道，不要写你的名字。
lounge-tell-send = 发给管理员
lounge-tell-done = 送到了。管理员会看。
lounge-appeal = 就这个帖子问管理员
lounge-appeal-what = 你的帖子被隐藏了吗？没有参与决定的管理员可以让它重新显示。他们不会知道你的成员名。

lounge-answer = 回复
lounge-correct = 修改这个帖子
lounge-correct-means = 新文字代替旧的。旧的会删除。
lounge-write-means = 所有成员都能读。没有人看得出是哪位成员写的，除非你的话说明了。
lounge-write-limit = 保留记录的服务器和一位成员一起，可能查出哪个笔名是你的。用 Tor 就很难。
lounge-send = 发给所有成员
lounge-sending = 正在上锁并发送
lounge-pen = 用哪个笔名写？
lounge-pen-hint = 你有四个。没有人能看出两个笔名是同一个人。你写的内容可能透露。
lounge-pen-new = 笔名 { $number }（{ $words }）
lounge-pen-named = 笔名 { $number }：{ $name }（{ $words }）
post-title = 关于什么？
post-text = 你想说什么？
post-text-hint = 要提到一个笔名，写名字旁边的那两个词。
post-warning = 打开之前别人该知道什么？
post-warning-hint = 可以不填。你的文字会折在它后面。
post-name = 这个笔名叫什么
post-name-hint = 不要用别人认识你的名字。旁边总有两个词，所以没有人能冒用。
post-language = 语言

lounge-muted = 你不看的笔名
lounge-muted-count = 有 { $count } 个你不看的笔名
lounge-muted-what = 只有你知道这份名单。它和你的钥匙锁在一起。每个笔名用两个词表示。
lounge-muted-none = 你看得到所有笔名。
lounge-hear = 重新给我看这个笔名
lounge-hear-whom = 重新给我看这个笔名：{ $words }

letters = 信
letters-what = 只有你和另一个笔名能读。没有别人知道谁写给谁。
letters-reading = 正在读你的信
letters-none = 你没有信
letters-how = 要写给某人，找到对方的帖子。按“{ lounge-do }”，再按“{ letters-write }”。
letters-more = 再显示 { $count } 封
letters-asks = 想给你写信
letters-gone = 现在没有信
letters-further = 没有更新的信
letters-older = 读更早的信
letters-again = 看看有没有新的信
letters-kept = 信保存 30 天。
letters-unreadable = 有 { $count } 样东西读不出来。
letters-write = 写信
letters-talk = 信
letters-asks-what = 这个笔名第一次给你写。你只看到一行。如果你回复，两人就可以继续写。如果你什么都不做，对方什么也不会知道。
letters-lost = 少了 { $count } 封信。你们中有人删了，或者服务器漏掉或挪动了。
letters-waits = 请等回复。对方回复后你可以再写。
letters-first = 你的第一行
letters-first-hint = 短短一行。回复之前对方只看到这些。
letters-text = 你的信
letters-text-hint = 信由你的笔名签名。收到的人可以给管理员看。
letters-send = 发送这封信
letters-answer = 回复
letters-sent = 已发送。
letters-do-label = 可以做什么：{ $text }
letters-one = 一封信
letters-delete = 删除这封信
letters-delete-what = 对你们两人永久删除。读过的人可能还记得。
letters-tell-what = 管理员会读你写的内容和这一封信。他们读不到其他信，也不会知道你的成员名。
letters-tell-why = 这封信有什么问题？
letters-end = 删除所有这些信
letters-end-what = 你在这里看到的所有信，对你们两人永久删除。这个笔名可以再来找你。要阻止，请选“{ lounge-mute }”。
letters-end-now = 全部删除
letters-end-not = 保留这些信
trouble-letter-waits = 等对方回复你的第一封信。
trouble-letter-long = 第一封信只能是短短一行。

say-what = 说说该改变什么，看看结果如何。没有人知道你是哪位成员。
say-proposals-line = 提出建议，或支持别人的建议。
say-came-line = 管理员怎么回答，做了什么。

proposals = 建议
proposals-what = 任何成员都可以提建议。有 { $needed } 位成员支持时，管理员必须在 { $days } 天内回答。
proposals-reading = 正在读取和计数。要读所有建议，可能需要一会儿。
proposals-none = 还没有人提过建议。
proposals-more = 再显示 { $count } 个建议
proposals-lost = 有 { $count } 条记录读不出来，没有计入。
proposal = 建议
proposal-gone = 这个建议已不在。
proposal-support = { $count ->
    [0] 还没有人支持。需要 { $needed } 位成员。
   *[other] 有 { $count } 位成员支持。需要 { $needed } 位。
  }
proposal-owed = 管理员必须在 { $day } 前回答。
proposal-late = 管理员本该在 { $day } 前回答。回答晚了。
proposal-was-late = 管理员本该在 { $day } 前回答。他们回答晚了，在 { $on }。
proposal-row-gathering = { $support } / { $needed } 支持
proposal-row-owed = { $day } 前要回答
proposal-row-late = 回答晚了
proposal-row-answered = 已回答：{ $says }
proposal-support-now = 支持这个建议
proposal-support-end = 收回我的支持
proposal-support-means = 没有人知道谁支持。无论用哪个笔名，你只算一次。

answer-yes = 是
answer-partly = 部分
answer-no = 否
answer-of = 管理员的回答：{ $says }
answer-by = { $name }，{ $day }

came = 结果如何
came-what = 你们说，我们做。管理员在 30 天内说明结果。没有说明的，这里看得到。
came-reading = 正在读取结果
came-none = 管理员还没有回答过建议。
came-done = 完成了
came-working = 正在做
came-dropped = 没有做成

say-polls-line = 投票，看看别人怎么决定。
polls = 投票
polls-what = 由两位管理员开启投票。每位成员投一次，没有人知道你怎么投。结束前没有人看得到票。
polls-reading = 正在读取投票
polls-none = 还没有投票。
poll = 投票
poll-unread = 这个问题读不出来
poll-soon = { $day } 开始
poll-open = 开放到 { $day } 结束
poll-closed = 已在 { $day } 结束
poll-stopped = 已停止。不计票。
poll-not-yours = 你成为成员太晚，不能参加这次投票。
poll-voters-all = 谁投票：开始时已是成员的人
poll-voters-settled = 谁投票：成为成员 28 天以上，或有第二位管理员担保
poll-voters-none = 管理员取消了这次投票。
poll-quorum = 需要 { $count } 票才算数。
poll-trust = 什么可信，什么不可信
poll-trust-who = 你的票不带名字送出。服务器读不到。
poll-trust-counted = 结束后你的设备计所有的票。其他人的设备也一样。
poll-trust-server = 不诚实的服务器改不了你的票而不让你的设备发觉。但它可以替没有投票的成员加票。
poll-trust-leaders = 不要用投票决定由谁领导。
vote-yes = 你怎么说？
vote-most = 最多选 { $count } 个
vote-rank = 按你的顺序排列
vote-rank-hint = 先按最好的，再按下一个。再按一次取消。可以不排完。
vote-means = 只投一次。之后不能改。
vote-send = 送出我的票
vote-done = 你的票已投入。结束后看得到结果。
poll-counting = 正在读取并计算所有票。可能需要一会儿。
poll-won = 票最多：{ $name }
poll-tie = 没有人领先：{ $names }
poll-counted = 有效票：{ $count }。
poll-mine = 你的票在里面。
poll-not-mine = 里面没有你的票。如果你投过，告诉管理员。
poll-compare = 和别人对一对这些词。如果不同，服务器给你们看了不同的票：

say-surveys-line = 回答，看看结果如何。
surveys = 调查
surveys-what = 管理员提问，你回答一次，没有人知道是谁回答的。每个问题都可以跳过。
surveys-reading = 正在读取调查
surveys-none = 还没有调查。
survey = 调查
survey-closed = 已在 { $day } 结束。两位管理员正在计数。
survey-stopped = 已停止。不计数。
survey-who = 谁会读你的回答
survey-who-reads = 结束后由两位管理员读回答：{ $names }。回答里没有说你是谁。不要写只有你才会写的内容。
survey-who-others = 其他人只看到取整的数字，看不到少于 5 人的情况。之后这两位删除所有回答。
survey-who-server = 你的回答不带名字送出。服务器读不到。不诚实的服务器可以替没有回答的成员加回答。
survey-skip-any = 每个问题都可以跳过。
survey-others = 其他问题
survey-skip = 我跳过这题
survey-text-hint = 由两位管理员读。不要写人名和地点。
survey-send = 送出我的回答
survey-empty = 至少回答一个问题。
survey-means = 只回答一次。之后不能改。
survey-done = 你的回答已送入。两位管理员计完后看得到结果。
