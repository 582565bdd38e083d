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
lounge-save-mine = 保存我的帖子
lounge-save-mine-what = 你用各个笔名写的内容会存成一个文本。文件会显示哪些笔名是你的。里面没有图片。
lounge-save-thread = 保存这个讨论
lounge-save-thread-what = 这个讨论会存成一个文本：你在这里看到的帖子。这些帖子只写给成员看。里面没有图片。

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
lounge-write-new = 你刚来不久。这周你最多还可以写 { $count } 次。每次的帖子：最多 { $each } 个。星期一重新计算。从 { $day } 起，次数是现在的两倍。
lounge-send = 发给所有成员
lounge-sending = 正在上锁并发送
lounge-pen = 用哪个笔名写？
lounge-pen-hint = 你有四个。没有人能看出两个笔名是同一个人。你写的内容可能透露。
lounge-pen-kept = 在这个话题里，你会一直用你选的笔名，直到你选另一个。
lounge-pen-needed = 请选择用哪个笔名来写。
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

lounge-picture-size = 一张图片（{ $size } kB）
lounge-picture-show = 显示图片
lounge-picture-unsaid = 没有文字说明的图片
lounge-picture-gone = 这张图片已不在。
lounge-picture-broken = 这张图片显示不了。
lounge-picture-add = 加一张图片
lounge-picture-take = 放进我的帖子
lounge-picture-not-yet = 成为成员满 28 天，或有管理员为你担保，就可以加图片。
lounge-picture-means = 成员要求看时才会看到。只给成年人看？写在上面的提醒里：图片也会折在后面。每周可以发三张图片。
lounge-picture-says = 上面是什么？
lounge-picture-says-hint = 给看不到图片的人。可以不填。
lounge-picture-drop = 拿掉图片
trouble-pictures-used = 你这周已发了三张图片。星期一起可以再发。要现在发文字，先拿掉图片。

lounge-rules = 规则
lounge-rules-ads = 不发广告，不接预约。如果你们社群有个人页，用它来做。
lounge-rules-pictures = 成人图片必须有提醒。
lounge-rules-who = 有什么违反规则？告诉管理员：在帖子旁按“你可以做什么”。管理员可以隐藏它，并说明理由。
lounge-rules-own = 你们社群怎么说

lounge-muted = 你不看的笔名
lounge-muted-count = 有 { $count } 个你不看的笔名
lounge-muted-what = 只有你知道这份名单。它和你的钥匙锁在一起。每个笔名用两个词表示。
lounge-muted-none = 你看得到所有笔名。
lounge-hear = 重新给我看这个笔名
lounge-hear-whom = 重新给我看这个笔名：{ $words }

lounge-hide = 隐藏这个帖子
lounge-hide-what = 它马上对所有成员隐藏。两天内要有另一位管理员同意，否则恢复。
lounge-ban = 停用这个笔名
lounge-ban-what = 从现在起，没有人看到这个笔名写的内容。两天内要有另一位管理员同意。这个人还有别的笔名。
lounge-ban-days = 多久？
lounge-days-count = { $count } 天
lounge-pin = 置顶这个讨论
lounge-pin-what = 它排在话题的最前面。每个话题有一个置顶的讨论。
lounge-unpin = 取消置顶
lounge-unpin-what = 这个讨论回到其他讨论中间。
lounge-confirm = 我同意
lounge-confirm-what = 有你这句话就会保持下去。第三位管理员仍可以撤销。
lounge-restore = 撤销
lounge-restore-what = 大家又能看到。做决定的管理员不能再隐藏一次。
lounge-review = 管理员在休息室做了什么
lounge-review-count = { $count ->
    [0] 给管理员
   *[other] 给管理员：{ $count } 件在等第二位管理员
  }
lounge-review-what = 一位管理员可以马上隐藏一个帖子。由两位决定。所有成员都能读到理由。
lounge-large = 你们人很多
lounge-large-text = 现在有 { $count } 位成员。大约超过 5000 人，彼此就不太认识，管理员也照看不了所有写下的内容。想想分成几个：每个城市或每种语言一个自己的社群，有自己的管理员。
lounge-told = 成员告诉你们的
lounge-told-none = 没有人告诉你们帖子的事。
lounge-told-unreadable = 这个读不出来。
lounge-told-done = 完成：删除他们告诉我们的
lounge-look = 去看这个帖子
lounge-waiting = 在等第二位管理员
lounge-waiting-none = 没有在等的。
lounge-history = 决定了什么
lounge-more-decisions = 再显示 { $count } 个
lounge-case-hide = 一个帖子被隐藏
lounge-case-ban = 一个笔名被停用：{ $words }
lounge-case-by = 由 { $names } 决定，{ $day }。
lounge-case-alone = 还需要一位管理员。
lounge-case-lasts = 保持下去。
lounge-case-over = 没有别人同意，所以结束了。
lounge-case-ended = 在 { $day } 之后结束。那之前这个笔名写的内容仍然隐藏。
lounge-case-restored = { $name } 撤销了：
lounge-case-until = 最后一天是 { $day }。
lounge-pens = 笔名和成员
lounge-pens-count = 笔名有四种，每位成员每种各有一个。这里读到的内容，同一种里有 { $pens } 个笔名写过。现在有 { $members } 位成员，前后一共有过 { $ever } 位。
lounge-pens-many = 笔名比成员多
lounge-pens-many-text = 有能进入服务器的人编造了笔名。不要相信这里写的内容。和运行服务器的人谈，也彼此谈谈。
trouble-no-more-editions = 你改这个帖子太多次了。写一个新的。
trouble-too-many-muted = 你不看的笔名太多了。先重新显示其中一个。

