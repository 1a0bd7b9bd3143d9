# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF (ISO 32000-1), good and bad."""
import hashlib
import struct
import zlib

from corpus_base import NUMBER

BROKEN = "FILE-BROKEN"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
TEXT = b"1 1 0.8 rg 0 0 300 200 re f 0 0 1 rg BT /F1 12 Tf 20 100 Td (" + NUMBER + b") Tj ET 20 20 60 40 re f"
FONT = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


def pdf(objects, trailer=b"", version=b"1.4"):
    """Objects numbered from 1 (1 is the catalogue) with a right cross-reference table."""
    out = bytearray(b"%PDF-" + version + b"\n%\xe2\xe3\xcf\xd3\n")
    table = b""
    for i, content in enumerate(objects):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (i + 1, content)
    at, count = len(out), len(objects) + 1
    return bytes(out) + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\n"
                         b"startxref\n%d\n%%%%EOF\n" % (count, table, count, trailer, at))


def stream(content, entries=b"", length=None):
    length = len(content) if length is None else length
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (length, entries, content)


def flate(content, entries=b""):
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + entries)


def page(entries=b"/Contents 4 0 R", box=b"[0 0 300 200]", resources=FONT):
    media = b"/MediaBox " + box if box else b""
    return b"<< /Type /Page /Parent 2 0 R %s /Resources << %s >> %s >>" % (media, resources, entries)


def one_page(content=TEXT, box=b"[0 0 300 200]", resources=FONT, more=(), entries=b"", catalog=CATALOG):
    """`more` are objects from number 5 on."""
    content = content if content.startswith(b"<<") else stream(content)
    return pdf([catalog, PAGES, page(b"/Contents 4 0 R " + entries, box, resources), content, *more])


def text_page():
    return one_page()


def many_pages(count):
    kids = b" ".join(b"%d 0 R" % (3 + i) for i in range(count))
    return pdf([CATALOG, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)] + [page(b"")] * count)


def rc4(key, content):
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def encrypted(user_password):
    """Revision 2 of the standard handler (ISO 32000-1, 7.6.3): what one with an empty user password takes to open."""
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    padded = (user_password + padding)[:32]
    owner = rc4(hashlib.md5((b"owner" + padding)[:32]).digest()[:5], padded)
    identity = bytes(16)
    key = hashlib.md5(padded + owner + struct.pack("<i", -4) + identity).digest()[:5]
    user = rc4(key, padding)
    own = hashlib.md5(key + struct.pack("<I", 4)[:3] + b"\0\0").digest()[:10]
    return pdf([CATALOG, PAGES, page(), stream(rc4(own, TEXT))],
               b"/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" %
               tuple(part.hex().encode() for part in (identity, identity, owner, user)))


def with_encryption(dictionary):
    return pdf([CATALOG, PAGES, page(), stream(TEXT)], b"/ID [<00> <00>] /Encrypt << " + dictionary + b" >>")


def modern(objects, packed=None, extends=b"", prev=b""):
    """Objects 1.. in an object stream (ISO 32000-1, 7.5.7) and the table as a stream (7.5.8). `packed` replaces it."""
    bodies, offsets = b"", []
    for content in objects:
        offsets.append(len(bodies))
        bodies += content + b" "
    index = b" ".join(b"%d %d" % (i + 1, at) for i, at in enumerate(offsets)) + b" "
    count = len(objects)
    holder, table_number, content_number = count + 1, count + 2, count + 3
    out = bytearray(b"%PDF-1.5\n")
    entries = struct.pack(">BIH", 0, 0, 65535)
    entries += b"".join(struct.pack(">BIH", 2, holder, i) for i in range(count))
    entries += struct.pack(">BIH", 1, len(out), 0)
    out += b"%d 0 obj\n%s\nendobj\n" % (holder, packed or flate(
        index + bodies, b"/Type /ObjStm /N %d /First %d %s" % (count, len(index), extends)))
    content_at = len(out)
    out += b"%d 0 obj\n%s\nendobj\n" % (content_number, stream(TEXT))
    at = len(out)
    entries += struct.pack(">BIH", 1, at, 0) + struct.pack(">BIH", 1, content_at, 0)
    out += b"%d 0 obj\n%s\nendobj\n" % (table_number, flate(
        entries, b"/Type /XRef /Size %d /W [1 4 2] /Root 1 0 R %s" % (count + 4, prev.replace(b"HERE", b"%d" % at))))
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % at


