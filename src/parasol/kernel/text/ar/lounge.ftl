lounge-what = هنا يتحدث كل الأعضاء معًا. تكتب بقلم، وهو اسم غير اسم عضويتك.
lounge-reading = يُقرأ الصالون
lounge-closed = الصالون مغلق
lounge-closed-steward = لفتحه سمِّ مواضيعه في الإعدادات. يوقع ذلك مؤتمنان.
lounge-closed-member = يستطيع المؤتمنون فتحه. اطلب منهم ذلك إن أردت الحديث هنا.
lounge-threads = { $count ->
    [0] لا سلاسل
    [zero] لا سلاسل
    [one] سلسلة واحدة
    [two] سلسلتان
    [few] { $count } سلاسل
    [many] { $count } سلسلة
   *[other] { $count } سلسلة
  }
lounge-posts = { $count ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }
lounge-fresh = { $count ->
    [zero] لا منشورات جديدة
    [one] منشور جديد
    [two] منشوران جديدان
    [few] { $count } منشورات جديدة
    [many] { $count } منشورًا جديدًا
   *[other] { $count } منشور جديد
  }
lounge-lost = { $count ->
    [zero] كل المنشورات مقروءة.
    [one] منشور واحد لا يُقرأ، أو لم يكتبه من يُسمح له بالكتابة هنا.
    [two] منشوران لا يُقرآن، أو لم يكتبهما من يُسمح له بالكتابة هنا.
    [few] { $count } منشورات لا تُقرأ، أو لم يكتبها من يُسمح له بالكتابة هنا.
    [many] { $count } منشورًا لا تُقرأ، أو لم يكتبها من يُسمح له بالكتابة هنا.
   *[other] { $count } منشور لا تُقرأ، أو لم يكتبها من يُسمح له بالكتابة هنا.
  }
lounge-days = تظهر المنشورات هنا { $count } يومًا.
lounge-empty = لم يكتب أحد هنا بعد.
lounge-pinned = مثبتة
lounge-pinned-is = هذه السلسلة مثبتة:
lounge-begin = بدء سلسلة
lounge-propose = تقديم اقتراح
lounge-more = { $count ->
    [zero] لا سلاسل أخرى
    [one] إظهار سلسلة أخرى
    [two] إظهار سلسلتين أخريين
    [few] إظهار { $count } سلاسل أخرى
    [many] إظهار { $count } سلسلة أخرى
   *[other] إظهار { $count } سلسلة أخرى
  }
lounge-more-posts = { $count ->
    [zero] لا منشورات أخرى
    [one] إظهار منشور آخر
    [two] إظهار منشورين آخرين
    [few] إظهار { $count } منشورات أخرى
    [many] إظهار { $count } منشورًا آخر
   *[other] إظهار { $count } منشور آخر
  }
lounge-older = قراءة منشورات أقدم
lounge-again = البحث عن منشورات جديدة
lounge-thread = سلسلة
lounge-thread-gone = زالت هذه السلسلة، أو هي أقدم مما قُرئ.
lounge-save-mine = حفظ منشوراتي
lounge-save-mine-what = ما كتبته بأقلامك يُحفظ في نص واحد. يُظهر الملف أي الأقلام لك. الصور ليست فيه.
lounge-save-thread = حفظ هذه السلسلة
lounge-save-thread-what = تُحفظ هذه السلسلة في نص واحد: المنشورات التي تراها هنا. كُتبت للأعضاء فقط. الصور ليست فيه.

lounge-search = البحث عن كلمات
lounge-search-words = أي كلمات؟
lounge-search-hint = يبحث هاتفك في المنشورات التي قرأها. ما تكتبه يبقى هنا.
lounge-search-count = { $count ->
    [0] لا يطابق أي منشور مما قُرئ.
    [zero] لا يطابق أي منشور مما قُرئ.
    [one] منشور واحد
    [two] منشوران
    [few] { $count } منشورات
    [many] { $count } منشورًا
   *[other] { $count } منشور
  }
lounge-any-language = أي لغة
lounge-named = منشورات تذكر أقلامك
lounge-named-count = { $count ->
    [zero] لا منشور يذكر قلمك
    [one] منشور واحد يذكر قلمك
    [two] منشوران يذكران قلمك
    [few] { $count } منشورات تذكر قلمك
    [many] { $count } منشورًا يذكر قلمك
   *[other] { $count } منشور يذكر قلمك
  }
lounge-named-what = في هذه كلمتا أحد أقلامك. بحث عنهما هاتفك. لا يعرف ذلك أحد غيره.
lounge-whole-thread = إلى السلسلة كلها

lounge-post = منشور
lounge-post-gone = زال هذا المنشور، أو هو أقدم مما قُرئ.
lounge-you = أنت
lounge-corrected = غيّره كاتبه
lounge-warning = قبل فتحه:
lounge-links = تقود الروابط إلى:
lounge-hidden = { $count ->
    [zero] أُخفي هذا المنشور. السبب:
    [one] أخفى مؤتمن واحد هذا المنشور. يعود بعد يومين إن لم يوافق مؤتمن آخر. السبب:
    [two] أخفى مؤتمنان هذا المنشور. السبب:
    [few] أخفى { $count } مؤتمنين هذا المنشور. السبب:
    [many] أخفى { $count } مؤتمنًا هذا المنشور. السبب:
   *[other] أخفى { $count } مؤتمن هذا المنشور. السبب:
  }
