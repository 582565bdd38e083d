paper-title = تنبيهات
paper-printed = طُبعت في { $day }
paper-valid = صالحة حتى { $day }
paper-recall = الأوراق الأقدم: أتلفها.
paper-no-promise = شخص ليس على هذه الورقة؟ هذا يعني فقط أن أحدًا لم يخبرنا بعد. ولا يعني أنه يمكن الوثوق به.
paper-left-out = { $count ->
    [zero] كل التنبيهات هنا.
    [one] لم يسع المكان تنبيهًا آخر. اسأل عنه.
    [two] لم يسع المكان تنبيهين آخرين. اسأل عنهما.
    [few] لم يسع المكان { $count } تنبيهات أخرى. اسأل عنها.
    [many] لم يسع المكان { $count } تنبيهًا آخر. اسأل عنها.
   *[other] لم يسع المكان { $count } تنبيه آخر. اسأل عنها.
 }
paper-none = لا توجد تنبيهات الآن.
paper-no-letters = في هذا النص حروف لا يمكن طبعها هنا. اسأل أحدًا عنه.
paper-alert-until = حتى { $day }
sms-long = اسم أطول من رسالة
sms-last = قائمة حتى { $day }. احذف الأقدم. ليس فيها؟ لم يبلغ أحد.

aloud-start = هذه قائمة التنبيهات.
aloud-made = أُعدّت في { $day }.
aloud-valid = صالحة حتى { $day }.
aloud-recall = ارمِ القوائم الأقدم.
aloud-alert = التنبيه { $number }. { $severity }.
aloud-mask = رقم أو اسم أو عنوان: { $mask }.
aloud-month = آخر بلاغ في { $month }.
aloud-area = المنطقة: { $area }.
aloud-none = لا توجد تنبيهات الآن.
aloud-end = هذه نهاية القائمة.
aloud-no-promise = قد لا يكون شخص في القائمة. هذا يعني فقط أن أحدًا لم يخبرنا بعد. ولا يعني أنه يمكن الوثوق به.
digit-0 = صفر
digit-1 = واحد
digit-2 = اثنان
digit-3 = ثلاثة
digit-4 = أربعة
digit-5 = خمسة
digit-6 = ستة
digit-7 = سبعة
digit-8 = ثمانية
digit-9 = تسعة
symbol-hidden = شيء مخفي
symbol-at = آت
symbol-plus = زائد
symbol-dot = نقطة
symbol-and = و
symbol-underscore = شرطة سفلية
symbol-percent = في المئة
symbol-euro = يورو
symbol-pound = جنيه
symbol-dollar = دولار

card-words-keep = احفظ هذه الورقة حيث لا ينظر أحد. من لديه هذه الكلمات يستطيع فتح ما هو لك. لا يستطيع أحد استرجاع كلمات ضائعة.
card-invite = دعوتك
card-invite-what = اكتب هذه الكلمات على الصفحة للانضمام كعضو.
card-slip = قصاصتك
card-slip-what = أظهر هذه عند الوصول. لا يظهر إلا ما اخترت مشاركته.
card-once = تعمل مرة واحدة، حتى { $day }.
card-once-only = تعمل مرة واحدة.
card-recovery = مفتاح الاسترداد
card-recovery-keep = احفظ هذه الورقة جيدًا، بعيدًا عن الجهاز وعن النسخ الاحتياطية. تلزم للبدء من جديد على جهاز آخر. وحدها لا تفتح شيئًا كتبه الناس.
card-cut = اقطع هنا
