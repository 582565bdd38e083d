report-title = الإبلاغ عمّا حدث
report-opening-who = لا يقرؤه إلا أعضاء موثوقون يراجعون البلاغات (المؤتمنون). اختارهم المجتمع.
report-opening-anonymous = لا أحد يسأل من أنت. من فضلك لا تكتب اسمك.
report-opening-skip = يمكن تخطي كل سؤال. نحتاج شيئًا واحدًا: ما حدث، أو رقمًا أو اسمًا أو لوحة.
report-opening-stop = يمكن التوقف في أي وقت. لا يُرسل شيء قبل أن ترى كل شيء وتضغط «إرسال».
report-opening-leave = إذا جاء أحد: اضغط «مغادرة» في الأعلى، أو مفتاح Shift ثلاث مرات. عندها يضيع ما كُتب.
report-start = بدء
report-send-now = مراجعة وإرسال
report-refused = لا يمكن الإبلاغ هنا الآن. لم يُرسل شيء ولم يُحفظ شيء.
report-begun = بدأت بلاغًا. ما زال هنا.
report-go-on = متابعته
report-anew = بدء بلاغ جديد
skip-question = تخطٍّ
dont-know = لا أعرف
untold = لا أعرف، أو لا أريد القول

ask-whom = لمن حدث ذلك؟
whom-me = حدث لي
whom-other = حدث لشخص آخر
whom-other-hint = ذلك الشخص موافق على أن أبلغ.
ask-story = ماذا حدث؟
story-hint = بكلماتك. قليلًا أو كثيرًا كما تشاء.
story-care = الكتابة قد تعيد ما حدث. بضع كلمات تكفي، ويمكن تركه.
ask-names = هل لديك رقم أو اسم أو لوحة؟
names-hint = اكتبه كما هو عندك. يمكن إضافة أكثر من واحد.
names-typed = رقم أو اسم أو لوحة
names-which = اختر ما هو، حتى يجده الآخرون. إن كنت لا تعرف فتابع.
names-kind = ما هو؟
names-more = رقم أو اسم أو لوحة أخرى
names-platform = أي تطبيق أو موقع؟
names-platform-none = اختر واحدًا
names-add = إضافة
names-added = أُضيف.
names-remove = إزالة
names-remove-this = إزالة { $typed }
names-removed = أُزيل.
names-too-long = هذا أطول من المسموح بـ { $excess } حرفًا. اكتب فقط الرقم أو الاسم أو اللوحة.
names-hint-phone = مع رمز البلد إن كنت تعرفه.
names-hint-email = العنوان كاملًا.
names-hint-handle = الاسم، أو عنوان الصفحة الشخصية.
names-hint-plate = حروف وأرقام السيارة أو الدراجة.
identifier-phone = رقم هاتف
identifier-email = بريد إلكتروني
identifier-handle = اسم في تطبيق أو موقع
identifier-plate = لوحة سيارة
ask-kinds = ما نوع ما حدث؟
ask-place = أين ومتى؟
kinds-hint = اختر كل ما ينطبق.
kind-violence = عنف
kind-sexual-violence = عنف جنسي
kind-condom-removal = نزع الواقي خفية
kind-robbery = سرقة
kind-not-paying = عدم الدفع
kind-threats = تهديد
kind-blackmail = ابتزاز
kind-outing = كشف هويتي
kind-stalking = ملاحقة أو مراقبة
kind-abuse-of-authority = إساءة سلطة من شرطة أو موظف
kind-harassment = عدم تركي وشأني
kind-time-wasting = إضاعة وقتي
kind-other = شيء آخر
ask-area = أين تقريبًا؟
area-hint = المنطقة فقط. بلا شارع ولا بيت.
area-other = مكان آخر
area-which = أي منطقة؟
ask-when = متى؟
when-hint = الشهر يكفي.
when-this = هذا الشهر
when-last = الشهر الماضي
when-earlier = قبل ذلك
when-choose = اختر شهرًا
when-month = الشهر
ask-person = كيف يمكن التعرف على هذا الشخص؟
person-hint = ما تتذكره: المظهر، الصوت، الكلمات. لا تكتب شيئًا عن نفسك.
vehicle-hint = النوع، اللون، ما يلفت النظر. اللوحة تُكتب مع الأرقام.
ask-warn = هل يمكننا تنبيه الآخرين إلى هذا الشخص؟
warn-hint = يقرؤه أولًا عضوان موثوقان. يكتبان التنبيه بكلماتهما حتى لا يشير إليك. إن لم تختر، يسألانك أولًا.
warn-yes = نعم، نبّهوا الآخرين
warn-no = لا، فقط الأعضاء الموثوقون الذين يراجعون البلاغات
warn-no-hint = يمكن تغيير هذا لاحقًا برمز البلاغ.
ask-shared = ما أهم ما ينبغي أن يعرفه الآخرون؟
shared-hint = بكلماتك. يستعملها المؤتمنون لكتابة التنبيه. اترك ما قد يشير إليك.
ask-contact = هل هناك طريقة أخرى للتواصل معك؟
contact-why = هذا غير لازم. يستطيع المؤتمنون الكتابة إليك هنا، وتقرأ برمز بلاغك.
contact-how = كيف يمكن التواصل معك؟
contact-how-hint = رقم أو عنوان أو اسم في تطبيق. يُحفظ منفصلًا ويُحذف أولًا.
contact-name = بماذا نناديك
contact-name-hint = ليس اسمك الحقيقي.
contact-seen-some = قد يراه غيري، أو لا أعرف
contact-seen-none = أنا وحدي أراه
contact-seen-hint = لا يستطيع غيرك فتحه ولو للحظة.

