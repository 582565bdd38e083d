# 用词：report – 报告；message – 消息；alert – 警示；check – 查询；steward – 管理员；member – 成员；community – 社群；desk – 服务台；
# support service – 支援服务；guide – 指南；words – 词；code – 口令；survey – 调查；poll – 投票；lounge – 休息室；pen – 笔名；profile – 个人页；
# conversation – 对话；lock (seal) – 上锁。

skip = 跳到正文
leave = 离开
bar-help = 帮助
leave-shift = Shift：再按 { $left } 次即离开
back = 返回
draft = 草稿：还没有母语者读过。
loading = 正在加载
try-again = 再试一次
busy-long = 还在进行。旧手机、慢网络或 Tor Browser 的“Safer”模式可能需要一分钟。你随时可以离开。
front-check = 查询一个人
front-report = 报告发生的事
front-desks = 找人聊聊
front-profiles = 你的个人页
front-receipt = 我有报告口令或消息口令
front-help = 现在求助
front-guides = 指南
front-services = 支援服务
front-unlock = 用我的词打开
front-join = 我收到了邀请
front-about = 这个页面怎样保护你
front-language = 语言
trouble-unexpected = 这个页面出了问题。如果你刚才在发送，可能已经送到。先看一下，再试。
trouble-part-missing = 页面有一部分没有加载。检查网络，再重新加载页面。也可能你的浏览器太旧。

link-asked = 打开这个链接？
link-leaves = 它会离开这里。你输入的内容可能会丢失。
link-locks = 它会离开这里，页面会先上锁。你输入的内容会消失。
link-stay = 留在这里
link-open = 打开链接