def fill(corpus):
    sound = text_page()
    short = [CATALOG, PAGES, page(b"/Contents 6 0 R")]

    def add(family, name, content, outcome):
        corpus.add("pdf " + family, name + ".pdf", content, outcome)

    javascript = b"/OpenAction << /S /JavaScript /JS (app.alert(1); while (true) {}) >>"
    add("good", "text", sound, "kept")
    add("good", "three_pages", many_pages(3), "kept")
    add("good", "five_hundred_pages", many_pages(500), "kept")
    add("good", "compressed", modern(short), "kept")
    add("good", "behind_a_mail_header", b"X-Sender: " + NUMBER + b"\n\n" + sound, "kept")
    add("good", "owner_password_only", encrypted(b""), "kept")
    add("good", "box_upside_down", one_page(box=b"[300 200 0 0]"), "kept")
    add("good", "no_content", pdf([CATALOG, PAGES, page(b"")]), "kept")

    for name, catalog, entries in (
        ("javascript", CATALOG.replace(b">>", javascript + b" >>"), b"/AA << /O << /S /JavaScript /JS (1) >> >>"),
        ("launch", CATALOG.replace(b">>", b"/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (a.exe) >> >> >>"), b""),
        ("address", CATALOG.replace(b">>", b"/OpenAction << /S /URI /URI (http://127.0.0.1/) >> >>"), b""),
        ("form", CATALOG.replace(b">>", b"/AcroForm << /XFA (<x/>) /Fields [3 0 R 5 0 R] /NeedAppearances true >> >>"),
         b"/Annots [3 0 R 5 0 R 99 0 R]"),
        ("attachment", CATALOG.replace(b">>", b"/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >> >>"), b""),
        ("layers_in_a_ring", CATALOG.replace(b">>", b"/OCProperties << /OCGs [5 0 R] /D << /Order [5 0 R] >> >> >>"),
         b""),
    ):
        add("actions", name, one_page(catalog=catalog, entries=entries, more=[b"<< /Type /Annot /Parent 5 0 R >>"]),
            "kept")

    add("encrypted", "user_password", encrypted(b"secret"), "FILE-ENCRYPTED")
    add("encrypted", "unknown_handler", with_encryption(b"/Filter /Evil.Corp /V 9"), "FILE-ENCRYPTED")
    add("encrypted", "certificate", with_encryption(b"/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4"),
        "FILE-ENCRYPTED")
    add("encrypted", "nothing_said", with_encryption(b""), "FILE-ENCRYPTED")
    add("encrypted", "endless_key", with_encryption(
        b"/Filter /Standard /V 5 /R 6 /Length 2147483647 /P -4 /O <00> /U <00> /OE <00> /UE <00>"),
        "kept")
    add("encrypted", "in_a_ring", pdf([CATALOG, PAGES, page(), stream(TEXT), b"<< /Filter 5 0 R >>"],
                                      b"/Encrypt 5 0 R"), "FILE-ENCRYPTED")

    for name, pages, outcome in (
        ("no_pages", b"<< /Type /Pages /Kids [] /Count 0 >>", "FILE-NO-PAGES"),
        ("no_tree", b"null", "FILE-NO-PAGES"),
        ("root_is_its_own_kid", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>", BROKEN),
        ("root_many_times_its_own_kid", b"<< /Type /Pages /Kids [" + b"2 0 R " * 400 + b"] /Count 400 >>",
         "FILE-NO-PAGES"),
        ("kid_and_root", b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>", BROKEN),
        ("negative_count", b"<< /Type /Pages /Kids [3 0 R] /Count -1 >>", "FILE-NO-PAGES"),
        ("count_of_two_billion", b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", "FILE-NO-PAGES"),
        ("count_as_text", b"<< /Type /Pages /Kids [3 0 R] /Count (one) >>", "FILE-NO-PAGES"),
        ("kids_that_are_nothing", b"<< /Type /Pages /Kids [null 99 0 R 1 0 R] /Count 3 >>", BROKEN),
        ("four_hundred_times_one_page", b"<< /Type /Pages /Kids [" + b"3 0 R " * 400 + b"] /Count 400 >>",
         "FILE-NO-PAGES"),
    ):
        add("pages", name, pdf([CATALOG, pages, page(), stream(TEXT)]), outcome)
    add("pages", "catalogue_missing", pdf([b"null", PAGES, page(), stream(TEXT)]), BROKEN)
    add("pages", "catalogue_is_a_page", pdf([page(), PAGES, page(), stream(TEXT)]), "FILE-NO-PAGES")
    add("pages", "five_hundred_and_one", many_pages(501), "FILE-TOO-MANY-PAGES")
    add("pages", "ten_thousand", many_pages(10_000), "FILE-TOO-MANY-PAGES")
    deep = [CATALOG] + [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (i + 3) for i in range(3000)] + [page(b"")]
    add("pages", "three_thousand_levels", pdf(deep), "kept")

    for name, box, outcome in (
        ("no_box", b"", "kept"),
        ("box_of_nothing", b"[0 0 0 0]", "kept"),
        ("box_of_a_line", b"[0 0 300 0]", BROKEN),
        ("box_of_light_years", b"[0 0 1" + b"0" * 30 + b" 1" + b"0" * 30 + b"]", "kept"),
        ("box_of_a_ribbon", b"[0 0 100000000 1]", "kept"),
        ("box_beyond_numbers", b"[0 0 1" + b"0" * 400 + b" 10]", BROKEN),
        ("box_of_words", b"[(a) (b) /c null]", "kept"),
        ("box_of_a_hair", b"[0 0 0.0001 0.0001]", "kept"),
        ("box_in_a_ring", b"3 0 R", "kept"),
        ("box_negative", b"[-2147483648 -2147483648 2147483647 2147483647]", "kept"),
    ):
        add("boxes", name, one_page(box=box), outcome)
    add("boxes", "unit_of_kilometres", one_page(entries=b"/UserUnit 75000000"), "kept")
    add("boxes", "turned_by_91_degrees", one_page(entries=b"/Rotate 91"), "kept")

    at = sound.index(b"xref\n")
    for name, content, outcome in (
        ("previous_is_itself", sound.replace(b"/Root", b"/Prev %d /Root" % at, 1), "kept"),
        ("stream_previous_is_itself", modern(short, prev=b"/Prev HERE"), "kept"),
        ("previous_is_negative", sound.replace(b"/Root", b"/Prev -1 /Root", 1), "kept"),
        ("startxref_missing", sound.replace(b"startxref", b"beginxref"), BROKEN),
        ("startxref_outside", sound.replace(b"startxref\n%d" % at, b"startxref\n99999999999"), "kept"),
        ("size_of_two_billion", sound.replace(b"/Size 5", b"/Size 2147483647"), "kept"),
        ("two_billion_entries", sound.replace(b"xref\n0 5", b"xref\n0 2147483647", 1), "kept"),
        ("all_offsets_zero", sound[:at] + sound[at:].replace(b"0000000", b"9999999"), "kept"),
        ("holder_holds_itself", modern([CATALOG, PAGES, page(b"/Contents 6 0 R")], extends=b"/Extends 4 0 R"),
         "kept"),
        ("holder_of_a_billion", modern(short, packed=flate(b"1 0 " * 100, b"/Type /ObjStm /N 1000000000 /First 400")),
         BROKEN),
        ("holder_of_negative", modern(short, packed=flate(b"1 0 ", b"/Type /ObjStm /N -1 /First -1")),
         BROKEN),
        ("widths_negative", modern(short).replace(b"/W [1 4 2]", b"/W [9 -4 2]"), BROKEN),
        ("only_a_header", b"%PDF-1.7\n", BROKEN),
        ("header_and_end", b"%PDF-1.7\nstartxref\n0\n%%EOF\n", BROKEN),
        ("end_padded_with_blanks", sound + b" \n" * 100_000, "kept"),
        ("end_behind_garbage", sound + NUMBER * 10_000, "kept"),
    ):
        add("table", name, content, outcome)

    corpus.add_cuts("pdf cut", ".pdf", sound, 8)
    corpus.add_cuts("pdf cut", "_compressed.pdf", modern(short), 8)
    corpus.add_flips("pdf flipped", ".pdf", sound, 12, "kept|FILE-BROKEN|FILE-NO-PAGES")
    corpus.add_flips("pdf flipped", "_compressed.pdf", modern(short), 8, "kept|FILE-BROKEN|FILE-NO-PAGES")
