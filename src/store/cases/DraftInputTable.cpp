// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/DraftInputTable.h"

#include "crypto/Sealer.h"
#include "store/keys/Places.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {

Status DraftInputTable::save(const crypto::Key& caseKey, const ApplicationId& id, const QString& step,
                             const QString& field, const QString& text) {
    const QByteArray sealed = crypto::seal(caseKey, text.toUtf8(), place("draft_input", id.text(), step, field));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO draft_input(application, step, field, text) VALUES (?, ?, ?, ?)
        ON CONFLICT (application, step, field) DO UPDATE SET text = excluded.text)"),
                                    id.text(), step, field, sealed));
    return {};
}

Result<QHash<QString, QString>> DraftInputTable::ofStep(const crypto::Key& caseKey, const ApplicationId& id,
                                                        const QString& step) {
    SHOULI_TRY(
        sql::Rows rows,
        m_database.query(QStringLiteral("SELECT field, text FROM draft_input WHERE application = ? AND step = ?"),
                         id.text(), step));
    QHash<QString, QString> inputs;
    while (rows.next()) {
        const QString field = rows.text(0);
        SHOULI_TRY(const SecretBytes text,
                   crypto::open(caseKey, rows.bytes(1), place("draft_input", id.text(), step, field)));
        inputs.insert(field, QString::fromUtf8(text.view()));
    }
    SHOULI_CHECK(rows.status());
    return inputs;
}

Result<bool> DraftInputTable::hasText(const crypto::Key& caseKey, const ApplicationId& id) {
    SHOULI_TRY(
        sql::Rows rows,
        m_database.query(QStringLiteral("SELECT step, field, text FROM draft_input WHERE application = ?"), id.text()));
    bool hasText = false;
    while (!hasText && rows.next()) {
        SHOULI_TRY(const SecretBytes text,
                   crypto::open(caseKey, rows.bytes(2), place("draft_input", id.text(), rows.text(0), rows.text(1))));
        hasText = !QString::fromUtf8(text.view()).trimmed().isEmpty();
    }
    SHOULI_CHECK(rows.status());
    return hasText;
}

Status DraftInputTable::forget(const ApplicationId& id, const QString& step) {
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM draft_input WHERE application = ? AND step = ?"),
                                    id.text(), step));
    return {};
}

Status DraftInputTable::forgetAll(const ApplicationId& id) {
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM draft_input WHERE application = ?"), id.text()));
    return {};
}

} // namespace shouli::store
