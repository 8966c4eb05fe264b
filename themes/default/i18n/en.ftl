# All words of the interface in English, page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = Skip to content
frame-languages = Languages
frame-navigation = Main
frame-path = Path
frame-contents = On this page
frame-feed = Notices and changes
frame-order-link = How the order works
frame-audience-public = Public pages: no tool is named here
frame-audience-members = Members’ catalogue: for law-enforcement agencies
frame-audience-coordinators = Coordinators’ pages: not for members or providers

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = Today’s order is that of { $day }.
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = The order shown is that of { $day }, a day given for this build.
# $day: the day of the build. $version: the program's version.
frame-built = Pages of { $day }, made with evenhand { $version }.

## Navigation and footer

nav-home = Start
nav-tools = All tools
nav-criteria = Criteria
nav-find = Find
nav-compare = Compare
nav-names = Names A to Z
nav-notices = Notices
nav-changes = Changes
nav-principles = Principles
nav-terms = Terms of engagement
nav-states = What the answer states mean
nav-neutrality = Neutrality
nav-exports = Data and exports
nav-exports-json = All tools as JSON
nav-exports-csv = All tools as CSV
nav-accessibility = Accessibility
nav-request = Ask for access
nav-reports = Reports

## Standing notices

notice-endorsement = The inclusion of a tool in this catalogue does not indicate endorsement by the initiative or any of its coordinators.
notice-stated = Every answer is stated by the provider. Nobody has assessed, tested or certified the tool for this catalogue.
notice-procurement = The initiative takes no part in the procurement or implementation of tools. Whether to use a tool is for each agency alone to decide.

## Lists of tools

listing-heading = All tools
# $page: the number of the page, from the second on.
listing-heading-page = All tools, page { $page }
list-equal = Every tool has the same card, and every tool holds each position equally often.
list-pages = Pages of the list
list-previous = Previous page
list-next = Next page
list-none = No tool is listed.
# $number: the number of the page.
list-page = Page { $number }
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
    [one] { $shown } tool
   *[other] Tools { $first } to { $last } of { $shown }
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [0] No tools
    [one] { $shown } tool
   *[other] { $shown } tools
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }, { $country }
# The label of the tool's state on a card.
card-state = State
# Between the options of an answer, where they stand in one line.
list-separator = {"; "}

## Criteria

criteria-heading = Criteria
criteria-lead = Choose an answer to see the tools that gave it. A tool that did not answer is listed under the state of its answer, not left out.
criteria-none = The forms of this catalogue have no criteria.
criterion-options = Other answers to this question
criterion-none = No tool gave this answer.
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
    [one] { $shown } tool
   *[other] { $shown } tools
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option }: { $question }

## Names

names-heading = Names A to Z
names-lead = The names of all listed tools, in the order of the alphabet, for finding a tool whose name is known. All other lists change their order every day.
names-none = No tool is listed.

## One tool

tool-use = Responsible use
tool-use-decide = A tool can be wrong, and can harm people when it is used for another purpose than the one it was made for, or without a person who checks its results. Before using it, an agency should establish its lawful purpose, who is trained and accountable, and how results are reviewed and can be challenged.
tool-use-risk = Risks can come from the tool’s development and from its use. This page shows what the provider has stated about both. A missing answer is shown as missing: it is a reason to ask, and proof of nothing.
tool-use-questions = What the provider was asked about intended use, limits and oversight:
tool-use-no-questions = The forms of this catalogue hold no question on intended use, limits or oversight. Ask the provider before use.
tool-description = The provider’s description
tool-about = About the tool
tool-about-none = The provider has given no description.
tool-website = Website
tool-website-none = The provider has named no website for this tool.
tool-reference = Reference:
tool-history = Notices and consents
tool-history-none = None.
tool-turns = Tools before and after in today’s order
tool-previous = Previous tool
tool-next = Next tool

# Facts about a tool, and what stands where one is not known.
fact-provider = Provider
fact-kind = Kind of provider
fact-country = Country
fact-country-none = Not stated
fact-state = State
fact-form = Form answered
fact-form-none = None
fact-terms = Terms accepted
fact-terms-none = No terms in force
fact-changed = Last changed
fact-changed-unknown = Not known
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }, version { $version }
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = Version { $version }, on { $day }

# Kinds of providers.
kind-company = Company
kind-academic = Academic institution
kind-non-profit = Non-profit organisation
kind-public-body = Public body
kind-other = Other entity

