profiles = ملفات تعريفك
profile-what = ملف التعريف صفحة عنك لا يتحكم بها غيرك. لا يحتاج إلى أوراق ولا إلى صورة. تعطي رابطه لمن تختار.
profile-what-link = بلا الرابط لا يستطيع أحد قراءته: لا هذا الخادم، ولا محرك بحث.
profile-what-copies = من لديه رابط يستطيع تمريره. إغلاقه يوقف المشاهدات الجديدة، لا صور الشاشة.
profile-what-host = يرى الخادم متى ومن أين تغير ملف تعريف. ويستطيع أن يخمن أن لك عضوية. Tor Browser يصعّب ذلك.
profile-what-days = ينتهي من نفسه بعد { $days } يومًا، إلا إذا أبقيته. يمكن إيقافه مؤقتًا أو حذفه فورًا.
profile-what-words = لكل ملف تعريف ثماني كلمات خاصة به. لا شيء يربطه بعضويتك أو بملفات تعريفك الأخرى.
profile-what-once = عضويتك تصنع أو تُبقي ثلاثة ملفات تعريف في كل ربع سنة.
profile-make = صنع ملف تعريف
profile-make-now = صنعه
profile-make-given = أُعطيت تصريحًا
profile-make-member = لصنع ملف جديد افتح الصفحة أولًا بكلمات عضويتك.
profile-make-apart = لصنع ملف هنا يلزم تصريح. من أخبرك بهذا العنوان يخبرك كيف تحصل على واحد.
profile-what-apart-host = يرى الخادم متى ومن أين تغير ملف تعريف. Tor Browser يصعّب ذلك.
profile-what-apart-words = لكل ملف تعريف ثماني كلمات خاصة به. لا شيء يربطه بملف آخر.
profile-away = لملفات التعريف موقع خاص بها. يخبرك المؤتمنون بعنوانه. انسخ تصريحًا هنا، واقفل هذه الصفحة، واستخدمه هناك. الأفضل في يوم آخر: عندها لا يرى أحد الاثنين معًا.
profile-open = فتح ملف تعريف
profile-words = كلمات ملف تعريفك الثماني
profile-opening = يُفتح
profile-making = تُصنع مفاتيحه
profile-made = ملف تعريفك جاهز. لا يستطيع أحد رؤيته قبل أن تصنع رابطًا.
profile-words-title = كلمات ملف تعريفك
profile-words-what = بهذه الكلمات الثماني تعود إلى ملف التعريف هذا. هي كلمات غير كلمات عضويتك.
profile-unnamed = ملف تعريف بلا اسم
profile-is-live = يراه من لديه رابط
profile-is-live-text = { $count ->
    [zero] ليس له رابط. يُحفظ حتى { $day }.
    [one] له رابط واحد. يُحفظ حتى { $day }.
    [two] له رابطان. يُحفظ حتى { $day }.
    [few] له { $count } روابط. يُحفظ حتى { $day }.
    [many] له { $count } رابطًا. يُحفظ حتى { $day }.
   *[other] له { $count } رابط. يُحفظ حتى { $day }.
  }
profile-is-no-link = لا يستطيع أحد رؤيته بعد
profile-is-no-link-text = اصنع رابطًا وأعطه لأحد.
profile-is-paused = هو موقوف مؤقتًا
profile-is-paused-text = كل الروابط لا تُظهر شيئًا حتى تتابع. كلماتك ما زالت تفتحه حتى { $day }.
profile-to-links = { $count ->
    [0] صنع رابط
    [zero] صنع رابط
    [one] روابط ({ $count })
    [two] روابط ({ $count })
    [few] روابط ({ $count })
    [many] روابط ({ $count })
   *[other] روابط ({ $count })
  }
profile-edit = تغيير ما يقوله
profile-to-pictures = { $count ->
    [0] إضافة صور
    [zero] إضافة صور
    [one] صور ({ $count })
    [two] صور ({ $count })
    [few] صور ({ $count })
    [many] صور ({ $count })
   *[other] صور ({ $count })
  }
