# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TIFF 6.0, good and bad."""
import struct
import zlib

from corpus_base import HEIGHT, NUMBER, WIDTH, chequered, packed

BROKEN = "FILE-BROKEN"
TOO_MANY = "FILE-TOO-MANY-PIXELS"
SHORT, LONG, ASCII = 3, 4, 2
BITS, COMPRESSION, PHOTOMETRIC, STRIPS, ORIENTATION, SAMPLES, ROWS, COUNTS = 258, 259, 262, 273, 274, 277, 278, 279
TILE_WIDTH, TILE_HEIGHT, TILES, TILE_COUNTS = 322, 323, 324, 325
NONE, CCITT_4, LZW, OLD_JPEG, JPEG, DEFLATE, PACKBITS = 1, 4, 5, 6, 7, 8, 32773


def rgb(width=WIDTH, height=HEIGHT, compression=NONE, strip_at=8, strip_bytes=None, **changed):
    """The entries of a page: {tag: (type, values)}. Keywords like t256=(LONG, [7]) change them, None drops one."""
    entries = {
        256: (LONG, [width]), 257: (LONG, [height]), BITS: (SHORT, [8, 8, 8]), COMPRESSION: (SHORT, [compression]),
        PHOTOMETRIC: (SHORT, [2]), STRIPS: (LONG, [strip_at]), SAMPLES: (SHORT, [3]), ROWS: (LONG, [height]),
        COUNTS: (LONG, [width * height * 3 if strip_bytes is None else strip_bytes]),
    }
    for tag, entry in changed.items():
        entries[int(tag[1:])] = entry
    return {tag: entry for tag, entry in entries.items() if entry is not None}


def tiff(pages, data, order="<", link=None):
    """Data first, from byte 8, then a directory for each page; the last one links to `link`."""
    data += bytes(len(data) % 2)
    at = 8 + len(data)
    out = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", at) + data
    for i, entries in enumerate(pages):
        outside = b""
        outside_at = at + 2 + 12 * len(entries) + 4
        made = struct.pack(order + "H", len(entries))
        for tag, (kind, values) in sorted(entries.items()):
            if kind == ASCII:
                content, count = values, len(values)
            else:
                content = struct.pack(f"{order}{len(values)}{'H' if kind == SHORT else 'I'}", *values)
                count = len(values)
            if len(content) > 4:
                place = struct.pack(order + "I", outside_at + len(outside))
                outside += content + bytes(len(content) % 2)
            else:
                place = content.ljust(4, b"\0")
            made += struct.pack(order + "HHI", tag, kind, count) + place
        following = outside_at + len(outside)
        last = i + 1 == len(pages)
        made += struct.pack(order + "I", (link or 0) if last else following)
        out += made + outside
        at = following
    return out


def first_directory(pixels):
    return 8 + len(pixels) + len(pixels) % 2


def tiled(width, height, tile_width, tile_height, tile_bytes):
    return rgb(width, height, t273=None, t278=None, t279=None, t322=(LONG, [tile_width]), t323=(LONG, [tile_height]),
               t324=(LONG, [8]), t325=(LONG, [tile_bytes]))


def bilevel(compression, data, width=64, height=64):
    return tiff([rgb(width, height, compression, strip_bytes=len(data), t258=(SHORT, [1]), t262=(SHORT, [0]),
                     t277=(SHORT, [1]))], data)


