// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace Ui {
class WorkbenchPage;
}

namespace shouli::desk {

class CaseListModel;
class KeyButton;

/// 「工作台」: the services, the cases to go on with (parked, or returned by central) and what was submitted on a day:
/// today, or another that is chosen. Of any day's list a case opens to be looked at.
class WorkbenchPage : public QWidget {
    Q_OBJECT
public:
    WorkbenchPage(const DeskServices& services, const Counter& counter, QWidget* parent = nullptr);
    ~WorkbenchPage() override;

    void begin();
    /// Reads the lists anew while the page is in front.
    void refresh();
    /// Forgets every name: the desk is locked.
    void clear();
    void say(const QString& error);
    void say(const base::Error& error);

Q_SIGNALS:
    void newCaseRequested(shouli::domain::FlowKind flow);
    void caseRequested(shouli::domain::ApplicationId id);

private:
    using Summaries = std::vector<domain::ApplicationSummary>;

    /// A button for each service.
    void addServices();
    void setUpLists();
    void setUpDay();
    void showOpen(const base::Result<Summaries>& undone);
    void showDone(const base::Result<Summaries>& ofDay);
    /// What the list of today has besides: what waits for the line since another day.
    Summaries waitingSinceBefore() const;
    void fill(QTableView& table, CaseListModel& model, Summaries cases) const;
    void chooseDay(QDate day);
    bool isToday() const { return m_day.isNull(); }
    QDate shownDay() const;
    void updateButtons();
    void updateTitles();
    void openCase(const domain::ApplicationSummary& summary);
    void abandonSelected();
    void voidSelected();
    void voidCase(domain::ApplicationId id, const QString& reason, const domain::Approval& approval);
    void showPapers();
    void showHandover();
    /// Mine, or a supervisor looks.
    bool isMine(const domain::ApplicationSummary& summary) const;
    const domain::ApplicationSummary* selected() const;
    const domain::ApplicationSummary* selectedDone() const;
    /// What F3 opens: of the list that the cursor stands in.
    const domain::ApplicationSummary* toOpen() const;

    const DeskServices& m_services;
    const Counter& m_counter;
    std::unique_ptr<Ui::WorkbenchPage> m_ui;
    std::vector<KeyButton*> m_newCase; ///< in the order of the table
    CaseListModel* m_open;
    CaseListModel* m_done;
    Summaries m_waiting; ///< applications that central has not heard of
    QDate m_day;         ///< null: today, whenever that is
    domain::OperatorId m_lookedFor;
    bool m_isWanted = false;
    bool m_isOpening = false; ///< a dialog's case is being loaded
};

} // namespace shouli::desk
