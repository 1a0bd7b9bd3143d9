// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/guide/GuidePage.h"

#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

class tst_GuidePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNotices_data();
    void showsTheNotices();
    void leadsOnOnlyWhenAgreed();
    void keepsWhatWasAgreedTo();
    void asksAgainWhenANoticeChanged();
    void leadsToTheMinorsGuideOnlyWhenAgreed();
    void theHandlingNoticeSaysWhoMayApply();
};

void tst_GuidePage::showsTheNotices_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("title");
    QTest::newRow("the quality card comes first") << 0 << QStringLiteral("质量管理卡");
    QTest::newRow("then the notice about applying at the same time") << 1 << QStringLiteral("同步申领告知书");
    QTest::newRow("then what to know") << 2 << QStringLiteral("办理须知");
    QTest::newRow("then what to bring") << 3 << QStringLiteral("所需材料");
    QTest::newRow("then how it goes on") << 4 << QStringLiteral("办理流程");
}

void tst_GuidePage::showsTheNotices() {
    QFETCH(int, row);
    QFETCH(QString, title);
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(test::CaseBuilder().begun().build(), StepId::Guide));
    auto* notices = page.findChild<QListWidget*>(QStringLiteral("notices"));
    QCOMPARE(notices->count(), 5);
    notices->setCurrentRow(row);
    QCOMPARE(notices->item(row)->text(), title);
    QVERIFY(page.findChild<QTextBrowser*>(QStringLiteral("text"))->toPlainText().contains(title));
}

void tst_GuidePage::leadsOnOnlyWhenAgreed() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(test::CaseBuilder().begun().build(), StepId::Guide));
    page.show();
    QCOMPARE(page.primaryText(), QStringLiteral("Verify the face and begin"));
    QVERIFY(!page.isPrimaryEnabled());
    QSignalSpy changed(&page, &desk::StepPage::primaryChanged);
    auto* agree = page.findChild<QCheckBox*>(QStringLiteral("agree"));
    QCOMPARE(page.firstInput(), agree);
    QTest::keyClick(agree, Qt::Key_Space);
    QVERIFY(page.isPrimaryEnabled());
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(agree, Qt::Key_Space);
    QVERIFY(!page.isPrimaryEnabled());
    QVERIFY(!fake.written(page).consent);
}

void tst_GuidePage::keepsWhatWasAgreedTo() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(test::CaseBuilder().begun().build(), StepId::Guide));
    page.findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    const Application written = fake.written(page);
    QVERIFY(written.consent);
    QCOMPARE(written.consent->agreedAt, fake.clock.now());
    QCOMPARE(written.consent->notices.size(), size_t(5));
    QCOMPARE(written.consent->notices.front().notice, QStringLiteral("quality_card"));
    QVERIFY(!written.consent->notices.front().version.isEmpty());

    fake.clock.advance(std::chrono::hours(1));
    desk::GuidePage again(fake.open(written, StepId::Guide));
    QVERIFY(again.isPrimaryEnabled());
    QCOMPARE(fake.written(again).consent, written.consent);
}

void tst_GuidePage::asksAgainWhenANoticeChanged() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().begun().build();
    application.consent =
        Consent{{{QStringLiteral("handling_notice"), QStringLiteral("2020-01-01")}}, fake.clock.now()};
    desk::GuidePage page(fake.open(application, StepId::Guide));
    QVERIFY(!page.isPrimaryEnabled());
}

void tst_GuidePage::leadsToTheMinorsGuideOnlyWhenAgreed() {
    test::FakeDesk fake;
    desk::GuidePage page(fake.open(test::CaseBuilder().begun().build(), StepId::Guide));
    page.show();
    QSignalSpy other(&page, &desk::StepPage::flowRequested);
    auto* child = page.findChild<QPushButton*>(QStringLiteral("otherFlow"));
    QVERIFY(!child->isEnabled());
    page.findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    QVERIFY(child->isEnabled());
    child->click();
    QCOMPARE(other.count(), 1);
    page.findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(false);
    QVERIFY(!child->isEnabled());
}

// 1.1-2 and 1.1-3, in the notice that is agreed to.
void tst_GuidePage::theHandlingNoticeSaysWhoMayApply() {
    const domain::Notice& notice = test::shippedReference()->notices.at(QStringLiteral("handling_notice"));
    for (const QString& word :
         {QStringLiteral("中国公民"), QStringLiteral("内地居民"), QStringLiteral("香港"), QStringLiteral("澳门"),
          QStringLiteral("台湾"), QStringLiteral("华侨"), QStringLiteral("外国人")})
        QVERIFY2(notice.html.contains(word), qPrintable(word));
}

QTEST_MAIN(tst_GuidePage)
#include "tst_GuidePage.moc"
