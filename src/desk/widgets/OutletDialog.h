// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ReferenceData.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OutletDialog;
}

namespace shouli::desk {

class OutletModel;

/// 受理网点信息: finds an outlet by region and by words as one types. Arrows move in the list while the words have the
/// focus; Enter chooses.
class OutletDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows outlets of this city and bank first; others only when asked for.
    OutletDialog(domain::ReferenceSnapshot reference, QString cityCode, QString bankCode, QWidget* parent);
    ~OutletDialog() override;

Q_SIGNALS:
    void chosen(const shouli::domain::Outlet& outlet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillCities();
    void fillCounties();
    void showAll(bool all);
    void search();
    void choose();

    std::unique_ptr<Ui::OutletDialog> m_ui;
    domain::ReferenceSnapshot m_reference;
    QString m_city;
    QString m_bank;
    OutletModel* m_model;
};

} // namespace shouli::desk
