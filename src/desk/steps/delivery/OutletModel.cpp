// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/delivery/OutletModel.h"

namespace shouli::desk {

void OutletModel::setOutlets(QList<domain::Outlet> outlets) {
    beginResetModel();
    m_outlets = std::move(outlets);
    endResetModel();
}

int OutletModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_outlets.size()); }

int OutletModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OutletModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const domain::Outlet& outlet = m_outlets.at(index.row());
    switch (Column(index.column())) {
    case Name:
        return outlet.name;
    case Address:
        return outlet.address;
    case Phone:
        return outlet.phone;
    case OpeningHours:
        return outlet.openingHours;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OutletModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Outlet");
    case Address:
        return tr("Address");
    case Phone:
        return tr("Telephone");
    case OpeningHours:
        return tr("Opening hours");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace shouli::desk
