// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace shouli::domain {

/// Whether a code is offered.
enum class Standing {
    Current,
    Retired, ///< occurs on older papers and in older cases; not offered any more
    Virtual, ///< a level of the tree without a real name (市辖区); offered, but left out of full names
};

struct CodeEntry {
    QString code;
    QString name;
    QString parent; ///< a code of the list one level up; empty when there is none
    Standing standing = Standing::Current;
    QHash<QString, QString> extra; ///< further columns of the file by name; without empty cells

    bool operator==(const CodeEntry&) const = default;
};

/// One list of codes and their names, in the order in which they are offered: 民族, 职业, ... No code occurs twice.
class CodeList {
public:
    CodeList() = default; ///< an empty list without id
    /// REQUIRES: no code occurs twice in `entries`.
    CodeList(QString id, QString title, QDate version, QList<CodeEntry> entries);

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }
    /// A list with a later version replaces one with an earlier version.
    QDate version() const { return m_version; }
    const QList<CodeEntry>& entries() const { return m_entries; }

    /// Null when there is no such code. Valid as long as this list.
    const CodeEntry* find(const QString& code) const;
    /// The first entry with exactly this name, preferring current ones; null when there is none.
    const CodeEntry* findByName(const QString& name) const;
    /// What to show for a code: its name, or the code itself when it is not in this list.
    QString nameOf(const QString& code) const;

private:
    QString m_id;
    QString m_title;
    QDate m_version;
    QList<CodeEntry> m_entries;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, qsizetype> m_byName;
};

} // namespace shouli::domain
