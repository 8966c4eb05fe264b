//! Language tags: which are well formed, which way they run, what they call themselves, and in which order the language
//! bar shows them.
//!
//! Takes tags and texts; knows no messages.

use icu_locale::Locale;
use std::cmp::Ordering;

/// Languages that are written from right to left unless their tag names another script.
const RIGHT_TO_LEFT: &str = "ar arc ars arz ary apc ayl bal bgn ckb dv fa glk haz he iw ji khw ks lrc luz mzn nqo \
    pnb prs ps rhg sd sdh skr syr ug ur yi";

/// Scripts that run from right to left (ISO 15924).
const RIGHT_TO_LEFT_SCRIPTS: &str = "adlm arab aran armi avst chrs cprt egyd hatr hebr hung khar lydi mand mani \
    mend merc mero narb nbat nkoo orkh palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa \
    yezi";

/// The six languages of the United Nations, in the order of the alphabet of their English names: theirs on its
/// websites.
const UNITED_NATIONS: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// What languages call themselves (Unicode CLDR 48, Unicode Licence V3), with a capital where their script has one:
/// they stand alone in the language bar. Sorted by tag.
#[rustfmt::skip]
const OWN_NAMES: &[(&str, &str)] = &[
    ("af", "Afrikaans"), ("ak", "Akan"), ("am", "አማርኛ"), ("ar", "العربية"), ("as", "অসমীয়া"),
    ("ast", "Asturianu"), ("az", "Azərbaycan"), ("ba", "Башҡорт"), ("be", "Беларуская"), ("bg", "Български"),
    ("bho", "भोजपुरी"), ("bm", "Bamanakan"), ("bn", "বাংলা"), ("bo", "བོད་སྐད་"), ("br", "Brezhoneg"),
    ("bs", "Bosanski"), ("ca", "Català"), ("ce", "Нохчийн"), ("ceb", "Cebuano"), ("ckb", "کوردیی ناوەندی"),
    ("cs", "Čeština"), ("cv", "Чӑваш чӗлхи"), ("cy", "Cymraeg"), ("da", "Dansk"), ("de", "Deutsch"),
    ("dsb", "Dolnoserbšćina"), ("dz", "རྫོང་ཁ"), ("ee", "Eʋegbe"), ("el", "Ελληνικά"), ("en", "English"),
    ("eo", "Esperanto"), ("es", "Español"), ("et", "Eesti"), ("eu", "Euskara"), ("fa", "فارسی"),
    ("ff", "Pulaar"), ("fi", "Suomi"), ("fil", "Filipino"), ("fo", "Føroyskt"), ("fr", "Français"),
    ("fy", "Frysk"), ("ga", "Gaeilge"), ("gd", "Gàidhlig"), ("gl", "Galego"), ("gsw", "Schwiizertüütsch"),
    ("gu", "ગુજરાતી"), ("gv", "Gaelg"), ("ha", "Hausa"), ("haw", "ʻŌlelo Hawaiʻi"), ("he", "עברית"),
    ("hi", "हिन्दी"), ("hr", "Hrvatski"), ("hsb", "Hornjoserbšćina"), ("hu", "Magyar"), ("hy", "Հայերեն"),
    ("ia", "Interlingua"), ("id", "Indonesia"), ("ie", "Interlingue"), ("ig", "Igbo"), ("ii", "ꆈꌠꉙ"),
    ("is", "Íslenska"), ("it", "Italiano"), ("ja", "日本語"), ("jv", "Jawa"), ("ka", "ქართული"), ("ki", "Gikuyu"),
    ("kk", "Қазақ тілі"), ("kl", "Kalaallisut"), ("km", "ខ្មែរ"), ("kn", "ಕನ್ನಡ"), ("ko", "한국어"),
    ("kok", "कोंकणी"), ("ks", "کٲشُر"), ("ku", "Kurdî (kurmancî)"), ("kw", "Kernewek"), ("ky", "Кыргызча"),
    ("lb", "Lëtzebuergesch"), ("lg", "Luganda"), ("ln", "Lingála"), ("lo", "ລາວ"), ("lt", "Lietuvių"),
    ("lu", "Tshiluba"), ("lv", "Latviešu"), ("mai", "मैथिली"), ("mg", "Malagasy"), ("mi", "Māori"),
    ("mk", "Македонски"), ("ml", "മലയാളം"), ("mn", "Монгол"), ("mni", "মৈতৈলোন্"), ("mr", "मराठी"),
    ("ms", "Melayu"), ("mt", "Malti"), ("my", "မြန်မာ"), ("nb", "Norsk bokmål"), ("nd", "IsiNdebele"),
    ("ne", "नेपाली"), ("nl", "Nederlands"), ("nn", "Norsk nynorsk"), ("no", "Norsk"), ("nqo", "ߒߞߏ"),
    ("nso", "Sesotho sa Leboa"), ("oc", "Occitan"), ("om", "Oromoo"), ("or", "ଓଡ଼ିଆ"), ("os", "Ирон"),
    ("pa", "ਪੰਜਾਬੀ"), ("pl", "Polski"), ("ps", "پښتو"), ("pt", "Português"), ("pt-BR", "Português (Brasil)"),
    ("qu", "Runasimi"), ("rm", "Rumantsch"), ("rn", "Ikirundi"), ("ro", "Română"), ("ru", "Русский"),
    ("rw", "Ikinyarwanda"), ("sa", "संस्कृत भाषा"), ("sat", "ᱥᱟᱱᱛᱟᱲᱤ"), ("sc", "Sardu"), ("sd", "سنڌي"),
    ("se", "Davvisámegiella"), ("sg", "Sängö"), ("si", "සිංහල"), ("sk", "Slovenčina"), ("sl", "Slovenščina"),
    ("sn", "ChiShona"), ("so", "Soomaali"), ("sq", "Shqip"), ("sr", "Српски"), ("sr-Latn", "Srpski (latinica)"),
    ("st", "Sesotho"), ("su", "Basa Sunda"), ("sv", "Svenska"), ("sw", "Kiswahili"), ("ta", "தமிழ்"),
    ("te", "తెలుగు"), ("tg", "Тоҷикӣ"), ("th", "ไทย"), ("ti", "ትግርኛ"), ("tk", "Türkmen dili"),
    ("tn", "Setswana"), ("to", "Lea fakatonga"), ("tr", "Türkçe"), ("tt", "Татар"), ("ug", "ئۇيغۇرچە"),
    ("uk", "Українська"), ("ur", "اردو"), ("uz", "O‘zbek"), ("vi", "Tiếng Việt"), ("wo", "Wolof"),
    ("xh", "IsiXhosa"), ("yi", "ייִדיש"), ("yo", "Èdè Yorùbá"), ("yue", "粵語"), ("za", "Vahcuengh"),
    ("zh", "中文"), ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("zu", "IsiZulu"),
];

