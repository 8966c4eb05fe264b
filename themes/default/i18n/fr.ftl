# All words of the interface in French, page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = Aller au contenu
frame-languages = Langues
frame-navigation = Navigation principale
frame-path = Chemin
frame-contents = Sur cette page
frame-feed = Avis et modifications
frame-order-link = Comment l’ordre est établi
frame-audience-public = Pages publiques : aucun outil n’y est nommé
frame-audience-members = Catalogue des membres : pour les services chargés de l’application des lois
frame-audience-coordinators = Pages des coordinateurs : ni pour les membres ni pour les fournisseurs

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = L’ordre d’aujourd’hui est celui du { $day }.
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = L’ordre affiché est celui du { $day }, jour choisi pour cette production.
# $day: the day of the build. $version: the program's version.
frame-built = Pages du { $day }, produites avec evenhand { $version }.

## Navigation and footer

nav-home = Accueil
nav-tools = Tous les outils
nav-criteria = Critères
nav-find = Rechercher
nav-compare = Comparer
nav-names = Noms de A à Z
nav-notices = Avis
nav-changes = Modifications
nav-principles = Principes
nav-terms = Conditions d’engagement
nav-states = Signification des états de réponse
nav-neutrality = Neutralité
nav-exports = Données et exports
nav-exports-json = Tous les outils en JSON
nav-exports-csv = Tous les outils en CSV
nav-accessibility = Accessibilité
nav-request = Demander l’accès
nav-reports = Rapports

## Standing notices

notice-endorsement = L’inclusion d’un outil dans ce catalogue ne vaut pas approbation de la part de l’initiative ni d’aucun de ses coordinateurs.
notice-stated = Chaque réponse est une déclaration du fournisseur. Personne n’a évalué, testé ni certifié l’outil pour ce catalogue.
notice-procurement = L’initiative ne prend aucune part à l’acquisition ni à la mise en service des outils. Il appartient à chaque service, et à lui seul, de décider s’il emploie un outil.

## Lists of tools

listing-heading = Tous les outils
# $page: the number of the page, from the second on.
listing-heading-page = Tous les outils, page { $page }
list-equal = Chaque outil a la même fiche, et chaque outil occupe chaque position aussi souvent que les autres.
list-pages = Pages de la liste
list-previous = Page précédente
list-next = Page suivante
list-none = Aucun outil n’est inscrit.
# $number: the number of the page.
list-page = Page { $number }
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
    [one] { $shown } outil
    [many] Outils { $first } à { $last } sur { $shown }
   *[other] Outils { $first } à { $last } sur { $shown }
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [0] Aucun outil
    [one] { $shown } outil
    [many] { $shown } d’outils
   *[other] { $shown } outils
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }, { $country }
# The label of the tool's state on a card.
card-state = État
# Between the options of an answer, where they stand in one line.
list-separator = {" ; "}

## Criteria

criteria-heading = Critères
criteria-lead = Choisissez une réponse pour voir les outils qui l’ont donnée. Un outil sans réponse figure sous l’état de sa réponse ; il n’est pas omis.
criteria-none = Les formulaires de ce catalogue n’ont pas de critères.
criterion-options = Autres réponses à cette question
criterion-none = Aucun outil n’a donné cette réponse.
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
    [one] { $shown } outil
    [many] { $shown } d’outils
   *[other] { $shown } outils
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option } : { $question }

## Names

names-heading = Noms de A à Z
names-lead = Les noms de tous les outils inscrits, par ordre alphabétique, pour trouver un outil dont le nom est connu. Toutes les autres listes changent d’ordre chaque jour.
names-none = Aucun outil n’est inscrit.

## One tool

