worker = مكتب
worker-none = لا تجيب في مكتب الآن. إذا كان هذا خطأ فاسأل أحد المؤتمنين.
worker-which = أي مكتب
worker-came = { $count ->
    [zero] لم يأتِ جديد.
    [one] جاء جديد في محادثة واحدة.
    [two] جاء جديد في محادثتين.
    [few] جاء جديد في { $count } محادثات.
    [many] جاء جديد في { $count } محادثة.
   *[other] جاء جديد في { $count } محادثة.
 }
worker-came-show = إظهار الجديد
worker-reading = تُقرأ الرسائل
worker-reading-many = تُقرأ الرسائل: { $done } من { $of }
worker-read-again = البحث عن رسائل جديدة
worker-empty = لم يكتب أحد بعد.
worker-waiting = تنتظر جوابًا: { $count }
worker-mine = لك، أُجيب عنها: { $count }
worker-others = لغيرك، أُجيب عنها: { $count }
worker-closed = انتهت: { $count }
worker-more = إظهار المزيد ({ $count })
worker-unread = { $count ->
    [zero] قُرئت كل المحادثات.
    [one] محادثة أخرى لم تُقرأ بعد. لا تُحسب هنا.
    [two] محادثتان أخريان لم تُقرآ بعد. لا تُحسبان هنا.
    [few] { $count } محادثات أخرى لم تُقرأ بعد. لا تُحسب هنا.
    [many] { $count } محادثة أخرى لم تُقرأ بعد. لا تُحسب هنا.
   *[other] { $count } محادثة أخرى لم تُقرأ بعد. لا تُحسب هنا.
}
worker-unread-read = قراءة المزيد
worker-long = طويلة جدًا. افتحها لقراءتها.
worker-no-name = بلا اسم
worker-no-words = بلا نص
worker-unreadable = هذا لا يُقرأ. أخبر أحد المؤتمنين.
worker-waits = { $days ->
    [0] تنتظر منذ اليوم
    [zero] تنتظر منذ اليوم
    [one] تنتظر منذ يوم
    [two] تنتظر منذ يومين
    [few] تنتظر منذ { $days } أيام
    [many] تنتظر منذ { $days } يومًا
   *[other] تنتظر منذ { $days } يوم
 }
worker-days = { $days ->
    [0] منذ اليوم
    [zero] منذ اليوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }
worker-last = { $days ->
    [0] آخر رسالة اليوم
    [zero] آخر رسالة اليوم
    [one] آخر رسالة أمس
    [two] آخر رسالة قبل يومين
    [few] آخر رسالة قبل { $days } أيام
    [many] آخر رسالة قبل { $days } يومًا
   *[other] آخر رسالة قبل { $days } يوم
 }
worker-taken = يجيب { $name }
worker-taken-mine = أنت تجيب
worker-new = جديد

talk = محادثة
talk-reading = تُقرأ المحادثة
talk-gone = لم تعد هذه المحادثة هنا. ربما حذفها من بدأها، أو انتهت مدتها.
talk-closed = انتهت
talk-closed-until = تُحفظ حتى { $day }. ثم تُحذف.
talk-said = رسائل
talk-visitor = من كتب إليكم، { $day }
talk-desk = المكتب، { $day }
talk-gap = هذا طويل جدًا، فلا يظهر جزء منه.
talk-gap-more = إظهار الباقي
talk-unreadable = { $count ->
    [zero] كل شيء هنا مقروء.
    [one] جزء واحد من هذا لا يُقرأ. أخبر أحد المؤتمنين.
    [two] جزءان من هذا لا يُقرآن. أخبر أحد المؤتمنين.
    [few] { $count } أجزاء من هذا لا تُقرأ. أخبر أحد المؤتمنين.
    [many] { $count } جزءًا من هذا لا يُقرأ. أخبر أحد المؤتمنين.
   *[other] { $count } جزء من هذا لا يُقرأ. أخبر أحد المؤتمنين.
 }
