# All words of the interface in Spanish, page by page.
#
# A message without arguments reaches every template as words["its-id"]. A message with arguments is worded by the
# program, which hands the template the finished sentence; its arguments are named in the comment above it.
#
# Two kinds of arguments come in pairs: $count is a number that chooses the plural form and is never printed,
# $shown the same number in the digits of the language. $day and the like are dates already in words.


## Every page

frame-skip = Ir al contenido
frame-languages = Idiomas
frame-navigation = Navegación principal
frame-path = Ruta
frame-contents = En esta página
frame-feed = Avisos y cambios
frame-order-link = Cómo se establece el orden
frame-audience-public = Páginas públicas: aquí no se nombra ninguna herramienta
frame-audience-members = Catálogo de los miembros: para instituciones encargadas de hacer cumplir la ley
frame-audience-coordinators = Páginas de los coordinadores: ni para los miembros ni para los proveedores

# The title of the window. $page: the page's head. $site: the site's title.
frame-title = { $page } – { $site }
# $day: the day of the order.
frame-order-day = El orden de hoy es el del { $day }.
# The same where the day was given to the build and is not the build's own. $day: the day of the order.
frame-order-day-given = El orden mostrado es el del { $day }, día elegido para esta generación.
# $day: the day of the build. $version: the program's version.
frame-built = Páginas del { $day }, generadas con evenhand { $version }.

## Navigation and footer

nav-home = Inicio
nav-tools = Todas las herramientas
nav-criteria = Criterios
nav-find = Buscar
nav-compare = Comparar
nav-names = Nombres de la A a la Z
nav-notices = Avisos
nav-changes = Cambios
nav-principles = Principios
nav-terms = Condiciones de participación
nav-states = Significado de los estados de respuesta
nav-neutrality = Neutralidad
nav-exports = Datos y exportaciones
nav-exports-json = Todas las herramientas en JSON
nav-exports-csv = Todas las herramientas en CSV
nav-accessibility = Accesibilidad
nav-request = Solicitar acceso
nav-reports = Informes

## Standing notices

notice-endorsement = La inclusión de una herramienta en este catálogo no indica el aval de la iniciativa ni de ninguno de sus coordinadores.
notice-stated = Cada respuesta es una declaración del proveedor. Nadie ha evaluado, probado ni certificado la herramienta para este catálogo.
notice-procurement = La iniciativa no participa en la adquisición ni en la puesta en marcha de herramientas. Corresponde solo a cada institución decidir si usa una herramienta.

## Lists of tools

listing-heading = Todas las herramientas
# $page: the number of the page, from the second on.
listing-heading-page = Todas las herramientas, página { $page }
list-equal = Todas las herramientas tienen la misma ficha, y cada una ocupa cada posición con la misma frecuencia.
list-pages = Páginas de la lista
list-previous = Página anterior
list-next = Página siguiente
list-none = No hay ninguna herramienta incluida.
# $number: the number of the page.
list-page = Página { $number }
# $first, $last: positions of this page's first and last tool. $shown: how many there are in all. $count: the same.
list-range = { $count ->
    [one] { $shown } herramienta
    [many] Herramientas { $first } a { $last } de { $shown }
   *[other] Herramientas { $first } a { $last } de { $shown }
}
# Where one page holds them all. $count, $shown: how many tools.
list-all = { $count ->
    [0] Ninguna herramienta
    [one] { $shown } herramienta
    [many] { $shown } de herramientas
   *[other] { $shown } herramientas
}
# The provider on a card. $provider: the name. $country: the country's name.
card-provider = { $provider }, { $country }
# The label of the tool's state on a card.
card-state = Estado
# Between the options of an answer, where they stand in one line.
list-separator = {"; "}

## Criteria

