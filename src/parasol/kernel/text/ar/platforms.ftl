plog-platform = أي تطبيق أو موقع أو خدمة دفع
plog-platform-hint = اسمها فقط. بلا اسم شخص من فضلك.
plog-happened = ماذا حدث
plog-happened-removed = أُزيل شيء
plog-happened-limited = يستطيع أقل من الناس استخدامه أو الرد عليه
plog-happened-hidden = هو مخفي، أو يصعب إيجاده
plog-happened-suspended = حساب موقوف مؤقتًا
plog-happened-banned = زال حساب نهائيًا
plog-happened-unpaid = لا يدفعون المستحقات
plog-happened-refused = رفضوا دخول أحد
plog-happened-asked-for-papers = يريدون أوراق هوية
plog-happened-never-answered = لم يجيبوا أبدًا
plog-happened-other = شيء آخر
plog-hit = ما الذي تضرر
plog-hit-post = منشور
plog-hit-picture = صورة
plog-hit-video = فيلم
plog-hit-message = رسالة
plog-hit-profile = ملف تعريف
plog-hit-account = حساب
plog-hit-group = مجموعة
plog-hit-ad = إعلان
plog-hit-shop = متجر
plog-hit-payout = دفعة مستحقة
plog-hit-other = شيء آخر
plog-day = في أي يوم
plog-day-hint = اترك فارغًا ما لا تعرفه أو لا تريد قوله.
plog-told-on = في أي يوم أخبروك
plog-reason = سببهم، كلمة بكلمة
plog-reason-hint = لا تكتب أسماء.
plog-decided-by = من قرر، كما يقولون
plog-decided-by-machine = آلة
plog-decided-by-person = شخص
plog-decided-by-both = الاثنان
plog-decided-by-not-said = لا يقولون
plog-rule = أي قاعدة من قواعدهم يذكرون
plog-told = ما أخبروك به
plog-told-what-they-did = ماذا فعلوا بالضبط، وأين، وكم من الوقت
plog-told-facts = الوقائع، وهل بلّغ أحد عنه
plog-told-machine = هل وجدته آلة أو قررته
plog-told-law = القانون الذي يخالفه، ولماذا
plog-told-rule = القاعدة التي يخالفها، ولماذا
plog-told-redress = كيف تشتكي: إلى المنصة، أو هيئة نزاعات، أو محكمة
plog-appealed = هل اشتكيت
plog-appealed-no-way-found = لم أجد طريقة
plog-appealed-not-yet = ليس بعد
plog-appealed-to-the-platform = نعم، إليهم
plog-appealed-to-a-body = نعم، إلى هيئة نزاعات
plog-appealed-to-a-court = نعم، إلى محكمة
plog-answer = بماذا أجابوا
plog-answer-none-yet = لا شيء بعد
plog-answer-put-back = أصلحوا الأمر
plog-answer-partly-put-back = أصلحوا بعضه
plog-answer-refused = قالوا لا
plog-days = كم يومًا استمر، أو يستمر حتى الآن
plog-cost = ماذا كلفك، بكلماتك
plog-cost-hint = لا تكتب أسماء.
plog-seen-by = من رآه غيرك
plog-seen-by-hint = ما هو مخفي في بحث لا يراه إلا شخص آخر.
plog-seen-by-nobody-else = لا أحد غيري
plog-seen-by-one-other = شخص آخر واحد
plog-seen-by-several-others = عدة أشخاص آخرين

plog-intro = زال حساب، أُخفي منشور، لا أحد يدفع؟ يحتاج أول سؤالين فقط إلى جواب.
plog-who = لا يستطيع قراءته إلا المؤتمنون. تحصل على ثماني كلمات لتعود بها.
plog-more = قول المزيد
plog-send = إرسال
plog-words-title = رمزك
plog-arrived = وصل.
plog-words-what = بهذه الكلمات الثماني تعود إليه، عندما يجيب المؤتمنون أو المنصة.
plog-done = هو عند المؤتمنين
plog-done-1 = عد بعد بضعة أيام. قد تجد جوابًا عندها.
plog-done-2 = إذا أجابت المنصة فعد وأضف جوابها.
plog-mine = ما أخبرت به
plog-state = ما يقوله المؤتمنون
plog-state-new = لم يجيبوا بعد.
plog-state-read = قرؤوه.
plog-state-put-back = سمعوا أن المنصة أصلحت الأمر.
plog-state-still-so = سمعوا أنه ما زال كذلك.
plog-state-passed-on = مرروه إلى من يستطيع المساعدة.
plog-state-set-aside = لا يحسبونه: ليس عن منصة، أو لا يمكن أن يكون كذلك.
plog-lost = { $count ->
    [zero] كل ما أُضيف مقروء.
    [one] شيء واحد مما أُضيف لا يُقرأ.
    [two] شيئان مما أُضيف لا يُقرآن.
    [few] { $count } أشياء مما أُضيف لا تُقرأ.
    [many] { $count } شيئًا مما أُضيف لا يُقرأ.
   *[other] { $count } شيء مما أُضيف لا يُقرأ.
  }
