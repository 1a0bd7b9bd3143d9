// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/BlindIndex.h"
#include "crypto/Key.h"
#include "crypto/Sm2.h"

#include <QString>

namespace shouli::central {

/// The keys with which central seals, opens, and finds rows. Created in a folder at the first start, files with mode
/// 0600. Thread-safe.
class CentralKeys {
public:
    enum class Recovery { Given, MadeHere };

    /// Recovery::Given: the province keeps the recovery pair elsewhere and has put its public half into the folder, as
    /// recovery-public.der; NotFound when it is missing. Recovery::MadeHere is for demos: the pair is created in the
    /// folder, too.
    static base::Result<CentralKeys> inFolder(const QString& folder, Recovery recovery);

    const crypto::Sm2KeyPair& pair() const { return m_pair; }
    const crypto::Sm2PublicKey& recovery() const { return m_recovery; }
    const crypto::Key& seal() const { return m_seal; }
    const crypto::BlindIndex& index() const { return m_index; }
    /// HMAC of a short secret (code, token), which the database stores instead of the secret.
    QByteArray digestOf(QByteArrayView label, QByteArrayView secret) const;

private:
    CentralKeys(crypto::Sm2KeyPair pair, crypto::Sm2PublicKey recovery, crypto::Key seal);

    crypto::Sm2KeyPair m_pair;
    crypto::Sm2PublicKey m_recovery;
    crypto::Key m_seal;
    crypto::BlindIndex m_index;
    base::SecretBytes m_digestKey;
};

} // namespace shouli::central