criteria-heading = Criterios
criteria-lead = Elija una respuesta para ver las herramientas que la dieron. Una herramienta sin respuesta figura bajo el estado de su respuesta; no se omite.
criteria-none = Los formularios de este catálogo no tienen criterios.
criterion-options = Otras respuestas a esta pregunta
criterion-none = Ninguna herramienta dio esta respuesta.
# Beside each option. $count, $shown: how many tools.
criterion-count = { $count ->
    [one] { $shown } herramienta
    [many] { $shown } de herramientas
   *[other] { $shown } herramientas
}
# The title of the window. $option: the option or the state. $question: the question as asked.
criterion-title = { $option }: { $question }

## Names

names-heading = Nombres de la A a la Z
names-lead = Los nombres de todas las herramientas incluidas, por orden alfabético, para encontrar una herramienta cuyo nombre se conoce. Todas las demás listas cambian de orden cada día.
names-none = No hay ninguna herramienta incluida.

## One tool

tool-use = Uso responsable
tool-use-decide = Una herramienta puede equivocarse. Puede causar daño a personas cuando se usa con un fin distinto de aquel para el que se hizo, o sin que nadie compruebe sus resultados. Antes de usarla, una institución debería determinar la finalidad lícita de ese uso, quién tiene la formación y la responsabilidad, y cómo se revisan y se pueden impugnar los resultados.
tool-use-risk = Los riesgos pueden provenir del desarrollo de la herramienta y de su uso. Esta página muestra lo que el proveedor ha declarado sobre ambos. Una respuesta que falta se muestra como tal: es un motivo para preguntar y no prueba nada.
tool-use-questions = Lo que se preguntó al proveedor sobre el uso previsto, los límites y la supervisión:
tool-use-no-questions = Los formularios de este catálogo no contienen ninguna pregunta sobre el uso previsto, los límites o la supervisión. Pregunte al proveedor antes de usar la herramienta.
tool-description = Descripción del proveedor
tool-about = Acerca de la herramienta
tool-about-none = El proveedor no ha dado ninguna descripción.
tool-website = Sitio web
tool-website-none = El proveedor no ha indicado ningún sitio web para esta herramienta.
tool-reference = Referencia:
tool-history = Avisos y consentimientos
tool-history-none = Ninguno.
tool-turns = Herramientas anterior y siguiente en el orden de hoy
tool-previous = Herramienta anterior
tool-next = Herramienta siguiente

# Facts about a tool, and what stands where one is not known.
fact-provider = Proveedor
fact-kind = Tipo de proveedor
fact-country = País
fact-country-none = No indicado
fact-state = Estado
fact-form = Formulario respondido
fact-form-none = Ninguno
fact-terms = Condiciones aceptadas
fact-terms-none = Ninguna condición en vigor
fact-changed = Último cambio
fact-changed-unknown = Fecha desconocida
# $form: the form's title. $version: the version answered.
fact-form-version = { $form }, versión { $version }
# $version: the version of the terms. $day: the day of the consent.
fact-terms-version = Versión { $version }, el { $day }

# Kinds of providers.
kind-company = Empresa
kind-academic = Institución académica
kind-non-profit = Organización sin fines de lucro
kind-public-body = Organismo público
kind-other = Otra entidad

# States of a tool, as one word.
standing-listed = Incluida
standing-suspended = Suspendida
standing-removed = Eliminada
standing-withdrawn = Retirada por el proveedor
standing-title-listed = Incluida en este catálogo
# $day: since when, or when.
standing-title-suspended = Suspendida desde el { $day }
standing-title-removed = Eliminada el { $day }
standing-title-withdrawn = Retirada por el proveedor el { $day }

# Who stated an answer. $day: the day on which the provider's answer came into the catalogue.
stated-on = Declarado por el proveedor el { $day }.
stated = Declarado por el proveedor.
# $as-of: the day for which the provider says the answer holds. $day: as above.
stated-on-as-of = Declarado por el proveedor el { $day }, situación al { $as-of }.
stated-as-of = Declarado por el proveedor, situación al { $as-of }.
# After the title of a reference. $publisher: who published it. $day: when.
reference-details = , { $publisher }, { $day }.
reference-publisher = , { $publisher }.
reference-day = , { $day }.
reference-plain = .

