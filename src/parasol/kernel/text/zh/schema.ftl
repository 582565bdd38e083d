table-secret = 服务器自己的几把钥匙、这周显示的大概数字、最新的检查点，以及管理员对成员名册签的内容
column-secret-name = 是哪把钥匙；或数字、检查点、成员名册
column-secret-value = 钥匙；或数字、检查点，和所有人看到的一样；或成员名册有多长、未用的邀请，以及其余部分的哈希值

table-roster = 签过名的列表：章程（管理员、钥匙、设置、服务台），任何人能读；以及成员名册，管理员能读
column-roster-number = 条目在列表里的编号
column-roster-body = 签名时的条目，可以读
column-roster-signatures = 由谁签名，以钥匙表示
column-roster-chain = 条目在两份列表中的哪一份
column-roster-nth = 条目在那份列表里的编号

table-roster-state = 由这些列表得出的，让服务器启动得快：可以从列表重新得出
column-roster-state-one = 总是 1
column-roster-state-kept = 谁是成员，哪些钥匙和设置有效：列表里已说明的，带有服务器的标记

table-box = 钥匙，锁给一位成员
column-box-recipient = 能打开它的成员的公钥
column-box-box-group = 谁的钥匙：钥匙树的一片叶子、管理员或服务台
column-box-generation = 是第几次更新钥匙
column-box-sealed = 钥匙，已上锁
table-wrap = 钥匙树：哪把钥匙打开哪把
column-wrap-node = 树上的一个位置
column-wrap-sealed = 上面位置的钥匙，用这个位置的钥匙上锁
table-rung = 梯子：较旧的钥匙，每把用下一把上锁
column-rung-box-group = 成员或管理员
column-rung-number = 由第几次更新的钥匙打开
column-rung-sealed = 前一把钥匙，已上锁
table-recipient = 钥匙锁给谁
column-recipient-holder = 成员的公钥，或服务台的编号
column-recipient-text = 用来上锁的公钥

table-room = 每组记录的外壳：一份报告、一个对话、那些警示
column-room-id = 这一行的编号
column-room-name = 随机的，或由某人的词得出：单独看不出什么
column-room-kind = 用哪些规则：report、alerts、desk/1
column-room-holder-key = 由报告口令为这一个空间生成的公钥
column-room-opened-on = 打开的那天
column-room-expires-on = 保存的最后一天
column-room-next = 下一条记录的编号
column-room-is-taken-on = 打开的人之外有没有人在里面写过

table-record = 上锁的记录：大家写的一切
column-record-id = 这一行的编号
column-record-room = 它所在的空间
column-record-seq = 它在那里的编号
column-record-client-id = 随机数，用来认出重复发送
column-record-day = 它来的那天
column-record-expires-on = 保存的最后一天
column-record-body = 文字，已上锁，并补足到四种大小之一（在公开空间：已签名，可以读）
column-record-release = 警示的：它的最后一天和撤回钥匙的哈希值

table-carried = 警示带有哪些撤回钥匙
column-carried-key = 随报告生成的一把钥匙
column-carried-room = 它所在的空间（PostgreSQL）
column-carried-record = 警示

table-withdrawal = 有内容被撤回，已签名
column-withdrawal-number = 往上数
column-withdrawal-key = 被撤回内容的钥匙
column-withdrawal-signature = 用那把钥匙签的名
column-withdrawal-expires-on = 保存的最后一天

table-list = 每份查询名单：一份，更新期间两份
column-list-number = 哪份名单
column-list-is-complete = 是否在用
column-list-is-dropped = 是否正在清除
column-list-updated-on = 最后改动的那天
column-list-entries = 有多少条
column-list-holes = 去掉了多少条

table-entry = 查询名单的条目
column-entry-id = 这一行的编号
column-entry-list = 名单
column-entry-room = 它所在的空间（PostgreSQL）
column-entry-record = 它所属的警示，和警示一起删除
column-entry-position = 它在 40 亿个位置中的哪里；没有成员的钥匙就是随机的
column-entry-tag = 查询所比较的；没有两把钥匙就是随机的
column-entry-sealed = 回答，已上锁
column-entry-expires-on = 这份名单给警示的最后一天，如果比警示自己的早
column-entry-release = 那一天和能撤回警示的钥匙的哈希值

