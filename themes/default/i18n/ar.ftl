# All words of the interface in Arabic, page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = الانتقال إلى المحتوى
frame-languages = اللغات
frame-navigation = القائمة الرئيسية
frame-path = المسار
frame-contents = محتويات هذه الصفحة
frame-feed = الإشعارات والتغييرات
frame-order-link = كيف يُحدَّد الترتيب
frame-audience-public = صفحات عامة: لا تُذكر فيها أي أداة باسمها
frame-audience-members = فهرس الأعضاء: لأجهزة إنفاذ القانون
frame-audience-coordinators = صفحات الجهات المنسقة: ليست للأعضاء ولا للجهات المزودة

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = الترتيب المعروض اليوم هو ترتيب { $day }.
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = الترتيب المعروض هو ترتيب { $day }، وهو يوم حُدِّد عند إنشاء هذه الصفحات.
# $day: the day of the build. $version: the program's version.
frame-built = صفحات { $day }، أُنشئت بالإصدار { $version } من برنامج evenhand.

## Navigation and footer

nav-home = البداية
nav-tools = جميع الأدوات
nav-criteria = المعايير
nav-find = البحث
nav-compare = المقارنة
nav-names = الأسماء بالترتيب الأبجدي
nav-notices = الإشعارات
nav-changes = التغييرات
nav-principles = المبادئ
nav-terms = شروط المشاركة
nav-states = معاني حالات الإجابة
nav-neutrality = الحياد
nav-exports = البيانات والتصدير
nav-exports-json = جميع الأدوات بنسق JSON
nav-exports-csv = جميع الأدوات بنسق CSV
nav-accessibility = تيسير الاستخدام
nav-request = طلب الاطلاع
nav-reports = التقارير

## Standing notices

notice-endorsement = لا يعني إدراج أداة في هذا الفهرس تأييدها من جانب المبادرة أو أي من الجهات المنسقة لها.
notice-stated = كل إجابة هي إفادة من الجهة المزودة. ولم تُقيَّم الأداة ولم تُختبر ولم تُعتمد من جانب أي جهة لأغراض هذا الفهرس.
notice-procurement = لا تشارك المبادرة في شراء الأدوات ولا في تطبيقها. ولكل جهاز وحده أن يقرر استخدام أداة ما أو عدم استخدامها.

## Lists of tools

listing-heading = جميع الأدوات
# $page: the number of the page, from the second on.
listing-heading-page = جميع الأدوات، الصفحة { $page }
list-equal = لكل أداة البطاقة نفسها، وتشغل كل أداة كل موضع بالتساوي مع غيرها.
list-pages = صفحات القائمة
list-previous = الصفحة السابقة
list-next = الصفحة التالية
list-none = لا توجد أدوات مدرجة.
# $number: the number of the page.
list-page = الصفحة { $number }
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] الأدوات من { $first } إلى { $last } من أصل أداتين
    [few] الأدوات من { $first } إلى { $last } من أصل { $shown } أدوات
    [many] الأدوات من { $first } إلى { $last } من أصل { $shown } أداة
   *[other] الأدوات من { $first } إلى { $last } من أصل { $shown } أداة
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] أداتان
    [few] { $shown } أدوات
    [many] { $shown } أداة
   *[other] { $shown } أداة
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }، { $country }
# The label of the tool's state on a card.
card-state = الحالة
# Between the options of an answer, where they stand in one line.
list-separator = {"؛ "}

## Criteria

criteria-heading = المعايير
criteria-lead = اختر إجابة لعرض الأدوات التي أُعطيت بشأنها. والأداة التي لا إجابة بشأنها لا تُستبعد، بل ترد تحت حالة إجابتها.
criteria-none = لا تتضمن استمارات هذا الفهرس أي معايير.
criterion-options = إجابات أخرى عن هذا السؤال
criterion-none = لم تُعط هذه الإجابة بشأن أي أداة.
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
    [zero] لا أدوات
    [one] أداة واحدة
    [two] أداتان
    [few] { $shown } أدوات
    [many] { $shown } أداة
   *[other] { $shown } أداة
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option }: { $question }

## Names

names-heading = الأسماء بالترتيب الأبجدي
names-lead = أسماء جميع الأدوات المدرجة بالترتيب الأبجدي، للعثور على أداة يُعرف اسمها. أما سائر القوائم فيتغير ترتيبها كل يوم.
names-none = لا توجد أدوات مدرجة.

