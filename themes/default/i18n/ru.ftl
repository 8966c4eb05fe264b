# All words of the interface in Russian, page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = Перейти к содержанию
frame-languages = Языки
frame-navigation = Основное меню
frame-path = Путь
frame-contents = На этой странице
frame-feed = Уведомления и изменения
frame-order-link = Как определяется порядок
frame-audience-public = Открытые страницы: инструменты здесь не называются
frame-audience-members = Каталог для участников: для правоохранительных органов
frame-audience-coordinators = Страницы координаторов: не для участников и не для поставщиков

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = Показан порядок на сегодня ({ $day }).
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = Показан порядок на { $day } — дату, заданную при создании этих страниц.
# $day: the day of the build. $version: the program's version.
frame-built = Страницы от { $day }, созданы программой evenhand { $version }.

## Navigation and footer

nav-home = Начало
nav-tools = Все инструменты
nav-criteria = Критерии
nav-find = Поиск
nav-compare = Сравнение
nav-names = Названия по алфавиту
nav-notices = Уведомления
nav-changes = Изменения
nav-principles = Принципы
nav-terms = Условия участия
nav-states = Что означают статусы ответов
nav-neutrality = Нейтральность
nav-exports = Данные и выгрузка
nav-exports-json = Все инструменты в формате JSON
nav-exports-csv = Все инструменты в формате CSV
nav-accessibility = Доступность
nav-request = Запросить доступ
nav-reports = Отчеты

## Standing notices

notice-endorsement = Включение инструмента в этот каталог не означает его одобрения инициативой или кем-либо из ее координаторов.
notice-stated = Каждый ответ дан поставщиком. Для этого каталога никто не оценивал, не испытывал и не сертифицировал инструмент.
notice-procurement = Инициатива не участвует в закупке и внедрении инструментов. Использовать ли инструмент, решает только сам орган.

## Lists of tools

listing-heading = Все инструменты
# $page: the number of the page, from the second on.
listing-heading-page = Все инструменты, страница { $page }
list-equal = Все инструменты представлены одинаковыми карточками, и каждый инструмент одинаково часто занимает каждое место.
list-pages = Страницы списка
list-previous = Предыдущая страница
list-next = Следующая страница
list-none = В каталог не включен ни один инструмент.
# $number: the number of the page.
list-page = Страница { $number }
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
    [1] { $shown } инструмент
    [one] { $first }–{ $last } из { $shown } инструмента
    [few] { $first }–{ $last } из { $shown } инструментов
    [many] { $first }–{ $last } из { $shown } инструментов
   *[other] { $first }–{ $last } из { $shown } инструмента
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [0] Нет инструментов
    [one] { $shown } инструмент
    [few] { $shown } инструмента
    [many] { $shown } инструментов
   *[other] { $shown } инструмента
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }, { $country }
# The label of the tool's state on a card.
card-state = Статус
# Between the options of an answer, where they stand in one line.
list-separator = {"; "}

## Criteria

criteria-heading = Критерии
criteria-lead = Выберите ответ, чтобы увидеть инструменты, по которым он дан. Инструмент, по которому ответа нет, не пропускается, а указывается под статусом своего ответа.
criteria-none = В формах этого каталога нет критериев.
criterion-options = Другие ответы на этот вопрос
criterion-none = Такого ответа нет ни по одному инструменту.
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
    [one] { $shown } инструмент
    [few] { $shown } инструмента
    [many] { $shown } инструментов
   *[other] { $shown } инструмента
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option }: { $question }

## Names

names-heading = Названия по алфавиту
names-lead = Названия всех включенных в каталог инструментов в алфавитном порядке, чтобы можно было найти инструмент, название которого известно. Порядок всех остальных списков меняется каждый день.
names-none = В каталог не включен ни один инструмент.

## One tool

