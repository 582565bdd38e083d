link-language = اللغة
link-title = ملف
link-opening = يُفتح
link-closed = هذا الرابط لا يعمل
link-closed-text = ربما أُغلق أو أُوقف مؤقتًا. اسأل من أعطاك إياه. وانظر إن كان الرابط منسوخًا كاملًا.
link-have-code = لديّ رمز من ثماني كلمات
link-nothing-kept = هذه الصفحة لا تحفظ شيئًا على هاتفك. ولا ترسل شيئًا إلى مواقع أخرى. من فضلك لا تمرر هذا الرابط.
link-write = كتابة رسالة
link-write-who = لا يستطيع قراءة ما تكتبه إلا صاحب ملف التعريف هذا أو صاحبته.
link-text = رسالتك
link-text-hint = من أنت، وماذا تريد، ومتى.
link-text-missing = اكتب بضع كلمات أولًا.
link-reach = رقم هاتفك إن أردت إعطاءه
link-reach-hint = بعض الناس يفحصون رقمًا قبل اللقاء. يمكن تركه فارغًا.
link-send = إرسال
link-sending = يُقفل ويُرسل
link-sent = أُرسل
link-sent-text = وصلت رسالتك.
link-code = رمزك
link-code-what = افتح هذا الرابط مرة أخرى واكتب هذه الكلمات الثماني. عندها يمكنك قراءة الجواب وكتابة المزيد.
link-code-care = اكتبها الآن بهذا الترتيب. تظهر مرة واحدة فقط. لا يستطيع أحد استرجاعها.
link-code-field = كلمات رمزك الثماني
link-code-open = فتح
link-talk = رسائلك
link-no-answer = لا جواب بعد. عد لاحقًا بالرمز نفسه.
link-hers = جواب
link-yours = أنت
link-lost = { $count ->
    [zero] لا تنقص أي رسالة.
    [one] رسالة واحدة ناقصة أو لا تُقرأ.
    [two] رسالتان ناقصتان أو لا تُقرآن.
    [few] { $count } رسائل ناقصة أو لا تُقرأ.
    [many] { $count } رسالة ناقصة أو لا تُقرأ.
   *[other] { $count } رسالة ناقصة أو لا تُقرأ.
  }
link-more = كتابة المزيد
link-more-hint = يُقرأ مع رسالتك الأولى.
link-more-sent = وصلت.
link-delete = حذف رسائلي
link-delete-text = كل ما كتبتماه هنا يُحذف فورًا. بعد ذلك لا يفتح رمزك شيئًا.
link-delete-now = حذف كل شيء
link-gone = حُذف
link-to-profile = إلى الملف

profile-available-today = متاح اليوم
profile-available-week = متاح هذا الأسبوع
profile-online = عبر الإنترنت
profile-from-to = { $first } حتى { $last }
profile-name = الاسم
profile-line = سطر واحد
profile-text = عني
profile-languages = اللغات
profile-areas = المناطق
profile-tours = الجولات
profile-services = الخدمات
profile-prices = الأسعار
profile-boundaries = الحدود
profile-asks = أخبرني من فضلك
profile-reads = وقت قراءة الرسائل
profile-reads-again = تُقرأ الرسائل مرة أخرى من { $time }. الساعة هناك الآن { $now }.
profile-sites = صفحات أخرى
profile-pictures = صور
profile-pictures-show = { $count ->
    [zero] لا صور ({ $size } kB)
    [one] إظهار الصورة ({ $size } kB)
    [two] إظهار صورتين ({ $size } kB)
    [few] إظهار { $count } صور ({ $size } kB)
    [many] إظهار { $count } صورة ({ $size } kB)
   *[other] إظهار { $count } صورة ({ $size } kB)
  }
profile-picture-number = صورة { $number }
profile-picture-broken = لا يمكن إظهار هذه الصورة.
