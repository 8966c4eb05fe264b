#!/usr/bin/env python3
"""Writes a synthetic catalogue of any size, for evenhand and, with the same words in it, for Hugo.

    generate.py 10000 DIR             DIR/evenhand/ and DIR/hugo/
    generate.py 10000 DIR --seed 2    another catalogue of the same size

Every tool has a description of about 300 words and answers about 30 of 40 questions; 18 of these are criteria. The same
size and seed give the same bytes, whatever the number of processes. Needs Python 3.11 and nothing else.
"""

import argparse
import json
import multiprocessing
import os
import pathlib
import random
import shutil

FORM, VERSION, TERMS = "tools-form", "2026-01", "2026-01"
HERE = pathlib.Path(__file__).resolve().parent

# No word of the catalogue itself: among 100,000 tools chance says "each place before the catalogue shows it", which a rule takes for an endorsement.
NOUNS = """archive batch cabinet camera case clip cluster column copy court device disk document drive duplicate edge
error event evidence export extract face file folder format frame graph group hash image index item journal key label
language layer letter list log map mask match measure memory message method model name network note number object
office officer order page pair part path pattern period picture place plan point policy queue record reference region
report request result review row rule sample scene score screen search section sequence server session set share sheet
signal size source speaker staff stage station step store stream summary system table task team term text thumbnail
time title trace transcript unit version video view voice warrant window word worker""".split()
VERBS = """adds checks collects compares counts describes detects encrypts explains exports extracts files finds groups
holds imports joins keeps labels lists logs marks masks matches measures merges moves names notes opens orders prints
reads records removes repeats reports returns reviews samples saves searches selects sends shows signs sorts splits
stores tests traces translates updates verifies writes""".split()
QUALITIES = """annual automatic central common daily digital distributed encrypted formal frequent general given humble
internal joint known large later legal local manual mobile monthly national ordinary partial plain portable printed
regional regular remote second separate shared short signed single small stored technical temporary verified weekly
whole written""".split()
SYLLABLES = "ba ce do fi gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan bel cor dim fen gol hur".split()
KINDS = ["company", "academic", "non-profit", "public-body", "other"]
COUNTRIES = "KE BR IN DE JP CA NG FR AE AU NO MX".split()
# What escaping must get right turns up now and then.
ODD_WORDS = ["R&D", "<10", "5 > 3", "naïve", "café", "Zürich", "\"as is\"", "it's", "A/B", "数据", "отчёт"]


def quoted(value):
    """A text as a double-quoted scalar, which means the same in JSON and in YAML."""
    return json.dumps(value, ensure_ascii=False)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def phrase(r):
    return f"{r.choice(QUALITIES)} {r.choice(NOUNS)}"


def sentence(r):
    """Nine to fourteen words."""
    words = f"the {phrase(r)} {r.choice(VERBS)} each {phrase(r)}".split()
    if r.random() < 0.6:
        words += f"before the {r.choice(NOUNS)} {r.choice(VERBS)} it".split()
    words += f"for a {phrase(r)}".split()
    if r.random() < 0.1:
        words[-1] = r.choice(ODD_WORDS)
    words[0] = words[0].capitalize()
    return " ".join(words) + "."


def prose(r, words):
    """Whole sentences, of that many words or a few more."""
    out, count = [], 0
    while count < words:
        out.append(sentence(r))
        count += len(out[-1].split())
    return " ".join(out)


def about(r, host):
    """A description of about 300 words, with what Markdown has: headings, lists, a table, a link, emphasis, code."""
    rows = "\n".join(f"| {phrase(r)} | {r.randint(1, 900)} |" for _ in range(4))
    return "\n\n".join([
        prose(r, 60),
        f"## {phrase(r).capitalize()}",
        f"{prose(r, 40)} The [{r.choice(NOUNS)} guide](https://{host}/guide/{r.choice(NOUNS)}) says more.",
        "\n".join(f"- {sentence(r)}" for _ in range(4)),
        f"## {phrase(r).capitalize()}",
        f"{prose(r, 50)} Its **{r.choice(NOUNS)}** is a *{phrase(r)}*, written `{r.choice(NOUNS)}`.",
        "\n".join(f"{n}. {sentence(r)}" for n in range(1, 4)),
        f"| Measure | Value |\n| --- | --- |\n{rows}",
    ]) + "\n"


