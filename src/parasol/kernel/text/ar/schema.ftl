table-secret = مفاتيح الخادم القليلة، والأعداد التقريبية التي يُظهرها هذا الأسبوع، وأحدث نقطة تحقق، وما وقّعه المؤتمنون من سجل الأعضاء
column-secret-name = أي مفتاح هذا؛ أو الأعداد، أو نقطة التحقق، أو سجل الأعضاء
column-secret-value = المفتاح؛ أو الأعداد أو نقطة التحقق كما يراها الجميع؛ أو طول سجل الأعضاء ودعواته المفتوحة وبصمة الباقي

table-roster = القوائم الموقعة: الميثاق (المؤتمنون والمفاتيح والإعدادات والمكاتب) الذي يقرؤه أي أحد، وسجل الأعضاء الذي يقرؤه المؤتمنون
column-roster-number = رقم المدخل في القائمة
column-roster-body = المدخل كما وُقع، مقروء
column-roster-signatures = من وقعه، بمفاتيحه
column-roster-chain = في أي القائمتين المدخل
column-roster-nth = رقم المدخل في تلك القائمة

table-roster-state = ما ينتج عن هذه القوائم، حتى يبدأ الخادم بسرعة: يمكن صنعه منها مرة أخرى
column-roster-state-one = دائمًا 1
column-roster-state-kept = من هو عضو، وأي مفاتيح وإعدادات سارية: ما تقوله القوائم بالفعل، بعلامة من الخادم

table-box = مفاتيح مقفلة لعضو واحد
column-box-recipient = المفتاح العلني للعضو الذي يستطيع فتحه
column-box-box-group = لمن المفاتيح: ورقة من شجرة المفاتيح، أو المؤتمنون، أو مكتب
column-box-generation = أي تجديد للمفاتيح هو
column-box-sealed = المفاتيح، مقفلة
table-wrap = شجرة المفاتيح: أي مفتاح يفتح أي مفتاح
column-wrap-node = موضع في الشجرة
column-wrap-sealed = مفتاح الموضع الأعلى، مقفل بمفتاح هذا الموضع
table-rung = السلم: مفاتيح أقدم، كل منها مقفل بالذي يليه
column-rung-box-group = الأعضاء أو المؤتمنون
column-rung-number = أي تجديد للمفاتيح يفتحه
column-rung-sealed = المفتاح السابق، مقفل
table-recipient = ما تُقفل له المفاتيح
column-recipient-holder = المفتاح العلني لعضو، أو رقم مكتب
column-recipient-text = مفتاح علني تُقفل له الأشياء

table-room = ظاهر كل صف من السجلات: بلاغ، محادثة، التنبيهات
column-room-id = رقم الصف
column-room-name = عشوائي، أو مصنوع من كلمات شخص: لا يقول شيئًا وحده
column-room-kind = أي قواعد تسري: report، alerts، desk/1
column-room-holder-key = المفتاح العلني المصنوع لهذه الغرفة وحدها من رمز بلاغ
column-room-opened-on = يوم فتحها
column-room-expires-on = آخر يوم تُحفظ فيه
column-room-next = الرقم الذي يأخذه سجلها التالي
column-room-is-taken-on = هل كتب فيها أحد غير من فتحها

table-record = سجلات مقفلة: كل ما يكتبه الناس
column-record-id = رقم الصف
column-record-room = الغرفة التي هو فيها
column-record-seq = رقمه هناك
column-record-client-id = رقم عشوائي يُعرف به إرسال متكرر
column-record-day = يوم وصوله
column-record-expires-on = آخر يوم يُحفظ فيه
column-record-body = النص، مقفل ومكمّل إلى أحد أربعة أحجام (في الغرفة العلنية: موقع ومقروء)
column-record-release = لتنبيه: بصمة آخر يوم له ومفاتيح سحبه

table-carried = أي مفاتيح سحب يحملها تنبيه
column-carried-key = مفتاح صُنع مع بلاغ
column-carried-room = الغرفة التي هو فيها (PostgreSQL)
column-carried-record = التنبيه

table-withdrawal = أن شيئًا سُحب، بتوقيع
column-withdrawal-number = يعدّ صعودًا
column-withdrawal-key = مفتاح ما سُحب
column-withdrawal-signature = بذلك المفتاح
column-withdrawal-expires-on = آخر يوم يُحفظ فيه

table-list = كل قائمة فحص: واحدة، أو اثنتان أثناء تجديدها
column-list-number = أي قائمة
column-list-is-complete = هل هي مستخدمة
column-list-is-dropped = هل تُمسح
column-list-updated-on = يوم آخر تغيير
column-list-entries = عدد المداخل
column-list-holes = عدد ما أُزيل

table-entry = مداخل قائمة الفحص
column-entry-id = رقم الصف
column-entry-list = القائمة
column-entry-room = الغرفة التي هو فيها (PostgreSQL)
column-entry-record = التنبيه الذي يتبعه ويُحذف معه
column-entry-position = أين هو بين 4 مليارات موضع؛ عشوائي بلا مفتاح الأعضاء
column-entry-tag = ما يقارنه فحص؛ عشوائي بلا المفتاحين
column-entry-sealed = الجواب، مقفل
column-entry-expires-on = آخر يوم تعطيه هذه القائمة للتنبيه، إذا كان قبل يوم التنبيه نفسه
column-entry-release = بصمة ذلك اليوم والمفاتيح التي تستطيع سحب التنبيه

