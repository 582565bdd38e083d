guide-danger = انتباه
guide-late = { $days ->
    [zero] لم يفحص أحد هذه الصفحة في موعدها. قد تكون خطأ الآن.
    [one] لم يفحص أحد هذه الصفحة منذ موعدها أمس. قد تكون خطأ الآن.
    [two] لم يفحص أحد هذه الصفحة في موعدها. تأخرت يومين. قد تكون خطأ الآن.
    [few] لم يفحص أحد هذه الصفحة في موعدها. تأخرت { $days } أيام. قد تكون خطأ الآن.
    [many] لم يفحص أحد هذه الصفحة في موعدها. تأخرت { $days } يومًا. قد تكون خطأ الآن.
   *[other] لم يفحص أحد هذه الصفحة في موعدها. تأخرت { $days } يوم. قد تكون خطأ الآن.
  }
guide-folded = هي قديمة إلى حد أن نصها مطوي.
guide-draft = هذه الصفحة مسودة: لم يقرأها بعد أحد من الناطقين بالعربية. الحروف الصغيرة هي النص الإنجليزي.
guide-in-english = قراءتها بالإنجليزية
guide-by = كتبه { $authors }. فحصه { $reviewers }.
guide-reviewed = فُحص في { $reviewed }. موعد الفحص التالي حتى { $until }.
guide-law-criminalised = لأماكن يكون فيها العمل الجنسي جريمة.
guide-law-partly = لأماكن تكون فيها أجزاء من العمل الجنسي جريمة.
guide-law-legal = لأماكن يكون فيها العمل الجنسي قانونيًا.
guide-regions = فقط لـ: { $regions }
guide-licence = تمكن مشاركته: { $licence }. مصدره: { $source }
guide-changes = ما غيرناه: { $changes }
guide-fact = «{ $says }» – { $source }، قُرئ في { $day }
guide-help-health = إيجاد مساعدة: صحة
guide-help-legal = إيجاد مساعدة: قانون وحقوق
guide-help-safety = إيجاد مساعدة: سلامة
guide-help-housing = إيجاد مساعدة: مكان للإقامة
guide-help-money = إيجاد مساعدة: مال
guide-help-peer = إيجاد مساعدة: عاملات وعاملون بالجنس
guide-reading = تُقرأ الصفحة
guide-late-short = متأخرة: لم يفحصها أحد في موعدها
guide-open-anyway = إظهار النص القديم
guide-from-start = بدء هذه الصفحة من جديد
guide-take-back = سحب هذا الدليل
guide-about = من كتب هذا ومن فحصه

guide-flag = إخبارنا أن هنا خطأ
guide-flag-text = يذهب إلى المؤتمنين. لا يستطيع غيرهم قراءته. لا يلزم حساب. لا أحد يسأل من أنت.
guide-flag-what = ما هو؟
guide-flag-what-wrong = هذا خطأ
guide-flag-what-changed = هذا تغير
guide-flag-why = ماذا ينبغي أن يُكتب؟
guide-flag-why-hint = لا تكتب اسمك ولا شيئًا يُظهر من أنت.
guide-flag-send = إرسال
guide-flag-done = وصل
guide-flag-done-text = شكرًا. سينظر أحد المؤتمنين في هذه الصفحة.

guides-reading = تُقرأ الأدلة
guides-none = لا توجد أدلة هنا بعد.
guides-seen = يرى الخادم أي صفحة تفتح، لكن لا يرى من أنت.
guides-search = بحث في العناوين
guides-count = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
  }
guides-in-time = { $share } من 100 صفحة فُحصت في موعدها.
guides-late-by = { $days ->
    [zero] نصف الصفحات الأخرى متأخر.
    [one] نصف الصفحات الأخرى متأخر يومًا أو أكثر.
    [two] نصف الصفحات الأخرى متأخر يومين أو أكثر.
    [few] نصف الصفحات الأخرى متأخر { $days } أيام أو أكثر.
    [many] نصف الصفحات الأخرى متأخر { $days } يومًا أو أكثر.
   *[other] نصف الصفحات الأخرى متأخر { $days } يوم أو أكثر.
  }
guides-mended = { $days ->
    [0] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات أقل من يوم.
    [zero] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات أقل من يوم.
    [one] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات يومًا أو أقل.
    [two] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات يومين أو أقل.
    [few] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات { $days } أيام أو أقل.
    [many] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات { $days } يومًا أو أقل.
   *[other] عندما أخبرنا أحد عن خطأ وصححناه، استغرق ذلك في نصف المرات { $days } يوم أو أقل.
  }
guides-unconfirmed-title = قد تكون هذه القائمة قديمة
guides-unconfirmed = لم يؤكدها أي مؤتمن منذ { $day }. قد تنقص صفحة. وقد تكون هنا صفحة سُحبت.
guide-topic-first-aid = أول عشر دقائق
guide-topic-phones = هواتف
guide-topic-accounts = حسابات وكلمات مرور
guide-topic-pictures = صور
guide-topic-money = مال
guide-topic-clients = زبائن
guide-topic-places = مواقع وتطبيقات
guide-topic-law = القانون والشرطة والحدود
guide-topic-together = العمل معًا
guide-topic-outreach = للعاملين الميدانيين

trouble-no-guide = هذه الصفحة ليست هنا. ربما سحبها أحد المؤتمنين.
trouble-guide-held = يحجب الخادم هذه الصفحة مع أنها في قائمة المؤتمنين. أخبر أحد المؤتمنين من فضلك.
trouble-guide-mixed = يُظهر الخادم صفحة غير التي في قائمة المؤتمنين. لا تستخدمها. أخبر أحد المؤتمنين من فضلك.
trouble-guide-unsigned = يجب أن يوقع مؤتمنان كل صفحة، ولم يوقعا هذه. لا تستخدمها. أخبر أحد المؤتمنين من فضلك.
trouble-guides-older = يُظهر الخادم قائمة صفحات أقدم من التي رأيتها من قبل. أخبر أحد المؤتمنين من فضلك.
