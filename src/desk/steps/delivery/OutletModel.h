// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/Outlet.h"

#include <QAbstractTableModel>

namespace shouli::desk {

/// Outlets as rows: name, address, telephone, opening hours.
class OutletModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Address, Phone, OpeningHours, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setOutlets(QList<domain::Outlet> outlets);
    const domain::Outlet& outlet(int row) const { return m_outlets.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<domain::Outlet> m_outlets;
};

} // namespace shouli::desk