letters = 信
letters-what = 只有你和另一个笔名能读。没有别人知道谁写给谁。
letters-reading = 正在读你的信
letters-none = 你没有信
letters-how = 要写给某人，找到对方的帖子。按“{ lounge-do }”，再按“{ letters-write }”。
letters-more = 再显示 { $count } 封
letters-asks = 想给你写信
letters-fresh = { $count } 封新信
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
letters-told = 一封给笔名 { $words } 的信，{ $day } 签名。他们的其他信都读不到。
letters-told-wrong = 有成员告诉你们一封信，但没有笔名这样写过。
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
proposal-support-later = 你加入的时间太短，不能支持这个建议。从 { $day } 起提出的，你可以支持。
proposal-support-old = 这是很久以前提出的，现在谁也不能再开始支持它。
proposal-talk = { $count ->
    [0] 谈谈这个
   *[other] 谈谈这个（{ $count } 个回复）
  }
proposal-how = 支持怎么计算
proposal-how-once = 每位成员算一次。新来或回来的人，从下一个 28 天的月份起提出的才算。由你的设备计算，不是服务器。
proposal-how-text = 支持的是你读到的文字。如果写的人改了文字，支持从零算起。
proposal-how-server = 不诚实的服务器可以编造成员、藏起回答，或说成另一天。管理员看得到有多少成员，会告诉你们。
proposal-change = 修改、收回，或告诉管理员

answer-yes = 是
answer-partly = 部分
answer-no = 否
answer-of = 管理员的回答：{ $says }
answer-by = { $name }，{ $day }
answer-earlier = 对以前文字的回答：{ $says }
answer-waiting = 一位管理员写了回答。还要另一位确认。
answer-give = 回答这个建议
answer-means = 所有成员都能读，带有你的名字。另一位管理员确认后才算数。
answer-says = 你怎么回答？
answer-text = 为什么？接下来做什么？
answer-sign = 签署这个回答
answer-confirm = 确认这个回答
answer-confirm-means = 有你这句话，它就是管理员的回答。所有成员都能读，带有两个名字。

came = 结果如何
came-what = 你们说，我们做。管理员在 30 天内说明结果。没有说明的，这里看得到。
came-reading = 正在读取结果
came-none = 管理员还没有回答过建议。
came-give = 说说结果如何
came-means = 所有成员都能读，带有你的名字。之后可以再说：以最新的为准。
came-state = 到哪一步了？
came-done = 完成了
came-working = 正在做
came-dropped = 没有做成
came-text = 发生了什么？
came-send = 签名并告诉所有成员
came-due = 管理员在 { $day } 前说明结果。
came-late = 管理员本该在 { $day } 前说明结果。他们晚了。
came-was-late = 管理员说得晚了。
came-more = 再显示 { $count } 个
came-counts = 最近 90 天
came-counts-answered = { $count ->
    [0] 管理员没有回答过建议。
   *[other] 管理员回答了 { $count } 个建议。
  }
came-counts-late = { $count ->
    [0] 没有一个晚。
   *[other] 有 { $count } 个晚了，或还在晚。
  }
