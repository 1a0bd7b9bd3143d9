# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds one changed source into the tests of its folder, and runs them.

The sources stay as they are: the changed text is a file in the work folder, compiled by the very command that the build
tree has for the source; the object takes its place in a copy of the folder's library, and each test is linked anew with
that copy into the work folder. So one change costs one compilation and a few links, and whatever is stopped, whenever,
leaves neither the sources nor the build tree changed.
"""
import hashlib
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

from sites import Source

ROOT = Path(__file__).resolve().parents[2]
# Whose tests show a change of a folder. The ports that the store implements for the desk are tested in app, too.
FOLDERS = {"domain": ("domain",), "flow": ("flow",), "store": ("store", "app"), "sync": ("sync",),
           "central": ("central",)}
# Tests of app that start a whole program show it as it was built, not the change.
WHOLE_PROGRAM = {"tst_SingleInstance", "tst_Freeze"}
# Pictures of nobody, drawn for the demo: no test says how they look.
LEFT_OUT = ("src/central/demo/",)
BOUNDED = ("prlimit", "--core=0", f"--as={6 << 30}")  # a test gone wild takes no more than this memory


class Broken(Exception):
    """The build tree cannot be used: nothing is said of any change."""


class Test:
    """A program of CTest: how it is linked and run, and how long it took as it stands."""

    def __init__(self, name, build: Path, link: str, properties: dict):
        self.name, self.link = name, link
        self.program = build / "tests" / name
        self.folder = properties.get("WORKING_DIRECTORY", str(build))
        self.environment = dict(pair.split("=", 1) for pair in properties.get("ENVIRONMENT", []))
        self.lock = properties.get("RESOURCE_LOCK", [None])[0]
        self.seconds = 0.0

    def limit(self):
        """After so many seconds a change is found to have stopped the test; other work on the machine is no reason."""
        return 30 + 5 * self.seconds


class Suite:
    """The units and tests of one folder in a build tree."""

    locks = {}
    guard = threading.Lock()

    def __init__(self, folder: str, build: Path):
        self.folder, self.build = folder, build
        self.library = f"src/{folder}/libshouli_{folder}.a"
        inside = f"src/{folder}/CMakeFiles/shouli_{folder}.dir/"
        self.compile = {}  # the unit's path: its command, its object
        links = {}
        for entry in commands_of(build):
            output, command = entry["output"], entry["command"]
            if output.startswith(inside) and output.endswith(".cpp.o"):
                path = os.path.relpath(entry["file"], ROOT)
                if path.startswith("src/") and not path.startswith(LEFT_OUT):
                    self.compile[path] = (command, output)
            elif output.startswith("tests/tst_"):
                links[output.removeprefix("tests/")] = command
        self.tests = [test for place in FOLDERS[folder] for test in self.tests_of(place, links)]
        if not self.compile or not self.tests:
            raise Broken(f"{build} knows no units or no tests of {folder}")

    def tests_of(self, place: str, links: dict):
        listed = subprocess.run(["ctest", "--test-dir", self.build / "tests" / place, "--show-only=json-v1"],
                                check=True, capture_output=True, text=True).stdout
        for entry in json.loads(listed)["tests"]:
            name = entry["name"]
            if name in links and name not in WHOLE_PROGRAM and self.library in links[name]:
                properties = {row["name"]: row["value"] for row in entry["properties"]}
                yield Test(name, self.build, links[name], properties)

    def sites(self):
        for path in sorted(self.compile):
            yield from Source(path, (ROOT / path).read_text(encoding="utf-8")).sites()

    def print_of_tests(self):
        """Changes whenever a test of the folder does: what survived is then tried again."""
        digest = hashlib.sha256()
        for place in (*FOLDERS[self.folder], "support"):
            for path in sorted((ROOT / "tests" / place).rglob("*")):
                if path.suffix in (".cpp", ".h", ".txt"):
                    digest.update(path.read_bytes())
        return digest.hexdigest()

    def measure(self, work: Path):
        """Runs every test as it stands: what fails then would seem to find everything."""
        for test in self.tests:
            if not test.program.exists():
                raise Broken(f"{test.program} is not built")
            began = time.monotonic()
            if not self.passes(test, test.program, work, 300):
                raise Broken(f"{test.name} fails without any change")
            test.seconds = time.monotonic() - began

    def in_order(self, path: str):
        """The tests of a folder, first the one that bears the unit's name, then the quick ones."""
        stem = Path(path).stem
        return sorted(self.tests, key=lambda test: (test.name != f"tst_{stem}", stem not in test.name, test.seconds))

    def try_out(self, site, work: Path, is_blind=False):
        """What became of the change: ("found", by which test), ("survived", ""), or why it is none."""
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        text = (ROOT / site.path).read_text(encoding="utf-8")
        changed = work / Path(site.path).name
        changed.write_text(text[:site.start] + site.new + text[site.end:], encoding="utf-8")
        command, made = self.compile[site.path]
        if not self.compiles(command, ROOT / site.path, changed, made, work / Path(made).name):
            return "does not compile", ""
        if (work / Path(made).name).read_bytes() == (self.build / made).read_bytes():
            return "same program", ""
        library = work / Path(self.library).name
        shutil.copyfile(self.build / self.library, library)
        subprocess.run(["ar", "r", library, work / Path(made).name], check=True, capture_output=True)
        is_linked = False
        for test in self.in_order(site.path):
            program = work / test.name
            link = test.link.replace(self.library, str(library)).replace(f"-o tests/{test.name} ", f"-o {program} ")
            if subprocess.run(link, shell=True, cwd=self.build, capture_output=True).returncode:
                return "does not compile", ""
            if program.read_bytes() == test.program.read_bytes():
                program.unlink()
                continue  # links nothing of the unit
            is_linked = True
            # A test that fails by chance would praise itself: it has to fail twice.
            if not is_blind and not self.passes(test, program, work) and not self.passes(test, program, work):
                return "found", test.name
            program.unlink()
        return "survived", "" if is_linked else "no test links it"

    def compiles(self, command: str, source: Path, changed: Path, made: str, object_file: Path):
        words = command.split(" ")
        start = next(place for place, word in enumerate(words) if word.endswith(("/c++", "/g++", "/clang++")))
        command = " ".join(words[start:]).replace(f"-o {made}", f"-o {object_file} -w")
        command = command.replace(f"-c {source}", f"-c {changed}")
        for flag in ("-MT", "-MF"):
            command = command.replace(f"{flag} {made}", f"{flag} {object_file}")
        return subprocess.run(command, shell=True, cwd=self.build, capture_output=True).returncode == 0

    def passes(self, test: Test, program: Path, work: Path, limit=None):
        temporary = work / "tmp"
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        environment = {**os.environ, **test.environment, "TMPDIR": str(temporary), "QTEST_DISABLE_CORE_DUMP": "1",
                       "QTEST_DISABLE_STACK_DUMP": "1"}
        with self.guard:
            lock = self.locks.setdefault(test.lock or object(), threading.Lock())
        with lock:
            running = subprocess.Popen([*BOUNDED, program], cwd=test.folder, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            try:
                return running.wait(limit or test.limit()) == 0
            except subprocess.TimeoutExpired:
                return False
            finally:
                end_all_of(running)


def commands_of(build: Path):
    """Every command of the build tree, with what it makes."""
    return json.loads(subprocess.run(["ninja", "-t", "compdb"], check=True, capture_output=True, text=True,
                                     cwd=build).stdout)


def end_all_of(process):
    """Ends what the test started, too: it leads a group of its own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