/// Whether a text is a well-formed language tag (BCP 47) whose language is in small letters: `en`, `zh-Hant`, `pt-BR`.
/// The undetermined language (`und`), private tags, extensions and languages of more than three letters (none is
/// registered) are refused: a tag here names a folder and a file, and must not be taken for another one (`tools`).
pub fn is_language_tag(tag: &str) -> bool {
    let plain = tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let primary = tag.split('-').next().unwrap_or_default();
    plain
        && (2..=3).contains(&primary.len())
        && primary.bytes().all(|b| b.is_ascii_lowercase())
        && primary != "und"
        && !tag.split('-').any(|part| part.len() == 1)
        && Locale::try_from_str(tag).is_ok()
}

/// Which way a language is written: `ltr` or `rtl`, by the script that its tag names, else by the one that is usual for
/// it.
pub fn direction(lang: &str) -> &'static str {
    let mut parts = lang.split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let listed = |list: &str, name: &str| list.split_ascii_whitespace().any(|known| known.eq_ignore_ascii_case(name));
    let right_to_left = match script {
        Some(script) => listed(RIGHT_TO_LEFT_SCRIPTS, script),
        None => listed(RIGHT_TO_LEFT, primary),
    };
    if right_to_left { "rtl" } else { "ltr" }
}

/// Which way a text runs, by its first strong character outside isolates (UAX #9, P2 and P3): `ltr` or `rtl`. `None`
/// where it has none: numbers, signs, emoji.
pub fn direction_of_text(text: &str) -> Option<&'static str> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '\u{200e}' => return Some("ltr"),
            _ if is_right_to_left(c) => return Some("rtl"),
            _ if c.is_alphabetic() => return Some("ltr"),
            _ => {}
        }
    }
    None
}

/// A right-to-left sentence without those first strong isolates that change nothing: around right-to-left words alone, with
/// no digit and no letter of another script, and around what is one whole isolate itself.
pub(super) fn without_idle_isolates(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // For every isolate that is open: where it begins in `out`, and where the isolate ends that it begins with.
    let mut open: Vec<(usize, Option<usize>)> = Vec::new();
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => {
                open.push((out.len(), None));
                out.push(c);
            }
            '\u{2069}' => {
                let Some((start, whole)) = open.pop() else {
                    out.push(c);
                    continue;
                };
                let inside = out.get(start..).and_then(|isolate| isolate.strip_prefix('\u{2068}'));
                if inside.is_some_and(|inside| whole == Some(out.len()) || is_right_to_left_alone(inside)) {
                    out.remove(start);
                } else {
                    out.push(c);
                }
                if let Some((outer, whole)) = open.last_mut()
                    && *outer + '\u{2068}'.len_utf8() == start
                {
                    *whole = Some(out.len());
                }
            }
            _ => out.push(c),
        }
    }
    out
}

