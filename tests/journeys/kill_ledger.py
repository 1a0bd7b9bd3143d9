# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kill test remembers of what it did, and what a kill may have taken of it."""
import math
import threading
import time

MAY_LOSE = 0.5  # seconds
TOLERANCE = 0.05  # seconds: a key press and the signal that kills are on their way for some of it


class Lost(AssertionError):
    """Something is gone that had to be there, or is there that never was."""


def is_same(state, shown):
    """A page that is left stores its texts without the blanks at their ends: nothing that anybody meant."""
    return state == shown or (isinstance(state, str) and isinstance(shown, str) and state.strip(" ") == shown.strip(" "))


class Ledger:
    """The states that one thing went through: the text of an input, whether a slot has a picture, the case's step.
    Each has the moment it was asked for and the moment it was there, infinite as long as nobody knows."""

    def __init__(self, state):
        self.settle(state)

    def settle(self, state):
        """From now on this is how it is, whatever was before."""
        self._states = [[-math.inf, -math.inf, state]]

    @property
    def first(self):
        return self._states[0][2]

    @property
    def now(self):
        return self._states[-1][2]

    def ask(self, state):
        self._states.append([time.monotonic(), math.inf, state])

    def there(self):
        self._states[-1][1] = time.monotonic()

    def fitting(self, shown, killed, may_lose):
        """The latest state that is `shown` and that may be the last one kept by a program killed then, or None."""
        due = max(i for i, state in enumerate(self._states) if state[1] <= killed - may_lose)
        return next((i for i in range(len(self._states) - 1, due - 1, -1) if is_same(self._states[i][2], shown)), None)

    def judge(self, what, shown, killed, may_lose):
        """Takes `shown` as how it is now. Returns how long before the kill the first thing lost was there, in seconds."""
        states, index = self._states, self.fitting(shown, killed, may_lose)
        self.settle(shown)
        if index is None:
            story = ", ".join(f"{state!r} {killed - asked:.3f} s before" for asked, _, state in states[1:][-12:])
            raise Lost(f"{what}: shows {shown!r}, but had {states[0][2]!r}, then {story or 'nothing more'}")
        return max(0.0, killed - states[index + 1][1]) if index + 1 < len(states) else 0.0


class Killer:
    """Kills a program's process, as the power would, a while after `arm`."""

    def __init__(self):
        self.moment = None
        self._timer = None

    def arm(self, desk, delay):
        self.moment = None
        self._timer = threading.Timer(delay, self._kill, [desk.process])
        self._timer.start()

    def _kill(self, process):
        self.moment = time.monotonic()
        process.kill()

    def while_alive(self, act):
        """Calls `act` again and again until the program is dead; what goes wrong because of that is right."""
        try:
            while self.moment is None:
                act()
        except Exception:
            if self.moment is None:
                self._timer.cancel()
                raise
        self._timer.join()


class Tally:
    """What is counted of one case, or of all together."""

    def __init__(self):
        self.kills = 0
        self.lost = []
        self.twice = 0
        self.submitted = 0
        self.longest = 0.0

    def add(self, other):
        self.kills += other.kills
        self.lost += other.lost
        self.twice += other.twice
        self.submitted += other.submitted
        self.longest = max(self.longest, other.longest)
