// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/FileChooser.h"

#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace shouli;

class tst_FileChooser : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    // What stands in the row of this file or folder, as far as it is drawn.
    static QStringList rowOf(const QFileDialog& chooser, const QString& name) {
        const auto* view = chooser.findChild<QTreeView*>(QStringLiteral("treeView"));
        QStringList row;
        for (int line = 0; line < view->model()->rowCount(view->rootIndex()); ++line) {
            if (view->model()->index(line, 0, view->rootIndex()).data().toString() != name)
                continue;
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column)
                row.append(view->model()->index(line, column, view->rootIndex()).data().toString());
        }
        return row;
    }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("under")));
        QFile file(m_folder.filePath(QStringLiteral("a.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(1500, 'x'));
        file.flush();
        QVERIFY(file.setFileTime(QDateTime(QDate(2026, 3, 9), QTime(14, 5)), QFileDevice::FileModificationTime));
    }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void datesAreOfTheProgramsLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("date");
        QTest::newRow("simplified") << QStringLiteral("zh_CN") << QStringLiteral("2026/3/9 14:05");
        QTest::newRow("traditional") << QStringLiteral("zh_HK") << QStringLiteral("9/3/2026 下午2:05");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("3/9/26 2:05 PM");
    }
    void datesAreOfTheProgramsLanguage() {
        QFETCH(QString, language);
        QFETCH(QString, date);
        QLocale::setDefault(QLocale(language));
        desk::FileChooser chooser(nullptr, QStringLiteral("Choose"), m_folder.path());
        chooser.setAttribute(Qt::WA_DeleteOnClose, false);
        chooser.setViewMode(QFileDialog::Detail);
        chooser.show();
        QTRY_COMPARE(rowOf(chooser, QStringLiteral("a.jpg")).value(3), date);
        QCOMPARE(rowOf(chooser, QStringLiteral("a.jpg")).value(1), QLocale().formattedDataSize(1500));
        QCOMPARE(rowOf(chooser, QStringLiteral("under")).value(1), QString());
    }

    void datesAreReadWhole() {
        QLocale::setDefault(QLocale(QStringLiteral("en")));
        desk::FileChooser chooser(nullptr, QStringLiteral("Choose"), m_folder.path());
        chooser.setAttribute(Qt::WA_DeleteOnClose, false);
        chooser.setViewMode(QFileDialog::Detail);
        chooser.show();
        QTRY_VERIFY(!rowOf(chooser, QStringLiteral("a.jpg")).isEmpty());
        const auto* view = chooser.findChild<QTreeView*>(QStringLiteral("treeView"));
        QTRY_VERIFY(view->columnWidth(3) > view->fontMetrics().horizontalAdvance(QStringLiteral("12/28/28 10:58 PM")));
    }

    void aFileIsChosen() {
        desk::FileChooser chooser(nullptr, QStringLiteral("Choose"), m_folder.path());
        chooser.setAttribute(Qt::WA_DeleteOnClose, false);
        chooser.setFileMode(QFileDialog::ExistingFile);
        const QSignalSpy chosen(&chooser, &QFileDialog::fileSelected);
        chooser.show();
        QTRY_VERIFY(!rowOf(chooser, QStringLiteral("a.jpg")).isEmpty());
        auto* name = chooser.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(QStringLiteral("a.jpg"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), m_folder.filePath(QStringLiteral("a.jpg")));
    }
};

QTEST_MAIN(tst_FileChooser)
#include "tst_FileChooser.moc"
