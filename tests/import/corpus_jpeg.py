# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""JPEG (ITU-T T.81), good and bad."""
import struct
import subprocess

from corpus_base import HEIGHT, NUMBER, WIDTH, chequered

BROKEN = "FILE-BROKEN"
TOO_MANY = "FILE-TOO-MANY-PIXELS"
SOF0, SOF2, DHT, SOI, EOI, SOS, DQT, DRI, APP1, COM = 0xC0, 0xC2, 0xC4, 0xD8, 0xD9, 0xDA, 0xDB, 0xDD, 0xE1, 0xFE


def converted(*options, width=WIDTH, height=HEIGHT):
    ppm = b"P6 %d %d 255\n" % (width, height) + b"".join(chequered(width, height))
    command = ["convert", "ppm:-", *options, "-quality", "85", "jpeg:-"]
    return subprocess.run(command, input=ppm, stdout=subprocess.PIPE, check=True).stdout


def segment(marker, content):
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def split(jpeg):
    """The segments before the scan as (marker, content), and the scan with all that follows."""
    segments, at = [], 2
    while jpeg[at + 1] != SOS:
        length = struct.unpack_from(">H", jpeg, at + 2)[0]
        segments.append((jpeg[at + 1], jpeg[at + 4:at + 2 + length]))
        at += 2 + length
    return segments, jpeg[at:]


def joined(segments, scan):
    return b"\xff\xd8" + b"".join(segment(marker, content) for marker, content in segments) + scan


def replaced(jpeg, marker, change):
    """Each segment of this marker changed: into bytes, or dropped where change() gives None."""
    segments, scan = split(jpeg)
    kept = [(m, change(c) if m == marker else c) for m, c in segments]
    return joined([(m, c) for m, c in kept if c is not None], scan)


def remarked(jpeg, old, new):
    segments, scan = split(jpeg)
    return joined([(new if m == old else m, c) for m, c in segments], scan)


def sized(jpeg, width, height):
    return replaced(jpeg, SOF0, lambda sof: sof[:1] + struct.pack(">HH", height, width) + sof[5:])


def patched(jpeg, marker, at, value):
    return replaced(jpeg, marker, lambda content: content[:at] + bytes((value,)) + content[at + 1:])


def with_segments(jpeg, *extra):
    return jpeg[:2] + b"".join(extra) + jpeg[2:]


def exif(tiff):
    return segment(APP1, b"Exif\0\0" + tiff)


def directory(entries, following=0):
    made = struct.pack(">H", len(entries))
    for tag, kind, count, value in entries:
        made += struct.pack(">HHII", tag, kind, count, value)
    return b"MM\0*\0\0\0\x08" + made + struct.pack(">I", following)


def many_scans(progressive, count):
    """The picture's last scan over and over: each costs as much as the picture."""
    scan = progressive.rindex(b"\xff\xda")
    return progressive[:-2] + progressive[scan:-2] * count + b"\xff\xd9"


