// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace Ui {
class WorkbenchView;
}

namespace shouli::desk {

class CaseListModel;
class KeyButton;

/// 「工作台」: the services, the cases to go on with (parked, or returned by central), and the cases submitted on a
/// day, today or another that is chosen. A case of that list opens for viewing.
class WorkbenchView : public QWidget {
    Q_OBJECT
public:
    WorkbenchView(const DeskServices& services, const Counter& counter, QWidget* parent = nullptr);
    ~WorkbenchView() override;

    void begin();
    /// Reloads the lists, if the page is in front.
    void refresh();
    /// Clears the lists, and with them every name: for locking.
    void clear();
    void say(const QString& error);
    void say(const base::Error& error);

Q_SIGNALS:
    void newCaseRequested(shouli::domain::FlowKind flow);
    void caseRequested(shouli::domain::ApplicationId id);
    /// A case that only another operator may go on with.
    void lookRequested(shouli::domain::ApplicationId id);

private:
    using Summaries = std::vector<domain::ApplicationSummary>;

    /// A button for each service.
    void addServices();
    void setUpLists();
    void setUpDay();
    void showOpen(const base::Result<Summaries>& undone);
    void showDone(const base::Result<Summaries>& ofDay);
    /// Cases of earlier days that still wait for the line; today's list shows them, too.
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
    /// Whether the case is the signed-in operator's, or a supervisor is signed in.
    bool isMine(const domain::ApplicationSummary& summary) const;
    static const domain::ApplicationSummary* selectedIn(const QTableView& table, const CaseListModel& model);
    /// The case that the buttons are about: the selected one of the list that had the focus last. Before either had it,
    /// that of the list to go on with, unless that is empty.
    const domain::ApplicationSummary* chosen() const;
    bool isChosenInDone() const;
    void cursorMoved(const QWidget* from, const QWidget* to);
    void markChosen();
    void showReasons();

    const DeskServices& m_services;
    const Counter& m_counter;
    std::unique_ptr<Ui::WorkbenchView> m_ui;
    std::vector<KeyButton*> m_newCase; ///< in the order of the table
    CaseListModel* m_open;
    CaseListModel* m_done;
    const QWidget* m_listOfCursor = nullptr; ///< the list that had the focus last
    Summaries m_waiting;                     ///< applications that central has not heard of
    QDate m_day;                             ///< null: today, whenever that is
    domain::OperatorId m_lookedFor;
    bool m_isWanted = false;
    bool m_isOpening = false; ///< a dialog's case is being loaded
};

} // namespace shouli::desk