tool-use = Ответственное использование
tool-use-decide = Инструмент может ошибаться и может причинить вред людям, если используется не по назначению или если его результаты никто не проверяет. До начала использования органу следует определить законную цель, подготовленных и подотчетных сотрудников, порядок проверки и оспаривания результатов.
tool-use-risk = Риски могут быть связаны с разработкой инструмента и с его использованием. На этой странице показано, что поставщик сообщил о том и другом. Отсутствующий ответ показан как отсутствующий: это повод спросить, но ничего не доказывает.
tool-use-questions = Что у поставщика спросили о предусмотренном использовании, ограничениях и надзоре:
tool-use-no-questions = В формах этого каталога нет вопросов о предусмотренном использовании, ограничениях или надзоре. Обратитесь к поставщику до начала использования.
tool-description = Описание, представленное поставщиком
tool-about = Об инструменте
tool-about-none = Поставщик не представил описания.
tool-website = Веб-сайт
tool-website-none = Поставщик не указал веб-сайта этого инструмента.
tool-reference = Источник:
tool-history = Уведомления и согласия
tool-history-none = Нет.
tool-turns = Инструменты до и после в сегодняшнем порядке
tool-previous = Предыдущий инструмент
tool-next = Следующий инструмент

# Facts about a tool, and what stands where one is not known.
fact-provider = Поставщик
fact-kind = Вид поставщика
fact-country = Страна
fact-country-none = Не указана
fact-state = Статус
fact-form = Заполненная форма
fact-form-none = Нет
fact-terms = Принятые условия
fact-terms-none = Действующих условий нет
fact-changed = Последнее изменение
fact-changed-unknown = Неизвестно
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }, версия { $version }
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = Версия { $version }, { $day }

# Kinds of providers.
kind-company = Компания
kind-academic = Научное или учебное учреждение
kind-non-profit = Некоммерческая организация
kind-public-body = Государственный орган
kind-other = Другая структура

# States of a tool, as one word.
standing-listed = Включен
standing-suspended = Приостановлен
standing-removed = Исключен
standing-withdrawn = Отозван
standing-title-listed = Включен в этот каталог
# $day: since when, or when.
standing-title-suspended = Приостановлен с { $day }
standing-title-removed = Исключен { $day }
standing-title-withdrawn = Отозван { $day }

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = Указано поставщиком ({ $day }).
stated = Указано поставщиком.
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = Указано поставщиком ({ $day }; по состоянию на { $as-of }).
stated-as-of = Указано поставщиком (по состоянию на { $as-of }).
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = , { $publisher } ({ $day }).
reference-publisher = , { $publisher }.
reference-day = {" "}({ $day }).
reference-plain = .

# What has no translation. $language: the name of the language it is shown in.
untranslated = Перевода нет. Язык текста: { $language }.
untranslated-answer = Этот ответ не переведен. Язык текста: { $language }.
untranslated-page = Эта страница не переведена. Язык текста: { $language }.

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = Поставщик заполнил версию { $version } этой формы.
form-answered-older = Поставщик заполнил версию { $version } этой формы. Текущая версия: { $current }.
form-unanswered = Поставщик не заполнил эту форму. Текущая версия: { $current }.
form-draft = Эта форма является проектом. Ее вопросы еще не задавались.
form-closed = Эта форма закрыта; была заполнена версия { $version }.

# Yes and no.
answer-yes = Да
answer-no = Нет

## The six answer states

state-answered = Ответ дан
state-no-reply = Нет ответа
state-not-applicable = Неприменимо
state-declined = Отказ от ответа
state-confidential = Конфиденциально
state-not-yet-asked = Вопрос еще не задан

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = Поставщик заполнил эту форму и оставил этот вопрос без ответа.
reason-no-reply-form = Поставщик не заполнил эту форму.
reason-not-applicable = Задается, только если на вопрос «{ $question }» дан ответ: { $options }. Поставщик ответил: { $given }.
reason-not-applicable-plain = Задается, только если на вопрос «{ $question }» дан ответ: { $options }.
reason-declined = Поставщик отказался отвечать и указал причину:
reason-declined-plain = Поставщик отказался отвечать и не указал причину.
reason-confidential = Ответ поставщика хранится у координаторов.
reason-not-yet-asked = Этот вопрос впервые включен в версию { $version } формы. Поставщик заполнил версию { $answered }.
reason-not-yet-asked-draft = Форма является проектом. Этот вопрос еще не задавался.
reason-follows-no-reply = Зависит от вопроса «{ $question }», на который нет ответа.
reason-follows-declined = Зависит от вопроса «{ $question }», на который поставщик отказался отвечать.
reason-follows-confidential = Зависит от вопроса «{ $question }», ответ на который является конфиденциальным.
reason-follows-not-yet-asked = Зависит от вопроса «{ $question }», который еще не задавался.

