#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the corpus of broken, hostile and mislabelled files, and a few good ones, that the importers are tried with.

    make_corpus.py FOLDER

writes FOLDER/corpus.tsv and the files it names. Each row: the file's path (percent-encoded, from FOLDER), its family,
and what has to come of it: "kept" or error codes, several where a damaged file may as well be readable (a|b).
The same files come out each time: what is random has a fixed seed. Needs the standard library and ImageMagick's
`convert` (for JPEG). In every path and in many files stands a made-up person, whom no log may repeat.
"""
import os
import random
import shutil
import sys
import urllib.parse

import corpus_foreign
import corpus_jpeg
import corpus_pdf
import corpus_pdf_bombs
import corpus_png
import corpus_special
import corpus_tiff
from corpus_base import MAX_FILE_BYTES, PERSON

BROKEN = "FILE-BROKEN"
DAMAGED = "kept|FILE-BROKEN|FILE-TOO-MANY-PIXELS"


class Corpus:
    def __init__(self, folder):
        self.folder = os.fsencode(folder)
        self.rows = []
        self.names = set()

    def path_of(self, family, name):
        name = name if isinstance(name, bytes) else name.encode()
        return os.path.join(PERSON.encode(), family.encode(), name)

    def expect(self, family, name, outcome):
        """A row without a file: whoever calls makes what stands at the path that is returned, or nothing."""
        path = self.path_of(family, name)
        assert path not in self.names, path
        self.names.add(path)
        self.rows.append((urllib.parse.quote_from_bytes(path), family, outcome))
        os.makedirs(os.path.join(self.folder, self.path_of(family, "")), exist_ok=True)
        return os.path.join(self.folder, path)

    def add(self, family, name, content, outcome):
        assert len(content) <= MAX_FILE_BYTES, name
        path = self.expect(family, name, outcome)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)

    def add_cuts(self, family, suffix, content, count):
        """Cut at many places, the first behind what tells the format, the last well before the end."""
        for i in range(count):
            at = 10 + (len(content) - 200) * i // count
            self.add(family, f"cut_at_{at}{suffix}", content[:at], BROKEN)

    def add_flips(self, family, suffix, content, count, outcome=DAMAGED):
        """A few bits turned, behind what tells the format: what comes of it is the decoder's affair, but definite."""
        for i in range(count):
            dice = random.Random(f"{family}{suffix}{i}")
            damaged = bytearray(content)
            for _ in range(1 + i % 8):
                damaged[dice.randrange(10, len(content))] ^= 1 << dice.randrange(8)
            self.add(family, f"flipped_{i}{suffix}", bytes(damaged), outcome)

    def write_table(self):
        with open(os.path.join(self.folder, b"corpus.tsv"), "w", encoding="ascii") as table:
            table.write("path\tfamily\toutcome\n")
            table.writelines("\t".join(row) + "\n" for row in self.rows)


def main():
    folder = sys.argv[1]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    corpus = Corpus(folder)
    for part in (corpus_jpeg, corpus_png, corpus_tiff, corpus_pdf, corpus_pdf_bombs, corpus_foreign, corpus_special):
        part.fill(corpus)
    corpus.write_table()
    print(f"{len(corpus.rows)} files of {len({row[1] for row in corpus.rows})} families")


if __name__ == "__main__":
    main()
