//! The codes of countries and languages, and the regions of the balance report.
//!
//! Takes a code; says whether it is one, and where a country lies. Knows no names: those are words like all others
//! (`themes/default/i18n/codes/<lang>.ftl`).

/// The five regions of UN M49 with their countries, as ISO 3166-1 alpha-2 codes. `XK` (Kosovo) is outside ISO but in
/// use, and `TW` outside M49; both stand with their neighbours.
const REGIONS: [(&str, &str); 5] = [
    (
        "Africa",
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW \
         MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW",
    ),
    (
        "Americas",
        "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY \
         LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI",
    ),
    (
        "Asia",
        "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM \
         PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
    ),
    (
        "Europe",
        "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME \
         MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK",
    ),
    ("Oceania", "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"),
];

/// The one ISO 3166-1 code in none of the five regions: Antarctica.
const NO_REGION: &str = "AQ";

/// ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk \
    ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se \
    sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo \
    xh yi yo za zh zu";

/// Whether a text is an ISO 3166-1 alpha-2 code, in capitals or in small letters, or `XK`.
pub fn is_country(code: &str) -> bool {
    code.eq_ignore_ascii_case(NO_REGION) || region(code).is_some()
}

/// Whether a text is an ISO 639-1 code, in small letters.
pub fn is_language(code: &str) -> bool {
    code.len() == 2 && LANGUAGES.split_ascii_whitespace().any(|known| known == code)
}

/// All country codes, in capitals, in the order of the alphabet.
pub fn countries() -> Vec<&'static str> {
    let listed = REGIONS.iter().flat_map(|(_, codes)| codes.split_ascii_whitespace());
    let mut all: Vec<_> = listed.chain([NO_REGION]).collect();
    all.sort_unstable();
    all
}

/// All language codes, in small letters, in the order of the alphabet.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.split_ascii_whitespace()
}

/// The regions, in the order of the alphabet.
pub fn regions() -> impl Iterator<Item = &'static str> {
    REGIONS.iter().map(|(region, _)| *region)
}

/// The region of a country for the balance report: `Africa`, `Americas`, `Asia`, `Europe` or `Oceania` (UN M49). `None`
/// for Antarctica, which has none, and for what is no country code.
pub fn region(country: &str) -> Option<&'static str> {
    if country.len() != 2 {
        return None;
    }
    let lies_in = |codes: &str| codes.split_ascii_whitespace().any(|code| code.eq_ignore_ascii_case(country));
    REGIONS.iter().find(|(_, codes)| lies_in(codes)).map(|(region, _)| *region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_those_of_iso_and_kosovo() {
        assert_eq!(countries().len(), 250);
        for code in ["KE", "ke", "XK", "AQ", "GB", "TW"] {
            assert!(is_country(code), "{code}");
        }
        for code in ["", "K", "KEN", "UK", "EU", "XX", "k ", "  ", "ÄÖ"] {
            assert!(!is_country(code), "{code}");
        }
    }

    #[test]
    fn languages_are_those_of_iso() {
        assert_eq!(languages().count(), 184);
        assert!(is_language("sw") && is_language("zh"));
        assert!(!is_language("SW") && !is_language("xx") && !is_language("swa") && !is_language("w "));
    }

    #[test]
    fn every_country_but_antarctica_lies_in_one_region() {
        assert_eq!(countries().into_iter().filter(|code| region(code).is_none()).collect::<Vec<_>>(), ["AQ"]);
        let mut twice = countries();
        twice.dedup();
        assert_eq!(twice.len(), countries().len());
        assert_eq!(region("KE"), Some("Africa"));
        assert_eq!(region("gl"), Some("Americas"));
        assert_eq!(region("CY"), Some("Asia"));
        assert_eq!(region("XK"), Some("Europe"));
        assert_eq!(region("UM"), Some("Oceania"));
        assert_eq!(region("Kenya"), None);
    }
}