states-heading = Что означают статусы ответов
states-lead = По каждому инструменту показаны все вопросы всех форм, и каждый вопрос имеет один из шести статусов.
states-weight = Все шесть статусов показаны на одном и том же месте и одним и тем же шрифтом, и каждый можно выбрать в качестве критерия. Ни один статус сам по себе не является хорошим или плохим, и ни один не учитывается в каком-либо балле.
meaning-answered = Поставщик дал ответ, и этот ответ показан. Это собственное заявление поставщика, которое не проверялось.
meaning-no-reply = Вопрос был задан, но поставщик не ответил. Ответ на каждый вопрос не является условием включения в каталог; отсутствие ответа показывается всегда.
meaning-not-applicable = Вопрос задается, только если на другой вопрос дан определенный ответ, а такого ответа нет. Этот статус вычисляется по форме и не может быть выбран поставщиком.
meaning-declined = Поставщик сообщил, что отвечать не будет. Если он указал причину, она показана.
meaning-confidential = Поставщик дал ответ координаторам, которые хранят его и не публикуют.
meaning-not-yet-asked = Вопрос появился позже той версии формы, которую заполнил поставщик, или форма еще является проектом.

## Proposing a change, raising a concern

change-heading = Предложить изменение
change-lead = Исправление может предложить любое лицо; поставщик может обновить свои ответы в любое время. Оба способа ниже равноценны, и предложения читают одни и те же люди.
change-pull-request = Через запрос на внесение изменений (pull request)
change-file = Измените этот файл в репозитории каталога:
change-repository = Открыть репозиторий
change-mail = По электронной почте
change-write = Напишите координаторам, указав инструмент и вопрос:
concern-heading = Сообщить о проблеме
concern-how = Если инструмент причинил вред или что-либо на этой странице ложно или вводит в заблуждение, напишите координаторам. Укажите инструмент, вопрос и как с вами связаться.
concern-never-send = Никогда не отправляйте изображения, видео или файлы из дела либо ссылки на такие материалы. Сообщите о них компетентному органу.
contact-none = Адрес координаторов известен контактному лицу вашего органа.
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = Изменение: { $tool }
mail-concern-subject = Проблема: { $tool }
mail-request-subject = Запрос о доступе

## Notices

notices-heading = Уведомления
notices-lead = Все уведомления о приостановлении, восстановлении, исключении, отзыве и исправлении, начиная с последнего дня. В пределах одного дня действует порядок всех списков.
notices-none = Уведомлений нет.
notice-reason = Причина
notice-guidance = Если ваш орган использует этот инструмент
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = Дать рекомендации оказалось невозможно: { $reason }
notice-guidance-none = Это уведомление не требует действий от органов, использующих инструмент.
notice-suspension = Приостановление
notice-reinstatement = Восстановление
notice-removal = Исключение
notice-withdrawal = Отзыв
notice-correction = Исправление
# $day: the day of the decision.
notice-heading-suspension = Уведомление о приостановлении, { $day }
notice-heading-reinstatement = Уведомление о восстановлении, { $day }
notice-heading-removal = Уведомление об исключении, { $day }
notice-heading-withdrawal = Уведомление об отзыве, { $day }
notice-heading-correction = Уведомление об исправлении, { $day }
# The link to a notice. $day: the day of the decision.
notice-read = Читать уведомление от { $day }
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = С { $day } приостановлен.
notice-sentence-reinstatement = С { $day } вновь включен в каталог.
notice-sentence-removal = Исключен { $day } из каталога.
notice-sentence-withdrawal = Отозван { $day } из каталога.
notice-sentence-correction = Сведения исправлены ({ $day }).
# Facts of a notice.
notice-decided = Дата решения
notice-effective = Действует с
notice-decided-by = Кем принято решение
notice-ground = Основание
notice-measures = Меры по исправлению положения
notice-measures-none = Не указаны.
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = Запрошены { $requested } со сроком до { $deadline }: { $outcome }
notice-measures-open = Запрошены { $requested } (срок принятия: до { $deadline }).
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = Риск, связанный с разработкой инструмента
ground-use-risk = Риск, связанный с использованием инструмента
ground-provider-request = Просьба поставщика
ground-inaccurate = Неточные сведения
ground-other = Иное основание
ground-sentence-development = Решение принято: { $by }. Основание: риск, связанный с разработкой инструмента.
ground-sentence-use-risk = Решение принято: { $by }. Основание: риск, связанный с использованием инструмента.
ground-sentence-provider-request = Решение принято: { $by }. Основание: просьба поставщика.
ground-sentence-inaccurate = Решение принято: { $by }. Основание: неточные сведения.
ground-sentence-other = Решение принято: { $by }. Основание: причина, указанная здесь.