## One tool

tool-use = الاستخدام المسؤول
tool-use-decide = قد تخطئ الأداة، وقد تضر بالناس إذا استُخدمت لغير ما أُعدّت له أو من دون شخص يتحقق من نتائجها. وقبل استخدامها، ينبغي للجهاز أن يحدد غرضها المشروع، ومن المدرَّبون عليها والمساءلون عنها، وكيف تُراجَع نتائجها ويمكن الطعن فيها.
tool-use-risk = قد تنشأ المخاطر عن تطوير الأداة وعن استخدامها. وتبين هذه الصفحة ما أفادت به الجهة المزودة بشأنهما. وتظهر الإجابة الناقصة على أنها ناقصة: فهي تدعو إلى السؤال ولا تُثبت شيئا.
tool-use-questions = ما سُئلت عنه الجهة المزودة بشأن الاستخدام المقصود والحدود والرقابة:
tool-use-no-questions = لا تتضمن استمارات هذا الفهرس أي سؤال عن الاستخدام المقصود أو الحدود أو الرقابة. اسأل الجهة المزودة قبل الاستخدام.
tool-description = الوصف المقدم من الجهة المزودة
tool-about = عن الأداة
tool-about-none = لم تقدم الجهة المزودة أي وصف.
tool-website = الموقع الشبكي
tool-website-none = لم تذكر الجهة المزودة أي موقع شبكي لهذه الأداة.
tool-reference = المرجع:
tool-history = الإشعارات والموافقات
tool-history-none = لا شيء.
tool-turns = الأداتان السابقة واللاحقة في ترتيب اليوم
tool-previous = الأداة السابقة
tool-next = الأداة التالية

# Facts about a tool, and what stands where one is not known.
fact-provider = الجهة المزودة
fact-kind = نوع الجهة المزودة
fact-country = البلد
fact-country-none = غير مذكور
fact-state = الحالة
fact-form = الاستمارة المجاب عنها
fact-form-none = لا شيء
fact-terms = الشروط المقبولة
fact-terms-none = لا شروط سارية
fact-changed = آخر تغيير
fact-changed-unknown = غير معروف
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }، الإصدار { $version }
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = الإصدار { $version }، في { $day }

# Kinds of providers.
kind-company = شركة
kind-academic = مؤسسة أكاديمية
kind-non-profit = منظمة غير ربحية
kind-public-body = هيئة عامة
kind-other = كيان آخر

# States of a tool, as one word.
standing-listed = مدرجة
standing-suspended = معلقة
standing-removed = مشطوبة
standing-withdrawn = مسحوبة
standing-title-listed = مدرجة في هذا الفهرس
# $day: since when, or when.
standing-title-suspended = معلقة منذ { $day }
standing-title-removed = شُطبت في { $day }
standing-title-withdrawn = سُحبت في { $day }

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = أفادت به الجهة المزودة في { $day }.
stated = أفادت به الجهة المزودة.
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = أفادت به الجهة المزودة في { $day }، بحسب الوضع في { $as-of }.
stated-as-of = أفادت به الجهة المزودة، بحسب الوضع في { $as-of }.
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = ، { $publisher }، { $day }.
reference-publisher = ، { $publisher }.
reference-day = ، { $day }.
reference-plain = .

# What has no translation. $language: the name of the language it is shown in.
untranslated = لا توجد ترجمة. لغة النص: { $language }.
untranslated-answer = هذه الإجابة غير مترجمة. لغة النص: { $language }.
untranslated-page = هذه الصفحة غير مترجمة. لغة النص: { $language }.

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = أجابت الجهة المزودة عن الإصدار { $version } من هذه الاستمارة.
form-answered-older = أجابت الجهة المزودة عن الإصدار { $version } من هذه الاستمارة. والإصدار الحالي هو { $current }.
form-unanswered = لم تجب الجهة المزودة عن هذه الاستمارة. والإصدار الحالي هو { $current }.
form-draft = هذه الاستمارة مسودة. ولم تُطرح أسئلتها بعد.
form-closed = هذه الاستمارة مغلقة؛ وقد أُجيب عن الإصدار { $version } منها.

# Yes and no.
answer-yes = نعم
answer-no = لا

## The six answer states

