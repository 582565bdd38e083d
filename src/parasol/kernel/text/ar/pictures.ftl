pictures-who = لا يفتحها إلا الأعضاء الموثوقون الذين يراجعون البلاغات. لا تدخل أبدًا في أي تنبيه.
pictures-choose = اختيار صورة
pictures-done = انتهت الصور
pictures-remove-this = إزالة الصورة { $number }

my-file-hint = حتى 10 م.ب.
my-file-clean = قبل أن تغادر صورة هاتفك نزيل منها ما تقوله عن الكاميرا والمكان والوقت. ما يظهر فيها يبقى.
my-file-choose = اختيار ملف
my-file-sending = إرسال الملف
my-file-send = إرسال الملف
my-file-before = وصل ما كتبت. بقيت الصور والملفات فقط.
my-file-leave = المتابعة بلا الملف
my-file-save = حفظ على هذا الهاتف
my-file-save-this = حفظ على هذا الهاتف: { $name }
my-file-fetching = جارٍ جلبه
my-file-saved = حُفظ على هذا الهاتف. «مغادرة» لا تحذفه. من يستخدم الهاتف غيرك يراه.
trouble-not-as-said = هذا الملف ليس الصورة أو نوع الملف الذي يدّعيه. لم يُحفظ شيء.