# States of a tool, as one word.
standing-listed = Listed
standing-suspended = Suspended
standing-removed = Removed
standing-withdrawn = Withdrawn
standing-title-listed = Listed in this catalogue
# $day: since when, or when.
standing-title-suspended = Suspended since { $day }
standing-title-removed = Removed on { $day }
standing-title-withdrawn = Withdrawn on { $day }

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = Stated by the provider on { $day }.
stated = Stated by the provider.
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = Stated by the provider on { $day }, as of { $as-of }.
stated-as-of = Stated by the provider, as of { $as-of }.
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = , { $publisher }, { $day }.
reference-publisher = , { $publisher }.
reference-day = , { $day }.
reference-plain = .

# What has no translation. $language: the name of the language it is shown in.
untranslated = No translation: shown in { $language }.
untranslated-answer = This answer has no translation and is shown in { $language }.
untranslated-page = This page has no translation and is shown in { $language }.

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = The provider answered version { $version } of this form.
form-answered-older = The provider answered version { $version } of this form. The present version is { $current }.
form-unanswered = The provider has not answered this form. The present version is { $current }.
form-draft = This form is a draft. Its questions have not been asked yet.
form-closed = This form is closed: version { $version } was answered.

# Yes and no.
answer-yes = Yes
answer-no = No

## The six answer states

state-answered = Answered
state-no-reply = No reply
state-not-applicable = Not applicable
state-declined = Declined
state-confidential = Confidential
state-not-yet-asked = Not yet asked

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = The provider answered this form and left this question open.
reason-no-reply-form = The provider has not answered this form.
reason-not-applicable = Asked only where “{ $question }” is answered with: { $options }. The provider answered: { $given }.
reason-not-applicable-plain = Asked only where “{ $question }” is answered with: { $options }.
reason-declined = The provider declined to answer and gave this reason:
reason-declined-plain = The provider declined to answer and gave no reason.
reason-confidential = The provider’s answer is held by the coordinators.
reason-not-yet-asked = This question is new in version { $version } of the form. The provider answered version { $answered }.
reason-not-yet-asked-draft = The form is a draft. This question has not been asked yet.
reason-follows-no-reply = Hangs on “{ $question }”, to which there is no reply.
reason-follows-declined = Hangs on “{ $question }”, which the provider declined to answer.
reason-follows-confidential = Hangs on “{ $question }”, whose answer is confidential.
reason-follows-not-yet-asked = Hangs on “{ $question }”, which has not been asked yet.

states-heading = What the answer states mean
states-lead = Every question of every form is shown for every tool, and each is in one of six states.
states-weight = All six stand in the same place and the same type, and each can be chosen as a criterion. No state is good or bad in itself, and none is counted into a score.
meaning-answered = The provider has answered, and the answer is shown. It is the provider’s own statement and has not been verified.
meaning-no-reply = The question was asked and the provider has not replied. Replying to every question is no condition for being listed; that a reply is missing is always shown.
meaning-not-applicable = The question is asked only where another one is answered in a certain way, and it was not. This is computed from the form and cannot be chosen by a provider.
meaning-declined = The provider has said that it will not answer. Where it gave a reason, the reason is shown.
meaning-confidential = The provider has answered to the coordinators, who hold the answer and do not publish it.
meaning-not-yet-asked = The question is newer than the version of the form that the provider answered, or the form is still a draft.

## Proposing a change, raising a concern

change-heading = Propose a change
change-lead = Anybody may propose a correction; the provider may update its answers at any time. Both ways below are equal and are read by the same people.
change-pull-request = By pull request
change-file = Change this file in the catalogue’s repository:
change-repository = Open the repository
change-mail = By e-mail
change-write = Write to the coordinators and name the tool and the question:
concern-heading = Raise a concern
concern-how = If the tool has done harm, or something on this page is false or misleading, write to the coordinators. Say which tool and which question it is about, and how you can be reached.
concern-never-send = Never send images, videos or files from a case, or links to such material. Report them to the competent authority.
contact-none = The coordinators’ address is known to your agency’s contact point.
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = Change to { $tool }
mail-concern-subject = Concern about { $tool }
mail-request-subject = Request for access

## Notices

