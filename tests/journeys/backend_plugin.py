# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journeys' way into a program through the Qt plugin of tests/driver."""
import json
import os
import socket
import tempfile
import time
from contextlib import suppress

from driver import Element, Gone


class PluginBackend:
    @staticmethod
    def environment(env):
        plugins = env.get("SHOULI_DRIVER_PLUGINS", os.path.abspath("build/tests/plugins"))
        if not os.path.isdir(os.path.join(plugins, "generic")):
            raise FileNotFoundError(f"{plugins}: the driver plugin is not built")
        folder = tempfile.mkdtemp(prefix="shouli-driver-")
        PluginBackend._next_socket = os.path.join(folder, "socket")
        return {"QT_QPA_PLATFORM": "offscreen", **env, "QT_PLUGIN_PATH": plugins,
                "QT_QPA_GENERIC_PLUGINS": "shoulidriver", "SHOULI_DRIVER_SOCKET": PluginBackend._next_socket}

    @classmethod
    def connect(cls, process, timeout=30):
        ends = time.monotonic() + timeout
        while True:
            try:
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(cls._next_socket)
                return cls(connection, cls._next_socket)
            except OSError:
                connection.close()
                if process.poll() is not None:
                    raise RuntimeError(f"the program ended with {process.returncode}") from None
                if time.monotonic() > ends:
                    raise TimeoutError("the program does not load the driver") from None
                time.sleep(0.03)

    def __init__(self, connection, path):
        self._connection = connection
        self._path = path
        self._lines = connection.makefile("rwb")

    def close(self):
        with suppress(OSError):  # the program was killed with a line on its way
            self._lines.close()
        self._connection.close()
        if os.path.exists(self._path):
            os.unlink(self._path)
        os.rmdir(os.path.dirname(self._path))

    def _ask(self, what, **more):
        self._lines.write(json.dumps({"do": what, **more}).encode() + b"\n")
        self._lines.flush()
        line = self._lines.readline()
        if not line:
            raise Gone("the program ended")
        answer = json.loads(line)
        if answer.get("error") == "gone":
            raise Gone
        if "error" in answer:
            raise RuntimeError(f"{what}: {answer['error']}")
        return answer["value"]

    def elements(self):
        return [Element(role=e["role"], name=e["name"], text=e["text"], description=e["description"],
                        object=e["object"], states=frozenset(e["states"]), rect=tuple(e["rect"]),
                        handle={"path": e["path"], "role": e["role"], "name": e["name"]})
                for e in self._ask("tree")]

    def focus(self, element):
        self._ask("focus", element=element.handle)

    def press(self, element):
        self._ask("press", element=element.handle)

    def set_text(self, element, text):
        self._ask("set_text", element=element.handle, text=text)

    def type_text(self, text):
        self._ask("type", text=text)

    def key(self, name):
        self._ask("key", text=name)

    def screenshot(self, path):
        self._ask("grab", text=os.path.abspath(path))
