//! Names in the order of a language, and the headings under which they stand.
//!
//! Takes names; gives them sorted, and under letters. Knows no messages, and nothing of what is named.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;
use std::cmp::Ordering;

/// Where names stand that begin with no letter.
const NO_LETTER: &str = "#";

/// Where names in Chinese characters stand when they are not in order of pinyin: each character is a letter of its own,
/// and thousands of headings are none.
const HAN: &str = "漢字";

/// Letters that stand for a heading, each with its variants: whatever is equal to it but for accents and case.
const ALPHABETS: [&str; 5] = [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "אבגדהוזחטיכלמנסעפצקרשת",
];

/// The first character of each initial in the order of pinyin. No syllable begins with I, U or V.
const PINYIN: [(&str, &str); 23] = [
    ("A", "阿"),
    ("B", "八"),
    ("C", "嚓"),
    ("D", "咑"),
    ("E", "妸"),
    ("F", "发"),
    ("G", "旮"),
    ("H", "哈"),
    ("J", "丌"),
    ("K", "咔"),
    ("L", "垃"),
    ("M", "呣"),
    ("N", "嗯"),
    ("O", "噢"),
    ("P", "妑"),
    ("Q", "七"),
    ("R", "呥"),
    ("S", "仨"),
    ("T", "他"),
    ("W", "屲"),
    ("X", "夕"),
    ("Y", "丫"),
    ("Z", "帀"),
];

/// The first consonants of Korean syllables, in Unicode's order, doubled ones under their single letter.
const HANGUL: [&str; 19] =
    ["ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"];

/// The order of one language.
pub(super) struct Order {
    names: CollatorBorrowed<'static>,
    /// Letters, whatever their accents and case, in this language.
    letters: CollatorBorrowed<'static>,
    /// The same where no language has a say.
    root: CollatorBorrowed<'static>,
    pinyin: bool,
}

impl Order {
    /// `None` where the tag is malformed.
    pub(super) fn new(lang: &str) -> Option<Self> {
        let locale = Locale::try_from_str(lang).ok()?;
        let preferences = CollatorPreferences::from(&locale);
        let mut numeric = preferences;
        numeric.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut primary = CollatorOptions::default();
        primary.strength = Some(Strength::Primary);
        let traditional = ["Hant", "TW", "HK", "MO"];
        Some(Self {
            names: CollatorBorrowed::try_new(numeric, CollatorOptions::default()).ok()?,
            letters: CollatorBorrowed::try_new(preferences, primary).ok()?,
            root: CollatorBorrowed::try_new(CollatorPreferences::default(), primary).ok()?,
            pinyin: lang.split('-').next() == Some("zh") && !lang.split('-').any(|part| traditional.contains(&part)),
        })
    }