lounge-stopped-title = هذا القلم موقوف
lounge-stopped = { $count ->
    [zero] هذا القلم موقوف حتى { $day }. ما يكتبه حتى ذلك الحين مخفي. السبب:
    [one] أوقف مؤتمن واحد هذا القلم حتى { $day }. ما يكتبه مخفي. ينتهي هذا بعد يومين إن لم يوافق مؤتمن آخر. السبب:
    [two] أوقف مؤتمنان هذا القلم حتى { $day }. ما يكتبه حتى ذلك الحين مخفي. السبب:
    [few] أوقف { $count } مؤتمنين هذا القلم حتى { $day }. ما يكتبه حتى ذلك الحين مخفي. السبب:
    [many] أوقف { $count } مؤتمنًا هذا القلم حتى { $day }. ما يكتبه حتى ذلك الحين مخفي. السبب:
   *[other] أوقف { $count } مؤتمن هذا القلم حتى { $day }. ما يكتبه حتى ذلك الحين مخفي. السبب:
  }
lounge-hidden-look = إظهار ما أُخفي
lounge-given-heart = { $count ->
    [zero] لا قلوب
    [one] قلب واحد
    [two] قلبان
    [few] { $count } قلوب
    [many] { $count } قلبًا
   *[other] { $count } قلب
  }
lounge-given-thanks = { $count ->
    [zero] لا شكر
    [one] شكر واحد
    [two] شكران
    [few] شكر: { $count }
    [many] شكر: { $count }
   *[other] شكر: { $count }
  }
lounge-given-support = { $count ->
    [zero] لا أحد معك هنا
    [one] واحد يقف معك
    [two] اثنان يقفان معك
    [few] { $count } يقفون معك
    [many] { $count } يقفون معك
   *[other] { $count } يقفون معك
  }
lounge-given-agree = { $count ->
    [zero] لا موافقة
    [one] واحد يوافق
    [two] اثنان يوافقان
    [few] { $count } يوافقون
    [many] { $count } يوافقون
   *[other] { $count } يوافقون
  }
lounge-do = ما يمكنك فعله
lounge-do-label = ما يمكنك فعله بشأن منشور { $name }
lounge-react = التفاعل معه
lounge-mark-heart = قلب
lounge-mark-thanks = شكرًا
lounge-mark-support = أقف معك
lounge-mark-agree = أوافق
lounge-mark-none = سحب تفاعلي
lounge-react-send = إرسال تفاعلي
lounge-react-done = هو هناك الآن.
lounge-mute = عدم إظهار هذا القلم لي
lounge-take = سحب هذا المنشور
lounge-take-what = يُحذف المنشور نهائيًا، عند الجميع.
lounge-take-answers = أجوبة الآخرين تبقى. من قرأه قد يتذكره.
lounge-take-not = إبقاء منشوري
lounge-take-now = حذف منشوري
lounge-tell = إخبار المؤتمنين
lounge-tell-what = يقرأ المؤتمنون ما تكتبه. لا يعرفون من أخبرهم.
lounge-tell-why = ما الخطأ في هذا المنشور؟
lounge-tell-hint = لا تكتب اسمك إن كنت لا تريد أن يعرفه أحد.
lounge-tell-send = إرساله إلى المؤتمنين
lounge-tell-done = وصل. سينظر فيه المؤتمنون.
lounge-appeal = سؤال المؤتمنين عن هذا المنشور
lounge-appeal-what = هل أُخفي منشورك؟ يستطيع مؤتمن لم يقرر ذلك أن يُظهره مرة أخرى. لا يعرف المؤتمنون اسم عضويتك.

lounge-answer = إجابة
lounge-correct = تغيير هذا المنشور
lounge-correct-means = يحل النص الجديد محل القديم. القديم يُحذف.
lounge-write-means = يستطيع كل الأعضاء قراءته. لا يستطيع أحد أن يرى أي عضو كتبه، إلا إذا قالت كلماتك ذلك.
lounge-write-limit = خادم يحفظ سجلات، مع عضو، قد يستطيع معرفة أي قلم لك. Tor يصعّب ذلك.
lounge-write-new = { $count ->
    [0] انضممت قبل وقت قصير. كتبت هذا الأسبوع كل ما يمكن في البداية. يمكن الكتابة مرة أخرى يوم الاثنين. من { $day } يمكن الكتابة ضعف عدد المرات.
    [zero] انضممت قبل وقت قصير. لا يمكن الكتابة مرة أخرى هذا الأسبوع. من { $day } يمكن الكتابة ضعف عدد المرات. المنشورات كل مرة: حتى { $each }.
    [one] انضممت قبل وقت قصير. يمكن الكتابة هذا الأسبوع مرة واحدة أخرى على الأكثر. المنشورات هذه المرة: حتى { $each }. من { $day } يمكن الكتابة ضعف عدد المرات.
    [two] انضممت قبل وقت قصير. يمكن الكتابة هذا الأسبوع مرتين أخريين على الأكثر. المنشورات كل مرة: حتى { $each }. من { $day } يمكن الكتابة ضعف عدد المرات.
    [few] انضممت قبل وقت قصير. يمكن الكتابة هذا الأسبوع { $count } مرات أخرى على الأكثر. المنشورات كل مرة: حتى { $each }. من { $day } يمكن الكتابة ضعف عدد المرات.
    [many] انضممت قبل وقت قصير. يمكن الكتابة هذا الأسبوع { $count } مرة أخرى على الأكثر. المنشورات كل مرة: حتى { $each }. من { $day } يمكن الكتابة ضعف عدد المرات.
   *[other] انضممت قبل وقت قصير. يمكن الكتابة هذا الأسبوع { $count } مرة أخرى على الأكثر. المنشورات كل مرة: حتى { $each }. من { $day } يمكن الكتابة ضعف عدد المرات.
  }
