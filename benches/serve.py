#!/usr/bin/env python3
"""Measures the live preview: start to first page, and edit to page in the browser.

    python3 benches/serve.py FOLDER [--times 100] [--program target/release/evenhand]

FOLDER is a catalogue of `benches/generate.py`, of which a COPY should be given: its files are edited, and put back afterwards.
An edit is one write of one file; it ends when the event has come that tells the browser, and the page of that tool has then been read to its
last byte and shows the edit. Each edit waits until the rules have been silent for a moment, as between two edits of a person, unless
--hasty is given: then one follows the other.
"""

import argparse
import http.client
import os
import re
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path


TEMPLATE = Path(__file__).resolve().parent.parent / "themes/default/templates/tool.html"


class Events:
    """The events of a preview, as a browser hears them."""

    def __init__(self, host):
        self.connection = http.client.HTTPConnection(host, timeout=60)
        self.connection.request("GET", "/__evenhand/events", headers={"Host": host})
        self.answer = self.connection.getresponse()

    def next_page(self, former):
        """Waits for a state of the files that is another."""
        while True:
            line = self.answer.readline().decode()
            found = re.search(r'"page":"([^"]*)"', line)
            if found and found.group(1) != former:
                return found.group(1)


def get(connection, path):
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def milliseconds(times):
    times = sorted(times)
    p95 = times[min(len(times) - 1, round(0.95 * len(times)))]
    return f"median {statistics.median(times) * 1e3:7.1f} ms   95th percentile {p95 * 1e3:7.1f} ms   longest {times[-1] * 1e3:7.1f} ms"


def start(program, folder):
    """A running preview, its address, and how long its first page took."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [program, "serve", "--root", folder, "--address", "127.0.0.1:0", "--date", "2026-11-22"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    while True:
        line = child.stderr.readline()
        if not line:
            sys.exit("the preview did not start")
        found = re.search(r"http://([0-9.:]+)/", line)
        if found:
            break
    host = found.group(1)
    get(http.client.HTTPConnection(host, timeout=60), "/")
    return child, host, time.perf_counter() - begun


def edits(folder, times):
    """For each kind of edit: what to write where, the page that shows it, and by which words."""
    tools = sorted((folder / "content/tools").iterdir())
    step = max(1, len(tools) // times)
    chosen = [tools[i * step % len(tools)] for i in range(times)]

    # The questions with one answer by which tools can be found, and their answers in these tools.
    form = next((folder / "content/forms").glob("*.yaml")).read_text()
    questions = re.split(r"(?m)^      - id: ", form)[1:]
    criteria = [q.split("\n", 1)[0] for q in questions if "type: choice\n" in q and "criterion: true" in q]
    answered = rf"(?m)^    ({'|'.join(criteria)}): (\"[a-z0-9-]+\")$"
    options = {}
    for tool in chosen:
        for question, option in re.findall(answered, (tool / "tool.yaml").read_text()):
            options.setdefault(question, set()).add(option)

    def prose(i):
        file = chosen[i] / "tool.yaml"
        mark = f"Edit {i} of the summary"
        text = re.sub(r"(?m)^summary: .*$", f"summary: {mark} of a tool that compares files with lists and reports each match.", file.read_text())
        return file, text, f"/tools/{chosen[i].name}.html", mark

    def criterion(i):
        file = chosen[i] / "tool.yaml"
        text = file.read_text()
        answer = re.search(answered, text)
        if not answer:
            return file, None, "", ""
        other = next(option for option in options[answer.group(1)] if option != answer.group(2))
        flipped = text[: answer.start(2)] + other + text[answer.end(2) :]
        mark = f"Edit {i} of a criterion"
        flipped = re.sub(r"(?m)^summary: .*$", f"summary: {mark} of a tool that compares files with lists and reports each match.", flipped)
        return file, flipped, f"/tools/{chosen[i].name}.html", mark

    def theme(i):
        file = folder / "themes/default/static/site.css"
        return file, f"h1 {{ letter-spacing: {i + 1}px; }}\n", f"/assets/style.css", f"{i + 1}px"

    def template(i):
        file = folder / "themes/default/templates/tool.html"
        mark = f"edit-{i}-"
        return file, TEMPLATE.read_text().replace("<h1>", f'<hr class="{mark}"><h1>', 1), f"/tools/{chosen[i].name}.html", mark

    return {
        "prose": prose,
        "answer that is a criterion": criterion,
        "style sheet of the theme": theme,
        "template of the theme": template,
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--times", type=int, default=100)
    arguments.add_argument("--starts", type=int, default=5)
    arguments.add_argument("--hasty", action="store_true")
    arguments.add_argument("--program", default="target/release/evenhand")
    asked = arguments.parse_args()

    def end(child):
        child.send_signal(signal.SIGINT)
        child.wait(timeout=10)

    taken = []
    for _ in range(asked.starts):
        child, host, time_taken = start(asked.program, asked.folder)
        taken.append(time_taken)
        end(child)
    print(f"{'start to first page':>28}: {milliseconds(taken)}")

    for folder in ("static", "templates"):
        (asked.folder / "themes/default" / folder).mkdir(parents=True, exist_ok=True)
    child, host, _ = start(asked.program, asked.folder)
    former = {}
    try:
        events = Events(host)
        page = events.next_page("")
        pages = http.client.HTTPConnection(host, timeout=60)
        for kind, edit in edits(asked.folder, asked.times).items():
            taken = []
            for i in range(asked.times):
                file, text, address, mark = edit(i)
                if text is None:
                    continue
                former.setdefault(file, file.read_text() if file.exists() else None)
                get(pages, address)
                time.sleep(0.02 if asked.hasty else 0.5)
                begun = time.perf_counter()
                file.write_text(text)
                while True:
                    page = events.next_page(page)
                    if mark in get(pages, address):
                        break
                taken.append(time.perf_counter() - begun)
            print(f"{kind:>28}: {milliseconds(taken)}   ({len(taken)} edits)" if taken else f"{kind}: nothing to edit")
        with open(f"/proc/{child.pid}/status") as status:
            print(next(line for line in status if line.startswith("VmRSS")).strip())
    finally:
        for file, text in former.items():
            if text is None:
                os.remove(file)
            else:
                file.write_text(text)
        end(child)


if __name__ == "__main__":
    main()