state-answered = تمت الإجابة
state-no-reply = لا رد
state-not-applicable = لا ينطبق
state-declined = رُفضت الإجابة
state-confidential = سري
state-not-yet-asked = لم يُطرح بعد

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = أجابت الجهة المزودة عن هذه الاستمارة وتركت هذا السؤال بلا رد.
reason-no-reply-form = لم تجب الجهة المزودة عن هذه الاستمارة.
reason-not-applicable = لا يُطرح إلا إذا كانت الإجابة عن السؤال «{ $question }» هي: { $options }. وقد أجابت الجهة المزودة: { $given }.
reason-not-applicable-plain = لا يُطرح إلا إذا كانت الإجابة عن السؤال «{ $question }» هي: { $options }.
reason-declined = رفضت الجهة المزودة الإجابة وذكرت السبب الآتي:
reason-declined-plain = رفضت الجهة المزودة الإجابة ولم تذكر أي سبب.
reason-confidential = إجابة الجهة المزودة محفوظة لدى الجهات المنسقة.
reason-not-yet-asked = هذا السؤال جديد في الإصدار { $version } من الاستمارة. وقد أجابت الجهة المزودة عن الإصدار { $answered }.
reason-not-yet-asked-draft = الاستمارة مسودة. ولم يُطرح هذا السؤال بعد.
reason-follows-no-reply = يتوقف على السؤال «{ $question }»، الذي لم يرد أي رد عليه.
reason-follows-declined = يتوقف على السؤال «{ $question }»، الذي رفضت الجهة المزودة الإجابة عنه.
reason-follows-confidential = يتوقف على السؤال «{ $question }»، الذي تُعدّ الإجابة عنه سرية.
reason-follows-not-yet-asked = يتوقف على السؤال «{ $question }»، الذي لم يُطرح بعد.

states-heading = معاني حالات الإجابة
states-lead = تُعرض لكل أداة جميع أسئلة جميع الاستمارات، ولكل سؤال حالة من ست حالات.
states-weight = ترد الحالات الست جميعها في المكان نفسه وبالخط نفسه، ويمكن اختيار كل منها معيارا. وليس في أي حالة حسن أو سوء في ذاتها، ولا تدخل أي منها في حساب درجة ما.
meaning-answered = أجابت الجهة المزودة، والإجابة معروضة. وهي إفادة الجهة المزودة نفسها ولم يُتحقق منها.
meaning-no-reply = طُرح السؤال ولم ترد الجهة المزودة. والرد على كل سؤال ليس شرطا للإدراج؛ ويُبيَّن عدم الرد دائما.
meaning-not-applicable = لا يُطرح السؤال إلا إذا أُجيب عن سؤال آخر إجابة معينة، ولم يُجب عنه كذلك. وتُستخلص هذه الحالة من الاستمارة ولا يمكن للجهة المزودة أن تختارها.
meaning-declined = أفادت الجهة المزودة بأنها لن تجيب. وإذا ذكرت سببا، عُرض السبب.
meaning-confidential = قدمت الجهة المزودة إجابتها إلى الجهات المنسقة، التي تحتفظ بها ولا تنشرها.
meaning-not-yet-asked = السؤال أحدث من إصدار الاستمارة الذي أجابت عنه الجهة المزودة، أو لا تزال الاستمارة مسودة.

## Proposing a change, raising a concern

change-heading = اقتراح تعديل
change-lead = لأي شخص أن يقترح تصويبا؛ وللجهة المزودة أن تحدث إجاباتها في أي وقت. والطريقتان أدناه متساويتان ويطلع عليهما الأشخاص أنفسهم.
change-pull-request = عن طريق طلب سحب (pull request)
change-file = عدل هذا الملف في مستودع الفهرس:
change-repository = فتح المستودع
change-mail = بالبريد الإلكتروني
change-write = اكتب إلى الجهات المنسقة واذكر الأداة والسؤال:
concern-heading = الإبلاغ عن شاغل
concern-how = إذا تسببت الأداة في ضرر، أو كان في هذه الصفحة خطأ أو تضليل، فاكتب إلى الجهات المنسقة واذكر الأداة والسؤال وكيفية الاتصال بك.
concern-never-send = لا ترسل أبدا صورا أو مقاطع فيديو أو ملفات من قضية ما، ولا روابط إلى مثلها. بل أبلغ السلطة المختصة عنها.
contact-none = عنوان الجهات المنسقة معروف لدى جهة الاتصال في جهازك.
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = تعديل بشأن { $tool }
mail-concern-subject = شاغل بشأن { $tool }
mail-request-subject = طلب الاطلاع