profile-look = رؤيته كما يراه الآخرون
profile-pause = إيقافه مؤقتًا الآن
profile-go-on = إظهاره مرة أخرى
profile-available = متى يمكن لقاؤك؟
profile-available-unsaid = بلا جواب
profile-renew = إبقاؤه { $days } يومًا آخر
profile-repay = إبقاؤه بتصريح آخر
profile-until = يُحفظ حتى { $day }. كل تغيير يُعد إبقاءً له.
profile-close = إغلاقه على هذا الهاتف
profile-delete = حذف ملف التعريف هذا
profile-delete-1 = يُحذف الملف وروابطه وكل الرسائل فورًا. من يفتح رابطًا بعد ذلك لا يرى شيئًا.
profile-delete-2 = النسخ التي صنعها آخرون تبقى عندهم.
profile-delete-now = حذف كل شيء
profile-gone = حُذف ملف التعريف وكل رسائله. يمكنك رمي كلماته.

profile-edit-text = يمكن ترك كل حقل فارغًا. لا تكتب ما يقود إلى اسمك الحقيقي أو بيتك.
profile-name-hint = اسم لا تستخدمه في مكان آخر.
profile-areas-hint = واحدة في كل سطر. جزء من المدينة يكفي.
profile-languages-hint = واحدة في كل سطر.
profile-is-online = أعمل أيضًا عبر الإنترنت
profile-tours-hint = أين ستكون ومتى. الأيام التي مضت لا تظهر.
profile-tour-area = المكان
profile-tour-from = اليوم الأول
profile-tour-to = اليوم الأخير
profile-tour-add = إضافة جولة
profile-tour-drop = إزالة هذه الجولة
profile-services-hint = بكلماتك.
profile-boundaries-hint = ما لا تفعله، وما تتوقعه.
profile-asks-hint = ما تريد أن تعرفه ممن يكتب إليك.
profile-questions = أسئلة لمن يكتب إليك
profile-questions-hint = واحد في كل سطر. لكل سؤال حقل في الرسالة.
profile-reads-hint = الكتابة إليك ممكنة دائمًا. في الساعات الأخرى يظهر متى تقرأ من جديد. لا شيء يرن على هاتفك.
profile-reads-from = من
profile-reads-to = حتى
profile-reads-now = كم الساعة عندك الآن؟
profile-wrong-reads = أعطِ الوقتين، وكم الساعة عندك الآن.
profile-sites-hint = عنوان واحد في كل سطر. انسخه كاملًا من متصفحك.
profile-wrong-tours = تحتاج كل جولة إلى مكان ويوم أول ويوم أخير ليس قبله.
profile-wrong-sites = انسخ عناوين كاملة من متصفحك، واحدًا في كل سطر، 8 على الأكثر.
profile-sites-identify = أحد هذه معروف بالمدفوعات أو الإعلانات. قد يُظهر اسمك القانوني، أو يربط أسماءك معًا.
profile-more = قول المزيد
profile-save = حفظ
profile-saving = يُقفل ويُرسل

profile-pictures-what = تُنظَّف كل صورة على هاتفك أولًا: يزول ما هو خفي في الملف، وتغطي ما لا ينبغي أن يراه أحد. لا تظهر الصور إلا لمن يطلبها. لا تستخدم أبدًا صورة موجودة في أي مكان باسمك.
profile-pictures-full = عدد الصور { $most }، ولا يمكن أن يكون أكثر. أزل واحدة أولًا.
profile-picture-add = إضافة صورة
profile-picture-take = وضعها في ملف تعريفي
profile-picture-words = وصف الصورة
profile-picture-says = ماذا يظهر فيها؟
profile-picture-says-hint = لمن لا يراها. يمكن ترك هذا فارغًا.
profile-picture-unsaid = لا وصف لها بعد
profile-picture-change = وصف
profile-picture-says-this = وصف الصورة { $number }
profile-picture-first = إظهارها أولًا
profile-picture-first-this = إظهارها أولًا: الصورة { $number }
profile-picture-drop = إزالة
profile-picture-drop-this = إزالة الصورة { $number }
profile-picture-drop-sure = نعم، إزالة
profile-picture-drop-sure-this = نعم، إزالة الصورة { $number }
profile-proof = إذا سرق أحد صورة
profile-proof-what = احتفظ بالصور الأصلية بلا تغطية كما كانت. هذه بصماتها (SHA-256)، محفوظة تحت كلماتك فقط. من لديه الملف بالبصمة نفسها كانت لديه الصورة قبل تغطيتها.

