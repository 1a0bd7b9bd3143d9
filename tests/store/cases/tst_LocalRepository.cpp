// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "base/Json.h"
#include "crypto/Digest.h"
#include "crypto/SealedMessage.h"
#include "crypto/Sealer.h"
#include "store/cases/ApplicationTable.h"
#include "store/keys/Places.h"

#include <QTest>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::domain;
using namespace shouli::store;
using namespace std::chrono_literals;

class tst_LocalRepository : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m = std::make_unique<StoreFixture>();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
    }

    void newCaseIsADraftOfTheSignedInOperator() {
        const auto created = answerOf(m->repository->create(FlowKind::Adult));
        QCOMPARE(outcome(created), "OK");
        QCOMPARE(created->state, ApplicationState::Draft);
        QCOMPARE(created->step, "guide");
        QCOMPARE(created->ownerName, QStringLiteral("管理员甲"));
        QCOMPARE(created->createdAt, m->clock.now());
        QCOMPARE(answerOf(m->repository->load(created->id)), *created);
        QCOMPARE(outcome(answerOf(m->repository->load(ApplicationId::make()))), "GEN-NOT-FOUND");
    }

    void commitKeepsTheCaseAndForgetsTheStepsInputs() {
        const auto created = answerOf(m->repository->create(FlowKind::Adult));
        save(created->id, "details", "mobile", "138");
        save(created->id, "details", "mobile", "");
        save(created->id, "delivery", "outlet", "越秀");
        QCOMPARE(inputs(created->id, "details"), (QHash<QString, QString>{{"mobile", ""}}));

        const auto committed = answerOf(m->repository->commit(m->filled(*created), "details"));
        QCOMPARE(outcome(committed), "OK");
        QVERIFY(committed->changedAt > created->changedAt); // though the clock stood still
        QCOMPARE(answerOf(m->repository->load(created->id)), *committed);
        QCOMPARE(inputs(created->id, "details"), (QHash<QString, QString>{}));
        QCOMPARE(inputs(created->id, "delivery"), (QHash<QString, QString>{{"outlet", "越秀"}}));
    }

    void rareNamesComeBackWhole_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("extension A and the separator") << QStringLiteral("阿㛃\u00B7䶮");
        QTest::newRow("extensions B to G") << QStringLiteral("刘𠮷𪜀𫝀𫠠𬺰𰻝");
        QTest::newRow("extension I, which nothing here draws") << QStringLiteral("王\U0002EBF0");
        QTest::newRow("fifty characters of two units") << QStringLiteral("𠮷").repeated(50);
    }
    void rareNamesComeBackWhole() {
        QFETCH(QString, name);
        Application application = *m->plantedCase();
        application.applicant->name = *PersonName::parse(name);
        const auto stored = answerOf(m->repository->commit(application, "identity"));
        QCOMPARE(outcome(stored), "OK");
        QCOMPARE(answerOf(m->repository->load(stored->id))->applicant->name.text(), name);
        QCOMPARE(answerOf(m->repository->list())->front().applicantName, name);
        QVERIFY(!m->everythingOnDisk().contains(name.toUtf8()));

        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "OK");
        const auto sealed = answerOf(m->queue->submission(stored->id, 1));
        const auto frozen = crypto::openWith(m->central, sealed->message, submissionPlace(stored->id, 1));
        QCOMPARE(outcome(frozen), "OK");
        QVERIFY(frozen->toByteArray().contains(name.toUtf8()));
    }

    void twoChangesOfOneCaseConflict() {
        const auto created = answerOf(m->repository->create(FlowKind::Adult));
        const auto first = m->repository->commit(m->filled(*created), "details");
        const auto second = m->repository->commit(*created, "details");
        QCOMPARE(outcome(answerOf(first)), "OK");
        QCOMPARE(outcome(answerOf(second)), "GEN-CONFLICT");
        QCOMPARE(answerOf(m->repository->load(created->id)), *answerOf(first));
    }

    void pageCannotChangeWhatIsFixed() {
        // Sent, returned and opened again: then there is something of all that is fixed.
        const auto sent = m->plantedCase();
        QCOMPARE(outcome(answerOf(m->repository->submit(*sent))), "OK");
        QVERIFY(answerOf(m->queue->applyAnswer(
            {sent->id, 1, ApplicationState::Returned, {}, {{"CASE-CARD-HELD", "已持有有效社保卡"}}})));
        const auto stored = answerOf(m->repository->reopen(sent->id));
        QVERIFY(stored->acceptanceNumber && stored->submittedAt.isValid() && !stored->refusals.empty());
        Application changed = *stored;
        changed.flow = FlowKind::CardClearing;
        changed.state = ApplicationState::Accepted;
        changed.owner = OperatorId::make();
        changed.ownerName = QStringLiteral("经办员丙");
        changed.createdAt = changed.createdAt.addDays(-1);
        changed.acceptanceNumber.reset();
        changed.submittedAt = changed.submittedAt.addDays(1);
        changed.refusals.clear();
        changed.voiding = Voiding{QStringLiteral("重复受理"), changed.owner, changed.ownerName, OperatorId::make(),
                                  QStringLiteral("主管丁"),   m->clock.now()};
        const auto committed = answerOf(m->repository->commit(changed, "guide"));
        QCOMPARE(outcome(committed), "OK");
        Application expected = *stored;
        expected.changedAt = committed->changedAt;
        QCOMPARE(*committed, expected);
        QCOMPARE(*answerOf(m->repository->load(stored->id)), expected);
    }

    void picturesComeBackAsTheyWere() {
        const auto created = answerOf(m->repository->create(FlowKind::Adult));
        const QByteArray jpeg = QByteArray("\xff\xd8") + QByteArray(300'000, 'j');
        const auto picture = m->addPicture(created->id, jpeg);
        QCOMPARE(outcome(picture), "OK");
        QCOMPARE(picture->bytes, jpeg.size());
        QCOMPARE(picture->widthPx, 1011);
        QCOMPARE(picture->digest, crypto::Digest::sm3(jpeg));
        QCOMPARE(picture->takenAt, m->clock.now());
        QCOMPARE(*answerOf(m->pictures->jpeg(created->id, picture->id)), jpeg);
        QCOMPARE(*answerOf(m->pictures->thumbnail(created->id, picture->id)), "thumbnail of " + jpeg.left(40));
        // Not through another case.
        const auto other = answerOf(m->repository->create(FlowKind::Adult));
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(other->id, picture->id))), "GEN-NOT-FOUND");
        QCOMPARE(outcome(m->addPicture(ApplicationId::make(), jpeg)), "GEN-NOT-FOUND");
    }

    void picturesNoCaseNamesAreSwept() {
        auto stored = m->plantedCase();
        const PictureId replaced = stored->cardPhoto->picture->id;
        const auto newer = m->addPicture(stored->id, "a newer card photo");
        const auto loose = m->addPicture(stored->id, "taken for the next page");
        stored->cardPhoto->picture = *newer;
        stored = answerOf(m->repository->commit(*stored, "card_photo"));
        QCOMPARE(outcome(stored), "OK");
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(stored->id, replaced))), "GEN-NOT-FOUND");
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(stored->id, loose->id))), "OK");
        // A case cannot name what is not there.
        stored->cardPhoto->picture->id = PictureId::make();
        QCOMPARE(outcome(answerOf(m->repository->commit(*stored, "card_photo"))), "GEN-NOT-FOUND");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(stored->id, loose->id))), "GEN-NOT-FOUND");
        QCOMPARE(outcome(answerOf(m->pictures->jpeg(stored->id, newer->id))), "OK");
    }

    void listShowsWhatIsAtTheCounterFirst() {
        const auto oldest = m->plantedCase();
        m->clock.pass(1min);
        const auto draft = answerOf(m->repository->create(FlowKind::Adult));
        save(draft->id, "identity", "name", "one who is typed half");
        m->clock.pass(1min);
        auto sent = m->plantedCase();
        sent = answerOf(m->repository->submit(*sent));
        QCOMPARE(outcome(sent), "OK");
        const auto check = [&] {
            const auto list = answerOf(m->repository->list());
            QCOMPARE(list->size(), std::size_t(3));
            QCOMPARE(list->at(0).id, draft->id);
            QCOMPARE(list->at(1).id, oldest->id);
            QCOMPARE(list->at(1).applicantName, QString::fromUtf8(PlantedName));
            QCOMPARE(list->at(1).maskedNumber, maskedNumber(QString::fromUtf8(PlantedNumber)));
            QCOMPARE(list->at(1).ownerName, QStringLiteral("管理员甲"));
            QCOMPARE(list->at(2).id, sent->id);
            QCOMPARE(list->at(2).state, ApplicationState::Queued);
            QCOMPARE(list->at(2).acceptanceNumber, sent->acceptanceNumber->text());
        };
        check();
        QCOMPARE(outcome(m->signIn()), "OK"); // the index is built anew
        check();
    }

    void aRunningCaseIsFoundByTheWholeNumber() {
        const auto stored = m->plantedCase();
        const QString number = QString::fromUtf8(PlantedNumber);
        QDateTime since = m->clock.now();
        const auto isRunning = [&](const QString& asked, ApplicationId besides) {
            return *answerOf(m->repository->hasRunningCase(asked, besides, since));
        };
        QVERIFY(!isRunning(number, {})); // a draft is none
        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "OK");
        QVERIFY(isRunning(number, {}));
        QVERIFY(!isRunning(number, stored->id));
        QVERIFY(!isRunning(number.left(17), {}));
        QCOMPARE(*answerOf(m->queue->applyAnswer({stored->id, 1, ApplicationState::Accepted, {}, {}})), true);
        QVERIFY(isRunning(number, {}));
        since = m->clock.now().addSecs(1);
        QVERIFY(!isRunning(number, {})); // accepted before that
        const auto other = m->plantedCase();
        QCOMPARE(outcome(answerOf(m->repository->submit(*other))), "OK");
        QVERIFY(isRunning(number, {})); // what waits does so whenever it was submitted
        QCOMPARE(*answerOf(m->queue->applyAnswer({other->id, 1, ApplicationState::Returned, {}, {}})), true);
        QVERIFY(!isRunning(number, stored->id)); // what was refused runs no more
    }

    void submissionFreezesSignsAndQueues_data() {
        QTest::addColumn<int>("suite");
        QTest::newRow("with SM4 and SM3") << int(crypto::Suite::Sm);
        QTest::newRow("with AES-256 and SHA-256") << int(crypto::Suite::Aes);
    }
    void submissionFreezesSignsAndQueues() {
        QFETCH(int, suite);
        m = std::make_unique<StoreFixture>(crypto::Suite(suite));
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->initialise()), "OK");
        const auto stored = m->plantedCase();
        save(stored->id, "confirm", "note", "typed");
        const auto submitted = answerOf(m->repository->submit(*stored));
        QCOMPARE(outcome(submitted), "OK");
        QCOMPARE(submitted->state, ApplicationState::Queued);
        QCOMPARE(submitted->submittedAt, m->clock.now());
        QVERIFY(submitted->acceptanceNumber->text().startsWith("44010600101261123A0001"));
        QCOMPARE(answerOf(m->repository->load(stored->id)), *submitted);
        QCOMPARE(inputs(stored->id, "confirm").size(), 0);

        const auto queued = answerOf(m->queue->pendingCases());
        QCOMPARE(queued->size(), std::size_t(1));
        const auto one = answerOf(m->queue->submission(stored->id, 1));
        const auto frozen = crypto::openWith(m->central, one->message, submissionPlace(stored->id, 1));
        QCOMPARE(outcome(frozen), "OK");
        QCOMPARE(outcome(m->signingKey.publicKey().verify(frozen->view(), one->signature)), "OK");
        const QByteArray bytes = frozen->toByteArray();
        QVERIFY(bytes.contains(submitted->acceptanceNumber->text().toUtf8()));
        QVERIFY(bytes.contains("\"operator\":\"admin\""));
        QVERIFY(!bytes.contains(stored->face.livePicture->id.text().toUtf8()));

        const auto files = answerOf(m->queue->pendingFiles(stored->id));
        QCOMPARE(files->size(), std::size_t(3));
        for (const auto& [file, isUploaded] : *files) {
            const auto sealed = answerOf(m->queue->fileBytes(stored->id, file.picture));
            const auto jpeg = crypto::openWith(m->central, *sealed, filePlace(stored->id, file.picture));
            QCOMPARE(outcome(jpeg), "OK");
            QCOMPARE(crypto::Digest::sm3(jpeg->view()), file.digest);
            QCOMPARE(jpeg->size(), file.bytes);
            QVERIFY(bytes.contains(file.digest.toHex()));
            QVERIFY(!isUploaded);
        }
    }

    void keyThatIsNoneIsToldWhereItIsNeeded() {
        const auto stored = m->plantedCase();
        QCOMPARE(
            outcome(m->executeAsOurs(Bound::Workstation, QStringLiteral("UPDATE workstation SET central_key = x'00'"))),
            "OK");
        m->close();
        QCOMPARE(outcome(m->open()), "OK");
        QCOMPARE(outcome(m->signIn()), "OK");
        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "STORE-DAMAGED");
        QCOMPARE(answerOf(m->repository->load(stored->id))->state, ApplicationState::Draft);
    }

    void submittedTwiceIsOneSubmission() {
        const auto stored = m->plantedCase();
        const auto first = m->repository->submit(*stored);
        const auto second = m->repository->submit(*stored);
        QCOMPARE(outcome(answerOf(first)), "OK");
        QCOMPARE(answerOf(second), answerOf(first));
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(1));
        // And it is frozen.
        QCOMPARE(outcome(answerOf(m->repository->commit(*answerOf(first), "confirm"))), "GEN-CONFLICT");
        QCOMPARE(outcome(m->addPicture(stored->id, "late")), "GEN-CONFLICT");
        QCOMPARE(outcome(answerOf(m->drafts->save(stored->id, "a", "b", "c"))), "GEN-CONFLICT");
        QCOMPARE(outcome(answerOf(m->repository->abandon(stored->id))), "GEN-CONFLICT");
        QCOMPARE(outcome(answerOf(m->repository->reopen(stored->id))), "GEN-CONFLICT");
    }

    void serialsCountByTheCountersDay() {
        const auto number = [&] {
            return answerOf(m->repository->submit(*m->plantedCase()))->acceptanceNumber->text().mid(11, 11);
        };
        QCOMPARE(number(), "261123A0001");
        QCOMPARE(number(), "261123A0002");
        m->clock.pass(15h); // 09:00 to midnight, 16:00 UTC
        QCOMPARE(number(), "261124A0001");
    }

    void failedSubmissionLeavesNothing() {
        const auto stored = m->plantedCase();
        QVERIFY(QFile::remove(m->file("signing.key")));
        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "NET-NOT-ENROLLED");
        QCOMPARE(answerOf(m->repository->load(stored->id)), *stored);
        QCOMPARE(answerOf(m->queue->pendingCases())->size(), std::size_t(0));
    }

    void returnedCaseGoesOutAgainAsTheNextRevision() {
        const auto stored = m->plantedCase();
        const auto sent = answerOf(m->repository->submit(*stored));
        const PictureId uploaded = stored->cardPhoto->picture->id;
        QVERIFY(answerOf(m->queue->markFileUploaded(stored->id, uploaded)));
        const std::vector<Refusal> refusals{{"CASE-CARD-HELD", "已持有有效社保卡"}, {"PHOTO-OF-OTHER", "相片不符"}};
        QVERIFY(answerOf(m->queue->applyAnswer({stored->id, 1, ApplicationState::Returned, {}, refusals})));
        const auto returned = answerOf(m->repository->load(stored->id));
        QCOMPARE(returned->state, ApplicationState::Returned);
        QCOMPARE(returned->refusals, refusals);
        QCOMPARE(answerOf(m->repository->list())->front().reasons, (QStringList{"已持有有效社保卡", "相片不符"}));

        auto reopened = answerOf(m->repository->reopen(stored->id));
        QCOMPARE(outcome(reopened), "OK");
        QCOMPARE(reopened->state, ApplicationState::Draft);
        QCOMPARE(reopened->revision, 2);
        const auto newPicture = m->addPicture(stored->id, "a better portrait side");
        reopened->materials[MaterialSlot::IdCardPortrait] = *newPicture;
        reopened = answerOf(m->repository->commit(*reopened, "materials"));
        const auto again = answerOf(m->repository->submit(*reopened));
        QCOMPARE(outcome(again), "OK");
        QCOMPARE(again->acceptanceNumber, sent->acceptanceNumber);
        QVERIFY(again->refusals.empty());
        const auto queued = answerOf(m->queue->pendingCases());
        QCOMPARE(queued->size(), std::size_t(1));
        QCOMPARE(queued->front().revision, 2);
        // What central has already is not sent again; what the case does not name any more is not sent at all.
        const auto files = answerOf(m->queue->pendingFiles(stored->id));
        QCOMPARE(files->size(), std::size_t(3));
        for (const auto& [file, isUploaded] : *files)
            QCOMPARE(isUploaded, file.picture == uploaded);
    }

    void sayingThatACaseWaitsIsForCasesThatWait() {
        const auto stored = m->plantedCase();
        QCOMPARE(outcome(m->execute("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'x'); END")),
                 "OK");
        QVERIFY(!answerOf(m->repository->submit(*stored)));
        QCOMPARE(m->submitted, 0);
        QCOMPARE(outcome(m->execute("DROP TRIGGER full")), "OK");
        QCOMPARE(outcome(answerOf(m->repository->submit(*stored))), "OK");
        QCOMPARE(m->submitted, 1);
    }

    void abandonedDraftCannotBeReadAnyMore() {
        const auto stored = m->plantedCase();
        save(stored->id, "details", "mobile", PlantedMobile);
        const auto key = answerOf(m->store->run([&](Workspace& workspace) -> Result<QByteArray> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query("SELECT hex(case_key) FROM application"));
            return rows.next() ? QByteArray::fromHex(rows.bytes(0)) : QByteArray();
        }));
        const auto jpegs = answerOf(m->store->run([&](Workspace& workspace) -> Result<QByteArray> {
            SHOULI_TRY(sql::Rows rows, workspace.database().query("SELECT jpeg FROM picture LIMIT 1"));
            return rows.next() ? rows.bytes(0) : QByteArray();
        }));
        QVERIFY(key->size() > 40 && jpegs->size() > 5'000);
        QVERIFY(m->everythingOnDisk().contains(*key));

        QCOMPARE(outcome(answerOf(m->repository->abandon(stored->id))), "OK");
        const QByteArray disk = m->everythingOnDisk();
        QVERIFY(!disk.contains(*key));
        QVERIFY(!disk.contains(jpegs->mid(1'000, 64)));
        QCOMPARE(outcome(answerOf(m->repository->load(stored->id))), "GEN-NOT-FOUND");
        QCOMPARE(answerOf(m->repository->list())->size(), std::size_t(0));
        QCOMPARE(outcome(answerOf(m->repository->abandon(stored->id))), "GEN-NOT-FOUND");
        const auto details = answerOf(m->store->run([&](Workspace& workspace) -> Result<QString> {
            SHOULI_TRY(sql::Rows rows,
                       workspace.database().query(
                           "SELECT group_concat(action) FROM audit WHERE subject = ? AND details NOT NULL",
                           stored->id.text()));
            return rows.next() ? rows.text(0) : QString();
        }));
        QCOMPARE(*details, "case_abandoned");
        QCOMPARE(outcome(answerOf(m->accounts->verifyStore())), "OK"); // the chain is whole
    }

    void sealedRowOpensNowhereElse() {
        const auto one = m->plantedCase();
        const auto other = m->plantedCase();
        QVERIFY(
            m->executeAsOurs(Bound::Application,
                             QStringLiteral("UPDATE application SET case_key = (SELECT case_key FROM application WHERE "
                                            "id = '%1') WHERE id = '%2'")
                                 .arg(one->id.text(), other->id.text())));
        QCOMPARE(outcome(answerOf(m->repository->load(other->id))), "SEAL-BROKEN");
        QCOMPARE(outcome(answerOf(m->repository->load(one->id))), "OK");
        // It is still on the list, which shows the other as before.
        QCOMPARE(outcome(m->signIn()), "OK");
        const auto list = answerOf(m->repository->list());
        QCOMPARE(list->size(), std::size_t(2));
        for (const ApplicationSummary& summary : *list)
            QCOMPARE(summary.applicantName, summary.id == one->id ? QString::fromUtf8(PlantedName) : QString());
    }

    void numberThatCentralFoundTakenIsLaidDown() {
        const auto first = answerOf(m->repository->submit(*m->plantedCase()));
        const AcceptanceNumber former = *first->acceptanceNumber;
        const auto second = submittedAgain(*first, "CASE-NUMBER-TAKEN");
        QCOMPARE(outcome(second), "OK");
        QVERIFY(second->acceptanceNumber != former);
        QCOMPARE(second->formerNumbers, std::vector{former});
        QVERIFY2(latestAuditDetails().contains(former.text().toUtf8()), latestAuditDetails().constData());
        const auto third = submittedAgain(*second, "CASE-NUMBER-TAKEN"); // as often as it takes
        QCOMPARE(third->formerNumbers, (std::vector{former, *second->acceptanceNumber}));
        QCOMPARE(answerOf(m->repository->load(third->id)), *third);
        const auto fourth = submittedAgain(*third, "CASE-CARD-HELD"); // which is not about the number
        QCOMPARE(fourth->acceptanceNumber, third->acceptanceNumber);
        QCOMPARE(fourth->formerNumbers, third->formerNumbers);
    }

private:
    void save(const ApplicationId& id, const char* step, const char* field, const char* text) {
        QCOMPARE(outcome(answerOf(m->drafts->save(id, step, field, QString::fromUtf8(text)))), "OK");
    }
    QHash<QString, QString> inputs(const ApplicationId& id, const char* step) {
        return answerOf(m->drafts->ofStep(id, step)).value();
    }

    Result<Application> submittedAgain(const Application& sent, const char* refusal) {
        const CentralAnswer answer{
            sent.id, sent.revision, ApplicationState::Returned, {}, {{QLatin1String(refusal), QStringLiteral("X")}}};
        SHOULI_CHECK(answerOf(m->queue->applyAnswer(answer)));
        SHOULI_TRY(const Application reopened, answerOf(m->repository->reopen(sent.id)));
        return answerOf(m->repository->submit(reopened));
    }
    QByteArray latestAuditDetails() {
        return answerOf(m->store->run([](Workspace& workspace) -> Result<QByteArray> {
                   SHOULI_TRY(Session * session, workspace.signedIn());
                   SHOULI_TRY(sql::Rows rows, workspace.database().query(QStringLiteral(
                                                  "SELECT details, seq FROM audit ORDER BY seq DESC LIMIT 1")));
                   if (!rows.next())
                       return QByteArray();
                   SHOULI_TRY(const SecretBytes details,
                              crypto::open(session->auditKeys.details, rows.bytes(0), place("audit", rows.text(1))));
                   return details.toByteArray();
               }))
            .value_or(QByteArray());
    }

    std::unique_ptr<StoreFixture> m;
};

QTEST_GUILESS_MAIN(tst_LocalRepository)
#include "tst_LocalRepository.moc"
