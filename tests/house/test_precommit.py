#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commits into a made-up clone that `./dev hooks` was run in, and looks what the hook lets through.

usage: test_precommit.py ROOT
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

KEPT = ["dev", ".githooks/pre-commit", ".clang-format", "tests/house/check_sources.py", "LICENSES/GPL-3.0-or-later.txt"]
REUSE = ('# SPDX-FileCopyrightText: 2026 A\n# SPDX-License-Identifier: GPL-3.0-or-later\n'
         '[[annotations]]\npath = ".clang-format"\nSPDX-License-Identifier = "GPL-3.0-or-later"\n')
HEAD = "// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
GOOD = HEAD + "int twice(int number) { return 2 * number; }\n"
UGLY = HEAD + "int  twice( int number ){return 2*number;}\n"


def main(root: Path):
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder, "clone")
        # The hook may itself run this: the caller's repository is none of its business.
        outside = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        outside |= {"HOME": folder, "GIT_CONFIG_NOSYSTEM": "1"}
        for who in ("AUTHOR", "COMMITTER"):
            outside |= {f"GIT_{who}_NAME": "A", f"GIT_{who}_EMAIL": "a@example.org"}

        def run(*command):
            return subprocess.run(command, cwd=clone, env=outside, capture_output=True, text=True)

        def write(name, text):
            path = clone / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

        def commit(expected, what, saying=""):
            done = run("git", "commit", "-m", what)
            said = done.stdout + done.stderr
            assert (done.returncode == 0) == expected and saying in said, (what, said)

        for name in KEPT:
            target = clone / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, target)
        write("REUSE.toml", REUSE)
        assert run("git", "init", "-q").returncode == 0
        hooked = run("./dev", "hooks")
        assert hooked.returncode == 0, hooked.stderr
        run("git", "add", ".")
        commit(True, "the first commit passes")

        write("src/a b/Twice.cpp", GOOD)
        run("git", "add", ".")
        commit(True, "a source in the house's format passes")
        write("src/a b/Twice.cpp", UGLY)
        run("git", "add", ".")
        commit(False, "a source in another format is refused", "Twice.cpp")
        write("src/a b/Twice.cpp", GOOD + "\n" + GOOD.removeprefix(HEAD).replace("twice", "again"))
        commit(False, "what is staged counts, not what was mended since", "Twice.cpp")
        run("git", "add", ".")
        write("src/a b/Twice.cpp", UGLY)
        commit(True, "what is not staged does not matter")

        write("src/Bare.h", "int bare();\n")
        run("git", "add", "src/Bare.h")
        commit(False, "a source without a licence is refused", "src/Bare.h: no SPDX")
        run("git", "rm", "-q", "--cached", "src/Bare.h")
        run("git", "rm", "-q", "-f", "src/a b/Twice.cpp")
        commit(True, "a source that goes is not looked for")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
