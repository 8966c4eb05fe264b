//! What the words promise, in six languages.

use super::*;
use jiff::civil::date;

const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

fn words(lang: &str, text: &str) -> Words {
    Words::new(lang, &[("test.ftl", text)], None).unwrap()
}

fn with_english(lang: &str, text: &str, english: &str) -> Words {
    Words::new(lang, &[("own.ftl", text)], Some(Arc::new(words("en", english)))).unwrap()
}

fn faults(text: &str) -> Vec<(usize, String)> {
    let found = Words::new("en", &[("en.ftl", text)], None).err().unwrap_or_default();
    found.into_iter().map(|fault| (fault.offset, fault.message)).collect()
}

fn codes(lang: &str) -> Words {
    let text = match lang {
        "ar" => include_str!("../../themes/default/i18n/codes/ar.ftl"),
        "zh" => include_str!("../../themes/default/i18n/codes/zh.ftl"),
        "fr" => include_str!("../../themes/default/i18n/codes/fr.ftl"),
        "ru" => include_str!("../../themes/default/i18n/codes/ru.ftl"),
        "es" => include_str!("../../themes/default/i18n/codes/es.ftl"),
        _ => include_str!("../../themes/default/i18n/codes/en.ftl"),
    };
    words(lang, text)
}

#[test]
fn words_are_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let words = words("ar", "tools = { $count ->\n [few] قليل { $count }\n *[other] { $count }\n }");
    shared(&words);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert!(words.say_with("tools", &[("count", Arg::Count(5))]).contains("قليل")));
        }
    });
}

#[test]
fn dates_are_long_and_gregorian_in_every_language() {
    let day = date(2026, 10, 3);
    let said: Vec<_> = LANGUAGES.iter().map(|lang| words(lang, "").date(day)).collect();
    assert_eq!(
        said,
        [
            "3 أكتوبر 2026",
            "2026年10月3日",
            "3 October 2026",
            "3 octobre 2026",
            "3 октября 2026\u{202f}г.",
            "3 de octubre de 2026"
        ]
    );
    assert!(words("th", "").date(day).contains("2026"));
    assert!(!words("en", "").date(date(-9999, 1, 1)).is_empty());
}

#[test]
fn numbers_have_the_grouping_of_their_language() {
    let said: Vec<_> = LANGUAGES.iter().map(|lang| words(lang, "").number(1_234_567)).collect();
    assert_eq!(
        said,
        ["1,234,567", "1,234,567", "1,234,567", "1\u{202f}234\u{202f}567", "1\u{a0}234\u{a0}567", "1.234.567"]
    );
    assert_eq!(words("en", "").number(u64::MAX), "18,446,744,073,709,551,615");
    let french = words("fr", "");
    assert_eq!(french.decimal("-1234.50"), "-1\u{202f}234,50");
    for text in ["1e9999", "about 3", "", "--1", "٣", "1.2.3"] {
        assert_eq!(french.decimal(text), text);
    }
}

#[test]
fn arabic_has_six_plural_forms() {
    let text = "n = { $count ->\n [zero] zero\n [one] one\n [two] two\n [few] few\n [many] many\n *[other] other\n }";
    let forms = |lang: &str, counts: &[u64]| -> Vec<String> {
        let words = words(lang, text);
        counts.iter().map(|count| words.say_with("n", &[("count", Arg::Count(*count))])).collect()
    };
    assert_eq!(
        forms("ar", &[0, 1, 2, 3, 10, 11, 99, 100, 103]),
        ["zero", "one", "two", "few", "few", "many", "many", "other", "few"]
    );
    assert_eq!(forms("ru", &[1, 2, 5, 11, 21, 22, 25]), ["one", "few", "many", "many", "one", "few", "many"]);
    assert_eq!(forms("zh", &[0, 1, 2]), ["other"; 3]);
    assert_eq!(forms("en", &[0, 1, 2]), ["other", "one", "other"]);
    // Where Fluent's own rules are older than ICU's, ICU's count.
    assert_eq!(forms("fr", &[0, 1, 2, 1_000_000]), ["one", "one", "other", "many"]);
    assert_eq!(forms("es", &[0, 1, 2, 1_000_000]), ["other", "one", "other", "many"]);
    assert_eq!(forms("he", &[20]), ["other"]);
}

#[test]
fn a_count_is_shown_in_the_language_whatever_picks_the_form() {
    let text = "n = { $count ->\n [0] no tools\n [one] { $count } tool\n [many] { $count } of tools\n\
                 *[other] { $count } tools\n }\n\
                of = { $a } / { $b }";
    let french = words("fr", text);
    let say = |count| french.say_with("n", &[("count", Arg::Count(count))]);
    assert_eq!(say(0), "no tools");
    assert_eq!(say(1), "1 tool");
    assert_eq!(say(12_345), "12\u{202f}345 tools");
    assert_eq!(say(1_000_000), "1\u{202f}000\u{202f}000 of tools");
    let of = |a, b| words("es", text).say_with("of", &[("a", Arg::Count(a)), ("b", Arg::Count(b))]);
    assert_eq!(of(1_000_000, 2_000_000), "1.000.000 / 2.000.000");
    assert_eq!(of(7, 1_000_000), "7 / 1.000.000");
    assert_eq!(of(u64::MAX, 1), "18.446.744.073.709.551.615 / 1");
    assert_eq!(say(u64::MAX), "18\u{202f}446\u{202f}744\u{202f}073\u{202f}709\u{202f}551\u{202f}615 tools");
}

