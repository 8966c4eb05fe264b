# All words of the interface in Chinese (simplified), page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = 跳至正文
frame-languages = 语文
frame-navigation = 主导航
frame-path = 路径
frame-contents = 本页内容
frame-feed = 通知和变更
frame-order-link = 排序方式说明
frame-audience-public = 公开页面：此处不提及任何工具的名称
frame-audience-members = 成员目录：供执法机构使用
frame-audience-coordinators = 协调方页面：不供成员或提供方使用

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = 今天的顺序为{ $day }的顺序。
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = 所示顺序为{ $day }的顺序，该日期是为生成本批页面而指定的。
# $day: the day of the build. $version: the program's version.
frame-built = 页面日期：{ $day }，由 evenhand { $version } 生成。

## Navigation and footer

nav-home = 首页
nav-tools = 所有工具
nav-criteria = 标准
nav-find = 查找
nav-compare = 比较
nav-names = 名称索引（A 至 Z）
nav-notices = 通知
nav-changes = 变更
nav-principles = 原则
nav-terms = 参与条款
nav-states = 答复状态的含义
nav-neutrality = 中立性
nav-exports = 数据和导出
nav-exports-json = 所有工具（JSON 格式）
nav-exports-csv = 所有工具（CSV 格式）
nav-accessibility = 无障碍
nav-request = 申请访问
nav-reports = 报告

## Standing notices

notice-endorsement = 工具列入本目录，并不表示本倡议或其任何协调方对该工具的认可。
notice-stated = 每项答复均由提供方陈述。没有任何人为本目录对该工具进行过评估、测试或认证。
notice-procurement = 本倡议不参与工具的采购或实施。是否使用某一工具，完全由各机构自行决定。

## Lists of tools

listing-heading = 所有工具
# $page: the number of the page, from the second on.
listing-heading-page = 所有工具，第 { $page } 页
list-equal = 每个工具的卡片相同，每个工具处于每个位置的次数相等。
list-pages = 列表页码
list-previous = 上一页
list-next = 下一页
list-none = 没有列入任何工具。
# $number: the number of the page.
list-page = 第 { $number } 页
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
   *[other] 第 { $first } 至 { $last } 个工具，共 { $shown } 个
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [0] 没有工具
   *[other] { $shown } 个工具
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }，{ $country }
# The label of the tool's state on a card.
card-state = 状态
# Between the options of an answer, where they stand in one line.
list-separator = {"；"}

## Criteria

criteria-heading = 标准
criteria-lead = 选择一项答复，即可查看作出该答复的工具。未作答复的工具不会被略去，而是列在其答复状态之下。
criteria-none = 本目录的表格没有设定标准。
criterion-options = 对这一问题的其他答复
criterion-none = 没有任何工具作出这一答复。
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
   *[other] { $shown } 个工具
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option }：{ $question }

## Names

names-heading = 名称索引（A 至 Z）
names-lead = 所有列入工具的名称按字母顺序排列，便于查找已知名称的工具。所有其他列表的顺序每天变化。
names-none = 没有列入任何工具。

## One tool

tool-use = 负责任的使用
tool-use-decide = 工具可能出错。如果用于其原定用途以外的目的，或无人核查其结果，工具可能对人造成伤害。使用之前，机构应明确使用的合法目的、受过培训并承担责任的人员，以及如何复核结果、如何对结果提出异议。
tool-use-risk = 风险可能来自工具的开发，也可能来自工具的使用。本页显示提供方就这两方面所作的陈述。缺少的答复如实显示为缺少：这是提出询问的理由，但不能证明任何事情。
tool-use-questions = 就预期用途、局限和监督向提供方提出的问题：
tool-use-no-questions = 本目录的表格没有关于预期用途、局限或监督的问题。请在使用前询问提供方。
tool-description = 提供方的说明
tool-about = 关于该工具
tool-about-none = 提供方未作说明。
tool-website = 网站
tool-website-none = 提供方未注明该工具的网站。
tool-reference = 参考资料：
tool-history = 通知和同意记录
tool-history-none = 无。
tool-turns = 今天的顺序中前后相邻的工具
tool-previous = 上一个工具
tool-next = 下一个工具

