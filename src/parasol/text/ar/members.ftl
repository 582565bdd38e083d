tabs = أجزاء هذه الصفحة
tab-check = فحص
tab-alerts = تنبيهات
tab-report = إبلاغ
tab-desks = تحدث
tab-worker = مكتب
tab-stewards = مراجعة
tab-me = أنا

unlock = الفتح بكلماتك
unlock-words = كلماتك الثماني
unlock-hint = واحدة في كل حقل. المسافة تنقل إلى الحقل التالي. ويمكن لصقها كلها مرة واحدة.
unlock-open = فتح
unlock-opening = يُفتح. قد يستغرق نصف دقيقة على هاتف قديم.
unlock-lost = لا يستطيع أحد إيجاد كلمات ضائعة، ولا المؤتمنون. اطلب من أحد المؤتمنين دعوة جديدة.
unlock-join = لديّ دعوة
unlock-profile = لديّ كلمات ملف تعريف

pin = رقم PIN لعلامة التبويب هذه
pin-what = تُقفل هذه الصفحة نفسها بعد عشر دقائق. برقم PIN يمكن فتحها مرة أخرى بلا كلماتك، ما دامت علامة التبويب مفتوحة.
pin-gone-when = لا يُحفظ رقم PIN في أي مكان. يزول عند مغادرة الصفحة أو قفلها أو إغلاقها أو إعادة تحميلها، وبعد خمس محاولات خاطئة.
pin-worth = يمنع من يمسك هاتفك. ولا يمنع من لديه أدوات تنسخ ذاكرة الهاتف.
pin-who = هل يستخدم هذا الهاتف أو الحاسوب أحد غيرك؟
pin-who-alone = أنا فقط
pin-who-shared = آخرون أيضًا
pin-not-here = إذن لا تستخدم رقم PIN هنا. افتح هذه الصفحة بكلماتك، وغادرها عندما تنتهي.
pin-new = رقم PIN جديد
pin-again = رقم PIN نفسه مرة أخرى
pin-set = استخدام هذا الرقم
pin-setting = يستغرق هذا لحظة على هاتف قديم.
pin-set-done = لعلامة التبويب هذه رقم PIN الآن.
pin-take-away = نسيان رقم PIN
pin-wrong-form = في رقم PIN من { $min } إلى { $max } من الأرقام، ولا شيء غيرها.
pin-wrong-guessable = الكل يجرب هذا أولًا. اختر غيره.
pin-wrong-again = الرقمان ليسا متطابقين.
pin-open = الفتح برقم PIN
pin-field = رقم PIN
pin-words = استخدام كلماتي
pin-wrong = { $left ->
    [zero] ليس هذا هو الرقم. لم تبقَ محاولات.
    [one] ليس هذا هو الرقم. بقيت محاولة واحدة. بعدها لا تفتح هذه الصفحة إلا كلماتك.
    [two] ليس هذا هو الرقم. بقيت محاولتان.
    [few] ليس هذا هو الرقم. بقيت { $left } محاولات.
    [many] ليس هذا هو الرقم. بقيت { $left } محاولة.
   *[other] ليس هذا هو الرقم. بقيت { $left } محاولة.
 }
pin-no-more = خمس محاولات خاطئة. زال رقم PIN. كلماتك ما زالت تعمل.
pin-lock-forgets = «القفل الآن» ينسى رقم PIN أيضًا.

join = الانضمام كعضو
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

home-ways = طرق أخرى
home-new = الجديد منذ { $day }
home-newest = أحدث التنبيهات
home-nothing = لا تنبيه جديد.
home-more = { $count ->
    [zero] ولا جديد غيرها.
    [one] وتنبيه جديد آخر.
    [two] وتنبيهان جديدان آخران.
    [few] و{ $count } تنبيهات جديدة أخرى.
    [many] و{ $count } تنبيهًا جديدًا آخر.
   *[other] و{ $count } تنبيه جديد آخر.
 }