## Notices

notices-heading = الإشعارات
notices-lead = جميع حالات التعليق وإعادة الإدراج والشطب والسحب والتصويب، بدءا بأحدث يوم. وداخل اليوم الواحد يسري ترتيب جميع القوائم.
notices-none = لا توجد إشعارات.
notice-reason = السبب
notice-guidance = إذا كان جهازك يستخدم الأداة
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = تعذر تقديم إرشادات: { $reason }
notice-guidance-none = لا يطلب هذا الإشعار شيئا من الأجهزة التي تستخدم الأداة.
notice-suspension = تعليق
notice-reinstatement = إعادة إدراج
notice-removal = شطب
notice-withdrawal = سحب
notice-correction = تصويب
# $day: the day of the decision.
notice-heading-suspension = إشعار بالتعليق، { $day }
notice-heading-reinstatement = إشعار بإعادة الإدراج، { $day }
notice-heading-removal = إشعار بالشطب، { $day }
notice-heading-withdrawal = إشعار بالسحب، { $day }
notice-heading-correction = إشعار بالتصويب، { $day }
# The link to a notice. $day: the day of the decision.
notice-read = قراءة الإشعار المؤرخ { $day }
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = عُلّقت اعتبارا من { $day }.
notice-sentence-reinstatement = أُعيد إدراجها اعتبارا من { $day }.
notice-sentence-removal = شُطبت في { $day }.
notice-sentence-withdrawal = سُحبت في { $day }.
notice-sentence-correction = صُوّبت في { $day }.
# Facts of a notice.
notice-decided = تاريخ القرار
notice-effective = سارٍ اعتبارا من
notice-decided-by = الجهة التي اتخذت القرار
notice-ground = الأساس
notice-measures = التدابير التصحيحية
notice-measures-none = غير مذكورة.
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = طُلبت في { $requested } على أن تُتخذ في موعد أقصاه { $deadline }: { $outcome }
notice-measures-open = طُلبت في { $requested } على أن تُتخذ في موعد أقصاه { $deadline }.
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = خطر في تطوير الأداة
ground-use-risk = خطر في استخدام الأداة
ground-provider-request = طلب الجهة المزودة
ground-inaccurate = معلومات غير دقيقة
ground-other = أساس آخر
ground-sentence-development = صدر هذا القرار عن { $by } بسبب خطر في تطوير الأداة.
ground-sentence-use-risk = صدر هذا القرار عن { $by } بسبب خطر في استخدام الأداة.
ground-sentence-provider-request = صدر هذا القرار عن { $by } بناء على طلب الجهة المزودة.
ground-sentence-inaccurate = صدر هذا القرار عن { $by } بسبب معلومات غير دقيقة.
ground-sentence-other = صدر هذا القرار عن { $by } للسبب المبين هنا.

## Changes

changes-heading = التغييرات
changes-lead = ما تغير في صفحات الأدوات، بدءا بأحدث يوم، بما لا يتجاوز قيدا واحدا لكل أداة في اليوم. وداخل اليوم الواحد يسري ترتيب جميع القوائم.
changes-none = لا توجد تغييرات مسجلة.
change-added = إضافة
change-updated = تحديث
change-consent = موافقة
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = أُضيفت إلى الفهرس.
change-sentence-answers = { $count ->
    [zero] لم تتغير أي إجابة.
    [one] تغيرت إجابة واحدة.
    [two] تغيرت إجابتان.
    [few] تغيرت { $shown } إجابات.
    [many] تغيرت { $shown } إجابة.
   *[other] تغيرت { $shown } إجابة.
}
change-sentence-description = تغير الوصف.
consent-sentence = الموافقة على الإصدار { $version } من الشروط

## Neutrality