def fill(corpus):
    pixels = b"".join(chequered())
    described = rgb(t270=(ASCII, NUMBER))
    sound = tiff([described], pixels)

    def good(name, content, outcome="kept"):
        corpus.add("tiff good", name, content, outcome)

    deflated = zlib.compress(pixels)
    good("strip.tif", sound)
    good("big_endian.tiff", tiff([described], pixels, ">"))
    good("deflate.tif", tiff([rgb(compression=DEFLATE, strip_bytes=len(deflated))], deflated))
    good("three_pages.tif", tiff([rgb()] * 3, pixels))
    good("tiled.tif", tiff([tiled(64, 64, 64, 64, 64 * 64 * 3)], pixels))
    good("packbits.tif", bilevel(PACKBITS, b"\xf9\xaa" * 64))
    good("on_its_side.tif", tiff([rgb(t274=(SHORT, [6]))], pixels))
    good("orientation_77.tif", tiff([rgb(t274=(SHORT, [77]))], pixels))
    good("unknown_tags.tif", tiff([rgb(t65000=(LONG, [1]), t65001=(ASCII, NUMBER * 100))], pixels))

    corpus.add_cuts("tiff cut", ".tif", tiff([described], pixels[:120_000]), 8)
    small_file = tiff([rgb(compression=DEFLATE, strip_bytes=len(deflated))], deflated)
    corpus.add_cuts("tiff cut", "_deflate.tif", small_file, 8)
    corpus.add_flips("tiff flipped", "_deflate.tif", small_file, 8)
    for i in range(10):  # in the directory itself
        damaged = bytearray(small_file)
        damaged[first_directory(deflated) + 2 + 11 * i] ^= 1 << (i % 8)
        corpus.add("tiff flipped", f"directory_{i}.tif", bytes(damaged),
                   "kept|FILE-BROKEN|FILE-TOO-MANY-PIXELS")

    here = first_directory(pixels)
    small = b"".join(chequered(2, 2))
    for name, content, outcome in (
        ("linked_to_itself", tiff([rgb()], pixels, link=here), "kept"),
        ("two_linked_in_a_ring", tiff([rgb(), rgb()], pixels, link=here), "kept"),
        ("linked_into_its_data", tiff([rgb()], pixels, link=10), BROKEN),
        ("linked_outside", tiff([rgb()], pixels, link=0xFFFFFFF0), BROKEN),
        ("six_hundred_pages", tiff([rgb(2, 2)] * 600, small), "FILE-TOO-MANY-PAGES"),
        ("sixty_thousand_pages", tiff([rgb(2, 2)] * 60_000, small), "FILE-TOO-MANY-PAGES"),
        ("directory_outside", b"II*\0\xf0\xff\xff\xff" + pixels[:1000], BROKEN),
        ("directory_at_nothing", b"II*\0\0\0\0\0" + pixels[:1000], BROKEN),
        ("directory_of_no_entries", b"II*\0\x08\0\0\0\0\0\0\0\0\0", BROKEN),
        ("directory_of_65535_entries", b"II*\0\x08\0\0\0\xff\xff" + pixels[:1000], BROKEN),
        ("sub_directories_in_a_ring", tiff([rgb(t330=(LONG, [here] * 10), t34665=(LONG, [here]))], pixels), "kept"),
    ):
        corpus.add("tiff directories", f"{name}.tif", content, outcome)

    for name, entries, outcome in (
        ("zero_wide", rgb(width=0), BROKEN),
        ("zero_high", rgb(height=0), BROKEN),
        ("beyond_all_measure", rgb(t256=(LONG, [2**32 - 1]), t257=(LONG, [2**32 - 1])), BROKEN),
        ("a_ribbon", rgb(t256=(LONG, [50_000_000])), TOO_MANY),
        ("just_too_many_pixels", rgb(10_001, 10_000), TOO_MANY),
        ("a_hundred_million_pixels_of_little_data", rgb(10_000, 10_000), BROKEN),
        ("a_hundred_million_pixels_in_rows_of_no_data", rgb(10_000, 10_000, t278=(LONG, [1])), BROKEN),
        ("strip_of_four_gigabytes", rgb(strip_bytes=2**32 - 1), "kept"),
        ("strip_outside", rgb(strip_at=2**32 - 100), BROKEN),
        ("strip_over_the_end", rgb(strip_at=len(pixels) - 100), BROKEN),
        ("strips_of_no_rows", rgb(t278=(LONG, [0])), BROKEN),
        ("strips_of_four_billion_rows", rgb(t278=(LONG, [2**32 - 1])), "kept"),
        ("no_strips", rgb(t273=None, t279=None), BROKEN),
        ("tile_of_four_gigapixels", tiled(64, 64, 65_520, 65_520, 100), BROKEN),
        ("tile_of_2_to_the_31", tiled(64, 64, 2**31, 16, 100), BROKEN),
        ("tile_of_nothing", tiled(64, 64, 0, 0, 100), BROKEN),
        ("tile_of_odd_size", tiled(64, 64, 33, 7, 64 * 64 * 3), BROKEN),
        ("a_million_tiles", tiled(10_000, 10_000, 16, 16, 768), BROKEN),
        ("a_strip_for_each_row", rgb(1, 65_000, t278=(LONG, [1])), "kept"),
    ):
        corpus.add("tiff size", f"{name}.tif", tiff([entries], pixels), outcome)

    bomb = packed(b"\0", 1 << 30)
    for name, content, outcome in (
        ("deflate_bomb", tiff([rgb(compression=DEFLATE, strip_bytes=len(bomb))], bomb), "kept"),
        ("deflate_garbage", tiff([rgb(compression=DEFLATE)], pixels), BROKEN),
        ("lzw_garbage", tiff([rgb(compression=LZW)], pixels), BROKEN),
        ("packbits_garbage", tiff([rgb(compression=PACKBITS)], b"\x80" * len(pixels)), BROKEN),
        ("jpeg_garbage", tiff([rgb(compression=JPEG)], pixels), BROKEN),
        ("jpeg_cut", tiff([rgb(compression=JPEG, strip_bytes=4)], b"\xff\xd8\xff\xda"), BROKEN),
        ("old_jpeg", tiff([rgb(compression=OLD_JPEG, t513=(LONG, [8]), t514=(LONG, [2**31]))], pixels), BROKEN),
        ("fax_garbage", bilevel(CCITT_4, bytes(range(256)) * 8), BROKEN),
        ("fax_of_nothing", bilevel(CCITT_4, b""), BROKEN),
        ("unknown", tiff([rgb(compression=9999)], pixels), BROKEN),
        ("zstd_garbage", tiff([rgb(compression=50000)], pixels), BROKEN),
        ("lerc_garbage", tiff([rgb(compression=34887)], b"Lerc2 " + pixels), BROKEN),
        ("webp_garbage", tiff([rgb(compression=50001)], b"RIFF\0\0\0\0WEBP" + pixels), BROKEN),
        ("jbig_garbage", bilevel(34661, pixels[:1000]), BROKEN),
    ):
        corpus.add("tiff compression", f"{name}.tif", content, outcome)

    for name, entries, outcome in (
        ("no_size", rgb(t256=None), BROKEN),
        ("no_photometric", rgb(t262=None), "kept"),
        ("photometric_999", rgb(t262=(SHORT, [999])), BROKEN),
        ("palette_without_colours", rgb(t262=(SHORT, [3]), t277=(SHORT, [1]), t258=(SHORT, [8])), "kept"),
        ("bits_of_3", rgb(t258=(SHORT, [3, 3, 3])), BROKEN),
        ("bits_that_differ", rgb(t258=(SHORT, [8, 16, 1])), BROKEN),
        ("samples_65535", rgb(t277=(SHORT, [65535])), BROKEN),
        ("samples_0", rgb(t277=(SHORT, [0])), BROKEN),
        ("planes_that_are_not_there", rgb(t284=(SHORT, [2])), "kept"),
        ("floating_point", rgb(t339=(SHORT, [3, 3, 3])), BROKEN),
        ("sizes_as_text", rgb(t256=(ASCII, NUMBER), t257=(ASCII, NUMBER)), BROKEN),
        ("dng_matrix", rgb(t50706=(LONG, [0]), t50721=(LONG, [0] * 9)), "kept"),
    ):
        corpus.add("tiff tags", f"{name}.tif", tiff([entries], pixels), outcome)
    corpus.add("tiff tags", "bigtiff.tif", b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0" + pixels[:100],
               "FILE-OTHER-PICTURE")
    huge_count = bytearray(tiff([rgb()], pixels))
    struct.pack_into("<I", huge_count, here + 2 + 2 * 12 + 4, 2**31)  # how many BitsPerSample there are
    corpus.add("tiff tags", "two_billion_bit_depths.tif", bytes(huge_count), BROKEN)
