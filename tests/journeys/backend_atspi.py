# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journeys' way into a program through the accessibility bus, as a screen reader goes, with real key presses."""
import subprocess
import time

import pyatspi
from gi.repository import GLib

from driver import Element, Gone, Patience

MOST_CHILDREN = 400  # of a long list or table the first part only, as in tests/driver/AccessibleTree.cpp

ROLES = {
    "push button": "button", "check box": "check", "radio button": "radio", "combo box": "combo", "text": "edit",
    "password text": "edit", "spin button": "spin", "label": "label", "table": "table", "table cell": "cell",
    "list": "list", "list item": "item", "page tab": "tab", "menu item": "menu item", "image": "picture",
    "icon": "picture", "progress bar": "progress", "dialog": "dialog", "alert": "dialog", "frame": "window",
}
STATES = {
    pyatspi.STATE_ENABLED: "enabled", pyatspi.STATE_FOCUSED: "focused", pyatspi.STATE_CHECKED: "checked",
    pyatspi.STATE_SELECTED: "selected", pyatspi.STATE_EDITABLE: "editable", pyatspi.STATE_ACTIVE: "active",
    pyatspi.STATE_MODAL: "modal",
}
KEYS = {"Ctrl": "ctrl", "Alt": "alt", "Shift": "shift", "Return": "Return", "Enter": "KP_Enter", "Esc": "Escape",
        "PgUp": "Prior", "PgDown": "Next", "Space": "space", "Backspace": "BackSpace", "Del": "Delete"}


class AtspiBackend:
    @staticmethod
    def environment(env):
        return {**env, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

    @classmethod
    def connect(cls, process, timeout=30):
        patience = Patience(timeout)
        while True:
            # What came and went since the last look is told by signals that nobody else here takes from the bus.
            while GLib.MainContext.default().iteration(False):
                pass
            desktop = pyatspi.Registry.getDesktop(0)
            desktop.clear_cache()
            for i in range(desktop.childCount):
                try:
                    application = desktop.getChildAtIndex(i)
                    if application and application.get_process_id() == process.pid and application.childCount:
                        return cls(application)
                except GLib.Error:
                    pass
            if process.poll() is not None:
                raise RuntimeError(f"the program ended with {process.returncode}")
            if patience.is_over():
                raise TimeoutError("the program is not on the accessibility bus")
            time.sleep(0.05)

    def __init__(self, application):
        self._application = application
        self._seen = []

    def close(self):
        pass

    def elements(self):
        try:
            self._application.clear_cache()
            active, others = [], []
            for window in self._application:
                if window and window.getState().contains(pyatspi.STATE_SHOWING):
                    self._collect(window, active if window.getState().contains(pyatspi.STATE_ACTIVE) else others, top=True)
            self._seen = active + others
            return self._seen
        except (GLib.Error, LookupError, NotImplementedError) as error:
            raise Gone from error

    def _collect(self, node, found, top=False):
        states = node.getState()
        if not states.contains(pyatspi.STATE_VISIBLE):
            return
        role = ROLES.get(node.getRoleName(), "other")
        if top and role != "dialog":
            role = "window"
        found.append(Element(role=role, name=_name_of(node), text=_text_of(node), description=node.description,
                             object=node.get_accessible_id() or "",
                             states=frozenset(word for state, word in STATES.items() if states.contains(state)),
                             rect=_rect_of(node), handle=node))
        if role == "combo":  # its list is reached by keys, as a person would
            return
        for i in range(min(node.childCount, MOST_CHILDREN)):
            if child := node.getChildAtIndex(i):
                self._collect(child, found)

    def focus(self, element):
        if element.role == "combo":
            self._tab_to(element)
        else:
            _use(lambda: element.handle.queryComponent().grabFocus())

    def _tab_to(self, element):
        """Goes by Tab from the input before it: Qt's combo box does not take the focus over the bus."""
        at = next((i for i, seen in enumerate(self._seen) if seen.handle is element.handle), 0)
        before = [seen for seen in self._seen[:at] if seen.role in ("edit", "check", "button") and "enabled" in seen.states]
        if before:
            self.focus(before[-1])
        for _ in range(40):
            time.sleep(0.05)
            element.handle.clear_cache()
            if element.handle.getState().contains(pyatspi.STATE_FOCUSED):
                return
            self.key("Tab")

    def press(self, element):
        def press():
            action = element.handle.queryAction()
            names = [action.getName(i) for i in range(action.nActions)]
            action.doAction(next(names.index(name) for name in ("Press", "Toggle") if name in names))
        _use(press)

    def set_text(self, element, text):
        _use(lambda: element.handle.queryEditableText().setTextContents(text))

    def type_text(self, text):
        subprocess.run(["xdotool", "type", "--delay", "2", "--", text], check=True)

    def key(self, name):
        parts = [KEYS.get(part, part.lower() if len(part) == 1 else part) for part in name.split("+")]
        subprocess.run(["xdotool", "key", "--", "+".join(parts)], check=True)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], check=True)


def _use(act):
    try:
        act()
    except (GLib.Error, LookupError, NotImplementedError, StopIteration) as error:
        raise Gone from error


def _name_of(node):
    """On Linux Qt gives the chosen row as a combo box's name and leaves the real one to its label."""
    if node.getRoleName() != "combo box":
        return node.name
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return ""


def _text_of(node):
    if "Text" in node.get_interfaces():
        return node.queryText().getText(0, -1)
    return node.name if node.getRoleName() in ("label", "table cell", "list item", "combo box") else ""


def _rect_of(node):
    if "Component" not in node.get_interfaces():
        return (0, 0, 0, 0)
    extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return (extents.x, extents.y, extents.width, extents.height)
