// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/BlindIndex.h"
#include "crypto/Key.h"
#include "crypto/Sm2.h"

#include <QString>

namespace shouli::central {

/// What central seals, opens and finds with. Made in a folder at the first start, files of 0600. Any thread.
class CentralKeys {
public:
    enum class Recovery { Given, MadeHere };

    /// Recovery::Given: the province keeps the recovery pair elsewhere and has put its public half into the folder as
    /// recovery-public.der; NotFound without it. MadeHere is for demos: the pair lies beside it.
    static base::Result<CentralKeys> inFolder(const QString& folder, Recovery recovery);

    const crypto::Sm2KeyPair& pair() const { return m_pair; }
    const crypto::Sm2PublicKey& recovery() const { return m_recovery; }
    const crypto::Key& seal() const { return m_seal; }
    const crypto::BlindIndex& index() const { return m_index; }
    /// HMAC of a short secret (codes, tokens), so that the database does not tell it.
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
