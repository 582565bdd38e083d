stewards-title = مراجعة
stewards-read-again = القراءة مرة أخرى
stewards-reading-many = تُقرأ البلاغات: { $done } من { $of }
stewards-unread = { $count ->
    [zero] قُرئت كل البلاغات.
    [one] بلاغ آخر لم يُقرأ بعد. لا يُحسب هنا.
    [two] بلاغان آخران لم يُقرآ بعد. لا يُحسبان هنا.
    [few] { $count } بلاغات أخرى لم تُقرأ بعد. لا تُحسب هنا.
    [many] { $count } بلاغًا آخر لم تُقرأ بعد. لا تُحسب هنا.
   *[other] { $count } بلاغ آخر لم تُقرأ بعد. لا تُحسب هنا.
}
stewards-unread-read = قراءة المزيد
stewards-none-read = لا عمل فيما قُرئ.
stewards-more = إظهار المزيد ({ $count })
stewards-long = طويل جدًا. افتحه لقراءته.
stewards-reading = تُقرأ البلاغات. يُفتح كل منها على جهازك.
stewards-local = جاءت هذه الصفحة من برنامج على هذا الجهاز. وهو يتصل بـ { $site }.
stewards-people = الناس والإعدادات
stewards-signing = ينتظر توقيعك
stewards-draft-by = تنبيه كتبه { $name }
stewards-reports = بلاغات
stewards-filter = أي بلاغات تظهر
stewards-filter-todo = للعمل: { $count }
stewards-filter-mine = لي: { $count }
stewards-filter-all = الكل: { $count }
stewards-none-todo = لا عمل الآن.
stewards-none-mine = لا تعمل على بلاغ.
stewards-none-all = لا يوجد بلاغ.
stewards-claiming = يجري توليه
stewards-no-kind = النوع غير مذكور
stewards-only-identifiers = بلا قصة، فقط أرقام أو أسماء أو لوحات
stewards-alike = { $count ->
    [zero] لا بلاغات عن هذا
    [one] بلاغ واحد عن هذا
    [two] بلاغان عن هذا
    [few] { $count } بلاغات عن هذا
    [many] { $count } بلاغًا عن هذا
   *[other] { $count } بلاغ عن هذا
 }
stewards-proposals = تغييرات للقرار
next-open = فتح التالي
keys = مفاتيح لوحة لهذه الصفحة
keys-which-move = j, k
keys-does-move = نزولًا وصعودًا في القائمة. وكذلك الأسهم، على سطر.
keys-which-open = Enter
keys-does-open = فتح ما يتعلق به السطر
keys-which-claim = c
keys-does-claim = تولّي بلاغ
keys-which-write = w
keys-does-write = كتابة تنبيه
keys-which-ask = q
keys-does-ask = سؤال من أبلغ
keys-which-next = n
keys-does-next = فتح التالي
keys-which-list = u
keys-does-list = العودة إلى القائمة
keys-which-again = r
keys-does-again = قراءة القائمة مرة أخرى
keys-which-done = d
keys-does-done = حذف ما أخبرك به عضو
keys-which-agree = y
keys-does-agree = الموافقة على ما قرره مؤتمن
keys-which-undo = z
keys-does-undo = إلغاء ما تقرر
keys-which-stop = s
keys-does-stop = إيقاف القلم الذي كتب الخطاب
keys-which-help = ?
keys-does-help = إظهار هذه المفاتيح
keys-on = استخدام هذه المفاتيح
keys-close = إغلاق هذه المفاتيح
stewards-returned = أُعيد
stewards-returned-by = أعاد { $name } المسودة { $draft }:
stewards-returned-open = تغيير هذه المسودة
stewards-returned-gone = ما قالته المسودة غير محفوظ. بلاغاتها ما زالت هنا: اكتب مسودة جديدة منها.

step-wrote = كتب من أبلغ. اقرأه.
step-second = تنبيه ينتظر توقيعك
step-mine = عندك
step-stewards = تعمل عليه. للمؤتمنين فقط
step-new = جديد
step-long = جاء نص طويل. اقرأه.
step-unreadable = لا يُقرأ
step-asked = سألت. بانتظار من أبلغ.
step-drafted = تنبيهك ينتظر مؤتمنًا ثانيًا
step-theirs = يقرؤه { $name }
stewards-status-received = وصل
stewards-status-being-read = يُقرأ
stewards-status-alert-written = نُشر تنبيه
stewards-status-kept-for-stewards = محفوظ للمؤتمنين
stewards-status-closed = انتهى
stewards-status-taken-back = سحبه من أبلغ

unusual-title = فحوص أكثر بكثير من المعتاد
unusual-checks = كانت الفحوص هذا الأسبوع { $checks }. المعتاد نحو { $usual }. ربما يجرب أحد أرقامًا.
unusual-look = لا يستطيع أحد أن يرى ما فُحص، ولا من فحص. انظر من انضم مؤخرًا، وأوقف مؤقتًا من لا تثق به من الأعضاء.
due-title = حان موعد شيء
due-keys-left = غادر أحد. تلزم مفاتيح جديدة، حتى لا يستطيع قراءة ما يأتي.
due-keys-week = عمر المفاتيح أسبوع. حان وقت مفاتيح جديدة.
due-list-keys = يجب تجديد قائمة الفحص، لأن للخادم مفاتيح جديدة.
due-list = يجب تجديد قائمة الفحص. من غادر ربما ما زال يعرف مفتاحها القديم.
due-shorter = { $count ->
    [zero] لا يحتفظ أي تنبيه بيومه الأخير القديم
    [one] تنبيه واحد يحتفظ بيومه الأخير القديم
    [two] تنبيهان يحتفظان بيومهما الأخير القديم
    [few] { $count } تنبيهات تحتفظ بيومها الأخير القديم
    [many] { $count } تنبيهًا تحتفظ بيومها الأخير القديم
   *[other] { $count } تنبيه تحتفظ بيومها الأخير القديم
 } حتى تُجدد قائمة الفحص. تعطيها الإعدادات الآن وقتًا أقل. عندما تجدد القائمة يُحذف ما تجاوز يومه الأخير الجديد خلال ساعة، نهائيًا.
due-renew = فعله الآن
due-starting = تُصنع مفاتيح جديدة
due-progress = { $done } من { $of } من التنبيهات في القائمة الجديدة
due-progress-keys = مفاتيح جديدة جاهزة لـ { $done } من { $of } من الناس
due-minutes = { $count ->
    [zero] أقل من دقيقة أخرى
    [one] نحو دقيقة أخرى
    [two] نحو دقيقتين أخريين
    [few] نحو { $count } دقائق أخرى
    [many] نحو { $count } دقيقة أخرى
   *[other] نحو { $count } دقيقة أخرى
 }
due-can-stop = يمكن التوقف في أي وقت والمتابعة لاحقًا، منك أو من مؤتمن آخر. حتى يتم يستخدم الجميع المفاتيح القديمة والقائمة القديمة.
due-done = تم كل شيء. المفاتيح والقائمة جديدة.

proposal-yours = اقترحت هذا. يجب أن يوقعه مؤتمن آخر.
proposal-by = يقترح { $name } هذا ووقعه:
proposal-why-two = يقرر هذا مؤتمنان، حتى لا يمكن دفع أحد إلى فعله وحده.
proposal-stale = تغير شيء منذ ذلك الحين. يجب اقتراحه من جديد.
proposal-again = اقتراحه من جديد
proposal-decide = القرار
proposal-agree = توقيع وتنفيذ
proposal-drop = إخراجه من المراجعة
proposal-drop-own = سحب اقتراحك
reason-hint-reporter = يستطيع الأعضاء قراءة هذا، وكذلك من أبلغ. لا تسمِّ أحدًا.

