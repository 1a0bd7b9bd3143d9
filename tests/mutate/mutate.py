#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How good the tests are: plants small faults, one at a time, and counts how many of them a test of the folder finds.

usage: mutate.py [N] [--seed S] [--folder F]... [--jobs J] [--build DIR] [--no-build] [--fresh] [--list]
       mutate.py --at PLACE... [--no-build]
       mutate.py --sample [--build DIR]

N faults (200 unless told) are chosen over src/domain, flow, store, sync and central: of each folder in proportion to
the places where one could be planted, eight at least; of each kind (sites.py: a negated condition, a dropped call, a
changed constant, swapped arguments, ...) in turn; which of a kind, by the seed alone. One that does not compile, or
gives the same machine code, is passed over for the next. A fault is found when a test of its folder fails twice or does
not end.

--folder F  only this folder, again for more
--jobs J    so many at a time (one for each core unless told)
--no-build  the tests are built already
--fresh     forgets what earlier runs found; else a run goes on where the last one stopped, and tries a fault again
            only when its source has changed since, or when it survived and the folder's tests have changed
--list      prints the faults, plants none
--at PLACE  plants every fault that there is in a file, or in a line: src/flow/FlowSession.cpp:124
--sample    a handful in domain and flow, quickly: shows that faults are planted and found, and that a suite which
            tests nothing finds none. CTest runs it (mutate_sample).

What survives is printed with its place. A run over all folders writes docs/MUTATIONS.md. equivalent.tsv lists faults
that no test can find since they change nothing that can be seen, each with its reason; they count for nothing.
Neither sources nor build tree are ever changed (suite.py), whenever the run is stopped. Results are in build/mutate/.
"""
import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sites import KINDS, chosen_in_turn
from suite import FOLDERS, ROOT, Broken, Suite

LEAST_OF_A_FOLDER = 8
SAMPLE = {"domain": 3, "flow": 2}
SAMPLE_FOUND = 3  # at least
SETTLED = ("found", "survived")
DOCUMENT = "docs/MUTATIONS.md"
BY_HAND = "<!-- From here on written by hand; ./dev mutate keeps it. -->"
HEAD = """<!-- SPDX-FileCopyrightText: 2026 The Shouli authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
# What the tests find

Small faults are planted one at a time, and the tests of the folder are run. What stands above the remark below is
written by

```
./dev mutate {wanted} --seed {seed}
```

which goes on where it was stopped. `tests/mutate/mutate.py --help` lists the other options. Neither the sources nor the
build tree are changed by it.

**What is planted**:
{kinds}.
Headers, SQL, comments, log lines, assertions, enumerations and the pictures drawn for the demo are left alone. The
places are chosen over the whole of each folder, in proportion to how many there are, at least {least} a folder: of each
kind in turn, of a kind by the seed alone. What does not compile, or gives the same machine code, is passed over for the
next and not counted; so is what changes nothing that anybody could see, if `tests/mutate/equivalent.tsv` says why.

**What is run**: the entries of CTest under `tests/` of the folders in the second column, until one fails twice or does
not end. Whole programs and journeys are not run: they would find more.

Of commit {commit}, seed {seed}.

