# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all families of the corpus share."""
import struct
import zlib

MAX_FILE_BYTES = 64 * 1024 * 1024
# The person of tests/store/StoreFixture.h, in every path and in many files: no log may repeat them.
PERSON = "欧阳晓雯"
NUMBER = b"440102198001010021"

WIDTH, HEIGHT = 320, 240


def chequered(width=WIDTH, height=HEIGHT):
    """Rows of RGB: bright, sharp, and none of it grey."""
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            light = (x // 16 + y // 16) % 2 == 0
            row += bytes((250, 240, 60 + x % 160)) if light else bytes((40 + y % 160, 90, 160))
        rows.append(bytes(row))
    return rows


def packed(pattern, count):
    """At least `count` bytes of this pattern over and over, as zlib packs them; made without packing them all."""
    block = pattern * ((1 << 20) // len(pattern))
    times = max(1, -(-count // len(block)))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # depends on nothing before it
    low, high = 1, 0
    added_low, added_high = sum(block) % 65521, zlib.adler32(block, 0) >> 16
    for _ in range(times):
        high = (high + len(block) * low + added_high) % 65521
        low = (low + added_low) % 65521
    return b"\x78\xda" + piece * times + b"\x03\x00" + struct.pack(">I", high << 16 | low)