case-title = بلاغ
case-reading = يُقرأ البلاغ
case-report = ما كتبه من أبلغ
case-short = يسمي المؤتمنون هذا البلاغ { $short }.
case-what = ماذا حدث
case-description = كيف كان يبدو الشخص
case-vehicle = سيارة أو دراجة
case-further = مرات أخرى مع الشخص نفسه
case-kinds = النوع
case-area = المنطقة
case-when = متى
case-for-other-label = من كتب هذا
case-for-other = كتبه شخص آخر لمن حدث له ذلك.
case-identifiers = أرقام وأسماء ولوحات، كما كُتبت
case-not-understood = لم يُفهم كرقم أو اسم أو عنوان أو لوحة.
case-shared = ما ينبغي أن يعرفه الآخرون
case-shared-hint = بكلمات من أبلغ. لا تنشرها أبدًا كما هي.
case-contact = كيف التواصل مع من أبلغ
case-contact-agreed = قال إنه يمكنك استخدام هذا.
case-contact-not-agreed = لم يقل إنه يمكنك استخدام هذا. اسأله هنا أولًا.
case-contact-hint = هذا مقفل منفصلًا. يُحذف عندما تنهي المسألة أو تنشر تنبيهًا.
case-corrected = الآن:
case-first-written = كُتب أولًا:
case-nothing = لا شيء
case-stewards-only = يريد من أبلغ أن يبقى هذا عند المؤتمنين. لا يمكن كتابة تنبيه منه.
case-warn-unsaid = لم يقل من أبلغ هل يمكن تنبيه الآخرين. اسأله هنا. لا يمكن كتابة تنبيه قبل أن يقول نعم.
case-unreadable = لا يُقرأ كل هذا
case-unreadable-text = بقية البلاغ هنا. ما ينقص:
unreadable = تغير جزء، أو قُفل بمفتاح آخر.
unreadable-holder = يقول الخادم إن هذا البلاغ من شخص آخر. لا تثق به.
unreadable-no-key = قُفل جزء لمؤتمنين من وقت آخر.
unreadable-author = رسالة ممن ليس من أبلغ وليس مؤتمنًا.
unreadable-outreach = يقول إن عاملًا ميدانيًا كتبه، لكن لا مكتب يقول ذلك.
unreadable-signature = جزء ليس ممن أبلغ.
case-conversation = محادثة مع من أبلغ
case-gap = هذا طويل جدًا، فلا يظهر جزء منه.
case-gap-more = إظهار الباقي
case-no-lines = لم يسأل أحد شيئًا بعد.
case-line-steward = { $name }، { $day }
case-line-reporter = من أبلغ، { $day }
case-line-correction = صُحح البلاغ. التغيير بجانب النص الأول.
case-line-status = صارت الحالة: { $status }
case-claim = سأقرأ هذا
case-claim-over = تولّيه
case-unclaim = إعادته إلى القائمة
case-draft-yours = تنبيهك من هذا البلاغ ينتظر مؤتمنًا ثانيًا.
case-draft-theirs = كتب { $name } تنبيهًا من هذا البلاغ.
case-draft-read = قراءة التنبيه
case-alert = تنبيه
case-together = تسمي هذه البلاغات الشيء نفسه. كتابة تنبيه واحد منها؟
case-together-hint = تحقق أولًا أنها عن الشخص نفسه.
case-together-one = البلاغ { $short }، { $ago }
case-together-unsaid = البلاغ { $short } يسمي الشيء نفسه، لكن من أبلغ لم يقل هل يمكن تنبيه الآخرين. اسأله أولًا.
case-together-open = فتح البلاغ { $short }
case-together-kept = بلاغ آخر يسمي الشيء نفسه، لكن يجب أن يبقى عند المؤتمنين.
case-write = { $count ->
    [zero] كتابة تنبيه
    [one] كتابة تنبيه
    [two] كتابة تنبيه واحد من بلاغين
    [few] كتابة تنبيه واحد من { $count } بلاغات
    [many] كتابة تنبيه واحد من { $count } بلاغًا
   *[other] كتابة تنبيه واحد من { $count } بلاغ
 }
case-do = ما يمكنك فعله أيضًا
case-ask = سؤال من أبلغ
case-ask-label = سؤالك
case-ask-hint = يظهر عند العودة برمز البلاغ. اسأل فقط عما تحتاجه.
case-ask-send = سؤال
case-tell = إخبار من أبلغ بشيء
case-tell-label = ما تريد قوله
case-tell-hint = يظهر عند العودة برمز البلاغ. لا يلزم جواب.
case-tell-send = إرسال الرسالة
case-keep = حفظ للمؤتمنين
case-keep-means = لا يُكتب تنبيه. ما زال المؤتمنون يستطيعون قراءة البلاغ حتى تنتهي مدته.
case-keep-send = حفظ للمؤتمنين
case-close = إنهاء هذه المسألة
case-close-means = لا يُكتب تنبيه، ويخرج البلاغ من القائمة.
case-close-send = إنهاء هذه المسألة
case-closing-contact = تُحذف طريقة التواصل مع من أبلغ نهائيًا.
case-unusable = لا تمكن الإجابة عن هذا البلاغ، لأن الجزء الذي فيه مفاتيحه لا يُفتح. يُحذف عندما تنتهي مدته.

write-title = كتابة تنبيه
write-reports = البلاغات خلف هذا التنبيه
write-report = البلاغ { $short }
write-returned = عاد هذا
write-returned-by = لم يوقعه { $name }، ويقول لماذا:
write-hints = هل يمكن أن يكشف هذا من أبلغ؟ اترك:
write-hint-place = الشارع والفندق والمبنى
write-hint-time = اليوم والساعة
write-hint-words = كلمات قيلت، وأي شيء محكي بهذه الطريقة بالذات
write-hint-person = كيف يبدو من أبلغ أو يتكلم، وما يعرضه
write-hint-story = تفاصيل لا يعرفها إلا شخص واحد
write-text = التنبيه بكلماتك
write-text-hint = ماذا يحتاج الأعضاء أن يعرفوا ليبتعدوا عن الأذى؟ لا تنسخ أبدًا ما كتبه من أبلغ.
write-short-fits = { $count ->
    [zero] يُظهر الفحص كل هذا. لا مكان لحرف آخر.
    [one] يُظهر الفحص كل هذا. بقي مكان لحرف واحد.
    [two] يُظهر الفحص كل هذا. بقي مكان لحرفين.
    [few] يُظهر الفحص كل هذا. بقي مكان لـ { $count } حروف.
    [many] يُظهر الفحص كل هذا. بقي مكان لـ { $count } حرفًا.
   *[other] يُظهر الفحص كل هذا. بقي مكان لـ { $count } حرف.
 }
write-short = باختصار، للفحص والرسائل القصيرة
write-short-hint = ماذا يجب أن يُعرف فورًا؟ يُظهر الفحص هذا أولًا. التنبيه كله على بعد خطوة.
write-short-left = { $count ->
    [zero] لم يبقَ حرف. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [one] بقي حرف واحد. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [two] بقي حرفان. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [few] بقيت { $count } حروف. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [many] بقي { $count } حرفًا. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
   *[other] بقي { $count } حرف. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
 }
write-short-over = { $count ->
    [zero] لا حرف زائد. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [one] حرف واحد زائد. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [two] حرفان زائدان. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [few] { $count } حروف زائدة. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
    [many] { $count } حرفًا زائدًا. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
   *[other] { $count } حرف زائد. حرف بعلامة أو رمز تعبيري يأخذ أكثر.
 }
write-description = كيف يمكن التعرف على هذا الشخص؟
write-description-hint = فقط إذا كان يفيد عند الباب. اترك ما يشير إلى من أبلغ.
write-vehicle = سيارته أو دراجته
write-vehicle-hint = النوع واللون وما يلفت النظر. اللوحة تُكتب مع الأرقام.
write-severity = ما مدى الخطورة؟
write-severity-hint = احكم بما حدث، لا بكيف كُتب.
write-more = ما يراه الأعضاء أيضًا: المظهر والسيارة والنوع والمنطقة ومتى
write-kinds-legend = النوع
write-area = المنطقة
write-area-none = بلا منطقة
write-happened = متى
write-happened-none = تركه
write-reporters = كم شخصًا أبلغ عن هذا؟
write-reporters-hint = احسب من لم يتفقوا معًا. اختر «لا أحد جديد» إذا حُسبوا في تنبيه سابق.
write-reporters-count = { $count ->
    [0] لا أحد جديد
    [zero] لا أحد جديد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }
write-identifiers = ما ستجده الفحوص
write-identifiers-hint = انظر إلى كل منها: هل قُرئ صحيحًا؟
write-identifiers-none = لن يجد أي فحص هذا التنبيه. ما زال الأعضاء يستطيعون قراءته.
write-identifier-in = تجد الفحوص هذا
write-identifier-add = إضافة آخر
write-identifier-change = تغيير
write-identifier-change-label = تغيير { $typed }
write-identifier-typed = رقم أو اسم أو عنوان أو لوحة
write-identifier-kind = ما هو؟
write-identifier-guess = ليُعرف من نفسه
write-identifier-platform = من أي موقع أو تطبيق؟
write-mask = يرى الأعضاء: { $mask }
write-preview = كما سيراه الأعضاء
write-reason = لماذا هذا التنبيه؟ للمؤتمن الثاني.
write-reason-hint = لا يقرأ هذا إلا المؤتمنون.
write-two = هذا أول توقيع من اثنين. يقرؤه مؤتمن آخر ويوقع، حتى لا يقرر أحد وحده.
write-two-missing = يحتاج تنبيه إلى مؤتمنين، ولا مؤتمن غيرك. ينتظر حتى يوجد آخر.
write-save = توقيع وتمرير
write-saved = وقعته
write-saved-text = الآن يقرؤه مؤتمن آخر. إذا وقع يُنشر. وإلا يعود مع السبب.
write-saved-alone = ينتظر مؤتمنًا ثانيًا. لا مؤتمن غيرك حتى الآن، فادعُ آخر.
write-to-review = العودة إلى المراجعة
preview-happened = حدث في { $month }
preview-no-severity = الخطورة: لم تُختر بعد
preview-no-text = لم يُكتب شيء بعد
preview-description = كيف يُعرف الشخص: { $text }
preview-vehicle = سيارة أو دراجة: { $text }
preview-short = في فحص: { $text }
preview-reporters = { $count ->
    [0] أحدث بلاغ: { $month }.
    [zero] أحدث بلاغ: { $month }.
    [one] أبلغ عن هذا شخص واحد، في { $month }.
    [two] أبلغ عن هذا شخصان، أحدثهما في { $month }.
    [few] أبلغ عن هذا { $count } أشخاص، أحدثهم في { $month }.
    [many] أبلغ عن هذا { $count } شخصًا، أحدثهم في { $month }.
   *[other] أبلغ عن هذا { $count } شخص، أحدثهم في { $month }.
 }
preview-until = يُحذف بعد { $day }.

