// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/wizard/DraftKeeper.h"

#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace shouli;

namespace {

struct Page {
    explicit Page(test::FakeDesk& fake)
        : line(new QLineEdit(&widget))
        , text(new QPlainTextEdit(&widget)) {
        auto* column = new QVBoxLayout(&widget);
        column->addWidget(line);
        column->addWidget(text);
        line->setProperty("field", QStringLiteral("mobile"));
        text->setProperty("field", QStringLiteral("residence_address"));
        keeper = new desk::DraftKeeper(fake.drafts, domain::ApplicationId::make(), QStringLiteral("details"), &widget);
        widget.show();
    }
    QWidget widget;
    QLineEdit* line;
    QPlainTextEdit* text;
    desk::DraftKeeper* keeper;
};

const QString kMobile = QStringLiteral("details/mobile");
const QString kAddress = QStringLiteral("details/residence_address");

} // namespace

class tst_DraftKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWithinHalfASecondOfTypingOnAndOn();
    void keepsWhenFocusLeaves();
    void keepsAnEmptiedField();
    void putsBackWhatWasKept();
    void theNewestKeyWins();
    void keepsNothingAfterTheCommit();
    void keepsAgainWhenTheCommitFailed();
    void saysWhenItCannotKeep();
};

void tst_DraftKeeper::keepsWithinHalfASecondOfTypingOnAndOn() {
    test::FakeDesk fake;
    Page page(fake);
    page.keeper->restore();
    QElapsedTimer typing;
    typing.start();
    QList<qint64> keys;               // when each was pressed
    qint64 longestStepMs = 0;         // of a busy machine: that late nobody can be blamed for
    while (typing.elapsed() < 1500) { // never a pause of half a second
        const qint64 begunMs = typing.elapsed();
        QTest::keyClick(page.line, Qt::Key_1, Qt::NoModifier, 20);
        keys.append(typing.elapsed());
        longestStepMs = std::max(longestStepMs, typing.elapsed() - begunMs);
        const auto kept = fake.drafts.texts.value(kMobile).size();
        if (kept < keys.size()) {
            const qint64 lostMs = typing.elapsed() - keys[kept];
            QVERIFY2(lostMs <= 500 + longestStepMs, qPrintable(QString::number(lostMs)));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(fake.drafts.texts.value(kMobile), page.line->text(), 500);
}

void tst_DraftKeeper::keepsWhenFocusLeaves() {
    test::FakeDesk fake;
    Page page(fake);
    page.keeper->restore();
    page.text->setPlainText(QStringLiteral("测试路"));
    QFocusEvent out(QEvent::FocusOut);
    QCoreApplication::sendEvent(page.text, &out);
    QCOMPARE(fake.drafts.texts.value(kAddress), QStringLiteral("测试路"));
}

void tst_DraftKeeper::keepsAnEmptiedField() {
    test::FakeDesk fake;
    Page page(fake);
    page.line->setText(QStringLiteral("138"));
    page.keeper->restore();
    page.line->clear();
    page.keeper->flush();
    QVERIFY(fake.drafts.texts.contains(kMobile));
    QCOMPARE(fake.drafts.texts.value(kMobile), QString());
}

void tst_DraftKeeper::putsBackWhatWasKept() {
    test::FakeDesk fake;
    fake.drafts.texts = {{kMobile, QStringLiteral("1380")}, {kAddress, QStringLiteral("一行\n二行")}};
    Page page(fake);
    QSignalSpy restored(page.keeper, &desk::DraftKeeper::restored);
    page.keeper->restore();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(page.line->text(), QStringLiteral("1380"));
    QCOMPARE(page.text->toPlainText(), QStringLiteral("一行\n二行"));
}

void tst_DraftKeeper::theNewestKeyWins() {
    test::FakeDesk fake;
    fake.drafts.hold();
    fake.drafts.texts = {{kMobile, QStringLiteral("old")}};
    Page page(fake);
    page.keeper->restore();
    page.line->setText(QStringLiteral("new"));
    page.keeper->flush(); // kept already when the answer comes
    fake.drafts.release();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(page.line->text(), QStringLiteral("new"));
}

void tst_DraftKeeper::keepsNothingAfterTheCommit() {
    test::FakeDesk fake;
    Page page(fake);
    page.keeper->restore();
    page.line->setText(QStringLiteral("138"));
    page.keeper->stop();
    page.keeper->flush();
    QVERIFY(fake.drafts.texts.isEmpty());
}

void tst_DraftKeeper::keepsAgainWhenTheCommitFailed() {
    test::FakeDesk fake;
    Page page(fake);
    page.keeper->restore();
    page.keeper->stop();
    page.line->setText(QStringLiteral("138"));
    page.keeper->resume();
    QCOMPARE(fake.drafts.texts.value(kMobile), QStringLiteral("138"));
}

void tst_DraftKeeper::saysWhenItCannotKeep() {
    test::FakeDesk fake;
    Page page(fake);
    page.keeper->restore();
    QSignalSpy failed(page.keeper, &desk::DraftKeeper::failed);
    fake.drafts.failure = base::Error{base::ErrorCode::DiskFull, {}};
    page.line->setText(QStringLiteral("138"));
    page.keeper->flush();
    QTRY_COMPARE(failed.count(), 1);
    fake.drafts.failure.reset();
    page.keeper->flush(); // the next time it is tried again
    QCOMPARE(fake.drafts.texts.value(kMobile), QStringLiteral("138"));
}

SHOULI_TEST(tst_DraftKeeper)
#include "tst_DraftKeeper.moc"
