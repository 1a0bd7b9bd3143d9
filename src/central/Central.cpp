// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Central.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "base/Log.h"
#include "central/AuthorityNotice.h"
#include "central/Enrolling.h"
#include "central/ReferenceTable.h"
#include "sql/Migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

constexpr int kWorkers = 4;
constexpr qint32 kApplicationId = 0x53684c43; // "ShLC". DO NOT CHANGE: stored
constexpr int kCodeLifeDays = 7;

sql::SqliteOptions sqliteOptions(const Options& options) {
    sql::SqliteOptions sqlite;
    sqlite.path = options.databasePath;
    sqlite.applicationId = kApplicationId;
    return sqlite;
}

Result<QByteArray> readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::ReadFailed, path);
    return file.readAll();
}

Result<QByteArray> outletsOf(const Options& options) {
    if (!options.outletsFile.isEmpty())
        return readFile(options.outletsFile);
    if (options.isDemo)
        return readFile(QStringLiteral(":/forms/demo/outlets.tsv"));
    return QByteArray("id\tname\taddress\tcity_code\tcounty_code\tbank_code\tphone\topening_hours\n");
}

Result<CentralKeys> keysOf(const Options& options) {
    const QString folder = QFileInfo(options.databasePath).absolutePath();
    if (!QDir().mkpath(folder))
        return base::fail(ErrorCode::WriteFailed, folder);
    return CentralKeys::inFolder(folder,
                                 options.isDemo ? CentralKeys::Recovery::MadeHere : CentralKeys::Recovery::Given);
}

Result<std::unique_ptr<sql::Database>> migrated(const Options& options, const base::Clock& clock) {
    SHOULI_TRY(auto database, sql::Database::open(sqliteOptions(options)));
    SHOULI_TRY(auto migrations, sql::migrationsIn(QStringLiteral(":/central/migrations")));
    SHOULI_CHECK(sql::Migrator(std::move(migrations), clock).migrate(*database));
    return database;
}

} // namespace

Central::Central(const Options& options, const base::Clock& clock, CentralKeys keys, const ServicesAtCentral& served)
    : m_options(options)
    , m_clock(clock)
    , m_keys(std::move(keys))
    , m_blobs(options.blobFolder)
    , m_nonces(clock)
    , m_demoSms(clock)
    , m_services{clock,
                 m_keys,
                 m_people,
                 m_shelf,
                 m_blobs,
                 m_nonces,
                 options.isDemo ? static_cast<SmsGateway&>(m_demoSms) : static_cast<SmsGateway&>(m_noSms),
                 served,
                 options.isDemo ? &m_demoSms : nullptr} {}

// The workers end before the server whose connections they answer.
Central::~Central() {
    if (m_workers)
        m_workers->stop();
}

Result<std::unique_ptr<Central>> Central::start(const Options& options, const base::Clock& clock,
                                                const ServicesAtCentral& served) {
    SHOULI_TRY(CentralKeys keys, keysOf(options));
    std::unique_ptr<Central> central(new Central(options, clock, std::move(keys), served));
    SHOULI_CHECK(central->open());
    return central;
}

Status Central::open() {
    SHOULI_TRY(const QByteArray outlets, outletsOf(m_options));
    SHOULI_TRY(m_shelf, ReferenceShelf::load(outlets));
    if (m_options.isDemo)
        SHOULI_CHECK(openPeople());
    if (!QDir().mkpath(m_options.blobFolder))
        return base::fail(ErrorCode::WriteFailed, m_options.blobFolder);
    {
        SHOULI_TRY(auto database, migrated(m_options, m_clock));
        SHOULI_CHECK(publish(*database));
        if (m_options.isDemo) {
            SHOULI_TRY(m_enrolmentCode, issueDemoCode(*database, m_keys, m_clock.now()));
        }
    }
    SHOULI_TRY(m_checkpointer, sql::Checkpointer::start(sqliteOptions(m_options)));
    SHOULI_TRY(m_workers, Workers::start(sqliteOptions(m_options), kWorkers));
    m_router = std::make_unique<Router>(m_services, *m_workers);
    SHOULI_TRY(m_server, HttpServer::listen(m_options.http, *m_router));
    return writeReadyFile();
}

// The authority's serial is the place where it was published: a change comes after what was before.
Status Central::publish(sql::Database& database) {
    ReferenceTable table(database);
    if (!m_options.authorityFile.isEmpty()) {
        SHOULI_TRY(const QByteArray pem, readFile(m_options.authorityFile));
        SHOULI_TRY(ShelfItem item, authorityItem(pem));
        m_shelf.items.push_back(std::move(item));
    }
    SHOULI_CHECK(table.publish(m_shelf));
    if (!m_options.authorityFile.isEmpty()) {
        SHOULI_TRY(const qint64 serial, table.sequenceOf(kAuthorityItem));
        signAuthority(m_shelf.items.back(), serial, m_keys);
    }
    return {};
}

Status Central::openPeople() {
    SHOULI_TRY(const QByteArray people, readFile(QStringLiteral(":/forms/demo/people.tsv")));
    SHOULI_TRY(const QByteArray cards, readFile(QStringLiteral(":/forms/demo/cards.tsv")));
    SHOULI_TRY(m_people, PeopleRegister::read(people, cards, m_clock.today()));
    return {};
}

QString Central::url() const {
    const bool isV6 = m_options.http.address.contains(u':');
    return QStringLiteral("http://%1:%2")
        .arg(isV6 ? QStringLiteral("[%1]").arg(m_options.http.address) : m_options.http.address)
        .arg(m_server->port());
}

Status Central::writeReadyFile() const {
    if (m_options.readyFile.isEmpty())
        return {};
    QJsonObject ready{{QStringLiteral("url"), url()}};
    if (!m_enrolmentCode.isEmpty())
        ready.insert(QStringLiteral("enrolmentCode"), m_enrolmentCode);
    QSaveFile file(m_options.readyFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(base::compactJson(ready)) < 0 || !file.commit())
        return base::fail(ErrorCode::WriteFailed, m_options.readyFile);
    return {};
}

Result<QString> Central::issueCode(const Options& options, const base::Clock& clock) {
    SHOULI_TRY(const CentralKeys keys, keysOf(options));
    SHOULI_TRY(auto database, migrated(options, clock));
    return issueEnrolmentCode(*database, keys, *options.issueCodeFor, clock.now().addDays(kCodeLifeDays));
}

} // namespace shouli::central