lounge-send = إرسال إلى كل الأعضاء
lounge-sending = يُقفل ويُرسل
lounge-pen = بأي قلم تكتب؟
lounge-pen-hint = لديك أربعة. لا يستطيع أحد أن يعرف أن قلمين لشخص واحد. ما تكتبه قد يقول ذلك.
lounge-pen-kept = في هذا الموضوع تكتب بالقلم الذي تختاره حتى تختار غيره.
lounge-pen-needed = اختر القلم الذي تكتب به.
lounge-pen-new = القلم { $number } ({ $words })
lounge-pen-named = القلم { $number }: { $name } ({ $words })
post-title = عمّ هو؟
post-text = ماذا تريد أن تقول؟
post-text-hint = لتسمية قلم اكتب الكلمتين اللتين بجانب اسمه.
post-warning = ماذا ينبغي أن يعرف الناس قبل فتحه؟
post-warning-hint = يمكن ترك هذا فارغًا. نصك يُطوى خلفه.
post-name = اسم لهذا القلم
post-name-hint = لا تستخدم اسمًا تُعرف به. بجانبه دائمًا كلمتان، فلا يستطيع أحد أخذه.
post-language = اللغة

lounge-picture-size = صورة ({ $size } kB)
lounge-picture-show = إظهار الصورة
lounge-picture-unsaid = صورة بلا وصف
lounge-picture-gone = هذه الصورة لم تعد هنا.
lounge-picture-broken = لا يمكن إظهار هذه الصورة.
lounge-picture-add = إضافة صورة
lounge-picture-take = وضعها في منشوري
lounge-picture-not-yet = تمكن إضافة صور بعد 28 يومًا من العضوية، أو عندما يشهد لك أحد المؤتمنين.
lounge-picture-means = يراها الأعضاء فقط إذا طلبوها. هل هي للبالغين فقط؟ اكتب ذلك في التحذير أعلاه: فهو يطوي الصورة أيضًا. يمكن إرسال ثلاث صور في الأسبوع.
lounge-picture-says = ماذا يظهر فيها؟
lounge-picture-says-hint = لمن لا يراها. يمكن ترك هذا فارغًا.
lounge-picture-drop = إزالة الصورة
trouble-pictures-used = أرسلت ثلاث صور هذا الأسبوع. يمكن إرسال المزيد يوم الاثنين. أزل الصورة لإرسال كلماتك الآن.

lounge-rules = قواعد
lounge-rules-ads = لا إعلانات ولا حجوزات. ملفات التعريف لذلك، إذا كانت في مجتمعك.
lounge-rules-pictures = لا صورة للبالغين بلا تحذير.
lounge-rules-who = هل شيء ضد القواعد؟ أخبر المؤتمنين: اضغط «ما يمكنك فعله» عند المنشور. يستطيع المؤتمنون إخفاءه، ويقولون لماذا.
lounge-rules-own = ما يقوله مجتمعك

lounge-muted = أقلام لا تراها
lounge-muted-count = { $count ->
    [zero] لا أقلام لا تراها
    [one] قلم واحد لا تراه
    [two] قلمان لا تراهما
    [few] { $count } أقلام لا تراها
    [many] { $count } قلمًا لا تراها
   *[other] { $count } قلم لا تراها
  }
lounge-muted-what = لا يعرف هذه القائمة غيرك. هي مقفلة مع مفاتيحك. كل قلم مسمى بكلمتيه.
lounge-muted-none = ترى كل الأقلام.
lounge-hear = إظهار هذا القلم لي مرة أخرى
lounge-hear-whom = إظهار هذا القلم لي مرة أخرى: { $words }

lounge-hide = إخفاء هذا المنشور
lounge-hide-what = يُخفى عن كل الأعضاء فورًا. يجب أن يوافق مؤتمن آخر خلال يومين، وإلا عاد.
lounge-ban = إيقاف هذا القلم
lounge-ban-what = لا يرى أحد ما يكتبه هذا القلم من الآن. يجب أن يوافق مؤتمن آخر خلال يومين. للشخص أقلام أخرى.
lounge-ban-days = كم من الوقت؟
lounge-days-count = { $count } يومًا
lounge-pin = تثبيت هذه السلسلة
lounge-pin-what = تكون الأولى في موضوعها. لكل موضوع سلسلة مثبتة واحدة.
lounge-unpin = إلغاء التثبيت
lounge-unpin-what = تعود السلسلة بين غيرها.
lounge-confirm = أوافق
lounge-confirm-what = بكلمتك يدوم. ما زال مؤتمن ثالث يستطيع إلغاءه.
lounge-restore = إلغاء هذا
lounge-restore-what = يراه الجميع مرة أخرى. المؤتمنون الذين قرروه لا يستطيعون إخفاءه مرة أخرى.
lounge-review = ما يفعله المؤتمنون في الصالون
lounge-review-count = { $count ->
    [0] للمؤتمنين
    [zero] للمؤتمنين
    [one] للمؤتمنين: واحد ينتظر مؤتمنًا ثانيًا
    [two] للمؤتمنين: اثنان ينتظران مؤتمنًا ثانيًا
    [few] للمؤتمنين: { $count } تنتظر مؤتمنًا ثانيًا
    [many] للمؤتمنين: { $count } تنتظر مؤتمنًا ثانيًا
   *[other] للمؤتمنين: { $count } تنتظر مؤتمنًا ثانيًا
  }
lounge-review-what = يستطيع مؤتمن واحد إخفاء منشور فورًا. اثنان يقرران. يستطيع كل الأعضاء قراءة السبب.
lounge-large = أنتم كثيرون
lounge-large-text = عدد الأعضاء { $count }. فوق نحو 5,000 لا يعرف الناس بعضهم إلا قليلًا، ولا يستطيع المؤتمنون متابعة كل ما يُكتب. فكروا في فروع: مجتمع خاص لكل مدينة أو لغة، بمؤتمنين خاصين به.
lounge-told = ما أخبرك به الأعضاء
lounge-told-none = لم يخبرك أحد عن منشور.
lounge-told-unreadable = هذا لا يُقرأ.
lounge-told-done = انتهى: حذف ما أخبرونا به
lounge-look = إلى هذا المنشور
lounge-waiting = ينتظر مؤتمنًا ثانيًا
lounge-waiting-none = لا شيء ينتظر.
lounge-history = ما تقرر
lounge-more-decisions = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
  }