| folder | tests of | planted | found | survived | share | without effect |
|---|---|---:|---:|---:|---:|---:|
"""


class Results:
    """What became of each fault; on the disk after each."""

    def __init__(self, path: Path, is_fresh: bool):
        self.path, self.guard = path, threading.Lock()
        self.rows = json.loads(path.read_text()) if path.exists() and not is_fresh else {}

    def known(self, site, source: str, tests: str):
        row = self.rows.get(site.key)
        if not row or row["source"] != source or (row["outcome"] == "survived" and row["tests"] != tests):
            return None
        return row["outcome"], row["by"]

    def keep(self, site, source: str, tests: str, outcome: str, by: str):
        with self.guard:
            self.rows[site.key] = {"outcome": outcome, "by": by, "source": source, "tests": tests}
            new = self.path.with_suffix(".new")
            new.write_text(json.dumps(self.rows, ensure_ascii=False, indent=1))
            new.replace(self.path)


def equivalent():
    """Faults without effect: (path, kind, line of the source, change, which of those that are alike in the file),
    each with the reason."""
    rows = csv.reader((Path(__file__).parent / "equivalent.tsv").read_text(encoding="utf-8").splitlines()[1:],
                      delimiter="\t", quoting=csv.QUOTE_NONE)
    return {tuple(row[:5]): row[5] for row in rows}


def why_equivalent(site, judged):
    """The reason; None when no row of the list is about it."""
    line = (ROOT / site.path).read_text(encoding="utf-8").splitlines()[site.line - 1].strip()
    return judged.get((site.path, site.kind, line, site.shown(), site.key.rpartition("|")[2]))


def shares(wanted: int, sites: dict):
    """How many faults are planted in each folder, as far as it has so many places."""
    total = sum(map(len, sites.values()))
    return {folder: max(LEAST_OF_A_FOLDER, round(wanted * len(found) / total)) for folder, found in sites.items()}


class Run:
    """The faults of one folder, planted in turn until as many were settled as are wanted."""

    def __init__(self, suite: Suite, sites, seed: int, wanted: int, results: Results, work: Path, is_blind=False):
        self.suite, self.wanted, self.results, self.work, self.is_blind = suite, wanted, results, work, is_blind
        self.order = list(chosen_in_turn(sites, seed))
        self.outcomes = {}  # place in the order: (outcome, by)
        self.judged = equivalent()
        self.tests = suite.print_of_tests()
        self.guard = threading.Lock()
        self.begun = 0

    def settled(self):
        return sum(outcome in SETTLED for outcome, _ in self.outcomes.values())

    def next_place(self):
        """The next fault to plant. What others are planting counts as if it were settled, so that no more are planted
        than are wanted: of those the order decides alone, not which was quicker."""
        with self.guard:
            under_way = self.begun - len(self.outcomes)
            if self.begun >= len(self.order) or self.settled() >= self.wanted:
                return None
            if self.settled() + under_way >= self.wanted:
                return -1
            self.begun += 1
            return self.begun - 1

    def note(self, place: int, outcome: str, by: str):
        with self.guard:
            self.outcomes[place] = outcome, by
        if outcome in SETTLED and not self.is_blind:
            site = self.order[place]
            print(f"{outcome:8} {site.path}:{site.line} {site.kind}: {site.shown()}" + (f" ({by})" if by else ""),
                  flush=True)

    def work_off(self, slot: int):
        while (place := self.next_place()) is not None:
            if place < 0:
                threading.Event().wait(0.2)
                continue
            site = self.order[place]
            if why_equivalent(site, self.judged):
                self.note(place, "without effect", "")
                continue
            source = (ROOT / site.path).read_text(encoding="utf-8")
            known = None if self.is_blind else self.results.known(site, source_print(source), self.tests)
            if known is None:
                known = self.suite.try_out(site, self.work / f"{self.suite.folder}-{slot}", self.is_blind)
                if not self.is_blind:
                    self.results.keep(site, source_print(source), self.tests, *known)
            self.note(place, *known)

    def go(self, jobs: int):
        with ThreadPoolExecutor(jobs) as pool:
            for done in [pool.submit(self.work_off, slot) for slot in range(jobs)]:
                done.result()

    def of(self, outcome: str):
        return [self.order[place] for place, (became, _) in sorted(self.outcomes.items()) if became == outcome]


def source_print(text: str):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def percent(found: int, planted: int):
    return f"{100 * found / planted:.0f} %" if planted else "-"


def table(runs):
    total = [0, 0, 0]
    for run in runs:
        counts = [run.settled(), len(run.of("found")), len(run.of("without effect"))]
        total = [a + b for a, b in zip(total, counts)]
        yield row_of(run.suite.folder, ", ".join(FOLDERS[run.suite.folder]), *counts)
    yield row_of("all", "", *total)


def row_of(folder: str, tests: str, planted: int, found: int, without_effect: int):
    return (f"| {folder} | {tests} | {planted} | {found} | {planted - found} | {percent(found, planted)} | "
            f"{without_effect} |")


def lines_of(title: str, sites, last_column: str, last):
    """A section with a row for each of these faults; none when there are none."""
    if not sites:
        return
    yield from ("", title, "", f"| where | kind | {last_column} |", "|---|---|---|")
    for site in sites:
        yield f"| `{site.path}:{site.line}` | {site.kind} | {last(site)} |"


def shown_in_table(site):
    return "`{}`".format(site.shown().replace("|", "\\|"))


def document(runs, wanted: int, seed: int):
    """docs/MUTATIONS.md, with what is written by hand in it as it was."""
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True).stdout
    head = HEAD.format(commit=commit.strip() or "unknown", wanted=wanted, seed=seed, least=LEAST_OF_A_FOLDER,
                       kinds=textwrap.fill(", ".join(KINDS), 118))
    judged = equivalent()
    parts = [*table(runs),
             *lines_of("## What no test found", [site for run in runs for site in run.of("survived")], "change",
                       shown_in_table),
             *lines_of("## What has no effect", [site for run in runs for site in run.of("without effect")], "why",
                       lambda site: why_equivalent(site, judged))]
    path = ROOT / DOCUMENT
    kept = path.read_text(encoding="utf-8").partition(BY_HAND)[2] if path.exists() else "\n"
    path.write_text(head + "\n".join(parts) + f"\n\n{BY_HAND}{kept}", encoding="utf-8")


def sample(build: Path, jobs: int):
    """Exit code 0 when faults are planted and found, and a suite that tests nothing finds none."""
    work = build / "mutate" / "sample"
    found = planted = 0
    for folder, wanted in SAMPLE.items():
        suite = Suite(folder, build)
        suite.measure(work / "measure")
        sites = list(suite.sites())
        run = Run(suite, sites, 1, wanted, Results(work / "none.json", True), work)
        run.go(jobs)
        found, planted = found + len(run.of("found")), planted + run.settled()
    blind = Run(suite, sites, 1, 1, Results(work / "none.json", True), work, is_blind=True)
    blind.go(1)
    print(f"{found} of {planted} found; by a suite that tests nothing, {len(blind.of('found'))} of {blind.settled()}")
    return 0 if planted == sum(SAMPLE.values()) and found >= SAMPLE_FOUND and len(blind.of("survived")) == 1 else 1


def plant_at(places, suites, build: Path, jobs: int):
    """Every fault of these files and lines."""
    for folder, suite in suites.items():
        of = {place for place in places if place.startswith(f"src/{folder}/")}
        sites = [site for site in suite.sites() if site.path in of or f"{site.path}:{site.line}" in of] if of else []
        if sites:
            suite.measure(build / "mutate" / "measure")
            Run(suite, sites, 1, len(sites), Results(build / "mutate" / "none.json", True), build / "mutate").go(jobs)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("n", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", action="append", choices=FOLDERS)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--build", type=Path, default=ROOT / "build")
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--at", action="extend", nargs="+")
    parser.add_argument("--sample", action="store_true")
    wanted = parser.parse_args()
    build = wanted.build.resolve()
    if wanted.sample:
        return sample(build, wanted.jobs)
    suites = {folder: Suite(folder, build) for folder in FOLDERS}
    sites = {folder: list(suite.sites()) for folder, suite in suites.items()}
    parts = shares(wanted.n, sites)
    folders = wanted.folder or list(FOLDERS)
    if wanted.list:
        for folder in folders:
            for site in list(chosen_in_turn(sites[folder], wanted.seed))[:parts[folder]]:
                print(f"{site.path}:{site.line} {site.kind}: {site.shown()}")
        return 0
    if wanted.at:
        folders = sorted({place.split("/")[1] for place in wanted.at} & set(FOLDERS))
    if not wanted.no_build:
        targets = [test.name for folder in folders for test in suites[folder].tests]
        subprocess.run(["cmake", "--build", build, "--target", *targets], check=True)
    work = build / "mutate"
    work.mkdir(exist_ok=True)
    if wanted.at:
        return plant_at(wanted.at, {folder: suites[folder] for folder in folders}, build, wanted.jobs)
    results = Results(work / "results.json", wanted.fresh)
    runs = []
    for folder in folders:
        suites[folder].measure(work / "measure")
        runs.append(Run(suites[folder], sites[folder], wanted.seed, parts[folder], results, work))
        runs[-1].go(wanted.jobs)
    print("\n| folder | tests of | planted | found | survived | share | without effect |", *table(runs), sep="\n")
    for run in runs:
        for site in run.of("survived"):
            print(f"\nsurvived {site.path}:{site.line} ({site.kind})\n  - {site.old}\n  + {site.new}")
    if not wanted.folder:
        document(runs, wanted.n, wanted.seed)
        print(f"\n{DOCUMENT} is written")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Broken as broken:
        sys.exit(f"mutate: {broken}")
