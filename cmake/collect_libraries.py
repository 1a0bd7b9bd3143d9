#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays beside Windows programs the libraries that they import, directly or through each other, and Qt's plugins.

Found in the prefix's bin/ or with the compiler; what is found in neither has to be Windows' own, or the run fails.
Lists are separated by semicolons, as CMake writes them.
"""
import argparse
import shutil
import subprocess
import sys
from pathlib import Path


class Collector:
    def __init__(self, given):
        self.given = given
        self.into = Path(given.into)
        self.besides = Path(given.besides) if given.besides else None
        self.prefix = Path(given.prefix)
        self.seen = set()
        self.kept = set()
        self.system = Path(self.compiler_says("-print-file-name=libkernel32.a")).parent

    def compiler_says(self, question):
        return subprocess.run([self.given.compiler, question], check=True, capture_output=True, text=True).stdout.strip()

    def found(self, name):
        """The library's file; None for one of Windows itself."""
        if (mine := self.prefix / "bin" / name).exists():
            return mine
        if (compilers := Path(self.compiler_says(f"-print-file-name={name}"))).is_absolute():
            return compilers
        stem = name.lower().removesuffix(".dll").removesuffix(".drv")
        if stem.startswith("api-ms-win-") or any(
                (self.system / f"lib{stem}{end}.a").exists() for end in ("", ".drv")):
            return None
        sys.exit(f"{name} is neither in {self.prefix}, nor the compiler's, nor known as one of Windows")

    def imports(self, program):
        text = subprocess.run([self.given.objdump, "-p", program], check=True, capture_output=True, text=True).stdout
        return [line.split("DLL Name:")[1].strip() for line in text.splitlines() if "DLL Name:" in line]

    def lay(self, source, folder):
        target = folder / source.name
        self.kept.add(target)
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)

    def walk(self, program):
        for name in self.imports(program):
            if name.lower() in self.seen:
                continue
            self.seen.add(name.lower())
            library = self.found(name)
            if library:
                if not (self.besides and (self.besides / library.name).exists()):
                    self.lay(library, self.into)
                self.walk(library)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("objdump", "compiler", "prefix", "into", "programs"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--plugins", default="", help="as kind/name, without .dll")
    parser.add_argument("--besides", help="a folder whose libraries are found as well")
    given = parser.parse_args([word for word in sys.argv[1:] if word])
    collector = Collector(given)
    for program in given.programs.split(";"):
        collector.walk(Path(program))
    for plugin in filter(None, given.plugins.split(";")):
        source = collector.prefix / "plugins" / f"{plugin}.dll"
        collector.lay(source, collector.into / Path(plugin).parent)
        collector.walk(source)
    for old in collector.into.glob("*.dll"):  # of an earlier prefix
        if old not in collector.kept:
            old.unlink()


if __name__ == "__main__":
    main()
