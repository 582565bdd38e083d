photo-intro = اختر صورة. انظر ماذا يقول ملفها. غطِّ ما لا ينبغي أن يراه أحد. احفظ نسخة نظيفة.
photo-choose = اختيار صورة
photo-kinds = JPEG أو PNG أو WebP. حتى 32 MB.
photo-reading = يُنظر في الصورة
photo-nothing-sent = لا يُرسل شيء. من هنا يعمل بلا إنترنت أيضًا.
photo-promise = تُزال البيانات الخفية. أما جسمك وغرفتك وملابسك وآثار كاميرا هاتفك فلا.
photo-never = لا تستخدم أبدًا صورة موجودة في أي مكان باسمك.

photo-inside = ماذا تقول هذه الصورة
photo-tells = من يحصل على هذا الملف يستطيع قراءة هذا فيه:
photo-tells-little = لم نجد شيئًا نستطيع قراءته. لكن فيها أجزاء خفية: { $count } kB.
photo-tells-nothing = لم نجد شيئًا خفيًا في هذا الملف.
photo-told-place = أين صُورت
photo-told-time = متى
photo-told-device = الهاتف أو الكاميرا أو البرنامج
photo-told-person = أسماء
photo-told-text = نصوص
photo-told-thumbnail = صورة صغيرة بالداخل، من قبل أن تُغيَّر
photo-told-after = شيء بعد نهاية الصورة، مثل فيلم
photo-told-more = أجزاء خفية أخرى
photo-bytes = { $count } بايت
photo-all-goes = لن يكون شيء من هذا في النسخة.
photo-go-on = متابعة

photo-cover = تغطية وقص
photo-cover-what = غطِّ الوجوه والوشوم والندوب واللافتات وما يُرى من النوافذ. والمرايا أيضًا. لا شيء يجدها عنك.
photo-slow = في هذا المتصفح قد يستغرق 20 ثانية، ولا تستجيب الصفحة عندها. للمغادرة فورًا أغلق علامة التبويب.
photo-tool = ما ترسمه
photo-tool-box = مربع يغطي
photo-tool-brush = فرشاة تغطي
photo-tool-crop = الجزء الذي يبقى
photo-shown = صورتك. ارسم عليها، أو استخدم الأرقام أدناه.
photo-covered = { $count ->
    [0] لا شيء مغطى.
    [zero] لا شيء مغطى.
    [one] مكان واحد مغطى.
    [two] مكانان مغطيان.
    [few] { $count } أماكن مغطاة.
    [many] { $count } مكانًا مغطى.
   *[other] { $count } مكان مغطى.
  }
photo-is-cropped = قُصّت الحافة.
photo-undo = تراجع
photo-by-numbers = بلا رسم
photo-by-left = من اليسار: { $count } من 100
photo-by-top = من الأعلى: { $count } من 100
photo-by-wide = العرض: { $count } من 100
photo-by-high = الارتفاع: { $count } من 100
photo-do-cover = تغطية هذا الجزء
photo-do-crop = إبقاء هذا الجزء فقط
photo-make = صنع النسخة

photo-made = نسختك النظيفة
photo-made-shown = النسخة كما يراها الآخرون
photo-size = { $width } في { $height } بكسل، { $size } kB. ما غطيته صار لونًا واحدًا، ولا يمكن استرجاعه.
photo-first-stays = الصورة الأصلية ما زالت على هاتفك كما كانت.
photo-save = حفظ النسخة
photo-saved = هي الآن بين تنزيلاتك باسم «picture.jpg».
photo-another = اختيار صورة أخرى

trouble-photo-heic = هذه صورة HEIC، كما تصنعها هواتف iPhone. لا نستطيع تنظيفها. التقط صورة شاشة لها واخترها. أو اضبط الكاميرا على «Most compatible».
trouble-photo-video = لا نستطيع تنظيف الأفلام. التقط صورة شاشة للحظة واحدة واخترها.
trouble-photo-kind = نستطيع تنظيف JPEG وPNG وWebP فقط. التقط صورة شاشة لهذه واخترها.
trouble-photo-broken = هذه الصورة تالفة فلا نستطيع تنظيفها. جرب نسخة أخرى.
trouble-photo-large = هذه الصورة أكبر مما نستطيع. صغّرها أولًا، أو التقط صورة شاشة لها.
trouble-photo-browser = هذا المتصفح يحميك: يعطي الصفحات بكسلات خاطئة من الصورة. لذلك لا تعمل هنا إلا JPEG ومعظم PNG.
