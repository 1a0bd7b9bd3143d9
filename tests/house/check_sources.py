#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what no compiler does: a licence for every file, no notes to self, no endless file.

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
LONGEST_FILE = 500
HEAD_LINES = 6


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
    cases = {
        "a clean tree has no fault": ({}, []),
        "a source without a head": ({"src/a.cpp": ""}, ["src/a.cpp: no SPDX"]),
        "a data file outside the patterns": ({"list.json": "{}"}, ["list.json: no SPDX"]),
        "a licence without its text": ({"src/a.h": spdx.replace("MIT", "CC0-1.0")}, ["LICENSES/CC0-1.0.txt: missing"]),
        "a text that no file uses": ({"LICENSES/CC0-1.0.txt": ""}, ["LICENSES/CC0-1.0.txt: no file"]),
        "a note to self": ({"src/a.cpp": spdx + note}, ["src/a.cpp:3: a note"]),
        "an endless file": ({"src/a.cpp": spdx + "\n" * 499}, ["src/a.cpp: 501 lines"]),
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