second-title = تنبيه للتوقيع
second-by = كتب { $name } هذا. بتوقيعك يُنشر.
second-yours = كتبت هذا. يجب أن يقرأه مؤتمن آخر ويوقعه؛ لا يمكن أن توقع مرتين.
second-unread = { $of ->
    [zero] لا بلاغ خلف هذا. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
    [one] البلاغ خلف هذا لا يُفتح. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
    [two] من البلاغين خلف هذا لا يُفتح { $count }. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
    [few] من { $of } بلاغات خلف هذا لا يُفتح { $count }. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
    [many] من { $of } بلاغًا خلف هذا لا يُفتح { $count }. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
   *[other] من { $of } بلاغ خلف هذا لا يُفتح { $count }. وقع فقط ما قرأته: اسأل من كتبه، أو أعده.
}
second-short = يسمي المؤتمنون هذه المسودة { $short }.
second-identifiers = كاملة، للمؤتمنين فقط
second-identifiers-hint = فحص هذه سيجد التنبيه.
second-no-identifiers = لا شيء. لن يجد أي فحص هذا التنبيه.
second-reason = لماذا، بكلمات الكاتب
second-look-at = قبل التوقيع
second-look-at-true = هل يقول ما تقوله البلاغات، ولا أكثر؟
second-look-at-own-words = هل هو محكي بكلمات غير كلمات من أبلغ؟
second-look-at-reporter = هل فيه شيء قد يكشف من أبلغ؟
second-look-at-severity = هل تناسب الدرجة السلم؟
second-look-at-list = هل هذه هي الأرقام والأسماء واللوحات الصحيحة؟
second-reason-hint = قل لماذا توقع، أو لماذا تعيده. يستطيع الأعضاء قراءة هذا. لا تسمِّ أحدًا.
second-publish = توقيع ونشر
second-publishing = يجري التوقيع والنشر. قد يستغرق لحظة، فابقَ هنا من فضلك.
second-send-back = إعادته
second-published = نُشر
second-published-text = يستطيع الأعضاء قراءته الآن، وتجده الفحوص. يرى من أبلغوا أن تنبيهًا كُتب.
second-returned = أُعيد
second-returned-text = يرى المؤتمن الآخر سببك. تبقى البلاغات في القائمة.

people-title = الناس والإعدادات
people-count = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
 }، منهم مؤتمنون: { $stewards }. لا شيء هنا يقول من هم.
people-alone = لا مؤتمن غيرك
people-alone-text = حتى يوجد اثنان يستطيع شخص واحد تغيير كل شيء وحده، أو يُدفع إلى ذلك.
people-alone-alerts = والتنبيه يحتاج إلى اثنين. لا يمكن نشر شيء قبل ذلك.
people-all-paused = لا مؤتمن غيرك يستطيع التوقيع
people-all-paused-text = الآخرون موقوفون مؤقتًا. اسمح لأحدهم بالدخول مرة أخرى. حتى ذلك الحين لا يمكن فعل شيء يحتاج إلى اثنين.
people-invite = دعوة عضو
people-invite-member = دعوة لعضو
people-invite-steward = دعوة مؤتمن
people-invite-until = حتى { $day }
people-invites = دعوات مفتوحة
people-history = ما تغير
people-settings = الإعدادات
people-seats = الأعضاء
people-reading = تُقرأ قائمة الأعضاء
people-find = البحث باسم أو وسم
people-gone = لم يعد عضوًا.
people-rare = نادرًا ما يلزم
people-rare-keys = هل كان الخادم أو نسخة منه عند أحد؟ يمكن أن يحصل على مفاتيح جديدة. يوقعها مؤتمنان.
people-rare-closing = هنا ينتهي مجتمع نهائيًا. يقرر ذلك مؤتمنان.
people-label = وسم خاص
people-label-hint = لا يراه إلا المؤتمنون، حتى يُوقف العضو الصحيح مؤقتًا عندما يؤخذ هاتف. كلمة تعرفها مجموعتكم، وليس اسمًا قانونيًا أبدًا. لا يلزم أحدًا وسم.
people-label-give = إعطاء وسم
people-label-change = تغيير الوسم
people-label-save = حفظ الوسم
people-labels-unread = { $count ->
    [zero] كل الأوسمة مقروءة.
    [one] وسم واحد لا يُقرأ. لا يستطيع أحد أن يقول لمن هو: عضو يبدو بلا وسم قد يكون له وسم.
    [two] وسمان لا يُقرآن. لا يستطيع أحد أن يقول لمن هما: عضو يبدو بلا وسم قد يكون له وسم.
    [few] { $count } أوسمة لا تُقرأ. لا يستطيع أحد أن يقول لمن هي: عضو يبدو بلا وسم قد يكون له وسم.
    [many] { $count } وسمًا لا يُقرأ. لا يستطيع أحد أن يقول لمن هي: عضو يبدو بلا وسم قد يكون له وسم.
   *[other] { $count } وسم لا يُقرأ. لا يستطيع أحد أن يقول لمن هي: عضو يبدو بلا وسم قد يكون له وسم.
}
people-more = إظهار المزيد ({ $count })
people-you = أنت
people-role-member = عضو
people-role-steward = مؤتمن
people-since = منذ { $day }
people-new-keys = مفاتيح جديدة منذ { $day }. قبل ذلك: { $name }.
people-paused = موقوف مؤقتًا
people-through = بدعوة من { $name }
people-through-unknown = لا يستطيع أحد أن يقول ممن جاءت الدعوة
people-vouched = له شهادة
people-vouched-by = شهد له { $name }
people-vouched-same = دعاه { $name } وشهد له أيضًا
people-vouch = شهادة
people-vouch-means = تقول إنك تعرفه أيضًا. لا يستطيع أن يرى أنه أنت إلا المؤتمنون.
people-vouch-now = الشهادة له
people-freeze = إيقاف هذا العضو مؤقتًا
people-freeze-means = يبقى خارجًا حتى تسمح له بالدخول مرة أخرى. يمكن إلغاء ذلك فورًا.
people-freeze-keeps = ما زالت لديه المفاتيح التي كانت عنده. إذا صار هاتفه في أيدٍ أخرى نهائيًا فأخرجه بدلًا من ذلك.
people-freeze-steward = في أثناء الإيقاف لا يستطيع التوقيع. تُسحب كل الدعوات المفتوحة، لأنه قد يعرف كلماتها. يحصل المؤتمنون على مفاتيح جديدة.
people-branch = ومن دعاهم أيضًا
people-branch-freeze = { $count ->
    [zero] لا عضو آخر للإيقاف
    [one] إيقاف عضو آخر مؤقتًا
    [two] إيقاف عضوين آخرين مؤقتًا
    [few] إيقاف { $count } أعضاء آخرين مؤقتًا
    [many] إيقاف { $count } عضوًا آخر مؤقتًا
   *[other] إيقاف { $count } عضو آخر مؤقتًا
 }
people-branch-thaw = { $count ->
    [zero] لا عضو آخر للسماح له
    [one] السماح لعضو آخر بالدخول
    [two] السماح لعضوين آخرين بالدخول
    [few] السماح لـ { $count } أعضاء آخرين بالدخول
    [many] السماح لـ { $count } عضوًا آخر بالدخول
   *[other] السماح لـ { $count } عضو آخر بالدخول
 }
people-freeze-now = إيقاف هذا العضو مؤقتًا
people-thaw = السماح بالدخول مرة أخرى
people-thaw-means = يدخل بالكلمات نفسها كما من قبل، ويحصل على مفاتيح اليوم.
people-thaw-now = السماح بالدخول
people-make-steward = جعله مؤتمنًا
people-make-steward-means = يقرأ المؤتمنون كل بلاغ ولديهم مفاتيحه.
people-make-member = جعله عضوًا
people-make-member-means = يبقى عضوًا، لكن لا يقرأ بلاغات بعد ذلك. تُجدد مفاتيح المؤتمنين فورًا.
people-remove = إخراج هذا العضو
people-remove-means = يخرج فورًا. تُصنع مفاتيح جديدة في الخطوة نفسها، فلا يستطيع قراءة ما يأتي.
people-remove-list = ما زال يعرف المفتاح القديم لقائمة الفحص. لذلك يجب تجديد القائمة بعد هذا.
people-remove-now = إخراج هذا العضو
people-role-now = تغيير الدور
people-two = يقرر هذا مؤتمنان، حتى لا يستطيع أحد فعله وحده. ينتظر في المراجعة توقيعًا آخر.
people-propose = توقيع واقتراح
people-waits = اقتُرح. ينتظر في المراجعة مؤتمنًا ثانيًا.
people-take-back = سحب
people-take-back-now = سحب الدعوة

invite-title-member = دعوة عضو
invite-title-steward = دعوة مؤتمن
invite-means-member = الدعوة تجعل شخصًا واحدًا عضوًا. يستطيع الفحص وقراءة التنبيهات. ادعُ من تعرفه.
invite-means-steward = المؤتمن يقرأ كل بلاغ ولديه المفاتيح. اختر بعناية، كما قررت مجموعتكم.
invite-two = يقرر هذا مؤتمنان. تعمل الدعوة حالما يوقع آخر.
invite-reason = لماذا هذه الدعوة؟
invite-make = صنع الدعوة
invite-ready-member = الدعوة جاهزة
invite-ready-steward = دعوة المؤتمن جاهزة
invite-waits = لا تعمل بعد. يجب أن يوقعها مؤتمن آخر في المراجعة أولًا.
invite-give = أعطِ هذه الكلمات لشخص واحد، والأفضل عند اللقاء. تعمل مرة واحدة، خلال { $days } أيام.
invite-words = كلمات الدعوة
invite-print = طباعة الكلمات
invite-link-title = أو كرابط
invite-link-hint = كاميرا هاتف تستطيع قراءة هذه الصورة. رابط في محادثة يبقى هناك، فاحذفه بعد ذلك.
invite-qr = صورة فيها رابط الدعوة
invite-copy = نسخ الرابط
invite-copied = نُسخ
invite-once = يظهر هذا مرة واحدة. إذا ضاع فاسحب الدعوة واصنع أخرى.
invite-done = سلّمتها

