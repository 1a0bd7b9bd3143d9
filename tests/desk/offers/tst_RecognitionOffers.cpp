// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "capture/recognition/CardRecogniserThread.h"
#include "desk/fields/ChoiceField.h"
#include "desk/fields/DateField.h"
#include "desk/offers/RecognitionOfferPanel.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/identity/IdentityPage.h"
#include "desk/widgets/KeyButton.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSemaphore>
#include <QTest>
#include <QToolButton>

#include <mutex>

using namespace shouli;
using namespace shouli::domain;
using capture::CardText;
using flow::StepId;

namespace {

const QString kNumber = QStringLiteral("449999199003070023");
const QString kOtherNumber = QStringLiteral("449999199003070015");

QImage strip() {
    QImage image(120, 30, QImage::Format_RGB888);
    image.fill(Qt::gray);
    return image;
}

capture::CardRecognition portrait(const QString& number, bool isProven,
                                  const QString& name = QStringLiteral("林晓岚")) {
    capture::CardRecognition recognition;
    recognition.texts = {{CardText::Number, number, 0.99, isProven, false, strip()},
                         {CardText::Name, name, 0.95, false, true, strip()},
                         {CardText::EthnicGroup, QStringLiteral("瑶"), 0.9, false, false, strip()},
                         {CardText::Address, QStringLiteral("广东省示范县样板镇1号"), 0.9, false, false, strip()}};
    return recognition;
}

capture::CardRecognition emblem(const QString& until) {
    capture::CardRecognition recognition;
    recognition.texts = {{CardText::ValidFrom, QStringLiteral("2019-05-06"), 0.9, false, false, strip()},
                         {CardText::ValidUntil, until, 0.9, false, false, strip()}};
    return recognition;
}

/// What the next cards say, in turn; with `isHeld`, each waits to be let.
struct Script {
    std::mutex mutex;
    QList<capture::CardRecognition> readings;
    std::atomic<bool> isHeld = false;
    QSemaphore mayAnswer;
    std::atomic<int> asked = 0;
};

class ScriptedRecogniser final : public capture::CardRecogniser {
public:
    explicit ScriptedRecogniser(Script& script)
        : m_script(script) {}
    base::Result<capture::CardRecognition> recognise(const QImage&, capture::CardFace, QDate,
                                                     const capture::Cancelled& cancelled) override {
        ++m_script.asked;
        while (m_script.isHeld && !m_script.mayAnswer.tryAcquire(1, 1)) {
            if (cancelled())
                return base::fail(base::ErrorCode::Cancelled);
        }
        const std::lock_guard lock(m_script.mutex);
        return m_script.readings.isEmpty() ? capture::CardRecognition{} : m_script.readings.takeFirst();
    }

private:
    Script& m_script;
};

struct Desk {
    explicit Desk(QList<capture::CardRecognition> readings) {
        script.readings = std::move(readings);
        fake.services.recognition = &recogniser;
    }
    test::FakeDesk fake;
    Script script;
    capture::CardRecogniserThread recogniser{[this]() -> base::Result<std::unique_ptr<capture::CardRecogniser>> {
        return std::make_unique<ScriptedRecogniser>(script);
    }};
};

struct Shown {
    explicit Shown(Desk& desk, Application application = test::CaseBuilder().begun().build(), QWidget* window = nullptr)
        : page(desk.fake.open(std::move(application), StepId::Identity), window) {
        page.resize(1200, 800);
        page.show();
        page.firstInput()->setFocus();
    }
    QLineEdit* line(const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }
    QString offer(const char* field) {
        const auto* label = page.findChild<QLabel*>(QStringLiteral("read_") + QLatin1String(field));
        return label->isVisible() ? label->text() : QString();
    }
    bool canTake(const char* field) {
        return page.findChild<desk::KeyButton*>(QStringLiteral("take_") + QLatin1String(field))->isVisible();
    }
    desk::PictureSlot* slot(const char* name) {
        return page.findChild<desk::PictureSlot*>(QStringLiteral("slot_") + QLatin1String(name));
    }
    void take(const char* name) { slot(name)->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(page.window()->focusWidget(), key, modifiers);
    }

    desk::IdentityPage page;
};

} // namespace

