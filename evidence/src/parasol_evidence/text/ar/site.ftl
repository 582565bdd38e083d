site-title = من يحصل على ماذا من هذه الصفحة؟
site-title-many = من يحصل على ماذا من هذه الصفحات ({ $count })؟
site-headline = { $count ->
    [zero] لا طرف آخر
    [one] طرف آخر واحد
    [two] طرفان آخران
    [few] { $count } أطراف أخرى
    [many] { $count } طرفًا آخر
   *[other] { $count } طرف آخر
}
site-headline-nobody = لم يُرَ أحد آخر
site-meaning = { $count ->
    [zero] لم يحصل على شيء من { $page } قبل أن يختار أحد شيئًا.
    [one] حصل على شيء من { $page } قبل أن يختار أحد شيئًا.
    [two] حصلا على شيء من { $page } قبل أن يختار أحد شيئًا.
    [few] حصلت على شيء من { $page } قبل أن يختار أحد شيئًا.
    [many] حصلت على شيء من { $page } قبل أن يختار أحد شيئًا.
   *[other] حصلت على شيء من { $page } قبل أن يختار أحد شيئًا.
}
site-meaning-refused = { $count ->
    [zero] بعد رفض الموافقة لم يحصل أي منها.
    [one] بعد رفض الموافقة ظل واحد يحصل.
    [two] بعد رفض الموافقة ظل اثنان يحصلان.
    [few] بعد رفض الموافقة ظلت { $count } تحصل.
    [many] بعد رفض الموافقة ظلت { $count } تحصل.
   *[other] بعد رفض الموافقة ظلت { $count } تحصل.
}
site-meaning-nobody = لم يُرَ غير الموقع نفسه يحصل على شيء من { $page }.
site-meaning-failed = { $count ->
    [zero] أمكن النظر في كل الصفحات.
    [one] لم يمكن النظر في صفحة واحدة.
    [two] لم يمكن النظر في صفحتين.
    [few] لم يمكن النظر في { $count } صفحات.
    [many] لم يمكن النظر في { $count } صفحة.
   *[other] لم يمكن النظر في { $count } صفحة.
}
site-pages = الصفحات: { $count }
site-bars = كم منها حصل على هذا (أسود)، وبعد رفض الموافقة (رمادي)
site-bars-once = كم منها حصل على هذا
site-bar-told = { $count } من { $all }
site-bar-refused = بعد الرفض: { $count }
site-bar-typed = ما كُتب
site-bar-keys = كل ضغطة، أثناء الكتابة
site-bar-unread = قراءة ما كُتب، ثم إرسال ما لا يُقرأ
site-bar-page = عنوان الصفحة
site-bar-site = اسم الموقع
site-bar-visit = أن أحدًا هناك
site-bar-cookie = ملف cookie على هذا الجهاز
site-bar-marks = علامات تميّز هذا الجهاز عن غيره
site-bar-recorder = شيء، ويبيع تسجيلات للجلسات
site-bar-watches = نظرة إلى الفأرة والمفاتيح والصفحة
site-got = { $company }{ $at }: { $things }.
site-country = { " " }({ $country })
site-got-itself = الموقع نفسه: { $things }.
site-thing-visit = رأى عنوان الإنترنت لمن فتحها
site-thing-site = عرف أي موقع هو
site-thing-page = عرف عنوان الصفحة ({ $form })
site-thing-typed = حصل على المكتوب ({ $about }) قبل إرساله ({ $form }، { $how })
site-thing-keys = حصل على المكتوب ({ $about }) ضغطة بعد ضغطة أثناء الكتابة ({ $how })
site-thing-unread = قرأ ما كُتب، ثم أرسل ما لا يُقرأ هنا ({ $how })
site-thing-cookie = { $form ->
    [own] وضع ملف cookie خاصًا به
   *[site] وضع ملف cookie باسم الموقع
}
site-thing-marks = { $about ->
    [canvas] قرأ رسمًا مخفيًا (canvas)
    [webgl] سأل عن بطاقة الرسوم (WebGL)
    [audio] قاس كيف يُصنع الصوت (audio)
    [fonts] جرّب أي خطوط توجد
   *[webrtc] فتح خطًا قد يُظهر العنوان المحلي (WebRTC)
}
site-thing-watches = يراقب الفأرة والمفاتيح والصفحة، كما تفعل مسجلات الجلسات
site-thing-recorder = يبيع تسجيلات لما يفعله الناس على الصفحات
site-under = { $thing }، تحت اسم الموقع نفسه { $host }
site-about-email = عنوان بريد إلكتروني
site-about-phone = رقم هاتف
site-about-name = اسم
site-about-password = كلمة مرور
site-about-text = نص
site-form-plain = كما هو
site-how-request = بطلب
site-how-beacon = بإشارة beacon
site-how-websocket = بـ WebSocket
site-how-worker = بـ worker
site-how-report = بتقرير من المتصفح
site-in-referer = كـ Referer
site-in-address = في عنوان
site-in-message = في رسالة
site-helps-typed = تستطيع صفحة أن تنتظر حتى يضغط أحد «إرسال». لا أحد يحتاج إلى ما كُتب قبل ذلك.
site-helps-refused = من ظل يحصل على شيء بعد رفض الموافقة يمكن سؤاله بأي حق.
site-helps-copies = يمكن أن تكون الخطوط والبرامج والصور على خادم الموقع نفسه. عندها لا تُطلب من غيره.
site-helps-nobody = انظر مرة أخرى بعد شهر، وبعد كل تغيير في الصفحة.
site-sure-seen = ما هو هنا شوهد يغادر متصفحًا صُنع لهذا ولم يحفظ شيئًا.
site-sure-twice = Chromium { $version }؛ الرسائل { $messages } في الزيارات { $visits }: قبل أي اختيار، وبعد زر يرفض.
site-sure-once = Chromium { $version }؛ الرسائل { $messages } قبل أي اختيار. لم يُرَ زر يرفض الموافقة.
site-sure-har = ملف HAR فيه رسائل عددها { $messages }، كتبه متصفح شخص آخر.
site-sure-typed = كُتبت كلمات مختلقة لهذا في حقول عددها { $count } ولم تُرسل أبدًا.
site-sure-named = البلدان من قائمتنا، مع مصدر ويوم لكل منها. هي قصيرة.
site-sure-compared = بالمقارنة مع { $day }: { $new ->
    [zero] لم يُرَ جديد
    [one] رُئي واحد جديد
    [two] رُئي اثنان جديدان
    [few] رُئيت { $new } جديدة
    [many] رُئيت { $new } جديدة
   *[other] رُئيت { $new } جديدة
}، { $gone ->
    [zero] ولم يغب أي منها هذه المرة
    [one] ولم يُرَ واحد هذه المرة
    [two] ولم يُرَ اثنان هذه المرة
    [few] ولم تُرَ { $gone } هذه المرة
    [many] ولم تُرَ { $gone } هذه المرة
   *[other] ولم تُرَ { $gone } هذه المرة
}.
site-not-later = ما يمرره خادم الموقع لاحقًا لا يُرى من الخارج.
site-not-none = ما لم يُرَ قد يكون هناك: في يوم آخر، في بلد آخر، لمتصفح آخر.
site-not-sealed = ما تعمّيه صفحة قبل إرساله يمكن عدّه، لا قراءته.
site-not-robot = تستطيع صفحة أن تلاحظ أن برنامجًا ينظر، فتحسن التصرف.
site-not-faked = تستطيع صفحة أن تجعل شيفرتها تبدو كأنها لشركة أخرى إذا حمّلت سكربت تلك الشركة أيضًا. اسألوا الشركة قبل أن تقولوا إنها فعلت شيئًا.
site-lacks-messages = أرسلت هذه الصفحة الكثير حتى لم يُحفظ كله.
site-lacks-long = كانت بعض الرسائل طويلة جدًا. قُرئت بدايتها فقط.
site-lacks-near = حاولت هذه الصفحة الوصول إلى الحاسوب الذي نظر إليها أو إلى شبكته. مُنع ذلك.
site-lacks-scripts = أخفى سكربت في هذه الصفحة لمن هو، أو سمّى نفسه باسم لم يُحمّل منه شيء. لا يُحسب ما فعله على أحد.
site-lacks-unseen = تستطيع هذه الصفحة الإرسال بطرق لا يُرى ما بداخلها. من وصلت إليهم مذكورون، لا كل ما قد يكونون حصلوا عليه.
site-lacks-bodies = ينقص الملف ما في بعض الرسائل، فقد يكون فيها ما كُتب.
site-lacks-cookies = ليس في الملف أي cookie. ربما نُظف منها.
site-lacks-sockets = ينقص الملف ما أُرسل عبر WebSocket.
site-lacks-probes = لا يُظهر ملف HAR ما فعلته البرامج في الصفحة، ولا ما جاء بعد رفض.
