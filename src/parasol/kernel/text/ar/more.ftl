take-what = يمكن حفظ الإعدادات والتنبيهات والقرارات في ملف واحد. تمكن قراءته بلا هذه الصفحة.
take-warn = الملف يبقى حيث حُفظ
take-warn-phone = من يفتح هاتفك يستطيع إيجاده. وكذلك تطبيق يرى ملفاتك.
take-warn-copies = كثيرًا ما تنسخ الهواتف الملفات إلى الإنترنت من نفسها. لا يستطيع أحد استرداد نسخة.
take-warn-leave = «مغادرة» والقفل لا يحذفانه. يجب أن تحذفه بنفسك، ومن سلة المهملات أيضًا.
take-sealed = مقفل بكلمات
take-sealed-what = تُصنع سبع كلمات لهذا الملف. بلاها لا يستطيع أحد قراءته. حاسوب عليه برنامج age يفتحه.
take-sealed-begin = صنع الكلمات
take-words = كلمات هذا الملف
take-words-what = اكتبها الآن، بعيدًا عن الملف. تفتح هذا الملف ولا شيء غيره. يطلبها البرنامج: اكتبها بهذا الترتيب، وبينها مسافة واحدة.
take-sealed-now = هي عندي. حفظ الملف
take-plain = غير مقفل
take-plain-what = نص يُفتح على كل هاتف. من يجده يستطيع قراءته.
take-plain-now = حفظه بلا قفل
take-busy = يُصنع الملف. قد يستغرق دقيقة على هاتف قديم.
take-done = حُفظ الملف باسم «copy». ابحث عنه بين التنزيلات.
copy-report-what = يُحفظ بلاغك وكل الرسائل كنص. هو غير مقفل: من يجده يستطيع قراءته.
copy-report-words = رمز بلاغك ليس فيه. ما دام المجتمع هنا فالرمز هو الطريق الأفضل للعودة.
copy-of-member = نسخة مما كان عضو يستطيع قراءته
copy-of-report = نسخة من بلاغ
copy-day = حُفظ في { $day }.
copy-areas = المناطق: { $names }
copy-languages = اللغات: { $names }
copy-kept-report = أيام حفظ البلاغات: { $count }
copy-kept-alert = أيام حفظ التنبيهات: { $count }
copy-kept-decision = أيام حفظ القرارات: { $count }
copy-kept-vault = الأيام التي يمكن أن يغيبها عضو: { $count }
copy-kept-escrow = الأيام التي ينتظر فيها بلاغ بلاغًا ثانيًا: { $count }
copy-kept-slip = أيام حفظ القصاصات: { $count }
copy-kept-service = أيام حفظ خدمة بعد تأكيدها: { $count }
copy-kept-count = أرباع السنة التي تُحفظ لها الأجوبة عن الخدمات: { $count }
copy-kept-profiles = { $count ->
    [0] تُحفظ ملفات التعريف على موقع خاص بها
    [zero] تُحفظ ملفات التعريف على موقع خاص بها
    [one] تُحفظ ملفات التعريف على هذا الموقع
    [two] تُحفظ ملفات التعريف على هذا الموقع
    [few] تُحفظ ملفات التعريف على هذا الموقع
    [many] تُحفظ ملفات التعريف على هذا الموقع
   *[other] تُحفظ ملفات التعريف على هذا الموقع
  }
copy-kept-catalogue = { $count ->
    [0] لا توجد قائمة ملفات تعريف
    [zero] لا توجد قائمة ملفات تعريف
    [one] توجد قائمة ملفات تعريف، بالتصويت { $count }
    [two] توجد قائمة ملفات تعريف، بالتصويت { $count }
    [few] توجد قائمة ملفات تعريف، بالتصويت { $count }
    [many] توجد قائمة ملفات تعريف، بالتصويت { $count }
   *[other] توجد قائمة ملفات تعريف، بالتصويت { $count }
  }
copy-lounge-sitting = المنشورات التي يمكن أن يكتبها عضو في الصالون كل مرة: { $count }
copy-kept-proposal = الأعضاء الذين يدعمون اقتراحًا حتى يجب أن يجيب المؤتمنون: { $count }
copy-kept-answer = الأيام المتاحة للمؤتمنين لهذا الجواب: { $count }
copy-kept-lounge = أيام حفظ منشور في الصالون: { $count }
copy-kept-guide = أيام حفظ دليل: { $count }
copy-checks = الفحوص: { $each } في الأسبوع لكل عضو، و{ $all } للجميع
copy-closes = يُغلق المجتمع في نهاية { $day }.

say = رأي
me-profiles = ملفات تعريفك
me-ask = سؤال زميلة أو زميل عن زبون

