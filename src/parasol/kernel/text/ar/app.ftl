# الكلمات: report – بلاغ؛ message – رسالة؛ alert – تنبيه؛ check – فحص؛ steward – مؤتمن؛ member – عضو؛ community – مجتمع؛ desk – مكتب؛
# support service – خدمة دعم؛ guide – دليل؛ words – كلمات؛ code – رمز؛ survey – استبيان؛ poll – تصويت؛ lounge – صالون؛ pen – قلم؛ profile – ملف؛
# conversation – محادثة؛ lock (seal) – قفل؛ profile beside files – ملف تعريف؛ link – رابط؛ pass – تصريح؛ post – منشور؛ letter – خطاب؛
# thread – سلسلة؛ proposal – اقتراح؛ slip – قصاصة؛ token – قسيمة؛ invite – دعوة؛ draft – مسودة؛ case – مسألة؛
# outreach worker – عامل ميداني؛ to vouch – شهادة؛ to pause – إيقاف مؤقت؛ label – وسم؛ edition – نشرة؛ notice – إعلان؛ reporter – من أبلغ.

skip = إلى النص
leave = مغادرة
bar-help = مساعدة
leave-shift = Shift: بقي { $left } للمغادرة
back = رجوع
draft = مسودة: لم يقرأها بعد أحد من الناطقين بالعربية.
loading = جارٍ التحميل
try-again = محاولة أخرى
busy-long = العمل مستمر. قد يحتاج هاتف قديم أو اتصال بطيء أو Tor Browser في وضع Safer إلى دقيقة. المغادرة ممكنة في أي وقت.
front-check = فحص شخص
front-report = الإبلاغ عمّا حدث
front-desks = التحدث إلى أحد
front-profiles = ملف تعريفك
front-receipt = لديّ رمز بلاغ أو رسالة
front-help = مساعدة الآن
front-guides = أدلة
front-services = خدمات دعم
front-unlock = الفتح بكلماتي
front-join = تلقيت دعوة
front-about = كيف تحميك هذه الصفحة
front-language = اللغة
trouble-unexpected = حدث خطأ في هذه الصفحة. إن كنت ترسل شيئًا فقد يكون وصل. انظر أولًا ثم حاول مرة أخرى.
trouble-part-missing = جزء من هذه الصفحة لم يُحمَّل. راجع اتصالك ثم أعد تحميل الصفحة. أو متصفحك قديم جدًا.

link-asked = فتح الرابط؟
link-leaves = يقود إلى خارج هذه الصفحة. قد يضيع ما كُتب هنا.
link-locks = يقود إلى خارج هذه الصفحة، وتُقفل الصفحة أولًا. ما كُتب هنا سيضيع.
link-stay = البقاء هنا
link-open = فتح الرابط
