// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace shouli::domain {

/// 网点: a place where cards are applied for and collected.
struct Outlet {
    QString id; ///< 9 digits
    QString name;
    QString address;
    QString cityCode;   ///< GB/T 2260
    QString countyCode; ///< GB/T 2260; a town's code (9 digits) in a city without counties; empty when not known
    QString bankCode;   ///< a code of service_bank; empty for an outlet of the bureau, which serves all banks
    QString phone;
    QString openingHours;

    bool operator==(const Outlet&) const = default;
};

/// Reads a table in the format of forms/demo/outlets.tsv. Malformed, with the line number in the detail, for an id that
/// is not 9 digits or occurs twice, an empty name, or a county that is not in the city.
base::Result<QList<Outlet>> readOutlets(const QByteArray& bytes);

} // namespace shouli::domain