history-means = كل تغيير في الأعضاء والمفاتيح والإعدادات. كل منها موقع، ولا يمكن إخراج أي منها.
history-reading = يُقرأ كل توقيع ويُفحص
history-signed = { $day }، وقعه { $names }
history-by-invite = كلمات دعوة
history-by-founding = كلمات التأسيس
history-by-stewards = مؤتمن
entry-found = أُسس { $name }.
entry-asked-invite-member = دعوة عضو (الدعوة { $invite }، حتى { $day })
entry-done-invite-member = تمت دعوة عضو (الدعوة { $invite }، حتى { $day })
entry-asked-invite-steward = دعوة مؤتمن (الدعوة { $invite }، حتى { $day })
entry-done-invite-steward = تمت دعوة مؤتمن (الدعوة { $invite }، حتى { $day })
entry-asked-cancel = سحب الدعوة { $invite }
entry-done-cancel = تم سحب الدعوة { $invite }
entry-seat = انضم { $name }.
entry-leave = غادر { $name }.
entry-renew = لدى { $name } مفاتيح جديدة، والاسم الآن { $now }.
entry-vouch = شهد مؤتمن ثانٍ لـ { $name }.
entry-asked-remove = إخراج { $name }
entry-done-remove = تم إخراج { $name }
entry-asked-freeze = إيقاف { $name } مؤقتًا
entry-done-freeze = تم إيقاف { $name } مؤقتًا
entry-asked-thaw = السماح لـ { $name } بالدخول مرة أخرى
entry-done-thaw = تم السماح لـ { $name } بالدخول مرة أخرى
entry-asked-role-member = جعل { $name } عضوًا
entry-done-role-member = صار { $name } عضوًا
entry-asked-role-steward = جعل { $name } مؤتمنًا
entry-done-role-steward = صار { $name } مؤتمنًا
entry-generation-members = مفاتيح جديدة للأعضاء (رقم { $number })
entry-generation-stewards = مفاتيح جديدة للمؤتمنين (رقم { $number })
entry-asked-policy = تغيير الإعدادات.
entry-done-policy = تم تغيير الإعدادات.
entry-policy-name = الاسم: { $value }.
entry-policy-languages = اللغات: { $value }.
entry-policy-areas = المناطق: { $value }.
entry-policy-sites = تطبيقات ومواقع للأسماء: { $value }.
entry-policy-topics = مواضيع الصالون: { $value }.
entry-policy-region = البلد: { $value }.
entry-policy-help-numbers = أرقام تحت «مساعدة الآن»: { $value }.
entry-policy-police = عن الشرطة: { $value }.
entry-policy-report-days = أيام حفظ البلاغات: { $value }.
entry-policy-alert-days = أيام بقاء التنبيهات: { $value }.
entry-policy-decision-days = أيام حفظ القرارات: { $value }.
entry-policy-vault-days = الأيام التي يمكن أن يغيبها عضو: { $value }.
entry-policy-escrow-days = الأيام التي ينتظر فيها بلاغ بلاغًا ثانيًا: { $value }.
entry-policy-slip-days = الأيام التي يمكن فيها فتح قصاصة: { $value }.
entry-policy-service-days = أيام بقاء خدمة في القائمة: { $value }.
entry-policy-lounge-days = أيام حفظ منشور في الصالون: { $value }.
entry-policy-guide-days = أيام حفظ دليل: { $value }.
entry-policy-count-quarters = أرباع السنة التي تُحفظ لها الأجوبة عن الخدمات: { $value }.
entry-policy-profiles-here = ملفات التعريف على هذا الموقع (1) أو على موقع خاص بها (0): { $value }.
entry-policy-lounge-sitting = المنشورات التي يمكن أن يكتبها عضو في الصالون كل مرة: { $value }.
entry-policy-proposal-support = الأعضاء الذين بدعمهم يجيب المؤتمنون عن اقتراح: { $value }.
entry-policy-answer-days = الأيام المتاحة للمؤتمنين للإجابة عن اقتراح: { $value }.
entry-policy-checks-per-week = فحوص في الأسبوع لكل عضو: { $value }.
entry-policy-checks-in-all = فحوص في الأسبوع لنا جميعًا: { $value }.
entry-asked-desk-card = إنشاء المكتب { $number }: { $name }
entry-done-desk-card = تم إنشاء المكتب { $number }: { $name }
entry-asked-desk-closed = إغلاق المكتب { $number }: { $name }
entry-done-desk-closed = تم إغلاق المكتب { $number }: { $name }
entry-desk-keys = مفاتيح جديدة للمكتب { $desk } (رقم { $number })
entry-asked-closing = إغلاق المجتمع نهائيًا في نهاية { $day }
entry-done-closing = أُعلن: يُغلق المجتمع نهائيًا في نهاية { $day }
entry-asked-closing-off = عدم الإغلاق: إلغاء الإغلاق
entry-done-closing-off = تم إلغاء الإغلاق
entry-asked-server-keys = بدء العمل بمفاتيح جديدة للخادم، تسمى { $words }
entry-done-server-keys = مفاتيح جديدة للخادم تُحسب من هنا، تسمى { $words }

settings-group-community = من نحن
settings-group-help = المساعدة، وما نقوله عن الشرطة
settings-group-lounge = الصالون
settings-group-kept = كم تُحفظ الأشياء
settings-group-checks = كم فحصًا
settings-public = يستطيع الجميع قراءة هذه الإعدادات.
settings-two = يقرر مؤتمنان كل تغيير. ينتظر في المراجعة توقيعًا آخر.
settings-one = لا مؤتمن غيرك، فيتم التغيير فورًا.
settings-save = حفظ
settings-same = لم يتغير شيء بعد.
settings-done = حُفظ.
policy-name = الاسم
policy-name-hint = يرى الجميع عنوان الخادم وهذا الاسم. اسم عادي يكشف أقل.
policy-region = البلد
policy-region-hint = أرقام الهاتف بلا رمز بلد تُقرأ كأرقام من هنا.
policy-region-none = اختر بلدًا
policy-languages = اللغات
policy-languages-hint = التي تستخدمها مجموعتكم.
policy-areas = المناطق
policy-areas-hint = واحدة في كل سطر. كبيرة، مثل جزء من مدينة، حتى لا يُعثر على أحد بها.
policy-sites = تطبيقات ومواقع للناس فيها أسماء
policy-sites-hint = واحد في كل سطر، كما يكتب الموقع نفسه. اتركه فارغًا للمعتادة. إخراج واحد لا يحذف شيئًا.
policy-wrong-sites = 60 على الأكثر، كل منها في سطره وبـ 32 حرفًا على الأكثر. إذا كان اسم بخط آخر فاكتبه بحروف لاتينية أيضًا.
policy-help-numbers = أرقامكم تحت «مساعدة الآن»
policy-help-numbers-hint = واحد في كل سطر: اسم، نقطتان، الرقم. «خط الليل: 116123». تأتي قبل كل الأرقام الأخرى. اتصل بكل منها قبل الحفظ.
policy-wrong-help-numbers = يحتاج كل سطر إلى اسم ونقطتين ورقم، 12 سطرًا على الأكثر.
policy-topics = مواضيع الصالون
policy-topics-hint = بموضوع واحد على الأقل يكون الصالون مفتوحًا. يستطيع الجميع رؤية هذه القائمة، والخادم أيضًا.
topic-number = الموضوع { $number }
topic-name = ما اسمه؟
topic-about = لماذا هو، وما قواعده؟
topic-about-hint = يمكن ترك هذا فارغًا.
topic-language = اللغة
topic-days = كم تظهر المنشورات
topic-remove = إزالة الموضوع { $number }
topic-add = إضافة موضوع
policy-wrong-topics = يحتاج كل موضوع إلى اسم.
policy-police = ما تقولونه للناس عن الشرطة
policy-police-hint = قل فقط ما تفعله مجموعتكم حقًا. تُظهره الصفحة كوعد منكم. لا تستطيع أن تلزمكم به.
policy-police-unsaid = لا يُقال شيء
policy-police-never = لا نمرر شيئًا
policy-police-if-asked = فقط إذا طلب ذلك من أبلغ
policy-report-days = كم تُحفظ البلاغات
policy-report-days-hint = ثم تُحذف. الأقل أفضل.
policy-alert-days = كم تبقى التنبيهات
policy-alert-days-hint = ثم تُحذف، ولا تجدها الفحوص بعد ذلك.
policy-decision-days = كم تمكن قراءة القرارات
policy-decision-days-hint = ما قرره المؤتمنون، ولماذا.
policy-vault-days = كم يمكن أن يغيب عضو
policy-vault-days-hint = إذا لم يفتح عضو هذه الصفحة كل هذه المدة تُحذف مفاتيحه. عندها يحتاج إلى دعوة جديدة.
policy-escrow-days = كم ينتظر بلاغ بلاغًا ثانيًا
policy-escrow-days-hint = بعض البلاغات تنتظر حتى يبلغ شخص آخر عن الشخص نفسه. بعد هذه المدة تُحذف.
policy-slip-days = كم يمكن فتح قصاصة
policy-slip-days-hint = القصاصات خمس كلمات على ورق، لإظهارها في مكتب. إذا لم يفتح أحد واحدة في هذه المدة تُحذف.
policy-service-days = كم تبقى خدمة في القائمة
policy-service-days-hint = ثم تُحذف. كلما أكدتها بدأت المدة من جديد.
policy-lounge-days = كم تُحفظ منشورات الصالون
policy-lounge-days-hint = ثم تُحذف.
policy-guide-days = كم يُحفظ دليل
policy-guide-days-hint = ثم يُحذف. كلما نشرته من جديد بدأت المدة من جديد.
policy-count-quarters = كم تُحفظ الأجوبة عن الخدمات
policy-count-quarters-hint = تُعدّ بأرباع السنة: يناير إلى مارس، وهكذا.
policy-quarters = { $count ->
    [2] ربع السنة هذا والذي قبله
    [zero] لا شيء
    [one] ربع السنة هذا فقط
    [two] ربع السنة هذا والذي قبله
    [few] ربع السنة هذا و{ $before } قبله
    [many] ربع السنة هذا و{ $before } قبله
   *[other] ربع السنة هذا و{ $before } قبله
 }