/// Whether a text runs from right to left in any surroundings that do: words of such scripts, and nothing that has or sets
/// another direction.
pub(super) fn is_right_to_left_alone(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic())
        && text.chars().all(|c| is_right_to_left(c) || matches!(c, ' ' | '،' | '؟' | '.') || is_mark(c))
}

/// The vowel signs of Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}')
}

/// Whether a character is strongly right to left: letters of the blocks that Unicode reserves for such scripts, and the
/// two marks.
pub(super) fn is_right_to_left(c: char) -> bool {
    match c {
        '\u{200f}' | '\u{61c}' => true,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => c.is_alphabetic(),
        '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => c.is_alphabetic(),
        _ => false,
    }
}

/// What a language calls itself: `Français`, `العربية`. A tag that is not in the list takes the name of its language,
/// with the rest of the tag behind it; a language that is not there is called by its tag.
pub fn language_own_name(tag: &str) -> String {
    let find = |tag: &str| OWN_NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag)).map(|(_, name)| *name);
    if let Some(name) = find(tag) {
        return name.to_owned();
    }
    match tag.split_once('-').and_then(|(primary, rest)| Some((find(primary)?, rest))) {
        Some((name, rest)) => format!("{name} ({rest})"),
        None => tag.to_owned(),
    }
}

/// The order of the language bar: those of the United Nations in its order (Arabic, Chinese, English, French,
/// Russian, Spanish), then the others by their own names, by code point, tags as the last resort.
pub fn language_bar_order(a: &str, b: &str) -> Ordering {
    fn key(tag: &str) -> (usize, String, &str) {
        let primary = tag.split('-').next().unwrap_or_default();
        let place = UNITED_NATIONS.iter().position(|known| *known == primary);
        (place.unwrap_or(UNITED_NATIONS.len()), language_own_name(tag), tag)
    }
    key(a).cmp(&key(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_folders_so_they_are_plain() {
        for tag in ["en", "fr", "zh-Hant", "pt-BR", "es-419", "sr-Latn-RS", "fil", "zh-hans"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        let foul =
            ["", "e", "EN", "Fr", "en_GB", "en-", "-en", "und", "../en", "en/", "en-u-nu-arab", "x-a", "français"];
        for tag in foul.into_iter().chain(["en-\u{0}", "en--GB", "data", "tools", "en-toolongapart", "abcdefghi"]) {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }

    #[test]
    fn a_language_runs_as_its_script_does() {
        for tag in ["ar", "fa", "he", "ur", "ar-EG", "pa-Arab", "ug", "dv", "AR"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in ["en", "fr", "zh", "ru", "es", "ar-Latn", "ku", "", "sw"] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }

    #[test]
    fn a_text_runs_as_its_first_strong_character_does() {
        assert_eq!(direction_of_text("12 — مطابق Matcher"), Some("rtl"));
        assert_eq!(direction_of_text("Matcher مطابق"), Some("ltr"));
        assert_eq!(direction_of_text("«שלום»"), Some("rtl"));
        assert_eq!(direction_of_text("图像"), Some("ltr"));
        assert_eq!(direction_of_text("\u{200f}abc"), Some("rtl"));
        assert_eq!(direction_of_text("\u{2068}abc\u{2069} مطابق"), Some("rtl"));
        assert_eq!(direction_of_text("42 % 🙂"), None);
        assert_eq!(direction_of_text("\u{2067}\u{2067}abc"), None);
    }

    #[test]
    fn languages_are_called_as_they_call_themselves() {
        for (tag, name) in [
            ("en", "English"),
            ("fr", "Français"),
            ("ar", "العربية"),
            ("zh", "中文"),
            ("ru", "Русский"),
            ("es", "Español"),
            ("sw", "Kiswahili"),
            ("zh-hant", "繁體中文"),
            ("fr-CA", "Français (CA)"),
            ("xx", "xx"),
        ] {
            assert_eq!(language_own_name(tag), name);
        }
        assert!(OWN_NAMES.is_sorted() && OWN_NAMES.len() > 100);
    }

    #[test]
    fn the_language_bar_is_in_the_order_of_the_united_nations() {
        let mut tags = ["sw", "es", "de", "en", "pt-BR", "ar", "ru", "zh", "fr"];
        tags.sort_by(|a, b| language_bar_order(a, b));
        assert_eq!(tags, ["ar", "zh", "en", "fr", "ru", "es", "de", "sw", "pt-BR"]);
    }
}
