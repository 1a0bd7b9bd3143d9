// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AppContext.h"

#include "app/Freeze.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "capture/idreader/SerialPorts.h"
#include "capture/recognition/RecognitionModule.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace shouli::app {
namespace {

using base::Result;

constexpr QLatin1StringView kClockCorrection("clock_correction_ms"); // DO NOT CHANGE: stored

QString besideProgram(QLatin1String name) { return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name; }
QString modules() { return besideProgram(QLatin1String("modules")); }
QString models() { return besideProgram(QLatin1String("models")); }

store::StoreOptions storeOptions(const OfferedServices& offered) {
    store::StoreOptions options;
    options.services = offered.facts;
    return options;
}

/// Null where the networks are not installed.
std::unique_ptr<capture::FaceMatcher> faceMatcher() {
    if (!QFileInfo::exists(models() + QStringLiteral("/mobilefacenet_sf.onnx")))
        return nullptr;
    return std::make_unique<capture::FaceMatcher>(capture::FaceModule(modules(), models()).source(),
                                                  models() + QStringLiteral("/faces.ini"));
}

} // namespace

AppContext::AppContext(const QString& folder, const OfferedServices& offered)
    : m_store(store::Store::start(folder, storeOptions(offered), m_clock))
    , m_queue(*m_store)
    , m_reference(m_queue, m_news)
    , m_repository(*m_store, freeze, [this] { m_sync.wake(); })
    , m_drafts(*m_store)
    , m_pictures(*m_store)
    , m_prints(*m_store)
    , m_clearings(*m_store)
    , m_eligibility(
          m_central,
          [this](const QString& number, domain::ApplicationId besides, const QDateTime& since) {
              return m_repository.hasRunningCase(number, besides, since);
          },
          m_clock)
    , m_sync(m_queue, m_clock, m_news)
    , m_accounts(*m_store)
    , m_admission(m_accounts, m_reference, [this] { connectToCentral(); })
    , m_fileImport(besideProgram(QLatin1String("shouli-import")))
    , m_cameras(modules())
    , m_faces(faceMatcher())
    , m_scanners(modules())
    , m_recognition(capture::RecognitionModule(modules(), models()).source())
    , m_photos(capture::FaceModule(modules(), models()).source())
    , m_cardReader(capture::openSerialLine, capture::serialPorts, m_clock)
    , m_services{m_clock,       m_repository,  m_drafts,      m_pictures,  m_prints,      m_clearings,
                 m_eligibility, m_central,     m_admission,   m_accounts,  m_reference,   m_news,
                 m_fileImport,  m_cameras,     m_scanners,    folder,      m_faces.get(), &m_recognition,
                 &m_photos,     &m_cardReader, offered.steps, offered.desk} {}

AppContext::~AppContext() { stop(); }

void AppContext::begin() {
    recallClock();
    m_reference.reload();
    connectToCentral();
}

void AppContext::stop() {
    m_sync.stop();
    m_store->stop();
}

void AppContext::recallClock() {
    QObject::connect(&m_news, &domain::SyncNews::centralTimeHeard, &m_news,
                     [this](const QDateTime& central) { heardTime(central); });
    m_queue.setting(kClockCorrection) | base::on(&m_news, [this](const Result<QString>& kept) {
        if (!kept || m_clock.correction().count() != 0)
            return; // central was quicker
        const QDateTime heard = QDateTime::fromString(kept->section(u' ', 1), Qt::ISODate);
        if (!m_clock.recall(std::chrono::milliseconds(kept->section(u' ', 0, 0).toLongLong()), heard))
            return;
        m_news.setClockCorrection(std::chrono::duration_cast<std::chrono::seconds>(m_clock.correction()));
    });
}

void AppContext::heardTime(const QDateTime& central) {
    if (!m_clock.hear(central))
        return;
    const std::chrono::milliseconds correction = m_clock.correction();
    qCWarning(lcApp) << "the machine's clock is corrected by" << correction.count() / 1000 << "s";
    m_news.setClockCorrection(std::chrono::duration_cast<std::chrono::seconds>(correction));
    m_queue.setSetting(kClockCorrection,
                       QString::number(correction.count()) + u' ' + central.toUTC().toString(Qt::ISODate)) |
        base::on(&m_news, [](const base::Status& kept) {
            if (!kept)
                qCWarning(lcApp) << "clock" << base::textOf(kept.error().code);
        });
}

void AppContext::connectToCentral() {
    m_queue.workstation() | base::on(&m_news, [this](const Result<store::WorkstationFacts>& facts) {
        if (!facts)
            return; // not enrolled yet: the first start calls again
        m_queue.signingKey() |
            base::on(&m_news, [this, facts](const Result<std::shared_ptr<const crypto::Sm2KeyPair>>& key) {
                if (key)
                    startSync(*facts, *key);
                else
                    qCCritical(lcApp) << "signing key" << base::textOf(key.error().code);
            });
    });
}

void AppContext::startSync(const store::WorkstationFacts& facts, std::shared_ptr<const crypto::Sm2KeyPair> key) {
    const auto address = sync::CentralAddress::parse(facts.centralUrl);
    if (!address || m_client)
        return;
    const auto identity = std::make_shared<const sync::WorkstationIdentity>(facts.id, std::move(key));
    m_client = std::make_unique<sync::ApiClient>(*address, identity);
    const auto authority = authorityOf(facts);
    if (authority)
        goByAuthority(*authority);
    QObject::connect(&m_news, &domain::SyncNews::authorityChanged, m_client.get(), [this] {
        m_queue.workstation() | base::on(&m_news, [this](const Result<store::WorkstationFacts>& now) {
            if (const auto changed = now ? authorityOf(*now) : std::nullopt)
                goByAuthority(*changed);
        });
    });
    // A live question tells sooner than the next round whether the line is there.
    QObject::connect(m_client.get(), &sync::ApiClient::reached, &m_news, [this](bool isReached) {
        domain::SyncStatus status = m_news.status();
        status.isOnline = isReached;
        m_news.setStatus(status);
    });
    QObject::connect(m_client.get(), &sync::ApiClient::heardTime, &m_news, &domain::SyncNews::tellCentralTime);
    m_central.setClient(*m_client);
    m_sync.start(*address, identity, authority);
}

// What was stored and cannot be read is no reason to believe the system's authorities again.
std::optional<sync::CentralAuthority> AppContext::authorityOf(const store::WorkstationFacts& facts) {
    if (facts.authority.isEmpty())
        return std::nullopt;
    const auto key = facts.centralKey.read();
    const auto authority = key ? sync::CentralAuthority::read(facts.authority, *key)
                               : Result<sync::CentralAuthority>(base::fail(key.error()));
    if (!authority)
        qCCritical(lcApp) << "authority" << base::textOf(authority.error().code);
    return authority ? *authority : sync::CentralAuthority::nobody();
}

void AppContext::goByAuthority(const sync::CentralAuthority& authority) {
    m_client->setAuthority(authority);
    m_news.setAuthorityExpiresAt(authority.expiresAt());
}

} // namespace shouli::app