notices-heading = Notices
notices-lead = Every suspension, reinstatement, removal, withdrawal and correction, newest day first. Within a day the order is that of all lists.
notices-none = There are no notices.
notice-reason = Reason
notice-guidance = If your agency uses the tool
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = Guidance was not feasible: { $reason }
notice-guidance-none = This notice asks nothing of agencies that use the tool.
notice-suspension = Suspension
notice-reinstatement = Reinstatement
notice-removal = Removal
notice-withdrawal = Withdrawal
notice-correction = Correction
# $day: the day of the decision.
notice-heading-suspension = Notice of suspension, { $day }
notice-heading-reinstatement = Notice of reinstatement, { $day }
notice-heading-removal = Notice of removal, { $day }
notice-heading-withdrawal = Notice of withdrawal, { $day }
notice-heading-correction = Notice of correction, { $day }
# The link to a notice. $day: the day of the decision.
notice-read = Read the notice of { $day }
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = Suspended from { $day }.
notice-sentence-reinstatement = Listed again from { $day }.
notice-sentence-removal = Removed on { $day }.
notice-sentence-withdrawal = Withdrawn on { $day }.
notice-sentence-correction = Corrected on { $day }.
# Facts of a notice.
notice-decided = Decided
notice-effective = In force from
notice-decided-by = Decided by
notice-ground = Ground
notice-measures = Corrective measures
notice-measures-none = None are stated.
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = Requested on { $requested } by { $deadline }: { $outcome }
notice-measures-open = Requested on { $requested }, to be taken by { $deadline }.
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = Risk in the tool’s development
ground-use-risk = Risk in the tool’s use
ground-provider-request = The provider’s request
ground-inaccurate = Inaccurate information
ground-other = Another ground
ground-sentence-development = { $by } decided this because of a risk in the tool’s development.
ground-sentence-use-risk = { $by } decided this because of a risk in the tool’s use.
ground-sentence-provider-request = { $by } decided this at the provider’s request.
ground-sentence-inaccurate = { $by } decided this because of inaccurate information.
ground-sentence-other = { $by } decided this for the reason given here.

## Changes

changes-heading = Changes
changes-lead = What changed on the pages of tools, newest day first, at most one entry a tool a day. Within a day the order is that of all lists.
changes-none = No changes are recorded.
change-added = Added
change-updated = Updated
change-consent = Consent
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = Added to the catalogue.
change-sentence-answers = { $count ->
    [one] { $shown } answer changed.
   *[other] { $shown } answers changed.
}
change-sentence-description = The description changed.
consent-sentence = Consent to the terms of version { $version }

## Neutrality

