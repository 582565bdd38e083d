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

evidence-ask-title = بماذا أجابوا؟
evidence-ask-meaning = من الخطابات حصلت على جواب. ومن غيرها { $overdue } تجاوزت اليوم الذي يحدده القانون.
evidence-ask-bars = الخطابات حسب ما صار إليه أمرها
evidence-ask-state-answered = أُجيب عنها، بلا تأخر فيما نعلم
evidence-ask-state-late = أُجيب عنها متأخرًا
evidence-ask-state-overdue = بلا جواب، ومتأخرة
evidence-ask-state-waits = بلا جواب بعد
evidence-ask-state-open = لا يُعرف لها آخر يوم
evidence-ask-remind = كان موعد الخطاب { $number } إلى { $to } في { $due }. ذكّرهم أو اشتكِ.
evidence-ask-lawyer = اسأل محاميًا قبل أن ينتهي وقت الشكوى.
evidence-ask-documents = { $count ->
    [zero] لم تعد أي وثيقة.
    [one] عادت وثيقة واحدة. هي بجانب هذه الصفحة، مع بصمتها.
    [two] عادت وثيقتان. هما بجانب هذه الصفحة، مع بصمتيهما.
    [few] عادت { $count } وثائق. هي بجانب هذه الصفحة، مع بصماتها.
    [many] عادت { $count } وثيقة. هي بجانب هذه الصفحة، مع بصماتها.
   *[other] عادت { $count } وثيقة. هي بجانب هذه الصفحة، مع بصماتها.
}
evidence-ask-counted = تُعدّ الأيام من يوم إرسال الخطاب.
evidence-ask-not-true = هل جواب صحيح أو كامل.
evidence-ask-not-law = هل خولف قانون. يستطيع محامٍ أن يقول.
evidence-ask-not-holidays = العطل الرسمية. بها قد يكون موعد خطاب لاحقًا.
evidence-ask-kind-records = سجلات عن المراقبة
evidence-ask-kind-police = بياناتك عند الشرطة
evidence-ask-kind-access = بياناتك في مكان آخر
evidence-ask-kind-erasure = محو بياناتك
evidence-ask-unknown = لا نعرف هذا القانون: اسأل محاميًا.
evidence-ask-only = تذكّر: { $only }.
evidence-ask-then = بعد رفض أو صمت: { $then }.
evidence-ask-checklist = قبل السؤال وبعده: { $country }
evidence-ask-facts = ما نعرفه عن القانون، ومن أين، ومتى نُظر فيه
evidence-ask-note = هذه ليست نصيحة قانونية، والقوانين تتغير. اسأل محاميًا قبل أن تعتمد عليها. السؤال عن بياناتك يقول لهم من أنت.
evidence-ask-step-1 = اسأل كمنظمة حيث يمكن. عندها ليس فيه اسم عضو.
evidence-ask-step-2 = قبل أن تسأل الشرطة عن نفسك تحدث إلى محامٍ: السؤال يقول لهم إنك تسأل.
evidence-ask-step-3 = اسأل عن نظام واحد أو حدث واحد في كل خطاب.
evidence-ask-step-4 = لا تكتب عن نفسك أكثر مما يحتاجون لإيجاده.
evidence-ask-step-5 = استخدم عنوانًا ليس بيتك.
evidence-ask-step-6 = احتفظ بنسخة من الخطاب، وبالإيصال الذي يُظهر يوم إرساله.
evidence-ask-step-7 = اكتب اليوم الذي يجب أن يأتي فيه جواب.
evidence-ask-step-8 = ذكّرهم كتابةً في اليوم التالي.
evidence-ask-step-9 = احتفظ بكل جواب مع ظرفه ويومه.
evidence-ask-step-10 = إذا رفضوا فاسأل عن السبب وأين تشتكي. انتبه لوقت الشكوى.