## Changes

changes-heading = Изменения
changes-lead = Что изменилось на страницах инструментов, начиная с последнего дня: не более одной записи на инструмент в день. В пределах одного дня действует порядок всех списков.
changes-none = Изменения не зарегистрированы.
change-added = Добавлено
change-updated = Обновлено
change-consent = Согласие
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = Инструмент добавлен в каталог.
change-sentence-answers = { $count ->
    [one] Изменен { $shown } ответ.
    [few] Изменены { $shown } ответа.
    [many] Изменено { $shown } ответов.
   *[other] Изменено { $shown } ответа.
}
change-sentence-description = Изменено описание.
consent-sentence = Согласие с условиями, версия { $version }

## Neutrality

neutrality-heading = Как обеспечивается нейтральность
neutrality-lead = Ни одному инструменту не предоставляется больше места, лучшее положение или больше внимания, чем другому. На этой странице изложены применяемые правила и способ, которым каждый может проверить их соблюдение, не полагаясь на наши слова.
neutrality-articles = Правила
neutrality-article-order = Единый порядок для всех списков. Каждый инструмент одинаково часто занимает каждое место и одинаково часто следует за каждым другим инструментом.
neutrality-article-card = Одинаковая карточка. В списке у каждого инструмента есть название, поставщик, краткое описание и одни и те же вопросы, одного размера и одним шрифтом. Нет изображений, значков, цветовых обозначений и баллов.
neutrality-article-page = Одинаковая страница. На странице каждого инструмента одни и те же разделы и одни и те же вопросы, все без исключения, независимо от ответов.
neutrality-article-prose = Нейтральные формулировки. Утверждения об одобрении, похвала, коммерческие предложения и призывы к действию не допускаются.
neutrality-article-finding = Поиск — это сопоставление. Инструмент либо отвечает критериям, заданным читателем, либо нет; ранжирование не проводится. Инструменты, по которым ответа нет, указываются отдельно и не скрываются.
neutrality-article-special = Исключительных инструментов нет. Ничто нельзя закрепить, выделить, спонсировать или рекомендовать: такой настройки не существует.
neutrality-article-fair = Справедливость по отношению к поставщикам. Показы и представленность подсчитываются, но никогда не ранжируются.
neutrality-article-open = Открытость. Правила, пределы, исключения и измеренные показатели приведены на этой странице.
neutrality-order = Порядок
neutrality-order-lead = Для списка из n инструментов на один день (UTC):
neutrality-order-key = У каждого инструмента есть ключ: SHA-256 от приведенного ниже начального значения, символа перевода строки и идентификатора инструмента. После сортировки по ключам инструменты получают метки от 0 до n − 1.
neutrality-order-weave = Места строятся на основе последовательности 0, 1, n − 1, 2, n − 2 и так далее, всего n чисел.
neutrality-order-stride = Шаг — это целое число от 1 до n, которое не имеет с n общих делителей, кроме 1, и является ближайшим к n × 0,6180339887498949; из двух таких чисел берется меньшее.
neutrality-order-day = Номер дня — это число дней с 1 января 1970 года. При делении его на n частное дает номер прохода, а остаток — номер хода. Сдвиг равен номеру хода, умноженному на шаг, по модулю n.
neutrality-order-place = Место j (счет с 0) занимает метка, равная сумме j-го числа последовательности и сдвига по модулю n. Если n нечетное, в нечетных проходах порядок обратный.
neutrality-order-why = За n дней каждый инструмент оказывается на каждом месте ровно один раз, и любой отрезок времени близок к равному распределению. День — это календарный день: никакое изменение каталога не продвигает инструмент вперед.
neutrality-order-exempt = Четыре списка отличаются, и в них это указано: названия по алфавиту, перечень файлов, а также уведомления и изменения, которые располагаются по дням, а в пределах дня — по этому правилу.
neutrality-seed = Начальное значение
# $seed: the seed to come. $day: from when.
neutrality-next-seed = С { $day } начальным значением будет «{ $seed }».
neutrality-order-caption = Сегодняшний порядок: пересчет
neutrality-column-quantity = Величина
neutrality-column-value = Значение
neutrality-tools = Инструментов в каталоге
neutrality-day-number = Номер дня
neutrality-pass = Проход
neutrality-turn = Ход
neutrality-stride = Шаг
neutrality-shift = Сдвиг
neutrality-limits = Пределы
neutrality-limits-lead = Объем текста не дает преимущества: пределы одинаковы для всех инструментов. Широкие знаки, например китайские, считаются за два.
neutrality-limits-caption = Пределы для всех инструментов
neutrality-column-text = Текст
neutrality-column-least = Не менее
neutrality-column-most = Не более
neutrality-limit-name = Название
neutrality-limit-summary = Краткое описание
neutrality-limit-about = Описание
# $count, $shown: how many.
neutrality-characters = { $count ->
    [one] { $shown } знак
    [few] { $shown } знака
    [many] { $shown } знаков
   *[other] { $shown } знака
}
neutrality-words = { $count ->
    [one] { $shown } слово
    [few] { $shown } слова
    [many] { $shown } слов
   *[other] { $shown } слова
}
neutrality-no-limit = Без ограничения
neutrality-rules = Правила для текстов
neutrality-rules-lead = Нарушение любого правила не допускает публикации, если координаторы не понизили его до предупреждения. Пониженные правила здесь отмечены.
neutrality-rules-caption = Правила для текстов и порядок их применения
neutrality-rules-none = Ни одно правило не понижено.
neutrality-column-rule = Правило
neutrality-column-severity = Применение
neutrality-severity-error = Публикация не допускается
neutrality-severity-warning = Понижено до предупреждения
neutrality-waivers = Освобождения от правил
neutrality-waivers-lead = Освобождение выводит один текст из-под действия одного правила. Предоставить его могут только координаторы, и причина публикуется.
neutrality-waivers-caption = Действующие освобождения
neutrality-waivers-none = Действующих освобождений нет.
neutrality-column-place = Место
neutrality-column-reason = Причина
neutrality-column-by = Кем предоставлено
neutrality-column-on = Дата
neutrality-column-number = Число
neutrality-figures = Измерено на этих страницах
neutrality-figures-lead = Перед публикацией каждая из этих страниц была считана заново и сопоставлена с правилами.
neutrality-figures-caption = Показатели, измеренные при создании этих страниц
neutrality-figures-none = Измерения не проводились.
neutrality-figure-lists = Списки, порядок которых сопоставлен
neutrality-figure-cards = Карточки, сопоставленные между собой
neutrality-figure-pages = Страницы инструментов, сопоставленные между собой
neutrality-figure-notices = Страницы, на которых найдено уведомление об отсутствии одобрения
neutrality-figure-exposure = Отношение наибольшего числа показов к наименьшему за полный проход
neutrality-disclosures = Поставщики, также оказывающие поддержку инициативе
neutrality-disclosures-lead = Поддержка инициативы не дает инструментам поставщика никаких преимуществ. Сведения о ней раскрываются здесь.
neutrality-disclosures-caption = Поставщики, также оказывающие поддержку инициативе
neutrality-disclosures-none = Ни один поставщик включенных в каталог инструментов не оказывает поддержку инициативе.
neutrality-column-provider = Поставщик
neutrality-column-role = Роль