# What has no translation. $language: the name of the language it is shown in.
untranslated = Sin traducción: texto mostrado en { $language }.
untranslated-answer = Esta respuesta no está traducida y se muestra en { $language }.
untranslated-page = Esta página no está traducida y se muestra en { $language }.

# Above a form. $version: the version that the provider answered. $current: the form's own version.
form-answered = El proveedor respondió a la versión { $version } de este formulario.
form-answered-older = El proveedor respondió a la versión { $version } de este formulario. La versión actual es la { $current }.
form-unanswered = El proveedor no ha respondido a este formulario. La versión actual es la { $current }.
form-draft = Este formulario es un borrador. Sus preguntas aún no se han formulado.
form-closed = Este formulario está cerrado: se respondió a la versión { $version }.

# Yes and no.
answer-yes = Sí
answer-no = No

## The six answer states

state-answered = Respondida
state-no-reply = Sin respuesta
state-not-applicable = No se aplica
state-declined = Respuesta declinada
state-confidential = Respuesta confidencial
state-not-yet-asked = Pregunta aún no formulada

# Why a question has no answer. $question: the question it hangs on. $options: the answers that would make it apply.
# $given: what the provider answered there. $version: the version of the form that first asked. $answered: the version answered.
reason-no-reply = El proveedor respondió a este formulario y dejó abierta esta pregunta.
reason-no-reply-form = El proveedor no ha respondido a este formulario.
reason-not-applicable = Solo se pregunta si la respuesta a «{ $question }» es: { $options }. Respuesta del proveedor: { $given }.
reason-not-applicable-plain = Solo se pregunta si la respuesta a «{ $question }» es: { $options }.
reason-declined = El proveedor declinó responder y dio este motivo:
reason-declined-plain = El proveedor declinó responder y no dio ningún motivo.
reason-confidential = La respuesta del proveedor está en poder de los coordinadores.
reason-not-yet-asked = Esta pregunta es nueva en la versión { $version } del formulario. El proveedor respondió a la versión { $answered }.
reason-not-yet-asked-draft = El formulario es un borrador. Esta pregunta aún no se ha formulado.
reason-follows-no-reply = Depende de «{ $question }», que no tiene respuesta.
reason-follows-declined = Depende de «{ $question }», a la que el proveedor declinó responder.
reason-follows-confidential = Depende de «{ $question }», cuya respuesta es confidencial.
reason-follows-not-yet-asked = Depende de «{ $question }», que aún no se ha formulado.

states-heading = Significado de los estados de respuesta
states-lead = Cada pregunta de cada formulario se muestra para cada herramienta, y cada una está en uno de los seis estados siguientes.
states-weight = Los seis figuran en el mismo lugar y con la misma letra, y cada uno puede elegirse como criterio. Ningún estado es bueno o malo en sí mismo, y ninguno cuenta para una puntuación.
meaning-answered = El proveedor ha respondido y la respuesta se muestra. Es la propia declaración del proveedor y no se ha verificado.
meaning-no-reply = La pregunta se formuló y el proveedor no ha respondido. Responder a todas las preguntas no es condición para figurar en el catálogo; la falta de una respuesta se muestra siempre.
meaning-not-applicable = La pregunta solo se formula si otra recibió una respuesta determinada, y no fue así. Este estado se calcula a partir del formulario; el proveedor no puede elegirlo.
meaning-declined = El proveedor ha hecho saber que no responderá. Si dio un motivo, se muestra.
meaning-confidential = El proveedor ha respondido a los coordinadores, que conservan la respuesta y no la publican.
meaning-not-yet-asked = La pregunta es más reciente que la versión del formulario a la que respondió el proveedor, o el formulario es todavía un borrador.

## Proposing a change, raising a concern