tool-use = Usage responsable
tool-use-decide = Un outil peut se tromper. Il peut nuire à des personnes lorsqu’il sert à une autre fin que celle pour laquelle il a été conçu, ou lorsque personne n’en vérifie les résultats. Avant de l’employer, un service devrait établir la finalité licite de cet usage, les personnes formées et responsables, et la manière dont les résultats sont examinés et peuvent être contestés.
tool-use-risk = Des risques peuvent provenir du développement de l’outil comme de son usage. Cette page montre ce que le fournisseur a déclaré sur l’un et l’autre. Une réponse manquante est signalée comme telle : c’est une raison de demander, et cela ne prouve rien.
tool-use-questions = Ce qui a été demandé au fournisseur sur l’usage prévu, les limites et la supervision :
tool-use-no-questions = Les formulaires de ce catalogue ne comportent aucune question sur l’usage prévu, les limites ou la supervision. Interrogez le fournisseur avant tout usage.
tool-description = Description du fournisseur
tool-about = À propos de l’outil
tool-about-none = Le fournisseur n’a pas donné de description.
tool-website = Site web
tool-website-none = Le fournisseur n’a indiqué aucun site web pour cet outil.
tool-reference = Référence :
tool-history = Avis et consentements
tool-history-none = Aucun.
tool-turns = Outils précédent et suivant dans l’ordre d’aujourd’hui
tool-previous = Outil précédent
tool-next = Outil suivant

# Facts about a tool, and what stands where one is not known.
fact-provider = Fournisseur
fact-kind = Type de fournisseur
fact-country = Pays
fact-country-none = Non indiqué
fact-state = État
fact-form = Formulaire rempli
fact-form-none = Aucun
fact-terms = Conditions acceptées
fact-terms-none = Aucune condition en vigueur
fact-changed = Dernière modification
fact-changed-unknown = Date inconnue
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }, version { $version }
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = Version { $version }, le { $day }

# Kinds of providers.
kind-company = Entreprise
kind-academic = Établissement universitaire
kind-non-profit = Organisation à but non lucratif
kind-public-body = Organisme public
kind-other = Autre entité

# States of a tool, as one word.
standing-listed = Inscrit
standing-suspended = Suspendu
standing-removed = Retiré
standing-withdrawn = Retiré par le fournisseur
standing-title-listed = Inscrit dans ce catalogue
# $day: since when, or when.
standing-title-suspended = Suspendu depuis le { $day }
standing-title-removed = Retiré le { $day }
standing-title-withdrawn = Retiré par le fournisseur le { $day }

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = Déclaré par le fournisseur le { $day }.
stated = Déclaré par le fournisseur.
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = Déclaré par le fournisseur le { $day }, situation au { $as-of }.
stated-as-of = Déclaré par le fournisseur, situation au { $as-of }.
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = , { $publisher }, { $day }.
reference-publisher = , { $publisher }.
reference-day = , { $day }.
reference-plain = .

# What has no translation. $language: the name of the language it is shown in.
untranslated = Pas de traduction : texte affiché en { $language }.
untranslated-answer = Cette réponse n’est pas traduite ; elle est affichée en { $language }.
untranslated-page = Cette page n’est pas traduite ; elle est affichée en { $language }.

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = Le fournisseur a répondu à la version { $version } de ce formulaire.
form-answered-older = Le fournisseur a répondu à la version { $version } de ce formulaire. La version actuelle est la version { $current }.
form-unanswered = Le fournisseur n’a pas répondu à ce formulaire. La version actuelle est la version { $current }.
form-draft = Ce formulaire est un projet. Ses questions n’ont pas encore été posées.
form-closed = Ce formulaire est clos : la réponse porte sur la version { $version }.

# Yes and no.
answer-yes = Oui
answer-no = Non

## The six answer states

state-answered = Réponse donnée
state-no-reply = Sans réponse
state-not-applicable = Sans objet
state-declined = Réponse déclinée
state-confidential = Réponse confidentielle
state-not-yet-asked = Question pas encore posée

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = Le fournisseur a répondu à ce formulaire et a laissé cette question ouverte.
reason-no-reply-form = Le fournisseur n’a pas répondu à ce formulaire.
reason-not-applicable = Question posée seulement si la réponse à « { $question } » est : { $options }. Réponse du fournisseur : { $given }.
reason-not-applicable-plain = Question posée seulement si la réponse à « { $question } » est : { $options }.
reason-declined = Le fournisseur a décliné de répondre et a donné le motif suivant :
reason-declined-plain = Le fournisseur a décliné de répondre et n’a pas donné de motif.
reason-confidential = La réponse du fournisseur est détenue par les coordinateurs.
reason-not-yet-asked = Cette question est nouvelle dans la version { $version } du formulaire. Le fournisseur a répondu à la version { $answered }.
reason-not-yet-asked-draft = Le formulaire est un projet. Cette question n’a pas encore été posée.
reason-follows-no-reply = Dépend de « { $question } », restée sans réponse.
reason-follows-declined = Dépend de « { $question } », à laquelle le fournisseur a décliné de répondre.
reason-follows-confidential = Dépend de « { $question } », dont la réponse est confidentielle.
reason-follows-not-yet-asked = Dépend de « { $question } », qui n’a pas encore été posée.