pin-lock-forgets = «القفل الآن» ينسى رقم PIN أيضًا.
join-what = هنا ينبّه الناس بعضهم بعضًا، ويفحصون شخصًا قبل لقائه.
join-nameless = لا يلزم اسم ولا رقم هاتف ولا بريد إلكتروني. لا يستطيع أحد هنا أن يرى من أنت.
join-adults = هذه الصفحة للبالغين. إذا كان عمرك أقل من 18 فهناك مساعدة أخرى لك، ويسعدنا أنك هنا.
join-young = عمري أقل من 18
join-words = كلمات دعوتك
join-words-hint = ثماني كلمات بينها مسافات.
join-words-here = هي مكتوبة بالفعل. اضغط «متابعة» فقط.
join-have-words = لديّ كلماتي بالفعل
join-enter = خطوة أخيرة
join-enter-text = كلماتك جاهزة. الآن تُصنع مفاتيحك. قد يستغرق دقيقة على هاتف قديم.
join-enter-now = الانضمام كعضو
join-enter-again = محاولة أخرى
join-entering = تُصنع مفاتيحك. أبقِ هذه الصفحة مفتوحة من فضلك.
join-keep-words = احتفظ بالكلمات التي كتبتها. يمكن المحاولة مرة أخرى بالكلمات نفسها.

keep = كلماتك الثماني
keep-why = هذه الكلمات مفتاحك. صُنعت على هاتفك، ولا يملكها غيرك.
keep-words = كلماتك الثماني
keep-once = تظهر الآن فقط. إن ضاعت فلا يستطيع أحد استرجاعها.
keep-paper = اكتبها على ورق أو اطبعها.
keep-apart = احفظ الورقة حيث لا ينظر أحد. لا تكتب عليها شيئًا آخر.
keep-photo = لا تصورها. كثيرًا ما تُنسخ الصور إلى الإنترنت.
keep-done = حفظتها
keep-print = طباعة
keep-manager = استخدام مدير كلمات المرور
keep-manager-field = كلماتك، لمدير كلمات المرور
keep-manager-hint = قد يعرض متصفحك الآن حفظها. عندها من يستطيع فتح هاتفك يرى أنها محفوظة.
keep-manager-save = حفظ ومتابعة
keep-prove-title = هل هي عندك؟
keep-prove = اختر ثلاثًا من كلماتك، حتى نعرف أنك تستطيع العودة.
keep-look-again = رؤية كلماتي مرة أخرى
alerts-reading = تُقرأ التنبيهات. يُفحص كل توقيع.
alerts-not-read = لم يمكن قراءة التنبيهات. هذا لا يقول شيئًا عن أحد.
alerts-count = { $count ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
 }
alerts-newest = { $count ->
    [zero] لا تنبيهات
    [one] أحدث تنبيه
    [two] أحدث تنبيهين
    [few] أحدث { $count } تنبيهات
    [many] أحدث { $count } تنبيهًا
   *[other] أحدث { $count } تنبيه
 }
alerts-among = { $of ->
    [zero] بلا تنبيهات: { $count }
    [one] في أحدث تنبيه: { $count }
    [two] بين أحدث تنبيهين: { $count }
    [few] بين أحدث { $of } تنبيهات: { $count }
    [many] بين أحدث { $of } تنبيهًا: { $count }
   *[other] بين أحدث { $of } تنبيه: { $count }
 }
alerts-search = بحث في التنبيهات
alerts-is-one = البحث لا يستطيع إيجاد هذا
alerts-no-word = لا تنبيه فيه هذه الكلمات
alerts-no-word-newest = { $count ->
    [zero] لا تنبيه فيه هذه الكلمات
    [one] أحدث تنبيه ليس فيه هذه الكلمات
    [two] أحدث تنبيهين ليس فيهما هذه الكلمات
    [few] أحدث { $count } تنبيهات ليس فيها هذه الكلمات
    [many] أحدث { $count } تنبيهًا ليس فيها هذه الكلمات
   *[other] أحدث { $count } تنبيه ليس فيها هذه الكلمات
 }
alerts-check-why = لا تُظهر التنبيهات أبدًا رقمًا أو عنوانًا أو اسمًا كاملًا. الفحص وحده يجده.
alerts-check-number = فحص هذا الرقم أو الاسم
alerts-check-name = فحص هذا كاسم
alerts-filters = المنطقة والنوع والخطورة
alerts-area = المنطقة
alerts-severity = الخطورة
alerts-kind = ماذا حدث
alerts-any = الكل
alerts-from = { $severity } وما فوق
alerts-more = إظهار المزيد
alerts-older = إظهار تنبيهات أقدم
alerts-read-on = قراءة الأقدم أيضًا
alerts-reading-older = تُقرأ تنبيهات أقدم. قُرئ حتى الآن { $count }.
alerts-again = البحث عن جديد
alert-gone = هذا التنبيه لم يعد هنا. سُحب أو أُزيل أو انتهت مدته.
alert-about = عمّن
alert-description = كيف يُعرف الشخص
alert-vehicle = سيارة أو دراجة
alert-kinds = ماذا حدث
alert-area = المنطقة
alert-happened = متى
alert-reported = بلاغات
alert-published = النشر
alert-published-on = { $day } ({ $age })
alert-expires = يُحذف بعد
alert-signed = التوقيع
alert-signed-by-two = من مؤتمنين اثنين، فُحص على هاتفك
alert-reference = اسم قصير
alert-down = إزالة هذا التنبيه