## Pages and terms

terms-heading = Условия участия
terms-lead = Все версии, начиная с последней. Новая версия вступает в силу в указанный в ней день и заранее направляется каждому поставщику.
terms-none = В этом каталоге нет условий участия.
terms-providers = Для поставщиков
terms-readers = Для читателей
terms-all-versions = Все версии условий
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = Версия { $version } (действует с { $day }).
terms-future = Версия { $version } (вступает в силу { $day }).
terms-past = Версия { $version } (действовала с { $day } до { $until }).
page-version = Версия { $version } (действует с { $day }).
page-version-only = Версия { $version }.

## Public pages

public-lead = Каталог инструментов для правоохранительной деятельности, в котором все инструменты показаны на равных условиях, а каждый ответ дан самим поставщиком.
public-enter = Кто имеет доступ
public-enter-who = Инструменты показываются только правоохранительным органам. На этих открытых страницах инструменты не называются.
public-sign-in = Войти
public-equal = Все инструменты видны одинаково
public-equal-order = Порядок каждого списка меняется ежедневно по опубликованному правилу, так что каждый инструмент одинаково часто занимает каждое место.
public-equal-blanks = По каждому инструменту задаются одни и те же вопросы, а отсутствующий ответ показывается как отсутствующий.
public-equal-proof = Перед публикацией готовые файлы считываются заново и сопоставляются. Ничто нельзя спонсировать, закрепить или рекомендовать.
public-documents = Принципы и условия
public-coordinators = Координаторы

