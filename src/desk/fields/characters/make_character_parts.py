#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what rare characters are found by: make_character_parts.py STROKES UNIHAN USOURCE OUT.tsv

STROKES  stroke.dict.yaml of Debian's rime-data-stroke (LGPL-3): how characters of the BMP and extensions A to D are written
UNIHAN   Unihan_IRGSources.txt.bz2 of Debian's unicode-data: radical and further strokes of every character
USOURCE  USourceData.txt of unicode-data: ideographic descriptions of some characters of extensions E to H, from which
         their strokes are put together

A line of OUT is a character, its radicals ("167'.5": radical 167 in its simplified form and five strokes more, several
parted by blanks) and its ways of writing (h s p n z: 横竖撇捺折, parted by "|"; empty where nobody has said), in the order of
code points.
"""
import bz2
import itertools
import sys

COMPATIBILITY = [(0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]
UNIFIED_AMONG_THEM = {0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29}
TERNARY = "⿲⿳"
WRITTEN_IN_TURN = "⿰⿱⿲⿳⿵⿸⿹"  # not ⿴⿶⿷⿺⿻: there the parts are written in another order
MOST_WAYS = 8


def is_name_character(code):
    return code in UNIFIED_AMONG_THEM or not any(first <= code <= last for first, last in COMPATIBILITY)


def read_strokes(path):
    strokes = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 2 and len(cells[0]) == 1 and set(cells[1]) <= set("hspnz"):
                strokes.setdefault(cells[0], []).append(cells[1])
    return strokes


def read_radicals(path):
    radicals = {}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                if field == "kRSUnicode":
                    radicals[chr(int(code[2:], 16))] = value
    return radicals


def ways_of(description, strokes):
    """Every way to write an ideographic description; none when a part is unknown or written in another order."""
    def part(at):
        if at >= len(description):
            return None, at
        sign = description[at]
        if "⿰" <= sign <= "⿻":
            parts, at = [], at + 1
            for _ in range(3 if sign in TERNARY else 2):
                ways, at = part(at)
                parts.append(ways)
            if sign not in WRITTEN_IN_TURN or None in parts:
                return None, at
            return ["".join(way) for way in itertools.product(*parts)][:MOST_WAYS], at
        return strokes.get(sign), at + 1
    ways, end = part(0)
    return (ways or []) if end == len(description) else []


def add_described(path, strokes):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split(";")
            if line.startswith("#") or len(cells) < 6 or not cells[1].startswith("Ext") or not cells[2].startswith("U+"):
                continue
            character = chr(int(cells[2][2:], 16))
            if character not in strokes and len(cells[5]) > 2:
                ways = ways_of(cells[5], strokes)
                if ways:
                    strokes[character] = ways


def main(strokes_path, unihan_path, usource_path, target):
    strokes = read_strokes(strokes_path)
    radicals = read_radicals(unihan_path)
    add_described(usource_path, strokes)
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        for character in sorted(set(strokes) | set(radicals)):
            if is_name_character(ord(character)):
                out.write(f"{character}\t{radicals.get(character, '')}\t{'|'.join(strokes.get(character, []))}\n")


main(*sys.argv[1:])