shorter-means = المدة الأقصر تحذف أكثر. عندما تسري المدة الجديدة يحذف الخادم هذا خلال ساعة، نهائيًا.
shorter-report-days = بلاغات ومسودات ومحادثات مع المكاتب أقدم من { $count } يومًا.
shorter-decision-days = قرارات أقدم من { $count } يومًا.
shorter-vault-days = مفاتيح أعضاء لم يعودوا منذ { $count } يومًا. عندها يحتاجون إلى دعوة جديدة.
shorter-escrow-days = بلاغات انتظرت بلاغًا ثانيًا أكثر من { $count } يومًا.
shorter-slip-days = قصاصات أقدم من { $count } يومًا. عندها لا تفتح الكلمات على الورق شيئًا.
shorter-service-days = خدمات لم يؤكدها أحد منذ { $count } يومًا.
shorter-lounge-days = منشورات في الصالون أقدم من { $count } يومًا.
shorter-guide-days = أدلة نُشرت قبل أكثر من { $count } يومًا.
shorter-count-quarters = الأجوبة عن الخدمات، كلها إلا أجوبة { $count ->
    [zero] لا شيء
    [one] ربع السنة هذا
    [two] آخر ربعي سنة، مع هذا
    [few] آخر { $count } أرباع سنة، مع هذا
    [many] آخر { $count } ربع سنة، مع هذا
   *[other] آخر { $count } ربع سنة، مع هذا
 }.
shorter-alert-days = تحصل التنبيهات على { $count } يومًا عندما تُجدد قائمة الفحص المرة القادمة. يُطلب ذلك منك حالما تسري المدة الجديدة. ما هو أقدم يُحذف عندها.
policy-profiles-here = أين تُحفظ ملفات التعريف
policy-profiles-here-hint = موقع خاص بها لا يقول شيئًا عنكم. ينشئه أولًا من يدير خادمكم، وتخبرون الأعضاء بعنوانه.
policy-profiles = { $count ->
    [0] على موقع خاص بها
    [zero] على موقع خاص بها
    [one] على هذا الموقع
    [two] على هذا الموقع
    [few] على هذا الموقع
    [many] على هذا الموقع
   *[other] على هذا الموقع
  }
policy-lounge-sitting = المنشورات في الصالون كل مرة
policy-lounge-sitting-hint = يستطيع عضو الكتابة هناك ثماني مرات في الأسبوع، والعضو الجديد أربع مرات، بهذا العدد من المنشورات كل مرة. بالعدد 1 يبطئ الجميع. ما يبدأ سلسلة يُحسب اثنين.
policy-proposal-support = كم عضوًا يحتاج اقتراح
policy-proposal-support-hint = عندما يدعمه هذا العدد يجب أن يجيب المؤتمنون.
policy-answer-days = كم للمؤتمنين من الوقت للإجابة
policy-answer-days-hint = بعد ذلك يرى كل الأعضاء أن الجواب متأخر.
policy-checks-per-week = فحوص في الأسبوع
policy-checks-per-week-hint = أكثر ما يمكن لعضو واحد. هذا يمنع سارق هاتف واحد من تجربة أرقام كثيرة.
policy-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
 }
policy-checks = { $count }

found-title = تأسيس مجتمع
found-means = من أنشأ هذا الخادم أعطاك ثماني كلمات تأسيس. تعمل مرة واحدة.
found-keys = تُصنع المفاتيح هنا، على جهازك. لا يحصل عليها الخادم أبدًا.
found-words = كلمات التأسيس
found-words-hint = واحدة في كل حقل. المسافة تنقل إلى الحقل التالي. ويمكن لصقها كلها مرة واحدة.
found-public = يستطيع الجميع قراءة هذا. يمكن تغييره لاحقًا.
found-name = ما اسمه؟
policy-wrong-name = يلزم اسم.
found-region = في أي بلد؟
policy-wrong-region = اختر بلدًا.
found-languages = أي لغات؟
policy-wrong-languages = اختر واحدة على الأقل.
found-areas = أي مناطق؟
found-days = كم يُحفظ كل شيء؟
found-enter = جاهز
found-enter-text = سيُؤسَّس { $name }، ولك فيه دور أول مؤتمن.
found-next = بعد ذلك ادعُ مؤتمنًا ثانيًا. حتى يوجد اثنان يستطيع شخص واحد أن يقرر وحده، ولا يمكن نشر تنبيه.
found-now = تأسيسه
found-entering = تُصنع المفاتيح ويُؤسَّس المجتمع. أبقِ هذه الصفحة مفتوحة من فضلك.

guide-down-title = سحب هذا الدليل
guide-down-means = لا يجده أحد من الآن. النسخ التي صنعها الناس تبقى عندهم.
guide-down-now = سحبه
guide-down-doing = يُسحب
guide-down-done = زال
guide-down-done-text = من يبحث بعد ذلك لا يجده. يستطيع الأعضاء قراءة السبب.
down-title = إزالة هذا التنبيه
down-means = يزول عند الجميع، ولا يجده أي فحص بعد ذلك. لا يمكن إلغاء هذا. يرى مؤتمنون آخرون وأعضاء أنك فعلته، ولماذا.
down-now = إزالته
down-doing = يُزال
down-done = أُزيل
down-done-text = زال التنبيه. يعرف كل هاتف ذلك عندما يقرأ التنبيهات المرة القادمة.
down-to-alerts = العودة إلى التنبيهات

trouble-draft-own = كتبت هذا التنبيه. يجب أن يوقعه مؤتمن آخر.
trouble-draft-old-keys = كُتب هذا قبل أن يكون لك دور مؤتمن، أو قبل أن تحصل على مفاتيح جديدة. يجب أن يوقعه مؤتمن آخر. أو أعده.
trouble-draft-stranger = من كتب هذا لم يعد مؤتمنًا، أو لم يكن كذلك حينها. أعده.
trouble-draft-reports = بلاغ خلف هذا لا يُقرأ، فلا يمكن كتابة تنبيه منه.
trouble-draft-long = لم يُقرأ بلاغ كله. افتحه مرة أخرى، ثم اكتب التنبيه.
trouble-draft-kept = يريد من أبلغ أن يبقى هذا عند المؤتمنين.
trouble-draft-unsaid = لم يقل من أبلغ هل يمكن تنبيه الآخرين. اسأله أولًا.
trouble-draft-empty = اكتب التنبيه أولًا.
trouble-draft-copied = هذه كلمات من أبلغ نفسها. قد تكشفه، فاستخدم كلمات أخرى.
trouble-draft-short = قله باختصار أيضًا. في الفحص والرسالة القصيرة مكان لـ 160 حرفًا.
trouble-draft-answers = ما سيقوله فحص عن هذا غير موقع كما ينبغي. أعده.
trouble-draft-severity = اختر مدى الخطورة.
trouble-draft-area = هذه المنطقة لم تعد في الإعدادات. اختر أخرى أو لا منطقة.
trouble-draft-identifiers = يأخذ تنبيه واحد أربعة على الأكثر. اترك بعضها، واكتب لها تنبيهًا ثانيًا.
trouble-draft-masks = الأرقام في هذه المسودة ليست التي تُظهرها. أعدها.
trouble-draft-changed = زال بلاغ خلف هذا، أو لا يستطيع من أبلغ سحب التنبيه. أعده.
trouble-no-slot = يوجد 16 تنبيهًا عن هذا بالفعل. أزل تنبيهًا قديمًا أولًا.
trouble-taken-back = سحبه من أبلغ. لم يُنشر شيء.
trouble-no-such-draft = هذه المسودة لم تعد هنا. نُشرت أو أُعيدت أو سُحب بلاغها.
trouble-no-such-report = هذا البلاغ لم يعد هنا. حذفه من أبلغ، أو انتهت مدته.
trouble-unusable-report = لا تمكن الإجابة عن هذا البلاغ، لأن الجزء الذي فيه مفاتيحه لا يُفتح.
refused-not-a-steward = لا يستطيع هذا إلا مؤتمن.
trouble-same-voucher = دعوت هذا الشخص بنفسك. يجب أن يشهد له غيرك.
trouble-second-needed = ينتظر هذا مؤتمنًا ثانيًا.
trouble-stale-proposal = تغيرت أشياء منذ اقتراح هذا. يجب اقتراحه من جديد.
trouble-too-many-members = انضم ناس أكثر من اللازم منذ آخر مفاتيح جديدة. لا يسعهم طلب واحد. لم يتغير شيء.
trouble-keys-first = غادر مؤتمن، فيحتاج الجميع إلى مفاتيح جديدة أولًا. اصنعها ثم حاول مرة أخرى. حتى ذلك الحين يمكن إيقاف عضو مؤقتًا.
refused-not-staged = لم تصل بعض المفاتيح الجديدة بعد. حاول مرة أخرى فيُرسل الباقي.
refused-roster-two-stewards = يجب أن يوقع هذا مؤتمنان.
refused-roster-policy = لا يمكن استخدام بعض هذه الإعدادات. راجع الاسم والمناطق والأيام.
refused-roster-stale-invite = انتهت مدة هذه الدعوة. اصنع دعوة جديدة.
refused-roster-unknown-invite = هذه الدعوة لم تعد مفتوحة. استخدمها أحد أو سحبها.
trouble-no-such-alert = هذا التنبيه لم يعد هنا. سُحب أو أُزيل.
trouble-head = يُظهر الخادم قائمة فحص غير التي وقعها المؤتمنون. لا توقع شيئًا الآن، وأخبر الآخرين.
refused-head-moved = غيّر شخص آخر القائمة في اللحظة نفسها. حاول مرة أخرى من فضلك.
refused-head-day = تاريخ هذا الجهاز غير تاريخ الخادم. اضبطه وحاول مرة أخرى.
refused-not-that-day = اليوم الأخير لهذا التنبيه لم يعد مناسبًا. أعده، واكتب تنبيهًا جديدًا.
trouble-founding-words = كلمات التأسيس هذه ليست لهذا الخادم، أو استُخدمت من قبل.

