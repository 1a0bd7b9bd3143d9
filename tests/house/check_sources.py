#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what no compiler does: a licence for every file, no notes to self, no endless file, no default that hides a
missing case of an enum.

usage: check_sources.py ROOT      checks the tree, prints what is wrong, exits 1 when anything is
       check_sources.py --test    checks the checks against a made-up tree
"""
import os
import re
import sys
import tempfile
import tomllib
from pathlib import Path

COPYRIGHT = re.compile(r"SPDX-FileCopyrightText: \d{4}(-\d{4})? \S")
LICENCE = re.compile(r"SPDX-License-Identifier: ([\w.-]+)")
NOTE_TO_SELF = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
CODE = {".cpp", ".h", ".py", ".cmake", ".sh"}
CPP = {".cpp", ".h"}
LONGEST_FILE = 500
HEAD_LINES = 6

NO_CODE = re.compile(r"R\"(\w*)\(.*?\)\1\"|//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|(?<![\w'])'(?:\\.|[^'\\\n])+'", re.DOTALL)
TOKEN = re.compile(r"\bswitch\b|\bcase\b((?:::|[^:{};])+):|\bdefault\s*:|[{}]")
# What is no enum of ours: a number, a character, a name of Qt or OpenCV, a constant, a macro, a call of the kernel.
FOREIGN_LABEL = re.compile(r"-?\d\w*|'0'|(Qt|Q[A-Z]\w*|cv)::.+|k[A-Z]\w*|SYS_\w+|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")


def files_of(root: Path):
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [f for f in folders if f not in (".git", "demo-output") and not f.startswith("build")]
        folders[:] = [f for f in folders if f != "__pycache__"]
        yield from (Path(folder, name).relative_to(root) for name in names if name != ".git")


def annotated(root: Path):
    """The patterns of REUSE.toml as one expression over a path, and the licences they give."""
    if not (root / "REUSE.toml").exists():
        return re.compile(r"(?!)"), set()
    rows = tomllib.loads((root / "REUSE.toml").read_text())["annotations"]
    globs = [glob for row in rows for glob in ([row["path"]] if isinstance(row["path"], str) else row["path"])]
    part = lambda glob: re.escape(glob).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
    return re.compile("|".join(map(part, globs))), {row["SPDX-License-Identifier"] for row in rows}


def hidden_cases(text: str):
    """The lines with a default in a switch over an enum of ours: there the compiler finds no missing case."""
    blank = lambda match: "'0'" if match[0].startswith("'") else "\n" * match[0].count("\n")
    code = NO_CODE.sub(blank, text)
    blocks, opens_switch = [], False  # a block is None, or of a switch: [labels, line of the default]
    for token in TOKEN.finditer(code):
        word = token[0]
        if word == "switch":
            opens_switch = True
        elif word == "{":
            blocks.append([[], 0] if opens_switch else None)
            opens_switch = False
        elif word == "}":
            ended = blocks.pop() if blocks else None
            if ended and ended[1] and not all(map(FOREIGN_LABEL.fullmatch, ended[0])):
                yield ended[1]
        else:
            switch = next((block for block in reversed(blocks) if block), None)
            if switch and token[1]:
                switch[0].append(token[1].strip())
            elif switch:
                switch[1] = code.count("\n", 0, token.start()) + 1


def faults_of(root: Path):
    patterns, used = annotated(root)
    for path in sorted(files_of(root)):
        if path.parts[0] == "LICENSES":
            continue
        text = (root / path).read_bytes().decode("utf-8", "replace")
        lines = text.splitlines()
        head = "\n".join(lines[:HEAD_LINES])
        licence = LICENCE.search(head)
        if licence and COPYRIGHT.search(head):
            used.add(licence[1])
        elif path.suffix in CODE or not patterns.fullmatch(path.as_posix()):
            yield f"{path}: no SPDX lines, and not in REUSE.toml"
        if path.suffix in CPP:
            yield from (f"{path}:{number}: a default hides a missing case; name all of the enum's"
                        for number in hidden_cases(text))
        if path.suffix in CODE or "CMakeLists.txt" in path.name or not path.suffix:
            for number, line in enumerate(lines, 1):
                if NOTE_TO_SELF.search(line):
                    yield f"{path}:{number}: a note to self; do it or file it"
            if len(lines) > LONGEST_FILE:
                yield f"{path}: {len(lines)} lines; past {LONGEST_FILE} it is two things"
    texts = {path.stem for path in (root / "LICENSES").glob("*.txt")}
    yield from (f"LICENSES/{name}.txt: missing" for name in sorted(used - texts))
    yield from (f"LICENSES/{name}.txt: no file is under it" for name in sorted(texts - used))


def test_faults_are_found():
    spdx = "// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: MIT\n"
    note = "// " + "TO" + "DO later\n"
    made_up = {
        "LICENSES/MIT.txt": "",
        "REUSE.toml": '# SPDX-FileCopyrightText: 2026 A\n# SPDX-License-Identifier: MIT\n'
                      '[[annotations]]\npath = "data/**.json"\nSPDX-License-Identifier = "MIT"\n',
        "src/good.cpp": spdx,
        "src/older.inc": spdx.replace("2026", "1991-2022"),
        "data/deep/list.json": "{}",
    }
    switch = lambda *labels: spdx + "switch (a) {\n" + "".join(f"{label}:\n    b();\n" for label in labels) + "}\n"
    cases = {
        "a clean tree has no fault": ({}, []),
        "a source without a head": ({"src/a.cpp": ""}, ["src/a.cpp: no SPDX"]),
        "a data file outside the patterns": ({"list.json": "{}"}, ["list.json: no SPDX"]),
        "a licence without its text": ({"src/a.h": spdx.replace("MIT", "CC0-1.0")}, ["LICENSES/CC0-1.0.txt: missing"]),
        "a text that no file uses": ({"LICENSES/CC0-1.0.txt": ""}, ["LICENSES/CC0-1.0.txt: no file"]),
        "a note to self": ({"src/a.cpp": spdx + note}, ["src/a.cpp:3: a note"]),
        "an endless file": ({"src/a.cpp": spdx + "\n" * 499}, ["src/a.cpp: 501 lines"]),
        "a switch over all of an enum": ({"src/a.cpp": switch("case Way::Up", "case Way::Down")}, []),
        "a default in a switch over an enum": (
            {"src/a.cpp": switch("case Way::Up", "default")}, ["src/a.cpp:6: a default"]),
        "a default over an enum's bare names": ({"src/a.cpp": switch("case Up", "default")}, ["src/a.cpp:6: a default"]),
        "a default between the cases": (
            {"src/a.cpp": switch("default", "case domain::Way::Up")}, ["src/a.cpp:4: a default"]),
        "a default over numbers, characters, constants": (
            {"src/a.cpp": switch("case 0", "case -1", "case 'a'", "case kFull", "case E_DENIED", "default")}, []),
        "a default over an enum of Qt's": (
            {"src/a.cpp": switch("case Qt::Key_Up", "case QEvent::Move", "default")}, []),
        "a default of a switch in a switch": (
            {"src/a.cpp": switch("case Way::Up: switch (key) { case Qt::Key_A: break; default: break; } break",
                                 "case Way::Down")}, []),
        "a brace in a text": (
            {"src/a.cpp": switch('case 0: b("{"); c(R"(\n"{)")', "case Way::Up", "default")}, ["src/a.cpp:9: a default"]),
        "a default in a comment": ({"src/a.cpp": switch("case Way::Up", "case Way::Down: // default")}, []),
        "what was built is not read": ({"build-x/a.cpp": note}, []),
    }
    for what, (more, expected) in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (made_up | more).items():
                Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
                Path(folder, name).write_text(text)
            found = list(faults_of(Path(folder)))
            assert len(found) == len(expected) and all(map(str.startswith, found, expected)), (what, found)


if __name__ == "__main__":
    if sys.argv[1:] == ["--test"]:
        test_faults_are_found()
        sys.exit()
    faults = list(faults_of(Path(sys.argv[1])))
    print(*faults, sep="\n", end="\n" if faults else "")
    sys.exit(bool(faults))