change-heading = Proponer un cambio
change-lead = Cualquier persona puede proponer una corrección; el proveedor puede actualizar sus respuestas en cualquier momento. Las dos vías siguientes son equivalentes y las leen las mismas personas.
change-pull-request = Mediante una solicitud de cambios (pull request)
change-file = Modifique este archivo en el repositorio del catálogo:
change-repository = Abrir el repositorio
change-mail = Por correo electrónico
change-write = Escriba a los coordinadores e indique la herramienta y la pregunta:
concern-heading = Plantear una preocupación
concern-how = Si la herramienta ha causado daño, o si algo en esta página es falso o engañoso, escriba a los coordinadores. Indique de qué herramienta y de qué pregunta se trata y cómo se le puede contactar.
concern-never-send = No envíe nunca imágenes, videos ni archivos de un caso, ni enlaces a ese material. Denúncielos ante la autoridad competente.
contact-none = El punto de contacto de su institución conoce la dirección de los coordinadores.
# The subject of a letter begun. $tool: the tool's name.
mail-change-subject = Cambio relativo a { $tool }
mail-concern-subject = Preocupación relativa a { $tool }
mail-request-subject = Solicitud de acceso

## Notices

notices-heading = Avisos
notices-lead = Todas las suspensiones, reincorporaciones, eliminaciones, retiradas y correcciones, con el día más reciente primero. Dentro de un mismo día, el orden es el de todas las listas.
notices-none = No hay avisos.
notice-reason = Motivo
notice-guidance = Si su institución usa la herramienta
# $reason: why the coordinators give no guidance.
notice-guidance-not-feasible = No fue posible dar orientaciones: { $reason }
notice-guidance-none = Este aviso no pide nada a las instituciones que usan la herramienta.
notice-suspension = Suspensión
notice-reinstatement = Reincorporación
notice-removal = Eliminación
notice-withdrawal = Retirada por el proveedor
notice-correction = Corrección
# $day: the day of the decision.
notice-heading-suspension = Aviso de suspensión, { $day }
notice-heading-reinstatement = Aviso de reincorporación, { $day }
notice-heading-removal = Aviso de eliminación, { $day }
notice-heading-withdrawal = Aviso de retirada por el proveedor, { $day }
notice-heading-correction = Aviso de corrección, { $day }
# The link to a notice. $day: the day of the decision.
notice-read = Leer el aviso del { $day }
# One sentence in lists. $day: the day from which it takes effect.
notice-sentence-suspension = Suspendida a partir del { $day }.
notice-sentence-reinstatement = Incluida de nuevo a partir del { $day }.
notice-sentence-removal = Eliminada el { $day }.
notice-sentence-withdrawal = Retirada por el proveedor el { $day }.
notice-sentence-correction = Corregida el { $day }.
# Facts of a notice.
notice-decided = Fecha de la decisión
notice-effective = En vigor a partir del
notice-decided-by = Autoría de la decisión
notice-ground = Fundamento
notice-measures = Medidas correctivas
notice-measures-none = No se indica ninguna.
# $requested: when. $deadline: until when. $outcome: what came of it, with its full stop.
notice-measures-outcome = Solicitadas el { $requested }, con plazo hasta el { $deadline }: { $outcome }
notice-measures-open = Solicitadas el { $requested }, con plazo hasta el { $deadline }.
# Grounds, and the sentence that opens a banner. $by: who decided.
ground-development = Riesgo en el desarrollo de la herramienta
ground-use-risk = Riesgo en el uso de la herramienta
ground-provider-request = Solicitud del proveedor
ground-inaccurate = Información inexacta
ground-other = Otro fundamento
ground-sentence-development = Decisión basada en un riesgo en el desarrollo de la herramienta. Autoría de la decisión: { $by }.
ground-sentence-use-risk = Decisión basada en un riesgo en el uso de la herramienta. Autoría de la decisión: { $by }.
ground-sentence-provider-request = Decisión adoptada a solicitud del proveedor. Autoría de la decisión: { $by }.
ground-sentence-inaccurate = Decisión basada en información inexacta. Autoría de la decisión: { $by }.
ground-sentence-other = Decisión basada en el motivo aquí indicado. Autoría de la decisión: { $by }.

## Changes

