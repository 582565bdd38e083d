photo-intro = 选一张图片。看看文件透露了什么。盖住别人不该看到的。保存干净的副本。
photo-choose = 选一张图片
photo-kinds = JPEG、PNG 或 WebP。最大 32 MB。
photo-reading = 正在看图片
photo-nothing-sent = 什么都不会发出。从这里起，没有网络也能用。
photo-promise = 隐藏的数据会去掉。你的身体、房间、衣服和手机相机的痕迹不会。
photo-never = 绝不要用已经在你名下出现过的图片。

photo-inside = 这张图片透露了什么
photo-tells = 拿到这个文件的人可以读到：
photo-tells-little = 我们没有找到读得懂的内容。但里面仍有隐藏部分：{ $count } kB。
photo-tells-nothing = 我们没有在文件里找到隐藏内容。
photo-told-place = 拍摄地点
photo-told-time = 时间
photo-told-device = 手机、相机或程序
photo-told-person = 姓名
photo-told-text = 文字
photo-told-thumbnail = 里面有一张修改前的小图
photo-told-after = 图片结尾后面的东西，比如视频
photo-told-more = 其他隐藏部分
photo-bytes = { $count } 字节
photo-all-goes = 副本里不会有这些。
photo-go-on = 继续

photo-cover = 遮盖和裁剪
photo-cover-what = 盖住脸、纹身、疤痕、招牌和窗外的景物。镜子也要盖。没有程序替你找。
photo-slow = 在这个浏览器里可能要 20 秒，期间页面没有反应。要立刻离开，请关掉标签页。
photo-tool = 用什么画
photo-tool-box = 遮盖用的方框
photo-tool-brush = 遮盖用的画笔
photo-tool-crop = 要保留的部分
photo-shown = 你的图片。在上面画，或用下面的数字。
photo-covered = { $count ->
    [0] 还没有遮盖。
   *[other] 遮盖了 { $count } 处。
  }
photo-is-cropped = 边缘已裁掉。
photo-undo = 撤销
photo-by-numbers = 不用画
photo-by-left = 从左：{ $count } / 100
photo-by-top = 从上：{ $count } / 100
photo-by-wide = 宽：{ $count } / 100
photo-by-high = 高：{ $count } / 100
photo-do-cover = 盖住这一部分
photo-do-crop = 只保留这一部分
photo-make = 制作副本

photo-made = 你的干净副本
photo-made-shown = 别人看到的副本
photo-size = { $width } × { $height } 像素，{ $size } kB。盖住的地方是一种颜色，无法复原。
photo-first-stays = 原来的图片还在你的手机上，没有变。
photo-save = 保存副本
photo-saved = 已在下载里，文件名是“picture.jpg”。
photo-another = 另选一张

trouble-photo-heic = 这是 HEIC 图片，iPhone 拍的那种。我们没法清理。截一张屏，选截屏。或把相机设为“兼容性最佳”。
trouble-photo-video = 我们没法清理视频。截一张屏，选截屏。
trouble-photo-kind = 我们只能清理 JPEG、PNG 和 WebP。截一张屏，选截屏。
trouble-photo-broken = 这张图片损坏了，我们没法清理。换一份试试。
trouble-photo-large = 这张图片对我们太大。先缩小，或截一张屏。
trouble-photo-browser = 这个浏览器在保护你：它给网页错误的像素。所以这里只能用 JPEG 和大多数 PNG。