review-title = مراجعة الأجوبة
review-text = لم يُرسل شيء بعد. يمكن تغيير كل جواب.
review-correct = تصحيح بلاغك
review-correct-text = غيّر ما هو خطأ. يرى المؤتمنون النسختين.
review-skipped = بلا جواب
review-send = إرسال
review-send-correction = إرسال النسخة الجديدة
answer-whom = لمن حدث
answer-story = ماذا حدث
answer-names = أرقام وأسماء ولوحات
answer-kinds = نوع ما حدث
answer-area = أين
answer-when = متى
answer-person = كيف يُعرف الشخص
answer-vehicle = سيارته أو دراجته
answer-further = مرات أخرى
answer-warn = تنبيه الآخرين؟
answer-shared = ما ينبغي أن يعرفه الآخرون
answer-contact = كيف التواصل معك
add-further = حدث أكثر من مرة
add-whom = لمن حدث
add-contact = طريقة أخرى للتواصل معك
ask-further = هل حدث في وقت آخر أيضًا؟
further-what = ماذا حدث حينها؟
further-more = إضافة مرة أخرى
pictures-title = صور ولقطات شاشة
pictures-add = إضافة صورة أو لقطة شاشة
pictures-count = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
pictures-lost = { $count ->
    [zero] وصل بلاغك وكل الصور.
    [one] وصل بلاغك، ولم تصل صورة واحدة. أضفها لاحقًا برمز البلاغ.
    [two] وصل بلاغك، ولم تصل صورتان. أضفهما لاحقًا برمز البلاغ.
    [few] وصل بلاغك، ولم تصل { $count } صور. أضفها لاحقًا برمز البلاغ.
    [many] وصل بلاغك، ولم تصل { $count } صورة. أضفها لاحقًا برمز البلاغ.
   *[other] وصل بلاغك، ولم تصل { $count } صورة. أضفها لاحقًا برمز البلاغ.
}
pictures-wait = لا يمكن أن تنتظر الصور مع بلاغ. أضفها برمز البلاغ عندما يوجد بلاغ ثانٍ.
needed-title = ينقص شيء واحد
needed-text = يحتاج المؤتمنون إلى بداية خيط. تكفي بضع كلمات، أو رقم أو اسم أو لوحة.
needed-story = كتابة ما حدث
needed-names = إضافة رقم أو اسم أو لوحة

sending-title = الإرسال
sending-seal = يُقفل على هاتفك
sending-send = يُرسل
sending-patience = قد يستغرق نصف دقيقة. أبقِ الصفحة مفتوحة من فضلك.
sending-kept = إن حاولت مرة أخرى فلن يصل مرتين.
sending-failed = لم يصل بعد
sending-change = مراجعة الأجوبة مرة أخرى
receipt-words-title = رمز بلاغك
receipt-words-arrived = وصل بلاغك.
receipt-words-what = بهذه الكلمات الثماني يمكنك العودة إلى بلاغك. هي رمز بلاغك، ولا يملكها غيرك.
receipt-words-care = اكتبها على ورق بهذا الترتيب. تظهر الآن فقط. لا يستطيع أحد استرجاعها.
words-written = كتبتها
words-print = طباعتها
words-print-hint = اطبع في البيت فقط. طابعات أخرى قد تحفظ ما تطبعه.
words-check-title = لنرَ إن كانت الكلمات صحيحة
done-title = شكرًا
done-thanks = ما أبلغت عنه قد يساعد آخرين. فعلت ما يكفي لليوم.
done-next = ماذا يحدث بعد ذلك
done-next-1 = ينظر فيه المؤتمنون خلال أيام.
done-next-2 = اثنان منهم يقرران هل يُنبَّه الآخرون. لا يقولان أبدًا من أبلغ.
done-next-3 = قد يسألونك شيئًا. عد بعد بضعة أيام برمز بلاغك.
done-next-4 = برمز بلاغك يمكنك تصحيحه أو سحبه أو حذفه في أي وقت.
done-kept = يُحفظ { $days } يومًا ثم يُحذف.
done-front = إلى الصفحة الأولى

