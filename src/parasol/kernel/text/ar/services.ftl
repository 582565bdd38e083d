services-title = خدمات دعم
services-now-title = مفتوح الآن
services-what = يحفظ المؤتمنون هذه القائمة ويراجعون أنها ما زالت صحيحة. البحث يجري على هاتفك. لا يرى أحد ما تبحث عنه.
services-reading = تُقرأ القائمة
services-none =
    { $count ->
        [zero] لا توجد خدمة في القائمة بعد.
        [one] لا توجد خدمة في القائمة بعد.
        [two] لا توجد خدمة في القائمة بعد.
        [few] لا توجد خدمة في القائمة بعد.
        [many] لا توجد خدمة في القائمة بعد.
       *[other] لا توجد خدمة في القائمة بعد.
    }
services-profiles = النظر في ملفات التعريف
services-count =
    { $count ->
        [zero] لا خدمات
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
        [many] { $count } خدمة
       *[other] { $count } خدمة
    }
services-nothing = لا خدمة في القائمة تناسب كل هذا. قد توجد خدمات أخرى ليست في القائمة.
services-nothing-now = لا خدمة في القائمة تقول إنها مفتوحة الآن. بعضها لا يخبرنا بأوقاته.
services-show-all = إظهار كل الخدمات
services-any = أي شيء
services-kind = أي نوع من المساعدة؟
services-area = المنطقة
services-language = اللغات
services-open-now = مفتوح الآن
services-never-id = لا تطلب الهوية أبدًا
services-paper = إظهار القائمة للطباعة
services-paper-title = قائمة للطباعة
services-paper-hint = فيها الخدمات التي تراها الآن. لا تسمي هذه الصفحة.
services-paper-done = العودة إلى القائمة
services-print = طباعة

service-not-there = هذه الخدمة لم تعد في القائمة.
service-edit = تغيير هذه الخدمة
service-kinds = نوع المساعدة
service-kind-health = صحة
service-kind-legal = قانون وحقوق
service-kind-safety = سلامة
service-kind-housing = مكان للإقامة
service-kind-money = مال
service-kind-peer = عاملات وعاملون بالجنس
service-reach = كيف تتواصل معهم
service-hours = أوقات العمل
service-hours-unknown = غير معروفة. اسأل أولًا.
service-always = مفتوح 24 ساعة
service-open = مفتوح الآن
service-closed = مغلق الآن
service-no-id = لا تطلب الهوية أبدًا
service-cost = الثمن
service-cost-free = بلا ثمن
service-cost-low = قليل
service-cost-full = السعر الكامل
service-cost-unknown = غير معروف
service-asks-id = هل يطلبون الهوية؟
service-asks-status = هل يطلبون أوراق إقامة أو تأشيرة؟
service-asks-police = هل يتصلون بالشرطة؟
service-often-never = أبدًا
service-often-sometimes = أحيانًا
service-often-always = دائمًا
service-often-unknown = غير معروف
service-trans = مناسبة للعابرات والعابرين؟
service-migrants = مفتوحة للمهاجرات والمهاجرين؟
service-known-yes = نعم
service-known-no = لا
service-known-unknown = غير معروف
service-minors = أقل من 18؟
service-minors-yes = نعم، يساعدون
service-minors-referral = يجدون من يستطيع
service-minors-no = لا
service-minors-unknown = غير معروف
service-confirmed = آخر تأكيد
service-stale = لم يؤكد أحد هذا منذ { $day }. اسأل قبل الذهاب.
service-stale-short = ربما تغير
service-told = ما يقوله الأعضاء
service-told-asked-id = هل طُلبت منك الهوية؟
service-told-asked-status = هل طُلبت منك أوراق إقامة أو تأشيرة؟
service-told-called-police = هل اتصلوا بالشرطة؟
service-told-felt-respected = هل شعرت بالاحترام؟
service-told-yes = نعم: { $count }
service-told-no = لا: { $count }
service-told-hint = من السنة الأخيرة على الأكثر. نُظهر جوابًا عندما يقول خمسة أعضاء أو أكثر الشيء نفسه.

service-tell = هل ذهبت إلى هناك؟ قل لنا كيف كان
service-tell-what = لا يستطيع أحد أن يعرف أنه أنت. نحن نعدّ فقط. يظهر جواب عندما يقول خمسة أعضاء الشيء نفسه.
service-say-yes = نعم
service-say-no = لا
service-say-skip = أفضل ألا أقول
service-say-send = إرسال أجوبتي
service-say-empty = أجب عن سؤال واحد على الأقل بنعم أو لا.
service-say-done = شكرًا. عُدّت أجوبتك.
service-say-more = يمكن قول المزيد ما دام استبيان مفتوحًا: أنا، رأي، استبيانات. افعل ذلك في يوم آخر. عندها لا يربطه شيء بهذه الأجوبة.
trouble-told-enough = أخبرتنا عن خدمات كثيرة هذا الأسبوع. يمكن المتابعة من يوم الاثنين.
refused-no-such-service = هذه الخدمة لم تعد في القائمة. لم تُعدّ أجوبتك.
