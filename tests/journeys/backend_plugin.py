# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journeys' way into a program through the Qt plugin of tests/driver."""
import json
import os
import shutil
import socket
import tempfile
import time
from contextlib import suppress

import wine
from driver import Element, Gone, Patience


class PluginBackend:
    @staticmethod
    def environment(env):
        plugins = env.get("SHOULI_DRIVER_PLUGINS", os.path.abspath("build/tests/plugins"))
        if not os.path.isdir(os.path.join(plugins, "generic")):
            raise FileNotFoundError(f"{plugins}: the driver plugin is not built")
        PluginBackend._folder = tempfile.mkdtemp(prefix="shouli-driver-")
        return {"QT_QPA_PLATFORM": "offscreen", **env, "QT_PLUGIN_PATH": plugins,
                "QT_QPA_GENERIC_PLUGINS": "shoulidriver",
                "SHOULI_DRIVER_PORT": wine.seen(os.path.join(PluginBackend._folder, "port"), env)}

    @classmethod
    def connect(cls, process, timeout=30):
        folder = cls._folder
        patience = Patience(timeout)
        while True:
            with suppress(FileNotFoundError):
                with open(os.path.join(folder, "port")) as port:
                    return cls(socket.create_connection(("127.0.0.1", int(port.read()))), folder)
            if process.poll() is not None:
                raise RuntimeError(f"the program ended with {process.returncode}")
            if patience.is_over():
                raise TimeoutError("the program does not load the driver")
            time.sleep(0.03)

    def __init__(self, connection, folder):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection = connection
        self._folder = folder
        self._lines = connection.makefile("rwb")

    def close(self):
        with suppress(OSError):  # the program was killed with a line on its way
            self._lines.close()
        self._connection.close()
        shutil.rmtree(self._folder)

    def _ask(self, what, **more):
        try:
            self._lines.write(json.dumps({"do": what, **more}).encode() + b"\n")
            self._lines.flush()
            line = self._lines.readline()
        except ConnectionError:  # killed with a line on its way
            line = b""
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
        self._ask("grab", text=wine.seen(os.path.abspath(path)))
