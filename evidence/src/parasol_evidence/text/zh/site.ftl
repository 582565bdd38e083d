site-title = 谁从这个页面得到什么？
site-title-many = 谁从这 { $count } 个页面得到什么？
site-headline = { $count } 个第三方
site-headline-nobody = 没有看到第三方
site-meaning = 在有人做任何选择之前，这 { $count } 个就从 { $page } 得到了内容。
site-meaning-refused = 拒绝同意之后，仍有 { $count } 个得到。
site-meaning-nobody = 除了网站自己，没有看到谁从 { $page } 得到任何内容。
site-meaning-failed = 有 { $count } 个页面没能查看。
site-pages = { $count } 个页面
site-bars = 其中有多少得到这个（黑），拒绝同意之后（灰）
site-bars-once = 其中有多少得到这个
site-bar-told = { $all } 中的 { $count }
site-bar-refused = 拒绝后：{ $count }
site-bar-typed = 输入的内容
site-bar-keys = 输入时的每个按键
site-bar-unread = 读了输入的内容，发出读不懂的东西
site-bar-page = 页面的地址
site-bar-site = 网站的名称
site-bar-visit = 有人在这里
site-bar-cookie = 这台设备上的 cookie
site-bar-marks = 把这台设备和别的区分开的特征
site-bar-recorder = 某些内容，而且它出售访问录像
site-bar-watches = 鼠标、按键和页面的情况
site-got = { $company }{ $at }：{ $things }。
site-country = { " " }({ $country })
site-got-itself = 网站自己：{ $things }。
site-thing-visit = 看到打开者的网络地址
site-thing-site = 得知是哪个网站
site-thing-page = 得知页面的地址（{ $form }）
site-thing-typed = 在发送之前得到输入的{ $about }（{ $form }，{ $how }）
site-thing-keys = 在输入时逐键得到{ $about }（{ $how }）
site-thing-unread = 读了输入的内容，然后发出这里读不懂的东西（{ $how }）
site-thing-cookie = { $form ->
    [own] 设了自己的 cookie
   *[site] 用网站的名义设了 cookie
}
site-thing-marks = { $about ->
    [canvas] 读回一幅隐藏的图（canvas）
    [webgl] 问了显卡（WebGL）
    [audio] 测量声音怎么生成（audio）
    [fonts] 试了有哪些字体
   *[webrtc] 打开了能显示本地地址的连接（WebRTC）
}
site-thing-watches = 像访问录像程序那样看着鼠标、按键和页面
site-thing-recorder = 出售人们在页面上做什么的录像
site-under = { $thing }，用网站自己的名称 { $host }
site-about-email = 电子邮箱
site-about-phone = 电话号码
site-about-name = 名字
site-about-password = 密码
site-about-text = 文字
site-form-plain = 原样
site-how-request = 通过请求
site-how-beacon = 通过 beacon
site-how-websocket = 通过 WebSocket
site-how-worker = 通过 worker
site-how-report = 通过浏览器的报告
site-in-referer = 作为 Referer
site-in-address = 在地址里
site-in-message = 在消息里
site-helps-typed = 页面可以等到有人按“发送”。在那之前，没有人需要输入的内容。
site-helps-refused = 拒绝同意之后仍得到内容的，可以问他们凭什么权利。
site-helps-copies = 字体、脚本和图片可以放在网站自己的服务器上。那就不用向别处要。
site-helps-nobody = 一个月后再看，页面每次改动后也再看。
site-sure-seen = 这里写的，是看到从一个专门为此做的浏览器发出的。它什么都不保存。
site-sure-twice = Chromium { $version }；{ $visits } 次访问，{ $messages } 条消息：做任何选择之前，以及按下拒绝按钮之后。
site-sure-once = Chromium { $version }；做任何选择之前 { $messages } 条消息。没有看到拒绝同意的按钮。
site-sure-har = 一个 HAR 文件，有 { $messages } 条消息，由别人的浏览器记下。
site-sure-typed = 在 { $count } 个栏里输入了为此编的词，从未发送。
site-sure-named = 国家和地区来自我们自己的列表，每个都有来源和日期。列表很短。
site-sure-compared = 和 { $day } 相比：多看到 { $new } 个，这次没看到 { $gone } 个。
site-not-later = 网站自己的服务器之后转交什么，从外面看不到。
site-not-none = 没看到的仍可能有：换一天、换一个国家或地区、换一个浏览器。
site-not-sealed = 页面在发送前加密的内容，可以计数，但读不到。
site-not-robot = 页面可能发觉是程序在看，就表现得好一些。
site-not-faked = 页面如果也加载了另一家公司的脚本，就可以让自己的代码看起来像那家公司的。说某公司做了什么之前，先问问它。
site-lacks-messages = 这个页面发得太多，没有全部留下。
site-lacks-long = 有些消息太长。只读了开头。
site-lacks-near = 这个页面试图连接查看它的电脑，或那台电脑所在的网络。这被拦下了。
site-lacks-scripts = 这个页面里有脚本隐藏了自己属于谁，或给自己起了一个没有加载过的名字。它做的事没有算在任何人头上。
site-lacks-unseen = 这个页面可以用看不到内容的方式发送东西。它联系到的人都写出来了，但没有写出他们可能得到的全部。
site-lacks-bodies = 文件里缺少一些消息的内容，所以输入的内容可能在里面。
site-lacks-cookies = 文件里完全没有 cookie。可能被清掉了。
site-lacks-sockets = 文件里缺少通过 WebSocket 发送的内容。
site-lacks-probes = HAR 文件看不出脚本在页面里做了什么，也看不出拒绝之后发生什么。