home-taken-back = { $count ->
    [zero] لم يُسحب أي بلاغ.
    [one] سُحب بلاغ واحد. سحبه من كتبه.
    [two] سُحب بلاغان. سحبهما من كتبهما.
    [few] سُحبت { $count } بلاغات. سحبها من كتبها.
    [many] سُحب { $count } بلاغًا. سحبها من كتبها.
   *[other] سُحب { $count } بلاغ. سحبها من كتبها.
 }
home-more-open = و{ $count } أو أكثر من الجديد.
home-all = كل التنبيهات ({ $count })
home-all-open = كل التنبيهات ({ $count } أو أكثر)

check = فحص شخص
check-field = رقم هاتف أو بريد إلكتروني أو اسم أو لوحة سيارة
check-hint = اكتبه أو الصقه بأي شكل. جزء منه يكفي: آخر الأرقام 900123، أو A8?2 CDE للوحة.
check-now = فحص
check-not-happened = لم يحدث هذا الفحص.
check-private = لا يرى أحد ما تفحصه، ولا الخادم ولا المؤتمنون.
check-not-right = ليس صحيحًا؟ قل ما هو
check-kind = ما هو؟
check-platform = أين يُستخدم هذا الاسم؟
check-platform-none = اختر واحدًا
check-country = من أي بلد هذا الرقم؟
check-unsaid = لا أعرف
check-left = { $count ->
    [zero] لم يبقَ لك أي فحص من { $of } هذا الأسبوع.
    [one] بقي لك على الأكثر فحص واحد من { $of } هذا الأسبوع.
    [two] بقي لك على الأكثر فحصان من { $of } هذا الأسبوع.
    [few] بقيت لك على الأكثر { $count } فحوص من { $of } هذا الأسبوع.
    [many] بقي لك على الأكثر { $count } فحصًا من { $of } هذا الأسبوع.
   *[other] بقي لك على الأكثر { $count } فحص من { $of } هذا الأسبوع.
 }
