// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/ReaderFuzz.h"

using namespace shouli::tests;

namespace shouli::fuzz {

QList<QByteArray> seeds() {
    return {unembeddedFontPdf(), onePagePdf(240, 120, "q 1 0 0 1 3 4 cm 0 0 100 100 re f Q 0 0 m 9 9 l S"),
            onePagePdf(100, 100, "/X Do /P gs /S sh",
                       "<< /XObject << /X << /Type /XObject >> >> /ExtGState << /P << /ca 0.5 /BM /Multiply >> >> "
                       "/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 100 100] /Function << "
                       "/FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >> >> >> >>"),
            fixture("encrypted.pdf"), fixture("owner_password_only.pdf")};
}

QList<QByteArray> words() {
    return {"/Filter",    "/FlateDecode", "/LZWDecode",  "/ASCII85Decode",
            "/DCTDecode", "/JBIG2Decode", "/JPXDecode",  "/Type",
            "/Page",      "/Pages",       "/Kids",       "/Count",
            "/Parent",    "/MediaBox",    "/Rotate",     "/Contents",
            "/Resources", "/XObject",     "/Font",       "/Encoding",
            "/Annots",    "/Encrypt",     "/ObjStm",     "/XRef",
            "/Prev",      "/Length",      "/Size",       "/Root",
            "1 0 R",      "2 0 R",        "3 0 R",       "4 0 R",
            "99 0 R",     "null",         "true",        "-1",
            "2147483648", "1e38",         "[",           "]",
            "<<",         ">>",           "(",           ")",
            "stream\n",   "endstream",    "obj",         "endobj",
            "xref\n",     "trailer",      "startxref\n", "%%EOF",
            "BT",         "ET",           "Tj",          "Do",
            "BI ID EI ",  "re f ",        "scn ",        "sh ",
            "cm ",        "gs ",          "d1 "};
}

void take(const QByteArray& bytes) {
    // One that lacks its end is refused before Poppler sees it.
    askReaders(bytes);
    askReaders("%PDF-1.4\n" + bytes + "\nstartxref\n9\n%%EOF\n");
}

} // namespace shouli::fuzz
