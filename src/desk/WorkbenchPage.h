// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WorkbenchPage;
}

namespace shouli::desk {

class CaseListModel;

/// 「工作台」: the services, the cases to go on with (parked, or returned by central) and what was done today.
class WorkbenchPage : public QWidget {
    Q_OBJECT
public:
    WorkbenchPage(const DeskServices& services, const Counter& counter, QWidget* parent = nullptr);
    ~WorkbenchPage() override;

    void begin();
    /// Forgets every name: the desk is locked.
    void clear();
    void say(const QString& error);
    void say(const base::Error& error);

Q_SIGNALS:
    void newCaseRequested(shouli::domain::FlowKind flow);
    void caseRequested(shouli::domain::ApplicationId id);

private:
    void refresh();
    void updateButtons();
    void abandonSelected();
    void showPapers();
    void showHandover();
    const domain::ApplicationSummary* selected() const;
    const domain::ApplicationSummary* selectedDone() const;
    /// What F3 opens: of the list that the cursor stands in.
    const domain::ApplicationSummary* toOpen() const;

    const DeskServices& m_services;
    const Counter& m_counter;
    std::unique_ptr<Ui::WorkbenchPage> m_ui;
    CaseListModel* m_open;
    CaseListModel* m_done;
    bool m_isWanted = false;
    bool m_isOpening = false; ///< a dialog's case is being loaded
};

} // namespace shouli::desk