check-asking = جارٍ البحث
check-alerts-missing = لم يمكن قراءة أحدث التنبيهات بعد. الفحص ممكن رغم ذلك.
understood-phone = رقم هاتف { $shown }، { $country }
understood-phone-nowhere = رقم هاتف { $shown }، ليس من أي بلد
understood-email = عنوان بريد إلكتروني { $shown }
understood-handle = اسم على { $platform }: { $shown }
understood-all = نبحث عن: { $what }
understood-done = بحثنا عن: { $what }
understood-name = «{ $shown }» كاسم في أي تطبيق أو موقع، أو في عنوان بريد إلكتروني
understood-phone-end = أي رقم ينتهي بـ { $shown }
understood-plate-part = لوحة سيارة { $shown }. كل ? قد تكون أي علامة. O و 0، وI وL و 1، وS و 5، وB و 8، وZ و 2 تُعد متساوية.
understood-plate = لوحة سيارة { $shown }. O و 0، وI وL و 1، وS و 5، وB و 8، وZ و 2 تُعد متساوية.
understood-plate-too = لوحة سيارة { $shown }
identifier-kind-phone = رقم هاتف
identifier-kind-email = بريد إلكتروني
identifier-kind-handle = اسم في موقع أو تطبيق
identifier-kind-plate = لوحة سيارة
identifier-kind-phone-end = آخر أرقام الهاتف
identifier-too-long = هذا طويل جدًا. اكتب فقط الرقم أو العنوان أو الاسم أو اللوحة.
identifier-empty = اكتب شيئًا أولًا.
identifier-not-text = فيه علامات لا تُقرأ. حاول كتابته باليد.
identifier-kind-unknown = قل ما هو.
identifier-kind-needed = قد يكون هذا أشياء عدة. قل ما هو، ثم أعد الفحص.
identifier-platform-needed = هل هذا اسم؟ قل من أي موقع أو تطبيق.
identifier-platform-unknown = لا نعرف هذا الموقع أو التطبيق. اختره من القائمة.
identifier-not-a-profile = هذا الرابط لا يقود إلى شخص. اكتب اسمه بدلًا منه.
identifier-link-without-name = ليس في هذا الرابط اسم. اكتب الاسم بدلًا منه.
identifier-address-unknown = لا نعرف هذا الرابط. اكتب الاسم، وقل من أين هو.
identifier-not-a-name = لا يمكن أن يكون هذا اسمًا هناك. ابحث عن خطأ.
identifier-not-a-phone-number = لا يمكن أن يكون هذا رقم هاتف. ابحث عن خطأ.
identifier-more-than-one = يبدو هذا أكثر من رقم. افحصها واحدًا بعد آخر.
identifier-letters-in-number = في هذا الرقم حروف. اكتب أرقامًا فقط.
identifier-country-needed = من أي بلد هذا الرقم؟ اختره أدناه، أو اكتبه مع + في أوله.
identifier-country-unknown = لا بلد بهذا الرمز. انظر إلى الأرقام الأولى.
identifier-area-code-needed = رمز المنطقة ناقص. اكتب الرقم كله.
identifier-too-short = هذا الرقم قصير جدًا.
identifier-too-many-digits = هذا الرقم طويل جدًا.
identifier-not-an-email = لا يمكن أن يكون هذا عنوان بريد إلكتروني. ابحث عن خطأ.
identifier-email-domain = ما بعد @ لا يمكن أن يكون صحيحًا.
identifier-plate-length = في لوحة السيارة من 2 إلى 12 حرفًا ورقمًا.
identifier-not-a-plate = لا يمكن أن تكون هذه لوحة سيارة.
identifier-part-digits = اكتب آخر ستة أرقام أو آخر سبعة، لا أقل.
identifier-part-unknown = ضع ? مكان كل علامة لا تعرفها. يمكن أن تُجهل علامتان.
identifier-part-known = المعروف قليل جدًا. يلزم أربع علامات من اللوحة.
identifier-sentence = هذا أكثر من شيء. اكتب فقط الرقم أو الاسم أو العنوان أو اللوحة.

result-match = وُجد بلاغ
result-part = ربما يوجد بلاغ
result-none = لم يوجد بلاغ
result-unclear = لا جواب ممكن
result-reporters = { $count ->
    [zero] لم يبلغ عنه أحد. أحدث بلاغ: { $month }.
    [one] أبلغ عنه شخص واحد. أحدث بلاغ: { $month }.
    [two] أبلغ عنه شخصان، كل على حدة. أحدث بلاغ: { $month }.
    [few] أبلغ عنه { $count } أشخاص، كل على حدة. أحدث بلاغ: { $month }.
    [many] أبلغ عنه { $count } شخصًا، كل على حدة. أحدث بلاغ: { $month }.
   *[other] أبلغ عنه { $count } شخص، كل على حدة. أحدث بلاغ: { $month }.
 }
result-what-now = ما يمكنك فعله
result-you-decide = القرار لك. لقول لا يكفي «ليس لديّ وقت». لا تخبر هذا الشخص بالتنبيه.
result-own-way = إذا ذهبت: أخبر من تثق به أين ومتى، وأبقِ لنفسك طريق خروج.
result-met-too = إذا حدث لك شيء أيضًا، فافتح التنبيه وأضف بلاغك.
result-part-mark = ربما شخص آخر
result-part-means = هذا جزء من رقم فقط. قد يكون عن شخص آخر.
result-alike-means = أُبلغ عن شيء يُكتب مثل هذا. قد يكون عن شخص آخر.
result-others = يُكتب مثله
result-only-there = البحث في ذلك الموقع وحده
result-only-siteless = البحث حيث لم يُذكر موقع
result-only-there-hint = هذا فحص آخر. تنبيهات كثيرة جدًا فيها هذا الاسم، ولا يسعها جواب واحد.
result-part-count = { $count ->
    [zero] لا تنبيه يطابق.
    [one] تنبيه واحد يطابق.
    [two] تنبيهان يطابقان.
    [few] { $count } تنبيهات تطابق.
    [many] { $count } تنبيهًا يطابق.
   *[other] { $count } تنبيه يطابق.
 }