# Facts about a tool, and what stands where one is not known.
fact-provider = 提供方
fact-kind = 提供方类型
fact-country = 国家
fact-country-none = 未说明
fact-state = 状态
fact-form = 已填表格
fact-form-none = 无
fact-terms = 已接受的条款
fact-terms-none = 没有生效的条款
fact-changed = 最后变更
fact-changed-unknown = 不详
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }，第 { $version } 版
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = 第 { $version } 版，{ $day }

# Kinds of providers.
kind-company = 公司
kind-academic = 学术机构
kind-non-profit = 非营利组织
kind-public-body = 公共机构
kind-other = 其他实体

# States of a tool, as one word.
standing-listed = 已列入
standing-suspended = 已暂停
standing-removed = 已移除
standing-withdrawn = 已撤回
standing-title-listed = 已列入本目录
# $day: since when, or when.
standing-title-suspended = 自{ $day }起暂停
standing-title-removed = 已于{ $day }移除
standing-title-withdrawn = 已于{ $day }撤回

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = 由提供方于{ $day }陈述。
stated = 由提供方陈述。
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = 由提供方于{ $day }陈述，为截至{ $as-of }的情况。
stated-as-of = 由提供方陈述，为截至{ $as-of }的情况。
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = ，{ $publisher }，{ $day }。
reference-publisher = ，{ $publisher }。
reference-day = ，{ $day }。
reference-plain = 。

# What has no translation. $language: the name of the language it is shown in.
untranslated = 无译文，以{ $language }显示。
untranslated-answer = 这项答复无译文，以{ $language }显示。
untranslated-page = 本页无译文，以{ $language }显示。

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = 提供方填写了本表格第 { $version } 版。
form-answered-older = 提供方填写了本表格第 { $version } 版。现行版本为第 { $current } 版。
form-unanswered = 提供方未填写本表格。现行版本为第 { $current } 版。
form-draft = 本表格为草案，其中的问题尚未提出。
form-closed = 本表格已停用：所填写的是第 { $version } 版。

# Yes and no.
answer-yes = 是
answer-no = 否

## The six answer states

state-answered = 已答复
state-no-reply = 未答复
state-not-applicable = 不适用
state-declined = 拒绝答复
state-confidential = 保密
state-not-yet-asked = 尚未询问

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = 提供方填写了本表格，但未答复这一问题。
reason-no-reply-form = 提供方未填写本表格。
reason-not-applicable = 仅在对“{ $question }”的答复为以下内容时询问：{ $options }。提供方的答复为：{ $given }。
reason-not-applicable-plain = 仅在对“{ $question }”的答复为以下内容时询问：{ $options }。
reason-declined = 提供方拒绝答复，理由如下：
reason-declined-plain = 提供方拒绝答复，未说明理由。
reason-confidential = 提供方的答复由协调方保管。
reason-not-yet-asked = 这一问题为表格第 { $version } 版新增。提供方填写的是第 { $answered } 版。
reason-not-yet-asked-draft = 表格为草案，这一问题尚未提出。
reason-follows-no-reply = 取决于“{ $question }”，该问题未获答复。
reason-follows-declined = 取决于“{ $question }”，提供方拒绝答复该问题。
reason-follows-confidential = 取决于“{ $question }”，对该问题的答复属保密内容。
reason-follows-not-yet-asked = 取决于“{ $question }”，该问题尚未提出。

states-heading = 答复状态的含义
states-lead = 每个工具都显示每份表格的每个问题，每个问题处于六种状态之一。
states-weight = 六种状态的显示位置和字体相同，每种状态均可选为标准。任何状态本身并无好坏之分，也不计入任何评分。
meaning-answered = 提供方已答复，答复内容在此显示。这是提供方自己的陈述，未经核实。
meaning-no-reply = 已提出问题，但提供方未答复。答复每个问题并非列入目录的条件；缺少答复的情况始终予以显示。
meaning-not-applicable = 仅在另一问题获得某种答复时才提出该问题，而实际答复并非如此。这一状态根据表格计算得出，提供方不能自行选择。
meaning-declined = 提供方表示不予答复。如提供方说明了理由，则显示理由。
meaning-confidential = 提供方已向协调方作出答复，协调方保管答复，不予公布。
meaning-not-yet-asked = 该问题晚于提供方所填写的表格版本，或表格仍为草案。