class tst_RecognitionOffers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProvenNumberFillsTheEmptyField() {
        Desk desk({portrait(kNumber, true)});
        Shown shown(desk);
        QVERIFY(!shown.page.findChild<desk::RecognitionOfferPanel*>()->isVisible());
        shown.take("id_card_portrait");
        QTRY_COMPARE(shown.line("number")->text(), kNumber);
        QCOMPARE(shown.offer("number"), kNumber); // to be compared with its strip
        QVERIFY(!shown.canTake("number"));
    }

    void aNumberWithoutProofIsOnlyOffered() {
        Desk desk({portrait(kNumber, false)});
        Shown shown(desk);
        shown.take("id_card_portrait");
        QTRY_COMPARE(shown.offer("number"), kNumber);
        QCOMPARE(shown.line("number")->text(), QString());
        QVERIFY(shown.page.findChild<QLabel*>(QStringLiteral("note_number"))->isVisible());
    }

    void whatWasTypedStays() {
        Desk desk({portrait(kNumber, true)});
        Shown shown(desk);
        shown.line("number")->setText(kOtherNumber);
        shown.line("name")->setText(QStringLiteral("林晓"));
        shown.take("id_card_portrait");
        QTRY_COMPARE(shown.offer("number"), kNumber);
        QCOMPARE(shown.line("number")->text(), kOtherNumber);
        QCOMPARE(shown.line("name")->text(), QStringLiteral("林晓"));
        QVERIFY(shown.canTake("number"));
    }

    void aNameIsTakenByItsKey() {
        Desk desk({portrait(kNumber, true)});
        Shown shown(desk);
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        shown.take("id_card_portrait");
        QTRY_COMPARE(shown.offer("name"), QStringLiteral("林晓岚"));
        QCOMPARE(shown.line("name")->text(), QString());
        QVERIFY(shown.page.findChild<QLabel*>(QStringLiteral("note_name"))->isVisible());
        shown.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(shown.line("name")->text(), QStringLiteral("林晓岚"));
        QCOMPARE(desk.fake.written(shown.page).applicant->source, EntrySource::ReadFromPicture);
        QVERIFY(shown.line("name")->hasFocus()); // where it is looked over
        QVERIFY(!shown.canTake("name"));
        shown.press(Qt::Key_Backspace);
        QVERIFY(shown.canTake("name"));
        QCOMPARE(desk.fake.written(shown.page).applicant->source, EntrySource::Typed);
    }

    void aPictureOfBeforeFillsNothing() {
        Desk desk({portrait(kNumber, true)});
        Application application = test::CaseBuilder().begun().build();
        const auto kept = desk.fake.pictures.add(application.id, test::plainJpeg({1011, 638}), {}, {});
        application.materials[MaterialSlot::IdCardPortrait] = *kept.result();
        Shown shown(desk, application);
        QTRY_COMPARE(shown.offer("number"), kNumber);
        QCOMPARE(shown.line("number")->text(), QString());
    }

    void anAnswerAboutAReplacedPictureIsDropped() {
        Desk desk({portrait(kOtherNumber, true)});
        Shown shown(desk);
        desk.script.isHeld = true;
        shown.take("id_card_portrait");
        QTRY_COMPARE(desk.script.asked.load(), 1);
        shown.take("id_card_portrait");
        QTRY_COMPARE(desk.script.asked.load(), 2);
        desk.script.mayAnswer.release();
        QTRY_COMPARE(shown.line("number")->text(), kOtherNumber); // of the second question: the first took no answer
    }

    void aPictureTakenOutTakesItsOffersAlong() {
        Desk desk({portrait(kNumber, true)});
        Shown shown(desk);
        shown.take("id_card_portrait");
        QTRY_VERIFY(!shown.offer("name").isEmpty());
        QVERIFY(!desk.fake.drafts.texts.value(QStringLiteral("reading/ethnic_group")).isEmpty());
        shown.slot("id_card_portrait")->findChild<QToolButton*>(QStringLiteral("remove"))->click();
        QTRY_VERIFY(shown.offer("name").isEmpty());
        QVERIFY(desk.fake.drafts.texts.value(QStringLiteral("reading/ethnic_group")).isEmpty());
        QCOMPARE(shown.line("number")->text(), kNumber); // which is the operator's now
    }

    void aPageThatIsGoneGetsNoAnswer() {
        Desk desk({portrait(kNumber, true)});
        desk.script.isHeld = true;
        {
            Shown shown(desk);
            shown.take("id_card_portrait");
            QTRY_COMPARE(desk.script.asked.load(), 1);
        }
        desk.script.mayAnswer.release();
        Shown next(desk);
        QVERIFY(next.offer("number").isEmpty());
        QVERIFY(desk.fake.drafts.texts.isEmpty());
    }

    void laterPagesAreOfferedWhatWasRead() {
        Desk desk({portrait(kNumber, true), emblem(QStringLiteral("2029-05-06"))});
        Application application = test::CaseBuilder().build();
        application.details.reset();
        {
            Shown shown(desk);
            shown.take("id_card_portrait");
            QTRY_VERIFY(!shown.offer("name").isEmpty());
            shown.take("id_card_emblem");
            QTRY_VERIFY(!desk.fake.drafts.texts.value(QStringLiteral("reading/valid_from")).isEmpty());
        }
        desk::DetailsPage page(desk.fake.open(application, StepId::Details));
        page.resize(1200, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.firstInput()->setFocus();
        auto* until = page.findChild<desk::DateField*>(QStringLiteral("validUntil"));
        auto* address = page.findChild<QLineEdit*>(QStringLiteral("residenceAddress"));
        auto* take = page.findChild<desk::KeyButton*>(QStringLiteral("take_valid_from"));
        QTRY_VERIFY(take->isVisible());
        QVERIFY(!until->date().isValid()); // nothing comes by itself
        address->setText(QStringLiteral("别处"));
        QTest::keyClick(page.window()->focusWidget(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(until->date(), QDate(2029, 5, 6));
        QVERIFY(!take->isVisible());
        QCOMPARE(address->text(), QStringLiteral("别处"));
        QTest::keyClick(page.window()->focusWidget(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(address->text(), QStringLiteral("广东省示范县样板镇1号"));
        QTest::keyClick(page.window()->focusWidget(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(page.findChild<desk::ChoiceField*>(QStringLiteral("ethnicGroup"))->code(), QStringLiteral("13"));
        QVERIFY(!page.findChild<desk::RecognitionOfferPanel*>()->isVisible());
    }

    // As the operator would do it: the division is chosen, the rest typed, and what was said beside them is gone.
    void anAddressIsPartedIntoDivisionAndDetail() {
        capture::CardRecognition recognition = portrait(kNumber, true);
        recognition.texts.back().value = QStringLiteral("广东省广州市天河区体育西路1号");
        Desk desk({recognition});
        Application application = test::CaseBuilder().build();
        application.details.reset();
        {
            Shown shown(desk);
            shown.take("id_card_portrait");
            QTRY_VERIFY(!desk.fake.drafts.texts.value(QStringLiteral("reading/residence_address")).isEmpty());
        }
        desk::DetailsPage page(desk.fake.open(application, StepId::Details));
        page.show();
        page.showIssues(desk.fake.issuesOf(page, checkDetails));
        test::openPopup()->findChild<QAbstractButton*>(QStringLiteral("confirm"))->click();
        for (const char* field : {"ethnic_group", "residence", "residence_address"})
            QVERIFY2(!test::issueBeside(page, field).isEmpty(), field);
        auto* take = page.findChild<desk::KeyButton*>(QStringLiteral("take_residence_address"));
        QTRY_VERIFY(take->isVisible());
        take->click();
        QCOMPARE(page.findChild<desk::ChoiceField*>(QStringLiteral("residence"))->code(), QStringLiteral("440106"));
        QCOMPARE(page.findChild<QLineEdit*>(QStringLiteral("residenceAddress"))->text(), QStringLiteral("体育西路1号"));
        QVERIFY(!take->isVisible());
        page.findChild<desk::KeyButton*>(QStringLiteral("take_ethnic_group"))->click();
        for (const char* field : {"ethnic_group", "residence", "residence_address"})
            QVERIFY2(test::issueBeside(page, field).isEmpty(), field);
    }

    void aTermWithoutEndChecksLongTerm() {
        Desk desk({emblem(capture::kLongTerm.toString())});
        Application application = test::CaseBuilder().build();
        application.details.reset();
        {
            Shown shown(desk);
            shown.take("id_card_emblem");
            QTRY_VERIFY(!desk.fake.drafts.texts.value(QStringLiteral("reading/valid_from")).isEmpty());
        }
        desk::DetailsPage page(desk.fake.open(application, StepId::Details));
        page.show();
        auto* take = page.findChild<desk::KeyButton*>(QStringLiteral("take_valid_from"));
        QTRY_VERIFY(take->isVisible());
        take->click();
        QVERIFY(page.findChild<QCheckBox*>(QStringLiteral("longTerm"))->isChecked());
    }

    // Enter right after the last picture: the page is gone before the picture is read.
    void aPageThatIsLeftAtOnceLosesNoOffer() {
        Desk desk({emblem(QStringLiteral("2039-05-06"))});
        desk.script.isHeld = true;
        QWidget window;
        {
            Shown shown(desk, test::CaseBuilder().begun().build(), &window);
            window.show();
            shown.take("id_card_emblem");
            QTRY_COMPARE(desk.script.asked.load(), 1);
        }
        QVERIFY(desk.fake.drafts.texts.value(QStringLiteral("reading/valid_from")).isEmpty());
        desk.script.mayAnswer.release();
        QTRY_VERIFY(
            desk.fake.drafts.texts.value(QStringLiteral("reading/valid_from")).contains(QStringLiteral("2039-05-06")));
        QTRY_VERIFY(window.children().isEmpty());
    }

    void aGuardiansCardSaysNothingOfTheChild() {
        Desk desk({portrait(kNumber, true)});
        Application application = test::CaseBuilder().begun().build();
        application.flow = FlowKind::Minor;
        Shown shown(desk, application);
        shown.take("guardian_id_card_portrait");
        QTRY_COMPARE(shown.line("number")->text(), kNumber);
        QVERIFY(desk.fake.drafts.texts.isEmpty());
    }

    void withoutAReaderAllIsTyped() {
        test::FakeDesk fake;
        desk::IdentityPage page(fake.open(test::CaseBuilder().begun().build(), StepId::Identity));
        page.show();
        auto* slot = page.findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"));
        slot->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
        QTRY_VERIFY(slot->picture());
        QVERIFY(!page.findChild<desk::RecognitionOfferPanel*>()->isVisible());
    }
};

QTEST_MAIN(tst_RecognitionOffers)
#include "tst_RecognitionOffers.moc"