def questions(seed):
    """Forty: ten with one choice, eight with several (these eighteen are the criteria), six yes or no, twelve texts,
    four links; mixed, in one order for everybody."""
    r = random.Random(f"questions {seed}")
    made = []
    for kind, how_many in [("choice", 10), ("choices", 8), ("yes-no", 6), ("text", 12), ("link", 4)]:
        for number in range(1, how_many + 1):
            question = {"id": f"{kind}-{number:02}", "type": kind, "ask": f"Which {phrase(r)} {r.choice(VERBS)} the {phrase(r)}?"}
            if kind in ("choice", "choices"):
                labels = set()
                while len(labels) < r.randint(6, 10):
                    labels.add(phrase(r))
                question["options"] = {label.replace(" ", "-"): label.capitalize() for label in sorted(labels)}
            made.append(question)
    r.shuffle(made)
    return made


def answer(r, question, host):
    match question["type"]:
        case "choice":
            return r.choice(list(question["options"]))
        case "choices":
            options = list(question["options"])
            return sorted(r.sample(options, r.randint(1, 4)), key=options.index)
        case "yes-no":
            return r.random() < 0.5
        case "text":
            return prose(r, r.randint(10, 50))
        case _:
            return f"https://{host}/{r.choice(NOUNS)}?part={r.randint(1, 9)}&language=en"


def provider(index, seed):
    r = random.Random(f"provider {seed} {index}")
    name = "".join(r.choices(SYLLABLES, k=3)).capitalize()
    return {"id": f"{name.lower()}-{index:06}", "name": f"{name} {r.choice(['Institute', 'Labs', 'Systems', '& Co'])}"}