came-counts-done = 管理员说“是”的建议中，已完成：{ $done } / { $count }。

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
poll-voters-all = 谁投票：开始前三天已是成员的人
poll-voters-settled = 谁投票：成为成员 28 天以上，或有第二位管理员担保
poll-voters-none = 管理员取消了这次投票。
poll-quorum = 需要 { $count } 票才算数。
poll-trust = 什么可信，什么不可信
poll-trust-who = 你的票不带名字送出。服务器读不到。
poll-trust-counted = 结束后你的设备计所有的票。其他人的设备也一样。
poll-trust-server = 不诚实的服务器改不了你的票而不让你的设备发觉。但它可以加票。
poll-trust-leaders = 不要用投票决定由谁领导。
vote-yes = 你怎么说？
vote-most = 最多选 { $count } 个
vote-rank = 按你的顺序排列
vote-rank-hint = 先按最好的，再按下一个。再按一次取消。可以不排完。
vote-means = 只投一次。之后不能改。
vote-send = 送出我的票
poll-call-off = 取消这次投票
vote-done = 你的票已投入。结束后看得到结果。
poll-counting = 正在读取并计算所有票。可能需要一会儿。
poll-won = 票最多：{ $name }
poll-tie = 没有人领先：{ $names }
poll-rounds = 分 { $count } 轮计票。每轮去掉排在最后的，它的票转给下一个。
poll-counted = 有效票：{ $count }。
poll-turnout = 有效票：{ $count }。设备领过票的成员：{ $issued }。
poll-fails-too-many = 票比领过票的成员多。什么都不计。和管理员及运行服务器的人谈谈。
poll-fails-quorum = 票太少。需要 { $count } 票。
poll-dropped = 少了票：服务器给出的比收到的少。和管理员及运行服务器的人谈谈。
poll-left-unreadable = 读不出来的票：{ $count }
poll-left-late = 另一天的票：{ $count }
poll-left-replayed = 出现两次的票：{ $count }
poll-left-invalid = 写了不可能内容的票：{ $count }
poll-left-double = 同一个人的第二票：{ $count }
poll-mine = 你的票在里面。
poll-not-mine = 里面没有你的票。如果你投过，告诉管理员。
poll-compare = 和别人对一对这些词。如果不同，服务器给你们看了不同的票：
poll-open-new = 开启投票

quarters = 这一季的数字
say-quarters-line = 用数字看最近几个月。
quarters-what = 管理员每季计数并告诉你们。你也可以用程序计数。
quarters-reading = 正在读取数字
quarters-none = 管理员还没有公布过一季。
quarters-tell = 管理员用程序计一季的数：parasol quarter tell
quarter-of = { $first } 到 { $last }
quarter-since = 从 { $day } 起计。更早的已经删除。
quarter-how = 每个数字怎么计
quarter-not = 什么不计
quarter-not-protected = 人数，以及人做了什么：少于 5 的从不说。5 以上往下取整到 5、10、15 等等。做了的有 5 位以上，没做的也有 5 位以上，你才看得到比例。
quarter-not-once = 每季只计一次，之后不变。第二次计数可能透露少数几个人。
quarter-not-checks = 没有人知道谁查了什么。服务器把一周的查询合在一起计，用来设上限。八周后只留下一季的取整数字。
quarter-not-people = 不计：谁是谁，多少人读过或写过，有多少成员。
quarter-not-who = 由一位管理员在自己的设备上计数，依据是成员能读到的内容。
figure-few = 少于 5
figure-untold = 太少，不能说
figure-exact = { $count }
figure-least = { $count } 或更多
figure-share = { $count } % 或更多
figure-days = { $count } 天
figure-answered = 管理员回答的建议
figure-answered-how = 这几个月由两位管理员签名的回答。
figure-agreed = 回答是或部分
figure-agreed-how = 在这些回答中。它们是来自成员的决定。
figure-answer-days = 多少天得到回答
figure-answer-days-how = 从有足够成员支持建议的那天算起。一半等得更短，一半一样长或更长。
figure-answers-due = 该回答的建议
figure-answers-due-how = 回答期限的最后一天在这几个月的。
figure-answers-late = 回答晚了，或还没有回答
figure-answers-late-how = 在该回答的建议中。
figure-promises = 承诺
figure-promises-how = 得到“是”的建议，以及结束的投票和调查，如果管理员要在这几个月说明结果。
figure-promises-kept = 兑现的承诺
figure-promises-kept-how = 其中有管理员说：完成了。
figure-polls = 结束的投票
figure-polls-how = 不含取消的。
figure-turnout = 投了票的成员
figure-turnout-how = 在这几个月的所有投票里，占设备领过票的成员。两个数都由服务器计，这一季过后八周删除。
figure-guides = 指南
figure-guides-how = 计数那天列表里的页，每种语言各算。
figure-guides-reviewed = 还在检查期内的指南
figure-guides-reviewed-how = 那天还没到下次检查日期的页。
figure-desks = 说明要等多久的服务台
figure-desks-how = 计数前 30 天内说过的。
figure-desk-days = 服务台多少天回复
figure-desk-days-how = 一半服务台更快，一半更慢或一样快。每个服务台计最近 20 次对话。
figure-alerts = 发布的警示
figure-alerts-how = 依据管理员决定的列表。
figure-alerts-withdrawn = 撤下的警示
figure-alerts-withdrawn-how = 由管理员撤下的。不含写报告的人自己撤回的。
figure-checks = 查询
figure-checks-how = 在这几个月内结束的各周，所有成员合计。由服务器计。
figure-surveys = 有结果的调查
figure-surveys-how = 在这几个月结束、管理员公布了结果的。
figure-workshops = 工作坊
figure-workshops-how = 管理员有纸条计数的。
figure-workshop-people = 工作坊的人次
figure-workshop-people-how = 数人头，不记名字。来两次的算两次。
figure-workshop-useful = 说工作坊有用
figure-workshop-useful-how = 占在纸条上勾了一张脸的人，只算有 5 张以上纸条的工作坊。
figure-workshop-safe = 说在那里感到安心
figure-workshop-safe-how = 同样计算。
figure-workshop-one-more = 说现在多会做一件事
figure-workshop-one-more-how = 同样计算。