lounge-case-hide = أُخفي منشور
lounge-case-ban = أُوقف قلم: { $words }
lounge-case-by = قرره { $names }، { $day }.
lounge-case-alone = يلزم مؤتمن آخر.
lounge-case-lasts = يدوم.
lounge-case-over = لم يوافق أحد غيره، فانتهى.
lounge-case-ended = انتهى بعد { $day }. ما كتبه القلم حتى ذلك الحين يبقى مخفيًا.
lounge-case-restored = ألغاه { $name }:
lounge-case-until = آخر يوم له { $day }.
lounge-pens = أقلام وأعضاء
lounge-pens-count = لكل عضو قلم واحد من كل نوع من أربعة. من نوع واحد كتب { $pens } ما قُرئ هنا. الأعضاء الآن { $members }، وكانوا في المجموع { $ever }.
lounge-pens-many = الأقلام أكثر من الأعضاء
lounge-pens-many-text = اختلق أقلامًا من له وصول إلى الخادم. لا تثق بما كُتب هنا. تحدثوا مع المضيف ومع بعضكم.
trouble-no-more-editions = غيرت هذا المنشور كثيرًا جدًا. اكتب منشورًا جديدًا.
trouble-too-many-muted = الأقلام التي لا تراها كثيرة جدًا. أظهر واحدًا منها أولًا.

letters = خطابات
letters-what = لا يستطيع قراءة هذه إلا أنت والقلم الآخر. لا يعرف أحد غيركما من يكتب إلى من.
letters-reading = تُقرأ خطاباتك
letters-none = لا خطابات لديك
letters-how = للكتابة إلى أحد اذهب إلى منشور له. اضغط «{ lounge-do }»، ثم «{ letters-write }».
letters-more = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
  }
letters-asks = يطلب أن يكتب إليك
letters-fresh = { $count ->
    [zero] لا خطابات جديدة
    [one] خطاب جديد
    [two] خطابان جديدان
    [few] { $count } خطابات جديدة
    [many] { $count } خطابًا جديدًا
   *[other] { $count } خطاب جديد
  }
letters-gone = لا خطابات الآن
letters-further = لا خطابات أحدث
letters-older = قراءة خطابات أقدم
letters-again = البحث عن خطابات جديدة
letters-kept = يُحفظ الخطاب 30 يومًا.
letters-unreadable = { $count ->
    [zero] كل شيء هنا مقروء.
    [one] شيء واحد هنا لا يُقرأ.
    [two] شيئان هنا لا يُقرآن.
    [few] { $count } أشياء هنا لا تُقرأ.
    [many] { $count } شيئًا هنا لا يُقرأ.
   *[other] { $count } شيء هنا لا يُقرأ.
  }
letters-write = كتابة خطاب
letters-talk = خطابات
letters-asks-what = يكتب إليك هذا القلم لأول مرة. ترى سطرًا واحدًا. إذا أجبت أمكن لكما كتابة المزيد. إذا لم تفعل شيئًا فلا يعرف صاحب القلم شيئًا.
letters-lost = { $count ->
    [zero] لا ينقص أي خطاب.
    [one] خطاب واحد ناقص. حذفه أحدكما، أو تركه الخادم أو نقله.
    [two] خطابان ناقصان. حذفهما أحدكما، أو تركهما الخادم أو نقلهما.
    [few] { $count } خطابات ناقصة. حذفها أحدكما، أو تركها الخادم أو نقلها.
    [many] { $count } خطابًا ناقصًا. حذفها أحدكما، أو تركها الخادم أو نقلها.
   *[other] { $count } خطاب ناقص. حذفها أحدكما، أو تركها الخادم أو نقلها.
  }
letters-waits = انتظر جوابًا. تمكن كتابة المزيد بعد الجواب.
letters-first = سطرك الأول
letters-first-hint = سطر قصير واحد. لا يظهر أكثر منه قبل الجواب.
letters-text = خطابك
letters-text-hint = الخطاب موقع بقلمك. من يصله يستطيع إظهاره للمؤتمنين.
letters-send = إرسال هذا الخطاب
letters-answer = إجابة
letters-sent = أُرسل.
letters-do-label = ما يمكنك فعله بشأن: { $text }
letters-one = خطاب واحد
letters-delete = حذف هذا الخطاب
letters-delete-what = يُحذف عندكما معًا نهائيًا. من قرأه قد يتذكره.
letters-tell-what = يقرأ المؤتمنون ما تكتبه، وهذا الخطاب وحده. لا يستطيعون قراءة خطاباتك الأخرى. لا يعرفون اسم عضويتك.
letters-tell-why = ما الخطأ في هذا الخطاب؟
letters-end = حذف كل هذه الخطابات
letters-end-what = كل الخطابات التي تراها هنا تُحذف عندكما معًا نهائيًا. يستطيع هذا القلم أن يطلب منك مرة أخرى. لوقف ذلك اختر «{ lounge-mute }».
letters-end-now = حذفها كلها
letters-end-not = إبقاء الخطابات
letters-told = خطاب إلى القلم { $words }، وُقع في { $day }. لا يُقرأ شيء آخر من خطاباتهما.
letters-told-wrong = أخبرك عضو عن خطاب، لكن لم يكتبه أي قلم هكذا.
trouble-letter-waits = انتظر حتى يأتي جواب عن خطابك الأول.
trouble-letter-long = الخطاب الأول سطر قصير واحد.