def tool(index, count, seed, asked):
    r = random.Random(f"tool {seed} {index}")
    name = f"{''.join(r.choices(SYLLABLES, k=3)).capitalize()} {r.choice(NOUNS).capitalize()}"
    ident = f"{name.lower().replace(' ', '-')}-{index:06}"
    host = f"{ident}.example.org"
    summary = sentence(r)
    while len(summary) < 60:
        summary += " " + sentence(r)
    return {
        "id": ident,
        "name": name,
        "provider": provider(index % max(1, count // 2), seed),
        "website": f"https://{host}/",
        "summary": summary if len(summary) <= 150 else summary[:140].rsplit(" ", 1)[0] + ".",
        "answers": {q["id"]: answer(r, q, host) for q in asked if r.random() < 0.75},
        "about": about(r, host),
    }


def answer_lines(answers, indent, yes, no):
    for key, value in answers.items():
        if isinstance(value, bool):
            text = yes if value else no
        elif isinstance(value, list):
            text = f"[{', '.join(value)}]"
        else:
            text = quoted(value)
        yield f"{indent}{key}: {text}\n"


def write_part(job):
    """The tools from `first` to before `last`, in both forms."""
    out, count, seed, first, last = job
    asked = questions(seed)
    for index in range(first, last):
        t = tool(index, count, seed, asked)
        folder = f"{out}/evenhand/content/tools/{t['id']}"
        write(f"{folder}/tool.yaml",
              f"name: {quoted(t['name'])}\nprovider: {t['provider']['id']}\nsummary: {quoted(t['summary'])}\n"
              f"website: {quoted(t['website'])}\nanswered: {{ {FORM}: \"{VERSION}\" }}\nanswers:\n  {FORM}:\n"
              + "".join(answer_lines(t["answers"], "    ", "yes", "no")))
        write(f"{folder}/about.md", t["about"])
        write(f"{out}/hugo/content/tools/{t['id']}.md",
              f"---\ntitle: {quoted(t['name'])}\nprovider: {quoted(t['provider']['name'])}\n"
              f"summary: {quoted(t['summary'])}\nwebsite: {quoted(t['website'])}\n"
              + "".join(answer_lines(t["answers"], "", "true", "false")) + f"---\n\n{t['about']}")


def write_providers(out, count, seed):
    for index in range(min(count, max(1, count // 2))):
        p = provider(index, seed)
        write(f"{out}/evenhand/content/providers/{p['id']}.yaml",
              f"name: {quoted(p['name'])}\nkind: {KINDS[index % 5]}\ncountry: \"{COUNTRIES[index % 12]}\"\n"
              f"contact: {p['id']}@example.org\nconsents:\n"
              f"  - {{ terms: \"{TERMS}\", on: 2026-01-10, by: Head of compliance, evidence: letter of that day }}\n")


def write_evenhand_frame(out, seed, asked):
    """Settings, terms and the form."""
    root = f"{out}/evenhand"
    card = [next(q["id"] for q in asked if q["type"] == kind) for kind in ("choice", "yes-no")]
    write(f"{root}/site.toml",
          f'title = "Synthetic catalogue"\nbase-url = "https://catalogue.example.org/"\n\n[visibility]\nseed = "synthetic {seed}"\n'
          f'per-page = 50\n\n[limits]\nabout = {{ max = 500 }}\n\n[card]\nquestions = {json.dumps([f"{FORM}.{c}" for c in card])}\n')
    write(f"{root}/content/terms/providers/{TERMS}.md",
          f'---\ntitle: Terms of engagement\nversion: "{TERMS}"\neffective: 2026-01-01\n---\n\nFor measuring; nobody is bound by them.\n')
    lines = [f'title: Tools form\nversion: "{VERSION}"\nstatus: open\npurpose: Questions to measure with.\nsections:\n']
    for number, start in enumerate(range(0, len(asked), 8), 1):
        lines.append(f"  - id: part-{number}\n    title: Part {number}\n    questions:\n")
        for q in asked[start:start + 8]:
            lines.append(f"      - id: {q['id']}\n        ask: {quoted(q['ask'])}\n        type: {q['type']}\n")
            if "options" in q:
                lines.append("        criterion: true\n        options:\n")
                lines += [f"          {key}: {label}\n" for key, label in q["options"].items()]
            if q["type"] == "text":
                lines.append("        words: 80\n")
    write(f"{root}/content/forms/{FORM}.yaml", "".join(lines))


def write_hugo_frame(out, asked):
    """Templates, settings, and the questions as data."""
    shutil.copytree(HERE / "hugo", f"{out}/hugo", dirs_exist_ok=True)
    criteria = "".join(f'"{q["id"]}" = "{q["id"]}"\n' for q in asked if "options" in q)
    with open(f"{out}/hugo/hugo.toml", "a", encoding="utf-8", newline="\n") as settings:
        settings.write(f"\n[taxonomies]\n{criteria}")
    write(f"{out}/hugo/data/questions.json", json.dumps(asked, ensure_ascii=False, indent=1))


def generate(out, count, seed=1, processes=None):
    """Both catalogues below the folder `out`, which must not be there yet."""
    out, processes = str(out), processes or os.cpu_count() or 1
    os.makedirs(out)
    asked = questions(seed)
    write_evenhand_frame(out, seed, asked)
    write_hugo_frame(out, asked)
    write_providers(out, count, seed)
    step = max(1, min(500, -(-count // (processes * 4))))
    jobs = [(out, count, seed, first, min(first + step, count)) for first in range(0, count, step)]
    with multiprocessing.Pool(processes) as pool:
        for _ in pool.imap_unordered(write_part, jobs):
            pass


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("count", type=int, help="how many tools")
    ask.add_argument("out", type=pathlib.Path, help="a folder that is not there yet")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--processes", type=int)
    given = ask.parse_args()
    if given.out.exists():
        ask.error(f"{given.out} is there already; name a new folder")
    generate(given.out, given.count, given.seed, given.processes)


if __name__ == "__main__":
    main()