states-heading = Signification des états de réponse
states-lead = Chaque question de chaque formulaire est affichée pour chaque outil, et chacune se trouve dans l’un des six états suivants.
states-weight = Les six figurent à la même place et dans les mêmes caractères, et chacun peut être choisi comme critère. Aucun état n’est bon ou mauvais en soi, et aucun n’entre dans un score.
meaning-answered = Le fournisseur a répondu, et la réponse est affichée. C’est sa propre déclaration ; elle n’a pas été vérifiée.
meaning-no-reply = La question a été posée et le fournisseur n’a pas répondu. Répondre à toutes les questions n’est pas une condition d’inscription ; l’absence d’une réponse est toujours affichée.
meaning-not-applicable = La question n’est posée que si une autre a reçu une certaine réponse, ce qui n’est pas le cas. Cet état est calculé d’après le formulaire ; un fournisseur ne peut pas le choisir.
meaning-declined = Le fournisseur a fait savoir qu’il ne répondrait pas. S’il a donné un motif, celui-ci est affiché.
meaning-confidential = Le fournisseur a répondu aux coordinateurs, qui détiennent la réponse et ne la publient pas.
meaning-not-yet-asked = La question est plus récente que la version du formulaire à laquelle le fournisseur a répondu, ou le formulaire est encore un projet.

## Proposing a change, raising a concern

change-heading = Proposer une modification
change-lead = Toute personne peut proposer une correction ; le fournisseur peut mettre à jour ses réponses à tout moment. Les deux voies ci-dessous se valent ; les mêmes personnes lisent ce qui arrive par l’une et par l’autre.
change-pull-request = Par demande de fusion (pull request)
change-file = Modifiez ce fichier dans le dépôt du catalogue :
change-repository = Ouvrir le dépôt
change-mail = Par courrier électronique
change-write = Écrivez aux coordinateurs en indiquant l’outil et la question :
concern-heading = Exprimer une préoccupation
concern-how = Si l’outil a causé un dommage, ou si une indication de cette page est fausse ou trompeuse, écrivez aux coordinateurs. Précisez l’outil et la question concernés, et comment vous joindre.
concern-never-send = N’envoyez jamais d’images, de vidéos ni de fichiers provenant d’une affaire, ni de liens vers de tels contenus. Signalez-les à l’autorité compétente.
contact-none = Le point de contact de votre service connaît l’adresse des coordinateurs.
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = Modification concernant { $tool }
mail-concern-subject = Préoccupation concernant { $tool }
mail-request-subject = Demande d’accès

## Notices

notices-heading = Avis
notices-lead = Suspensions, réinscriptions, retraits, retraits par le fournisseur et corrections : tout figure ici, le jour le plus récent en premier. Pour un même jour, l’ordre est celui de toutes les listes.
notices-none = Il n’y a pas d’avis.
notice-reason = Motif
notice-guidance = Si votre service emploie l’outil
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = Il n’a pas été possible de donner des conseils : { $reason }
notice-guidance-none = Cet avis ne demande rien aux services qui emploient l’outil.
notice-suspension = Suspension
notice-reinstatement = Réinscription
notice-removal = Retrait
notice-withdrawal = Retrait par le fournisseur
notice-correction = Correction
# $day: the day of the decision.
notice-heading-suspension = Avis de suspension, { $day }
notice-heading-reinstatement = Avis de réinscription, { $day }
notice-heading-removal = Avis de retrait, { $day }
notice-heading-withdrawal = Avis de retrait par le fournisseur, { $day }
notice-heading-correction = Avis de correction, { $day }
# The link to a notice. $day: the day of the decision.
notice-read = Lire l’avis du { $day }
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = Suspendu à compter du { $day }.
notice-sentence-reinstatement = De nouveau inscrit à compter du { $day }.
notice-sentence-removal = Retiré le { $day }.
notice-sentence-withdrawal = Retiré par le fournisseur le { $day }.
notice-sentence-correction = Corrigé le { $day }.
# Facts of a notice.
notice-decided = Date de la décision
notice-effective = En vigueur à compter du
notice-decided-by = Auteur de la décision
notice-ground = Fondement
notice-measures = Mesures correctives
notice-measures-none = Aucune n’est indiquée.
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = Demandées le { $requested }, à prendre au plus tard le { $deadline } : { $outcome }
notice-measures-open = Demandées le { $requested }, à prendre au plus tard le { $deadline }.
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = Risque dans le développement de l’outil
ground-use-risk = Risque dans l’usage de l’outil
ground-provider-request = Demande du fournisseur
ground-inaccurate = Informations inexactes
ground-other = Autre fondement
ground-sentence-development = Décision fondée sur un risque dans le développement de l’outil. Auteur de la décision : { $by }.
ground-sentence-use-risk = Décision fondée sur un risque dans l’usage de l’outil. Auteur de la décision : { $by }.
ground-sentence-provider-request = Décision prise à la demande du fournisseur. Auteur de la décision : { $by }.
ground-sentence-inaccurate = Décision fondée sur des informations inexactes. Auteur de la décision : { $by }.
ground-sentence-other = Décision fondée sur le motif donné ici. Auteur de la décision : { $by }.