profile-links = روابط
profile-links-what = اصنع رابطًا لكل شخص أو مكان. إذا انتشر واحد رأيت أيها هو، ويمكن إغلاقه وحده.
profile-link-label = لمن هو أو لماذا؟
profile-link-label-hint = لا يرى هذا غيرك، هنا.
profile-link-make = صنع رابط جديد
profile-link-since = صُنع في { $day }
profile-link-qr = رابط { $label } كصورة للمسح
profile-link-copy = نسخ الرابط
profile-link-copied = نُسخ. الصقه حيث تريد.
profile-link-show = إظهار
profile-link-show-this = إظهار رابط { $label }
profile-link-close = إغلاق
profile-link-close-this = إغلاق رابط { $label }
profile-link-close-sure = نعم، إغلاقه
profile-link-close-sure-this = نعم، إغلاق رابط { $label }
trouble-profile-needs-member = بدأ ربع سنة جديد، فيلزم لهذا تصريح. افتح الصفحة بكلمات عضويتك، ثم ملف تعريفك مرة أخرى. أو أبقه بتصريح آخر.
trouble-profile-needs-pass = بدأ ربع سنة جديد، فيلزم لهذا تصريح جديد. اختر «{ profile-repay }» أدناه.
refused-profiles-apart = لملفات التعريف الآن موقع خاص بها. استخدم تصريحك هناك. لم يُرسل إليه شيء من هنا.
refused-profile-moved = تغير ملف التعريف في مكان آخر في هذه الأثناء. افتحه مرة أخرى بكلماته.
trouble-profile-links-full = عدد الروابط بلغ الحد. أغلق واحدًا أولًا.

inbox = رسائل
inbox-reading = البحث عن رسائل
inbox-empty = لا رسائل
inbox-empty-text = تمكن الكتابة إليك من رابطك.
inbox-unreadable = هذه الرسالة لا تُقرأ
inbox-link-closed = رابط مغلق
inbox-more = { $count ->
    [zero] لا رسائل أقدم.
    [one] توجد رسالة أقدم واحدة.
    [two] توجد رسالتان أقدم.
    [few] توجد { $count } رسائل أقدم.
    [many] توجد { $count } رسالة أقدم.
   *[other] توجد { $count } رسالة أقدم.
  }
inbox-keep = حذف الرسائل بعد
inbox-keep-when = تزول عندما تنظر هنا. بعد 28 يومًا تزول من نفسها.
inbox-kept = تُحذف الرسائل بعد { $days } يومًا من الأولى.
inbox-keep-days = { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
  }