step-sealed = مقفل: ليس من شخصين
stewards-sealed = لا يستطيع أحد قراءته.
stewards-met = انتظر بلاغًا ثانيًا
case-met = انتظر هذا البلاغ حتى أبلغ شخص آخر عن الشخص نفسه.
case-same-person = من الشخص نفسه الذي كتب هذا البلاغ.
case-sealed = ينتظر هذا البلاغ حتى يبلغ شخصان مختلفان عن الشخص نفسه. حتى الآن ليسا اثنين، فلا يستطيع أحد قراءته.
case-sealed-wait = لا شيء يُفعل. يُفتح هنا إذا أبلغ شخص آخر عن الشخص نفسه، وترك البلاغ ينتظر أيضًا.
trouble-no-workers = اختر شخصًا واحدًا على الأقل يجيب في هذا المكتب.
trouble-no-such-desk = هذا المكتب غير مفتوح.

desks = مكاتب
desks-what = في مكتب يجيب عاملون ميدانيون من يكتبون إلينا. لا تلزم عضوية ولا اسم.
desks-read-by = من يجيبون يستطيعون قراءة ما يُكتب. ولدى المؤتمنين المفاتيح أيضًا.
desks-none = لا يوجد مكتب بعد.
desks-new = إنشاء مكتب
desks-change = تغيير البطاقة
desks-workers = من يجيب هنا
desks-close = إغلاق هذا المكتب
desks-close-now = إغلاق هذا المكتب
desks-close-means = لا يستطيع أحد الكتابة إليه بعد ذلك، ولا يستطيع أحد أن يجيب. ما كُتب يُحفظ حتى تنتهي مدته.
desks-to-list = إلى المكاتب
desks-waiting = { $count ->
    [zero] لا تغيير ينتظر في المراجعة.
    [one] تغيير في مكتب ينتظر توقيعًا في المراجعة.
    [two] تغييران في المكاتب ينتظران توقيعًا في المراجعة.
    [few] { $count } تغييرات في المكاتب تنتظر توقيعًا في المراجعة.
    [many] { $count } تغييرًا في المكاتب تنتظر توقيعًا في المراجعة.
   *[other] { $count } تغيير في المكاتب تنتظر توقيعًا في المراجعة.
 }
desks-no-keys = لا أحد يجيب هنا بعد
desks-no-keys-text = اختر من يجيب. حتى ذلك الحين لا يستطيع أحد الكتابة إلى هذا المكتب.
desks-public = كل هذا علني. لا تسمِّ أحدًا، ولا مكانًا يُعثر فيه على العاملات والعاملين.
desks-card-name = اسم المكتب
desks-card-name-hint = مثل «صحة»، أو ما يسميكم به الناس.
desks-card-kind = لماذا هو
desks-kind-health = صحة
desks-kind-legal = قانون وحقوق
desks-kind-safety = سلامة
desks-kind-exit = الابتعاد عن العنف
desks-kind-support = من تتحدث إليه
desks-kind-other = مساعدة أخرى
desks-card-about = ما يمكنكم فعله للناس
desks-card-about-hint = في جملة أو جملتين بسيطتين.
desks-card-languages = لغات تجيبون بها
desks-card-languages-hint = واحدة في كل سطر، كما يكتبها من يتكلمونها.
desks-card-hours = الأوقات
desks-card-hours-hint = متى يوجد أحد هناك. تمكن الكتابة في أي وقت. لمنتصف الليل في نهاية اليوم اكتب 00:00.
desks-hours-add = إضافة أوقات
desks-hours-line = السطر { $number }
desks-hours-day = اليوم
desks-hours-opens = من
desks-hours-closes = حتى
desks-hours-remove = إزالة
desks-card-zone = المنطقة الزمنية
desks-card-zone-hint = الأوقات بهذا التوقيت.
desks-card-reply-within = نجيب خلال
desks-card-reply-within-hint = قل ما تستطيعون الوفاء به في أسبوع صعب. يرى الناس كم ينتظر الآخرون حقًا.
desks-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
 }
desks-card-closed-text = عندما لا يوجد أحد
desks-card-closed-text-hint = ما هو مفتوح عندها: خط ليلي، مركز استقبال، قسم طوارئ.
desks-card-keep-days = الحفظ بعد الانتهاء
desks-card-keep-days-hint = عندما تنتهي محادثة تُحذف طريقة التواصل مع الشخص فورًا. ويُحذف الباقي بعد هذه المدة. الأقل أفضل.
desks-card-changed = (تغير)
desks-card-nothing = لا شيء
desks-wrong-name = يحتاج المكتب إلى اسم من 60 حرفًا على الأكثر.
desks-wrong-languages = اكتب لغة واحدة على الأقل، و20 على الأكثر.
desks-wrong-hours = هنا يجب أن تكون النهاية بعد البداية.
desks-workers-means = يستطيعون قراءة كل ما يكتبه الناس إلى هذا المكتب والإجابة عنه، من اليوم، وما زال محفوظًا من قبل.
desks-workers-most = اختر حتى 20 شخصًا. اختر من يحتاجون إلى ذلك ولا أكثر.
desks-workers-unseen = لا يعرف من هم إلا هم والمؤتمنون. الخادم لا يعرف.
desks-workers-pick = من يجيب
desks-workers-none = اختر شخصًا واحدًا على الأقل.
desks-workers-too-many = هذا أكثر من 20 شخصًا.
desks-workers-gone = خرج أو موقوف مؤقتًا
desks-workers-save = صنع مفاتيح جديدة
desks-workers-saving = تُصنع المفاتيح
desks-workers-done = تم. يرون المكتب عندما يفتحون الصفحة بكلماتهم المرة القادمة.
desks-keys-new = صُنعت مفاتيح جديدة. من لم يُختر لا يستطيع قراءة ما يأتي.
refused-roster-desk = لا يمكن استخدام هذه البطاقة، أو يوجد 20 مكتبًا بالفعل. راجع الاسم واللغات والأوقات.

keeping-title = خدمات دعم
keeping-what = يستطيع أي أحد قراءة هذه القائمة. يأتي أولًا ما لم يؤكده أحد منذ أطول مدة.
keeping-add = إضافة خدمة
keeping-confirm = ما زال صحيحًا اليوم
keeping-confirm-which = ما زال صحيحًا اليوم: { $name }
keeping-confirm-reason = ما زال صحيحًا اليوم
keeping-change = تغيير
keeping-change-which = تغيير: { $name }
keeping-change-title = تغيير خدمة
keeping-confirmed = آخر تأكيد في { $day }.
keeping-is-due = راجع من فضلك أن هذا ما زال صحيحًا. آخر تأكيد في { $day }.
keeping-due-title = تأكيد خدمات الدعم
keeping-due =
    { $count ->
        [zero] أُكدت كل الخدمات.
        [one] لم يؤكد أحد خدمة واحدة منذ وقت طويل.
        [two] لم يؤكد أحد خدمتين منذ وقت طويل.
        [few] لم يؤكد أحد { $count } خدمات منذ وقت طويل.
        [many] لم يؤكد أحد { $count } خدمة منذ وقت طويل.
       *[other] لم يؤكد أحد { $count } خدمة منذ وقت طويل.
    }
keeping-due-look = إظهارها
guides-due =
  { $count ->
    [zero] لا دليل يحتاج إلى فحص
    [one] دليل واحد يحتاج إلى فحص
    [two] دليلان يحتاجان إلى فحص
    [few] { $count } أدلة تحتاج إلى فحص
    [many] { $count } دليلًا يحتاج إلى فحص
   *[other] { $count } دليل يحتاج إلى فحص
  }
