// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/CodeList.h"

namespace shouli::domain {

CodeList::CodeList(QString id, QString title, QDate version, QList<CodeEntry> entries)
    : m_id(std::move(id))
    , m_title(std::move(title))
    , m_version(version)
    , m_entries(std::move(entries)) {
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const CodeEntry& entry = m_entries[i];
        Q_ASSERT(!m_byCode.contains(entry.code));
        m_byCode.insert(entry.code, i);
        const auto known = m_byName.constFind(entry.name);
        const bool better = known == m_byName.cend() ||
                            (m_entries[*known].standing == Standing::Retired && entry.standing != Standing::Retired);
        if (better)
            m_byName.insert(entry.name, i);
    }
}

const CodeEntry* CodeList::find(const QString& code) const {
    const auto at = m_byCode.constFind(code);
    return at == m_byCode.cend() ? nullptr : &m_entries[*at];
}

const CodeEntry* CodeList::findByName(const QString& name) const {
    const auto at = m_byName.constFind(name);
    return at == m_byName.cend() ? nullptr : &m_entries[*at];
}

QString CodeList::nameOf(const QString& code) const {
    const CodeEntry* entry = find(code);
    return entry ? entry->name : code;
}

} // namespace shouli::domain
