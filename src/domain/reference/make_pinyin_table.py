#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PinyinTable.inc from Unihan_Readings.txt (Debian package unicode-data, Unicode 15.0).

For each Han character of the URO (4E00-9FFF) and Extension A (3400-4DBF): its readings in Mandarin as people type them,
without tones and with v for ü, the commonest first. A number a character points into a list of such sets of readings.
"""
import bz2
import pathlib
import re
import unicodedata

READINGS = pathlib.Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
TARGET = pathlib.Path(__file__).with_name("PinyinTable.inc")
# The order is the order of trust: kMandarin gives the commonest reading, the others are dictionaries of today's Mandarin.
FIELDS = ("kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinlu")
BLOCKS = (("extensionA", 0x3400, 0x4DBF), ("unifiedIdeographs", 0x4E00, 0x9FFF))
HEAD = """// SPDX-FileCopyrightText: 2022 Unicode, Inc.
// SPDX-License-Identifier: Unicode-DFS-2016
// Made by make_pinyin_table.py from the Unihan database of Unicode 15.0: do not edit.
// clang-format off
"""


def syllables(value):
    found = []
    for word in re.split(r"[ ,]", value):
        spoken = re.sub(r"^[0-9.*:]*:|\(.*$", "", word)
        decomposed = unicodedata.normalize("NFD", spoken.replace("ü", "v"))
        # A tone over ü leaves u, diaeresis, tone.
        typed = re.sub("[^a-z]", "", re.sub("u\u0308|u(?=[\u0300-\u036f]\u0308)", "v", decomposed))
        if typed:
            found.append(typed)
    return found


def read():
    found = {}
    with bz2.open(READINGS, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, field, value = line.rstrip("\n").split("\t", 2)
            if field in FIELDS:
                found.setdefault(int(code[2:], 16), {})[field] = value
    return {
        code: " ".join(dict.fromkeys(spoken for f in FIELDS if f in fields for spoken in syllables(fields[f])))
        for code, fields in found.items()
    }


def main():
    readings = read()
    sets = [""] + sorted({readings[c] for _, first, last in BLOCKS for c in range(first, last + 1) if readings.get(c)})
    assert len(sets) <= 65536
    number = {text: i for i, text in enumerate(sets)}
    out = [HEAD, "constexpr const char* readingSets[] = {\n"]
    out += ["    " + ", ".join(f'"{s}"' for s in sets[i : i + 12]) + ",\n" for i in range(0, len(sets), 12)]
    out.append("};\n")
    for name, first, last in BLOCKS:
        out.append(f"constexpr unsigned short {name}[] = {{\n")
        codes = [str(number[readings.get(c, "")]) for c in range(first, last + 1)]
        out += [",".join(codes[i : i + 64]) + ",\n" for i in range(0, len(codes), 64)]
        out.append("};\n")
    TARGET.write_text("".join(out), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