enquiry = رسالة
enquiry-by-link = بهذا الرابط:
enquiry-text = ما كُتب إليك
enquiry-reach = الرقم المعطى
enquiry-theirs = الطرف الآخر
enquiry-answer = جوابك
enquiry-answer-hint = يُقرأ بالرمز. لا تكتب اسمك الحقيقي ولا بيتك.
enquiry-answered = أُرسل.
templates = أجوبة محفوظة
templates-what = أجوبة تستخدمها مرة بعد مرة. لا تفتحها إلا كلماتك. يمكن تغيير الجواب كل مرة قبل إرساله.
templates-full = عددها { $most }، ولا يمكن أن يكون أكثر. أزل واحدًا أولًا.
template-title = عنوان
template-text = جواب
template-save = حفظ هذا الجواب
template-missing = يلزم عنوان ونص.
template-drop = إزالة
template-drop-this = إزالة { $title }
template-put = استخدام جواب محفوظ
template-put-none = اختر واحدًا
enquiry-check-why = يمكن فحص هذا الرقم بخصوصية. افعله في جلسة أخرى: اقفل هذه الصفحة، ثم افتح صفحة الأعضاء والصقه هناك. إذا فعلت الاثنين معًا فقد يخمن الخادم لمن ملف التعريف هذا.
enquiry-check-copy = نسخ الرقم لفحصه
enquiry-check-copied = نُسخ. اقفل هذه الصفحة، وافتح صفحة الأعضاء لاحقًا، والصقه في الفحص.
enquiry-check-here = فحصه هنا رغم ذلك
enquiry-report = الإبلاغ عن هذا الشخص
enquiry-delete = حذف وحظر
enquiry-delete-sure = نعم، حذفها
enquiry-delete-text = عندها لا يمكن أن يُكتب هنا المزيد. إذا عاد الشخص بالرابط نفسه فأغلق ذلك الرابط. تُحذف من نفسها في { $day }.
enquiry-gone = حُذفت هذه الرسالة، أو انتهت مدتها.

passes = تصاريحك
passes-what = التصريح يصنع ملف تعريف واحدًا، أو يُبقيه في ربع السنة هذا. يحصل كل عضو على ثلاثة، وثلاثة جديدة في الربع التالي. هذه تُحسب حتى { $day }.
passes-why = يمكن إعطاء واحد لزميلة أو زميل. أو احفظ رمزه واستخدمه في يوم آخر بلا كلمات عضويتك. عندها لا يستطيع الخادم رؤية الاثنين معًا.
passes-careful = من لديه الرمز يستطيع استخدام التصريح مرة واحدة. اشطب تصريحًا تعطيه لغيرك. أنت والخادم معًا يمكنكما معرفة أي ملف تعريف دُفع به.
passes-reading = تُجلب تصاريحك
pass-number = التصريح { $number }
pass-qr = التصريح { $number } كصورة للمسح
pass-show-this = إظهار التصريح { $number }
pass-copy = نسخ التصريح
pass-which = أي ملف من ملفاتك هذا؟
pass-which-hint = لكل ملف تصريحه، حتى { $day }. احسب أيضًا ما حذفته في هذا الفصل من السنة. إذا استخدمت تصريحًا مرتين فالخادم يعرف أن الملفين لك.
pass-profile-0 = الأول (التصريح 1)
pass-profile-1 = الثاني (التصريح 2)
pass-profile-2 = الثالث (التصريح 3)
pass-given = غيره: أُعطي لي تصريح
pass-code = رمز التصريح
pass-code-hint = الصقه كله: 176 حرفًا وعلامة.
pass-missing = قل أولًا أي ملف هو.
trouble-pass = هذا ليس تصريحًا كاملًا. انسخه كله والصقه مرة أخرى.
trouble-pass-used = استُخدم هذا التصريح من قبل. خذ آخر، والأفضل في يوم آخر.
trouble-pass-over = هذا التصريح لا يُحسب هنا، أو انتهى ربع سنته.

