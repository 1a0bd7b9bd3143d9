// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace shouli::domain {

/// A place where cards are applied for and collected.
struct Outlet {
    QString id; ///< 9 digits
    QString name;
    QString address;
    QString cityCode;   ///< GB/T 2260
    QString countyCode; ///< GB/T 2260; of a town (9 digits) in a city without counties; empty when not known
    QString bankCode;   ///< of the list service_bank
    QString phone;
    QString openingHours;

    bool operator==(const Outlet&) const = default;
};

/// Reads the table of forms/demo/outlets.tsv. Malformed, with the number of the line, for an id that is not 9 digits or
/// occurs twice, an empty name, or a county that is not of the city.
base::Result<QList<Outlet>> readOutlets(const QByteArray& bytes);

} // namespace shouli::domain