## Changes

changes-heading = Modifications
changes-lead = Ce qui a changé sur les pages des outils, le jour le plus récent en premier, avec au plus une entrée par outil et par jour. Pour un même jour, l’ordre est celui de toutes les listes.
changes-none = Aucune modification n’est enregistrée.
change-added = Ajout
change-updated = Mise à jour
change-consent = Consentement
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = Ajouté au catalogue.
change-sentence-answers = { $count ->
    [one] { $shown } réponse modifiée.
    [many] { $shown } de réponses modifiées.
   *[other] { $shown } réponses modifiées.
}
change-sentence-description = La description a changé.
consent-sentence = Consentement aux conditions, version { $version }

## Neutrality

neutrality-heading = Comment la neutralité est assurée
neutrality-lead = Aucun outil ne reçoit plus d’espace, une meilleure place ou une voix plus forte qu’un autre. Cette page dit selon quelles règles, et comment chacun peut les vérifier sans devoir nous croire.
neutrality-articles = Les règles
neutrality-article-order = Un seul ordre pour toutes les listes. Chaque outil occupe chaque position aussi souvent que les autres, et suit chacun des autres outils aussi souvent.
neutrality-article-card = La même fiche. Dans une liste, chaque outil a un nom, un fournisseur, un résumé et les mêmes questions, dans la même taille et les mêmes caractères. Ni image, ni insigne, ni couleur, ni score.
neutrality-article-page = La même page. La page de chaque outil a les mêmes sections et les mêmes questions, toutes, quelles que soient les réponses.
neutrality-article-prose = Des mots simples. Les affirmations d’approbation, les éloges, les offres et les incitations à agir sont refusés.
neutrality-article-finding = Chercher, c’est faire correspondre. Un outil répond aux critères qu’un lecteur fixe, ou n’y répond pas ; aucun n’est classé. Le silence figure à part et n’est pas caché.
neutrality-article-special = Aucun outil n’est à part. Rien ne peut être épinglé, mis en avant, parrainé ou recommandé : aucun réglage ne le permet.
neutrality-article-fair = Équité envers les fournisseurs. L’exposition et la représentation sont comptées, jamais classées.
neutrality-article-open = Dit ouvertement. Les règles, les limites, les exceptions et les chiffres mesurés figurent sur cette page.
neutrality-order = L’ordre
neutrality-order-lead = Pour une liste de n outils, un jour donné (UTC) :
neutrality-order-key = Chaque outil a une clé : le SHA-256 de la graine ci-dessous, d’un saut de ligne et de l’identifiant de l’outil. Triés selon leurs clés, les outils reçoivent les étiquettes 0 à n − 1.
neutrality-order-weave = Les positions partent du motif 0, 1, n − 1, 2, n − 2 et ainsi de suite, de n nombres.
neutrality-order-stride = Le pas est le nombre entier de 1 à n qui n’a aucun diviseur commun avec n, hormis 1, et qui est le plus proche de n × 0,6180339887498949 ; de deux, le plus petit.
neutrality-order-day = Le numéro du jour compte les jours depuis le 1er janvier 1970. Divisé par n, il donne le cycle, et le reste donne le tour. Le décalage est le tour multiplié par le pas, modulo n.
neutrality-order-place = La position j, comptée à partir de 0, porte l’étiquette égale au nombre du motif en j plus le décalage, modulo n. Si n est impair, l’ordre est inversé dans les cycles impairs.
neutrality-order-why = En n jours, chaque outil se trouve à chaque position exactement une fois, et toute suite de jours est presque équitable. Le jour est un jour du calendrier : aucune modification du catalogue ne fait avancer un outil.
neutrality-order-exempt = Quatre listes font exception et le disent : les noms de A à Z, la liste des fichiers, ainsi que les avis et les modifications, qui suivent les jours et, pour un même jour, cette règle.
neutrality-seed = Graine
# $seed: the seed to come. $day: from when.
neutrality-next-seed = À compter du { $day }, la graine sera « { $seed } ».
neutrality-order-caption = L’ordre d’aujourd’hui, recalculé
neutrality-column-quantity = Grandeur
neutrality-column-value = Valeur
neutrality-tools = Outils inscrits
neutrality-day-number = Numéro du jour
neutrality-pass = Cycle
neutrality-turn = Tour
neutrality-stride = Pas
neutrality-shift = Décalage
neutrality-limits = Limites
neutrality-limits-lead = Personne ne gagne par la longueur : les limites sont les mêmes pour tous les outils. Les caractères larges, comme en chinois, comptent double.
neutrality-limits-caption = Limites pour tous les outils
neutrality-column-text = Texte
neutrality-column-least = Au moins
neutrality-column-most = Au plus
neutrality-limit-name = Nom
neutrality-limit-summary = Résumé
neutrality-limit-about = Description
# $count, $shown: how many.
neutrality-characters = { $count ->
    [one] { $shown } caractère
    [many] { $shown } de caractères
   *[other] { $shown } caractères
}
neutrality-words = { $count ->
    [one] { $shown } mot
    [many] { $shown } de mots
   *[other] { $shown } mots
}
neutrality-no-limit = Sans limite
neutrality-rules = Règles de rédaction
neutrality-rules-lead = Chaque règle empêche la publication, sauf si les coordinateurs l’ont ramenée à un avertissement. Les règles assouplies sont signalées ici.
neutrality-rules-caption = Règles de rédaction et leur application
neutrality-rules-none = Aucune règle n’a été assouplie.
neutrality-column-rule = Règle
neutrality-column-severity = Application
neutrality-severity-error = Empêche la publication
neutrality-severity-warning = Ramenée à un avertissement
neutrality-waivers = Dérogations
neutrality-waivers-lead = Une dérogation dispense un texte d’une règle. Seuls les coordinateurs peuvent en accorder, et le motif est publié.
neutrality-waivers-caption = Dérogations en vigueur
neutrality-waivers-none = Aucune dérogation n’est en vigueur.
neutrality-column-place = Emplacement
neutrality-column-reason = Motif
neutrality-column-by = Accordée par
neutrality-column-on = Date
neutrality-column-number = Nombre
neutrality-figures = Mesuré sur ces pages
neutrality-figures-lead = Avant la publication de ces pages, chacune a été relue et comparée aux règles.
neutrality-figures-caption = Ce que cette production a mesuré
neutrality-figures-none = Rien n’a été mesuré.
neutrality-figure-lists = Listes dont l’ordre a été comparé
neutrality-figure-cards = Fiches comparées entre elles
neutrality-figure-pages = Pages d’outils comparées entre elles
neutrality-figure-notices = Pages où l’avis d’absence d’approbation a été trouvé
neutrality-figure-exposure = Exposition la plus forte divisée par la plus faible, sur un cycle complet
neutrality-disclosures = Fournisseurs qui soutiennent aussi l’initiative
neutrality-disclosures-lead = Le soutien à l’initiative ne procure aucun avantage aux outils d’un fournisseur. Il est déclaré ici.
neutrality-disclosures-caption = Fournisseurs qui soutiennent aussi l’initiative
neutrality-disclosures-none = Aucun fournisseur d’un outil inscrit ne soutient l’initiative.
neutrality-column-provider = Fournisseur
neutrality-column-role = Rôle