ask = سؤال زميلة أو زميل عن زبون
ask-what = زبون يقول إن زميلة أو زميلًا يعرفه. اطلب منه الرابط الذي لديه إلى ملف تعريف ذلك الشخص. ثم اسأل هنا. بعد { $days } يومًا يزول كل هذا، عندكما معًا.
ask-she-sees = يظهر هناك برابط من أتيت، وأن عضوًا يسأل. لا يظهر أي عضو.
ask-host = يرى الخادم أن عضوًا يسأل ملف التعريف هذا، وفي أي يوم. لا يستطيع قراءة السؤال أو الجواب. ويستطيع أن يسأل سؤالًا بنفسه.
ask-no-list = لا أحد يحفظ قائمة زبائن. الجواب لك وحدك.
ask-code = لديّ كلمات سؤال
ask-open = سؤالك
ask-link = رابط الزبون إلى ملف التعريف
ask-link-hint = الصقه كله، من https حتى النهاية.
ask-about = ماذا يسمي الزبون نفسه
ask-about-hint = اسم أو رقم أُعطي لك. يمكن ترك هذا فارغًا.
ask-text = شيء آخر
ask-text-hint = لا تكتب اسمك ولا ما يقول من أنت.
ask-send = السؤال الآن
ask-sending = يُقفل ويُرسل
ask-sent = وصل سؤالك.
ask-words = كلمات سؤالك
ask-words-what = بهذه الكلمات الثماني تقرأ الجواب، مدة { $days } يومًا. عضويتك لا تتذكر أنك سألت.
ask-question = هل تلتقي هذا الشخص مرة أخرى؟
ask-none = لا جواب بعد. انظر لاحقًا بالكلمات نفسها.
ask-says-yes = نعم
ask-says-no = لا
ask-says-rather-not = الجواب: أفضل ألا أقول
ask-says-write = الجواب: اكتب إليّ
ask-says-text = هذا ما يقوله شخص واحد عن لقاءاته. معك قد يكون مختلفًا.
ask-hers = الزميلة أو الزميل
ask-until = يُحذف كل هذا من نفسه في { $day }.
ask-delete = حذف هذا السؤال
ask-gone = حُذف السؤال وجوابه. يمكنك رمي كلماته.
trouble-link-closed = هذا الرابط لا يفتح شيئًا الآن. ربما أُغلق أو أُوقف مؤقتًا، أو ينقص جزء منه.
questions = أسئلة من الأعضاء
inbox-by-link = ممن لديهم رابط
question = سؤال من عضو
question-link = لديهم رابطك
question-about = يسمون أنفسهم
question-text = يكتب العضو
question-answered = أجبت: { $answer }
question-answered-text = يمكن تغييره. يُحسب آخر جواب.
question-says-yes = نعم
question-says-no = لا
question-says-rather-not = أفضل ألا أقول
question-says-write = اكتب إليّ
question-theirs = العضو
question-who = لا يستطيع أن يسأل إلا الأعضاء. لا تعرف أي عضو يسأل. يستطيع الخادم إرسال سؤال من عنده، وعندها يقرأ جوابك.

profile-file = حفظه في ملف
profile-file-what = في الملف نصه وصوره وروابطه والأجوبة المحفوظة. لا تفتحه إلا كلمات ملف التعريف هذا.
profile-file-messages = الرسائل ليست فيه.
profile-file-elsewhere = يمكنك إنشاؤه من جديد في موقع آخر أيضًا. عندها يستطيع الموقعان أن يريا أنه ملف تعريف واحد. تكتب هذه الكلمات هناك، فيستطيع ذلك الموقع أن يفتح ملف التعريف هذا. اختر موقعًا تثق به.
profile-file-save = حفظ الملف
profile-file-saved = حُفظ. إذا لم يبقَ ملف التعريف هذا يومًا، فافتح «{ profiles }»، ثم «{ profile-again }». يلزمك تصريح.
profile-again = إنشاء ملف تعريف من جديد من ملف
profile-again-what = اختر الملف الذي حفظته. ثم اكتب كلمات ملف التعريف ذاك.
profile-again-file = الملف
profile-again-now = إنشاؤه من جديد
trouble-profile-file = هذه الكلمات لا تفتح هذا الملف. أو ينقص جزء منه.
trouble-profile-here = يوجد هنا ملف تعريف بهذه الكلمات من قبل. افتحه بكلماته.

