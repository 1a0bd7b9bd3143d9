// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Key.h"
#include "crypto/Sm2.h"
#include "domain/Ids.h"

#include <QDateTime>

namespace shouli::store {

/// The result of an enrolment with central, passed once to LocalAccounts::initialise().
struct EnrolmentFacts {
    domain::WorkstationId workstation;
    QString outletCode; ///< 9 digits
    QString outletName;
    QString outletCity;        ///< a city's code, the default 发卡地
    int workstationNumber = 0; ///< 1 to 99
    QString centralUrl;
    crypto::Sm2PublicKey centralKey;  ///< submissions are sealed for it
    crypto::Sm2PublicKey recoveryKey; ///< the province's, for the recovery slot
    crypto::Sm2KeyPair signingKey;    ///< private half kept by OsKeyStore
    crypto::Sm2KeyPair deviceKey;     ///< private half kept sealed under the data key
    QByteArray authority = {};        ///< protocol::AuthorityMessage as it came; empty when none did
};

/// A public key in DER, parsed only when it is used: the arithmetic of the curve takes milliseconds that the start of
/// the program should not spend.
class StoredKey {
public:
    explicit StoredKey(QByteArray der)
        : m_der(std::move(der)) {}

    const QByteArray& toDer() const { return m_der; }
    /// StoreDamaged when the bytes are not a public key.
    base::Result<crypto::Sm2PublicKey> read() const;

private:
    QByteArray m_der;
};

/// What is known of the workstation; readable while nobody is signed in.
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
    crypto::KeyId dataKey; ///< the current data key
    crypto::Suite suite;   ///< of everything sealed in this store
    QDateTime enrolledAt;
    QByteArray authority = {}; ///< as EnrolmentFacts::authority, or a later one
};

} // namespace shouli::store