## Proposing a change, raising a concern

change-heading = 提议更改
change-lead = 任何人均可提议更正；提供方可随时更新其答复。以下两种方式同等有效，由相同人员审阅。
change-pull-request = 通过拉取请求（pull request）
change-file = 更改目录存储库中的以下文件：
change-repository = 打开存储库
change-mail = 通过电子邮件
change-write = 致函协调方，并注明工具和问题：
concern-heading = 提出关切
concern-how = 如果该工具造成了伤害，或本页内容有虚假或误导之处，请致函协调方。请说明涉及哪个工具和哪个问题，以及如何与您联系。
concern-never-send = 切勿发送案件中的图像、视频或文件，也不要发送此类材料的链接。请向主管机关举报此类材料。
contact-none = 贵机构的联络人知悉协调方的地址。
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = 更改：{ $tool }
mail-concern-subject = 关切：{ $tool }
mail-request-subject = 申请访问

## Notices

notices-heading = 通知
notices-lead = 所有暂停、恢复、移除、撤回和更正通知，按日期从新到旧排列。同一天之内的顺序与所有列表相同。
notices-none = 没有通知。
notice-reason = 理由
notice-guidance = 如果贵机构使用该工具
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = 无法提供指导意见：{ $reason }
notice-guidance-none = 本通知不要求使用该工具的机构采取任何行动。
notice-suspension = 暂停
notice-reinstatement = 恢复
notice-removal = 移除
notice-withdrawal = 撤回
notice-correction = 更正
# $day: the day of the decision.
notice-heading-suspension = 暂停通知，{ $day }
notice-heading-reinstatement = 恢复通知，{ $day }
notice-heading-removal = 移除通知，{ $day }
notice-heading-withdrawal = 撤回通知，{ $day }
notice-heading-correction = 更正通知，{ $day }
# The link to a notice. $day: the day of the decision.
notice-read = 阅读{ $day }的通知
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = 自{ $day }起暂停。
notice-sentence-reinstatement = 自{ $day }起恢复列入。
notice-sentence-removal = 已于{ $day }移除。
notice-sentence-withdrawal = 已于{ $day }撤回。
notice-sentence-correction = 已于{ $day }更正。
# Facts of a notice.
notice-decided = 决定日期
notice-effective = 生效日期
notice-decided-by = 决定方
notice-ground = 依据
notice-measures = 纠正措施
notice-measures-none = 未注明。
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = 于{ $requested }提出要求，期限为{ $deadline }：{ $outcome }
notice-measures-open = 于{ $requested }提出要求，应在{ $deadline }之前采取。
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = 工具开发方面的风险
ground-use-risk = 工具使用方面的风险
ground-provider-request = 提供方的请求
ground-inaccurate = 信息不准确
ground-other = 其他依据
ground-sentence-development = 由于工具开发方面的风险，{ $by }作出这一决定。
ground-sentence-use-risk = 由于工具使用方面的风险，{ $by }作出这一决定。
ground-sentence-provider-request = 应提供方的请求，{ $by }作出这一决定。
ground-sentence-inaccurate = 由于信息不准确，{ $by }作出这一决定。
ground-sentence-other = 基于此处所述的理由，{ $by }作出这一决定。

## Changes

changes-heading = 变更
changes-lead = 工具页面的变更内容，按日期从新到旧排列，每个工具每天至多一条。同一天之内的顺序与所有列表相同。
changes-none = 没有变更记录。
change-added = 新增
change-updated = 更新
change-consent = 同意
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = 已加入目录。
change-sentence-answers = { $count ->
   *[other] { $shown } 项答复有变更。
}
change-sentence-description = 说明有变更。
consent-sentence = 同意第 { $version } 版条款

## Neutrality