## Pages and terms

terms-heading = Conditions d’engagement
terms-lead = Toutes les versions, la plus récente en premier. Une nouvelle version prend effet au jour indiqué et est envoyée auparavant à chaque fournisseur.
terms-none = Ce catalogue n’a pas de conditions.
terms-providers = Pour les fournisseurs
terms-readers = Pour les lecteurs
terms-all-versions = Toutes les versions des conditions
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = Version { $version }, en vigueur depuis le { $day }.
terms-future = Version { $version }, en vigueur à compter du { $day }.
terms-past = Version { $version }, en vigueur du { $day } au { $until }.
page-version = Version { $version }, en vigueur depuis le { $day }.
page-version-only = Version { $version }.

## Public pages

public-lead = Un catalogue d’outils pour l’application des lois, où chaque outil est montré à égalité et où chaque réponse est celle du fournisseur.
public-enter = Qui peut entrer
public-enter-who = Les outils ne sont montrés qu’aux services chargés de l’application des lois. Aucun outil n’est nommé sur ces pages publiques.
public-sign-in = Se connecter
public-equal = Tous les outils également visibles
public-equal-order = L’ordre de toutes les listes change chaque jour selon une règle publiée, de sorte que chaque outil occupe chaque position aussi souvent que les autres.
public-equal-blanks = Les mêmes questions sont posées pour tous les outils, et une réponse manquante est signalée comme telle.
public-equal-proof = Avant la publication des pages, les fichiers achevés sont relus et comparés. Rien ne peut être parrainé, épinglé ou recommandé.
public-documents = Principes et conditions
public-coordinators = Coordinateurs

