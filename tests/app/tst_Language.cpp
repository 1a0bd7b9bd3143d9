// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace shouli;

namespace {

/// Asked last: what comes to it has no words in this language.
class Untranslated : public QTranslator {
public:
    mutable QStringList sources;

    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString asked = QLatin1String(context) + u": " + QLatin1String(source);
        const bool isQts = context[0] == 'Q' && qstrcmp(context, "QObject") != 0;
        if (isQts && source[0] != '\0' && !sources.contains(asked))
            sources.append(asked);
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class tst_Language : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void qtsOwnDialogsHaveNoEnglishWords_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("open");
        QTest::newRow("simplified") << QStringLiteral("zh_CN") << QStringLiteral("打开");
        QTest::newRow("traditional") << QStringLiteral("zh_HK") << QStringLiteral("開啟");
    }
    void qtsOwnDialogsHaveNoEnglishWords() {
        QFETCH(QString, language);
        QFETCH(QString, open);
        Untranslated last;
        QCoreApplication::installTranslator(&last);
        app::installLanguage(*qApp, language);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("under")));
        QFile file(folder.filePath(QStringLiteral("a.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly));

        QFileDialog dialog(nullptr, QString(), folder.path());
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setViewMode(QFileDialog::Detail);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QAbstractItemModel* rows = dialog.findChild<QAbstractItemView*>(QStringLiteral("treeView"))->model();
        for (int column = 0; column < rows->columnCount(); ++column)
            rows->headerData(column, Qt::Horizontal);
        QLineEdit line;
        const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
        QMessageBox box(QMessageBox::Warning, QString(), QString(), QMessageBox::Ok | QMessageBox::Cancel);
        QCOMPARE(last.sources.join(u'\n'), QString());
        QVERIFY(dialog.labelText(QFileDialog::Accept).contains(open));
        for (QTranslator* each : qApp->findChildren<QTranslator*>())
            delete each;
    }
};

QTEST_MAIN(tst_Language)
#include "tst_Language.moc"
