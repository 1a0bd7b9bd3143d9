// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "crypto/Sm2.h"
#include "domain/Ids.h"

#include <QDateTime>

namespace shouli::store {

/// What an enrolment with central brings, handed to LocalAccounts::initialise() once.
struct EnrolmentFacts {
    domain::WorkstationId workstation;
    QString outletCode; ///< 9 digits
    QString outletName;
    QString outletCity;        ///< city code: the usual 发卡地
    int workstationNumber = 0; ///< 1 to 99
    QString centralUrl;
    crypto::Sm2PublicKey centralKey;  ///< submissions are sealed to it
    crypto::Sm2PublicKey recoveryKey; ///< the province's: the recovery slot
    crypto::Sm2KeyPair signingKey;    ///< the private half stays with the operating system
    crypto::Sm2KeyPair deviceKey;     ///< the private half is sealed under the data key
};

/// A public key as its row has it. Read where it is used: the curve's arithmetic costs milliseconds, which the start
/// need not wait for.
class StoredKey {
public:
    explicit StoredKey(QByteArray der)
        : m_der(std::move(der)) {}

    const QByteArray& toDer() const { return m_der; }
    /// StoreDamaged when it is none.
    base::Result<crypto::Sm2PublicKey> read() const;

private:
    QByteArray m_der;
};

/// What the workstation is, readable with nobody signed in.
struct WorkstationFacts {
    domain::WorkstationId id;
    QString outletCode;
    QString outletName;
    QString outletCity;
    int number = 0;
    QString centralUrl;
    StoredKey centralKey;
    StoredKey recoveryKey;
    StoredKey signingKey;
    StoredKey deviceKey;
    crypto::KeyId dataKey; ///< the one in force
    crypto::Suite suite;   ///< of everything sealed here
    QDateTime enrolledAt;
};

} // namespace shouli::store