neutrality-heading = 如何保持中立
neutrality-lead = 任何工具所占的篇幅、位置和受到的关注都不优于其他工具。本页说明所依据的规则，以及任何人如何无须依靠对我们的信任即可自行核查。
neutrality-articles = 规则
neutrality-article-order = 所有列表采用同一顺序。每个工具处于每个位置的次数相等，排在其他每个工具之后的次数也相等。
neutrality-article-card = 卡片相同。列表中的每个工具都有名称、提供方、摘要和相同的问题，字号和字体一致。没有图片、徽章、颜色标记或评分。
neutrality-article-page = 页面相同。无论作出何种答复，每个工具的页面都有相同的栏目和相同的全部问题。
neutrality-article-prose = 用语平实。关于获得认可的说法、赞誉、推销和行动号召一律不予接受。
neutrality-article-finding = 查找即匹配。工具或者符合读者设定的标准，或者不符合；不进行任何排名。未作答复的工具单独列出，不予隐藏。
neutrality-article-special = 没有特殊的工具。任何工具都不能置顶、突出展示、接受赞助或获得推荐：系统没有此类设置。
neutrality-article-fair = 公平对待提供方。对展示次数和代表性只作统计，从不排名。
neutrality-article-open = 公开说明。规则、限制、例外和测量数据均载于本页。
neutrality-order = 顺序
neutrality-order-lead = 对于某一天（UTC）包含 n 个工具的列表：
neutrality-order-key = 每个工具有一个键：对下述种子、一个换行符和工具标识依次连接后计算的 SHA-256 值。按键排序后，各工具获得标号 0 至 n − 1。
neutrality-order-weave = 位置以 0、1、n − 1、2、n − 2 等 n 个数组成的序列为起点。
neutrality-order-stride = 步长是 1 至 n 之间与 n 没有公约数（1 除外）且最接近 n × 0.6180339887498949 的整数；如有两个，取较小者。
neutrality-order-day = 日序号为自 1970年1月1日起的天数。日序号除以 n，商为轮次，余数为轮内序号。偏移量等于轮内序号乘以步长后对 n 取模。
neutrality-order-place = 位置 j（从 0 起计）上的标号，等于序列在 j 处的数加上偏移量后对 n 取模。n 为奇数时，在奇数轮次中顺序颠倒。
neutrality-order-why = 在 n 天之内，每个工具在每个位置恰好出现一次，而任何一段时间都接近均等。日期为日历日：对目录的任何变更都不会使某一工具前移。
neutrality-order-exempt = 有四个列表与此不同并作了说明：按字母顺序排列的名称、文件清单，以及通知和变更；后两者按日期排列，同一天之内依照本规则。
neutrality-seed = 种子
# $seed: the seed to come. $day: from when.
neutrality-next-seed = 自{ $day }起，种子将为“{ $seed }”。
neutrality-order-caption = 今天的顺序：重新计算
neutrality-column-quantity = 量
neutrality-column-value = 值
neutrality-tools = 列入的工具
neutrality-day-number = 日序号
neutrality-pass = 轮次
neutrality-turn = 轮内序号
neutrality-stride = 步长
neutrality-shift = 偏移量
neutrality-limits = 限制
neutrality-limits-lead = 篇幅长并不带来优势：限制对每个工具都相同。宽字符（如中文字符）按两个计算。
neutrality-limits-caption = 适用于每个工具的限制
neutrality-column-text = 文本
neutrality-column-least = 至少
neutrality-column-most = 至多
neutrality-limit-name = 名称
neutrality-limit-summary = 摘要
neutrality-limit-about = 说明
# $count, $shown: how many.
neutrality-characters = { $count ->
   *[other] { $shown } 个字符
}
neutrality-words = { $count ->
   *[other] { $shown } 个词
}
neutrality-no-limit = 无限制
neutrality-rules = 行文规则
neutrality-rules-lead = 违反任何一项规则即不予发布，除非协调方已将该规则降为警告。降级的规则在此注明。
neutrality-rules-caption = 行文规则及其适用方式
neutrality-rules-none = 没有降级的规则。
neutrality-column-rule = 规则
neutrality-column-severity = 适用方式
neutrality-severity-error = 不予发布
neutrality-severity-warning = 降为警告
neutrality-waivers = 豁免
neutrality-waivers-lead = 一项豁免使一份文本免受一项规则约束。只有协调方可以给予豁免，理由予以公布。
neutrality-waivers-caption = 生效的豁免
neutrality-waivers-none = 没有生效的豁免。
neutrality-column-place = 位置
neutrality-column-reason = 理由
neutrality-column-by = 给予方
neutrality-column-on = 日期
neutrality-column-number = 数值
neutrality-figures = 对这些页面的测量
neutrality-figures-lead = 这些页面在发布之前，逐页重新读取并与规则进行了比对。
neutrality-figures-caption = 生成本批页面时的测量结果
neutrality-figures-none = 未进行测量。
neutrality-figure-lists = 比对过顺序的列表
neutrality-figure-cards = 相互比对的卡片
neutrality-figure-pages = 相互比对的工具页面
neutrality-figure-notices = 载有“不表示认可”通知的页面
neutrality-figure-exposure = 一个完整轮次内最高展示次数与最低展示次数之比
neutrality-disclosures = 同时支持本倡议的提供方
neutrality-disclosures-lead = 对本倡议的支持不会给提供方的工具带来任何优势。有关情况在此披露。
neutrality-disclosures-caption = 同时支持本倡议的提供方
neutrality-disclosures-none = 所列入工具的提供方均不支持本倡议。
neutrality-column-provider = 提供方
neutrality-column-role = 角色

