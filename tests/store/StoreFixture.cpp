// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "base/Json.h"
#include "domain/ApplicationJson.h"
#include "sql/Transaction.h"

#include <QDirIterator>
#include <QFile>

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {
namespace {

// What the program hands in is protocol::Submission; here any exact bytes will do.
Result<QByteArray> freeze(const Application& application, const QString& operatorName,
                          const std::vector<CaseFile>& files) {
    QJsonArray names;
    for (const CaseFile& file : files)
        names.append(QString::fromLatin1(file.digest.toHex()));
    return compactJson({{QStringLiteral("application"), toJson(application)},
                        {QStringLiteral("operator"), operatorName},
                        {QStringLiteral("files"), names}});
}

Picture takenPicture() {
    Picture picture;
    picture.source = PictureSource::Camera;
    picture.widthPx = 1011;
    picture.heightPx = 638;
    return picture;
}

} // namespace

StoreFixture::StoreFixture(crypto::Suite suite)
    : m_folder(m_temporary.filePath(QStringLiteral("data"))) {
    options.suite = suite;
    options.kdfCost = {64, 1, 1};
}

Status StoreFixture::open() {
    SHOULI_TRY(store, Store::open(m_folder, options, clock));
    accounts = std::make_unique<LocalAccounts>(*store);
    repository = std::make_unique<LocalRepository>(*store, freeze, [this] { ++submitted; });
    drafts = std::make_unique<LocalDraftInputs>(*store);
    pictures = std::make_unique<LocalPictures>(*store);
    prints = std::make_unique<LocalPrints>(*store);
    clearings = std::make_unique<LocalClearings>(*store);
    queue = std::make_unique<SyncQueue>(*store);
    return {};
}

void StoreFixture::copyFrom(const QString& folder) {
    QDir().mkpath(m_folder);
    const QDir from(folder);
    for (const QString& name : from.entryList(QDir::Files)) {
        QFile::remove(m_folder + QLatin1Char('/') + name);
        QFile::copy(from.filePath(name), m_folder + QLatin1Char('/') + name);
    }
}

void StoreFixture::close() {
    queue.reset();
    clearings.reset();
    prints.reset();
    pictures.reset();
    drafts.reset();
    repository.reset();
    accounts.reset();
    store.reset();
}

Result<std::unique_ptr<StoreFixture>> StoreFixture::afterPowerCut() {
    auto later = std::make_unique<StoreFixture>(options.suite);
    later->copyFrom(m_folder);
    QFile::remove(later->file("shouli.db-shm"));
    later->clock.pass(std::chrono::milliseconds(later->clock.now().msecsTo(clock.now())));
    later->central = *crypto::Sm2KeyPair::fromDer(central.toDer());
    SHOULI_CHECK(later->open());
    return later;
}

Status StoreFixture::closeAsOfMigration(int number) {
    for (const BoundTable& table : boundTables())
        (void)execute(
            QStringLiteral("ALTER TABLE %1 DROP COLUMN %2")
                .arg(QLatin1String(table.table), QLatin1String(table.seal))); // not of a table that is dropped
    SHOULI_CHECK(execute(QStringLiteral("DROP TABLE bound_totals")));
    if (number < 6)
        SHOULI_CHECK(execute(QStringLiteral("ALTER TABLE workstation DROP COLUMN authority")));
    SHOULI_CHECK(execute(QStringLiteral("DELETE FROM schema_migration WHERE number > %1").arg(number)));
    close();
    for (const char* name : {"seal.key", "seal.mark"})
        QFile::remove(file(name));
    return {};
}

EnrolmentFacts StoreFixture::enrolment() const {
    return {WorkstationId::make(),
            QStringLiteral("440106001"),
            QStringLiteral("越秀社保服务点"),
            QStringLiteral("440100"),
            1,
            QStringLiteral("http://127.0.0.1:1"),
            central.publicKey(),
            province.publicKey(),
            *crypto::Sm2KeyPair::fromDer(signingKey.toDer()),
            crypto::Sm2KeyPair::generate()};
}

Result<OperatorAccount> StoreFixture::initialise() {
    return answerOf(accounts->initialise(enrolment(), {QStringLiteral("admin"),
                                                       QStringLiteral("管理员甲"),
                                                       {Role::Operator, Role::Administrator},
                                                       passphrase(AdminPassphrase)}));
}

Result<OperatorAccount> StoreFixture::signIn(const char* name, const char* words) {
    return answerOf(accounts->signIn(QLatin1String(name), passphrase(words)));
}

Result<OperatorAccount> StoreFixture::addSupervisor() {
    return answerOf(accounts->addOperator({QStringLiteral("super"),
                                           QStringLiteral("复核员乙"),
                                           {Role::Operator, Role::Supervisor},
                                           passphrase(SupervisorPassphrase)}));
}

Result<Picture> StoreFixture::addPicture(const ApplicationId& id, const QByteArray& jpeg) {
    return answerOf(pictures->add(id, jpeg, "thumbnail of " + jpeg.left(40), takenPicture()));
}

Application StoreFixture::filled(Application application) const {
    Person person{ApplicantKind::Mainland,
                  *PersonName::parse(QString::fromUtf8(PlantedName)),
                  *IdentityNumber::parse(DocumentKind::ResidentIdCard, QString::fromUtf8(PlantedNumber)),
                  Sex::Female,
                  QDate(1980, 1, 1),
                  EntrySource::Typed};
    application.applicant = person;
    Details details;
    details.ethnicGroup = QStringLiteral("01");
    details.phone.number = QString::fromUtf8(PlantedMobile);
    details.residenceAddress = QString::fromUtf8(PlantedAddress);
    application.details = details;
    application.step = QStringLiteral("details");
    return application;
}

Result<Application> StoreFixture::plantedCase() {
    SHOULI_TRY(Application application, answerOf(repository->create(FlowKind::Adult)));
    application = filled(application);
    SHOULI_TRY(application.materials[MaterialSlot::IdCardPortrait],
               addPicture(application.id, QByteArray("portrait side ") + PlantedName + QByteArray(20'000, 'p')));
    SHOULI_TRY(application.materials[MaterialSlot::IdCardEmblem],
               addPicture(application.id, QByteArray("emblem side ") + QByteArray(20'000, 'e')));
    CardPhoto photo;
    photo.way = CardPhotoWay::TakenHere;
    SHOULI_TRY(photo.picture, addPicture(application.id, QByteArray("card photo ") + QByteArray(20'000, 'c')));
    application.cardPhoto = photo;
    SHOULI_TRY(application.face.livePicture, addPicture(application.id, QByteArray("live ") + QByteArray(5'000, 'l')));
    return answerOf(repository->commit(application, QStringLiteral("details")));
}

QByteArray StoreFixture::everythingOnDisk() const {
    QByteArray all;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

Status StoreFixture::executeAsOurs(Bound table, const QString& statement) {
    return answerOf(store->run([table, statement](Workspace& workspace) -> Status {
        SHOULI_TRY(auto transaction, sql::Transaction::begin(workspace.database()));
        SHOULI_CHECK(workspace.database().touch(table));
        SHOULI_CHECK(workspace.database().execute(statement));
        return transaction.commit();
    }));
}

Status StoreFixture::execute(const QString& statement) {
    return answerOf(store->run([statement](Workspace& workspace) -> Status {
        SHOULI_CHECK(workspace.database().execute(statement));
        return {};
    }));
}

} // namespace shouli::store