say-what = قل ما ينبغي أن يتغير، وانظر ما نتج عنه. لا يعرف أحد أي عضو أنت.
say-proposals-line = اقترح شيئًا، أو ادعم ما يقترحه غيرك.
say-came-line = ما أجاب به المؤتمنون، وما فعلوه.

proposals = اقتراحات
proposals-what = يستطيع أي عضو أن يقترح شيئًا. عندما يدعمه { $needed } من الأعضاء، يجب أن يجيب المؤتمنون خلال { $days } يومًا.
proposals-reading = تجري القراءة والعدّ. تُقرأ كل الاقتراحات، فقد يستغرق لحظة.
proposals-none = لم يقترح أحد شيئًا بعد.
proposals-more = { $count ->
    [zero] لا اقتراحات أخرى
    [one] إظهار اقتراح آخر
    [two] إظهار اقتراحين آخرين
    [few] إظهار { $count } اقتراحات أخرى
    [many] إظهار { $count } اقتراحًا آخر
   *[other] إظهار { $count } اقتراح آخر
  }
proposals-lost = { $count ->
    [zero] كل السجلات مقروءة.
    [one] سجل واحد لا يُقرأ، فلا يُحسب.
    [two] سجلان لا يُقرآن، فلا يُحسبان.
    [few] { $count } سجلات لا تُقرأ، فلا تُحسب.
    [many] { $count } سجلًا لا يُقرأ، فلا يُحسب.
   *[other] { $count } سجل لا يُقرأ، فلا يُحسب.
  }
proposal = اقتراح
proposal-gone = زال هذا الاقتراح.
proposal-support = { $count ->
    [0] لا يدعمه أحد بعد. يحتاج إلى { $needed } من الأعضاء.
    [zero] لا يدعمه أحد بعد. يحتاج إلى { $needed } من الأعضاء.
    [one] يدعمه عضو واحد. يحتاج إلى { $needed }.
    [two] يدعمه عضوان. يحتاج إلى { $needed }.
    [few] يدعمه { $count } أعضاء. يحتاج إلى { $needed }.
    [many] يدعمه { $count } عضوًا. يحتاج إلى { $needed }.
   *[other] يدعمه { $count } عضو. يحتاج إلى { $needed }.
  }
proposal-owed = يجب أن يجيب المؤتمنون حتى { $day }.
proposal-late = كان يجب أن يجيب المؤتمنون حتى { $day }. الجواب متأخر.
proposal-was-late = كان يجب أن يجيب المؤتمنون حتى { $day }. أجابوا متأخرين، في { $on }.
proposal-row-gathering = يدعمه { $support } من { $needed }
proposal-row-owed = الجواب حتى { $day }
proposal-row-late = الجواب متأخر
proposal-row-answered = الجواب: { $says }
proposal-support-now = دعم هذا الاقتراح
proposal-support-end = سحب دعمي
proposal-support-means = لا يعرف أحد من يدعمه. تُحسب مرة واحدة، بأي قلم كتبت.
proposal-support-later = أنت هنا منذ وقت قصير، فلا يمكنك دعم هذا. يمكنك دعم ما يُقترح ابتداءً من { $day }.
proposal-support-old = اقتُرح هذا منذ زمن طويل، فلا أحد يستطيع أن يبدأ دعمه الآن.
proposal-talk = { $count ->
    [0] الحديث عنه
    [zero] الحديث عنه
    [one] الحديث عنه (إجابة واحدة)
    [two] الحديث عنه (إجابتان)
    [few] الحديث عنه ({ $count } إجابات)
    [many] الحديث عنه ({ $count } إجابة)
   *[other] الحديث عنه ({ $count } إجابة)
  }
proposal-how = كيف يُعدّ الدعم
proposal-how-once = كل عضو يُحسب مرة. من يأتي أو يعود يُحسب لما يُقترح ابتداءً من الشهر التالي وهو 28 يومًا. جهازك يعدّ، لا الخادم.
proposal-how-text = الدعم للنص الذي قرأته. إذا غيّر الكاتب النص بدأ الدعم من الصفر.
proposal-how-server = خادم غير صادق قد يختلق أعضاء، أو يخفي جوابًا، أو يقول يومًا آخر. يرى المؤتمنون كم العدد، ويخبرونك.
proposal-change = تغييره أو سحبه أو إخبار المؤتمنين

answer-yes = نعم
answer-partly = جزئيًا
answer-no = لا
answer-of = جواب المؤتمنين: { $says }
answer-by = { $name }، { $day }
answer-earlier = جواب عن نص سابق: { $says }
answer-waiting = كتب مؤتمن واحد جوابًا. يجب أن يؤكده آخر.
answer-give = الإجابة عن هذا الاقتراح
answer-means = يستطيع كل الأعضاء قراءته مع اسمك. يجب أن يؤكده مؤتمن آخر قبل أن يُحسب.
answer-says = ما جوابك؟
answer-text = لماذا؟ وماذا يحدث بعد ذلك؟
answer-sign = توقيع هذا الجواب
answer-confirm = تأكيد هذا الجواب
answer-confirm-means = بكلمتك يصبح جواب المؤتمنين. يستطيع كل الأعضاء قراءته مع الاسمين.