receipt-title = العودة بالرمز
receipt-field = كلمات رمزك الثماني
receipt-hint = الحروف الكبيرة والصغيرة والفواصل والأسطر لا تهم.
receipt-open = فتح
receipt-opening = يُفتح. يستغرق بضع ثوانٍ
receipt-lost = ضاع رمزك؟ لا يستطيع أحد إيجاده. يمكنك كتابة بلاغ جديد.
renew-title = يجب تجديد هذا البلاغ
renew-text = للخادم مفاتيح جديدة. حتى تجدد بلاغك لا يمكن إيجاد بلاغ آخر يطابقه.
renew-button = تجديده
renew-unlock = افتح أولًا بكلماتك الثماني. ثم افتح هذا البلاغ برمزه مرة أخرى.
receipt-home = بلاغك
receipt-asked = سألك المؤتمنون شيئًا. يمكنك الإجابة أدناه.
receipt-warn-unsaid = لم تقل إن كان يمكن تنبيه الآخرين. حتى تقول نعم لا يُنبَّه أحد. للإجابة اضغط «تصحيح بلاغي».
receipt-talk = رسائل
receipt-unreadable = { $count ->
    [zero] كل الرسائل مقروءة.
    [one] رسالة واحدة لا تُقرأ، ولا تظهر هنا.
    [two] رسالتان لا تُقرآن، ولا تظهران هنا.
    [few] { $count } رسائل لا تُقرأ، ولا تظهر هنا.
    [many] { $count } رسالة لا تُقرأ، ولا تظهر هنا.
   *[other] { $count } رسالة لا تُقرأ، ولا تظهر هنا.
}
receipt-says = ما يقوله بلاغك
receipt-show = إظهاره
receipt-can = ما يمكنك فعله
receipt-correct = تصحيح بلاغي
receipt-copy = حفظ نسخة
receipt-close = قفل بلاغي
status-received = وصل
status-means-received = لم يقرأه أحد بعد. انظر مرة أخرى بعد بضعة أيام.
status-being-read = أحد المؤتمنين يقرؤه
status-means-being-read = قد يسألونك شيئًا هنا.
status-alert-written = نُبِّه الآخرون
status-means-alert-written = كتب مؤتمنان تنبيهًا منه. لا يقول من أبلغ.
status-kept-for-stewards = محفوظ للمؤتمنين
status-means-kept-for-stewards = يعرف المؤتمنون به. لم يكتبوا تنبيهًا.
status-closed = انتهى
status-means-closed = أنهى المؤتمنون هذه المسألة. ما زال يمكنك الكتابة إليهم.
status-taken-back = سُحب
status-means-taken-back = سحبته. التنبيهات التي كُتبت منه أُزيلت.
said-question-theirs = سأل المؤتمنون
said-question-mine = سؤالك
said-answer-theirs = كتب المؤتمنون
said-answer-mine = رسالتك
said-correction-theirs = صحح المؤتمنون
said-correction-mine = تصحيحك للبلاغ
said-status-theirs = خبر من المؤتمنين
said-status-mine = أنت
said-picture-theirs = أرسل المؤتمنون صورة
said-picture-mine = صورتك
answer-title = الكتابة إلى المؤتمنين
answer-label = رسالتك
answer-hint = لا تكتب اسمك.
answer-send = إرسال
answer-sent = وصلت. عد بعد بضعة أيام.
trouble-nothing-to-say = اكتب شيئًا أولًا.
take-back = سحبه
take-back-title = سحب بلاغك؟
take-back-1 = تزول التنبيهات التي كُتبت منه فورًا. لا حاجة إلى موافقة أحد.
take-back-2 = من قرأ تنبيهًا قد يظل يعرفه.
take-back-3 = رمز بلاغك ما زال يفتح رسائلك مع المؤتمنين.
keep-it = إبقاؤه
delete-all = حذف كل شيء
delete-title = حذف كل شيء؟
delete-1 = بلاغك وكل الرسائل والتنبيهات التي كُتبت منه تُحذف فورًا.
delete-2 = هذا نهائي. بعد ذلك لا يفتح رمز بلاغك شيئًا.
gone-title = حُذف
gone-text = زال بلاغك وكل الرسائل. يمكنك رمي رمزك.
my-file-next = تتبع صورك وملفاتك بعد أن تراجع هذه الكلمات.
trouble-file-too-large = هذا الملف كبير جدًا. الحد 10 م.ب.
refused-blobs-full = لا مكان لملفات أخرى الآن. ما كتبت ما زال هنا. حاول غدًا.
trouble-image-kind = هذا النوع من الصور أو الأفلام قد يقول أين صُنع، ولا نستطيع إزالة ذلك. احفظه أولًا بصيغة JPEG أو PNG.
trouble-image-broken = هذه الصورة تالفة فلا نستطيع تنظيفها. لم تُرسل. جرب نسخة أخرى.
