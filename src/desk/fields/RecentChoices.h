// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QStringList>

namespace shouli::desk {

/// The codes that an operator chose lately from each list, latest first, in desk.ini of the data folder. Stores nothing
/// about people or cases. GUI thread only.
class RecentChoices {
public:
    RecentChoices() = default; ///< remembers nothing
    RecentChoices(const QString& dataFolder, domain::OperatorId who);

    /// At most five codes; some may not be in the list any more.
    QStringList of(const QString& listId) const;
    void remember(const QString& listId, const QString& code);

private:
    QString keyOf(const QString& listId) const;

    QString m_file;
    domain::OperatorId m_who;
};

} // namespace shouli::desk