#[test]
fn dates_stand_in_sentences() {
    let words = words("fr", "since = Suspendu le { $day }.");
    assert_eq!(words.say_with("since", &[("day", Arg::Date(date(2026, 10, 3)))]), "Suspendu le 3 octobre 2026.");
}

#[test]
fn later_sources_override_earlier_ones() {
    let default = "title = Tools\n    .hint = All of them\nhelp = Help";
    let words = Words::new("en", &[("default.ftl", default), ("own.ftl", "title = Instruments")], None).unwrap();
    assert_eq!((words.say("title"), words.say("help")), ("Instruments".into(), "Help".into()));
    assert!(!words.has("title.hint"));
    assert_eq!(words.fixed().into_keys().collect::<Vec<_>>(), ["help", "title"]);
}

#[test]
fn a_missing_key_is_said_in_english_then_stands_for_itself_and_is_noted() {
    let words = with_english("fr", "yes = Oui", "yes = Yes\nno = No\nhello = Hello { $name }");
    assert_eq!(words.say("yes"), "Oui");
    assert!(words.missing().is_empty());
    assert_eq!(words.say("no"), "No");
    assert_eq!(words.say_with("hello", &[("name", Arg::Text("Ada"))]), "Hello Ada");
    for odd in ["nowhere", "", ".", "a.b.c", "-term", "yes.title", "\u{0}"] {
        assert_eq!(words.say(odd), odd);
    }
    assert_eq!(words.missing(), ["", "\u{0}", "-term", ".", "a.b.c", "hello", "no", "nowhere", "yes.title"]);
    assert_eq!(words.untranslated(), ["hello", "no"]);
}

#[test]
fn a_missing_argument_is_shown_and_noted() {
    let words = words("en", "hello = Hello { $name }");
    assert_eq!(words.say("hello"), "Hello {$name}");
    assert_eq!(words.missing(), ["hello $name"]);
}

#[test]
fn fixed_words_are_those_without_arguments_english_ones_included() {
    let words = with_english(
        "fr",
        "-brand = Catalogue\nyes = Oui, { -brand }\nn = { $n }\nfind =\n    .label = Chercher",
        "no = No\nyes = Yes",
    );
    let words = words.fixed();
    let fixed: Vec<_> = words.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    assert_eq!(fixed, [("find.label", "Chercher"), ("no", "No"), ("yes", "Oui, Catalogue")]);
}

#[test]
fn every_fault_of_a_file_is_found_at_its_byte() {
    let text = "good = Ça va\nbad line\nother = { $n\n\nlast = Ok\n";
    let found = faults(text);
    assert_eq!(found.iter().map(|(offset, _)| *offset).collect::<Vec<_>>().len(), 2, "{found:?}");
    assert!(text[..found[0].0].contains("bad") && !text[..found[0].0].contains("other"), "{found:?}");
    assert!(text[..found[1].0].contains("other") && !text[..found[1].0].contains("last"), "{found:?}");
    assert_eq!(faults("\u{feff}a = 1\na = 2")[0].0, "\u{feff}a = 1\n".len());
    assert!(faults("\u{feff}a = 1\r\nb =\r\n    .title = x\r\n").is_empty());
}

#[test]
fn what_can_not_be_said_is_found_before_anybody_asks() {
    assert_eq!(
        faults("x = Fine\na = { nowhere }"),
        [(9, "`a` can't be said: it refers to `nowhere`, which is not there".into())]
    );
    assert!(faults("a = { -brand } { $n }")[0].1.contains("`-brand`"));
    assert!(faults("a = { b }\nb = { a }")[0].1.contains("itself"));
    assert!(faults("a = { NUMBER($n) }")[0].1.contains("`NUMBER`"));
    assert!(Words::new("../en", &[("x.ftl", "")], None).is_err());
}

#[test]
fn hostile_arguments_stay_text() {
    let words = words("en", "hello = Hello { $name }, { hello-end }\nhello-end = welcome");
    let say = |name| words.say_with("hello", &[("name", Arg::Text(name))]);
    assert_eq!(say("<script>{ hello-end }</script>"), "Hello <script>{ hello-end }</script>, welcome");
    assert_eq!(say("{$name} { -x } \\u0041\n.a = b"), "Hello {$name} { -x } \\u0041\n.a = b, welcome");
    // An override without an end would turn the rest of the sentence.
    assert_eq!(say("a\u{202e}b"), "Hello ab, welcome");
    assert_eq!(say("a\u{2069}b\u{2067}"), "Hello ab, welcome");
    assert_eq!(say("a\u{2067}b\u{2069}"), "Hello a\u{2067}b\u{2069}, welcome");
}

