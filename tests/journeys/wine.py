# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workstation's programs for Windows under Wine, where SHOULI_UNDER_WINE is set (tests/wine/play_journeys)."""
import os


def is_used(env=os.environ):
    return "SHOULI_UNDER_WINE" in env


def program(folder, name):
    """The command that starts a program of the workstation."""
    return ["wine", folder / f"{name}.exe"] if is_used() else [folder / name]


def seen(path, env=os.environ):
    """A path of this machine as the program sees it: Wine has the whole machine as drive Z."""
    return f"Z:{path}" if is_used(env) else str(path)