result-part-cut = { $count } من التنبيهات تطابق، أو أكثر.
result-by-end = البحث بآخر ستة أرقام
result-by-end-hint = هذا فحص آخر. يجد كل الأرقام التي لها النهاية نفسها.
result-none-mark = غير معروف
result-unclear-mark = لا يمكن القول
result-none-means-phone = لم يبلغ أحد هنا عن هذا الرقم حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-email = لم يبلغ أحد هنا عن هذا العنوان حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-handle = لم يبلغ أحد هنا عن هذا الاسم حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-plate = لم يبلغ أحد هنا عن لوحة السيارة هذه حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-name = لم يبلغ أحد هنا عن هذا الاسم حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-phone-end = لم يبلغ أحد هنا عن رقم بهذه النهاية حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-means-plate-part = لم يبلغ أحد هنا عن لوحة سيارة كهذه حتى { $day }. هذا لا يقول شيئًا عن الشخص.
result-none-most = أكثر ما يحدث لا يُبلَّغ عنه أبدًا. والناس يغيرون أرقامهم.
result-unclear-means = شيء في القائمة يشير إلى هنا، لكن لا يمكن الوثوق به. عُدَّ هذا الشخص غير معروف، وأخبر أحد المؤتمنين.
result-before = قبل اللقاء
tip-voice = اسمع الصوت أو انظر إلى الوجه في مكالمة أولًا. هل يناسب ما كُتب لك؟
tip-tell = أخبر من تثق به أين ستكون، ومتى ستتصل.
tip-feeling = إذا كان الإحساس سيئًا فهذا سبب كافٍ لقول لا.
result-list-day = أكد المؤتمنون القائمة آخر مرة في { $day }.
result-list-old = مضى على ذلك أكثر من أسبوعين. قد تنقص بلاغات جديدة. أخبر أحد المؤتمنين.
result-newer = توجد تنبيهات أحدث من هذا الجواب. أعد الفحص.
result-left-out = { $count ->
    [zero] لم يُترك أي مدخل.
    [one] تُرك مدخل واحد، لأن تنبيهه لا يمكن الوثوق به.
    [two] تُرك مدخلان، لأن تنبيهيهما لا يمكن الوثوق بهما.
    [few] تُركت { $count } مداخل، لأن تنبيهاتها لا يمكن الوثوق بها.
    [many] تُرك { $count } مدخلًا، لأن تنبيهاتها لا يمكن الوثوق بها.
   *[other] تُرك { $count } مدخل، لأن تنبيهاتها لا يمكن الوثوق بها.
 }
result-another = فحص شخص آخر

tell = إخبار أحد أين أنت
tell-field = رسالة إلى من تثق به
tell-hint = أكملها، ثم انسخها أو أرسلها بنفسك.
tell-message =
    سألتقي شخصًا.
    أين: …
    متى: …
    سأتصل بك قبل: …
    إن لم أتصل: اتصل بي مرتين، ثم …
tell-share = إرسال بتطبيق آخر
tell-copy = نسخ
tell-copied = نُسخ. يبقى في ذاكرة هاتفك حتى تنسخ شيئًا آخر.
tell-copy-yourself = النص محدد الآن. انسخه بقائمة هاتفك.
tell-not-sent = لا يُرسل هذا النص إلى خادمنا. يزول عندما تُغلق هذه الصفحة.
timer = رنين عندما يحين وقت إخبار من تثق به
timer-what = قل لمن تثق به متى ستكتب مرة أخرى. عندها ترن هذه الصفحة حتى لا تنسى.
timer-when = متى؟
timer-when-missing = اختر متى ترن.
timer-minutes = { $minutes ->
    [30] بعد نصف ساعة
    [60] بعد ساعة
    [120] بعد ساعتين
    [zero] بعد ثلاث ساعات
    [one] بعد ثلاث ساعات
    [two] بعد ثلاث ساعات
    [few] بعد ثلاث ساعات
    [many] بعد ثلاث ساعات
   *[other] بعد ثلاث ساعات
 }