catalogue = ملفات تعريف
catalogue-look = النظر في ملفات التعريف
catalogue-what = ما تبحث عنه يبقى على هذا الهاتف. الترتيب بالصدفة: لا يستطيع أحد أن يدفع ثمن مكان.
catalogue-strangers = ترى ملفات التعريف التي يجوز للجميع رؤيتها.
catalogue-reading = تُجلب كل ملفات التعريف
catalogue-words = كلمات
catalogue-filters = المنطقة واللغة واليوم
catalogue-area = المنطقة
catalogue-language = اللغة
catalogue-day = في هذا اليوم
catalogue-day-hint = من هو في جولة في ذلك اليوم يظهر في منطقة الجولة.
catalogue-any = أي شيء
catalogue-count = { $count ->
    [0] لا ملف تعريف يناسب
    [zero] لا ملف تعريف يناسب
    [one] ملف تعريف واحد يناسب
    [two] ملفا تعريف يناسبان
    [few] { $count } ملفات تعريف تناسب
    [many] { $count } ملف تعريف يناسب
   *[other] { $count } ملف تعريف يناسب
  }
catalogue-more = { $count ->
    [zero] لا مزيد
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } أخرى
    [many] { $count } آخر
   *[other] { $count } آخر
  }
catalogue-lost = { $count ->
    [zero] كل ملفات التعريف تظهر.
    [one] لا يمكن إظهار ملف تعريف واحد: ليس كما وقعه صاحبه.
    [two] لا يمكن إظهار ملفي تعريف: ليسا كما وقعهما أصحابهما.
    [few] لا يمكن إظهار { $count } ملفات تعريف: ليست كما وقعها أصحابها.
    [many] لا يمكن إظهار { $count } ملف تعريف: ليست كما وقعها أصحابها.
   *[other] لا يمكن إظهار { $count } ملف تعريف: ليست كما وقعها أصحابها.
  }
catalogue-thumbs = إظهار الصور الصغيرة ({ $size } كيلوبايت)
catalogue-thumbs-seen = عندها يرى الخادم أن أحدًا ينظر إلى هذه المنطقة، أو إلى بضع مناطق هي منها.
catalogue-thumbs-all = يرى الخادم أن أحدًا ينظر إلى الصور الصغيرة، ولا يرى أيها.
catalogue-thumbs-area = اختيار منطقة لازم لرؤية الصور الصغيرة.
catalogue-thumbs-lost = { $count ->
    [zero] كل الصور الصغيرة تظهر.
    [one] صورة صغيرة واحدة ناقصة، أو ليست كما وقعها صاحبها.
    [two] صورتان صغيرتان ناقصتان، أو ليستا كما وقعهما أصحابهما.
    [few] { $count } صور صغيرة ناقصة، أو ليست كما وقعها أصحابها.
    [many] { $count } صورة صغيرة ناقصة، أو ليست كما وقعها أصحابها.
   *[other] { $count } صورة صغيرة ناقصة، أو ليست كما وقعها أصحابها.
  }
catalogue-one = ملف تعريف
catalogue-gone = ملف التعريف هذا ليس في القائمة الآن.
catalogue-altered = ملف التعريف هذا ليس كما وقعه صاحبه، فلا يظهر.
catalogue-behind = { $count ->
    [0] ملف التعريف نفسه يقول أكثر. تمكن كتابة رسالة هناك.
    [zero] ملف التعريف نفسه يقول أكثر. تمكن كتابة رسالة هناك.
    [one] ملف التعريف نفسه يقول أكثر وفيه صورة واحدة. تمكن كتابة رسالة هناك.
    [two] ملف التعريف نفسه يقول أكثر وفيه صورتان. تمكن كتابة رسالة هناك.
    [few] ملف التعريف نفسه يقول أكثر وفيه { $count } صور. تمكن كتابة رسالة هناك.
    [many] ملف التعريف نفسه يقول أكثر وفيه { $count } صورة. تمكن كتابة رسالة هناك.
   *[other] ملف التعريف نفسه يقول أكثر وفيه { $count } صورة. تمكن كتابة رسالة هناك.
  }