neutrality-heading = كيف يُصان الحياد
neutrality-lead = لا تُمنح أي أداة مساحة أكبر أو مكانا أفضل أو بروزا أكثر من غيرها. وتبين هذه الصفحة القواعد المتبعة في ذلك، وكيف يمكن لأي شخص أن يتحقق منها من دون الاعتماد على الثقة بنا.
neutrality-articles = القواعد
neutrality-article-order = ترتيب واحد لكل قائمة. تشغل كل أداة كل موضع بالتساوي مع غيرها، وتأتي بعد كل أداة أخرى بالتساوي كذلك.
neutrality-article-card = البطاقة نفسها. لكل أداة في القائمة اسم وجهة مزودة وملخص والأسئلة نفسها، بالحجم نفسه والخط نفسه. ولا صور ولا شارات ولا ألوان ولا درجات.
neutrality-article-page = الصفحة نفسها. في صفحة كل أداة الأقسام نفسها والأسئلة نفسها، كلها بلا استثناء، أيا كانت الإجابات.
neutrality-article-prose = ألفاظ محايدة. تُرفض ادعاءات التأييد، وعبارات الثناء، والعروض التجارية، والدعوات إلى اتخاذ إجراء.
neutrality-article-finding = البحث مطابقة. فالأداة إما أن تستوفي المعايير التي يضعها القارئ وإما ألا تستوفيها؛ ولا تُرتَّب أي أداة بحسب الأفضلية. وعدم الرد يرد منفصلا ولا يُخفى.
neutrality-article-special = لا أداة ذات وضع خاص. لا يمكن تثبيت أي شيء أو إبرازه أو رعايته أو التوصية به: فلا يوجد إعداد لذلك.
neutrality-article-fair = الإنصاف تجاه الجهات المزودة. يُحصى الظهور والتمثيل، ولا يُتخذان أبدا أساسا للمفاضلة.
neutrality-article-open = العلانية. ترد في هذه الصفحة القواعد والحدود والاستثناءات والأرقام المقيسة.
neutrality-order = الترتيب
neutrality-order-lead = لقائمة عدد أدواتها n في يوم واحد (UTC):
neutrality-order-key = لكل أداة مفتاح: هو ناتج SHA-256 للبذرة الواردة أدناه متبوعة برمز سطر جديد ثم بمعرف الأداة. وبعد فرز الأدوات بحسب مفاتيحها تُعطى الأرقام من 0 إلى n − 1.
neutrality-order-weave = تنطلق المواضع من النمط الآتي: 0 ثم 1 ثم n − 1 ثم 2 ثم n − 2 وهكذا، وعدد أرقامه n.
neutrality-order-stride = الخطوة هي العدد الصحيح من 1 إلى n الذي ليس بينه وبين n قاسم مشترك سوى 1 وهو الأقرب إلى n × 0.6180339887498949؛ فإذا كانا اثنين، أُخذ الأصغر.
neutrality-order-day = رقم اليوم هو عدد الأيام منذ 1 يناير 1970. وبقسمته على n يكون الناتج هو الدورة والباقي هو الدور. والإزاحة هي باقي قسمة حاصل ضرب الدور في الخطوة على n.
neutrality-order-place = يشغل الموضع j، بالعد من 0، الرقم الذي هو باقي قسمة مجموع رقم النمط عند j والإزاحة على n. وإذا كان n فرديا، عُكس الترتيب في الدورات الفردية.
neutrality-order-why = على مدى عدد من الأيام يساوي n تشغل كل أداة كل موضع مرة واحدة بالضبط، وكل فترة من الأيام قريبة من الإنصاف. واليوم يوم تقويمي: فلا يؤدي أي تغيير في الفهرس إلى تقديم أداة.
neutrality-order-exempt = تختلف أربع قوائم وتشير إلى ذلك: الأسماء بالترتيب الأبجدي، وقائمة الملفات، والإشعارات والتغييرات التي ترد بحسب اليوم، وداخل اليوم الواحد بحسب هذه القاعدة.
neutrality-seed = البذرة
# $seed: the seed to come. $day: from when.
neutrality-next-seed = اعتبارا من { $day } تصبح البذرة «{ $seed }».
neutrality-order-caption = ترتيب اليوم، معاد حسابه
neutrality-column-quantity = الكمية
neutrality-column-value = القيمة
neutrality-tools = الأدوات المدرجة
neutrality-day-number = رقم اليوم
neutrality-pass = الدورة
neutrality-turn = الدور
neutrality-stride = الخطوة
neutrality-shift = الإزاحة
neutrality-limits = الحدود
neutrality-limits-lead = لا فائدة لأحد من الإطالة: فالحدود واحدة لجميع الأدوات. وتُحسب الأحرف العريضة، كالأحرف الصينية، بحرفين.
neutrality-limits-caption = الحدود لكل أداة
neutrality-column-text = النص
neutrality-column-least = الحد الأدنى
neutrality-column-most = الحد الأقصى
neutrality-limit-name = الاسم
neutrality-limit-summary = الملخص
neutrality-limit-about = الوصف
# $count, $shown: how many.
neutrality-characters = { $count ->
    [zero] لا أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $shown } أحرف
    [many] { $shown } حرفا
   *[other] { $shown } حرف
}
neutrality-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $shown } كلمات
    [many] { $shown } كلمة
   *[other] { $shown } كلمة
}
neutrality-no-limit = بلا حد
neutrality-rules = قواعد النصوص
neutrality-rules-lead = تمنع كل قاعدة النشر ما لم تخفضها الجهات المنسقة إلى تنبيه. والقواعد المخفضة مبينة هنا.
neutrality-rules-caption = قواعد النصوص وكيفية تطبيقها
neutrality-rules-none = لم تُخفَّض أي قاعدة.
neutrality-column-rule = القاعدة
neutrality-column-severity = كيفية التطبيق
neutrality-severity-error = تمنع النشر
neutrality-severity-warning = خُفّضت إلى تنبيه
neutrality-waivers = الإعفاءات
neutrality-waivers-lead = الإعفاء يستثني نصا واحدا من قاعدة واحدة. ولا يمنحه إلا الجهات المنسقة، ويُنشر السبب.
neutrality-waivers-caption = الإعفاءات السارية
neutrality-waivers-none = لا توجد إعفاءات سارية.
neutrality-column-place = الموضع
neutrality-column-reason = السبب
neutrality-column-by = الجهة المانحة
neutrality-column-on = التاريخ
neutrality-column-number = العدد
neutrality-figures = القياسات على هذه الصفحات
neutrality-figures-lead = قبل نشر هذه الصفحات، أُعيدت قراءة كل منها وقورنت بالقواعد.
neutrality-figures-caption = ما قيس عند إنشاء هذه الصفحات
neutrality-figures-none = لم يُجر أي قياس.
neutrality-figure-lists = القوائم التي قورن ترتيبها
neutrality-figure-cards = البطاقات التي قورن بعضها ببعض
neutrality-figure-pages = صفحات الأدوات التي قورن بعضها ببعض
neutrality-figure-notices = الصفحات التي وُجد فيها الإشعار بعدم التأييد
neutrality-figure-exposure = أعلى ظهور مقسوما على أدناه خلال دورة كاملة
neutrality-disclosures = الجهات المزودة التي تدعم المبادرة أيضا
neutrality-disclosures-lead = لا يمنح دعم المبادرة أدوات الجهة المزودة أي ميزة. ويُفصح عنه هنا.
neutrality-disclosures-caption = الجهات المزودة التي تدعم المبادرة أيضا
neutrality-disclosures-none = لا تدعم المبادرة أي جهة مزودة لأداة مدرجة.
neutrality-column-provider = الجهة المزودة
neutrality-column-role = الدور

