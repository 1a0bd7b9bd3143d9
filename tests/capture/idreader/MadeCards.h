// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shouli::test {

/// A field of a chip's text: UTF-16, the small end first, filled up with blanks to `units`.
inline QByteArray chipField(const QString& value, qsizetype units) {
    QByteArray bytes;
    for (const QChar unit : value.leftJustified(units, u' ', true)) {
        bytes.append(char(unit.unicode() & 0xFF));
        bytes.append(char(unit.unicode() >> 8));
    }
    return bytes;
}

/// What stands in a resident identity card or a residence permit. The people are invented: no county has the code
/// 449999.
struct MadeCard {
    QString name = QStringLiteral("李示范");
    QString sex = QStringLiteral("1");
    QString ethnicGroup = QStringLiteral("01");
    QString birth = QStringLiteral("19900307");
    QString address = QStringLiteral("广东省虚构市示范路 1 号");
    QString number = QStringLiteral("449999199003070218");
    QString issuer = QStringLiteral("虚构市公安局示范分局");
    QString validFrom = QStringLiteral("20200601");
    QString validUntil = QStringLiteral("20400601");

    /// layout_resident of 2004; `tail` is what stands in its 18 reserved units.
    QByteArray text(const QByteArray& tail = chipField({}, 18)) const {
        return chipField(name, 15) + chipField(sex, 1) + chipField(ethnicGroup, 2) + chipField(birth, 8) +
               chipField(address, 35) + chipField(number, 18) + chipField(issuer, 15) + chipField(validFrom, 8) +
               chipField(validUntil, 8) + tail;
    }
    /// layout_hmt_residence of 2018.
    QByteArray permitText(const QString& permit, const QString& issues) const {
        return text(chipField(permit, 9) + chipField(issues, 2) + chipField({}, 3) + chipField(QStringLiteral("J"), 1) +
                    chipField({}, 3));
    }
};

inline QByteArray foreignersText2017() {
    return chipField(QStringLiteral("SPECIMEN, MARY"), 60) + chipField(QStringLiteral("2"), 1) +
           chipField(QStringLiteral("XYZ440099010101"), 15) + chipField(QStringLiteral("XYZ"), 3) +
           chipField(QStringLiteral("样本"), 15) + chipField(QStringLiteral("20190101"), 8) +
           chipField(QStringLiteral("20290101"), 8) + chipField(QStringLiteral("19850101"), 8) +
           chipField(QStringLiteral("01"), 2) + chipField(QStringLiteral("4400"), 4) +
           chipField(QStringLiteral("I"), 1) + chipField({}, 3);
}

inline QByteArray foreignersText2023() {
    return chipField(QStringLiteral("样本"), 15) + chipField(QStringLiteral("2"), 1) +
           chipField(QStringLiteral("00"), 2) + chipField(QStringLiteral("19850101"), 8) +
           chipField(QStringLiteral("SPECIMEN, MARY"), 35) + chipField(QStringLiteral("944001198501010020"), 18) +
           chipField({}, 15) + chipField(QStringLiteral("20231201"), 8) + chipField(QStringLiteral("20331201"), 8) +
           chipField({}, 11) + chipField(QStringLiteral("XYZ"), 3) + chipField(QStringLiteral("Y"), 1) +
           chipField({}, 3);
}

/// A reader's frame: SW1 SW2 SW3, then data.
inline QByteArray sdtReply(char status, const QByteArray& data = {}) {
    const auto length = quint16(4 + data.size());
    const QByteArray counted =
        QByteArray(1, char(length >> 8)) + char(length & 0xFF) + QByteArray(2, '\0') + status + data;
    char check = 0;
    for (const char byte : counted)
        check = char(check ^ byte);
    return QByteArray("\xAA\xAA\xAA\x96\x69", 5) + counted + check;
}

/// The reply to 30 01: 1295 bytes.
inline QByteArray cardReply(const QByteArray& text) {
    return sdtReply('\x90', QByteArray("\x01\x00\x04\x00", 4) + text + QByteArray(1024, 'w'));
}

/// The reply to 30 10: 1297 bytes and the fingerprints.
inline QByteArray cardReplyWithFingerprints(const QByteArray& text, quint16 fingerprintBytes) {
    return sdtReply('\x90', QByteArray("\x01\x00\x04\x00", 4) + char(fingerprintBytes >> 8) +
                                char(fingerprintBytes & 0xFF) + text + QByteArray(1024, 'w') +
                                QByteArray(fingerprintBytes, 'f'));
}

} // namespace shouli::test