came = ما نتج عنه
came-what = قلتم، فعلنا. يقول المؤتمنون ما نتج عن جواب خلال 30 يومًا. إن لم يفعلوا يظهر ذلك هنا.
came-reading = يُقرأ ما نتج عنه
came-none = لم يُجب المؤتمنون عن اقتراح بعد.
came-give = قول ما نتج عنه
came-means = يستطيع كل الأعضاء قراءته مع اسمك. يمكن قول المزيد لاحقًا: يُحسب الأحدث.
came-state = إلى أين وصل؟
came-done = تم
came-working = نعمل عليه
came-dropped = لم يحدث
came-text = ماذا حدث؟
came-send = توقيع وإخبار كل الأعضاء
came-due = يقول المؤتمنون ما نتج عنه حتى { $day }.
came-late = كان يجب أن يقول المؤتمنون ما نتج عنه حتى { $day }. هم متأخرون.
came-was-late = قال المؤتمنون هذا متأخرين.
came-more = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
  }
came-counts = في آخر 90 يومًا
came-counts-answered = { $count ->
    [0] لم يُجب المؤتمنون عن أي اقتراح.
    [zero] لم يُجب المؤتمنون عن أي اقتراح.
    [one] أجاب المؤتمنون عن اقتراح واحد.
    [two] أجاب المؤتمنون عن اقتراحين.
    [few] أجاب المؤتمنون عن { $count } اقتراحات.
    [many] أجاب المؤتمنون عن { $count } اقتراحًا.
   *[other] أجاب المؤتمنون عن { $count } اقتراح.
  }
came-counts-late = { $count ->
    [0] لم يتأخر أي منها.
    [zero] لم يتأخر أي منها.
    [one] تأخر واحد، أو هو متأخر.
    [two] تأخر اثنان، أو هما متأخران.
    [few] تأخرت { $count }، أو هي متأخرة.
    [many] تأخرت { $count }، أو هي متأخرة.
   *[other] تأخرت { $count }، أو هي متأخرة.
  }
came-counts-done = تم مما قال المؤتمنون له نعم: { $done } من { $count }.

say-polls-line = صوّت، وانظر ما قرره الآخرون.
polls = تصويتات
polls-what = يفتح مؤتمنان تصويتًا. يصوّت الأعضاء مرة واحدة، ولا يعرف أحد كيف صوّتّ. لا يرى أحد الأصوات قبل النهاية.
polls-reading = تُقرأ التصويتات
polls-none = لم يكن هناك تصويت بعد.
poll = تصويت
poll-unread = هذا السؤال لا يُقرأ
poll-soon = يُفتح في { $day }
poll-open = مفتوح حتى نهاية { $day }
poll-closed = مغلق منذ { $day }
poll-stopped = موقوف. لا تُعدّ أصوات.
poll-not-yours = بدأت عضويتك بعد الموعد الذي يسمح بهذا التصويت.
poll-voters-all = من يصوّت: كل من كانوا أعضاء قبل فتحه بثلاثة أيام
poll-voters-settled = من يصوّت: أعضاء منذ 28 يومًا أو أكثر، أو بكلمة مؤتمن ثانٍ
poll-voters-none = ألغى المؤتمنون هذا التصويت.
poll-quorum = يحتاج إلى { $count } من الأصوات ليُحسب.
poll-trust = بماذا يمكنك أن تثق، وبماذا لا
poll-trust-who = يذهب صوتك بلا اسمك. لا يستطيع الخادم قراءته.
poll-trust-counted = يعدّ جهازك كل الأصوات بعد النهاية. وكذلك أجهزة كل الآخرين.
poll-trust-server = خادم غير صادق لا يستطيع تغيير صوتك دون أن يقول لك جهازك ذلك. ويستطيع إضافة أصوات.
poll-trust-leaders = لا تقرروا بتصويت من يقودكم.
vote-yes = ما قولك؟
vote-most = { $count ->
    [zero] لا اختيار
    [one] اختر واحدًا
    [two] اختر حتى اثنين
    [few] اختر حتى { $count }
    [many] اختر حتى { $count }
   *[other] اختر حتى { $count }
  }
vote-rank = رتبها كما تريد
vote-rank-hint = اضغط الأفضل أولًا، ثم التالي. اضغط مرة أخرى لإخراج واحد. يمكن ترك بعضها.
vote-means = تصوّت مرة واحدة. لا يمكن تغييره بعد ذلك.
vote-send = إرسال صوتي
poll-call-off = إلغاء هذا التصويت
vote-done = وصل صوتك. ترى النتيجة بعد النهاية.
poll-counting = تُقرأ كل الأصوات وتُعدّ. قد يستغرق لحظة.
poll-won = أكثر الأصوات: { $name }
poll-tie = لا أحد متقدم: { $names }
poll-rounds = عدد جولات العدّ { $count }. في كل جولة خرج الاختيار الأخير، وانتقلت أصواته.
poll-counted = الأصوات المحسوبة: { $count }.
poll-turnout = الأصوات المحسوبة: { $count }. الأعضاء الذين طلبت أجهزتهم صوتًا: { $issued }.
poll-fails-too-many = الأصوات أكثر من الأعضاء الذين طلبوا صوتًا. لا يُحسب شيء. تحدث مع المؤتمنين والمضيف.
poll-fails-quorum = الأصوات قليلة جدًا. كان يحتاج إلى { $count }.
poll-dropped = تنقص أصوات: يُظهر الخادم أقل مما أخذ. تحدث مع المؤتمنين والمضيف.
poll-left-unreadable = أصوات لا تُقرأ: { $count }
poll-left-late = أصوات من يوم آخر: { $count }
poll-left-replayed = أصوات كانت هناك مرتين: { $count }
poll-left-invalid = أصوات تقول ما لا يمكن: { $count }
poll-left-double = أصوات ثانية لشخص واحد: { $count }
poll-mine = صوتك بينها.
poll-not-mine = ليس بينها صوت لك. إذا كنت صوّتّ فأخبر المؤتمنين.
poll-compare = قارن هذه الكلمات مع آخرين. إن اختلفت فقد أظهر الخادم لكم أصواتًا مختلفة:
poll-open-new = فتح تصويت