## Pages and terms

terms-heading = شروط المشاركة
terms-lead = جميع الإصدارات، بدءا بالأحدث. يسري كل إصدار جديد في يومه المحدد ويُرسل قبل ذلك إلى كل جهة مزودة.
terms-none = ليس لهذا الفهرس شروط.
terms-providers = للجهات المزودة
terms-readers = للقراء
terms-all-versions = جميع إصدارات الشروط
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = الإصدار { $version }، سارٍ منذ { $day }.
terms-future = الإصدار { $version }، يسري اعتبارا من { $day }.
terms-past = الإصدار { $version }، كان ساريا من { $day } إلى { $until }.
page-version = الإصدار { $version }، سارٍ منذ { $day }.
page-version-only = الإصدار { $version }.

## Public pages

public-lead = فهرس بأدوات إنفاذ القانون، تُعرض فيه كل أداة على قدم المساواة، وتصدر فيه كل إجابة عن الجهة المزودة نفسها.
public-enter = من يحق له الدخول
public-enter-who = لا تُعرض الأدوات إلا لأجهزة إنفاذ القانون. ولا تُذكر أي أداة باسمها في هذه الصفحات العامة.
public-sign-in = تسجيل الدخول
public-equal = ظهور متساوٍ لكل أداة
public-equal-order = يتغير ترتيب كل قائمة كل يوم وفق قاعدة منشورة، بحيث تشغل كل أداة كل موضع بالتساوي مع غيرها.
public-equal-blanks = تُطرح الأسئلة نفسها بشأن كل أداة، وتظهر الإجابة الناقصة على أنها ناقصة.
public-equal-proof = قبل نشر الصفحات، تُعاد قراءة الملفات النهائية وتُقارن. ولا يمكن رعاية أي شيء أو تثبيته أو التوصية به.
public-documents = المبادئ والشروط
public-coordinators = الجهات المنسقة

