// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs as devices and other programs leave them: what lies behind their end, how they turn their pages, and forms.
#include "import/MadeFiles.h"
#include "import/ReadFiles.h"

#include <QTest>

using namespace shouli;
using namespace shouli::importer;
using namespace shouli::tests;

namespace {

const QByteArray kCatalog = "<< /Type /Catalog /Pages 2 0 R >>";
const QByteArray kPages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

QByteArray streamOf(const QByteArray& content, const QByteArray& entries = {}) {
    return "<< /Length " + QByteArray::number(content.size()) + " " + entries + " >>\nstream\n" + content +
           "\nendstream";
}

// Red, green / blue, yellow on a page of 120 by 60 points.
const QByteArray kQuarters = "1 0 0 rg 0 30 60 30 re f 0 1 0 rg 60 30 60 30 re f 0 0 1 rg 0 0 60 30 re f "
                             "1 1 0 rg 60 0 60 30 re f";

QByteArray quartersPdf(const QByteArray& entries, const QByteArray& ofAllPages = {}) {
    return pdfOf({kCatalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 " + ofAllPages + " >>",
                  "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + entries + " >>", streamOf(kQuarters)});
}

QString coloursOf(const QImage& image) {
    QStringList names;
    const int x = image.width() / 4, y = image.height() / 4;
    for (const QPoint& at : {QPoint(x, y), QPoint(3 * x, y), QPoint(x, 3 * y), QPoint(3 * x, 3 * y)}) {
        const QColor colour = image.pixelColor(at);
        names.append(colour == Qt::red      ? QStringLiteral("red")
                     : colour == Qt::green  ? QStringLiteral("green")
                     : colour == Qt::blue   ? QStringLiteral("blue")
                     : colour == Qt::yellow ? QStringLiteral("yellow")
                                            : colour.name());
    }
    return names.join(u' ');
}

// A later version of the document: object 4 anew, with a table of its own.
QByteArray changed(const QByteArray& pdf, const QByteArray& content) {
    const qsizetype keyword = pdf.lastIndexOf("startxref");
    const QByteArray before = pdf.mid(keyword + 10, pdf.lastIndexOf("%%EOF") - keyword - 11);
    QByteArray later = pdf;
    const qsizetype objectAt = later.size();
    later += "4 0 obj\n" + streamOf(content) + "\nendobj\n";
    const qsizetype tableAt = later.size();
    return later + "xref\n4 1\n" + QByteArray::number(objectAt).rightJustified(10, '0') +
           " 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R /Prev " + before + " >>\nstartxref\n" +
           QByteArray::number(tableAt) + "\n%%EOF\n";
}

bool hasInk(const QImage& image, const QRect& within) {
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            if (qGray(image.pixel(x, y)) < 96)
                return true;
    return false;
}

// In points, at 300 dots to the inch.
QRect onPage(int x, int y, int width, int height) {
    return {x * 300 / 72, y * 300 / 72, width * 300 / 72, height * 300 / 72};
}

QByteArray utf16(const QString& text) {
    QByteArray hex = "<feff";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex + ">";
}

// What is asked of a form's field in the middle of a page of 300 by 200 points.
struct Field {
    QString value;
    QByteArray appearance; // its content; empty: the field has none
    QByteArray entries;    // of the form
    QByteArray kind = "/FT /Tx";
};

const QByteArray kChineseFont =
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 "
    ">> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] "
    "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>";

QList<QByteArray> formOf(const Field& field) {
    const QByteArray ap = field.appearance.isEmpty() ? QByteArray() : QByteArray("/AP << /N 7 0 R >>");
    return {
        "<< /Type /Catalog /Pages 2 0 R /AcroForm 5 0 R >>",
        kPages,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [6 0 R] /Contents 4 0 R >>",
        streamOf("0.9 g 0 0 300 200 re f"),
        "<< /DA (/Helv 0 Tf 0 g) /DR << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> "
        "/Fields [6 0 R] " +
            field.entries + " >>",
        "<< /Type /Annot /Subtype /Widget " + field.kind +
            " /T (name) /Rect [50 80 250 120] /F 4 "
            "/DA (/Helv 24 Tf 0 g) " +
            ap + " /V " + utf16(field.value) + " >>",
        streamOf(field.appearance, "/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F1 " +
                                       kChineseFont + " >> >>")};
}

QByteArray appearanceOf(const QByteArray& content) {
    return streamOf(content, "/Type /XObject /Subtype /Form /BBox [0 0 200 40] /Resources << /Font << /F1 " +
                                 kChineseFont + " /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
}

// A page like that of formOf() with this annotation, which may have appearances: objects from 7 on.
QList<QByteArray> pageWith(const QByteArray& entries, const QList<QByteArray>& appearances = {}) {
    QList<QByteArray> objects = formOf({{}, {}, {}}).first(5);
    objects.append("<< /Type /Annot /Rect [50 80 250 120] /F 4 " + entries + " >>");
    if (entries.contains("FreeText"))
        objects[0] = kCatalog; // no form
    for (const QByteArray& content : appearances)
        objects.append(appearanceOf(content));
    return objects;
}

const QByteArray kBox = "/Subtype /Widget /T (box) /FT /Btn /DA (/ZaDb 0 Tf 0 g) ";
const QByteArray kRadio = kBox + "/Ff 49152 ";
const QByteArray kBoth = "/AP << /N << /Yes 7 0 R /Off 8 0 R >> >> ";
const QByteArray kCross = "0.6 G 1 1 198 38 re S 0 G 3 w 85 5 m 115 35 l S 85 35 m 115 5 l S";
const QByteArray kEmptyBox = "0.6 G 1 1 198 38 re S";
const QByteArray kList = "/Subtype /Widget /T (list) /FT /Ch /DA (/Helv 12 Tf 0 g) ";
const QByteArray kLetters = "/Opt [(Apple) (Pear)] ", kChinese = "/Opt [<feff82f9679c> <feff68a8>] ";
const QByteArray kTyped = "/Subtype /FreeText /DA (/Helv 18 Tf 0 g) ";

// The objects of the form in a packed stream, as newer programs write them.
QByteArray packed(QList<QByteArray> objects) {
    QByteArray pdf = "%PDF-1.5\n", index, bodies;
    QList<qsizetype> streamsAt(objects.size() + 3, -1);
    for (qsizetype i = 0; i < objects.size(); ++i) {
        if (objects[i].contains("\nstream\n")) {
            streamsAt[i + 1] = pdf.size();
            pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
            continue;
        }
        index += QByteArray::number(i + 1) + ' ' + QByteArray::number(bodies.size()) + ' ';
        bodies += objects[i] + ' ';
    }
    const qsizetype holder = objects.size() + 1, table = holder + 1;
    const QByteArray squeezed = qCompress(index + bodies, 9).sliced(4);
    streamsAt[holder] = pdf.size();
    int count = 0;
    for (const QByteArray& object : objects)
        count += object.contains("\nstream\n") ? 0 : 1;
    pdf += QByteArray::number(holder) + " 0 obj\n" +
           streamOf(squeezed, "/Type /ObjStm /Filter /FlateDecode /N " + QByteArray::number(count) + " /First " +
                                  QByteArray::number(index.size())) +
           "\nendobj\n";
    streamsAt[table] = pdf.size();
    QByteArray rows;
    int inHolder = 0;
    for (qsizetype i = 0; i <= table; ++i) {
        const bool isIn = i > 0 && i < holder && streamsAt[i] < 0;
        rows += char(i == 0 ? 0
                     : isIn ? 2
                            : 1) +
                bigEndian(quint32(isIn ? holder : std::max<qsizetype>(0, streamsAt[i])));
        rows += char(0);
        rows += char(isIn ? inHolder++ : 0);
    }
    pdf += QByteArray::number(table) + " 0 obj\n" +
           streamOf(rows, "/Type /XRef /W [1 4 2] /Root 1 0 R /Size " + QByteArray::number(table + 1)) + "\nendobj\n";
    return pdf + "startxref\n" + QByteArray::number(streamsAt[table]) + "\n%%EOF\n";
}

} // namespace

class tst_PdfKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatLiesBehindTheEndIsLeftOut_data();
    void whatLiesBehindTheEndIsLeftOut();
    void pagesAreTurnedAndCutAsTheySay_data();
    void pagesAreTurnedAndCutAsTheySay();
    void whatWasFilledInIsSeen_data();
    void whatWasFilledInIsSeen();
    void aChoiceStandsOut();
    void whatWasLeftEmptyIsTaken_data();
    void whatWasLeftEmptyIsTaken();
    void aFormOfAnotherProgramIsRefused();
};

void tst_PdfKinds::whatLiesBehindTheEndIsLeftOut_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("outcome");
    const QString kept = QStringLiteral("kept"), broken = QStringLiteral("FILE-BROKEN");
    const QByteArray plain = quartersPdf("/MediaBox [0 0 120 60]");
    const QByteArray later = changed(plain, "0 g 0 0 10 10 re f");
    QByteArray noise;
    for (int i = 0; i < 11'000; ++i)
        noise += char(i * 167 % 251);
    QTest::newRow("what was on a scanner's disk") << fixture("pdf_11_kB_behind_the_end.pdf") << kept;
    QTest::newRow("a web server's page") << fixture("pdf_html_behind_the_end.pdf") << kept;
    QTest::newRow("nothing") << plain << kept;
    QTest::newRow("a sector of zeros") << plain + QByteArray(4096, '\0') << kept;
    QTest::newRow("bytes of any kind") << plain + noise << kept;
    QTest::newRow("the end of another document") << plain + noise + "\nstartxref\n99999999\n%%EOF\n" << kept;
    QTest::newRow("a mail's head before it") << "From: scanner\r\n\r\n" + plain + noise << kept;
    QTest::newRow("a later version") << later << kept;
    QTest::newRow("bytes behind a later version") << later + noise << kept;
    QTest::newRow("cut off") << plain.first(plain.size() / 2) << broken;
    QTest::newRow("cut off before its end") << plain.first(plain.indexOf("startxref")) << broken;
    QTest::newRow("a later version that is cut off") << later.first(later.lastIndexOf("endstream")) << broken;
    const std::pair<const char*, QByteArray> comments[] = {{"a comment", "% of another program\n"},
                                                           {"comments and blanks", "\r\n%one\r%two\r\n \n"},
                                                           {"a comment of no letters", "%\xe2\xe3\xcf\xd3\n"}};
    for (const auto& [name, comment] : comments)
        QTest::addRow("a later version that begins with %s and is cut off", name)
            << plain + comment + later.mid(plain.size(), 30) << broken;
    QTest::newRow("a comment behind its end") << plain + "% of another program\n" << kept;
    QTest::newRow("the head of another document") << plain + plain.first(plain.size() / 2) << kept;
    QTest::newRow("a later version cut off in its table") << later.first(later.lastIndexOf("trailer")) << broken;
    QTest::newRow("a much later version that is cut off")
        << changed(plain, QByteArray(9000, ' ')).first(plain.size() + 5000) << broken;
    // Made to be shown while it comes: its first table stands before its pages and names no place.
    QByteArray early = plain;
    early.insert(early.indexOf('\n') + 1, "startxref\n0\n%%EOF\n");
    QTest::newRow("made for the web and cut off")
        << early.first(early.indexOf("startxref\n0\n%%EOF\n") + 100) + noise << broken;
}

void tst_PdfKinds::whatLiesBehindTheEndIsLeftOut() {
    QFETCH(QByteArray, file);
    QFETCH(QString, outcome);
    QCOMPARE(outcomeOf(file), outcome);
    if (outcome == u"kept")
        QCOMPARE(sizesOf(file).size(), 1);
}

void tst_PdfKinds::pagesAreTurnedAndCutAsTheySay_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("colours");
    const QSize lying(500, 250), standing(250, 500);
    const QByteArray box = "/MediaBox [0 0 120 60] ";
    const auto row = [](const char* sentence, const QByteArray& file, const QSize& size, const char* colours) {
        QTest::newRow(sentence) << file << size << QString::fromLatin1(colours);
    };
    row("as it is", quartersPdf(box), lying, "red green blue yellow");
    row("turned by 90", quartersPdf(box + "/Rotate 90"), standing, "blue red yellow green");
    row("turned by 180", quartersPdf(box + "/Rotate 180"), lying, "yellow blue green red");
    row("turned by 270", quartersPdf(box + "/Rotate 270"), standing, "green yellow red blue");
    row("turned back by 90", quartersPdf(box + "/Rotate -90"), standing, "green yellow red blue");
    row("as all pages are", quartersPdf({}, box + "/Rotate 90"), standing, "blue red yellow green");
    row("cut", quartersPdf("/MediaBox [-40 -40 200 200] /CropBox [0 0 120 60]"), lying, "red green blue yellow");
    row("cut to its left half", quartersPdf(box + "/CropBox [0 0 60 60]"), {250, 250}, "red red blue blue");
    row("not from nought", quartersPdf("/MediaBox [60 0 120 60]"), {250, 250}, "green green yellow yellow");
}

void tst_PdfKinds::pagesAreTurnedAndCutAsTheySay() {
    QFETCH(QByteArray, file);
    QFETCH(QSize, size);
    const QImage image = imageOf(pageOf(file));
    QCOMPARE(image.size(), size);
    QTEST(coloursOf(image), "colours");
    QCOMPARE(sizesOf(file), QList{size});
}

void tst_PdfKinds::whatWasFilledInIsSeen_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("outcome"); // which fonts are there is the machine's
    const QString seen = QStringLiteral("seen"), refused = QStringLiteral("refused");
    const QString seenOrRefused = QStringLiteral("seen or refused");
    const QString chinese = QStringLiteral("李示范");
    const QByteArray right = "BT /F1 24 Tf 5 10 Td <C0EECABEB7B6> Tj ET"; // the same in GBK
    const QByteArray empty = "q Q";
    const QByteArray anew = "/NeedAppearances true";
    QTest::newRow("a right appearance, to be laid out anew") << fixture("pdf_form_filled_in_chinese.pdf") << seen;
    QTest::newRow("a right appearance") << pdfOf(formOf({chinese, right, {}})) << seen;
    QTest::newRow("a right appearance, made here") << pdfOf(formOf({chinese, right, anew})) << seen;
    QTest::newRow("an empty appearance, to be laid out anew") << pdfOf(formOf({chinese, empty, anew})) << seen;
    QTest::newRow("an empty appearance") << pdfOf(formOf({chinese, empty, {}})) << seen;
    QTest::newRow("no appearance") << pdfOf(formOf({chinese, {}, {}})) << seen;
    QTest::newRow("no appearance, to be laid out anew") << pdfOf(formOf({chinese, {}, anew})) << seen;
    QTest::newRow("the appearance of another text") << pdfOf(formOf({QStringLiteral("王小明"), right, anew})) << seen;
    QTest::newRow("letters and digits without an appearance")
        << pdfOf(formOf({QStringLiteral("Li 2026"), {}, anew})) << seen;
    QTest::newRow("letters among Chinese") << pdfOf(formOf({QStringLiteral("A栋12号"), {}, anew})) << seen;
    QTest::newRow("a right appearance in packed objects") << packed(formOf({chinese, right, anew})) << seen;
    QTest::newRow("no appearance in packed objects") << packed(formOf({chinese, {}, anew})) << seen;
    QTest::newRow("a page of text without an appearance")
        << pdfOf(formOf({chinese.repeated(60), {}, anew})) << seenOrRefused;
    QTest::newRow("a choice that was typed")
        << pdfOf(formOf({chinese, {}, anew, "/FT /Ch /Ff 393216 /Opt [(A) (B)]"})) << seenOrRefused;