guides-due-what = هي متأخرة، أو ستتأخر خلال 30 يومًا. يفحص صفحة من لم يكتبها. انشرها من جديد بالبرنامج، أو اسحبها.
guides-due-late =
  { $days ->
    [zero] غير متأخر
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
  }
guides-due-in =
  { $days ->
    [0] موعده اليوم
    [zero] موعده اليوم
    [one] موعده غدًا
    [two] موعده بعد يومين
    [few] موعده بعد { $days } أيام
    [many] موعده بعد { $days } يومًا
   *[other] موعده بعد { $days } يوم
  }
guides-new = أدلة تغيّرت
guides-new-what = ما تغيّره نسخة جديدة، قبل التوقيع عليها. تُقارَن، فقرة بعد فقرة، بالصفحة المنشورة الآن.
guides-new-open = فتح ملف أدلة
guides-new-hint = الملف الذي أعطاك إياه مؤتمن آخر. يبقى على هذا الهاتف.
guides-new-count =
  { $count ->
    [zero] لا صفحات في الملف. الصفحة الأكثر إلحاحًا أولًا.
    [one] صفحة واحدة في الملف. الصفحة الأكثر إلحاحًا أولًا.
    [two] صفحتان في الملف. الصفحة الأكثر إلحاحًا أولًا.
    [few] { $count } صفحات في الملف. الصفحة الأكثر إلحاحًا أولًا.
    [many] { $count } صفحة في الملف. الصفحة الأكثر إلحاحًا أولًا.
   *[other] { $count } صفحة في الملف. الصفحة الأكثر إلحاحًا أولًا.
  }
guides-new-is-added = هذه الصفحة جديدة.
guides-new-is-changed = هذه الصفحة تغيّرت.
guides-new-is-same = هذه الصفحة كما هي منشورة.
guides-new-since = ما تغيّر منذ فحص { $day }:
trouble-guide-pack = لا أدلة لهذا المجتمع في هذا الملف، أو تغيّر في الطريق. ملف مجتمع آخر يُستورد أولًا بالبرنامج.
guides-diff-added = أُضيف
guides-diff-gone = حُذف
guides-diff-changed = تغيّر
guides-diff-before = من قبل:
guides-diff-now = الآن:
guides-stale = ترجمات لم تعد مطابقة
guides-stale-what = صُنعت من الإنجليزية السابقة. تبقى أمام من يقرأ إلى أن تُنشر ترجمات جديدة.
guides-stale-in =
  { $count ->
    [zero] { $language }: لا نصوص
    [one] { $language }: نص واحد
    [two] { $language }: نصان
    [few] { $language }: { $count } نصوص
    [many] { $language }: { $count } نصًا
   *[other] { $language }: { $count } نص
  }
guides-told =
  { $count ->
    [0] لا أحد يقول إن دليلًا خطأ
    [zero] لا أحد يقول إن دليلًا خطأ
    [one] يقول أحد إن دليلًا خطأ
    [two] قيل مرتين إن دليلًا خطأ
    [few] قيل { $count } مرات إن دليلًا خطأ
    [many] قيل { $count } مرة إن دليلًا خطأ
   *[other] قيل { $count } مرة إن دليلًا خطأ
  }
guides-told-what = راجع ما يُقال. ثم غيّر الصفحة بالبرنامج، أو اسحبها. قد يكون أي أحد كتب هذا.
guides-told-look = النظر إلى الصفحة «{ $page }»
guides-told-done = انتهى أمره
guides-told-same = حُذف. الصفحة كما كانت.
guides-told-mended =
  { $days ->
    [0] حُذف. يستطيع الجميع أن يرى أنه استغرق أقل من يوم.
    [zero] حُذف. يستطيع الجميع أن يرى أنه استغرق أقل من يوم.
    [one] حُذف. يستطيع الجميع أن يرى أنه استغرق يومًا واحدًا.
    [two] حُذف. يستطيع الجميع أن يرى أنه استغرق يومين.
    [few] حُذف. يستطيع الجميع أن يرى أنه استغرق { $days } أيام.
    [many] حُذف. يستطيع الجميع أن يرى أنه استغرق { $days } يومًا.
   *[other] حُذف. يستطيع الجميع أن يرى أنه استغرق { $days } يوم.
  }
keeping-public = يستطيع أي أحد قراءة كل هذا. لا تسمِّ شخصًا.
keeping-name = اسم الخدمة
services-area-hint = المناطق هي التي في الإعدادات.
keeping-area-none = بلا منطقة، أو كلها
keeping-about = ماذا يفعلون؟
service-reach-hint = رقم هاتف، باب، شارع. فقط ما يقولونه للجميع.
service-hours-hint = ساعة الفتح أولًا، ثم شرطة، ثم ساعة الإغلاق، بالشكل 9 أو 18:30. بين فترتين العلامة «,». اترك اليوم فارغًا إذا كان مغلقًا.
keeping-zone = المنطقة الزمنية
keeping-hours-note = المزيد عن الأوقات
services-language-hint = واحدة في كل سطر.
keeping-cost-note = المزيد عن الثمن
keeping-save = وضعها في القائمة
keeping-gone-title = ألم تعد موجودة؟
keeping-gone-what = عندها لا يجدها أحد. قل لماذا في الحقل أعلاه.
keeping-gone = إخراجها من القائمة
keeping-wrong-name = أعطِ الخدمة اسمًا.
keeping-wrong-kinds = اختر نوع المساعدة.
keeping-wrong-hours = أحد الأوقات لا يُقرأ. اكتب ساعة الفتح أولًا، ثم شرطة، ثم ساعة الإغلاق.
keeping-wrong-zone = اكتب المنطقة الزمنية مثل Europe/London.
case-outreach = كتب هذا عامل في المكتب «{ $desk }» عن الشخص. لا يستطيع أحد أن يرى أيهم.

closing-title = إغلاق المجتمع
closing-what = ينتهي المجتمع عندما ينتهي اليوم الأخير. لا رجوع بعد ذلك.
closing-told = من الآن يستطيع الجميع قراءة اليوم.
closing-joins = لا يستطيع أحد الانضمام بعد ذلك.
closing-reports = تنتهي البلاغات الجديدة قبل ذلك بـ { $count } يومًا. يمكن للناس الحديث حتى النهاية.
closing-end = بعد اليوم الأخير يُتلف الخادم ما لديه. النسخ الاحتياطية والورق في أماكن أخرى تبقى حتى يتلفها أحد.
closing-export = هل تريدون الاحتفاظ بكل ذلك؟ اطلبوا من مضيفكم تصديرًا قبل ذلك اليوم. لا يستطيع فتحه إلا المؤتمنون.
closing-quick = إذا لزمت السرعة: أزيلوا التنبيهات، وقولوا للناس أن يحذفوا بلاغاتهم وعضوياتهم. هذا يعمل فورًا.
closing-day = اليوم الأخير
closing-day-hint = { $day } أو بعده، حتى يكون للجميع 28 يومًا.
closing-day-soon = اختر { $day } أو يومًا بعده.
closing-propose = توقيع: إغلاق في ذلك اليوم
closing-propose-other = توقيع: يوم آخر
closing-off = توقيع: عدم الإغلاق
server-keys-title = مفاتيح جديدة للخادم
server-keys-wait = للخادم مفاتيح جديدة
server-keys-wait-text = صنعها مضيفكم. تُحسب عندما يوقعها مؤتمنان.
server-keys-look = النظر إليها
server-keys-what = من كان لديه الخادم أو نسخة منه فلديه مفاتيحه. بمفاتيح جديدة لا ينفع ما لديه لما يأتي. ما رآه حتى ذلك الحين يبقى عنده.
server-keys-none = لا مفاتيح جديدة الآن. اطلب من مضيفكم صنعها، بـ parasol new-server-keys.
server-keys-compare = مقارنة خمس كلمات
server-keys-words = الكلمات الخمس للمفاتيح الجديدة
server-keys-compare-text = اتصل بمضيفكم. هل يرى الكلمات نفسها؟ إن لم يرها فلا توقع: يُظهر لك الخادم مفاتيح لم يصنعها مضيفكم.
server-keys-means = ما الذي يتغير عندها
server-keys-means-list = جدد قائمة الفحص بعد ذلك مباشرة. حتى يتم تستمر الفحوص بالقديمة.
server-keys-means-members = لا يكاد الأعضاء يلاحظون. من كانت الصفحة مفتوحة عنده يعيد تحميلها عندما يفتحها المرة القادمة.
server-keys-means-waiting = البلاغات التي تنتظر بلاغًا آخر لا تلتقي شيئًا حتى يعود من كتبها.
server-keys-means-site = إذا كان موقعكم يحمل توقيعًا، فوقعوه من جديد.
server-keys-sign = توقيع: تُحسب هذه المفاتيح
server-keys-then = الآن ارجع إلى الأعضاء وجدد قائمة الفحص.
refused-roster-server-keys = هذه ليست المفاتيح التي لدى الخادم الآن. انظر إليها مرة أخرى.
refused-roster-closing = هذا غير ممكن الآن: اليوم قريب جدًا، أو المجتمع يُغلق ولا يستطيع أحد الانضمام.

