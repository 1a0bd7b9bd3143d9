// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"
#include "store/accounts/LocalAccounts.h"
#include "store/cases/LocalClearings.h"
#include "store/cases/LocalDraftInputs.h"
#include "store/cases/LocalPictures.h"
#include "store/cases/LocalPrints.h"
#include "store/cases/LocalRepository.h"
#include "store/Store.h"
#include "store/exchange/SyncQueue.h"

#include <QTemporaryDir>

#include <atomic>

namespace shouli::store {

/// A clock that stands still until it is told to go, forwards or back.
class StandingClock final : public base::Clock {
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_monotonic); }
    /// Time goes by.
    void pass(std::chrono::milliseconds time) {
        m_now += time.count();
        m_monotonic += time.count();
    }
    /// Somebody sets the wall clock.
    void setBack(std::chrono::milliseconds time) { m_now -= time.count(); }

private:
    // 2026-11-23, 09:00 at the counter
    std::atomic<qint64> m_now = QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch();
    std::atomic<qint64> m_monotonic = 1000;
};

inline domain::Passphrase passphrase(const char* text) {
    return std::make_shared<const base::SecretBytes>(QByteArrayView(text));
}

// The people every test plants; none of this may be found on the disk.
inline constexpr char PlantedName[] = "欧阳晓雯";
inline constexpr char PlantedNumber[] = "440102198001010021";
inline constexpr char PlantedMobile[] = "13812345678";
inline constexpr char PlantedAddress[] = "越秀区仓边路38号大院5栋602";
inline constexpr char AdminPassphrase[] = "eine lange Reise 7";
inline constexpr char SupervisorPassphrase[] = "ganz andere Worte 9";

/// A store in a folder of its own, its faces, and the keys of central and the province.
class StoreFixture {
public:
    explicit StoreFixture(crypto::Suite suite = crypto::Suite::Sm);
    ~StoreFixture() { close(); }

    base::Status open();
    /// As a power cut would leave it: what is on the disk now, opened anew from a copy. This store stays open.
    base::Result<std::unique_ptr<StoreFixture>> afterPowerCut();
    void close();
    /// Copies all files of a store's folder into this one, over those that are there.
    void copyFrom(const QString& folder);
    /// Closes it as a store of before there were seals, of this migration; what that lacked is dropped already.
    base::Status closeAsOfMigration(int number);
    /// Enrols with administrator "admin" (also a supervisor's chief: roles operator and administrator), signed in.
    base::Result<domain::OperatorAccount> initialise();
    base::Result<domain::OperatorAccount> signIn(const char* name = "admin", const char* words = AdminPassphrase);
    base::Result<domain::OperatorAccount> addSupervisor();
    EnrolmentFacts enrolment() const;

    /// A committed draft with the planted person, two pictures and a card photo.
    base::Result<domain::Application> plantedCase();
    domain::Application filled(domain::Application application) const;
    base::Result<domain::Picture> addPicture(const domain::ApplicationId& id, const QByteArray& jpeg);

    QString folder() const { return m_folder; }
    QString file(const char* name) const { return m_folder + QLatin1Char('/') + QLatin1String(name); }
    /// Every file of the folder, joined.
    QByteArray everythingOnDisk() const;
    /// A row of the open store's database, changed behind its back.
    base::Status execute(const QString& statement);
    /// The same with the rows of the table sealed anew, as if the program itself had written so.
    base::Status executeAsOurs(Bound table, const QString& statement);

    StandingClock clock;
    StoreOptions options;
    crypto::Sm2KeyPair central = crypto::Sm2KeyPair::generate();
    crypto::Sm2KeyPair province = crypto::Sm2KeyPair::generate();
    crypto::Sm2KeyPair signingKey = crypto::Sm2KeyPair::generate();
    std::unique_ptr<Store> store;
    std::unique_ptr<LocalAccounts> accounts;
    std::unique_ptr<LocalRepository> repository;
    std::unique_ptr<LocalDraftInputs> drafts;
    std::unique_ptr<LocalPictures> pictures;
    std::unique_ptr<LocalPrints> prints;
    std::unique_ptr<LocalClearings> clearings;
    int submitted = 0; ///< times that the repository told of a case for central
    std::unique_ptr<SyncQueue> queue;

private:
    QTemporaryDir m_temporary;
    QString m_folder;
};

/// Waits for an answer, for a test only.
template <typename T>
T answerOf(QFuture<T> future) {
    future.waitForFinished();
    return future.result();
}

/// As its code's text, "OK" when it succeeded: reads well in QCOMPARE.
template <typename T>
QString outcome(const base::Result<T>& result) {
    return result ? QStringLiteral("OK") : QString(base::textOf(result.error().code));
}

} // namespace shouli::store