neutrality-heading = How neutrality is kept
neutrality-lead = No tool is given more room, a better place or a louder voice than another. This page says by which rules, and how anybody can check them without trusting us.
neutrality-articles = The rules
neutrality-article-order = One order for every list. Each tool holds each position equally often, and follows each other tool equally often.
neutrality-article-card = The same card. In a list every tool has a name, a provider, a summary and the same questions, in the same size and type. No picture, badge, colour or score.
neutrality-article-page = The same page. Every tool’s page has the same sections and the same questions, all of them, whatever was answered.
neutrality-article-prose = Plain words. Claims of endorsement, praise, offers and calls to action have no place here.
neutrality-article-finding = Finding is matching. A tool meets the criteria that a reader sets, or it does not; none is ranked. Silence is listed apart and not hidden.
neutrality-article-special = No tool is special. Nothing can be pinned, featured, sponsored or recommended: there is no setting for it.
neutrality-article-fair = Fair to providers. Exposure and representation are counted, never ranked.
neutrality-article-open = Said openly. The rules, the limits, the exceptions and the measured figures stand on this page.
neutrality-order = The order
neutrality-order-lead = For a list of n tools, on one day (UTC):
neutrality-order-key = Each tool has a key: the SHA-256 of the seed below, a line feed and the tool’s id. Sorted by their keys, the tools get the labels 0 to n − 1.
neutrality-order-weave = Positions start from the pattern 0, 1, n − 1, 2, n − 2 and so on, of n numbers.
neutrality-order-stride = The stride is the whole number from 1 to n that has no divisor in common with n and is nearest to n × 0.6180339887498949; of two, the smaller.
neutrality-order-day = The day number counts days since 1 January 1970. Divided by n it gives the pass, and its remainder the turn. The shift is the turn times the stride, modulo n.
neutrality-order-place = The position j, counted from 0, holds the label that is the pattern’s number at j plus the shift, modulo n. Where n is odd, the order is reversed in odd passes.
neutrality-order-why = Over n days every tool stands at every position exactly once, and every stretch of days is close to fair. The day is a calendar day: no change to the catalogue moves a tool forward.
neutrality-order-exempt = Four lists differ and say so: the names from A to Z, the list of files, and the notices and changes, which go by day and within a day by this rule.
neutrality-seed = Seed
# $seed: the seed to come. $day: from when.
neutrality-next-seed = From { $day } the seed will be “{ $seed }”.
neutrality-order-caption = Today’s order, recomputed
neutrality-column-quantity = Quantity
neutrality-column-value = Value
neutrality-tools = Tools listed
neutrality-day-number = Day number
neutrality-pass = Pass
neutrality-turn = Turn
neutrality-stride = Stride
neutrality-shift = Shift
neutrality-limits = Limits
neutrality-limits-lead = Nobody gains by length: the limits are the same for every tool. Wide characters, as in Chinese, count as two.
neutrality-limits-caption = Limits for every tool
neutrality-column-text = Text
neutrality-column-least = At least
neutrality-column-most = At most
neutrality-limit-name = Name
neutrality-limit-summary = Summary
neutrality-limit-about = Description
# $count, $shown: how many.
neutrality-characters = { $count ->
    [one] { $shown } character
   *[other] { $shown } characters
}
neutrality-words = { $count ->
    [one] { $shown } word
   *[other] { $shown } words
}
neutrality-no-limit = No limit
neutrality-rules = Rules for prose
neutrality-rules-lead = Each rule refuses publication unless the coordinators have lowered it to a warning. Lowered rules are marked here.
neutrality-rules-caption = Rules for prose and how they are applied
neutrality-rules-none = No rule has been lowered.
neutrality-column-rule = Rule
neutrality-column-severity = Applied as
neutrality-severity-error = Refuses publication
neutrality-severity-warning = Lowered to a warning
neutrality-waivers = Waivers
neutrality-waivers-lead = A waiver excuses one text from one rule. Only coordinators can give one, and the reason is published.
neutrality-waivers-caption = Waivers in force
neutrality-waivers-none = No waiver is in force.
neutrality-column-place = Place
neutrality-column-reason = Reason
neutrality-column-by = Given by
neutrality-column-on = On
neutrality-column-number = Number
neutrality-figures = Measured on these pages
neutrality-figures-lead = Before these pages were published, each was read back and compared with the rules.
neutrality-figures-caption = What this build measured
neutrality-figures-none = Nothing was measured.
neutrality-figure-lists = Lists whose order was compared
neutrality-figure-cards = Cards compared with one another
neutrality-figure-pages = Tools’ pages compared with one another
neutrality-figure-notices = Pages on which the notice of no endorsement was found
neutrality-figure-exposure = Highest exposure divided by lowest over a full pass
neutrality-disclosures = Providers that also support the initiative
neutrality-disclosures-lead = Support of the initiative gives a provider’s tools no advantage. It is disclosed here.
neutrality-disclosures-caption = Providers that also support the initiative
neutrality-disclosures-none = No provider of a listed tool supports the initiative.
neutrality-column-provider = Provider
neutrality-column-role = Role

## Pages and terms

terms-heading = Terms of engagement
terms-lead = All versions, newest first. A new version takes effect on its day and is sent to every provider before.
terms-none = This catalogue has no terms.
terms-providers = For providers
terms-readers = For readers
terms-all-versions = All versions of the terms
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = Version { $version }, in force since { $day }.
terms-future = Version { $version }, in force from { $day }.
terms-past = Version { $version }, in force from { $day } to { $until }.
page-version = Version { $version }, in force since { $day }.
page-version-only = Version { $version }.

## Public pages

public-lead = A catalogue of tools for law enforcement, in which every tool is shown equally and every answer is the provider’s own.
public-enter = Who may enter
public-enter-who = Tools are shown to law-enforcement agencies only. No tool is named on these public pages.
public-sign-in = Sign in
public-equal = Every tool equally visible
public-equal-order = The order of every list changes every day by a published rule, so that each tool holds each position equally often.
public-equal-blanks = Every tool is asked the same questions, and a missing answer is shown as missing.
public-equal-proof = Before pages are published, the finished files are read back and compared. Nothing can be sponsored, pinned or recommended.
public-documents = Principles and terms
public-coordinators = Coordinators

request-heading = Ask for access
request-lead = Access is given to law-enforcement agencies. These pages hold no form: nothing you type is stored here.
request-steps = What to do
request-step-write = Write from your agency’s own address, not from a private one.
request-step-say = Say which agency and unit you work for, in which country, and who can confirm it.
request-step-wait = Wait for the coordinators’ reply before sending anything else. Send no passwords and nothing from a case.
request-why = Why we ask
request-why-asked = The tools’ answers are written for law enforcement, and some could be misused by others. What you send is used to confirm your agency and for nothing else.

## Coordinators’ pages

coordinators-heading = Reports
coordinators-lead = Counts in words, for the coordinators’ own use. Nothing here ranks a tool or a provider.
coordinators-none = There are no reports.
report-none = Nothing to report.