talk-line-closed = أنهى المكتب هذه المحادثة.
talk-line-slots = مواعيد للقاء:
talk-line-slot = الموعد المختار: { $slot }
talk-slot-chosen = (مختار)
talk-do = ما يمكنك فعله أيضًا
talk-take = سأجيب عن هذه
talk-take-over = تولّي هذه
talk-hand = تسليمها
talk-file = إرسال ملف
talk-slots = عرض مواعيد للقاء
talk-note = ملاحظة لعاملين آخرين
talk-report = كتابة بلاغ لهذا الشخص
talk-close = إنهاء المحادثة
contact-card = طريقة التواصل
contact-card-gone = لا شيء هنا. أجب على هذه الصفحة فقط.
contact-card-yes = يمكنك التواصل مع هذا الشخص
contact-card-yes-means = هذا ما قاله. افعل ذلك فقط بالطريقة المكتوبة هنا.
contact-card-no = لا تتواصل مع هذا الشخص
contact-card-no-means = قال إن ذلك قد يضعه في خطر. أجب على هذه الصفحة فقط.
contact-card-unsure = لا تتواصل مع هذا الشخص بعد
contact-card-unsure-means = لا يعرف هل يضعه ذلك في خطر. اسأله هنا أولًا، على هذه الصفحة.
contact-card-show = ما كتبه عن ذلك
contact-card-how = كيف
contact-card-name = الاسم المستخدم
contact-card-say = قل إنك
answer-ready = استخدام جواب محفوظ
answer-ready-choose = اختر واحدًا
answer-field = جوابك
answer-field-hint = يظهر كجواب المكتب. لا يرى أحد من منكم كتبه.
answer-go = إرسال الجواب
answer-went = أُرسل. يُقرأ عند العودة بالرمز.
notes-title = ملاحظات بين العاملين
notes-only = لا يراها إلا العاملون في هذا المكتب. من كتب إليكم لا يراها.
notes-all = إظهارها كلها: { $count }
note-by = { $name }، { $day }
note-taken = تولّى هذه المحادثة.
note-handed = سلّمها إلى { $name }.
note-handed-all = تركها لأي أحد هنا.
note-field = ملاحظتك
note-now = حفظ الملاحظة
hand-to = من يتولّى؟
hand-to-all = أي أحد في هذا المكتب
hand-text = ما ينبغي أن يعرفه
hand-now = تسليمها
file-fetch = حفظ على هذا الجهاز
file-saved = حُفظ بين تنزيلاتك. احذفه هناك عندما تنتهي.
file-pick-hint = قبل إرسال صورة نزيل منها أين ومتى صُورت وبماذا.
slots-means = يُختار موعد واحد. لا تكتب أسماء: كل العاملين في هذا المكتب يستطيعون قراءة هذا.
slots-taken = مأخوذة بالفعل
slots-is-taken = مأخوذ
slots-again = عرضها مرة أخرى
slots-typed = مواعيد جديدة
slots-typed-hint = واحد في كل سطر، مثل «الثلاثاء في الثالثة، مركز الاستقبال»
slots-text = رسالتك مع هذه المواعيد
slots-offer = عرض هذه المواعيد
slots-none = اكتب أو اختر موعدًا واحدًا على الأقل.
slots-many = هذا أكثر من 12 موعدًا.
slots-twice = أحد هذه مأخوذ بالفعل.
close-contact = تُحذف طريقة التواصل فورًا ونهائيًا.
close-rest = { $days ->
    [zero] يُحذف الباقي في اليوم نفسه.
    [one] يُحذف الباقي بعد يوم واحد.
    [two] يُحذف الباقي بعد يومين.
    [few] يُحذف الباقي بعد { $days } أيام.
    [many] يُحذف الباقي بعد { $days } يومًا.
   *[other] يُحذف الباقي بعد { $days } يوم.
 } حتى ذلك الحين تمكن قراءته بالرمز.
close-text = رسالتك الأخيرة
close-text-hint = قل ماذا يفعل الشخص إذا احتاج إليكم مرة أخرى.
close-now = إنهاء هذه المحادثة
outreach-what = تجيب عن الأسئلة نفسها كأي شخص يبلغ. يذهب البلاغ إلى المؤتمنين.
outreach-mark = يرى المؤتمنون أن عاملًا في هذا المكتب كتبه، لكن لا يرون أيهم. لا تكتب اسم الشخص أيضًا.
outreach-agreed = افعل هذا فقط إذا أراده الشخص. رمز البلاغ في النهاية له.
outreach-begin = بدء البلاغ

canned = أجوبة محفوظة
canned-what = نصوص تستخدمها مرة بعد مرة. يمكن تغيير النص كل مرة قبل إرساله.
canned-kept = يراها كل من يجيب في هذا المكتب. لا تكتب هنا شيئًا عن شخص.
canned-none = لا أجوبة محفوظة بعد.
canned-new = كتابة جواب محفوظ
canned-title = عنوان
canned-title-hint = لا يراه إلا العاملون.
canned-missing = يلزم عنوان، ونص بلغة واحدة على الأقل.
canned-save = حفظ هذا الجواب
canned-leave = عدم حفظه
canned-change = تغيير
canned-remove = حذف
canned-remove-sure = نعم، حذفه

slip-open = فتح قصاصة
slip-what = يُظهر لك أحد خمس كلمات. تفتح ما وافق هذا الشخص على إظهاره لك، ولا شيء أكثر.
slip-once = تُفتح مرة واحدة فقط، فاقرآها معًا.
slip-words = الكلمات الخمس
slip-open-now = فتحها
slip-opening = تُفتح. يستغرق هذا لحظة.
slip-opened = ما يريد الشخص إظهاره لك
slip-gone = حُذفت هذه القصاصة الآن ولا يمكن فتحها مرة أخرى. عندما تغادر هذه الصفحة تزول.
slip-name = الاسم المستخدم
slip-text = ما يريد الشخص أن تعرفه
slip-slot = موعد اللقاء
slip-language = اللغة
slip-all = هذا كل شيء. لا تسأل عما لم يُختر إظهاره.
slip-done = إغلاق هذه القصاصة
slip-words-count = في القصاصة خمس كلمات. هل تنقص واحدة أو تتكرر؟
slip-words-too-long = هذا أطول من خمس كلمات.
slip-words-unknown-word = الكلمة رقم { $position } ليست من كلماتنا.
slip-words-checksum = هذه الكلمات لا تتطابق. واحدة خطأ، أو اثنتان تبادلتا مكانيهما.

trouble-not-a-worker = لا تجيب في هذا المكتب، أو أُغلق. اسأل أحد المؤتمنين.
trouble-unusable-conversation = لا يُفتح الجزء الأول من هذه المحادثة، فلا تمكن الإجابة عنها هنا.
trouble-no-slip = هذه الكلمات لا تفتح شيئًا. فُتحت القصاصة من قبل، أو هي قديمة جدًا، أو كلمة خطأ.
trouble-not-this-desk = هذه القصاصة لمكتب آخر. لم تُفتح، وما زالت تعمل هناك.
