# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a journey plays on: a demo central with an empty store, and a workstation enrolled with it."""
import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import wine
from driver import Desk, Patience

FACES = Path(__file__).resolve().parent.parent / "fixtures" / "faces"


class Stage:
    """Starts central; ends it, and removes what it stored, with the `with` block. Logs stay in `logs`."""

    def __init__(self, programs, logs, listen_timeout=30, central=None):
        self.programs = Path(programs)
        self.central_programs = Path(central or programs)
        self.logs = Path(logs)
        self.listen_timeout = listen_timeout
        self.central = None

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="shouli-stage-"))
        self.store = self.folder / "central"
        self.store.mkdir()
        self.logs.mkdir(parents=True, exist_ok=True)
        self.scanners = self.folder / "sane.d"  # SANE's test back end, and no scanner of this machine or its network
        self.scanners.mkdir()
        (self.scanners / "dll.conf").write_text("test\n")
        (self.scanners / "test.conf").write_text('number_of_devices 1\ntest-picture "Grid"\n')
        self.ready = self.folder / "ready.json"
        try:
            self.start_central("127.0.0.1:0")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop_central()
        shutil.rmtree(self.folder)

    def start_central(self, listen=None):
        """Starts central where it was, or at `listen`, with what is in `store`."""
        self.ready.unlink(missing_ok=True)
        with open(self.logs / "central.log", "ab") as log:
            self.central = subprocess.Popen(
                [self.central_programs / "shouli-central", "--listen", listen or self.url.removeprefix("http://"),
                 "--store", f"sqlite:{self.store / 'central.sqlite'}", "--blobs", self.store / "blobs",
                 "--demo", "--ready-file", self.ready], stdout=log, stderr=subprocess.STDOUT)
        self.url = self._wait_for(self.ready)["url"]

    def stop_central(self):
        if self.central is None:
            return
        self.central.terminate()
        try:
            self.central.wait(10)
        except subprocess.TimeoutExpired:
            self.central.kill()
            self.central.wait()
        self.central = None

    def _wait_for(self, ready):
        patience = Patience(self.listen_timeout)
        while not patience.is_over():
            if self.central.poll() is not None:
                raise RuntimeError(f"central ended with {self.central.returncode}; see {self.logs / 'central.log'}")
            try:
                return json.loads(ready.read_text())
            except (FileNotFoundError, json.JSONDecodeError):  # not yet, or not yet whole
                time.sleep(0.03)
        raise TimeoutError(f"central does not listen after {self.listen_timeout} s")

    def open_desk(self, backend, data="workstation"):
        """The workstation, with its data in a folder of the stage; the same `data` again is the same workstation.
        Central's enrolment code is good for one. Its face camera shows the demo's film."""
        folder = self.folder / data
        if not folder.exists():
            folder.mkdir(mode=0o700)
            film = wine.seen(FACES / "demo.avi")
            (folder / "desk.ini").write_text(f"[camera]\nface={film}\n")
        with open(self.logs / f"{data}.log", "ab") as log:
            return Desk.start([*wine.program(self.programs, "shouli"), "--data", wine.seen(self.folder / data),
                               "--demo", wine.seen(self.ready)], backend=backend, env={"SANE_CONFIG_DIR": str(self.scanners)},
                              stdout=log, stderr=subprocess.STDOUT)