## Errors and sign-in

error-steps = What you can do
error-not-found = This page does not exist
error-not-found-sentence = The address may be mistyped, or the page has moved.
error-not-found-step = Go back to the start of the catalogue and look for the page there.
error-forbidden = You cannot read this page
error-forbidden-sentence = You are signed in, but this page is for another group of readers.
error-forbidden-step = If you should be able to read it, write to the coordinators and say which agency you work for.
error-sign-in = Please sign in
error-sign-in-sentence = These pages are for members. You are not signed in, or your session has ended.
error-sign-in-step = Sign in again at your agency’s entrance to the catalogue.

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = Stated by the provider, in the entry of { $day }.
stated-undated = Stated by the provider; the day is not known.
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = Hangs on “{ $question }”, which does not apply.
reason-retired = This question is no longer asked from version { $version } of the form on.
reason-hidden = The coordinators hold the answer that this question hangs on.
change-sentence-entry = The entry changed.

report-open-questions = Open questions
report-open-questions-lead = For each form, the questions that a provider was asked and has not replied to. Replying is no condition for being listed.
report-consents = Consents
report-consents-lead = For each provider of a listed tool, its consent to the terms in force.
report-review-due = Review due
report-review-due-lead = Entries that have not changed for a year, and those whose last change is not known. Age changes neither order nor looks.
# $day: a year ago.
report-review-due-caption = Not changed since { $day }
# $count, $shown: how many questions.
report-open-count = { $count ->
    [one] { $shown } question
   *[other] { $shown } questions
}
report-none-given = None
report-column-tool = Tool
report-column-open = Open
report-column-questions = Questions
report-column-provider = Provider
report-column-terms = Terms
report-column-on = On
report-column-by = By
report-column-evidence = Evidence
report-column-changed = Last changed

## Balance, exposure and worked figures

report-balance = Balance of representation
report-balance-lead = How many providers, tools, speakers and participants there are of each kind, region and sector. Counts only: nothing is ranked, and no list depends on them.
balance-caption-kind = By kind of provider
balance-caption-region = By region of the provider’s country
balance-caption-sector = By sector, as the tools’ answers name it; whoever works in several counts in each
balance-caption-provider = By provider
balance-not-stated = Not stated
balance-total = All together
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group }: { $count } of { $of } ({ $column }). This is more than { $most } %.
# $most: the threshold in per cent.
balance-excess-none = No group holds more than { $most } % of anything that is counted.
# $day: the day of the build.
balance-until = Events are counted up to { $day }.
report-column-kind = Kind
report-column-region = Region
report-column-sector = Sector
report-column-providers = Providers
report-column-tools = Tools
report-column-speakers = Spoke
report-column-participants = Took part
report-column-invited = Were invited
region-africa = Africa
region-americas = Americas
region-asia = Asia
region-europe = Europe
region-oceania = Oceania
report-fairness = Exposure
report-fairness-lead = How much of the first places every tool and every provider is given over a year from today. Counts only: nothing is ranked. The command “evenhand fairness” gives the same for every list and any days.
fairness-picture = Exposure of the tools, tenth by tenth
# $ratio: a decimal number.
fairness-picture-description = A bar for each tenth of the tools, from those that are seen least to those that are seen most. The taller a bar, the more. Equal bars mean equal exposure: the highest exposure of a tool divided by the lowest is { $ratio }. The table below gives the figures.
fairness-tenths = Mean exposure of a tool in each tenth
fairness-summary = The list of all tools, over days from today
fairness-providers = Exposure of each provider over a year
report-column-tenth = Tenth
report-column-exposure = Exposure
report-column-each = For each tool
report-column-days = Days
report-column-ratio = Highest divided by lowest
report-column-ratio-providers = The same of providers, for each tool
report-column-first = Days on the first page
# $least, $most: numbers.
figure-range = { $least } to { $most }
neutrality-windows-caption = Measured for the list of all tools, over days from today
neutrality-windows-lead = Exposure adds up 1 ÷ log₂(1 + place) over the days, places counted from 1. Highest divided by lowest is 1 where all are seen equally.
neutrality-reversed = Reversed
neutrality-example = An example
neutrality-example-lead = The label at a place is the pattern’s number there plus the shift, modulo n. Any program that computes SHA-256 gives the keys; the exports for members hold the key of every tool.
neutrality-example-caption = The first places of the list of all tools today
neutrality-column-j = Place j, from 0
neutrality-column-pattern = Number of the pattern
neutrality-column-label = Label
