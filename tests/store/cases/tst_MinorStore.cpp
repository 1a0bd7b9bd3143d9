// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/MinorCase.h"
#include "store/StoreFixture.h"
#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::store;

/// What a minor's case asks of the store besides what every case does.
class tst_MinorStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void aDraftGoesOnInTheOtherFlow() {
        const auto planted = m->plantedCase();
        Application minor = *planted;
        applyForChild(minor, m->clock.today());
        minor.step = QStringLiteral("identity");
        const auto switched = answerOf(m->repository->commit(minor, "guide"));
        QCOMPARE(outcome(switched), "OK");
        QCOMPARE(switched->flow, FlowKind::Minor);
        QCOMPARE(answerOf(m->repository->load(planted->id)), *switched);
        QCOMPARE(answerOf(m->repository->list())->front().flow, FlowKind::Minor);
        Application clearing = *switched;
        clearing.flow = FlowKind::CardClearing;
        QCOMPARE(answerOf(m->repository->commit(clearing, "guide"))->flow, FlowKind::Minor);
    }

    void whatWasSubmittedStaysInItsFlow() {
        const auto submitted = answerOf(m->repository->submit(*m->plantedCase()));
        QCOMPARE(outcome(submitted), "OK");
        QCOMPARE(outcome(answerOf(m->queue->applyAnswer({submitted->id, 1, ApplicationState::Returned, {}, {}}))),
                 "OK");
        Application reopened = *answerOf(m->repository->reopen(submitted->id));
        reopened.flow = FlowKind::Minor;
        QCOMPARE(answerOf(m->repository->commit(reopened, "guide"))->flow, FlowKind::Adult);
    }

    // A number that was half typed of the child must not come back on the guardian's own pages.
    void theOtherFlowBeginsWithoutTheTextsOfTheFormer() {
        Application draft = *answerOf(m->repository->create(FlowKind::Minor));
        const auto keep = [&](const char* step) {
            return outcome(answerOf(
                m->drafts->save(draft.id, QLatin1String(step), QStringLiteral("text"), QStringLiteral("half"))));
        };
        const auto isKept = [&](const char* step) {
            return !answerOf(m->drafts->ofStep(draft.id, QLatin1String(step)))->isEmpty();
        };
        const std::vector<const char*> ofApplicant{"eligibility", "card_photo", "details", "delivery"};
        for (const char* step : ofApplicant)
            QCOMPARE(keep(step), "OK");
        QCOMPARE(keep("identity"), "OK");
        draft = *answerOf(m->repository->commit(draft, "guide"));
        for (const char* step : ofApplicant)
            QVERIFY(isKept(step));
        draft.flow = FlowKind::Adult;
        QCOMPARE(outcome(answerOf(m->repository->commit(draft, "guide"))), "OK");
        for (const char* step : ofApplicant)
            QVERIFY2(!isKept(step), step);
        QVERIFY(isKept("identity")); // who stands at the counter is the same
    }

    // Neither the child nor the guardian stands anywhere unsealed.
    void theGuardianIsSealedAsTheApplicantIs() {
        Application minor = test::CaseBuilder().ofMinor().build();
        minor.id = answerOf(m->repository->create(FlowKind::Minor))->id;
        const auto created = answerOf(m->repository->load(minor.id));
        minor.changedAt = created->changedAt;
        minor.materials.clear();
        minor.cardPhoto.reset();
        minor.face.livePicture.reset();
        QCOMPARE(outcome(answerOf(m->repository->commit(minor, "eligibility"))), "OK");
        QCOMPARE(outcome(answerOf(m->drafts->save(minor.id, QStringLiteral("eligibility"), QStringLiteral("name"),
                                                  QStringLiteral("林小梅")))),
                 "OK");
        const QByteArray disk = m->everythingOnDisk();
        for (const QString& secret : {minor.guardian->person.name.text(), minor.guardian->person.number.text(),
                                      minor.applicant->name.text(), minor.applicant->number.text()})
            QVERIFY2(!disk.contains(secret.toUtf8()), qPrintable(secret));
    }

    void anotherChildsCaseHasTheGuardiansPictures() {
        Application former = test::CaseBuilder().ofMinor().build();
        const auto created = answerOf(m->repository->create(FlowKind::Minor));
        former.id = created->id;
        former.changedAt = created->changedAt;
        former.cardPhoto.reset();
        former.face.livePicture = *answerOf(m->pictures->add(former.id, "face", "f", Picture()));
        former.materials = {
            {MaterialSlot::GuardianIdCardPortrait, *answerOf(m->pictures->add(former.id, "portrait", "p", Picture()))},
            {MaterialSlot::RegisterChild, *answerOf(m->pictures->add(former.id, "child", "c", Picture()))}};
        const auto kept = answerOf(m->repository->commit(former, "materials"));
        QCOMPARE(outcome(kept), "OK");

        const auto next = answerOf(m->repository->createFrom(forAnotherChild(*kept)));
        QCOMPARE(outcome(next), "OK");
        QVERIFY(next->id != kept->id);
        QCOMPARE(next->guardian, kept->guardian);
        QCOMPARE(next->materials.size(), size_t(1));
        const Picture& portrait = next->materials.at(MaterialSlot::GuardianIdCardPortrait);
        QVERIFY(portrait.id != kept->materials.at(MaterialSlot::GuardianIdCardPortrait).id);
        QCOMPARE(*answerOf(m->pictures->jpeg(next->id, portrait.id)), "portrait");
        QCOMPARE(*answerOf(m->pictures->thumbnail(next->id, portrait.id)), "p");
        QCOMPARE(*answerOf(m->pictures->jpeg(next->id, next->face.livePicture->id)), "face");
        QCOMPARE(answerOf(m->repository->load(next->id)), *next);
        QCOMPARE(outcome(answerOf(m->repository->abandon(next->id))), "OK"); // the former's stay
        const PictureId formers = kept->materials.at(MaterialSlot::GuardianIdCardPortrait).id;
        QCOMPARE(*answerOf(m->pictures->jpeg(kept->id, formers)), "portrait");
        Application gone = forAnotherChild(*kept);
        gone.id = ApplicationId::make();
        QCOMPARE(outcome(answerOf(m->repository->createFrom(gone))), "GEN-NOT-FOUND");
    }

private:
    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_MinorStore)
#include "tst_MinorStore.moc"