def fill(corpus):
    base = with_segments(converted(), segment(COM, NUMBER))
    progressive = converted("-interlace", "JPEG")

    def good(name, content):
        corpus.add("jpeg good", name, content, "kept")

    good("baseline.jpg", base)
    good("progressive.jpeg", progressive)
    good("grey.jpg", converted("-colorspace", "Gray"))
    good("cmyk.jpg", converted("-colorspace", "CMYK"))
    good("exif_on_its_side.jpg", with_segments(base, exif(directory([(0x112, 3, 1, 6 << 16)]))))
    good("followed_by_garbage.jpg", base + b"\xff\x00garbage" * 100_000)
    good("thousand_comments.jpg", with_segments(base, *[segment(COM, NUMBER * 100)] * 1000))
    good("without_end_marker.jpg", base[:-2])
    good("fill_bytes.jpg", base[:2] + b"\xff" * 100_000 + base[2:])

    # Nothing in EXIF can hinder a sound picture.
    for name, tiff in {
        "points_to_itself": directory([(0x8769, 4, 1, 8), (0x8825, 4, 1, 8)], 8),
        "points_outside": b"MM\0*\xff\xff\xff\xff",
        "65535_entries": b"MM\0*\0\0\0\x08\xff\xff" + b"\x01\x12\0\x03\0\0\0\x01\0\x63\0\0" * 4000,
        "orientation_99": directory([(0x112, 3, 1, 99 << 16)]),
        "no_byte_order": b"XX\0\0\0\0\0\x08" + NUMBER,
        "nothing": b"",
        "huge_thumbnail": directory([(0x201, 4, 1, 8), (0x202, 4, 1, 0xFFFFFFFF)]),
    }.items():
        corpus.add("jpeg exif", f"{name}.jpg", with_segments(base, exif(tiff)), "kept")
    corpus.add("jpeg exif", "longer_than_the_file.jpg", base[:2] + b"\xff\xe1\xff\xffExif\0\0", BROKEN)

    corpus.add_cuts("jpeg cut", ".jpg", base, 16)
    corpus.add_cuts("jpeg cut", "_progressive.jpg", progressive, 6)
    corpus.add_flips("jpeg flipped", ".jpg", base, 16)
    corpus.add_flips("jpeg flipped", "_progressive.jpg", progressive, 6)

    for name, content, outcome in (
        ("zero_by_zero", sized(base, 0, 0), BROKEN),
        ("zero_wide", sized(base, 0, 240), BROKEN),
        ("zero_high", sized(base, 320, 0), BROKEN),
        ("65535_square", sized(base, 65535, 65535), TOO_MANY),
        ("65500_square", sized(base, 65500, 65500), TOO_MANY),
        ("65535_wide", sized(base, 65535, 8), TOO_MANY),
        ("just_too_many_pixels", sized(base, 10001, 10000), TOO_MANY),
        ("a_hundred_million_pixels_of_little_data", sized(base, 10000, 10000), BROKEN),
        ("higher_than_its_data", sized(base, 320, 60000), BROKEN),
        ("progressive_of_little_data", remarked(sized(base, 10000, 10000), SOF0, SOF2), BROKEN),
    ):
        corpus.add("jpeg size", f"{name}.jpg", content, outcome)

    corpus.add("jpeg scans", "four_hundred_thousand.jpg", many_scans(progressive, 400_000)[:40_000_000], BROKEN)
    corpus.add("jpeg scans", "two_thousand.jpg", many_scans(progressive, 2000), BROKEN)

    def bad(name, content, outcome=BROKEN):
        corpus.add("jpeg tables", f"{name}.jpg", content, outcome)

    bad("huffman_tables_missing", replaced(base, DHT, lambda _: None))
    bad("huffman_table_too_long", replaced(base, DHT, lambda t: t[:1] + b"\xff" * 16 + t[17:]))
    bad("huffman_table_of_class_5", patched(base, DHT, 0, 0x5F))
    bad("huffman_codes_overlap", replaced(base, DHT, lambda t: t[:1] + b"\x03" + t[2:]))
    bad("huffman_table_cut", replaced(base, DHT, lambda t: t[:9]))
    bad("quantisation_missing", replaced(base, DQT, lambda _: None))
    bad("quantisation_by_zero", replaced(base, DQT, lambda t: t[:1] + bytes(64)), "kept")
    bad("quantisation_table_9", patched(base, DQT, 0, 0x09))
    bad("quantisation_cut", replaced(base, DQT, lambda t: t[:20]))
    bad("no_components", replaced(base, SOF0, lambda s: s[:5] + b"\0"))
    bad("255_components", patched(base, SOF0, 5, 255))
    bad("sampling_0", patched(base, SOF0, 7, 0x00))
    bad("sampling_15", patched(base, SOF0, 7, 0xFF))
    bad("twelve_bits", patched(base, SOF0, 0, 12))
    bad("lossless", remarked(base, SOF0, 0xC3))
    bad("hierarchical", remarked(base, SOF0, 0xC5))
    bad("arithmetic_that_is_not", remarked(base, SOF0, 0xC9), "kept|FILE-BROKEN")
    bad("two_frames", with_segments(base, segment(SOF0, b"\x08\0\x10\0\x10\1\1\x11\0")))
    bad("restarts_that_are_not_there", base[:2] + segment(DRI, b"\0\x01") + base[2:])
    bad("scan_of_another_component", base.replace(b"\xff\xda\x00\x0c\x03\x01", b"\xff\xda\x00\x0c\x03\x07", 1))
    bad("scan_without_frame", replaced(base, SOF0, lambda _: None))
    bad("scan_of_no_data", joined(split(base)[0], split(base)[1][:14] + b"\xff\xd9"))
    bad("segment_of_length_0", base[:2] + b"\xff\xfe\0\0" + base[2:], "kept")
    bad("segment_of_length_1", base[:2] + b"\xff\xfe\0\1" + base[2:], "kept")
    bad("segment_longer_than_the_file", base[:2] + b"\xff\xfe\xff\xff" + NUMBER)
    bad("only_the_start", b"\xff\xd8\xff\xe0")
    bad("start_and_end", b"\xff\xd8\xff\xd9")
    bad("start_markers_only", b"\xff\xd8" * 50_000)
