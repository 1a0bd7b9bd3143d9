// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/fields/RecentChoices.h"
#include "domain/ReferenceData.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OutletDialog;
}

namespace shouli::desk {

class OutletModel;

/// 受理网点信息: finds an outlet by region and, while the operator types, by words. Arrow keys move in the list while
/// the words have the focus; Enter chooses. Outlets of the bureau serve all banks, so they are listed for every bank.
/// Recent choices come first while no word is typed.
class OutletDialog : public QDialog {
    Q_OBJECT
public:
    /// At first shows only outlets of this city and bank; others when the operator asks for all.
    OutletDialog(domain::ReferenceSnapshot reference, QString cityCode, QString bankCode, QWidget* parent);
    ~OutletDialog() override;

    void setRecent(RecentChoices recent);
    /// The outlets were replaced: searches again, keeping text and selection.
    void setReference(domain::ReferenceSnapshot reference);

Q_SIGNALS:
    void chosen(const shouli::domain::Outlet& outlet);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillCities();
    void fillCounties();
    void showAll(bool all);
    void search();
    void recentFirst(QList<domain::Outlet>& top, const domain::OutletQuery& query) const;
    void choose();

    std::unique_ptr<Ui::OutletDialog> m_ui;
    domain::ReferenceSnapshot m_reference;
    RecentChoices m_recent;
    QString m_city;
    QString m_bank;
    OutletModel* m_model;
};

} // namespace shouli::desk