table-vault = ما تفتحه ثماني كلمات: مفاتيح عضو، أو دعوة
column-vault-id = رقم الصف
column-vault-name = مصنوع من الكلمات الثماني
column-vault-auth-key = المفتاح العلني المصنوع منها
column-vault-version = كم مرة كُتب
column-vault-sealed = ما فيه، مقفل ومكمّل إلى أحد ثلاثة أحجام
column-vault-touched-on = يوم آخر استخدام
column-vault-expires-on = لدعوة: آخر يوم

table-head = ما وقعه مؤتمن عن قائمة
column-head-list = القائمة
column-head-bits = إلى كم جزء هي مقسمة
column-head-size = عدد المداخل، مع ما أُزيل
column-head-seq = حتى أي تنبيه
column-head-day = يوم التوقيع
column-head-root = البصمة على الكل
column-head-roster-length = كم كان طول قائمة الأعضاء
column-head-signer = المفتاح العلني للمؤتمن
column-head-signature = التوقيع

table-hole = ما يبقى من مدخل أُزيل، حتى تُجدد القائمة
column-hole-list = القائمة
column-hole-position = أين كان
column-hole-inner = بصمة ما كان هناك
column-hole-expires-on = آخر يوم كان لتنبيهه
column-hole-keys = مفاتيح السحب التي كانت لتنبيهه

table-node = البصمات بين المداخل والجذر الموقع
column-node-list = القائمة
column-node-depth = كم تبعد عن الجذر
column-node-number = أيها على ذلك العمق
column-node-hash = البصمة

table-spent = قسائم استُخدمت، حتى لا تُستخدم قسيمة مرتين
column-spent-week = الأسبوع
column-spent-purpose = للفحص أو القراءة أو الإرسال
column-spent-mark = بصمة القسيمة، عشوائية
column-spent-request = ما يُعرف به الطلب نفسه
column-spent-signature = ما يرى به صاحبها وحده أنها استُخدمت

table-week-count = كم قسيمة استُخدمت في كل من الأسابيع الأخيرة؛ وكل فحوص ربع سنة معًا بالخمسات؛ وكم صوتًا كان
column-week-count-week = الأسبوع
column-week-count-purpose = لماذا
column-week-count-count = كم

table-drawn = من حصل على قسائم في أسبوع، حتى لا يحصل عليها أحد مرتين
column-drawn-week = الأسبوع
column-drawn-mark = بصمة العضو بمفتاح قسائم الخادم
column-drawn-batch = بصمة ما طُلب، معمّاة عن الخادم

table-credential = أي أعضاء حصلوا على ما يلزم لبلاغات تنتظر
column-credential-mark = بصمة العضو بمفتاح قسائم الخادم
column-credential-batch = بصمة ما طُلب، معمّاة عن الخادم

table-mark = علامات تجد بها البلاغات التي تنتظر بعضها
column-mark-mark = عشوائية بلا مفتاح الأعضاء ومفتاح الخادم
column-mark-room = البلاغ
column-mark-keys = بأي مفاتيح الخادم صُنعت

table-chunk = قطع ملفات في محادثات مع مكتب
column-chunk-id = رقم الصف
column-chunk-room = المحادثة
column-chunk-blob = اسم الملف العشوائي هنا
column-chunk-number = أي قطعة
column-chunk-body = القطعة، مقفلة

table-experience = كم مرة أعطى الأعضاء جوابًا عن خدمة
column-experience-service = الخدمة
column-experience-quarter = أي ثلاثة أشهر
column-experience-question = أي سؤال
column-experience-is-yes = نعم أو لا
column-experience-count = كم مرة

table-migration = أي خطوات من بنيتها مرت بها قاعدة بيانات PostgreSQL
column-migration-number = رقم الخطوة

table-erased = الجداول التي ما زال يجب أن يُكتب فوق صفوفها المحذوفة (PostgreSQL)
column-erased-relation = الجدول

table-withdrawal-count = كم سحبًا كان على الإطلاق (PostgreSQL)
column-withdrawal-count-given = رقم الأخير

schema-title = كل جدول وعمود
schema-what = ما يكتبه الناس هو في الأعمدة التي تقول «مقفل».
schema-example = صف واحد:
schema-hidden = لا يظهر
schema-exact = كم عددها الآن

table-gate = ما تتشاركه كل عمليات الخادم لفترة (PostgreSQL؛ ليس في سجله ولا في نسخة احتياطية)
column-gate-key = مفتاح عشوائي يُصنع عند بدء قاعدة البيانات، تُميَّز به الطلبات من القديمة
column-gate-first = لأي نصف ساعة العلامات أدناه
column-gate-day = يوم الأعداد أدناه

table-used-even = أرقام للاستخدام مرة واحدة استُخدمت في الساعة الأخيرة تقريبًا (PostgreSQL)
column-used-even-mark = بصمة رقم عشوائي، ولا شيء بجانبها

table-used-odd = الشيء نفسه، لنصف الساعة الآخر (PostgreSQL)
column-used-odd-mark = بصمة رقم عشوائي، ولا شيء بجانبها

table-tally = كم مرة سُحب بلاغ اليوم بمفتاح جديد (PostgreSQL)
column-tally-name = بصمة اسم البلاغ
column-tally-count = كم مرة

table-ended = دعوات لم يستخدمها أحد في وقتها (PostgreSQL)
column-ended-invite = المفتاح العلني للدعوة، كما في القائمة