met-too = التقيت هذا الشخص أيضًا
met = إضافة بلاغك
met-stronger = البلاغ الثاني يقوي التنبيه. ويفيد أيضًا عندما كاد الأمر يسوء.
met-anonymous = يبقى بلاغك بلا اسم. ليس مربوطًا بعضويتك.
met-stewards = يقرؤه المؤتمنون ويضيفونه إلى التنبيه.
met-number = إذا كنت تعرف الرقم أو الاسم الذي استخدمه هذا الشخص فاكتبه. هذا يساعد على رؤية أنه الشخص نفسه.
met-begin = بدء بلاغي
met-draft = التقيت أنا أيضًا شخص التنبيه { $reference }.

decisions = ما قرره المؤتمنون
decisions-what = لكل قرار سبب. فقط المفاتيح الجديدة للنفس لا تحتاج سببًا. يستطيع كل الأعضاء قراءته والسؤال عنه.
decisions-reading = تُقرأ القرارات
decisions-none = لم يُقرر شيء بعد.
reason-agree = لماذا توافق؟
reason-needed = لماذا؟
reason-hint = يستطيع الأعضاء قراءة هذا. لا تسمِّ أحدًا.
trouble-reason-needed = قل لماذا ببضع كلمات.
decision-by = { $day }، من { $name }
decision-founded = تأسيس المجتمع
decision-invited-a-steward = دعوة مؤتمن
decision-took-back-an-invite = سحب دعوة
decision-removed-a-seat = إخراج عضو
decision-froze-a-seat = إيقاف عضو مؤقتًا
decision-thawed-a-seat = السماح لعضو بالدخول مرة أخرى
decision-changed-a-role = تغيير دور شخص
decision-changed-the-settings = تغيير الإعدادات
decision-set-up-a-desk = إنشاء مكتب
decision-closed-a-desk = إغلاق مكتب
decision-gave-a-desk-its-keys = إعطاء مكتب مفاتيحه
decision-published-an-alert = نشر تنبيه
decision-sent-a-draft-back = إعادة مسودة
decision-kept-a-report-for-stewards = إبقاء بلاغ عند المؤتمنين
decision-closed-a-report = إنهاء مسألة
decision-took-down-an-alert = إزالة تنبيه
decision-renewed-the-list = تجديد قائمة الفحص
decision-changed-a-service = تغيير خدمة دعم
decision-changed-the-guides = تغيير الأدلة
decision-announced-the-closing = إعلان أن المجتمع يُغلق
decision-called-off-the-closing = إلغاء الإغلاق
decision-renewed-the-keys-of-the-server = بدء العمل بمفاتيح جديدة للخادم
decision-renewed-their-own-keys = مفاتيح جديدة للنفس. الاسم السابق كان
me-name = اسمي هنا
me-name-why = الاسم ثلاث كلمات مصنوعة من مفتاحك. لا يقول شيئًا عنك.
me-role = الدور
me-member = عضو
me-steward = مؤتمن
me-since = هنا منذ
me-lock = القفل الآن
me-others = معًا
me-safety = السلامة
me-mine = ما يخصني
me-words = تغيير كلماتي
me-language = اللغة
me-holds = ما لدى الخادم عني
me-holds-vault = مفاتيحك، مقفلة. تأخذ دائمًا المساحة نفسها، ولا تفتحها إلا كلماتك.
me-holds-seat = مفتاحك العلني، ويوم انضمامك.
me-holds-boxes = مفاتيح المجتمع، مقفلة لك.
me-holds-nothing = لا شيء غير ذلك: لا اسم ولا عنوان ولا ساعة، ولا ما فحصته.
me-words-when = اطلب كلمات جديدة إذا كان من الممكن أن أحدًا رأى كلماتك. القديمة تتوقف عن العمل.
me-words-seen = إذا كان من الممكن أن أحدًا دخل بكلماتك فأخبر أحد المؤتمنين أيضًا. الكلمات الجديدة لا تسترد ما قُرئ.
me-words-begin = طلب كلمات جديدة
me-words-old-still = كلماتك القديمة تعمل حتى تنتهي.
me-words-change = استخدام الكلمات الجديدة
me-words-change-text = من الآن لا تفتح لك هذه الصفحة إلا الكلمات الجديدة.
me-words-change-now = تغييرها الآن
me-words-changing = يجري التغيير. قد يستغرق نصف دقيقة على هاتف قديم.
me-words-unsure = ربما نجح رغم ذلك. احتفظ بالكلمات القديمة والجديدة حتى تجربها.
me-words-changed = تغيرت كلماتك
me-words-changed-text = القديمة لا تفتح شيئًا الآن. أتلف الورقة التي هي عليها.
me-own-keys = كان هاتفي عند أحد
me-leave = مغادرة المجتمع
me-leave-what = تنتهي عضويتك وتُحذف مفاتيحك. تتوقف كلماتك عن العمل. لا تمكن العودة إلا بدعوة جديدة.
me-leave-stays = بلاغاتك تبقى. لسحب واحد منها استخدم رمزه.
me-leave-now = مغادرة نهائية
me-leave-not = البقاء
me-leaving = تُنهى عضويتك
me-left = غادرت
me-left-text = زالت عضويتك ومفاتيحك. أتلف الورقة التي عليها كلماتك. اعتنِ بنفسك.
take = أخذ ما أستطيع قراءته