    const auto row = [](const char* sentence, const QByteArray& entries, const QList<QByteArray>& appearances,
                        const QString& outcome) {
        QTest::newRow(sentence) << pdfOf(pageWith(entries, appearances)) << outcome;
    };
    row("a tick", kBox + "/V /Yes /AS /Yes " + kBoth, {kCross, kEmptyBox}, seen);
    row("a tick that is shown as none", kBox + "/V /Yes /AS /Off " + kBoth, {kCross, kEmptyBox}, seen);
    row("a tick by its value alone", kBox + "/V /Yes " + kBoth, {kCross, kEmptyBox}, seen);
    row("a tick by its state alone", kBox + "/AS /Yes " + kBoth, {kCross, kEmptyBox}, seen);
    row("a tick without an appearance", kBox + "/V /Yes /AS /Yes", {}, seen);
    row("a tick without an appearance, by its value alone", kBox + "/V /Yes", {}, seen);
    row("a tick of another name without an appearance", kBox + "/V /On /AS /On", {}, seen);
    row("a tick of another name by its value alone", kBox + "/V /On", {}, refused);
    row("a tick of a Chinese name by its value alone", kBox + "/V /#e6#98#af", {}, refused);
    row("a tick of a name that its box does not have", kBox + "/V /On /AS /Off " + kBoth, {kCross, kEmptyBox}, refused);
    row("a tick with an empty appearance", kBox + "/V /Yes /AS /Yes " + kBoth, {empty, kEmptyBox}, refused);
    row("a tick with the appearance of an empty box", kBox + "/V /Yes /AS /Yes " + kBoth, {kEmptyBox, kEmptyBox},
        refused);
    row("a radio button", kRadio + "/V /Yes /AS /Yes " + kBoth, {kCross, kEmptyBox}, seen);
    row("a radio button that is shown as not chosen", kRadio + "/V /Yes /AS /Off " + kBoth, {kCross, kEmptyBox}, seen);
    row("a radio button without an appearance", kRadio + "/V /B /AS /B", {}, refused);
    QTest::newRow("a radio button without an appearance in packed objects")
        << packed(pageWith(kRadio + "/V /B /AS /B")) << refused;