request-heading = Demander l’accès
request-lead = L’accès est accordé aux services chargés de l’application des lois. Ces pages ne contiennent aucun formulaire à remplir : rien de ce que vous saisissez n’est conservé ici.
request-steps = Marche à suivre
request-step-write = Écrivez depuis l’adresse de votre service, et non depuis une adresse privée.
request-step-say = Indiquez pour quel service et quelle unité vous travaillez, dans quel pays, et qui peut le confirmer.
request-step-wait = Attendez la réponse des coordinateurs avant tout autre envoi. N’envoyez ni mot de passe ni élément d’une affaire.
request-why = Pourquoi nous le demandons
request-why-asked = Les réponses sur les outils sont écrites pour les services chargés de l’application des lois, et d’autres pourraient faire mauvais usage de certaines d’entre elles. Ce que vous envoyez sert à confirmer votre service, et à rien d’autre.

## Coordinators’ pages

coordinators-heading = Rapports
coordinators-lead = Des décomptes en mots, à l’usage des seuls coordinateurs. Rien ici ne classe un outil ou un fournisseur.
coordinators-none = Il n’y a pas de rapports.
report-none = Rien à signaler.

## Errors and sign-in

error-steps = Ce que vous pouvez faire
error-not-found = Cette page n’existe pas
error-not-found-sentence = L’adresse comporte peut-être une erreur, ou la page a été déplacée.
error-not-found-step = Revenez à l’accueil du catalogue et cherchez-y la page.
error-forbidden = Vous ne pouvez pas lire cette page
error-forbidden-sentence = Votre session est ouverte, mais cette page est destinée à un autre groupe de lecteurs.
error-forbidden-step = Si vous devriez pouvoir la lire, écrivez aux coordinateurs en indiquant pour quel service vous travaillez.
error-sign-in = Veuillez vous connecter
error-sign-in-sentence = Ces pages sont réservées aux membres. Aucune session n’est ouverte, ou la vôtre a pris fin.
error-sign-in-step = Connectez-vous de nouveau par l’accès de votre service au catalogue.

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = Déclaré par le fournisseur, dans l’entrée du { $day }.
stated-undated = Déclaré par le fournisseur ; la date n’est pas connue.
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = Dépend de « { $question } », qui est sans objet.
reason-retired = Cette question n’est plus posée à partir de la version { $version } du formulaire.
reason-hidden = Les coordinateurs détiennent la réponse dont cette question dépend.
change-sentence-entry = L’entrée a changé.

