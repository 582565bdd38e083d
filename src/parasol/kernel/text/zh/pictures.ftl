pictures-who = 只有检查报告的受信任成员能打开。它们绝不会进入警示。
pictures-choose = 选一张图片
pictures-done = 图片加好了
pictures-remove-this = 去掉图片 { $number }

my-file-hint = 最大 10 MB。
my-file-clean = 照片离开手机之前，我们会去掉其中关于相机、地点和时间的信息。画面上有什么不变。
my-file-choose = 选一个文件
my-file-sending = 正在发送文件
my-file-send = 发送文件
my-file-before = 你写的送到了。只剩图片和文件。
my-file-leave = 不带文件继续
my-file-save = 保存到这部手机
my-file-save-this = 保存到这部手机：{ $name }
my-file-fetching = 正在取回
my-file-saved = 已保存在这部手机上。“离开”不会删除它。用这部手机的其他人也看得到。
trouble-not-as-said = 这个文件不是它自称的图片或文件类型。什么都没有保存。
