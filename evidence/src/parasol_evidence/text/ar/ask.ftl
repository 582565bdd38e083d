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
