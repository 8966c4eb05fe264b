//! Each way in which a template could favour one tool is told; the default templates have none.

use super::*;
use rustc_hash::FxHashSet;
use std::path::Path;

const NAMES: [&str; 4] = ["acme", "acme match", "acme-match", "acme labs"];

fn names() -> FxHashSet<String> {
    NAMES.map(str::to_owned).into_iter().collect()
}

fn told_in(texts: &[&str]) -> Vec<(&'static str, String)> {
    let sources: Vec<Source<'_>> = texts.iter().map(|text| Source { path: "t.html", text, built_in: false }).collect();
    let breaches = templates(&sources, &names());
    breaches.into_iter().map(|(at, breach)| (breach.rule, texts[at][breach.span].to_owned())).collect()
}

#[track_caller]
fn refused(text: &str, rule: &str) {
    let told = told_in(&[text]);
    assert!(told.iter().any(|(name, _)| *name == rule), "{text}: {told:?}");
}

#[track_caller]
fn sound(text: &str) {
    assert_eq!(told_in(&[text]), [], "{text}");
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the test reads the default theme as it stands in the project")]
fn the_default_templates_are_sound() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/templates"));
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a text")))
        .collect();
    assert!(files.len() > 15);
    let sources: Vec<Source<'_>> = files.iter().map(|(path, text)| Source { path, text, built_in: false }).collect();
    let told: Vec<_> = templates(&sources, &names())
        .into_iter()
        .map(|(at, breach)| (&files[at].0, breach.message, &files[at].1[breach.span]))
        .collect();
    assert_eq!(told, []);
}

#[test]
fn conditions_go_by_no_tool() {
    for condition in [
        "card.id == \"acme\"",
        "\"acme\" == card.id",
        "card.id != page.other",
        "card.id in [\"acme\"]",
        "\"acme\" in card.id",
        "not card.id in words",
        "card.id is starting_with(\"a\")",
        "card.name.text is containing('Acme')",
        "card.name.text | length > 20",
        "card.summary.text | lower == 'x'",
        "card.lang == \"fr\"",
        "card.rows.0.value",
        "card.name.lang < card.name.dir",
        "page.figures > 3",
        "card[\"i\" ~ \"d\"]",
        "loop.first",
        "not loop.last",
        "loop.index == 1",
        "page.a and (page.b or page.c == page.d)",
        "true",
        "1",
        "range(1)",
        "__tera_context",
    ] {
        refused(&format!("{{% if {condition} %}}<b></b>{{% endif %}}"), CONDITION);
        refused(&format!("{{% if page.a %}}{{% elif {condition} %}}<b></b>{{% endif %}}"), CONDITION);
    }
    sound(
        "{% if page.a and not (page.b or page.c.d) %}<b></b>{% elif page.x.lang != frame.lang and page.y %}{% else %}{% endif %}",
    );
}

#[test]
fn lists_are_gone_through_as_they_come() {
    for list in [
        "list | slice(end=3)",
        "list.cards | sort(attribute=\"name\")",
        "list | reverse",
        "list | filter(attribute='id', value=x)",
        "list[1:]",
        "[a, b]",
        "range(3)",
        "page[\"cards\"]",
        "list.cards[0]",
        "list | first",
        "get()",
    ] {
        refused(&format!("{{% for card in {list} %}}<b></b>{{% endfor %}}"), CONDITION);
    }
    refused("{% for a in b %}{% break %}{% endfor %}", CONDITION);
    refused("{% for a in b %}{% continue %}{% endfor %}", CONDITION);
    sound("{% for a in b.c %}<b>{{ a.d }}</b>{% else %}{{ words[\"none\"] }}{% endfor %}");
    sound("{% for key, value in b %}{{ value }}{% endfor %}");
}

#[test]
fn templates_print_what_they_are_given() {
    for print in [
        "\"best\"",
        "card.name | upper",
        "card.name ~ \"!\"",
        "loop.index",
        "page.list.cards[0].name",
        "1 + 1",
        "list | first",
        "'a' if card.id else 'b'",
        "card.name if card.x",
        "[1, 2]",
        "throw(message=\"x\")",
        "words[card.id]",
        "card[\"id\"]",
        "page.html | safe",
        "page.list | nth(n=1)",
        "page | group_by(attribute=\"x\")",
        "<x a={b ~ c} />",
        "<x a={1} />",
        "<x {...b} />",
        "<x a=\"Best of all\" />",
    ] {
        refused(&format!("<p>{{{{ {print} }}}}</p>"), CONDITION);
    }
    sound(
        "<p>{{ page.a.b }}: {{ words[\"c\"] }} ({{ page?.d | trim }}) {{ super() }}</p>{{ <x a={b.c} d={words[\"e\"]} f=\"g-1\" h /> }}",
    );
}

#[test]
fn variables_and_macros_smuggle_nothing() {
    for tag in [
        "set x = 'acme'",
        "set_global x = page.id",
        "filter upper",
        "include [\"a\", \"b\"]",
        "include page.id",
        "macro x()",
    ] {
        refused(&format!("{{% {tag} %}}"), CONDITION);
    }
    refused("{% component x(a: string = \"Best\") %}{% endcomponent x %}", CONDITION);
}