quarters = ربع السنة بالأرقام
say-quarters-line = كيف كانت الأشهر الماضية، بالأرقام.
quarters-what = يعدّ المؤتمنون كل ربع سنة ويخبرونك. يمكنك عدّه أيضًا بالبرنامج.
quarters-reading = تُقرأ الأرقام
quarters-none = لم يخبر المؤتمنون بربع سنة بعد.
quarters-tell = يعدّ المؤتمنون ربع سنة بالبرنامج: parasol quarter tell
quarter-of = { $first } إلى { $last }
quarter-since = عُدّ من { $day }. ما قبله كان قد حُذف.
quarter-how = كيف يُعدّ كل رقم
quarter-not = ما لا يُعدّ
quarter-not-protected = أعداد الناس وما فعله الناس: لا يُقال أبدًا ما هو أقل من 5. ومن 5 تُنقص إلى 5 و10 و15 وهكذا. تظهر نسبة إذا فعله 5 أو أكثر ولم يفعله 5 أو أكثر.
quarter-not-once = يُعدّ كل ربع سنة مرة ويبقى كما هو. عدّ ثانٍ قد يقول شيئًا عن أشخاص قليلين.
quarter-not-checks = لا يعرف أحد من فحص ماذا. يعدّ الخادم كل فحوص الأسبوع معًا لوضع حدود. بعد ثمانية أسابيع لا يبقى هناك إلا رقم تقريبي لربع السنة.
quarter-not-people = لا يُعدّ: من هو أحد، وكم قرؤوا أو كتبوا، وكم عدد الأعضاء.
quarter-not-who = عدّ هذا مؤتمن على جهازه، مما يستطيع الأعضاء قراءته.
figure-few = أقل من 5
figure-untold = قليل جدًا ليُقال
figure-exact = { $count }
figure-least = { $count } أو أكثر
figure-share = { $count } % أو أكثر
figure-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
  }
figure-answered = اقتراحات أجاب عنها المؤتمنون
figure-answered-how = أجوبة وقعها مؤتمنان في هذه الأشهر.
figure-agreed = بنعم، أو نعم جزئيًا
figure-agreed-how = من تلك الأجوبة. هي قرارات جاءت من الأعضاء.
figure-answer-days = أيام حتى الجواب
figure-answer-days-how = من اليوم الذي دعم فيه اقتراحًا عدد كافٍ من الأعضاء. نصفها انتظر أقل، ونصفها أطول أو مثله.
figure-answers-due = اقتراحات وجب لها جواب
figure-answers-due-how = التي كان آخر يوم لجوابها في هذه الأشهر.
figure-answers-late = أُجيب عنها متأخرًا، أو ليس بعد
figure-answers-late-how = من التي وجب لها جواب.
figure-promises = وعود
figure-promises-how = اقتراحات كان جوابها نعم، وتصويتات واستبيانات أُغلقت، إذا وجب أن يقول المؤتمنون في هذه الأشهر ما نتج عنها.
figure-promises-kept = وعود أُوفي بها
figure-promises-kept-how = منها ما قال مؤتمن عنه: تم.
figure-polls = تصويتات أُغلقت
figure-polls-how = دون التي أُلغيت.
figure-turnout = أعضاء صوّتوا
figure-turnout-how = من الذين طلبت أجهزتهم صوتًا، في كل تصويتات هذه الأشهر. يعدّ الخادم الاثنين، ويحذف ذلك بعد ثمانية أسابيع من ربع السنة.
figure-guides = أدلة
figure-guides-how = صفحات القائمة يوم العدّ، كل لغة وحدها.
figure-guides-reviewed = أدلة فُحصت في موعدها
figure-guides-reviewed-how = صفحات لم يكن موعد فحصها التالي قد حان في ذلك اليوم.
figure-desks = مكاتب تقول كم ينتظر الناس
figure-desks-how = التي قالت ذلك في 30 يومًا قبل العدّ.
figure-desk-days = أيام حتى يجيب مكتب
figure-desk-days-how = نصف المكاتب يجيب أسرع، ونصفها أبطأ أو مثله. يعدّ كل مكتب آخر 20 محادثة له.
figure-alerts = تنبيهات نُشرت
figure-alerts-how = من قائمة ما قرره المؤتمنون.
figure-alerts-withdrawn = تنبيهات أُزيلت
figure-alerts-withdrawn-how = من المؤتمنين. ليست بينها التي سحبها من أبلغوا.
figure-checks = فحوص
figure-checks-how = من كل الأعضاء معًا، في الأسابيع التي انتهت في هذه الأشهر. يعدّها الخادم.
figure-surveys = استبيانات لها نتائج
figure-surveys-how = التي أُغلقت في هذه الأشهر وقال المؤتمنون نتائجها.
figure-workshops = ورش عمل
figure-workshops-how = التي كان لدى المؤتمنين عدّ لقصاصاتها الورقية.
figure-workshop-people = أشخاص في الورش
figure-workshop-people-how = رؤوس لا أسماء. من جاء مرتين يُحسب مرتين.
figure-workshop-useful = قالوا إن الورشة كانت مفيدة
figure-workshop-useful-how = من الذين علّموا وجهًا على القصاصة، في ورش فيها 5 قصاصات أو أكثر.
figure-workshop-safe = قالوا إنهم شعروا بالاطمئنان هناك
figure-workshop-safe-how = عُدّ بالطريقة نفسها.
figure-workshop-one-more = قالوا إنهم يستطيعون الآن فعل شيء آخر
figure-workshop-one-more-how = عُدّ بالطريقة نفسها.