changes-heading = Cambios
changes-lead = Lo que cambió en las páginas de las herramientas, con el día más reciente primero y como máximo una entrada por herramienta y día. Dentro de un mismo día, el orden es el de todas las listas.
changes-none = No hay cambios registrados.
change-added = Incorporación
change-updated = Actualización
change-consent = Consentimiento
# $day: the day. $version: the version of the terms. $form: a form's title. $count, $shown: how many answers changed.
change-sentence-added = Incorporada al catálogo.
change-sentence-answers = { $count ->
    [one] Cambió { $shown } respuesta.
    [many] Cambiaron { $shown } de respuestas.
   *[other] Cambiaron { $shown } respuestas.
}
change-sentence-description = Cambió la descripción.
consent-sentence = Consentimiento a las condiciones, versión { $version }

## Neutrality

neutrality-heading = Cómo se mantiene la neutralidad
neutrality-lead = Ninguna herramienta recibe más espacio, un lugar mejor o una voz más fuerte que otra. Esta página explica con qué reglas, y cómo cualquiera puede comprobarlas sin tener que confiar en nosotros.
neutrality-articles = Las reglas
neutrality-article-order = Un solo orden para todas las listas. Cada herramienta ocupa cada posición con la misma frecuencia, y sigue a cada una de las demás con la misma frecuencia.
neutrality-article-card = La misma ficha. En una lista, cada herramienta tiene un nombre, un proveedor, un resumen y las mismas preguntas, en el mismo tamaño y con la misma letra. Sin imágenes, distintivos, colores ni puntuaciones.
neutrality-article-page = La misma página. La página de cada herramienta tiene las mismas secciones y las mismas preguntas, todas, sea cual sea la respuesta.
neutrality-article-prose = Palabras sencillas. No se admiten afirmaciones de aval, elogios, ofertas ni llamadas a la acción.
neutrality-article-finding = Buscar es hacer coincidir. Una herramienta cumple los criterios que fija quien lee, o no los cumple; ninguna se clasifica. El silencio figura aparte y no se oculta.
neutrality-article-special = Ninguna herramienta es especial. Nada se puede fijar, destacar, patrocinar ni recomendar: no existe ningún ajuste para ello.
neutrality-article-fair = Equidad con los proveedores. La exposición y la representación se cuentan, nunca se clasifican.
neutrality-article-open = Dicho abiertamente. Las reglas, los límites, las excepciones y las cifras medidas figuran en esta página.
neutrality-order = El orden
neutrality-order-lead = Para una lista de n herramientas, en un día determinado (UTC):
neutrality-order-key = Cada herramienta tiene una clave: el SHA-256 de la semilla indicada abajo, un salto de línea y el identificador de la herramienta. Ordenadas por sus claves, las herramientas reciben las etiquetas 0 a n − 1.
neutrality-order-weave = Las posiciones parten del patrón 0, 1, n − 1, 2, n − 2, y así sucesivamente, de n números.
neutrality-order-stride = El paso es el número entero de 1 a n que no tiene ningún divisor común con n, aparte de 1, y que está más cerca de n × 0,6180339887498949; de dos, el menor.
neutrality-order-day = El número del día cuenta los días desde el 1 de enero de 1970. Dividido por n, da el ciclo, y el resto da el turno. El desplazamiento es el turno multiplicado por el paso, módulo n.
neutrality-order-place = La posición j, contada desde 0, lleva la etiqueta igual al número del patrón en j más el desplazamiento, módulo n. Si n es impar, el orden se invierte en los ciclos impares.
neutrality-order-why = En n días, cada herramienta ocupa cada posición exactamente una vez, y cualquier serie de días es casi equitativa. El día es un día del calendario: ningún cambio en el catálogo hace avanzar a una herramienta.
neutrality-order-exempt = Cuatro listas son distintas y así lo indican: los nombres de la A a la Z, la lista de archivos, y los avisos y los cambios, que van por días y, dentro de un mismo día, según esta regla.
neutrality-seed = Semilla
# $seed: the seed to come. $day: from when.
neutrality-next-seed = A partir del { $day }, la semilla será «{ $seed }».
neutrality-order-caption = El orden de hoy, recalculado
neutrality-column-quantity = Magnitud
neutrality-column-value = Valor
neutrality-tools = Herramientas incluidas
neutrality-day-number = Número del día
neutrality-pass = Ciclo
neutrality-turn = Turno
neutrality-stride = Paso
neutrality-shift = Desplazamiento
neutrality-limits = Límites
neutrality-limits-lead = Nadie gana con la extensión: los límites son los mismos para todas las herramientas. Los caracteres anchos, como en chino, cuentan como dos.
neutrality-limits-caption = Límites para todas las herramientas
neutrality-column-text = Texto
neutrality-column-least = Como mínimo
neutrality-column-most = Como máximo
neutrality-limit-name = Nombre
neutrality-limit-summary = Resumen
neutrality-limit-about = Descripción
# $count, $shown: how many.
neutrality-characters = { $count ->
    [one] { $shown } carácter
    [many] { $shown } de caracteres
   *[other] { $shown } caracteres
}
neutrality-words = { $count ->
    [one] { $shown } palabra
    [many] { $shown } de palabras
   *[other] { $shown } palabras
}
neutrality-no-limit = Sin límite
neutrality-rules = Reglas de redacción
neutrality-rules-lead = Cada regla impide la publicación, salvo que los coordinadores la hayan rebajado a una advertencia. Las reglas rebajadas se señalan aquí.
neutrality-rules-caption = Reglas de redacción y su aplicación
neutrality-rules-none = No se ha rebajado ninguna regla.
neutrality-column-rule = Regla
neutrality-column-severity = Aplicación
neutrality-severity-error = Impide la publicación
neutrality-severity-warning = Rebajada a una advertencia
neutrality-waivers = Exenciones
neutrality-waivers-lead = Una exención dispensa a un texto de una regla. Solo los coordinadores pueden concederla, y el motivo se publica.
neutrality-waivers-caption = Exenciones en vigor
neutrality-waivers-none = No hay ninguna exención en vigor.
neutrality-column-place = Lugar
neutrality-column-reason = Motivo
neutrality-column-by = Concedida por
neutrality-column-on = Fecha
neutrality-column-number = Cantidad
neutrality-figures = Medido en estas páginas
neutrality-figures-lead = Antes de publicar estas páginas, cada una se volvió a leer y se comparó con las reglas.
neutrality-figures-caption = Lo que midió esta generación
neutrality-figures-none = No se midió nada.
neutrality-figure-lists = Listas cuyo orden se comparó
neutrality-figure-cards = Fichas comparadas entre sí
neutrality-figure-pages = Páginas de herramientas comparadas entre sí
neutrality-figure-notices = Páginas en las que se encontró el aviso de ausencia de aval
neutrality-figure-exposure = Exposición más alta dividida por la más baja en un ciclo completo
neutrality-disclosures = Proveedores que también apoyan la iniciativa
neutrality-disclosures-lead = El apoyo a la iniciativa no da ninguna ventaja a las herramientas de un proveedor. Se declara aquí.
neutrality-disclosures-caption = Proveedores que también apoyan la iniciativa
neutrality-disclosures-none = Ningún proveedor de una herramienta incluida apoya la iniciativa.
neutrality-column-provider = Proveedor
neutrality-column-role = Función