changes = Parasol 有什么变化
say-changes-line = 用平常的话说。你可以说什么该改一改。
changes-what = Parasol 是这个页面背后的程序。这里是每个版本的新内容。
changes-0-1-0 = 版本 0.1.0
changes-0-1-0-1 = 不用账号就能报告某人，之后用口令补充。
changes-0-1-0-2 = 可以查询号码、名字或车牌。服务器读不到你查什么。
changes-0-1-0-3 = 每个警示由两位管理员签名。
changes-0-1-0-4 = 可以给外展工作者写信，找现在开放的服务。
changes-0-1-0-5 = 成员可以用笔名交谈、提建议、投票。
changes-0-1-0-6 = 可以用链接展示个人页，也可以关闭链接。
changes-0-1-0-7 = 可以去掉照片里透露你的信息。
changes-0-1-0-8 = 这是第一个版本。还没有外面的人检查过。
changes-otherwise = 这里该改一改
changes-otherwise-means = 先作为建议说给所有成员。支持的人够多，管理员就会回答。他们可以存成文件，交给做 Parasol 的人。这里什么都不会发给他们。
otherwise-title = Parasol：
otherwise-text =
    我想做什么：
    现在是怎样：
    应该怎样：

otherwise-save = 存下来，交给做 Parasol 的人
otherwise-save-means = 文件里只有这段文字。先去掉人名和地点。什么都不会发出：要有人交给他们。
otherwise-save-text = 文件的内容
otherwise-save-now = 存成文件
otherwise-support = 有 { $count } 位或更多成员支持。
otherwise-support-few = 支持的成员少于 5 位。
otherwise-answer = 管理员回答：{ $says }。{ $text }

say-surveys-line = 回答，看看结果如何。
surveys = 调查
surveys-what = 管理员提问，你回答一次，没有人知道是谁回答的。每个问题都可以跳过。
surveys-reading = 正在读取调查
surveys-none = 还没有调查。
survey = 调查
survey-closed = 已在 { $day } 结束。两位管理员正在计数。
survey-stopped = 已停止。不计数。
survey-published = { $count ->
    [0] 少于 5 个回答
   *[other] { $count } 个回答或稍多
  }
survey-lost = 不会有结果。
survey-lost-what = 打开回答的两位管理员中，有一位不再是管理员，或有了新钥匙。所以回答一直锁着，几个月后删除。管理员可以用新的调查再问一次。
trouble-survey-lost = 打开回答的两位管理员中，有一位已不是管理员，或换了新钥匙。没有发送任何内容。
survey-late = 结果晚了。
survey-late-what = 管理员有 14 天公布回答。他们晚了。
survey-not-yours = 你成为成员太晚，不能回答这次调查。
survey-who = 谁会读你的回答
survey-who-reads = 结束后由两位管理员读回答：{ $names }。回答里没有说你是谁。不要写只有你才会写的内容。
survey-who-others = 其他人只看到取整的数字，看不到少于 5 人的情况。之后这两位删除所有回答。
survey-who-server = 你的回答不带名字送出。服务器读不到。不诚实的服务器可以替没有回答的成员加回答。
survey-skip-any = 每个问题都可以跳过。
survey-others = 其他问题
survey-skip = 我跳过这题
survey-text-hint = 由两位管理员读。不要写人名和地点。
survey-step = { $step } – { $means }
survey-range = { $from } 到 { $to }
survey-or-more = { $from } 或更多
survey-send = 送出我的回答
survey-empty = 至少回答一个问题。
survey-means = 只回答一次。之后不能改。
survey-done = 你的回答已送入。两位管理员计完后看得到结果。
survey-about = 大约 { $count }
survey-few = 少于 5
survey-of = { $chose } – 没选：{ $not }
survey-skipped = 没有回答
survey-too-few = 回答太少，不能说。
survey-no-summary = 大家写的文字只留给那两位管理员。
survey-rounded = 数字取整，免得有人推算出谁回答了什么。
survey-count = 计算回答
survey-call-off = 停止这次调查
survey-open-new = 开启调查