report-open-questions = Questions ouvertes
report-open-questions-lead = Pour chaque formulaire, les questions posées à un fournisseur et restées sans réponse. Répondre n’est pas une condition d’inscription.
report-consents = Consentements
report-consents-lead = Pour chaque fournisseur d’un outil inscrit, son consentement aux conditions en vigueur.
report-review-due = Révision à faire
report-review-due-lead = Les entrées inchangées depuis un an, et celles dont la dernière modification n’est pas connue. L’ancienneté ne change ni l’ordre ni l’apparence.
# $day: a year ago.
report-review-due-caption = Sans modification depuis le { $day }
# $count, $shown: how many questions.
report-open-count = { $count ->
    [one] { $shown } question
    [many] { $shown } de questions
   *[other] { $shown } questions
}
report-none-given = Aucun
report-column-tool = Outil
report-column-open = Ouvertes
report-column-questions = Questions
report-column-provider = Fournisseur
report-column-terms = Conditions
report-column-on = Date
report-column-by = Donné par
report-column-evidence = Justificatif
report-column-changed = Dernière modification

## Équilibre, exposition et chiffres recalculés

report-balance = Équilibre de la représentation
report-balance-lead = Combien de fournisseurs, d’outils, d’intervenants et de participants relèvent de chaque type, région et secteur. Ce ne sont que des comptes : rien n’est classé, et aucune liste n’en dépend.
balance-caption-kind = Par type de fournisseur
balance-caption-region = Par région du pays du fournisseur
balance-caption-sector = Par secteur, selon les réponses des outils ; qui travaille dans plusieurs compte dans chacun
balance-caption-provider = Par fournisseur
balance-not-stated = Non indiqué
balance-total = Ensemble
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group } : { $count } sur { $of } ({ $column }). C’est plus de { $most } %.
# $most: the threshold in per cent.
balance-excess-none = Aucun groupe ne détient plus de { $most } % de ce qui est compté.
# $day: the day of the build.
balance-until = Les événements sont comptés jusqu’au { $day }.
report-column-kind = Type
report-column-region = Région
report-column-sector = Secteur
report-column-providers = Fournisseurs
report-column-tools = Outils
report-column-speakers = Sont intervenus
report-column-participants = Ont participé
report-column-invited = Ont été invités
region-africa = Afrique
region-americas = Amériques
region-asia = Asie
region-europe = Europe
region-oceania = Océanie
report-fairness = Exposition
report-fairness-lead = Quelle part des premières places chaque outil et chaque fournisseur reçoit en un an à compter d’aujourd’hui. Ce ne sont que des comptes : rien n’est classé. La commande « evenhand fairness » donne de même chaque liste et toute période.
fairness-picture = Exposition des outils, par dixièmes
# $ratio: a decimal number.
fairness-picture-description = Une barre pour chaque dixième des outils, des moins vus aux plus vus. Plus une barre est haute, plus ils sont vus. Des barres égales signifient une exposition égale : la plus forte exposition d’un outil divisée par la plus faible est de { $ratio }. Le tableau ci-dessous donne les chiffres.
fairness-tenths = Exposition moyenne d’un outil dans chaque dixième
fairness-summary = La liste de tous les outils, sur un nombre de jours à compter d’aujourd’hui
fairness-providers = Exposition de chaque fournisseur sur un an
report-column-tenth = Dixième
report-column-exposure = Exposition
report-column-each = Par outil
report-column-days = Jours
report-column-ratio = Plus forte divisée par plus faible
report-column-ratio-providers = De même pour les fournisseurs, par outil
report-column-first = Jours sur la première page
# $least, $most: numbers.
figure-range = { $least } à { $most }
neutrality-windows-caption = Mesuré pour la liste de tous les outils, sur des jours à compter d’aujourd’hui
neutrality-windows-lead = L’exposition additionne 1 ÷ log₂(1 + place) sur les jours, les places étant comptées à partir de 1. La plus forte divisée par la plus faible vaut 1 si tous sont vus également.
neutrality-reversed = Inversé
neutrality-example = Un exemple
neutrality-example-lead = L’étiquette à une place est le nombre du motif à cette place plus le décalage, modulo n. Tout programme qui calcule SHA-256 donne les clés ; les exportations destinées aux membres contiennent la clé de chaque outil.
neutrality-example-caption = Les premières places de la liste de tous les outils aujourd’hui
neutrality-column-j = Place j, à partir de 0
neutrality-column-pattern = Nombre du motif
neutrality-column-label = Étiquette
