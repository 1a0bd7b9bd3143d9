// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace shouli::base;

namespace {

// How often each code has a whole row "| CODE | what happened | what the operator does |".
QMap<QString, int> rowsOf(const QString& page) {
    static const QRegularExpression row(QStringLiteral(R"(^\| *([A-Z0-9-]+) *\|[^|]*\w[^|]*\|[^|]*\w[^|]*\|\s*$)"),
                                        QRegularExpression::MultilineOption);
    QMap<QString, int> rows;
    for (auto match = row.globalMatch(page); match.hasNext();) {
        const QString code = match.next().captured(1);
        if (code.contains(QRegularExpression(QStringLiteral("[A-Z]"))))
            ++rows[code];
    }
    return rows;
}

QStringList faultsOf(const QString& page) {
    QStringList faults;
    QMap<QString, int> rows = rowsOf(page);
#define SHOULI_X(name, text, ...)                                                                                      \
    if (const int count = rows.take(QStringLiteral(text)); count != 1)                                                 \
        faults << QStringLiteral("%1 has %2 rows").arg(QStringLiteral(text)).arg(count);
    SHOULI_ERROR_CODES(SHOULI_X)
    SHOULI_DEVICE_CODES(SHOULI_X)
#undef SHOULI_X
    for (auto row = rows.keyBegin(); row != rows.keyEnd(); ++row)
        faults << *row + QStringLiteral(" is no code");
    return faults;
}

QString thePage() {
    QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/docs/ERRORS.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class tst_Errors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeIsExplainedOnce() { QCOMPARE(faultsOf(thePage()).join(u'\n'), QString()); }

    void whatIsMissingIsNoticed_data() {
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("fault");
        QTest::newRow("a code without a row") << QString() << "| NET-TLS |"
                                              << "NET-TLS has 0 rows";
        QTest::newRow("a device's code without a row") << QString() << "| CAMERA-LOST |"
                                                       << "CAMERA-LOST has 0 rows";
        QTest::newRow("a code with two rows") << "| NET-TLS | Again. | Again. |" << QString() << "NET-TLS has 2 rows";
        QTest::newRow("a row of no code") << "| NET-ODD | Odd. | Wait. |" << QString() << "NET-ODD is no code";
        QTest::newRow("a row with nothing to do") << "| NET-ODD | Odd. | |"
                                                  << "| NET-TLS |"
                                                  << "NET-TLS has 0 rows";
    }
    void whatIsMissingIsNoticed() {
        QFETCH(QString, added);
        QFETCH(QString, removed);
        QFETCH(QString, fault);
        QString page = thePage() + u'\n' + added + u'\n';
        if (!removed.isEmpty())
            page.remove(removed);
        QCOMPARE(faultsOf(page), QStringList{fault});
    }
};

QTEST_GUILESS_MAIN(tst_Errors)
#include "tst_Errors.moc"