## Pages and terms

terms-heading = Condiciones de participación
terms-lead = Todas las versiones, la más reciente primero. Una nueva versión surte efecto en su día y se envía antes a todos los proveedores.
terms-none = Este catálogo no tiene condiciones.
terms-providers = Para los proveedores
terms-readers = Para los lectores
terms-all-versions = Todas las versiones de las condiciones
# $version: the version. $day: from when it is in force. $until: when the next one took its place.
terms-in-force = Versión { $version }, en vigor desde el { $day }.
terms-future = Versión { $version }, en vigor a partir del { $day }.
terms-past = Versión { $version }, en vigor del { $day } al { $until }.
page-version = Versión { $version }, en vigor desde el { $day }.
page-version-only = Versión { $version }.

## Public pages

public-lead = Un catálogo de herramientas para hacer cumplir la ley, en el que todas las herramientas se muestran por igual y cada respuesta es del propio proveedor.
public-enter = Quién puede entrar
public-enter-who = Las herramientas solo se muestran a las instituciones encargadas de hacer cumplir la ley. En estas páginas públicas no se nombra ninguna herramienta.
public-sign-in = Iniciar sesión
public-equal = Todas las herramientas igual de visibles
public-equal-order = El orden de todas las listas cambia cada día según una regla publicada, de modo que cada herramienta ocupa cada posición con la misma frecuencia.
public-equal-blanks = Se formulan las mismas preguntas para todas las herramientas, y una respuesta que falta se muestra como tal.
public-equal-proof = Antes de publicar las páginas, los archivos terminados se vuelven a leer y se comparan. Nada se puede patrocinar, fijar ni recomendar.
public-documents = Principios y condiciones
public-coordinators = Coordinadores