timer-loud = مع صوت
timer-loud-hint = بدونه يهتز الهاتف فقط، إن استطاع، ويُظهر تذكيرًا.
timer-open = ترن فقط ما دامت هذه الصفحة مفتوحة وفي المقدمة. قد لا يرن هاتف نائم. اضبط منبه هاتفك أيضًا. «مغادرة» توقف المؤقت.
timer-start = تشغيل المؤقت
timer-runs = المؤقت يعمل. تراه في الأعلى.

alerts = تنبيهات
alerts-reading = تُقرأ التنبيهات. يُفحص كل توقيع.
alerts-not-read = لم يمكن قراءة التنبيهات. هذا لا يقول شيئًا عن أحد.
alerts-none = لا توجد تنبيهات الآن.
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
alerts-left-out = { $count ->
    [zero] لم يُترك أي تنبيه.
    [one] تُرك تنبيه واحد لأنه غير موقع من مؤتمنين اثنين، أو لا يُقرأ.
    [two] تُرك تنبيهان لأنهما غير موقعين من مؤتمنين اثنين، أو لا يُقرآن.
    [few] تُركت { $count } تنبيهات لأنها غير موقعة من مؤتمنين اثنين، أو لا تُقرأ.
    [many] تُرك { $count } تنبيهًا لأنها غير موقعة من مؤتمنين اثنين، أو لا تُقرأ.
   *[other] تُرك { $count } تنبيه لأنها غير موقعة من مؤتمنين اثنين، أو لا تُقرأ.
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
mask-phone = رقم ينتهي بـ { $end }
mask-plate = لوحة تنتهي بـ { $end }
mask-email = بريد يبدأ بـ { $start }
mask-email-at = بريد يبدأ بـ { $start }، عند { $domain }
mask-handle = اسم على { $platform } ينتهي بـ { $end }
alert = تنبيه
alert-open = قراءته كله
alert-open-label = قراءته كله. { $what }
alert-reporters = { $count ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغًا
   *[other] { $count } بلاغ
 }
alert-gone = هذا التنبيه لم يعد هنا. سُحب أو أُزيل أو انتهت مدته.
alert-about = عمّن
alert-description = كيف يُعرف الشخص
alert-vehicle = سيارة أو دراجة
alert-kinds = ماذا حدث
alert-area = المنطقة
alert-happened = متى
alert-reported = بلاغات
alert-reported-by = { $count ->
    [zero] لا أحد، في { $month }
    [one] شخص واحد، في { $month }
    [two] شخصان، كل على حدة، أحدثهما في { $month }
    [few] { $count } أشخاص، كل على حدة، أحدثهم في { $month }
    [many] { $count } شخصًا، كل على حدة، أحدثهم في { $month }
   *[other] { $count } شخص، كل على حدة، أحدثهم في { $month }
 }
alert-published = النشر
alert-published-on = { $day } ({ $age })
alert-expires = يُحذف بعد
alert-signed = التوقيع
alert-signed-by-two = من مؤتمنين اثنين، فُحص على هاتفك
alert-reference = اسم قصير
alert-down = إزالة هذا التنبيه
alert-kind-violence = عنف
alert-kind-sexual-violence = عنف جنسي
alert-kind-condom-removal = نزع الواقي خفية (stealthing)
alert-kind-robbery = سرقة
alert-kind-not-paying = لم يدفع
alert-kind-threats = تهديد
alert-kind-blackmail = ابتزاز
alert-kind-outing = كشف هوية شخص
alert-kind-stalking = ملاحقة أو مراقبة
alert-kind-abuse-of-authority = إساءة سلطة من شرطة أو موظف
alert-kind-harassment = مضايقة
alert-kind-time-wasting = إضاعة وقت
alert-kind-other = شيء آخر
severity-0 = إزعاج
severity-1 = حذر
severity-2 = جسيم
severity-3 = خطر
alert-row = { $severity }: { $text }
severity-means-0 = أضاع الوقت أو كان مزعجًا. لم يُؤذَ أحد ولم يُهدَّد.
severity-means-1 = خالف المتفق عليه: لم يدفع، ضغط على الحدود، لم يقبل كلمة لا.
severity-means-2 = تهديد أو سرقة أو ملاحقة أو ابتزاز أو كشف هوية أو نزع الواقي خفية.
severity-means-3 = عنف أو سلاح أو منع أحد من المغادرة.

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
decisions-sheet = أحدث ورقة مطبوعة: المراجعة { $revision }. أتلف الأقدم.
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
decision-printed-a-sheet = طباعة ورقة
decision-announced-the-closing = إعلان أن المجتمع يُغلق
decision-called-off-the-closing = إلغاء الإغلاق
decision-renewed-the-keys-of-the-server = بدء العمل بمفاتيح جديدة للخادم
decision-renewed-their-own-keys = مفاتيح جديدة للنفس. الاسم السابق كان

me = أنا
me-name = اسمي هنا
me-name-why = الاسم ثلاث كلمات مصنوعة من مفتاحك. لا يقول شيئًا عنك.
me-role = الدور
me-member = عضو
me-steward = مؤتمن
me-since = هنا منذ
me-lock = القفل الآن
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
lounge = الصالون

trouble-rolled-back = أظهر الخادم حالة قديمة. هذا لا ينبغي أن يحدث. أخبر أحد المؤتمنين من فضلك.
trouble-forked = أظهر الخادم ماضيين مختلفين. هذا لا ينبغي أن يحدث. أخبر أحد المؤتمنين من فضلك.
trouble-empty-vault = هذه الكلمات لا تفتح شيئًا. ابحث عن خطأ، أو اطلب من أحد المؤتمنين دعوة جديدة.
trouble-no-seat = هذه الكلمات لا تفتح عضوية الآن. إذا كنت طلبت مفاتيح جديدة فاستخدم كلماتك الأخرى. وإلا فاسأل أحد المؤتمنين. يمكن أن يدعوك مرة أخرى.
trouble-seat-frozen = أوقف أحد المؤتمنين عضويتك مؤقتًا. كلماتك ما زالت تعمل ومفاتيحك محفوظة. اسأل أحد المؤتمنين متى يمكنك الدخول.
trouble-locked = هذه الصفحة مقفلة. افتحها بكلماتك.
trouble-invite-unusable = هذه الكلمات لا تفتح دعوة. ربما مضى عليها أكثر من ثلاثة أيام، أو كلمة خطأ. اطلب دعوة جديدة ممن أعطاك إياها.
trouble-invite-used = استخدم أحد هذه الدعوة بالفعل، أو سحبها مؤتمن. اطلب دعوة جديدة ممن أعطاك إياها.
trouble-stale-invite = مضى على هذه الدعوة أكثر من ثلاثة أيام. اطلب دعوة جديدة ممن أعطاك إياها.
trouble-unknown-invite = استخدم أحد هذه الدعوة بالفعل، أو سحبها مؤتمن. اطلب دعوة جديدة ممن أعطاك إياها.
trouble-vault-moved = تغيرت مفاتيحك على جهاز آخر في اللحظة نفسها. اقفل هذه الصفحة وافتحها وحاول مرة أخرى.
trouble-no-such-vault = هذه الكلمات لم تعد تفتح شيئًا. ربما غيرتها على جهاز آخر.
trouble-roster-moved = سبقك شخص آخر. لم يضع شيء. حاول مرة أخرى من فضلك.
trouble-not-a-seat = عضويتك موقوفة مؤقتًا أو انتهت. اسأل أحد المؤتمنين لماذا. يمكن أن يسمح لك بالدخول مرة أخرى.
trouble-no-tokens = استُخدمت كل فحوصك لهذا الأسبوع. يوجد غيرها يوم الاثنين. حتى ذلك الحين اسأل من تثق به.
trouble-no-tokens-read = نظرت هنا كثيرًا جدًا هذا الأسبوع. يعمل مرة أخرى يوم الاثنين.
trouble-no-tokens-post = كتبت هذا الأسبوع كل ما يمكن لشخص واحد. يمكن الكتابة مرة أخرى يوم الاثنين. ما زال الإبلاغ عن شخص وإخبار المؤتمنين عن منشور ممكنين.
trouble-no-tokens-post-new = كتبت هذا الأسبوع كل ما يمكن في البداية. يمكن الكتابة مرة أخرى يوم الاثنين، وبعد 28 يومًا هنا ضعف عدد المرات. ما زال الإبلاغ عن شخص وإخبار المؤتمنين عن منشور ممكنين.
trouble-no-tokens-report = أرسلت هذا الأسبوع كل ما يمكن لشخص واحد. يعمل مرة أخرى يوم الاثنين. يمكن أن يذهب بلاغ إلى المؤتمنين الآن.
trouble-many-spent = استُخدم معظم فحوص هذا الأسبوع. بحثنا عن فحص باقٍ ولم نجده بعد. اضغط الزر مرة أخرى للمتابعة.
trouble-many-spent-read = نظرت هنا كثيرًا جدًا هذا الأسبوع. لم ينجح هذه المرة. حاول مرة أخرى: قد ينجح.
trouble-many-spent-post = أرسلت الكثير هذا الأسبوع. لم ينجح هذه المرة. حاول مرة أخرى: قد ينجح.
trouble-many-spent-report = { trouble-many-spent-post }
trouble-token-unspent = توقف. يقول الخادم إنك استخدمت هذا الفحص أو الدخول من قبل، ولا يستطيع إظهار ذلك. ربما يريد أن يعرف ما فعلته من قبل. اقفل هذه الصفحة وأخبر أحد المؤتمنين.
trouble-tickets-refused = توقف. يرفض الخادم مرة بعد مرة ما أعطاك لتتابع القراءة. ربما يريد أن يعرف ما فعلته من قبل. اقفل هذه الصفحة وأخبر أحد المؤتمنين.
trouble-community-quota = استخدمنا معًا كل فحوص هذا الأسبوع. يوجد غيرها يوم الاثنين. حتى ذلك الحين اسأل من تثق به.
trouble-token-week = هل تاريخ هذا الجهاز صحيح؟ اضبطه، ثم أعد تحميل هذه الصفحة.
trouble-token-stale = هل تاريخ هذا الجهاز صحيح؟ اضبطه، ثم أعد تحميل هذه الصفحة.
trouble-token-count = لا يتفق الخادم وهذه الصفحة على عدد فحوصك. حاول مرة أخرى. إن بقي الأمر فأخبر أحد المؤتمنين.
trouble-token-drawn = أُعطيت لك فحوص هذا الأسبوع بطريقة أخرى. توجد فحوص جديدة يوم الاثنين. أخبر أحد المؤتمنين من فضلك.
trouble-token-missing = يريد الخادم أن يُدفع له بطريقة أخرى. اقفل هذه الصفحة وافتحها وحاول مرة أخرى.
trouble-token-wrong = لم يقبل الخادم ما يُدفع به لهذا. اقفل هذه الصفحة وافتحها وحاول مرة أخرى. إن بقي الأمر فأخبر أحد المؤتمنين.
trouble-wrong-token-key = أعطاك الخادم مفاتيح غير مفاتيح الآخرين. يمكنه أن يعرف بها ما تفعله. لا تتابع، وأخبر أحد المؤتمنين.
trouble-work-missing = يريد الخادم عملًا أكثر من هذا الهاتف. حاول مرة أخرى من فضلك.
trouble-cut-off = انقطع الاتصال في الوسط. حاول مرة أخرى من فضلك.
trouble-keys-moved = حصل الخادم على مفاتيح جديدة للتو. حاول مرة أخرى من فضلك.
trouble-old-page = للخادم مفاتيح جديدة منذ تحميل هذه الصفحة. أعد تحميل الصفحة ثم افتحها.
trouble-cannot-renew = هذا البلاغ من قبل أن يصبح تجديد البلاغات ممكنًا. احذفه وأرسله من جديد.
trouble-list-moved = جُددت القائمة للتو. أعد الفحص من فضلك.
trouble-list-unfinished = تُجدد القائمة الآن. أعد الفحص بعد بضع دقائق من فضلك.
trouble-no-list = لا توجد قائمة للفحص بعد. إن بقي الأمر فأخبر أحد المؤتمنين.
trouble-no-head = لم يؤكد أي مؤتمن قائمة الفحص بعد. اطلب من أحدهم فتح المراجعة.
trouble-index = يخفي الخادم شيئًا، أو يُظهر قائمة قديمة. لا تعتمد على الفحص الآن، وأخبر أحد المؤتمنين.
trouble-bucket-full = هذا الجزء من القائمة ممتلئ. جدد القائمة ثم حاول مرة أخرى.
trouble-wrong-oprf-key = أجاب الخادم بمفتاح خاطئ، فرُمي الجواب. لا تعتمد على الفحص الآن، وأخبر أحد المؤتمنين.
trouble-stale-nonce = استغرق هذا وقتًا طويلًا ولم يحدث. حاول مرة أخرى من فضلك.
trouble-spent-nonce = لم يصل هذا. حاول مرة أخرى من فضلك.
trouble-work-stale = استغرق هذا وقتًا طويلًا ولم يحدث. حاول مرة أخرى من فضلك.
trouble-no-key = لا يعطيك الخادم المفاتيح التي صنعها المؤتمنون لك. حاول مرة أخرى. إن بقي الأمر فأخبر أحد المؤتمنين.
trouble-own-keys-unheard = لم يؤكد أي مؤتمن مفاتيحك الجديدة. ربما يخفيها الخادم، ومن نسخ القديمة قد يظل يستخدمها. لا تتابع. أخبر أحد المؤتمنين بطريقة أخرى: يمكن إزالة المفاتيح القديمة ودعوتك مرة أخرى.
trouble-wrong-key = مفتاح ليس هو ما وقعه المؤتمنون. لا تتابع، وأخبر أحد المؤتمنين.
trouble-roster-generation = قائمة المؤتمنين والمفاتيح تنتهي في وسط تغيير. حاول بعد دقيقة. إن بقي الأمر فأخبر أحد المؤتمنين.
trouble-roster-not-allowed = لا يستطيع آخر مؤتمن المغادرة. عيّن مؤتمنًا آخر أولًا.

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
trouble-wrong-escrow-key = استخدم الخادم مفتاحًا خاطئًا لهذا البلاغ، فلم يُرسل شيء. لا تتابع، وأخبر أحد المؤتمنين.
trouble-nothing-to-match = يحتاج بلاغ ينتظر إلى رقم هاتف أو عنوان بريد إلكتروني أو اسم أو لوحة نستطيع قراءتها.
trouble-too-many-identifiers = يمكن أن ينتظر بلاغ بأربعة أرقام وأسماء على الأكثر. أزل بعضها.

folded-more = إظهار كل هذا النص
trouble-once-missing = لا تستطيع هذه الجلسة ذلك بعد. اقفل الصفحة وافتحها مرة أخرى. إن لم ينجح مرة أخرى، فربما ليس متاحًا لك.
trouble-once-used = فُعل هذا من قبل، ولا يُفعل إلا مرة. لم يُرسل شيء مرة أخرى.
