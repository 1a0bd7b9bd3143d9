# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a program through what a person has: visible names, keys and the screen.

    with Desk.start(["build/bin/shouli", …], backend="plugin") as desk:
        desk.window("受理")
        desk.type_into("姓名", "陈一")
        desk.press("下一步")
        desk.expect_text("资格校验")

Two backends run the same script: "atspi" (the accessibility bus and real key presses; needs a display, see
with_display) and "plugin" (a Qt plugin inside the program; works offscreen, and where there is no such bus).
Every method waits until the element is there, up to `timeout` seconds of a machine that is not busy with something else,
and raises NotSeen with all that was visible.
"""
import os
import subprocess
import time
from dataclasses import dataclass, field


class NotSeen(AssertionError):
    """What was waited for did not come."""


class Patience:
    """How long something is waited for, in seconds of a machine that does nothing else: on a busy one they pass slower."""

    def __init__(self, seconds):
        self.left = seconds
        self.looked = time.monotonic()

    @staticmethod
    def load():
        """Programs that want to run, to each core."""
        return os.getloadavg()[0] / os.cpu_count()

    def is_over(self):
        now = time.monotonic()
        self.left -= (now - self.looked) / max(1.0, self.load())
        self.looked = now
        return self.left < 0


class Gone(Exception):
    """The element changed or went between being seen and being used; look again."""


@dataclass
class Element:
    """What is visible of one element; roles and states are the same words on both backends."""

    role: str
    name: str
    text: str = ""
    description: str = ""
    object: str = ""
    states: frozenset = frozenset()
    rect: tuple = (0, 0, 0, 0)
    handle: object = field(default=None, repr=False, compare=False)

    def __str__(self):
        shown = f"{self.role} 「{self.name}」"
        if self.text and self.text != self.name:
            shown += f" = {self.text!r}"
        return f"{shown} [{' '.join(sorted(self.states))}]"


FINGER = 0.25  # seconds from one press of a key to the next of the same
READING = 0.6  # seconds that a person looks at what has just come into sight; pressed sooner, it is a double press
INPUTS = ("edit", "combo", "spin", "check", "radio")
PRESSED = ("button", "check", "radio", "tab", "menu item")


class Desk:
    def __init__(self, backend, process=None):
        self.backend = backend
        self.process = process
        self.timeout = 30.0
        self._last_key = (None, 0.0)

    @classmethod
    def start(cls, command, backend="plugin", env=None, **popen):
        """Starts a program and connects to it; the program ends with the `with` block."""
        if backend == "plugin":
            from backend_plugin import PluginBackend as kind
        elif backend == "atspi":
            from backend_atspi import AtspiBackend as kind
        else:
            raise ValueError(backend)
        process = subprocess.Popen(command, env=kind.environment({**os.environ, **(env or {})}), **popen)
        try:
            return cls(kind.connect(process), process)
        except BaseException:
            process.kill()
            process.wait()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.backend.close()
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    # Seeing

    def elements(self):
        """All that is visible now, the active window's elements first."""
        return self.backend.elements()

    def find(self, role=None, name=None, timeout=None, *, object=None, where=None):
        """The first visible element that fits. `role` may be a tuple of roles; `where` is a further condition."""
        roles = (role,) if isinstance(role, str) else role

        def fitting():
            for e in self.elements():
                if ((roles is None or e.role in roles) and (name is None or e.name == name)
                        and (object is None or e.object == object) and (where is None or where(e))):
                    return e

        return self.wait(fitting, f"{role or 'element'} 「{name or object or ''}」", timeout)

    def window(self, title, timeout=None):
        return self.find(("window", "dialog"), title, timeout)

    def expect_text(self, text, timeout=None):
        """Waits until `text` is part of something visible."""
        return self.wait(lambda: next((e for e in self.elements() if text in e.name or text in e.text), None),
                         f"「{text}」", timeout)

    def expect_gone(self, text, timeout=None):
        """Waits until `text` is in nothing visible."""
        self.wait(lambda: not any(text in e.name or text in e.text for e in self.elements()), f"no 「{text}」", timeout)

    def text_of(self, label):
        return self.find(INPUTS, label).text

    def focused(self):
        """The element that keys go to, or None."""
        return next((e for e in self.elements() if "focused" in e.states and e.role not in ("window", "dialog")), None)

    def wait(self, condition, what, timeout=None):
        """Asks until `condition()` is true and returns its value."""
        patience = Patience(self.timeout if timeout is None else timeout)
        while True:
            if self.process and self.process.poll() is not None:
                raise NotSeen(f"{what}: the program ended with {self.process.returncode}")
            try:
                if value := condition():
                    return value
            except Gone:
                pass
            if patience.is_over():
                raise NotSeen(f"{what}: not seen; visible:\n" + "\n".join(f"  {e}" for e in self.elements()))
            time.sleep(0.03)

    def screenshot(self, path):
        """Writes a PNG: of the whole display where there is one, else of the active window."""
        self.backend.screenshot(str(path))

    # Doing

    def press(self, name, timeout=None):
        """Presses the button, box, tab or menu item of this name once it is enabled."""
        def pressed():
            e = self.find(PRESSED, name, timeout, where=lambda e: "enabled" in e.states)
            self.backend.press(e)
            return True
        self.wait(pressed, f"press 「{name}」", timeout)

    def set_checked(self, name, checked=True):
        """Ticks or unticks a box."""
        box = self.find(("check", "radio"), name)
        if ("checked" in box.states) != checked:
            self.press(name)
        self.find(("check", "radio"), name, where=lambda e: ("checked" in e.states) == checked)

    def focus(self, label, timeout=None):
        """Puts the keyboard focus on the input or button of this name."""
        def focused():
            e = self.find(INPUTS + PRESSED + ("table", "list"), label, timeout,
                          where=lambda e: "enabled" in e.states)
            if "focused" in e.states:
                return e
            self.backend.focus(e)
            return None
        return self.wait(focused, f"focus on 「{label}」", timeout)

    def type_into(self, label, text):
        """Replaces what is in an input: by key presses, or as an input method does where no key has the characters."""
        self.focus(label)
        if text.isascii():
            self.key("Ctrl+A")
            self.key("Delete")
            self.type_text(text)
        else:
            self.set_text(label, text)

    def set_text(self, label, text):
        """Replaces what is in an input at once, as a paste or an input method does."""
        def taken():
            self.backend.set_text(self.find(("edit", "combo"), label), text)
            return True
        self.wait(taken, f"「{label}」 takes text")

    def type_text(self, text):
        """Types ASCII text where the focus is."""
        self.backend.type_text(text)

    def key(self, name, times=1):
        """Presses a key: "Return", "Tab", "Shift+Tab", "Ctrl+A", "F5", …

        A key that acts follows itself as a finger does it: what comes quicker is one press to the program.
        """
        for _ in range(times):
            key, at = self._last_key
            if key == name and (name in ("Return", "Escape", "Space") or name[0] == "F" or "+" in name):
                time.sleep(max(0.0, at + FINGER - time.monotonic()))
            self.backend.key(name)
            self._last_key = (name, time.monotonic())

    def choose(self, label, text, timeout=10):
        """Chooses a row of a combo box by keys; each key shows within `timeout` s."""
        self.focus(label)
        read = lambda: self.find("combo", label).text
        if read() == text:
            return
        self.key("Home")
        while (before := read()) != text:
            self.key("Down")
            self.wait(lambda: read() != before, f"「{text}」 in the list of 「{label}」", timeout)