request-heading = طلب الاطلاع
request-lead = يُمنح حق الاطلاع لأجهزة إنفاذ القانون. ولا تتضمن هذه الصفحات خانات للإدخال: فلا يُخزَّن هنا أي شيء تكتبه.
request-steps = ما ينبغي فعله
request-step-write = اكتب من العنوان الرسمي لجهازك، لا من عنوان خاص.
request-step-say = اذكر الجهاز والوحدة اللذين تعمل فيهما، والبلد، ومن يمكنه تأكيد ذلك.
request-step-wait = انتظر رد الجهات المنسقة قبل إرسال أي شيء آخر. لا ترسل كلمات سر ولا أي شيء من قضية ما.
request-why = لماذا نسأل
request-why-asked = كُتبت الإجابات المتعلقة بالأدوات لأجهزة إنفاذ القانون، وقد يسيء آخرون استعمال بعضها. ولا يُستخدم ما ترسله إلا للتحقق من جهازك، لا لأي غرض آخر.

## Coordinators’ pages

coordinators-heading = التقارير
coordinators-lead = أعداد مبينة بالكلمات، لاستعمال الجهات المنسقة وحدها. ولا شيء هنا يفاضل بين الأدوات أو الجهات المزودة.
coordinators-none = لا توجد تقارير.
report-none = لا شيء للإبلاغ عنه.

## Errors and sign-in

error-steps = ما يمكنك فعله
error-not-found = هذه الصفحة غير موجودة
error-not-found-sentence = ربما كُتب العنوان خطأ، أو نُقلت الصفحة.
error-not-found-step = عُد إلى بداية الفهرس وابحث عن الصفحة هناك.
error-forbidden = لا يمكنك قراءة هذه الصفحة
error-forbidden-sentence = لقد سجلت الدخول، لكن هذه الصفحة مخصصة لفئة أخرى من القراء.
error-forbidden-step = إذا كان ينبغي أن تتمكن من قراءتها، فاكتب إلى الجهات المنسقة واذكر الجهاز الذي تعمل فيه.
error-sign-in = يُرجى تسجيل الدخول
error-sign-in-sentence = هذه الصفحات مخصصة للأعضاء. لم تسجل الدخول، أو انتهت جلستك.
error-sign-in-step = سجل الدخول مجددا من مدخل جهازك إلى الفهرس.

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = أفادت به الجهة المزودة في القيد المؤرخ { $day }.
stated-undated = أفادت به الجهة المزودة؛ واليوم غير معروف.
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = يتوقف على السؤال «{ $question }»، الذي لا ينطبق.
reason-retired = لم يعد هذا السؤال يُطرح اعتبارا من الإصدار { $version } من الاستمارة.
reason-hidden = الإجابة التي يتوقف عليها هذا السؤال محفوظة لدى الجهات المنسقة.
change-sentence-entry = تغير القيد.

report-open-questions = الأسئلة المفتوحة
report-open-questions-lead = لكل استمارة، الأسئلة التي طُرحت على الجهة المزودة ولم ترد عليها. والرد ليس شرطا للإدراج.
report-consents = الموافقات
report-consents-lead = لكل جهة مزودة لأداة مدرجة، موافقتها على الشروط السارية.
report-review-due = مراجعة مستحقة
report-review-due-lead = القيود التي لم تتغير منذ سنة، والقيود التي لا يُعرف تاريخ آخر تغيير فيها. ولا يغير القِدم الترتيب ولا المظهر.
# $day: a year ago.
report-review-due-caption = لم تتغير منذ { $day }
# $count, $shown: how many questions.
report-open-count = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $shown } أسئلة
    [many] { $shown } سؤالا
   *[other] { $shown } سؤال
}
report-none-given = لا شيء
report-column-tool = الأداة
report-column-open = المفتوحة
report-column-questions = الأسئلة
report-column-provider = الجهة المزودة
report-column-terms = الشروط
report-column-on = التاريخ
report-column-by = صاحب الموافقة
report-column-evidence = الإثبات
report-column-changed = آخر تغيير

