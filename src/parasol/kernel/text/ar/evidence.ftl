evidence-examples = أمثلة
evidence-helps = ما الذي يفيد
evidence-sure = كم هذا مؤكد
evidence-not-shown = ما لا تُظهره هذه الصفحة
evidence-more-bars = { $count ->
    [zero] لا مزيد في الجداول بجانب هذه الصفحة.
    [one] واحد آخر في الجداول بجانب هذه الصفحة.
    [two] اثنان آخران في الجداول بجانب هذه الصفحة.
    [few] { $count } أخرى في الجداول بجانب هذه الصفحة.
    [many] { $count } أخرى في الجداول بجانب هذه الصفحة.
   *[other] { $count } أخرى في الجداول بجانب هذه الصفحة.
}
evidence-made = صُنعت في { $day } بهذا الأمر:
evidence-hash = SHA-256 للملف { $file }، وفيه كل سؤال وجواب:
evidence-no-letters = (ليس لهذه الصفحة حروف لهذا النص. هو في الجداول.)

evidence-platforms-title = ما فعلته المنصات، { $quarter }
evidence-platforms-headline = { $count ->
    [zero] لا شيء فعلته منصة
    [one] شيء واحد فعلته منصة
    [two] شيئان فعلتهما منصات
    [few] { $count } أشياء فعلتها منصات
    [many] { $count } شيئًا فعلته منصات
   *[other] { $count } شيء فعلته منصات
}
evidence-platforms-count = { $count } على الأقل
evidence-platforms-meaning = وصلتنا خمس ملاحظات على الأقل عن كل منها في هذه الأشهر الثلاثة. إذا علمنا أن شخصًا أخبرنا مرتين فتُحسب مرة.
evidence-platforms-bars = حسب المنصة وما حدث
evidence-platforms-help-1 = سبب يذكر القاعدة، كل مرة، وشخص يقرأ الشكوى.
evidence-platforms-help-2 = طريقة شكوى لمنظمة تتكلم عن أعضائها.
evidence-platforms-sure-1 = كل عدد أُنقص إلى خمسات. ما سمعناه أقل من خمس مرات متروك.
evidence-platforms-sure-2 = يقرأ المؤتمنون كل ملاحظة ويتركون المختلقة. لا يستطيعون كشفها كلها.
evidence-platforms-not-1 = كم يحدث حقًا. معظم الناس لا يخبرون أحدًا، ومن يعرفنا يخبر أكثر.
evidence-platforms-not-2 = أن منصة لم تفعل شيئًا، أو أقل من غيرها: صف ناقص يقول فقط «أقل من خمس».
evidence-platforms-not-3 = لمن حدث، وكيف يبدو، ومن أين. لا نسأل.
evidence-happened-removed = أُزيل
evidence-happened-limited = حُدّ منه
evidence-happened-hidden = أُخفي
evidence-happened-suspended = أُوقف مؤقتًا
evidence-happened-banned = زال نهائيًا
evidence-happened-unpaid = لم تُدفع المستحقات
evidence-happened-refused = رُفض
evidence-happened-asked-for-papers = طُلبت الهوية
evidence-happened-never-answered = بلا جواب أبدًا
evidence-happened-other = شيء آخر
