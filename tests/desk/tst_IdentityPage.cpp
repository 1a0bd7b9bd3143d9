// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/IdentityPage.h"

#include "desk/DraftKeeper.h"
#include "desk/widgets/IssueLabel.h"
#include "desk/widgets/PictureSlot.h"
#include "desk/widgets/RareCharacterDialog.h"
#include "support/FakeDesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

Application begun() { return test::CaseBuilder().begun().build(); }

QLineEdit* line(const QWidget& page, const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }
QString text(const QWidget& page, const char* name) { return page.findChild<QLabel*>(QLatin1String(name))->text(); }

} // namespace

class tst_IdentityPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBirthSexAndAgeFromTheNumber();
    void saysWhatIsWrongWithACompleteNumber_data();
    void saysWhatIsWrongWithACompleteNumber();
    void writesThePerson();
    void keepsThePersonWhenTheNumberIsWrong();
    void saysThatANameAloneIsNotWritten();
    void sendsTheCursorToTheFirstWrongField();
    void putsBackWhatWasBeingTyped();
    void takesARareCharacterByKeys();
    void aPictureIsAMaterialAtOnce();
};

void tst_IdentityPage::readsBirthSexAndAgeFromTheNumber() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QCOMPARE(page.firstInput(), line(page, "name"));
    QTest::keyClicks(line(page, "number"), QStringLiteral("449999199003070023"));
    QCOMPARE(text(page, "birthDate"), QStringLiteral("1990-03-07"));
    QVERIFY(text(page, "age").contains(QStringLiteral("36")));
    QVERIFY(text(page, "sex") != QStringLiteral("—"));
    QVERIFY(page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"))->isHidden());
}

void tst_IdentityPage::saysWhatIsWrongWithACompleteNumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("a wrong check digit is said") << QStringLiteral("449999199003070024") << true;
    QTest::newRow("a day that does not exist is said") << QStringLiteral("449999199002300024") << true;
    QTest::newRow("nothing is said while it is being typed") << QStringLiteral("4499991990") << false;
    QTest::newRow("blanks between are no mistake") << QStringLiteral("449999 19900307 0023") << false;
}

void tst_IdentityPage::saysWhatIsWrongWithACompleteNumber() {
    QFETCH(QString, typed);
    QFETCH(bool, isSaid);
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QTest::keyClicks(line(page, "number"), typed);
    const auto* issue = page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"));
    QCOMPARE(issue->isVisible(), isSaid);
    QCOMPARE(issue->text().isEmpty(), !isSaid);
}

void tst_IdentityPage::writesThePerson() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    Application written = fake.session->application();
    QVERIFY(page.write(written).empty());
    QCOMPARE(written.applicant, std::optional<Person>(test::lin()));
}

void tst_IdentityPage::keepsThePersonWhenTheNumberIsWrong() {
    test::FakeDesk fake;
    Application application = begun();
    application.applicant = test::lin();
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    line(page, "number")->setText(QStringLiteral("449999199003070024"));
    Application written = fake.session->application();
    const Issues issues = page.write(written);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().field, Field::Number);
    QCOMPARE(written.applicant, std::optional<Person>(test::lin()));
}

void tst_IdentityPage::saysThatANameAloneIsNotWritten() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    Application written = fake.session->application();
    QVERIFY(page.write(written).empty());
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    const Issues issues = page.write(written);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().field, Field::Number);
    QVERIFY(!written.applicant);
}

void tst_IdentityPage::sendsTheCursorToTheFirstWrongField() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    Application written = fake.session->application();
    Issues issues = page.write(written);
    const Issues rules = fake.session->issues();
    issues.insert(issues.end(), rules.begin(), rules.end());
    page.showIssues({{Field::Number, IssueCode::Missing, Severity::Error, {}}});
    QTRY_VERIFY(line(page, "number")->hasFocus());
    QVERIFY(page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"))->isVisible());
    QVERIFY(hasErrors(rules));
}

void tst_IdentityPage::takesARareCharacterByKeys() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    line(page, "name")->setText(QStringLiteral("刘"));
    line(page, "name")->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(line(page, "name"), Qt::Key_F6);
    auto* dialog = page.findChild<desk::RareCharacterDialog*>();
    QVERIFY(dialog);
    auto* query = dialog->findChild<QLineEdit*>(QStringLiteral("query"));
    QTest::keyClicks(query, QStringLiteral("U+4DAE"));
    QTest::keyClick(query, Qt::Key_Return);
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    Application application = begun();
    QVERIFY(page.write(application).empty());
    QCOMPARE(application.applicant->name.text(), QStringLiteral("刘䶮"));
}

void tst_IdentityPage::putsBackWhatWasBeingTyped() {
    test::FakeDesk fake;
    const Application application = begun();
    {
        desk::IdentityPage page(fake.open(application, StepId::Identity));
        desk::DraftKeeper keeper(fake.applications, application.id, QStringLiteral("identity"), &page);
        keeper.restore();
        line(page, "number")->setText(QStringLiteral("44999919900"));
        keeper.flush();
    }
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    desk::DraftKeeper keeper(fake.applications, application.id, QStringLiteral("identity"), &page);
    QSignalSpy restored(&keeper, &desk::DraftKeeper::restored);
    keeper.restore();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(line(page, "number")->text(), QStringLiteral("44999919900"));
}

void tst_IdentityPage::aPictureIsAMaterialAtOnce() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* portrait = page.findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"));
    portrait->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_COMPARE(kept.count(), 1);
    const Application written = fake.written(page);
    QCOMPARE(written.materials.size(), size_t(1));
    QVERIFY(fake.applications.pictures.contains(written.materials.at(MaterialSlot::IdCardPortrait).id));
}

QTEST_MAIN(tst_IdentityPage)
#include "tst_IdentityPage.moc"