## التوازن والظهور والأرقام المحسوبة

report-balance = توازن التمثيل
report-balance-lead = عدد الجهات المزودة والأدوات والمتحدثين والمشاركين من كل نوع ومنطقة وقطاع. هي أعداد فقط: لا ترتيب فيها، ولا تتوقف عليها أي قائمة.
balance-caption-kind = حسب نوع الجهة المزودة
balance-caption-region = حسب منطقة بلد الجهة المزودة
balance-caption-sector = حسب القطاع كما تذكره إجابات الأدوات؛ ومن يعمل في عدة قطاعات يُحسب في كل منها
balance-caption-provider = حسب الجهة المزودة
balance-not-stated = غير مذكور
balance-total = المجموع
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group }: { $count } من أصل { $of } ({ $column }). وهذا أكثر من { $most }٪.
# $most: the threshold in per cent.
balance-excess-none = لا تستحوذ أي مجموعة على أكثر من { $most }٪ مما جرى عده.
# $day: the day of the build.
balance-until = تُحسب الفعاليات حتى { $day }.
report-column-kind = النوع
report-column-region = المنطقة
report-column-sector = القطاع
report-column-providers = الجهات المزودة
report-column-tools = الأدوات
report-column-speakers = تحدثوا
report-column-participants = شاركوا
report-column-invited = دُعوا
region-africa = أفريقيا
region-americas = الأمريكتان
region-asia = آسيا
region-europe = أوروبا
region-oceania = أوقيانوسيا
report-fairness = الظهور
report-fairness-lead = مقدار ما تناله كل أداة وكل جهة مزودة من المواضع الأولى خلال سنة ابتداءً من اليوم. هي أعداد فقط ولا ترتيب فيها. ويعطي الأمر «evenhand fairness» الأرقام نفسها لكل قائمة ولأي أيام.
fairness-picture = ظهور الأدوات عُشراً عُشراً
# $ratio: a decimal number.
fairness-picture-description = عمود لكل عُشر من الأدوات، من الأقل ظهوراً إلى الأكثر. كلما ارتفع العمود زاد الظهور. وتساوي الأعمدة يعني تساوي الظهور: حاصل قسمة أعلى ظهور لأداة على أدناه هو { $ratio }. ويعطي الجدول أدناه الأرقام.
fairness-tenths = متوسط ظهور الأداة في كل عُشر
fairness-summary = قائمة جميع الأدوات خلال أيام ابتداءً من اليوم
fairness-providers = ظهور كل جهة مزودة خلال سنة
report-column-tenth = العُشر
report-column-exposure = الظهور
report-column-each = لكل أداة
report-column-days = الأيام
report-column-ratio = الأعلى مقسوماً على الأدنى
report-column-ratio-providers = والنسبة نفسها للجهات المزودة لكل أداة
report-column-first = الأيام في الصفحة الأولى
# $least, $most: numbers.
figure-range = من { $least } إلى { $most }
neutrality-windows-caption = ما قيس لقائمة جميع الأدوات خلال أيام ابتداءً من اليوم
neutrality-windows-lead = الظهور هو مجموع ⁦1 ÷ log₂(1 + p)⁩ على مدى الأيام، حيث p هو الموضع معدوداً من 1. وحاصل قسمة الأعلى على الأدنى هو 1 إذا تساوى ظهور الجميع.
neutrality-reversed = معكوس
neutrality-example = مثال
neutrality-example-lead = الرقم عند موضع ما هو رقم النمط عنده زائد الإزاحة، بباقي القسمة على n. ويعطي أي برنامج يحسب SHA-256 المفاتيح؛ وتحتوي ملفات التصدير المتاحة للأعضاء على مفتاح كل أداة.
neutrality-example-caption = المواضع الأولى في قائمة جميع الأدوات اليوم
neutrality-column-j = الموضع j ابتداءً من 0
neutrality-column-pattern = رقم النمط
neutrality-column-label = الرقم
