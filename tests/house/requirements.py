#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which line of the manual (tests/requirements.tsv) is shown by which test (tests/requirements_shown.tsv).

usage: requirements.py write ROOT   writes docs/REQUIREMENTS.md
       requirements.py check ROOT   prints what is shown by nothing, by no such test, or otherwise in the document;
                                    exits 1 when anything is
       requirements.py test         checks the checks against a made-up tree
"""
import csv
import re
import sys
import tempfile
from pathlib import Path

DOCUMENT = "docs/REQUIREMENTS.md"
GAP = "gap"  # what the manual leaves open asks for nothing by itself

HEAD = """# Requirements

Each page, button, rule, pop-up and edge of the manual (`tests/requirements.tsv`) with the tests that show it
(`tests/requirements_shown.tsv`). Written by `./dev requirements`; CTest's `requirements` fails when a line is shown by no
test, when a test named here does not exist, and when this page is not what the command writes.

Types: P page, B button or input, R rule, N navigation, U pop-up. `tst_X` is a Qt Test program, `journey_x.py` a case
taken through the real windows.
"""
GAPS = """
## What the manual leaves open

How each is decided at the counter is shown by the lines above.

| id | what is open |
|---|---|
"""


def table(path: Path):
    """The rows of a table as lists of cells, without its head."""
    return list(csv.reader(path.read_text(encoding="utf-8").splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE))


def source_of(root: Path, program: str):
    """The text of a test program: tst_X.cpp, or a script by its whole name; empty when there is none."""
    name = program if program.endswith(".py") else program + ".cpp"
    return "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests").rglob(name)))


def section_of(identifier: str):
    return identifier.rsplit("-", 1)[0]


def cell(text: str):
    return text.replace("|", "\\|").replace("<", "&lt;")


def document(root: Path):
    shown = {}
    for identifier, program, function in table(root / "tests/requirements_shown.tsv"):
        by = f"`{program}`" if program.endswith(".py") else f"`{program}::{function}`"
        shown.setdefault(identifier, []).append(by)
    text, section = [HEAD], None
    rows = table(root / "tests/requirements.tsv")
    for identifier, kind, what in rows:
        if kind == GAP:
            continue
        if section_of(identifier) != section:
            section = section_of(identifier)
            text.append(f"\n## {section}\n\n| id | type | what | shown by |\n|---|---|---|---|\n")
        by = ", ".join(dict.fromkeys(shown.get(identifier, ["nothing"])))
        text.append(f"| {identifier} | {kind} | {cell(what)} | {by} |\n")
    text.append(GAPS)
    text.extend(f"| {identifier} | {cell(what)} |\n" for identifier, kind, what in rows if kind == GAP)
    return "".join(text)


def faults_of(root: Path):
    requirements = table(root / "tests/requirements.tsv")
    known = {row[0] for row in requirements}
    shown = set()
    for row in table(root / "tests/requirements_shown.tsv"):
        if len(row) != 3:
            yield f"{row[0]}: not an id, a program and a function"
            return
        identifier, program, function = row
        definition = re.compile(rf"\b(void|def) +{re.escape(function)} *\(")
        if identifier not in known:
            yield f"{identifier}: no such requirement"
        elif not definition.search(source_of(root, program)):
            yield f"{identifier}: {program} has no test function {function}"
        else:
            shown.add(identifier)
    for identifier, kind, _ in requirements:
        if kind != GAP and identifier not in shown:
            yield f"{identifier}: shown by no test"
    written = root / DOCUMENT
    if not written.exists() or written.read_text(encoding="utf-8") != document(root):
        yield f"{DOCUMENT}: not of today; run ./dev requirements"


def test_faults_are_found():
    cases = {
        "lines shown by a test and by a journey": ("1.1-1\ttst_A\tgoes\n1.1-2\tjourney.py\twalks\n", []),
        "a line shown by nothing": ("1.1-1\ttst_A\tgoes\n", ["1.1-2: shown by no test"]),
        "an id of no requirement": ("1.1-1\ttst_A\tgoes\n1.1-2\ttst_A\tgoes\n9-9\ttst_A\tgoes\n", ["9-9: no such"]),
        "a program that does not exist": ("1.1-1\ttst_A\tgoes\n1.1-2\ttst_B\tgoes\n",
                                          ["1.1-2: tst_B has no test", "1.1-2: shown by no"]),
        "a function that does not exist": ("1.1-1\ttst_A\tgoes\n1.1-2\ttst_A\tgo\n",
                                           ["1.1-2: tst_A has no test function go", "1.1-2: shown by no"]),
        "a row without its function": ("1.1-1\ttst_A\n", ["1.1-1: not an id"]),
    }
    for what, (shown, expected) in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in {
                "tests/requirements.tsv": "id\ttype\ttext\n1.1-1\tR\tone | two\n1.1-2\tB\t<b>\nG1\tgap\topen\n",
                "tests/requirements_shown.tsv": "id\ttest program\ttest function\n" + shown,
                "tests/a/tst_A.cpp": "    void goes() {}\n",
                "tests/journeys/journey.py": "def walks(desk):\n    pass\n",
                DOCUMENT: "",
            }.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text)
            found = list(faults_of(root))
            if not found[0].endswith("a program and a function"):
                assert found.pop() == f"{DOCUMENT}: not of today; run ./dev requirements", (what, found)
                (root / DOCUMENT).write_text(document(root))
                assert list(faults_of(root)) == found, what
            assert len(found) == len(expected) and all(map(str.startswith, found, expected)), (what, found)


if __name__ == "__main__":
    command, *folder = sys.argv[1:]
    if command == "test":
        test_faults_are_found()
    elif command == "write":
        Path(folder[0], DOCUMENT).write_text(document(Path(folder[0])), encoding="utf-8")
    else:
        faults = list(faults_of(Path(folder[0])))
        print(*faults, sep="\n", end="\n" if faults else "")
        sys.exit(bool(faults))
