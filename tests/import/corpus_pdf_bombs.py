# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF pages that cost more than they show: what a page may take is bounded by the child's limits, never by the file."""
import zlib

from corpus_base import NUMBER, packed
from corpus_pdf import CATALOG, FONT, PAGES, TEXT, modern, one_page, page, pdf, stream

def image(entries, content):
    """A page that shows the image of these entries, which is object 5."""
    return one_page(b"300 0 0 200 0 0 cm /X Do", resources=b"/XObject << /X 5 0 R >>",
                    more=[stream(content, b"/Type /XObject /Subtype /Image " + entries)])


def form(content, resources=b"/XObject << /X 5 0 R >>"):
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << " + resources + b" >>")


def font(entries, content, kind=b"/TrueType"):
    """A page of text in an embedded font program, object 6, of descriptor 5."""
    return one_page(TEXT, resources=b"/Font << /F1 << /Type /Font /Subtype " + kind + b" /BaseFont /A "
                    b"/FontDescriptor 5 0 R /FirstChar 48 /LastChar 57 /Widths [" + b"600 " * 10 + b"] >> >>",
                    more=[b"<< /Type /FontDescriptor /FontName /A /Flags 4 " + entries + b" 6 0 R >>", stream(content)])


def fill(corpus):
    def add(family, name, content, outcome):
        corpus.add("pdf " + family, name + ".pdf", content, outcome)

    grey = b"/ColorSpace /DeviceGray /BitsPerComponent 8 "
    flate = b"/Filter /FlateDecode "

    add("endless", "content_of_two_gigabytes", one_page(stream(packed(b"q Q ", 2 << 30), flate)), "FILE-TIMED-OUT")
    add("endless", "content_of_terabytes", one_page(
        stream(zlib.compress(zlib.compress(packed(b"0 0 300 200 re f ", 40 << 30))),
               b"/Filter [" + b"/FlateDecode " * 3 + b"] ")), "FILE-TIMED-OUT")
    add("bombs", "holder_of_a_gigabyte", modern([CATALOG, PAGES, page()], packed=stream(
        packed(b"1 0 ", 1 << 30), flate + b"/Type /ObjStm /N 100000000 /First 1000000000 ")), "FILE-BROKEN")
    add("endless", "million_fills", one_page(b"0 0 300 200 re f\n" * 1_000_000), "FILE-TIMED-OUT")
    add("endless", "path_of_a_million_curves", one_page(
        b"0 0 m " + b"300 200 0 200 300 0 c 0 100 300 100 7 7 c " * 500_000 + b"f*"), "FILE-TIMED-OUT")
    add("bombs", "saved_a_million_times", one_page(b"q " * 1_000_000 + TEXT), "FILE-TOO-MANY-PIXELS|FILE-TIMED-OUT")
    add("endless", "image_of_ten_gigapixels", image(
        b"/Width 100000 /Height 100000 " + grey + flate, packed(b"\0", 1 << 28)), "FILE-TIMED-OUT")
    add("bombs", "image_of_two_billion_wide", image(b"/Width 2147483647 /Height 1 " + grey, NUMBER), "kept")
    add("bombs", "image_of_negative_size", image(b"/Width -100 /Height -100 " + grey, NUMBER), "kept")
    add("bombs", "image_of_no_data", image(b"/Width 10000 /Height 10000 " + grey, b""), "kept")
    add("bombs", "mask_in_a_ring", image(b"/Width 10 /Height 10 /SMask 5 0 R /Mask 5 0 R " + grey, bytes(100)), "kept")
    add("bombs", "ascii_through_a_hundred_filters", one_page(
        stream(b"~>" * 100, b"/Filter [" + b"/ASCII85Decode " * 100 + b"] ")), "kept")
    add("bombs", "lzw_garbage", one_page(stream(b"\x80\x0b\x60\x50" * 100_000, b"/Filter /LZWDecode ")), "kept")
    add("bombs", "run_lengths", one_page(stream(b"\x81 " * 500_000, b"/Filter /RunLengthDecode ")), "kept")
    add("bombs", "predictor_of_two_billion_columns", one_page(stream(
        zlib.compress(TEXT), flate + b"/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 >> ")), "kept")
    add("endless", "tiles_of_a_hair", one_page(
        b"/Pattern cs /P scn 0 0 300 200 re f", resources=b"/Pattern << /P 5 0 R >>",
        more=[stream(b"0 0 1 1 re f", b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
                     b"/XStep 0.0001 /YStep 0.0001 /Resources << >>")]), "FILE-TIMED-OUT")
    add("bombs", "shading_of_a_huge_function", one_page(
        b"/S sh", resources=b"/Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 300 0 200] "
        b"/Function << /FunctionType 0 /Domain [0 1 0 1] /Range [0 1 0 1 0 1] /Size [2000000000 2000000000] "
        b"/BitsPerSample 32 >> >> >>"), "kept")
    add("endless", "program_that_counts_without_end", one_page(
        b"/S sh", resources=b"/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 300 0 200] "
        b"/Function 5 0 R >> >>", more=[stream(b"{ " + b"dup mul " * 100_000 + b"}", b"/FunctionType 4 "
                                               b"/Domain [0 300 0 200] /Range [0 1] ")]), "FILE-TIMED-OUT")
    add("endless", "blends_in_layers", one_page(
        b"/X Do " * 50, resources=b"/XObject << /X 5 0 R >>",
        more=[stream(b"/X Do " * 50, b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Group << /S /Transparency >> "
                     b"/Resources << /XObject << /X 6 0 R >> >>"),
              stream(b"0 0 300 200 re f " * 20, b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] "
                     b"/Group << /S /Transparency >>")]), "FILE-TIMED-OUT")

    add("rings", "form_shows_itself", one_page(b"/X Do", resources=b"/XObject << /X 5 0 R >>",
                                               more=[form(b"/X Do /X Do")]), "kept")
    chain = [form(b"/X Do " * 10, b"/XObject << /X %d 0 R >>" % (i + 6)) for i in range(12)]
    add("endless", "forms_to_the_power_of_twelve", one_page(b"/X Do", resources=b"/XObject << /X 5 0 R >>",
                                                          more=[*chain, form(b"0 0 9 9 re f")]), "FILE-TIMED-OUT")
    add("rings", "length_is_itself", one_page(b"<< /Length 4 0 R >>\nstream\n" + TEXT + b"\nendstream"), "kept")
    add("rings", "content_is_the_page", pdf([CATALOG, PAGES, page(b"/Contents 3 0 R"), b"null"]), "kept")
    add("rings", "colours_in_a_ring", one_page(b"/C cs 0 sc 0 0 9 9 re f", resources=b"/ColorSpace << /C 5 0 R >>",
                                               more=[b"[/Indexed 5 0 R 255 <00>]"]), "kept")
    add("rings", "function_of_itself", one_page(
        b"/S sh", resources=b"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 300 200] "
        b"/Function 5 0 R >> >>", more=[b"<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] "
                                        b"/Encode [0 1 0 1] >>"]), "kept")
    add("rings", "letter_that_writes_itself", one_page(
        TEXT, resources=b"/Font << /F1 5 0 R >>",
        more=[b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] "
              b"/FirstChar 48 /LastChar 57 /Widths [" + b"1 " * 10 + b"] /Encoding << /Differences [48 " + b"/a " * 10 + b"] >> "
              b"/CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>",
              stream(b"1 0 d0 BT /F1 1 Tf (440102) Tj ET")]), "kept")
    add("rings", "hundred_thousand_brackets", one_page(entries=b"/Junk " + b"[" * 100_000), "kept")
    add("rings", "hundred_thousand_dictionaries", one_page(entries=b"/Junk " + b"<< /A " * 100_000),
        "kept")
    add("rings", "brackets_in_the_content", one_page(b"[" * 1_000_000 + TEXT), "kept")

    for name, content in (  # what cannot be decoded is left out
        ("truetype_garbage", font(b"/FontFile2", b"\0\1\0\0\xff\xff" + NUMBER * 100)),
        ("truetype_of_nothing", font(b"/FontFile2", b"")),
        ("type1_garbage", font(b"/FontFile", b"%!PS-AdobeFont-1.0: A\n" + NUMBER * 100, b"/Type1")),
        ("cff_garbage", font(b"/FontFile3", b"\1\0\4\4\xff\xff\xff" + NUMBER * 100, b"/Type1")),
        ("map_without_end", one_page(TEXT, resources=FONT.replace(
            b"/BaseFont", b"/ToUnicode 5 0 R /BaseFont"), more=[stream(
                b"/A usecmap 1 begincodespacerange <00> <ffffffff> endcodespacerange "
                b"1 beginbfrange <00000000> <ffffffff> <0000> endbfrange")])),
        ("jpeg_cut", image(b"/Width 10 /Height 10 /Filter /DCTDecode " + grey, b"\xff\xd8\xff\xda\0\0")),
        ("jpeg2000_garbage", image(b"/Width 10 /Height 10 /Filter /JPXDecode ", b"\0\0\0\x0cjP  \r\n\x87\n" + NUMBER)),
        ("jbig2_garbage", image(b"/Width 10 /Height 10 /Filter /JBIG2Decode /BitsPerComponent 1 ", bytes(range(256)))),
        ("fax_garbage", image(b"/Width 10 /Height 10 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2147483647 "
                              b"/Rows 2147483647 >> /BitsPerComponent 1 ", bytes(range(256)))),
        ("profile_garbage", one_page(b"/C cs 0 sc 0 0 9 9 re f", resources=b"/ColorSpace << /C [/ICCBased 5 0 R] >>",
                                     more=[stream(NUMBER * 100, b"/N 3 ")])),
        ("file_of_the_system", one_page(b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream")),
        ("stream_longer_than_the_file", one_page(stream(TEXT, length=2_000_000_000))),
        ("stream_of_negative_length", one_page(stream(TEXT, length=-5))),
        ("unknown_filter", one_page(stream(TEXT, b"/Filter /EvilDecode "))),
    ):
        add("parts", name, content, "kept")
