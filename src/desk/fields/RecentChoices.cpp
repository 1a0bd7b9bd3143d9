// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/RecentChoices.h"

#include <QDir>
#include <QSettings>

namespace shouli::desk {

namespace {
constexpr qsizetype kMostKept = 5;
}

RecentChoices::RecentChoices(const QString& dataFolder, domain::OperatorId who)
    : m_file(QDir(dataFolder).filePath(QStringLiteral("desk.ini")))
    , m_who(who) {}

QString RecentChoices::keyOf(const QString& listId) const {
    return QStringLiteral("recent_%1/%2").arg(m_who.text(), listId);
}

QStringList RecentChoices::of(const QString& listId) const {
    if (m_file.isEmpty())
        return {};
    return QSettings(m_file, QSettings::IniFormat).value(keyOf(listId)).toStringList().mid(0, kMostKept);
}

void RecentChoices::remember(const QString& listId, const QString& code) {
    if (m_file.isEmpty())
        return;
    QStringList codes = of(listId);
    codes.removeAll(code);
    codes.prepend(code);
    QSettings(m_file, QSettings::IniFormat).setValue(keyOf(listId), codes.mid(0, kMostKept));
}

} // namespace shouli::desk