table-vault = 八个词打开的：成员的钥匙，或邀请
column-vault-id = 这一行的编号
column-vault-name = 由八个词得出
column-vault-auth-key = 由它们得出的公钥
column-vault-version = 写过多少次
column-vault-sealed = 里面的内容，已上锁，并补足到三种大小之一
column-vault-touched-on = 最近用过的那天
column-vault-expires-on = 邀请的：最后一天

table-head = 管理员为名单签名的内容
column-head-list = 名单
column-head-bits = 分成多少份
column-head-size = 有多少条，含去掉的
column-head-seq = 到哪条警示为止
column-head-day = 签名的那天
column-head-root = 全部内容的哈希值
column-head-roster-length = 当时成员名单有多长
column-head-signer = 管理员的公钥
column-head-signature = 签名

table-hole = 去掉的条目留下的，到名单更新为止
column-hole-list = 名单
column-hole-position = 它原来在哪里
column-hole-inner = 原来内容的哈希值
column-hole-expires-on = 它的警示的最后一天
column-hole-keys = 它的警示的撤回钥匙

table-node = 条目和签名的根之间的哈希值
column-node-list = 名单
column-node-depth = 离根多远
column-node-number = 那一层的第几个
column-node-hash = 哈希值

table-spent = 用过的令牌，免得用两次
column-spent-week = 哪周
column-spent-purpose = 用于查询、读取或发送
column-spent-mark = 令牌的哈希值，随机的
column-spent-request = 用来认出完全相同的请求
column-spent-signature = 只有持有人凭它看到令牌用过

table-week-count = 最近每周用了多少令牌；一季的所有查询合计，按五取整；以及有多少票
column-week-count-week = 哪周
column-week-count-purpose = 用于什么
column-week-count-count = 多少

table-drawn = 一周里谁领了令牌，免得领两次
column-drawn-week = 哪周
column-drawn-mark = 成员，用服务器的令牌钥匙取的哈希值
column-drawn-batch = 所要内容的哈希值，经过盲化

table-credential = 哪些成员得到了等待中的报告所需要的
column-credential-mark = 成员，用服务器的令牌钥匙取的哈希值
column-credential-batch = 所要内容的哈希值，经过盲化

table-mark = 等待中的报告用来找到彼此的标记
column-mark-mark = 没有成员的钥匙和服务器的钥匙就是随机的
column-mark-room = 报告
column-mark-keys = 用服务器的哪把钥匙做的

table-chunk = 和服务台的对话里文件的片段
column-chunk-id = 这一行的编号
column-chunk-room = 对话
column-chunk-blob = 文件在这里的随机名称
column-chunk-number = 第几片
column-chunk-body = 片段，已上锁

table-experience = 成员对一项服务给出每种回答多少次
column-experience-service = 服务
column-experience-quarter = 哪三个月
column-experience-question = 哪个问题
column-experience-is-yes = 是或否
column-experience-count = 多少次

table-migration = PostgreSQL 数据库走过结构的哪些步骤
column-migration-number = 步骤的编号

table-erased = 哪些表里删除的行还要覆盖（PostgreSQL）
column-erased-relation = 表

table-withdrawal-count = 一共有过多少次撤回（PostgreSQL）
column-withdrawal-count-given = 最后一次的编号

schema-title = 每张表和每一列
schema-what = 大家写的内容在写着“已上锁”的那些列里。
schema-example = 一行：
schema-hidden = 不显示
schema-exact = 现在有多少

table-gate = 服务器的所有进程暂时共用的内容（PostgreSQL；不在它的日志里，也不在备份里）
column-gate-key = 随机的钥匙，数据库启动时生成，用来把请求和旧的区分开
column-gate-first = 下面的标记属于哪半小时
column-gate-day = 下面的计数属于哪天

table-used-even = 最近大约一小时用过的一次性数字（PostgreSQL）
column-used-even-mark = 随机数的哈希值，旁边没有别的

table-used-odd = 同样，另外半小时的（PostgreSQL）
column-used-odd-mark = 随机数的哈希值，旁边没有别的

table-tally = 今天一份报告用新钥匙撤回过多少次（PostgreSQL）
column-tally-name = 报告名称的哈希值
column-tally-count = 多少次

table-ended = 没有人及时用的邀请（PostgreSQL）
column-ended-invite = 邀请的公钥，和成员名单里的一样
