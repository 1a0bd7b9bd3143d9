#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests run_headless.py itself: test_run_headless.py SAMPLE plays made-up journeys with the driver's sample window."""
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from driver import Patience  # noqa: E402

RUN = Path(__file__).with_name("run_headless.py")
SAMPLE = sys.argv[1]

CENTRAL = '''#!/bin/sh
while [ $# -gt 0 ]; do [ "$1" = --ready-file ] && ready=$2; shift; done
echo "{\\"url\\": \\"http://127.0.0.1:1\\", \\"enrolmentCode\\": \\"1\\"}" > "$ready"
echo $$ > "$(dirname "$0")/pid"
exec sleep 60
'''
GOOD = '''
TITLE = "a name is typed"
def run(desk, record, stage):
    with record.step("typing"):
        desk.type_into("姓名", "A1")
    with record.step("paper"):
        assert stage.url == "http://127.0.0.1:1"
        (record.folder / "receipt.pdf").write_bytes(b"%PDF-1.7")
'''
BAD = '''
TITLE = "a button that is not there"
def run(desk, record, stage):
    desk.timeout = 0.2
    with record.step("pressing"):
        desk.press("没有")
    with record.step("never reached"):
        pass
'''
BETWEEN = 'TITLE = "a slip between steps"\ndef run(desk, record, stage):\n    raise ValueError("slip")\n'
# Ends only when the other one, which does the same, has begun, too.
MEETING = '''
import pathlib, time
TITLE = "two at a time"
def run(desk, record, stage):
    with record.step("meeting"):
        (record.folder / "here").touch()
        until = time.monotonic() + 20
        while not (record.folder.parent / "OTHER/here").exists():
            assert time.monotonic() < until, "alone"
            time.sleep(0.05)
'''
EMPTY = 'TITLE = "no step at all"\ndef run(desk, record, stage):\n    pass\n'


def play(folder, *options, central=CENTRAL, **journeys):
    programs, written = folder / "bin", folder / "journeys"
    programs.mkdir()
    written.mkdir()
    (programs / "shouli").symlink_to(SAMPLE)
    (programs / "shouli-central").write_text(central)
    (programs / "shouli-central").chmod(0o755)
    for name, text in journeys.items():
        (written / f"journey_{name}.py").write_text(text)
    return subprocess.run([sys.executable, RUN, "--bin", programs, "--output", folder / "out", "--backend", "plugin",
                           "--journeys", written, *options], capture_output=True, text=True)


def good_journey_leaves_its_files(folder):
    done = play(folder, good=GOOD)
    assert done.returncode == 0, done
    summary = (folder / "out/summary.md").read_text()
    assert "a name is typed: ok" in summary and "receipt.pdf" in summary, summary
    assert (folder / "out/good/01-typing.png").stat().st_size > 500
    pid = (folder / "bin/pid").read_text().strip()
    assert not Path("/proc", pid).exists(), "central was left running"


def failed_step_fails_the_run_and_is_told(folder):
    done = play(folder, bad=BAD, good=GOOD)
    assert done.returncode == 1 and "1 of 2 journeys ok" in done.stdout, done
    assert "never reached" not in done.stdout
    assert "没有" in (folder / "out/bad/failure.txt").read_text()
    assert (folder / "out/bad/01-pressing.png").exists()


def two_at_a_time_meet_and_each_is_told_whole(folder):
    done = play(folder, "--jobs", "2", one=MEETING.replace("OTHER", "two"), two=MEETING.replace("OTHER", "one"))
    assert done.returncode == 0 and "2 of 2 journeys ok" in done.stdout, done
    lines = [line for line in done.stdout.splitlines() if "two at a time" in line or "meeting" in line]
    assert [line.split(" (")[0] for line in lines if "ok" in line] == ["  ok     meeting"] * 2, done
    assert lines[0].endswith("two at a time") and "meeting" in lines[1], "one journey's lines lie among another's"


def a_name_picks_one(folder):
    done = play(folder, "good", bad=BAD, good=GOOD)
    assert done.returncode == 0 and "1 of 1 journeys ok" in done.stdout, done


def an_unknown_name_is_told(folder):
    done = play(folder, "godo", good=GOOD)
    assert done.returncode == 1 and "godo" in done.stderr and "good" in done.stderr, done


def a_busy_machine_is_waited_for(_):
    busy, free = Patience(0.2), Patience(0.2)
    busy.load = lambda: 8.0
    free.load = lambda: 0.5
    began = time.monotonic()
    while not free.is_over():
        busy.is_over()
    assert 0.2 <= time.monotonic() - began and not busy.is_over() and busy.left > 0.1


def slip_between_steps_fails_the_run(folder):
    done = play(folder, between=BETWEEN)
    assert done.returncode == 1 and "ValueError: slip" in done.stdout, done


def journey_without_a_step_fails_the_run(folder):
    assert play(folder, empty=EMPTY).returncode == 1


def no_journey_at_all_fails_the_run(folder):
    done = play(folder)
    assert done.returncode == 1 and "no journey" in done.stderr, done


def central_that_ends_fails_the_run(folder):
    done = play(folder, central="#!/bin/sh\nexit 7\n", good=GOOD)
    assert done.returncode == 1 and "central ended with 7" in done.stdout + done.stderr, done


for test in (good_journey_leaves_its_files, failed_step_fails_the_run_and_is_told,
             two_at_a_time_meet_and_each_is_told_whole, a_name_picks_one, an_unknown_name_is_told,
             a_busy_machine_is_waited_for, slip_between_steps_fails_the_run,
             journey_without_a_step_fails_the_run, no_journey_at_all_fails_the_run, central_that_ends_fails_the_run):
    with tempfile.TemporaryDirectory() as made:
        test(Path(made))
    print("ok", test.__name__)