    const QByteArray rows = "BT /Helv 12 Tf 5 25 Td (Apple) Tj 0 -15 Td (Pear) Tj ET";
    const QByteArray chosen = "0.6 0.75 0.85 rg 0 5 200 15 re f 0 g ";
    const QByteArray rowsInGbk = "BT /F1 12 Tf 5 25 Td <C6BBB9FB> Tj 0 -15 Td <C0E6> Tj ET";
    row("a choice in a list", kList + kLetters + "/V (Pear) /AP << /N 7 0 R >>", {chosen + rows}, seen);
    row("a choice in a list without an appearance", kList + kLetters + "/V (Pear)", {}, seen);
    row("a choice in a list with an empty appearance", kList + kLetters + "/V (Pear) /AP << /N 7 0 R >>", {empty},
        seen);
    row("a choice in a Chinese list", kList + kChinese + "/V <feff68a8> /AP << /N 7 0 R >>", {chosen + rowsInGbk},
        seen);
    row("a choice in a Chinese list without an appearance", kList + kChinese + "/V <feff68a8>", {}, refused);
    row("a choice in a Chinese list that shows none", kList + kChinese + "/V <feff68a8> /AP << /N 7 0 R >>",
        {rowsInGbk}, refused);

    const QByteArray letters = "/Contents (Li 2026) ", mixed = "/Contents " + utf16(QStringLiteral("A栋12号")) + " ";
    const QByteArray inChinese = "/Contents " + utf16(chinese) + " ", ap = "/AP << /N 7 0 R >>";
    row("typed onto the page", kTyped + letters, {}, seen);
    row("typed onto the page with an empty appearance", kTyped + letters + ap, {empty}, seen);
    row("typed onto the page in Chinese", kTyped + inChinese + ap, {right}, seen);
    row("typed onto the page in Chinese without an appearance", kTyped + inChinese, {}, refused);
    row("typed onto the page in letters and Chinese without an appearance", kTyped + mixed, {}, refused);
    row("typed onto the page in Chinese with an empty appearance", kTyped + inChinese + ap, {empty}, refused);
    row("typed onto the page and drawn as lines", kTyped + inChinese + ap, {kCross}, seen);
}