request-heading = Solicitar acceso
request-lead = El acceso se concede a las instituciones encargadas de hacer cumplir la ley. Estas páginas no contienen ningún formulario para rellenar: nada de lo que escriba se guarda aquí.
request-steps = Qué hacer
request-step-write = Escriba desde la dirección de su institución, no desde una privada.
request-step-say = Indique para qué institución y unidad trabaja, en qué país, y quién puede confirmarlo.
request-step-wait = Espere la respuesta de los coordinadores antes de enviar nada más. No envíe contraseñas ni nada de un caso.
request-why = Por qué lo pedimos
request-why-asked = Las respuestas sobre las herramientas están escritas para las instituciones encargadas de hacer cumplir la ley, y otras personas podrían hacer mal uso de algunas. Lo que envíe se usa para confirmar su institución y para nada más.

## Coordinators’ pages

coordinators-heading = Informes
coordinators-lead = Recuentos en palabras, para uso exclusivo de los coordinadores. Nada de lo que figura aquí clasifica a una herramienta o a un proveedor.
coordinators-none = No hay informes.
report-none = Nada que señalar.

## Errors and sign-in

error-steps = Qué puede hacer
error-not-found = Esta página no existe
error-not-found-sentence = Puede que la dirección tenga un error o que la página se haya movido.
error-not-found-step = Vuelva al inicio del catálogo y busque la página allí.
error-forbidden = Usted no puede leer esta página
error-forbidden-sentence = Ha iniciado sesión, pero esta página es para otro grupo de lectores.
error-forbidden-step = Si debería poder leerla, escriba a los coordinadores e indique para qué institución trabaja.
error-sign-in = Inicie sesión
error-sign-in-sentence = Estas páginas son para los miembros. No ha iniciado sesión, o su sesión ha terminado.
error-sign-in-step = Inicie sesión de nuevo en la entrada de su institución al catálogo.

## Answers and reports, continued

# $day: the day on which the tool's entry changed last.
stated-entry = Declarado por el proveedor, en la entrada del { $day }.
stated-undated = Declarado por el proveedor; no se conoce el día.
# $question: the question it hangs on. $version: the version from which on it is no longer asked.
reason-follows-not-applicable = Depende de «{ $question }», que no se aplica.
reason-retired = Esta pregunta ya no se formula a partir de la versión { $version } del formulario.
reason-hidden = Los coordinadores conservan la respuesta de la que depende esta pregunta.
change-sentence-entry = Cambió la entrada.