request-heading = Запросить доступ
request-lead = Доступ предоставляется правоохранительным органам. На этих страницах нет полей для ввода: ничего из того, что вы набираете, здесь не сохраняется.
request-steps = Что нужно сделать
request-step-write = Напишите с адреса вашего органа, а не с личного адреса.
request-step-say = Укажите, в каком органе и подразделении вы работаете, в какой стране и кто может это подтвердить.
request-step-wait = Дождитесь ответа координаторов, прежде чем направлять что-либо еще. Не направляйте пароли и материалы дел.
request-why = Почему мы об этом спрашиваем
request-why-asked = Ответы об инструментах предназначены для правоохранительных органов, и другие лица могли бы использовать некоторые из них во вред. Направленные вами сведения используются только для подтверждения вашего органа и ни для чего другого.

## Coordinators’ pages

coordinators-heading = Отчеты
coordinators-lead = Подсчеты в словесной форме для внутреннего пользования координаторов. Здесь нет ранжирования инструментов или поставщиков.
coordinators-none = Отчетов нет.
report-none = Сообщать не о чем.

## Errors and sign-in

error-steps = Что вы можете сделать
error-not-found = Такой страницы нет
error-not-found-sentence = Возможно, адрес набран с ошибкой или страница перемещена.
error-not-found-step = Вернитесь к началу каталога и найдите страницу там.
error-forbidden = Вам недоступна эта страница
error-forbidden-sentence = Вы вошли в систему, но эта страница предназначена для другой группы читателей.
error-forbidden-step = Если вам полагается доступ к этой странице, напишите координаторам и укажите, в каком органе вы работаете.
error-sign-in = Войдите в систему
error-sign-in-sentence = Эти страницы предназначены для участников. Вы не вошли в систему, или ваш сеанс завершен.
error-sign-in-step = Войдите снова через страницу входа в каталог, предназначенную для вашего органа.

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = Указано поставщиком (в записи от { $day }).
stated-undated = Указано поставщиком; дата неизвестна.
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = Зависит от вопроса «{ $question }», который неприменим.
reason-retired = Начиная с версии { $version } формы этот вопрос больше не задается.
reason-hidden = Ответ, от которого зависит этот вопрос, хранится у координаторов.
change-sentence-entry = Изменена запись.