#[test]
fn arguments_are_isolated_where_directions_can_mix() {
    let text = "by = x { $name } y";
    let by = |lang: &str, name| words(lang, text).say_with("by", &[("name", Arg::Text(name))]);
    assert_eq!(by("ar", "Matcher"), "x \u{2068}Matcher\u{2069} y");
    assert_eq!(by("ar", "12 مايو"), "x \u{2068}12 مايو\u{2069} y");
    assert_eq!(by("ar", "مطابق A"), "x \u{2068}مطابق A\u{2069} y");
    assert_eq!(by("ar", "\u{200e}مطابق"), "x \u{2068}\u{200e}مطابق\u{2069} y");
    assert_eq!(by("en", "Matcher"), "x Matcher y");
    assert_eq!(by("en", "مطابق 2"), "x \u{2068}مطابق 2\u{2069} y");
}

#[test]
fn arguments_that_run_as_their_sentence_does_are_not_isolated() {
    let text = "by = س { $name } ص";
    let by = |name| words("ar", text).say_with("by", &[("name", Arg::Text(name))]);
    assert_eq!(by("أداة مُطابِقة؟"), "س أداة مُطابِقة؟ ص");
    assert_eq!(by("\u{2066}2026-09\u{2069}"), "س \u{2066}2026-09\u{2069} ص");
    assert_eq!(by("\u{2066}1\u{2069} و\u{2066}2\u{2069}"), "س \u{2068}\u{2066}1\u{2069} و\u{2066}2\u{2069}\u{2069} ص");
    assert_eq!(by("\u{2068}نعم\u{2069}؛ \u{2068}A\u{2069}"), "س \u{2068}نعم؛ \u{2068}A\u{2069}\u{2069} ص");
    assert_eq!(by(""), "س \u{2068}\u{2069} ص");
    let options = ["نعم".to_owned(), "A".to_owned()];
    assert_eq!(words("ar", "").list(&options), "نعم؛ \u{2068}A\u{2069}");
}

#[test]
fn lists_are_joined_without_and() {
    let items = ["One".to_owned(), "Two".to_owned()];
    assert_eq!(words("en", "").list(&items), "One; Two");
    assert_eq!(words("zh", "").list(&items), "One；Two");
    assert_eq!(words("ar", "").list(&items), "\u{2068}One\u{2069}؛ \u{2068}Two\u{2069}");
    assert_eq!(words("en", "list-separator = {\" · \"}").list(&items), "One · Two");
    assert_eq!(words("ar", "").list(&items[..1]), "One");
    assert_eq!(words("en", "").list(&[]), "");
    let list = words("ar", "").list(&items);
    let inside = words("ar", "x = x { $list }").say_with("x", &[("list", Arg::Text(&list))]);
    assert_eq!(inside, format!("x \u{2068}{list}\u{2069}"));
}

#[test]
fn names_are_sorted_with_the_id_as_last_resort_and_stand_under_their_letters() {
    let name = |name: &str, id| (name.to_owned(), id);
    let mut names = vec![name("Same", "b"), name("10 ways", "d"), name("9 ways", "c"), name("Same", "a")];
    let english = words("en", "");
    english.sort_by_name(&mut names);
    assert_eq!(names.iter().map(|(_, id)| *id).collect::<Vec<_>>(), ["c", "d", "a", "b"]);

    let headings = |lang: &str, names: &[&str]| -> Vec<String> {
        let names = names.iter().map(|n| name(n, "x")).collect();
        words(lang, "").by_initial(names).into_iter().map(|(heading, _)| heading).collect()
    };
    assert_eq!(headings("fr", &["Zèbre", "étude", "Essai", "9 ways", "Été"]), ["#", "E", "Z"]);
    assert_eq!(headings("cs", &["Citron", "Chata", "Dub", "Cihla", "Hora"]), ["C", "D", "H"]);
    assert_eq!(headings("zh", &["图像", "Apple", "北京", "Tool"]), ["A", "B", "T"]);
    let chinese = words("zh", "").by_initial(vec![name("图像", "a"), name("Tool", "b")]);
    assert_eq!(chinese.len(), 1);
}

#[test]
fn every_code_has_a_name_in_every_language() {
    for lang in LANGUAGES {
        let words = codes(lang);
        codes::countries().iter().for_each(|code| assert_ne!(words.country(code), *code));
        codes::languages().for_each(|code| assert_ne!(words.language(code), code));
        assert!(words.missing().is_empty(), "{lang}: {:?}", words.missing());
        assert_eq!(words.fixed().len(), 434);
    }
    assert_eq!((codes("fr").country("ke"), codes("fr").language("sw")), ("Kenya".into(), "swahili".into()));
    let words = codes("ar");
    assert_eq!(
        (words.country("KE"), words.country("qq"), words.language("<b>")),
        ("كينيا".into(), "QQ".into(), "<b>".into())
    );
    assert_eq!(words.missing(), ["country-qq", "language-<b>"]);
}
