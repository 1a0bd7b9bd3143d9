# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kinds of files that are not taken, under their own names and under names that are; and files of two kinds at once."""
import io
import struct
import zipfile

import corpus_jpeg
import corpus_pdf
import corpus_png
import corpus_tiff
from corpus_base import NUMBER, chequered

MISLABELLED = "FILE-MISLABELLED"
REFUSED = "FILE-FORMAT-REFUSED"
PICTURE = "FILE-OTHER-PICTURE"
DOCUMENT = "FILE-DOCUMENT"
PROGRAM = "FILE-PROGRAM"


def archive(*names):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name in names:
            zipped.writestr(zipfile.ZipInfo(name), NUMBER * 1000)
    return made.getvalue()


def box(kind, content):
    return struct.pack(">I", len(content) + 8) + kind + content


FOREIGN = {
    "heic": box(b"ftyp", b"heic\0\0\0\0mif1heic") + box(b"meta", NUMBER * 50),
    "avif": box(b"ftyp", b"avif\0\0\0\0mif1avif") + box(b"meta", NUMBER * 50),
    "webp": b"RIFF" + struct.pack("<I", 100) + b"WEBPVP8 " + NUMBER * 5,
    "gif": b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
    "bmp": b"BM" + struct.pack("<IHHIIiiHHIIiiII", 58, 0, 0, 54, 40, 1, 1, 1, 24, 0, 4, 0, 0, 0, 0) + b"\xff\xff\xff\0",
    "svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>' + NUMBER + b"</text></svg>",
    "docx": archive("[Content_Types].xml", "word/document.xml"),
    "zip": archive("scan.jpg", "../../outside.jpg"),
    "exe": b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + NUMBER * 100,
    "elf": b"\x7fELF\x02\x01\x01" + bytes(200),
    "html": b"<!DOCTYPE html><img src=x onerror=alert(1)>" + NUMBER,
    "json": b'{"number": "' + NUMBER + b'"}',
    "jp2": b"\0\0\0\x0cjP  \r\n\x87\n" + box(b"ftyp", b"jp2 \0\0\0\0jp2 "),
    "jxl": b"\xff\x0a" + NUMBER * 10,
    "psd": b"8BPS\0\x01" + bytes(100),
    "ico": b"\0\0\x01\0\x01\0" + bytes(100),
    "ppm": b"P6 1 1 255\n\xff\xff\xff",
    "rtf": rb"{\rtf1 " + NUMBER + b"}",
    "ps": b"%!PS-Adobe-3.0\n(" + NUMBER + b") show\n%%EOF\n",
    "mp4": box(b"ftyp", b"isom\0\0\0\0isomiso2") + box(b"mdat", NUMBER * 100),
    "txt": "姓名,公民身份号码\n".encode() + NUMBER,
    "dcm": bytes(128) + b"DICM" + NUMBER,
    "xcf": b"gimp xcf v011\0" + bytes(100),
    "zeros": bytes(100_000),
    "ones": b"\xff" * 100_000,
}


# What each is said to be, whatever its name; the others are of no kind that can be named.
SAID = {
    "heic": "FILE-HEIC", "avif": PICTURE, "webp": PICTURE, "gif": PICTURE, "bmp": PICTURE, "svg": PICTURE,
    "jp2": PICTURE, "jxl": PICTURE, "psd": PICTURE, "ico": PICTURE, "xcf": PICTURE, "docx": DOCUMENT, "html": DOCUMENT,
    "rtf": DOCUMENT, "ps": DOCUMENT, "zip": "FILE-ARCHIVE", "mp4": "FILE-FILM", "exe": PROGRAM, "elf": PROGRAM,
}


def fill(corpus):
    for kind, content in FOREIGN.items():
        said = SAID.get(kind, REFUSED)
        corpus.add("foreign", f"own_name.{kind}", content, said)
        claimed = ("jpg", "png", "tif", "pdf")[len(kind + content[:1].hex()) % 4]
        corpus.add("foreign mislabelled", f"{kind}_as.jpg", content, said)
        if claimed != "jpg":
            corpus.add("foreign mislabelled", f"{kind}_as.{claimed}", content, said)

    rows = chequered(64, 64)
    ours = {
        "jpg": corpus_jpeg.converted(width=64, height=64),
        "png": corpus_png.png(corpus_png.header(64, 64), corpus_png.idat(rows)),
        "tif": corpus_tiff.tiff([corpus_tiff.rgb(64, 64)], b"".join(rows)),
        "pdf": corpus_pdf.text_page(),
    }
    for kind, content in ours.items():
        for name in ours:
            if name != kind:
                corpus.add("ours mislabelled", f"{kind}_as.{name}", content, "kept")
        for name in ("exe", "EXE", "scr", "jpg.js"):
            corpus.add("named as programs", f"{kind}_as.{name}", content, MISLABELLED)
        corpus.add("ours by content", f"{kind}_without_suffix", content, "kept")
        corpus.add("ours by content", f"{kind}_as.tmp", content, "kept")

    jpeg, png, pdf = ours["jpg"], ours["png"], ours["pdf"]
    for name, content, outcome in (
        ("jpeg_then_pdf.jpg", jpeg + pdf, "kept"),
        ("jpeg_then_pdf.pdf", jpeg + pdf, "kept"),
        ("pdf_in_jpeg_comment.jpg", corpus_jpeg.with_segments(jpeg, corpus_jpeg.segment(corpus_jpeg.COM, pdf)), "kept"),
        ("gif_then_pdf.pdf", FOREIGN["gif"] + pdf, "kept"),
        ("zip_behind_png.png", png + FOREIGN["zip"], "kept"),
        ("exe_then_pdf.pdf", FOREIGN["exe"][:200] + pdf, "kept"),
        ("exe_then_pdf.exe", FOREIGN["exe"][:200] + pdf, MISLABELLED),
        ("pdf_after_a_kilobyte.pdf", bytes(1100) + pdf, REFUSED),
        ("html_then_jpeg.jpg", FOREIGN["html"] + jpeg, DOCUMENT),
        ("byte_order_mark_then_jpeg.jpg", b"\xef\xbb\xbf" + jpeg, REFUSED),
        ("png_through_a_text_line.png", png.replace(b"\r\n", b"\n", 1), REFUSED),
        ("tiff_magic_then_jpeg.tif", b"II*\0" + jpeg, "FILE-BROKEN"),
        ("two_jpegs.jpg", jpeg + jpeg, "kept"),
        ("jpeg_with_double_suffix.jpg.exe", jpeg, MISLABELLED),
        ("exe_with_double_suffix.exe.jpg", FOREIGN["exe"], PROGRAM),
    ):
        corpus.add("polyglots", name, content, outcome)
