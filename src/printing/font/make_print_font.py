#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the face that forms are printed in: make_print_font.py NotoSansCJK-Regular.ttc OUT.otf

Qt's PDF writer finds the text of a glyph by asking the font for the lowest BMP character that it draws. So that the
text of a PDF reads back as it was written (PdfPatch.cpp sees to characters above the BMP),
- layout features are left out (they swap glyphs that no character maps to: digits vanish from the text),
- the radicals blocks are left out (they share glyphs with ideographs and come first: 民 reads as U+2EA0),
- characters that share a glyph get a copy each (else 胶 reads as U+3B35, and ／ as U+2215).
The face has a name of its own, so that an installed Noto never takes its place.

HarfBuzz takes the subset, and the bounds of the whole collection stay those of the face: reckoning them anew from 30,000
outlines takes fontTools two minutes, and nothing asks for them.
"""
import subprocess
import sys

from fontTools.ttLib import TTFont

FAMILY = "Shouli Print"
TAGGED = "SHOULI+ShouliPrint"  # the mark of a subset, which Qt embeds without naming it so
SIMPLIFIED_CHINESE = 2  # face of the collection
KEPT = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0391, 0x03C9), (0x0410, 0x044F), (0x2010, 0x203B), (0x20AC, 0x20AC),
    (0x2100, 0x22BF), (0x2460, 0x24FF), (0x2500, 0x257F), (0x25A0, 0x2612), (0x3000, 0x303F), (0x3041, 0x312F),
    (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF01, 0xFFE5), (0x20000, 0x323AF),
]


def give_each_character_its_own_glyph(font):
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    metrics = font["hmtx"].metrics
    order = font.getGlyphOrder()
    free = iter(sorted(set(range(1, 0xFFFF)) - {int(name[3:]) for name in order if name.startswith("cid")}))
    owners, copies = {}, {}
    for code, glyph in sorted(font.getBestCmap().items()):
        if owners.setdefault(glyph, code) == code:
            continue
        copy = f"cid{next(free):05d}"
        outline, face = strings.getItemAndSelector(glyph)
        strings.charStringsIndex.append(outline)
        strings.charStrings[copy] = len(strings.charStringsIndex) - 1
        top.charset.append(copy)
        top.FDSelect.gidArray.append(face)
        metrics[copy] = metrics[glyph]
        copies[code] = copy
    font.setGlyphOrder(top.charset)
    font["maxp"].numGlyphs = len(top.charset)
    for table in font["cmap"].tables:
        table.cmap.update({code: copy for code, copy in copies.items() if code in table.cmap})


def subset(source, target):
    codes = ",".join(f"{first:X}-{last:X}" for first, last in KEPT)
    subprocess.run(["hb-subset", source, f"--face-index={SIMPLIFIED_CHINESE}", f"--unicodes={codes}", "--no-hinting",
                    "--layout-features=", "--notdef-outline",
                    "--drop-tables+=vhea,vmtx,VORG,BASE,GSUB,GPOS,GDEF", f"--output-file={target}"], check=True)


def main(source, target):
    subset(source, target)
    font = TTFont(target, lazy=False, recalcBBoxes=False)
    give_each_character_its_own_glyph(font)

    for record in list(font["name"].names):
        if record.nameID in (1, 4, 16):
            font["name"].setName(FAMILY, record.nameID, record.platformID, record.platEncID, record.langID)
        elif record.nameID in (3, 6):
            font["name"].setName(TAGGED, record.nameID, record.platformID, record.platEncID, record.langID)
    font["CFF "].cff.fontNames = [TAGGED]
    font.save(target)


main(*sys.argv[1:])