changes = ما تغير في Parasol
say-changes-line = بكلمات بسيطة. يمكنك قول ما ينبغي أن يعمل بشكل آخر.
changes-what = Parasol هو البرنامج خلف هذه الصفحة. هذا هو الجديد في كل إصدار.
changes-0-1-0 = الإصدار 0.1.0
changes-0-1-0-1 = يمكن الإبلاغ عن شخص بلا حساب، والإضافة إليه لاحقًا برمز.
changes-0-1-0-2 = يمكن فحص رقم أو اسم أو لوحة. لا يستطيع الخادم قراءة ما تفحصه.
changes-0-1-0-3 = يوقع مؤتمنان كل تنبيه.
changes-0-1-0-4 = يمكن الكتابة إلى العاملين الميدانيين، وإيجاد خدمات مفتوحة الآن.
changes-0-1-0-5 = يستطيع الأعضاء التحدث بقلم، والاقتراح والتصويت.
changes-0-1-0-6 = يمكن إظهار ملف تعريف برابط، وإغلاق الرابط.
changes-0-1-0-7 = يمكن أن تزيل من صورة ما تقوله عنك.
changes-0-1-0-8 = هذا هو الإصدار الأول. لم يفحصه أحد من الخارج بعد.
changes-otherwise = ينبغي أن يعمل هذا بشكل آخر
changes-otherwise-means = قله لكل الأعضاء أولًا، كاقتراح. إذا دعمه عدد كافٍ منكم يجيب المؤتمنون. يمكنهم حفظه كملف لمن يبنون Parasol. لا يُرسل إليهم شيء من هنا.
otherwise-title = Parasol:
otherwise-text =
    ما أريد فعله:

    ما يحدث الآن:

    ما ينبغي أن يحدث:
otherwise-save = حفظه لمن يبنون Parasol
otherwise-save-means = في الملف هذا النص ولا شيء غيره. أزل الأسماء والأماكن أولًا. لا يُرسل شيء: يجب أن يعطيه أحد لهم.
otherwise-save-text = ما سيكون في الملف
otherwise-save-now = حفظ كملف
otherwise-support = يدعمه { $count } من الأعضاء أو أكثر.
otherwise-support-few = يدعمه أقل من 5 أعضاء.
otherwise-answer = أجاب المؤتمنون: { $says }. { $text }

say-surveys-line = أجب، وانظر ما نتج عنه.
surveys = استبيانات
surveys-what = يسأل المؤتمنون، وتجيب مرة، ولا يعرف أحد من أجاب. يمكن تخطي كل سؤال.
surveys-reading = تُقرأ الاستبيانات
surveys-none = لم يكن هناك استبيان بعد.
survey = استبيان
survey-closed = مغلق منذ { $day }. يعدّ مؤتمنان.
survey-stopped = موقوف. لا يُعدّ شيء.
survey-published = { $count ->
    [0] أقل من 5 أجوبة
    [zero] أقل من 5 أجوبة
    [one] جواب واحد أو أكثر بقليل
    [two] جوابان أو أكثر بقليل
    [few] { $count } أجوبة أو أكثر بقليل
    [many] { $count } جوابًا أو أكثر بقليل
   *[other] { $count } جواب أو أكثر بقليل
  }
survey-lost = لن تكون هناك نتيجة.
survey-lost-what = أحد المؤتمنين اللذين يفتحان الأجوبة لم يعد مؤتمنًا، أو لديه مفاتيح جديدة. لذلك تبقى الأجوبة مغلقة، وتُحذف بعد بضعة أشهر. يستطيع المؤتمنون السؤال مرة أخرى في استبيان جديد.
trouble-survey-lost = أحد المؤتمنين اللذين يفتحان الأجوبة لم يعد مؤتمنًا، أو لديه مفاتيح جديدة. لم يُرسل شيء.
survey-late = النتيجة متأخرة.
survey-late-what = كان للمؤتمنين 14 يومًا لنشر الأجوبة. هم متأخرون.
survey-not-yours = بدأت عضويتك بعد الموعد الذي يسمح بهذا الاستبيان.
survey-who = من يقرأ أجوبتك
survey-who-reads = بعد النهاية يقرأ مؤتمنان الأجوبة: { $names }. لا شيء في جواب يقول من أنت. لا تكتب ما لا يمكن أن يكتبه إلا أنت.
survey-who-others = يرى كل الآخرين أعدادًا تقريبية، ولا شيء عن أقل من 5 أشخاص. ثم يحذف الاثنان كل الأجوبة.
survey-who-server = تذهب أجوبتك بلا اسمك. لا يستطيع الخادم قراءتها. خادم غير صادق قد يضيف أجوبة لأعضاء لم يجيبوا.
survey-skip-any = يمكن تخطي كل سؤال.
survey-others = أسئلة أخرى
survey-skip = أتخطى هذا
survey-text-hint = يقرأ هذا مؤتمنان. لا تكتب أسماء وأماكن.
survey-step = { $step } – { $means }
survey-range = { $from } إلى { $to }
survey-or-more = { $from } أو أكثر
survey-send = إرسال أجوبتي
survey-empty = أجب عن سؤال واحد على الأقل.
survey-means = تجيب مرة واحدة. لا يمكن تغييره بعد ذلك.
survey-done = وصلت أجوبتك. ترى النتيجة عندما يعدّ مؤتمنان.
survey-about = نحو { $count }
survey-few = أقل من 5
survey-of = { $chose } – لا: { $not }
survey-skipped = بلا جواب
survey-too-few = أجوبة قليلة جدًا لتُقال.
survey-no-summary = ما كتبه الناس يبقى عند المؤتمنين الاثنين.
survey-rounded = الأعداد تقريبية، حتى لا يستطيع أحد أن يستنتج من أجاب بماذا.
survey-count = عدّ الأجوبة
survey-call-off = إيقاف هذا الاستبيان
survey-open-new = فتح استبيان
