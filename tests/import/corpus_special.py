# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is no ordinary file, has no ordinary size or no ordinary name."""
import os

import corpus_png
from corpus_base import MAX_FILE_BYTES, chequered

NOT_READ = "IO-READ-FAILED"


def sparse(path, size, start=b""):
    with open(path, "wb") as file:
        file.write(start)
        file.truncate(size)


def fill(corpus):
    picture = corpus_png.png(corpus_png.header(64, 64), corpus_png.idat(chequered(64, 64)))

    for suffix in ("jpg", "png", "tif", "pdf", "txt"):
        corpus.add("empty", f"empty.{suffix}", b"", "FILE-EMPTY")
    corpus.add("empty", "one_byte.jpg", b"\xff", "FILE-FORMAT-REFUSED")
    corpus.add("empty", "one_byte", b"\xff", "FILE-FORMAT-REFUSED")

    path = corpus.expect("sizes", "sparse_four_gigabytes.tif", "FILE-TOO-LARGE")
    sparse(path, 4 << 30, b"II*\0\x08\0\0\0")
    sparse(corpus.expect("sizes", "a_byte_too_large.pdf", "FILE-TOO-LARGE"), MAX_FILE_BYTES + 1, b"%PDF-1.4\n")
    sparse(corpus.expect("sizes", "just_not_too_large.pdf", "FILE-BROKEN"), MAX_FILE_BYTES, b"%PDF-1.4\n")
    sparse(corpus.expect("sizes", "just_not_too_large.jpg", "FILE-BROKEN"), MAX_FILE_BYTES, b"\xff\xd8\xff\xe0")

    os.makedirs(corpus.expect("no files", "folder.jpg", NOT_READ))
    os.mkfifo(corpus.expect("no files", "pipe.jpg", NOT_READ))
    os.symlink(b"ring.jpg", corpus.expect("no files", "ring.jpg", NOT_READ))
    os.symlink(b"nothing", corpus.expect("no files", "dangling.jpg", NOT_READ))
    os.symlink(b"/dev/zero", corpus.expect("no files", "endless.jpg", NOT_READ))
    os.symlink(b"/dev/full", corpus.expect("no files", "full.png", NOT_READ))
    os.symlink(b"pipe.jpg", corpus.expect("no files", "link_to_pipe.jpg", NOT_READ))
    os.symlink(b"/proc/self/maps", corpus.expect("no files", "of_the_kernel.pdf", "FILE-EMPTY"))
    corpus.expect("no files", "never_there.jpg", NOT_READ)
    corpus.expect("no files", "folder.jpg/inside.jpg", NOT_READ)
    corpus.expect("no files", "pipe.jpg/inside.jpg", NOT_READ)

    for name in (" leading blank.png", "trailing blank .png", "two\nlines.png", "tab\there.png", "-rf.png",
                 "--help.png", "%s%n%x.png", "'; DROP TABLE picture;--.png", "\"quoted\".png", "back\\slash.png",
                 "$(reboot).png",
                 "<b>bold</b>.png", "&amp;.png", "file:.png", "%E4%B8%AD.png", "中文名称.png", "㐀𠀀𫝀.png", "e\u0301.png",
                 "right\u202eto_left_gpj.png", "zero\u200bwidth.png", "😀.png", "\x01\x02.png", "CON.png", "nul.png",
                 "a" * 251 + ".png", "...png", "PICTURE.PNG"):
        corpus.add("names", name, picture, "kept")
    # Its name cannot be told to Qt; nobody can choose it, but a drop may try.
    corpus.add("names", b"not_utf8_\xff\xfe.png", picture, NOT_READ)
    corpus.add("names", "/".join(["deep" * 50] * 8) + "/picture.png", picture, "kept")
    corpus.expect("names", "/".join(["deep" * 50] * 25) + "/picture.png", NOT_READ)
    corpus.expect("names", "b" * 300 + ".png", NOT_READ)