void tst_PdfKinds::whatWasFilledInIsSeen() {
    QFETCH(QByteArray, file);
    QFETCH(QString, outcome);
    const QString found = outcomeOf(file);
    if (outcome == u"refused" || (outcome == u"seen or refused" && found != u"kept")) {
        QCOMPARE(found, QStringLiteral("FILE-FORM-UNSEEN"));
        return;
    }
    QCOMPARE(found, QStringLiteral("kept"));
    const QImage image = imageOf(pageOf(file));
    const QRect field = onPage(56, 86, 188, 28); // within its border
    const bool isOurs = file.contains("0.9 g");
    QVERIFY(hasInk(image, isOurs ? field : onPage(20, 120, 260, 40)));
}

// The words of a list say all there is to choose; what is chosen, its ground says.
void tst_PdfKinds::aChoiceStandsOut() {
    const QByteArray rows = "BT /Helv 12 Tf 5 25 Td (Apple) Tj 0 -15 Td (Pear) Tj ET";
    const QByteArray file = pdfOf(pageWith(kList + kLetters + "/V (Pear) /AP << /N 7 0 R >>", {rows}));
    QCOMPARE(outcomeOf(file), QStringLiteral("kept"));
    QVERIFY(hasInk(imageOf(pageOf(file)), onPage(200, 86, 40, 28))); // beside the words
}