report-open-questions = Вопросы без ответа
report-open-questions-lead = По каждой форме — вопросы, которые были заданы поставщику и на которые он не ответил. Ответ не является условием включения в каталог.
report-consents = Согласия
report-consents-lead = По каждому поставщику включенных в каталог инструментов — его согласие с действующими условиями.
report-review-due = Требуется пересмотр
report-review-due-lead = Записи, которые не менялись в течение года, и записи, дата последнего изменения которых неизвестна. Давность не влияет ни на порядок, ни на внешний вид.
# $day: a year ago.
report-review-due-caption = Не менялись с { $day }
# $count, $shown: how many questions.
report-open-count = { $count ->
    [one] { $shown } вопрос
    [few] { $shown } вопроса
    [many] { $shown } вопросов
   *[other] { $shown } вопроса
}
report-none-given = Нет
report-column-tool = Инструмент
report-column-open = Без ответа
report-column-questions = Вопросы
report-column-provider = Поставщик
report-column-terms = Условия
report-column-on = Дата
report-column-by = Кем дано
report-column-evidence = Подтверждение
report-column-changed = Последнее изменение

## Сбалансированность, показ и проверка расчётов

report-balance = Сбалансированность представительства
report-balance-lead = Сколько поставщиков, инструментов, докладчиков и участников приходится на каждый вид, регион и сектор. Это только подсчёт: ничто не ранжируется, и ни один список от него не зависит.
balance-caption-kind = По виду поставщика
balance-caption-region = По региону страны поставщика
balance-caption-sector = По сектору, указанному в ответах об инструментах; кто работает в нескольких, учитывается в каждом
balance-caption-provider = По поставщику
balance-not-stated = Не указано
balance-total = Всего
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group }: { $count } из { $of } ({ $column }). Это больше { $most } %.
# $most: the threshold in per cent.
balance-excess-none = Ни одна группа не имеет более { $most } % от подсчитанного.
# $day: the day of the build.
balance-until = Мероприятия учтены по { $day }.
report-column-kind = Вид
report-column-region = Регион
report-column-sector = Сектор
report-column-providers = Поставщики
report-column-tools = Инструменты
report-column-speakers = Выступили
report-column-participants = Участвовали
report-column-invited = Были приглашены
region-africa = Африка
region-americas = Америка
region-asia = Азия
region-europe = Европа
region-oceania = Океания
report-fairness = Показ
report-fairness-lead = Какую долю первых мест получает каждый инструмент и каждый поставщик за год начиная с сегодняшнего дня. Это только подсчёт: ничто не ранжируется. Команда «evenhand fairness» даёт то же для каждого списка и любых дней.
fairness-picture = Показ инструментов по десятым долям
# $ratio: a decimal number.
fairness-picture-description = Столбец для каждой десятой доли инструментов, от наименее до наиболее показываемых. Чем выше столбец, тем больше показ. Равные столбцы означают равный показ: отношение наибольшего показа инструмента к наименьшему составляет { $ratio }. Цифры приведены в таблице ниже.
fairness-tenths = Средний показ инструмента в каждой десятой доле
fairness-summary = Список всех инструментов за дни начиная с сегодняшнего
fairness-providers = Показ каждого поставщика за год
report-column-tenth = Десятая доля
report-column-exposure = Показ
report-column-each = На каждый инструмент
report-column-days = Дни
report-column-ratio = Наибольший к наименьшему
report-column-ratio-providers = То же по поставщикам, на инструмент
report-column-first = Дней на первой странице
# $least, $most: numbers.
figure-range = от { $least } до { $most }
neutrality-windows-caption = Измерено для списка всех инструментов за дни начиная с сегодняшнего
neutrality-windows-lead = Показ — это сумма 1 ÷ log₂(1 + место) по дням, места считаются с 1. Отношение наибольшего к наименьшему равно 1, если все показаны одинаково.
neutrality-reversed = Обратный порядок
neutrality-example = Пример
neutrality-example-lead = Метка на месте — это число узора на этом месте плюс сдвиг по модулю n. Ключи вычислит любая программа, считающая SHA-256; в выгрузках для участников есть ключ каждого инструмента.
neutrality-example-caption = Первые места в списке всех инструментов сегодня
neutrality-column-j = Место j, с 0
neutrality-column-pattern = Число узора
neutrality-column-label = Метка