## Pages and terms

terms-heading = 参与条款
terms-lead = 所有版本，从新到旧排列。新版本自其生效日起施行，并事先发送给每个提供方。
terms-none = 本目录没有条款。
terms-providers = 适用于提供方
terms-readers = 适用于读者
terms-all-versions = 条款的所有版本
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = 第 { $version } 版，自{ $day }起生效。
terms-future = 第 { $version } 版，将自{ $day }起生效。
terms-past = 第 { $version } 版，自{ $day }起生效，至{ $until }为止。
page-version = 第 { $version } 版，自{ $day }起生效。
page-version-only = 第 { $version } 版。

## Public pages

public-lead = 这是一个供执法使用的工具目录，其中每个工具得到同等展示，每项答复均由提供方自行作出。
public-enter = 谁可以进入
public-enter-who = 工具仅向执法机构展示。这些公开页面不提及任何工具的名称。
public-sign-in = 登录
public-equal = 每个工具同等可见
public-equal-order = 每个列表的顺序每天按照公布的规则变化，使每个工具处于每个位置的次数相等。
public-equal-blanks = 对每个工具提出相同的问题，缺少的答复如实显示为缺少。
public-equal-proof = 页面发布之前，对制成的文件重新读取并进行比对。任何工具都不能接受赞助、置顶或获得推荐。
public-documents = 原则和条款
public-coordinators = 协调方

request-heading = 申请访问
request-lead = 访问权限仅给予执法机构。这些页面没有填写栏：您输入的任何内容都不会存储在此。
request-steps = 如何申请
request-step-write = 请使用贵机构的电子邮件地址来函，不要使用私人地址。
request-step-say = 请说明您在哪个国家的哪个机构和单位工作，以及谁可以确认这一点。
request-step-wait = 在收到协调方的答复之前，请勿发送其他任何内容。请勿发送密码，也不要发送任何案件材料。
request-why = 为何询问
request-why-asked = 各工具的答复是为执法机构撰写的，其中一些可能被他人滥用。您发送的内容仅用于确认贵机构的身份，不作他用。

## Coordinators’ pages

coordinators-heading = 报告
coordinators-lead = 以文字表述的统计，仅供协调方使用。此处不对任何工具或提供方进行排名。
coordinators-none = 没有报告。
report-none = 无可报告事项。

## Errors and sign-in

error-steps = 您可以采取的步骤
error-not-found = 页面不存在
error-not-found-sentence = 地址可能输入有误，或页面已移动。
error-not-found-step = 请返回目录首页，在那里查找该页面。
error-forbidden = 您无法阅读此页面
error-forbidden-sentence = 您已登录，但此页面供另一类读者使用。
error-forbidden-step = 如果您应有权阅读此页面，请致函协调方，并说明您所在的机构。
error-sign-in = 请登录
error-sign-in-sentence = 这些页面供成员使用。您尚未登录，或您的会话已结束。
error-sign-in-step = 请从贵机构进入目录的入口重新登录。

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = 由提供方在{ $day }的条目中陈述。
stated-undated = 由提供方陈述；日期不详。
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = 取决于“{ $question }”，该问题不适用。
reason-retired = 自表格第 { $version } 版起，不再提出这一问题。
reason-hidden = 这一问题所取决的答复由协调方保管。
change-sentence-entry = 条目有变更。

