#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PinyinTable.inc from Unihan_Readings.txt (Debian package unicode-data, Unicode 15.0).

For each Han character of the URO (4E00-9FFF) and Extension A (3400-4DBF): the letters its readings in Mandarin can
begin with, the commonest reading's letter first. A byte a character points into a small list of such sets of letters.
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


def first_letters(value):
    letters = []
    for word in re.split(r"[ ,]", value):
        syllable = re.sub(r"^[0-9.*:]*:|\(.*$", "", word)
        letter = unicodedata.normalize("NFD", syllable)[:1]
        if "a" <= letter <= "z":
            letters.append(letter)
    return letters


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
        code: "".join(dict.fromkeys(letter for f in FIELDS if f in fields for letter in first_letters(fields[f])))
        for code, fields in found.items()
    }


def main():
    letters = read()
    sets = [""] + sorted({letters[c] for _, first, last in BLOCKS for c in range(first, last + 1) if letters.get(c)})
    assert len(sets) <= 256
    number = {text: i for i, text in enumerate(sets)}
    out = [HEAD, "constexpr const char* letterSets[] = {\n"]
    out += ["    " + ", ".join(f'"{s}"' for s in sets[i : i + 16]) + ",\n" for i in range(0, len(sets), 16)]
    out.append("};\n")
    for name, first, last in BLOCKS:
        out.append(f"constexpr unsigned char {name}[] = {{\n")
        codes = [str(number[letters.get(c, "")]) for c in range(first, last + 1)]
        out += [",".join(codes[i : i + 64]) + ",\n" for i in range(0, len(codes), 64)]
        out.append("};\n")
    TARGET.write_text("".join(out), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