    /// Compares two names; numbers in them by value.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.names.compare(a, b)
    }

    /// The heading of a name: see [`Words::initial`](super::Words::initial).
    pub(super) fn initial(&self, name: &str) -> String {
        let first = name.chars().find(|c| c.is_alphanumeric());
        let Some(c) = first.filter(|c| c.is_alphabetic()) else { return NO_LETTER.to_owned() };
        match c {
            '\u{ac00}'..='\u{d7a3}' => {
                let consonant = (u32::from(c) - 0xac00) / 588;
                HANGUL.get(consonant as usize).copied().unwrap_or(NO_LETTER).to_owned()
            }
            // Katakana under the hiragana of the same sound.
            '\u{30a1}'..='\u{30f6}' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c).to_string(),
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                self.pinyin_initial(c).unwrap_or(HAN).to_owned()
            }
            _ => self.letter(c, name),
        }
    }

    fn pinyin_initial(&self, c: char) -> Option<&'static str> {
        let mut buffer = [0; 4];
        let c = &*c.encode_utf8(&mut buffer);
        if !self.pinyin {
            return None;
        }
        let at = PINYIN.partition_point(|(_, first)| self.letters.compare(first, c) != Ordering::Greater);
        PINYIN.get(at.checked_sub(1)?).map(|(letter, _)| *letter)
    }

    /// The letter of an alphabet that `c` is but for accents and case, in this language. A letter that the language
    /// counts as one of its own (Ñ in Spanish, Å in Swedish) is its own heading; one that only stands between two
    /// others everywhere (Æ, Ł in English) goes with the one before.
    fn letter(&self, c: char, name: &str) -> String {
        // An accent written separately belongs to the letter: É is É however it was typed.
        let written: String = name.chars().skip_while(|d| *d != c).take(1).collect::<String>()
            + &name.chars().skip_while(|d| *d != c).skip(1).take_while(|d| is_accent(*d)).collect::<String>();
        let own = || written.to_uppercase();
        for alphabet in ALPHABETS {
            let mut before = None;
            let mut beyond = false;
            for letter in alphabet.chars().map(String::from) {
                match self.letters.compare(&letter, &written) {
                    Ordering::Equal => return letter,
                    Ordering::Less => before = Some(letter),
                    Ordering::Greater => {
                        beyond = true;
                        break;
                    }
                }
            }
            let Some(before) = before.filter(|_| beyond) else { continue };
            let is_own = alphabet.chars().any(|l| self.root.compare(&String::from(l), &written) == Ordering::Equal);
            return if is_own { own() } else { before };
        }
        own()
    }
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: &str, names: &[&str]) -> Vec<String> {
        let order = Order::new(lang).unwrap();
        let mut names: Vec<String> = names.iter().rev().map(ToString::to_string).collect();
        names.sort_by(|a, b| order.compare(a, b));
        names
    }

    fn initials(lang: &str, names: &[&str]) -> Vec<String> {
        let order = Order::new(lang).unwrap();
        names.iter().map(|name| order.initial(name)).collect()
    }

    #[test]
    fn names_stand_in_the_order_of_their_language() {
        let french = ["cote", "coté", "côte", "côté", "Zèbre"];
        assert_eq!(sorted("fr", &french), french);
        let spanish = ["naranja", "nube", "ñandú", "oso"];
        assert_eq!(sorted("es", &spanish), spanish);
        let arabic = ["أداة", "باحث", "تحليل", "مطابق"];
        assert_eq!(sorted("ar", &arabic), arabic);
        let chinese = ["北京", "上海", "图像", "中文"];
        assert_eq!(sorted("zh", &chinese), chinese);
        let russian = ["анализ", "ёлка", "жук", "сверка"];
        assert_eq!(sorted("ru", &russian), russian);
        let swedish = ["Zebra", "Åska", "Ärlig", "Öga"];
        assert_eq!(sorted("sv", &swedish), swedish);
    }

    #[test]
    fn numbers_in_names_count_by_value() {
        assert_eq!(
            sorted("en", &["9 ways", "10 ways", "Tool 2", "Tool 10"]),
            ["9 ways", "10 ways", "Tool 2", "Tool 10"]
        );
    }

    #[test]
    fn accents_and_case_do_not_make_a_heading() {
        assert_eq!(initials("fr", &["Écho", "echo", "E\u{301}cho", "« Élan »", "œuvre"]), ["E", "E", "E", "E", "O"]);
        assert_eq!(initials("en", &["Ångström", "Łódź", "Ñandú", "Æon"]), ["A", "L", "N", "A"]);
        assert_eq!(initials("ru", &["ёлка", "Йод", "анализ"]), ["Е", "Й", "А"]);
        assert_eq!(initials("ar", &["أداة", "إدارة", "آلة", "باحث"]), ["ا", "ا", "ا", "ب"]);
        assert_eq!(initials("el", &["Άλφα", "ωμέγα"]), ["Α", "Ω"]);
    }

    #[test]
    fn letters_of_a_language_are_its_own_headings() {
        assert_eq!(initials("es", &["ñandú", "N\u{303}andú", "nube"]).last().unwrap(), "N");
        assert_eq!(initials("es", &["ñandú"]), ["Ñ"]);
        assert_eq!(initials("sv", &["Åska", "Ärlig"]), ["Å", "Ä"]);
        assert_eq!(initials("is", &["Þór"]), ["Þ"]);
    }

    #[test]
    fn chinese_names_stand_under_their_pinyin_initial() {
        let names =
            ["阿里", "北京", "测试", "大", "儿童", "发现", "广州", "海", "检测", "开放", "李", "美", "你", "欧", "平"];
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "O", "P"];
        assert_eq!(initials("zh", &names), letters);
        let names = ["清", "人", "上海", "图像", "网", "小", "一", "中文", "Matcher"];
        assert_eq!(initials("zh", &names), ["Q", "R", "S", "T", "W", "X", "Y", "Z", "M"]);
        assert_eq!(initials("zh-Hant", &["圖像"]), [HAN]);
        assert_eq!(initials("en", &["图像"]), [HAN]);
    }

    #[test]
    fn other_scripts_keep_their_letters_and_the_rest_has_a_sign() {
        assert_eq!(initials("en", &["हिन्दी", "한글", "カタカナ", "かな"]), ["ह", "ㅎ", "か", "か"]);
        assert_eq!(initials("en", &["9 ways", "!!!", "", "٣ أدوات", "🙂", "\u{202e}"]), ["#"; 6]);
        assert_eq!(initials("en", &["Сверка", "مطابق"]), ["С", "م"]);
    }
}
