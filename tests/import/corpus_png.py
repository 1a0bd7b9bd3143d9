# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PNG (ISO/IEC 15948), good and bad."""
import struct
import zlib

from corpus_base import HEIGHT, NUMBER, WIDTH, chequered, packed

BROKEN = "FILE-BROKEN"
TOO_MANY = "FILE-TOO-MANY-PIXELS"
MAGIC = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6


def chunk(kind, content, crc=None):
    crc = zlib.crc32(kind + content) if crc is None else crc
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)


def header(width=WIDTH, height=HEIGHT, depth=8, colour=RGB, compression=0, filters=0, interlace=0):
    return struct.pack(">IIBBBBB", width, height, depth, colour, compression, filters, interlace)


def png(ihdr, *chunks):
    return MAGIC + chunk(b"IHDR", ihdr) + b"".join(chunks) + chunk(b"IEND", b"")


def idat(rows):
    return chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 9))


def fill(corpus):
    data = idat(chequered())
    text = chunk(b"tEXt", b"Comment\0" + NUMBER)
    sound = png(header(), text, data)

    def good(name, content, outcome="kept"):
        corpus.add("png good", f"{name}.png", content, outcome)

    good("colour", sound)
    good("grey_of_one_bit", png(header(64, 64, 1, GREY), idat([b"\xaa\x55" * 4] * 64)))
    good("palette", png(header(64, 64, 8, PALETTE), chunk(b"PLTE", b"\xff\xff\xff\x20\x40\x60"),
                        idat([b"\0\1" * 32] * 64)))
    good("sixteen_bits", png(header(64, 64, 16, RGBA), idat([b"\xf0\x0f" * 256] * 64)))
    good("grey_with_alpha", png(header(64, 64, 8, GREY_ALPHA), idat([b"\x40\xff\xd0\x80" * 32] * 64)))
    good("interlaced_pixel", png(header(1, 1, 8, RGB, interlace=1), idat([b"\xff\xee\xdd"])))
    good("animated", png(header(), chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0)), data))
    good("ten_thousand_texts", png(header(), *[text] * 10_000, data))
    good("followed_by_garbage", sound + b"PK\x03\x04" * 100_000)
    good("damaged_comment", png(header(), chunk(b"tEXt", b"Comment\0" + NUMBER, crc=1), data))

    corpus.add_cuts("png cut", ".png", sound, 14)
    corpus.add_flips("png flipped", ".png", sound, 14)

    for name, content, outcome in (
        ("zero_wide", png(header(width=0), data), BROKEN),
        ("zero_high", png(header(height=0), data), BROKEN),
        ("beyond_all_measure", png(header(2**31 - 1, 2**31 - 1), data), TOO_MANY),
        ("more_than_signed", png(header(2**32 - 1, 1), data), TOO_MANY),
        ("a_ribbon", png(header(2_000_000, 2), idat([bytes(6_000_000)] * 2)), TOO_MANY),
        ("a_tower", png(header(2, 2_000_000, 8, GREY), chunk(b"IDAT", packed(b"\0", 6_000_000))), TOO_MANY),
        ("bomb_of_400_megapixels", png(header(20_000, 20_000, 1, GREY), chunk(b"IDAT", packed(b"\0", 20_000 * 2501))),
         TOO_MANY),
        ("just_too_many_pixels", png(header(10_001, 10_000, 1, GREY), chunk(b"IDAT", packed(b"\0", 10_000 * 1252))),
         TOO_MANY),
        ("just_not_too_many_pixels", png(header(10_000, 10_000, 1, GREY), chunk(b"IDAT", packed(b"\0", 10_000 * 1251))),
         "kept"),
        ("more_data_than_pixels", png(header(64, 64, 8, GREY), chunk(b"IDAT", packed(b"\0", 200_000_000))), "kept"),
        ("fewer_data_than_pixels", png(header(10_000, 10_000), chunk(b"IDAT", packed(b"\0", 1000))), BROKEN),
        ("profile_bomb", png(header(), chunk(b"iCCP", b"p\0\0" + packed(b"\0", 1_000_000_000)), data), "kept"),
        ("text_bomb", png(header(), chunk(b"zTXt", b"Comment\0\0" + packed(b"\0", 1_000_000_000)), data), "kept"),
    ):
        corpus.add("png bombs", f"{name}.png", content, outcome)

    def bad(name, content, outcome=BROKEN):
        corpus.add("png chunks", f"{name}.png", content, outcome)

    bad("no_header", MAGIC + data + chunk(b"IEND", b""))
    bad("header_not_first", MAGIC + text + chunk(b"IHDR", header()) + data)
    bad("header_too_short", MAGIC + chunk(b"IHDR", header()[:9]) + data)
    bad("header_with_wrong_checksum", MAGIC + chunk(b"IHDR", header(), crc=7) + data + chunk(b"IEND", b""))
    bad("depth_3", png(header(depth=3), data))
    bad("colour_type_1", png(header(colour=1), data))
    bad("compression_1", png(header(compression=1), data))
    bad("filters_9", png(header(filters=9), data))
    bad("interlace_7", png(header(interlace=7), data))
    bad("no_data", png(header(), text))
    bad("no_palette", png(header(64, 64, 8, PALETTE), idat([b"\0\1" * 32] * 64)))
    bad("palette_of_300", png(header(64, 64, 8, PALETTE), chunk(b"PLTE", bytes(900)), idat([b"\0\1" * 32] * 64)))
    bad("palette_entry_that_is_not_there", png(header(64, 64, 8, PALETTE), chunk(b"PLTE", b"\xff\xff\xff"),
                                               idat([b"\0\xff" * 32] * 64)), "kept|FILE-BROKEN")
    bad("data_with_wrong_checksum", png(header(), chunk(b"IDAT", zlib.compress(bytes(1000)), crc=7)))
    bad("data_not_compressed", png(header(), chunk(b"IDAT", bytes(100_000))))
    bad("unknown_row_filter", png(header(64, 64, 8, GREY), chunk(b"IDAT", zlib.compress((b"\x09" + bytes(64)) * 64))))
    bad("preset_dictionary", png(header(), chunk(b"IDAT", b"\x78\xbb\0\0\0\0" + bytes(100))))
    bad("chunk_longer_than_the_file", MAGIC + chunk(b"IHDR", header()) + b"\x7f\xff\xff\xffIDAT" + NUMBER)
    bad("text_of_a_gigabyte_in_97_bytes", (MAGIC + chunk(b"IHDR", header(1, 1)) + b"\x3f\xff\xff\xfftEXt").ljust(97, b"a"))
    bad("chunk_of_negative_length", MAGIC + chunk(b"IHDR", header()) + b"\xff\xff\xff\xffIDAT" + NUMBER)
    bad("unknown_critical_chunk", png(header(), chunk(b"EVIL", NUMBER), data))
    bad("chunk_named_in_no_letters", png(header(), chunk(b"\x01\x02\x03\x04", NUMBER), data))
    bad("two_headers", png(header(), chunk(b"IHDR", header(1, 1)), data))
    bad("only_the_magic", MAGIC)