report-open-questions = Preguntas abiertas
report-open-questions-lead = Para cada formulario, las preguntas que se formularon a un proveedor y a las que no ha respondido. Responder no es condición para figurar en el catálogo.
report-consents = Consentimientos
report-consents-lead = Para cada proveedor de una herramienta incluida, su consentimiento a las condiciones en vigor.
report-review-due = Revisión pendiente
report-review-due-lead = Las entradas que no han cambiado en un año y aquellas cuyo último cambio no se conoce. La antigüedad no cambia ni el orden ni el aspecto.
# $day: a year ago.
report-review-due-caption = Sin cambios desde el { $day }
# $count, $shown: how many questions.
report-open-count = { $count ->
    [one] { $shown } pregunta
    [many] { $shown } de preguntas
   *[other] { $shown } preguntas
}
report-none-given = Ninguno
report-column-tool = Herramienta
report-column-open = Abiertas
report-column-questions = Preguntas
report-column-provider = Proveedor
report-column-terms = Condiciones
report-column-on = Fecha
report-column-by = Dado por
report-column-evidence = Constancia
report-column-changed = Último cambio

## Equilibrio, exposición y cifras recalculadas

report-balance = Equilibrio de la representación
report-balance-lead = Cuántos proveedores, herramientas, ponentes y participantes hay de cada tipo, región y sector. Son solo recuentos: nada se clasifica y ninguna lista depende de ellos.
balance-caption-kind = Por tipo de proveedor
balance-caption-region = Por región del país del proveedor
balance-caption-sector = Por sector, según las respuestas de las herramientas; quien trabaja en varios cuenta en cada uno
balance-caption-provider = Por proveedor
balance-not-stated = No indicado
balance-total = En conjunto
# $group: a kind, region, sector or provider. $count, $of: how many. $column: what was counted. $most: the threshold in per cent.
balance-excess = { $group }: { $count } de { $of } ({ $column }). Es más del { $most } %.
# $most: the threshold in per cent.
balance-excess-none = Ningún grupo reúne más del { $most } % de lo que se cuenta.
# $day: the day of the build.
balance-until = Los eventos se cuentan hasta el { $day }.
report-column-kind = Tipo
report-column-region = Región
report-column-sector = Sector
report-column-providers = Proveedores
report-column-tools = Herramientas
report-column-speakers = Intervinieron
report-column-participants = Participaron
report-column-invited = Fueron invitados
region-africa = África
region-americas = Américas
region-asia = Asia
region-europe = Europa
region-oceania = Oceanía
report-fairness = Exposición
report-fairness-lead = Qué parte de los primeros lugares recibe cada herramienta y cada proveedor durante un año desde hoy. Son solo recuentos: nada se clasifica. La orden «evenhand fairness» da lo mismo para cada lista y cualquier período.
fairness-picture = Exposición de las herramientas, por décimos
# $ratio: a decimal number.
fairness-picture-description = Una barra para cada décimo de las herramientas, de las menos vistas a las más vistas. Cuanto más alta la barra, más se ven. Barras iguales significan exposición igual: la exposición más alta de una herramienta dividida por la más baja es { $ratio }. La tabla siguiente da las cifras.
fairness-tenths = Exposición media de una herramienta en cada décimo
fairness-summary = La lista de todas las herramientas, en días a partir de hoy
fairness-providers = Exposición de cada proveedor en un año
report-column-tenth = Décimo
report-column-exposure = Exposición
report-column-each = Por herramienta
report-column-days = Días
report-column-ratio = Más alta dividida por más baja
report-column-ratio-providers = Lo mismo de los proveedores, por herramienta
report-column-first = Días en la primera página
# $least, $most: numbers.
figure-range = { $least } a { $most }
neutrality-windows-caption = Medido para la lista de todas las herramientas, en días a partir de hoy
neutrality-windows-lead = La exposición suma 1 ÷ log₂(1 + lugar) a lo largo de los días, contando los lugares desde 1. La más alta dividida por la más baja es 1 si todas se ven por igual.
neutrality-reversed = Invertido
neutrality-example = Un ejemplo
neutrality-example-lead = La etiqueta de un lugar es el número del patrón en ese lugar más el desplazamiento, módulo n. Cualquier programa que calcule SHA-256 da las claves; las exportaciones para los miembros contienen la clave de cada herramienta.
neutrality-example-caption = Los primeros lugares de la lista de todas las herramientas hoy
neutrality-column-j = Lugar j, desde 0
neutrality-column-pattern = Número del patrón
neutrality-column-label = Etiqueta