catalogue-open = فتح ملف التعريف
catalogue-seen = عند فتحه يرى الخادم أي ملف تعريف فُتح.
catalogue-means = وجود ملف تعريف في هذه القائمة لا يقول شيئًا عمن صنعه.
listing-flag = إخبارنا أنه مزيف، أو أنه يُظهر شخصًا آخر
listing-flag-text = يذهب إلى المؤتمنين. لا يستطيع غيرهم قراءته. لا يلزم حساب. لا أحد يسأل من أنت.
listing-flag-what = ما هو؟
listing-flag-what-stolen = هذه الصور أو الكلمات لي
listing-flag-what-fake = هذا الشخص غير موجود
listing-flag-what-other = شيء آخر
listing-flag-why = كيف تعرف ذلك؟
listing-flag-why-hint = لا تكتب اسمك. لا يستطيع المؤتمنون الرد عليك.
listing-flag-send = إرسال
listing-flag-done = وصل
listing-flag-done-text = سينظر فيه أحد المؤتمنين. يستطيع واحد إخفاء ملف التعريف فورًا. يقرر اثنان.
listing = قائمة ملفات التعريف
listing-none = لا توجد هنا قائمة ملفات تعريف. يلزم لها تصويت الأعضاء ومؤتمنان.
listing-text = تُظهر القائمة اسمك والسطر والمناطق واللغات وأيام الجولات وبداية «{ profile-services }» وعدد الصور. من يراها يستطيع فتح ملف التعريف كله.
listing-faces = يستطيع أي شخص نسخ هذا، وقد تحفظه محركات البحث عن الوجوه إلى الأبد. إزالته من هنا لا تسترجع النسخ.
listing-host = من يدير الخادم يستطيع قراءة كل ملف تعريف في القائمة كاملًا.
listing-contact = لا يجوز أن يكون فيه رقم هاتف ولا عنوان ولا رابط. يكتب الناس إليك هنا.
listing-who = من يجد ملف تعريفك؟
listing-who-nobody = من لديهم رابط فقط
listing-who-members = الأعضاء أيضًا
listing-who-everybody = الجميع
listing-is-nobody = ليس في القائمة.
listing-is-members = يجده الأعضاء في القائمة.
listing-is-everybody = يجده الجميع في القائمة.
listing-look = النظر هل تُظهره القائمة
listing-there = تُظهره القائمة كما حفظته.
listing-missing = الخادم لا يُظهره، أو يُظهره بشكل آخر. أخبر أحد المؤتمنين.
listing-thumb = صورة صغيرة في القائمة
listing-thumb-text = يمكن أن تُظهر القائمة صورة صغيرة واحدة بجانب ملف تعريفك. لا تُظهر أي صورة ما لم تكن من اختيارك. من يرى ملف تعريفك في القائمة يراها أيضًا.
listing-thumb-copy = كل من يستطيع قراءة القائمة يستطيع نسخ هذه الصورة.
listing-thumb-choose = اختيار صورة
listing-thumb-other = اختيار صورة أخرى
listing-thumb-take = استعمالها صورة صغيرة
listing-thumb-shown = الصورة الصغيرة كما تُظهرها القائمة
listing-thumb-new = هذا ما ستُظهره القائمة.
listing-thumb-save = إظهارها في القائمة
listing-thumb-is = تُظهر القائمة هذه الصورة.
listing-thumb-none = لا تُظهر القائمة أي صورة لك.
listing-thumb-drop = إزالتها من القائمة
listing-thumb-first = يلزم أولًا اختيار من يجد ملف تعريفك، تحت «{ listing }».
listing-hidden = أخفاه مؤتمنون في القائمة
listing-answer = الرد على المؤتمنين
listing-answer-text = يرون أن الرد ممن لديه كلمات ملف التعريف هذا. يستطيع إلغاءه مؤتمن آخر غير الذين قرروا.
listing-answer-why = ماذا ينبغي أن يعرفوا؟
listing-answer-why-hint = لا تكتب اسمك. لا يستطيع المؤتمنون الرد عليك.
refused-no-catalogue = لا توجد هنا قائمة ملفات تعريف.
trouble-profile-contact = في ملف التعريف هذا رقم أو عنوان أو رابط. أزله أولًا، أو اختر «{ listing-who-nobody }» تحت «{ listing }».
