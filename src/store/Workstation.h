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

/// What the workstation is, readable with nobody signed in.
struct WorkstationFacts {
    domain::WorkstationId id;
    QString outletCode;
    QString outletName;
    QString outletCity;
    int number = 0;
    QString centralUrl;
    crypto::Sm2PublicKey centralKey;
    crypto::Sm2PublicKey recoveryKey;
    crypto::Sm2PublicKey signingKey;
    crypto::Sm2PublicKey deviceKey;
    crypto::KeyId dataKey; ///< the one in force
    crypto::Suite suite;   ///< of everything sealed here
    QDateTime enrolledAt;
};

} // namespace shouli::store