wait-who = من يمكنه قراءة هذا؟
wait-choose = اختر من يمكنه قراءته.
wait-now = المؤتمنون، الآن
wait-now-hint = يقرؤونه خلال أيام. يمكنهم تنبيه الآخرين.
wait-now-hint-kept = يقرؤونه خلال أيام.
wait-until = فقط إذا أبلغ غيري عن الشخص نفسه
wait-until-hint = حتى ذلك الحين لا يستطيع أحد قراءته، ولا المؤتمنون. ولا يُنبَّه به أحد.
wait-means = كيف يعمل هذا
wait-means-1 = يجب أن يبلغ عضو آخر عن الشخص نفسه، ويختار هذا أيضًا. عندها يستطيع المؤتمنون قراءة البلاغين.
wait-means-2 = إذا أرسل بلاغه إلى المؤتمنين فورًا، يبقى بلاغك مغلقًا.
wait-means-3 = برمز بلاغك يمكنك أن ترى هل يوجد بلاغ آخر. يمكنك حذف بلاغك في أي وقت.
wait-means-days = ينتظر { $days } يومًا. ثم يُحذف، ولم يقرأه أحد.
wait-about = يُفتح إذا كان في بلاغ آخر واحد من هذه
wait-unread = لا نستطيع قراءة هذا، فلا يمكن إيجاد بلاغ به:
wait-change = تغيير الأرقام أو الأسماء
renew-going = يُجدَّد
wait-looking = ننظر هل يوجد بلاغ آخر
wait-next-look = عد من حين إلى آخر برمز بلاغك. سترى هل يوجد بلاغ آخر.
wait-next-ask = قد يسألك المؤتمنون شيئًا. عد بعد بضعة أيام برمز بلاغك.
wait-next-delete = برمز بلاغك يمكنك حذفه في أي وقت.
status-waiting = ينتظر
status-means-waiting = لا يستطيع أحد قراءته، ولا المؤتمنون، حتى يبلغ غيرك عن الشخص نفسه.
status-met = يوجد بلاغ آخر
status-means-met = هو عن الشخص نفسه. إذا كان من شخص آخر فالمؤتمنون يستطيعون قراءة الاثنين.

timer-left = المؤقت: { $minutes } د
timer-stop = إيقاف
timer-over = انتهى الوقت
timer-over-text = حان وقت إخبار من تثق به أنك بخير.
timer-fine = أنا بخير
timer-more = { $minutes } دقيقة أخرى
trouble-once-missing = لا تستطيع هذه الجلسة ذلك بعد. اقفل الصفحة وافتحها مرة أخرى. إن لم ينجح مرة أخرى، فربما ليس متاحًا لك.
trouble-once-used = فُعل هذا من قبل، ولا يُفعل إلا مرة. لم يُرسل شيء مرة أخرى.
trouble-no-tokens-post = كتبت هذا الأسبوع كل ما يمكن لشخص واحد. يمكن الكتابة مرة أخرى يوم الاثنين. ما زال الإبلاغ عن شخص وإخبار المؤتمنين عن منشور ممكنين.
trouble-no-tokens-post-new = كتبت هذا الأسبوع كل ما يمكن في البداية. يمكن الكتابة مرة أخرى يوم الاثنين، وبعد 28 يومًا هنا ضعف عدد المرات. ما زال الإبلاغ عن شخص وإخبار المؤتمنين عن منشور ممكنين.
refused-bucket-full = هذا الجزء من القائمة ممتلئ. جدد القائمة ثم حاول مرة أخرى.
refused-roster-not-allowed = لا يستطيع آخر مؤتمن المغادرة. عيّن مؤتمنًا آخر أولًا.