void tst_PdfKinds::whatWasLeftEmptyIsTaken_data() {
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* sentence, const QByteArray& entries, const QList<QByteArray>& appearances = {}) {
        QTest::newRow(sentence) << pdfOf(pageWith(entries, appearances));
    };
    row("a box", kBox + "/V /Off /AS /Off " + kBoth, {kCross, kEmptyBox});
    row("a box without a value", kBox + kBoth, {kCross, kEmptyBox});
    row("a box without an appearance", kBox + "/V /Off /AS /Off");
    row("a box without anything", kBox);
    row("a box with a border and no appearance", kBox + "/V /Off /MK << /BC [0] /BG [1] >>");
    row("a radio button", kRadio + "/AS /Off " + kBoth, {kCross, kEmptyBox});
    row("a radio button without an appearance", kRadio + "/V /Off /AS /Off");
    row("a push button", kBox + "/Ff 65536 /MK << /CA (Print) >>");
    row("a list", kList + kLetters);
    row("a text onto the page", kTyped + "/Contents ()");
    QTest::newRow("a radio button in packed objects") << packed(pageWith(kRadio + "/AS /Off"));
    // The other of two, and one beside it that has nothing to do with them.
    QList<QByteArray> two = pageWith("/Subtype /Widget /Parent 9 0 R /AS /Yes " + kBoth, {kCross, kEmptyBox});
    two.append("<< /T (two) /FT /Btn /Ff 49152 /V /Yes /Kids [6 0 R 10 0 R] >>");
    two.append(
        "<< /Type /Annot /Subtype /Widget /Parent 9 0 R /Rect [50 20 80 50] /F 4 /AS /Off /AP << /N << /No 7 0 R "
        "/Off 8 0 R >> >> >>");
    two.append("<< /Type /Annot /Rect [150 20 180 50] /F 4 " + kBox + " >>");
    two[2].replace("/Annots [6 0 R]", "/Annots [6 0 R 10 0 R 11 0 R]");
    two[4].replace("/Fields [6 0 R]", "/Fields [9 0 R 11 0 R]");
    QTest::newRow("one of two, the other chosen") << pdfOf(two);
}

void tst_PdfKinds::whatWasLeftEmptyIsTaken() {
    QFETCH(QByteArray, file);
    QCOMPARE(outcomeOf(file), QStringLiteral("kept"));
}

void tst_PdfKinds::aFormOfAnotherProgramIsRefused() {
    const QByteArray pdf =
        pdfOf({"<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >> >>", kPages,
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>",
               streamOf("0 g 10 10 50 50 re f"), streamOf("<xdp:xdp xmlns:xdp='x'/>")});
    QCOMPARE(outcomeOf(pdf), QStringLiteral("FILE-FORM-UNSEEN"));
}

QTEST_MAIN(tst_PdfKinds)
#include "tst_PdfKinds.moc"
