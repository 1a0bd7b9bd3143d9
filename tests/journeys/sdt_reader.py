#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An ID-card reader (SDT/SAM, docs/CAPTURE.md) on a pseudo-terminal, for journeys and for trying things by hand.

    with Reader(folder / "reader") as reader:   # a link to the pseudo-terminal: the port
        reader.place(LI)
        reader.lift()

By hand: sdt_reader.py PATH, then lines "place NAME", "lift", "unplug", "plug", "garbage" on its input. The people are invented.
A card that was read is found again only after it was lifted, as real readers do it. The picture is 1024 bytes of nothing.
"""
import os
import pty
import select
import sys
import threading
import tty
from dataclasses import dataclass
from pathlib import Path

BEGINNING = bytes.fromhex("AAAAAA9669")
DONE, FOUND, NO_CARD, NOT_SELECTED, NOT_READ = 0x90, 0x9F, 0x80, 0x81, 0x41


@dataclass(frozen=True)
class Card:
    """What the chip of a resident identity card says; with `permit` that of a residence permit."""
    name: str
    number: str
    ethnic_group: str = "01"
    address: str = "广东省虚构市示范路 1 号"
    issuer: str = "虚构市公安局示范分局"
    valid_from: str = "20200601"
    valid_until: str = "20400601"
    permit: str = ""

    def text(self):
        def field(value, units):
            # A character beyond the first plane has no code in UCS-2: a blank stands for it.
            value = "".join(c if ord(c) < 0x10000 else " " for c in value)
            return value.ljust(units)[:units].encode("utf-16-le")
        sex = "1" if int(self.number[16]) % 2 else "2"
        head = (field(self.name, 15) + field(sex, 1) + field("" if self.permit else self.ethnic_group, 2)
                + field(self.number[6:14], 8) + field(self.address, 35) + field(self.number, 18) + field(self.issuer, 15)
                + field(self.valid_from, 8) + field(self.valid_until, 8))
        if not self.permit:
            return head + field("", 18)
        return head + field(self.permit, 9) + field("01", 2) + field("", 3) + field("J", 1) + field("", 3)


LI = Card("李示范", "449999199003070218")
WANG = Card("王示例", "449999198506120120")
LIN = Card("林模拟", "449999197509200447", valid_from="20220601", valid_until="长期")
LIU = Card("刘䶮𠮷", "449999199411200616")
WANG_CHILD = Card("王小例", "449999201203150132", valid_from="20240601", valid_until="20290601")
HE = Card("何港居", "810000198602030125", valid_until="20250601", permit="H87654321")
CARDS = {card.name: card for card in (LI, WANG, LIN, LIU, WANG_CHILD, HE)}


def frame(status, data=b""):
    counted = (len(data) + 4).to_bytes(2, "big") + bytes([0, 0, status]) + data
    check = 0
    for byte in counted:
        check ^= byte
    return BEGINNING + counted + bytes([check])


class Reader:
    """Answers on a thread of its own, from being made, or plug(), to unplug() or the end of the `with` block."""

    def __init__(self, path):
        self.path = Path(path)
        self.card = None
        self.was_read = False
        self.garbage = False
        self.lock = threading.Lock()
        self.thread = None
        self.plug()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.unplug()

    def plug(self):
        if self.thread:
            return
        self.ours, self.theirs = pty.openpty()
        tty.setraw(self.theirs)
        self.wake = os.pipe()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self.theirs))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def unplug(self):
        if not self.thread:
            return
        self.path.unlink(missing_ok=True)
        os.write(self.wake[1], b"x")
        self.thread.join()
        self.thread = None
        for file in (self.ours, self.theirs, *self.wake):
            os.close(file)

    def place(self, card):
        with self.lock:
            self.card, self.was_read = card, False

    def lift(self):
        with self.lock:
            self.card = None

    def send_garbage(self):
        """Before the next reply."""
        with self.lock:
            self.garbage = True

    def _serve(self):
        got = b""
        while True:
            ready, _, _ = select.select([self.ours, self.wake[0]], [], [])
            if self.wake[0] in ready:
                return
            got += os.read(self.ours, 256)
            while len(got) >= 10:
                at = got.find(BEGINNING)
                if at < 0 or len(got) < at + 10:
                    break
                command, got = got[at + 7:at + 9], got[at + 10:]
                with self.lock:
                    reply = self._reply(command)
                    if self.garbage:
                        self.garbage, reply = False, b"\xaa\xaa\x00garbage\xff" + reply
                while reply:
                    reply = reply[os.write(self.ours, reply):]

    def _reply(self, command):
        if command == b"\x11\xff":
            return frame(DONE)
        is_there = self.card is not None and not self.was_read
        if command == b"\x20\x01":
            return frame(FOUND, bytes(4)) if is_there else frame(NO_CARD)
        if command == b"\x20\x02":
            return frame(DONE, bytes(8)) if is_there else frame(NOT_SELECTED)
        if command == b"\x30\x01" and self.card is not None:
            self.was_read = True
            return frame(DONE, b"\x01\x00\x04\x00" + self.card.text() + bytes(1024))
        return frame(NOT_READ)


def main():
    with Reader(sys.argv[1]) as reader:
        print(f"a reader is at {reader.path}", flush=True)
        for line in sys.stdin:
            word, _, name = line.strip().partition(" ")
            if word == "place" and name in CARDS:
                reader.place(CARDS[name])
            elif word in ("lift", "unplug", "plug"):
                getattr(reader, word)()
            elif word == "garbage":
                reader.send_garbage()
            else:
                print("place " + "|".join(CARDS) + ", lift, unplug, plug, garbage", flush=True)


if __name__ == "__main__":
    main()