plog-add = إضافة ما تعرفه الآن
plog-add-send = إضافة
plog-added = أُضيف. يستطيع المؤتمنون قراءته.
plog-take-back = سحبه
plog-delete-1 = تُحذف ملاحظتك مع كل ما قيل عنها. لا حاجة إلى موافقة أحد.
plog-delete-2 = عدد صار علنيًا يبقى. يقول أقل من أن يجدك فيه أحد.
plog-gone = حُذفت ملاحظتك. هذه الكلمات لا تفتح شيئًا الآن.

plog-fact-happened = ماذا حدث
plog-fact-hit = لأي شيء
plog-fact-day = اليوم
plog-fact-told-on = يوم علمت به
plog-fact-reason = السبب الذي أُعطي لي، كلمة بكلمة
plog-fact-rule = القاعدة التي ذُكرت
plog-fact-decided-by = من قرر
plog-fact-days = الأيام حتى الآن
plog-fact-appealed = شكوى
plog-fact-answer = جواب
plog-letters = كتابة خطاب
plog-letters-what = يُصنع مما أخبرت به. ليس فيه اسمك. لا يذهب إلى أحد: ترسله أو لا ترسله.
plog-letter-kind = أي خطاب
plog-letter-appeal = شكوى إلى المنصة
plog-letter-reasons = طلب الأسباب التي تركوها
plog-letter-dispute = طلب قرار من هيئة نزاعات
plog-letter-regulator = إخبار سلطة
plog-letter-mandate = توكيل منظمة تتكلم عنك
plog-letter-where = أين أنت؟
plog-letter-where-eu = في الاتحاد الأوروبي
plog-letter-where-no = في مكان آخر
plog-letter-make = كتابته
plog-letter-making = يُكتب الخطاب …
plog-letter-choose = اختر واحدًا من كل منها.
plog-letter-none-missing = قلت إنهم أخبروك بكل ما يجب. لذلك لا سبب يُطلب.
plog-letter-next = أكمل الناقص باليد. اقرأه مرة أخرى قبل إرساله.
plog-letter-no-advice = هذه ليست نصيحة قانونية. لم يقرأه محامٍ.
plog-letter-law = القانون: { $article }
plog-letter-read = قُرئ في { $day }
plog-letter-copy = نسخه
plog-letter-copied = نُسخ. تستطيع تطبيقات أخرى قراءته حتى تنسخ شيئًا آخر.
plog-letter-by-hand = حدد النص وانسخه باليد: هذا المتصفح لا يسمح للصفحة بذلك.
plog-until = في الاتحاد الأوروبي يجب أن يقبلوا شكوى حتى { $day } على الأقل.
plog-until-save = حفظ تذكير
plog-until-what = هو ملف لتقويم. لا يسمي منصة ولا أحدًا. قد يرسله تقويم إلى شركة.
plog-until-event = آخر يوم للخطاب

plog-list = ما فعلته المنصات
plog-list-what = أخبركم الناس بهذا. اقرأه، وقل ماذا تفعلون. يُقرأ ذلك بالرمز.
plog-list-none = لم يخبركم أحد عن منصة.
plog-list-more = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
  }
plog-reading = يُقرأ ما أخبر به الناس …
plog-note = ما أخبر به أحد
plog-note-gone = لم يعد هنا. سحبه من كتبه، أو انتهت أيامه.
plog-unreadable = هذا لا يُقرأ
plog-unreadable-text = قُفل لمؤتمنين من وقت آخر، أو ليس كما أُرسل.
plog-said = ما تقوله
plog-said-state = كيف الحال
plog-said-state-new = بلا جواب بعد
plog-said-state-read = قرأناه
plog-said-state-put-back = أصلحت المنصة الأمر
plog-said-state-still-so = ما زال كذلك
plog-said-state-passed-on = مررناه
plog-said-state-set-aside = لا نحسبه
plog-said-state-hint = «لا نحسبه» لما ليس عن منصة، لا لما تشك فيه.
plog-said-note = ما ينبغي أن يعرفه كاتبه
plog-said-platform = اسم المنصة المعتاد
plog-said-platform-hint = فقط إذا كُتب بشكل آخر. يظهر في أعداد علنية.
plog-said-send = إرسال إلى كاتبه
plog-said-done = أُرسل. يستطيع كاتبه قراءته.
plog-same = هل هناك ملاحظة أخرى من الشخص نفسه؟
plog-same-what = ملاحظات شخص واحد عن شيء واحد تُحسب مرة. لا يعرف أحد بذلك، ولا يُحذف شيء.
plog-same-which = هذه من الشخص نفسه
plog-same-send = حسابها مرة واحدة
plog-same-count = { $count ->
    [zero] لا تُحسب
    [one] تُحسب وحدها
    [two] اثنتان تُحسبان واحدة
    [few] { $count } تُحسب واحدة
    [many] { $count } تُحسب واحدة
   *[other] { $count } تُحسب واحدة
  }
