// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Accounts.h"

#include <QString>

namespace shouli::store {

/// A passphrase as UTF-16 text, wiped when destroyed.
class PassphraseText {
public:
    explicit PassphraseText(const domain::Passphrase& passphrase)
        : m_text(passphrase ? QString::fromUtf8(passphrase->view()) : QString()) {}
    ~PassphraseText() {
        if (!m_text.isEmpty())
            base::wipeMemory(m_text.data(), static_cast<size_t>(m_text.size()) * sizeof(QChar));
    }
    Q_DISABLE_COPY_MOVE(PassphraseText)

    QStringView view() const { return m_text; }

private:
    QString m_text;
};

} // namespace shouli::store
