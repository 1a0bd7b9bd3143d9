#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes cases through the real windows and leaves pictures, paper and a summary in the output folder.

A journey is a file journey_*.py with TITLE, one line that says what is taken through, and run(desk, record, stage):
    with record.step("身份核实"):
        desk.type_into("姓名", "陈一")
        desk.press("下一步")
Each step ends with a screenshot. The exit code is 1 when any step is not as it should be, or when there is no journey.
"""
import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from stage import Stage  # noqa: E402


class Failed(Exception):
    """A step failed; it is recorded already."""


class Record:
    """What one journey did. `folder` is where it leaves its files, the PDFs among them."""

    def __init__(self, folder, title):
        self.folder = folder
        self.title = title
        self.steps = []
        self.desk = None
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def ok(self):
        return bool(self.steps) and all(fault is None for _, _, _, fault in self.steps)

    @contextmanager
    def step(self, text):
        began = time.monotonic()
        picture = f"{len(self.steps) + 1:02}-{text.replace('/', '-')}.png"
        fault = None
        try:
            yield
        except Exception as error:
            fault = str(error) or type(error).__name__
            (self.folder / "failure.txt").write_text(traceback.format_exc())
        try:
            self.desk.screenshot(self.folder / picture)
        except Exception as error:  # a picture that cannot be taken must not hide why the step failed
            fault = fault or f"no screenshot: {error}"
        took = time.monotonic() - began
        self.steps.append((text, took, picture, fault))
        print(f"  {'ok    ' if fault is None else 'FAILED'} {text} ({took:.1f} s)", flush=True)
        if fault is not None:
            print("    " + fault.replace("\n", "\n    "), flush=True)
            raise Failed


def play(path, stage, backend, output):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    journey = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(journey)
    name = path.stem.removeprefix("journey_")
    record = Record(output / name, journey.TITLE)
    print(f"{name}: {journey.TITLE}", flush=True)
    with stage.open_desk(backend) as desk:
        record.desk = desk
        try:
            journey.run(desk, record, stage)
        except Failed:
            pass
        except Exception:
            with_context = traceback.format_exc()
            (record.folder / "failure.txt").write_text(with_context)
            record.steps.append(("between two steps", 0.0, "", with_context))
            print(with_context, flush=True)
    return record


def write_summary(records, output):
    lines = ["# Cases taken through the windows", ""]
    for record in records:
        lines += [f"## {record.title}: {'ok' if record.ok else 'FAILED'}", "", "| step | seconds | picture | |",
                  "|---|---|---|---|"]
        for text, took, picture, fault in record.steps:
            link = f"[{picture}]({record.folder.name}/{picture})" if picture else ""
            lines.append(f"| {text} | {took:.1f} | {link} | {'ok' if fault is None else 'FAILED, see failure.txt'} |")
        papers = sorted(record.folder.glob("*.pdf"))
        lines += ["", *(f"- [{paper.name}]({record.folder.name}/{paper.name})" for paper in papers), ""]
    (output / "summary.md").write_text("\n".join(lines))


def play_apart(path, given):
    """Plays one journey in a process, and for the accessibility bus on a display and a bus, of its own.

    What it says is passed on as it comes, or at once when it is done where others run beside it.
    """
    command = [sys.executable, __file__, "--bin", given.bin, "--output", given.output, "--backend", given.backend,
               "--one", path]
    if given.central:
        command += ["--central", given.central]
    if given.backend == "atspi":
        command.insert(0, Path(__file__).with_name("with_display"))
    if given.jobs == 1:
        done = subprocess.run(command)
    else:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        print(done.stdout, end="", flush=True)
    name = path.stem.removeprefix("journey_")
    kept = given.output / name / "record.json"
    if not kept.exists():
        record = Record(given.output / name, path.stem)
        record.steps.append(("beginning", 0.0, "", f"ended with {done.returncode} before its first step"))
        return record
    told = json.loads(kept.read_text())
    kept.unlink()
    record = Record(given.output / name, told["title"])
    record.steps = [tuple(step) for step in told["steps"]]
    return record


def play_one(given):
    name = given.one.stem.removeprefix("journey_")
    with Stage(given.bin, given.output / "logs" / name, central=given.central) as stage:
        record = play(given.one, stage, given.backend, given.output)
    (record.folder / "record.json").write_text(json.dumps({"title": record.title, "steps": record.steps}))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, type=Path, help="the folder of the programs")
    parser.add_argument("--output", required=True, type=Path, help="a folder of an earlier run, which is replaced, or a new one")
    parser.add_argument("--backend", default="atspi", choices=("atspi", "plugin"))
    parser.add_argument("--journeys", default=Path(__file__).parent, type=Path)
    parser.add_argument("--central", type=Path, help="the folder of shouli-central, where it is another")
    parser.add_argument("names", nargs="*", metavar="NAME", help="these journeys and no other")
    parser.add_argument("--jobs", default=2, type=int, help="how many journeys at a time")
    parser.add_argument("--one", type=Path, help="play this journey alone, here, and leave its record")
    given = parser.parse_args()
    if given.one:
        return play_one(given)

    known = {path.stem.removeprefix("journey_"): path for path in sorted(given.journeys.glob("journey_*.py"))}
    if unknown := [name for name in given.names if name not in known]:
        sys.exit(f"there is no journey {', '.join(unknown)}; there are: {', '.join(known)}")
    journeys = [known[name] for name in given.names or known]
    if not journeys:
        sys.exit("there is no journey to run")
    if given.output.exists():
        if any(given.output.iterdir()) and not ((given.output / "summary.md").exists() or (given.output / "logs").exists()):
            sys.exit(f"{given.output} is not of an earlier run")
        shutil.rmtree(given.output)
    given.output.mkdir(parents=True)
    with ThreadPoolExecutor(given.jobs) as pool:
        records = list(pool.map(lambda path: play_apart(path, given), journeys))
    write_summary(records, given.output)
    good = sum(record.ok for record in records)
    print(f"{good} of {len(records)} journeys ok; see {given.output / 'summary.md'}")
    sys.exit(good != len(records))


if __name__ == "__main__":
    main()
