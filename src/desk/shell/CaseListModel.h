// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ServiceAtDesk.h"
#include "domain/ports/ApplicationRepository.h"

#include <QAbstractTableModel>

namespace shouli::desk {

/// A list of cases for 「工作台」: one row for each case, in the given order.
class CaseListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Applicant, Number, Service, Where, Owner, Changed, ColumnCount };
    /// The rows outlive the model, and have the service of every case.
    CaseListModel(ServiceRows served, QObject* parent)
        : QAbstractTableModel(parent)
        , m_served(served) {}

    void setCases(std::vector<domain::ApplicationSummary> cases);
    const domain::ApplicationSummary& caseAt(int row) const { return m_cases[static_cast<size_t>(row)]; }
    /// -1 when the case is not in the list.
    int rowOf(domain::ApplicationId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ServiceRows m_served;
    std::vector<domain::ApplicationSummary> m_cases;
};

} // namespace shouli::desk