report-open-questions = 未答复的问题
report-open-questions-lead = 按表格列出已向提供方提出但未获答复的问题。答复并非列入目录的条件。
report-consents = 同意记录
report-consents-lead = 按所列入工具的提供方列出其对现行条款的同意。
report-review-due = 待复核
report-review-due-lead = 一年未变更的条目，以及最后变更日期不详的条目。时间长短既不影响顺序，也不影响外观。
# $day: a year ago.
report-review-due-caption = 自{ $day }以来未变更
# $count, $shown: how many questions.
report-open-count = { $count ->
   *[other] { $shown } 个问题
}
report-none-given = 无
report-column-tool = 工具
report-column-open = 未答复
report-column-questions = 问题
report-column-provider = 提供方
report-column-terms = 条款
report-column-on = 日期
report-column-by = 同意人
report-column-evidence = 证明
report-column-changed = 最后变更

## 均衡、展示度与可复算数字

report-balance = 代表性均衡
report-balance-lead = 各类型、地区和部门的提供方、工具、发言者和参与者的数量。仅为计数：不作排名，任何列表都不取决于这些数字。
balance-caption-kind = 按提供方类型
balance-caption-region = 按提供方所在国的地区
balance-caption-sector = 按工具答复中所列部门；涉及多个部门者在每个部门中均计数
balance-caption-provider = 按提供方
balance-not-stated = 未说明
balance-total = 合计
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group }：{ $of } 中占 { $count }（{ $column }），超过 { $most }%。
# $most: the threshold in per cent.
balance-excess-none = 没有任何一组在任何计数项中超过 { $most }%。
# $day: the day of the build.
balance-until = 活动统计截至 { $day }。
report-column-kind = 类型
report-column-region = 地区
report-column-sector = 部门
report-column-providers = 提供方
report-column-tools = 工具
report-column-speakers = 发言
report-column-participants = 参与
report-column-invited = 受邀
region-africa = 非洲
region-americas = 美洲
region-asia = 亚洲
region-europe = 欧洲
region-oceania = 大洋洲
report-fairness = 展示度
report-fairness-lead = 自今日起一年内每个工具和每个提供方获得靠前位置的多少。仅为计数，不作排名。命令“evenhand fairness”可给出每个列表和任意日期的相同数字。
fairness-picture = 工具展示度（按十分位）
# $ratio: a decimal number.
fairness-picture-description = 按展示度由低到高，每十分之一的工具为一根柱形。柱形越高，展示越多。柱形相等表示展示相等：单个工具的最高展示度与最低展示度之比为 { $ratio }。下表列出数字。
fairness-tenths = 每个十分位中工具的平均展示度
fairness-summary = 自今日起若干天内的全部工具列表
fairness-providers = 一年内每个提供方的展示度
report-column-tenth = 十分位
report-column-exposure = 展示度
report-column-each = 每个工具
report-column-days = 天数
report-column-ratio = 最高与最低之比
report-column-ratio-providers = 提供方的同一比值（每个工具）
report-column-first = 首页天数
# $least, $most: numbers.
figure-range = { $least } 至 { $most }
neutrality-windows-caption = 对全部工具列表自今日起若干天的测量
neutrality-windows-lead = 展示度为各天 1 ÷ log₂(1 + 位次) 之和，位次从 1 起算。若全部工具同等展示，最高与最低之比为 1。
neutrality-reversed = 是否反转
neutrality-example = 示例
neutrality-example-lead = 某一位置上的标号等于该处的模式数加偏移量，对 n 取模。任何可计算 SHA-256 的程序都能算出键值；供成员使用的导出文件含有每个工具的键值。
neutrality-example-caption = 今日全部工具列表的前几个位置
neutrality-column-j = 位置 j（从 0 起）
neutrality-column-pattern = 模式数
neutrality-column-label = 标号