#[test]
fn templates_hold_no_words() {
    for text in [
        "<p>Recommended</p>",
        "<p>★</p>",
        "<p>{{ card.name }} 1</p>",
        "<p>&#9733;</p>",
        "{% raw %}<p>{{ a }}</p>{% endraw %}",
        "<a href=\"#x\" aria-label=\"Best\"></a>",
        "<img alt=\"Acme\" src=\"{{ x }}\">",
        "<p title='{{ x }} best'></p>",
        "<!-- x -->",
        "{% if page.a %}<!--{% endif %}<p></p>",
        "{% if page.a %}<textarea>{% endif %}",
        "<title>Best</title>",
        "<style>p{}</style>",
        "<a href=\"https://acme.example/\"></a>",
        "<a href=\"//acme.example/\"></a>",
        "<a href=\"{{ frame.root }}tools/acme.html\"></a>",
        "<{{ page.tag }}></{{ page.tag }}>",
        "<p {{ page.attributes }}></p>",
    ] {
        refused(text, CONDITION);
    }
    sound(
        "<!doctype html><p>{{ a }}: {{ b }}, ({{ c }}) &nbsp;–&nbsp;{# Words #}</p><a href=\"#content\"></a><script src=\"{{ x }}\"></script>",
    );
    sound("{% extends \"base.html\" %}{% block main_attributes %} data-tool=\"{{ page.id }}\"{% endblock %}");
    sound("<p{% if page.a %} aria-current=\"page\"{% endif %}></p>");
}

#[test]
fn no_template_names_a_tool() {
    for text in [
        "<li data-tool=\"acme\"></li>",
        "<li data-tool='x{{ a }}'></li>",
        "<p data-mark=\"Acme Match\"></p>",
        "<input value=acme-match>",
        "{{ <x id=\"acme-match\" /> }}",
    ] {
        refused(text, NAMED);
    }
    sound("<p class=\"acme\" id=\"acme\"></p>");
}

#[test]
fn nothing_is_decided_inside_a_card() {
    for text in [
        "<li data-tool=\"{{ a.id }}\"><p>{% if a.note %}{{ words[\"x\"] }}{% endif %}</p></li>",
        "<li class=\"card{% if a.note %} big{% endif %}\" data-tool=\"{{ a.id }}\"></li>",
        "{% for a in b %}{% if a.note %}<li data-tool=\"{{ a.id }}\"></li>{% endif %}{% endfor %}",
        "{% for a in b.cards %}{% if a.note %}{{ words[\"x\"] }}{% endif %}{% endfor %}",
        "<li data-tool=\"{{ a.id }}\">{% include \"x.html\" %}</li>",
    ] {
        refused(text, CONDITION);
    }
    sound("{% if page.a %}{% for a in b %}<li data-tool=\"{{ a.id }}\">{{ a.name }}</li>{% endfor %}{% endif %}");
    sound("<main data-tool=\"{{ page.id }}\">{% if page.a %}<p></p>{% endif %}</main>");
}

#[test]
fn nor_in_what_a_card_calls_wherever_that_stands() {
    let list = "{% for a in b %}{{ <card card={a} /> }}{% endfor %}";
    let card = "{% component card(card: map) %}<li data-tool=\"{{ card.id }}\">{{ <inner x={card} /> }}</li>{% endcomponent card %}";
    let plain = "{% component inner(x: map) %}<p>{{ x.name }}</p>{% endcomponent inner %}";
    let deciding =
        "{% component inner(x: map) %}<p>{% if x.note %}{{ words[\"y\"] }}{% endif %}</p>{% endcomponent inner %}";
    assert_eq!(told_in(&[list, card, plain]), []);
    assert_eq!(told_in(&[list, card, deciding]), [(CONDITION, "{% if x.note %}".to_owned())]);
    let choosing = "{% for a in b %}{% if a.note %}{{ <card card={a} /> }}{% else %}{{ <card card={a} /> }}{% endif %}{% endfor %}";
    assert_eq!(told_in(&[choosing, card, plain]), [(CONDITION, "{% if a.note %}".to_owned())]);
    let block = "<ul><li data-tool=\"{{ a }}\">{% block row %}{% endblock %}</li></ul>";
    let child = "{% extends \"x.html\" %}{% block row %}{% if a.note %}{{ words[\"y\"] }}{% endif %}{% endblock %}";
    assert_eq!(told_in(&[block, child]), [(CONDITION, "{% if a.note %}".to_owned())]);
}

#[test]
fn what_tera_can_not_read_is_told() {
    refused("{{ a", SYNTAX);
}

#[test]
fn no_template_brings_a_script() {
    for text in [
        "<script src=\"x.js\"></script>",
        "<script src=\"{{ frame.root }}x.js\"></script>",
        "<script>{{ page.x }}</script>",
        "<SCRIPT src></SCRIPT>",
    ] {
        refused(text, SCRIPT);
    }
}
