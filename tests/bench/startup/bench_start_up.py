#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From start to painted sign-in window, against a Qt Widgets program with an empty window of the same size.

Both are started in turn on the same display and timed from fork to the window's paint by the plugin paintclock. The
workstation is an enrolled one, its central is there. Goals: ratio 1.3, 45 MB.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2] / "journeys"))
from stage import Stage  # noqa: E402

WARM_UP = 3


def painted(command, widget, plugins, folder):
    """Starts the command, which ends once the widget is painted; (milliseconds, PSS in MB)."""
    report = folder / "report"
    os.mkfifo(report)
    env = {**os.environ, "QT_PLUGIN_PATH": str(plugins), "QT_QPA_GENERIC_PLUGINS": "paintclock",
           "SHOULI_PAINT_WIDGET": widget, "SHOULI_PAINT_REPORT": str(report)}
    env.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)  # as without a test that looks on
    with open(folder / "programs.log", "ab") as log:
        began = time.monotonic_ns()
        process = subprocess.Popen(command, env=env, stdout=log, stderr=subprocess.STDOUT)
    try:
        at, pss_kib = subprocess.run(["timeout", "30", "cat", report], check=True, capture_output=True).stdout.split()
    except (subprocess.CalledProcessError, ValueError):
        sys.exit(f"{command[0]} painted no {widget}:\n{(folder / 'programs.log').read_text()}")
    finally:
        report.unlink()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return (int(at) - began) / 1e6, int(pss_kib) * 1024 / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True, type=Path, help="the build's folder")
    parser.add_argument("--rounds", default=20, type=int)
    given = parser.parse_args()
    plugins = given.build / "tests/plugins"
    os.environ["SHOULI_DRIVER_PLUGINS"] = str(plugins)

    with tempfile.TemporaryDirectory(prefix="shouli-bench-") as name:
        folder = Path(name)
        with Stage(given.build / "bin", folder / "logs") as stage:
            with stage.open_desk("plugin") as desk:
                desk.expect_text("工作台", timeout=60)  # enrolling makes keys of three passphrases
            ours = [given.build / "bin/shouli", "--data", stage.folder / "workstation"]
            floor = [given.build / "tests/empty_window"]
            mine, theirs = [], []
            for number in range(WARM_UP + given.rounds):
                for command, widget, found in ((floor, "emptyWindow", theirs), (ours, "signInName", mine)):
                    sample = painted(command, widget, plugins, folder)
                    if number >= WARM_UP:
                        found.append(sample)
    ours_ms, ours_mb = map(median, zip(*mine))
    floor_ms, floor_mb = map(median, zip(*theirs))
    for row in (("start to painted sign-in window", ours_ms / floor_ms, "1.3", f"{ours_ms:.0f} ms; floor {floor_ms:.0f} ms"),
                ("memory (PSS) when it is painted", ours_mb / floor_mb, "45 MB", f"{ours_mb:.1f} MB; floor {floor_mb:.1f} MB")):
        print("{}\t{:.2f}\t{}\t{}".format(*row))


if __name__ == "__main__":
    main()
