// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PrivateClipboard.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace shouli;

namespace {

QString held() { return QGuiApplication::clipboard()->text(); }

/// A line of a page, all of it marked.
struct MarkedLine : QLineEdit {
    explicit MarkedLine(const char* field, const QString& text)
        : QLineEdit(text) {
        setProperty("field", field);
        show();
        selectAll();
    }

    /// The words of its context menu that can be chosen.
    QStringList offered() {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(2, 2), mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(this, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList words;
        if (!menu)
            return words;
        for (const QAction* action : menu->actions())
            if (action->isVisible() && action->isEnabled())
                words << action->text().section(QLatin1Char('\t'), 0, 0);
        menu->close();
        return words;
    }
};

} // namespace

class tst_PrivateClipboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->setText(QStringLiteral("another program's")); }

    void aNameIsCopiedAndTakenBack() {
        desk::PrivateClipboard clipboard(nullptr);
        MarkedLine name("name", QStringLiteral("李示范"));
        QTest::keyClick(&name, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("李示范"));
        clipboard.clear();
        QCOMPARE(held(), QString());
    }

    void aNameIsCutAndTakenBack() {
        desk::PrivateClipboard clipboard(nullptr);
        MarkedLine name("name", QStringLiteral("李示范"));
        QTest::keyClick(&name, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("李示范"));
        QCOMPARE(name.text(), QString());
        name.undo();
        QCOMPARE(name.text(), QStringLiteral("李示范"));
    }

    void itIsTakenBackWhenTheProgramEnds() {
        {
            desk::PrivateClipboard clipboard(nullptr);
            clipboard.put(QStringLiteral("李示范"));
        }
        QCOMPARE(held(), QString());
    }

    void whatAnotherProgramPutThereStays() {
        desk::PrivateClipboard clipboard(nullptr);
        clipboard.put(QStringLiteral("李示范"));
        QGuiApplication::clipboard()->setText(QStringLiteral("another program's"));
        clipboard.clear();
        QCOMPARE(held(), QStringLiteral("another program's"));
    }

    void historiesAreAskedToLeaveItOut() {
        QMimeData data;
        desk::keepOutOfHistory(data);
        QVERIFY(!data.formats().isEmpty());
        desk::PrivateClipboard clipboard(nullptr);
        clipboard.put(QStringLiteral("李示范"));
        for (const QString& format : data.formats())
            QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(format), data.data(format));
    }

    void numbersOfPersonsAreNotCopied_data() {
        QTest::addColumn<QByteArray>("field");
        for (const char* field :
             {"number", "mobile", "sms_code", "recipient_mobile", "recipient_sms_code", "photo_receipt"})
            QTest::newRow(field) << QByteArray(field);
    }
    void numbersOfPersonsAreNotCopied() {
        QFETCH(QByteArray, field);
        desk::PrivateClipboard clipboard(nullptr);
        MarkedLine number(field.constData(), QStringLiteral("13800000001"));
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_X})
            QTest::keyClick(&number, key, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("another program's"));
        QCOMPARE(number.text(), QStringLiteral("13800000001"));
        const QStringList offered = number.offered();
        QVERIFY(!offered.isEmpty());
        QVERIFY2(!offered.contains(QStringLiteral("&Copy")) && !offered.contains(QStringLiteral("Cu&t")),
                 qPrintable(offered.join(QLatin1Char(' '))));
    }

    void aNamesMenuOffersToCopy() {
        desk::PrivateClipboard clipboard(nullptr);
        MarkedLine name("name", QStringLiteral("李示范"));
        const QStringList offered = name.offered();
        QVERIFY(offered.contains(QStringLiteral("&Copy")) && offered.contains(QStringLiteral("Cu&t")));
    }

    void theLineOfAListIsALine() {
        desk::PrivateClipboard clipboard(nullptr);
        QComboBox list;
        list.setEditable(true);
        list.setEditText(QStringLiteral("李示范"));
        list.show();
        list.lineEdit()->selectAll();
        QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("李示范"));
    }

    void rowsOfListsAreNotCopied() {
        desk::PrivateClipboard clipboard(nullptr);
        QListWidget rows;
        rows.addItem(QStringLiteral("李示范"));
        rows.setCurrentRow(0);
        rows.show();
        QTest::keyClick(&rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("another program's"));
    }

    void theMarkedPartOfALabelIsCopied() {
        desk::PrivateClipboard clipboard(nullptr);
        QLabel label(QStringLiteral("李示范"));
        label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        label.show();
        label.setSelection(0, 1);
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(held(), QStringLiteral("李"));
    }
};

QTEST_MAIN(tst_PrivateClipboard)
#include "tst_PrivateClipboard.moc"