entry-policy-polls = تصويتات: { $value }.
entry-poll-off = أُلغي
poll-open-what = السؤال مقفل: لا يستطيع قراءته إلا الأعضاء. يرى المضيف أيامه، ومن يمكنه التصويت، وكم صوتًا يحتاج. يجب أن يوقعه مؤتمن ثانٍ اليوم؛ ويُفتح غدًا.
poll-open-send = فتح هذا التصويت
poll-title = ما السؤال؟
poll-text = ماذا ينبغي أن يعرف الأعضاء؟
poll-text-hint = يمكن ترك هذا فارغًا.
poll-way = كيف يجيبون؟
poll-way-yes = نعم أو لا
poll-way-some = يختارون بعضها
poll-way-rank = يرتبونها
poll-choices = ماذا يمكنهم أن يختاروا؟
poll-choices-hint = واحد في كل سطر.
poll-wrong-choices = اكتب من 2 إلى 16 سطرًا مختلفًا، كل منها من 80 حرفًا على الأكثر.
poll-most = كم يمكنهم أن يختاروا؟
poll-most-all = كما يشاؤون
poll-most-count = { $count ->
    [zero] لا شيء
    [one] واحد
    [two] حتى اثنين
    [few] حتى { $count }
    [many] حتى { $count }
   *[other] حتى { $count }
  }
poll-off = إلغاء هذا التصويت
poll-off-means = لا يستطيع أحد التصويت بعد ذلك، ولا يُحسب صوت. يرى كل الأعضاء أنه أُلغي، ولماذا. يجب أن يوقع ذلك مؤتمن ثانٍ.
survey-off = إيقاف هذا الاستبيان
survey-off-means = لا يستطيع أحد الإجابة بعد ذلك، ولا يُعدّ شيء. يرى كل الأعضاء أنه أُوقف، ولماذا. يجب أن يوقع ذلك مؤتمن ثانٍ.
poll-days = كم يبقى مفتوحًا؟
poll-voters = من يمكنه التصويت؟
poll-quorum-label = كم صوتًا يحتاج؟

trouble-survey-differs = عدّ جهازك شيئًا غير ما عدّه المؤتمن الآخر. لا يُنشر شيء. تحدثا قبل المتابعة.
trouble-survey-many = الأجوبة أكثر من قسائمها. الخادم غير صادق، أو ساعده عضو. لا يُنشر شيء.
trouble-survey-closed-to-you = لا تُفتح أجوبة هذا الاستبيان بمفاتيحك. مؤتمنان مسميان فيه؛ إذا كنت أحدهما فأخبر الآخرين.
trouble-survey-questions = شيء في هذه الأسئلة ناقص أو طويل جدًا أو مكرر.
trouble-many-polls = أربعة تصويتات واستبيانات مفتوحة. يجب أن ينتهي واحد منها أولًا.
survey-open-what = أنت ومؤتمن آخر تفتحان الأجوبة بعد النهاية. يرى كل الآخرين أعدادًا تقريبية. اسأل نحو عشرة أسئلة لا أكثر.
survey-open-alone = يحتاج استبيان إلى مؤتمنين. لا مؤتمن غيرك.
survey-open-wrong = أعطِ الاستبيان اسمًا وسؤالًا. يحتاج كل سؤال إلى نصه، وإذا كان فيه اختيار فإلى 2 حتى 16 جوابًا مختلفًا، بكل لغة.
survey-languages = بأي لغات؟
survey-title = ما اسم الاستبيان؟
survey-desks = مكاتب وخدمات
survey-desks-hint = واحد في كل سطر.
survey-standard = السؤال عن الخطر والفائدة في كل منها
survey-standard-safe = هل كان بلا خطر عليك؟
survey-standard-useful = هل كان مفيدًا؟
survey-standard-asked = هل سُئلت من أنت؟
survey-question = السؤال { $number }
survey-way-one = يختارون واحدًا
survey-way-some = يختارون بعضها
survey-way-scale = سلم
survey-way-number = عدد، بنطاقات
survey-way-text = بكلماتهم
survey-steps = كم درجة؟
survey-starts = أين يبدأ كل نطاق بعد الأول؟
survey-starts-hint = مثلًا: 5, 10, 20
survey-ends = ماذا تعني الدرجة الأولى والأخيرة؟
survey-take-out = إخراج السؤال { $number }
survey-add = إضافة سؤال
survey-voters = من يمكنه الإجابة؟
survey-voters-all = كل من هم أعضاء قبل فتحه بثلاثة أيام
survey-voters-settled = أعضاء منذ 28 يومًا أو أكثر، أو بكلمة مؤتمن ثانٍ
survey-second = من يفتح الأجوبة معك؟
survey-counting = تُفتح كل الأجوبة وتُعدّ. قد يستغرق لحظة.
survey-publish-what = ترى نصوصًا مفردة، لأنك أحد الاثنين اللذين يعدّان. لا يُنشر شيء قبل أن يعدّ الآخر أيضًا.
survey-publish = توقيع ما عددته
survey-agree-what = عدّ المؤتمن الآخر ووقع هذا. وعدّ جهازك أيضًا.
survey-agree = نشر، وحذف كل الأجوبة
survey-dropped = { $count ->
    [zero] لا ينقص أي جواب.
    [one] جواب واحد ناقص: يُظهر الخادم أقل مما أخذ.
    [two] جوابان ناقصان: يُظهر الخادم أقل مما أخذ.
    [few] { $count } أجوبة ناقصة: يُظهر الخادم أقل مما أخذ.
    [many] { $count } جوابًا ناقصًا: يُظهر الخادم أقل مما أخذ.
   *[other] { $count } جواب ناقص: يُظهر الخادم أقل مما أخذ.
  }
survey-left-unreadable = أجوبة لا تُقرأ: { $count }
survey-left-late = أجوبة من يوم آخر: { $count }
survey-left-replayed = أجوبة كانت هناك مرتين: { $count }
survey-left-invalid = أجوبة تقول ما لا يمكن: { $count }
survey-left-double = أجوبة ثانية لشخص واحد: { $count }
survey-written = ما كتبه الناس
survey-summary = ما يقولونه، بكلماتك
survey-summary-hint = يقرؤه كل الأعضاء. لا تنسخ جملة، واترك ما يُظهر من كتبه.
survey-count-waits = وُقع. الآن يعدّ المؤتمن الآخر وينشره.
survey-count-published = نُشرت النتيجة، وحُذفت كل الأجوبة.

unlisted = قائمة ملفات التعريف
unlisted-what = يُخفي مؤتمن واحد ملف تعريف فورًا، لليوم وغدًا. إذا وافق آخر بقي مخفيًا. يستطيع ثالث إلغاء ذلك.
unlisted-count = { $count ->
    [zero] لم يخبر أحد بشيء عن ملفات التعريف في القائمة.
    [one] تنتظر رسالة واحدة عن ملف تعريف في القائمة.
    [two] تنتظر رسالتان عن ملفات تعريف في القائمة.
    [few] تنتظر { $count } رسائل عن ملفات تعريف في القائمة.
    [many] تنتظر { $count } رسالة عن ملفات تعريف في القائمة.
   *[other] تنتظر { $count } رسالة عن ملفات تعريف في القائمة.
  }
unlisted-late = { $count ->
    [zero] لا شيء متأخر.
    [one] واحدة متأخرة. القرار فيها الآن.
    [two] اثنتان متأخرتان. القرار فيهما الآن.
    [few] { $count } متأخرة. القرار فيها الآن.
    [many] { $count } متأخرة. القرار فيها الآن.
   *[other] { $count } متأخرة. القرار فيها الآن.
  }
unlisted-told = ما أخبر به الناس
unlisted-told-none = لا شيء ينتظر.
unlisted-told-stolen = «هذه الصور أو الكلمات لي»
unlisted-told-fake = «هذا الشخص غير موجود»
unlisted-told-other = شيء آخر
unlisted-told-answer = رد صاحب ملف التعريف أو صاحبته
unlisted-told-no-answer = يقول أحدهم إن ملف التعريف له، ولم يُثبت ذلك.
unlisted-by = القرار حتى { $day } على الأكثر.
unlisted-over = متأخر: كان يجب القرار حتى { $day }.
unlisted-look = النظر في ملف التعريف
unlisted-done = انتهى أمره
unlisted-decided = ما أُخفي
unlisted-none = لم يُخفَ أي ملف تعريف.
unlisted-hide = إخفاء ملف التعريف هذا
unlisted-hide-what = عندها لا يجده أحد في القائمة. من لديه رابط خاص به ما زال يراه. يسري هذا اليوم وغدًا، إلا إذا وافق مؤتمن آخر.
unlisted-alone = يلزم مؤتمن آخر حتى { $day }. من دونه يظهر من جديد.
unlisted-public = يستطيع الجميع قراءة السبب، ومنهم صاحب ملف التعريف. لا تذكر فيه اسم أحد.
policy-catalogue = قائمة ملفات تعريف
policy-catalogue-hint = بعد تصويت فقط. في بعض البلدان تُعد قائمة كهذه إعلانًا عن العمل الجنسي أو ترويجًا له، وقد يُعاقب من يديرها. استشر محاميًا أو محامية حيث خادمكم ونطاقكم ومؤتمنوكم. انظر ماذا قال التصويت قبل أن توقع.
policy-catalogue-by = { $count ->
    [0] لا توجد
    [zero] لا توجد
    [one] توجد، كما قال التصويت { $count }
    [two] توجد، كما قال التصويت { $count }
    [few] توجد، كما قال التصويت { $count }
    [many] توجد، كما قال التصويت { $count }
   *[other] توجد، كما قال التصويت { $count }
  }
entry-policy-catalogue = قائمة ملفات تعريف، بالتصويت ذي هذا الرقم (0: لا توجد): { $value }.
