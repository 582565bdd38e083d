evidence-words-title = هل يعامل مرشِّح كلماتنا معاملة أسوأ؟
evidence-words-of = { $count } من { $of }
evidence-words-one = من جملنا علّمها المرشِّح «{ $name }». من { $of } من جمل المقارنة، التي تختلف في لفظ، علّم { $controls }.
evidence-words-many = من المرشِّحات تعلّم جملنا أكثر من جمل المقارنة، ولا تكاد الصدفة تفسر ذلك. تختلف جمل المقارنة في لفظ.
evidence-words-bars = الجمل المعلّمة: جملنا (أسود) وجمل المقارنة (رمادي)
evidence-words-ours = { $count } من { $of } من جملنا
evidence-words-controls = { $count } من { $of } من جمل المقارنة
evidence-words-example = عُلّمت: «{ $ours }» لم تُعلَّم: «{ $control }»
evidence-words-allow = لو سمح «{ $name }» بلفظ «{ $term }» لزال { $count } من { $of } من علاماته الخاطئة.
evidence-words-allow-all = السماح بـ { $terms } يزيل { $count } من { $of }.
evidence-words-by-term = نعدّ باللفظ، لأن المرشِّح كثيرًا ما يجيب باللفظ. «{ $name }» أشد على جانبنا في { $worse } من { $of } من الألفاظ، وعلى جمل المقارنة في { $better }.
evidence-words-chance = لو عامل الاثنين بالتساوي لفعلت الصدفة هذا نحو مرة في { $of } محاولة. فقد يكون صدفة.
evidence-words-no-chance = لو عامل الاثنين بالتساوي لفعلت الصدفة هذا نحو مرة في { $of } محاولة، أو أقل.
evidence-words-share = من جمل مثل جملنا يعلّم من { $low } إلى { $high } في كل 100.
evidence-words-difference = الفرق عن جمل المقارنة من { $low } إلى { $high } في كل 100، لو اخترنا ألفاظًا أخرى مثل هذه.
evidence-words-noise = الحروف الكبيرة والمسافات والنقاط غيّرت { $count } من { $of } من الأجوبة. هذا هو تشويشه.
evidence-words-holm = سألنا { $of } من المرشِّحات لها أجوبة خاصة بها، وشُدد الحساب لذلك.
evidence-words-same = { $count ->
    [zero] لم يعطِ أي مرشِّح أجوبة مرشِّح آخر نفسها.
    [one] مرشِّح آخر أعطى أجوبة غيره نفسها، فلا يُحسب.
    [two] مرشِّحان آخران أعطيا أجوبة غيرهما نفسها، فلا يُحسبان.
    [few] { $count } مرشِّحات أخرى أعطت أجوبة غيرها نفسها، فلا تُحسب.
    [many] { $count } مرشِّحًا آخر أعطت أجوبة غيرها نفسها، فلا تُحسب.
   *[other] { $count } مرشِّح آخر أعطت أجوبة غيرها نفسها، فلا تُحسب.
}
evidence-words-few = عدد الألفاظ المختلفة هنا { $terms } فقط. يلزم { $enough } أو أكثر للتأكد من الكثير.
evidence-words-failures = فشل «{ $name }» { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}. لا تُحسب تلك الجمل.
evidence-words-seen-by-one = أُخفيت بعض المنشورات، لكن نظر شخص واحد فقط. لا تُحسب.
evidence-words-went-on = استمر النشر بعد تحذير. ما جاء بعده قد يكون بسبب التحذير.
evidence-words-many-a-day = نُشر أكثر من اثنين في يوم واحد. قد يكون منشور غيّر ما حدث للذي يليه.
evidence-words-not-why = لماذا يفعل المرشِّح هذا، وهل أراده أحد.
evidence-words-not-platform = ما تفعله منصة بعلامة. قد تستخدم مرشِّحات أخرى، وأشخاصًا.
evidence-words-not-words = كلمات غير هذه الألفاظ، وعددها { $terms }.
evidence-words-not-often = كم يحدث هذا لمنشورات حقيقية. كُتبت الجمل لهذا الاختبار.
