// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QDate>
#include <QDialog>

class QComboBox;

namespace shouli::desk {

class Banner;
class DateField;
class HandoverPaper;
class IssueLabel;
class PaperButtons;
class PaperJob;
class PaperView;

/// 「交接清单」: the cases of a day on paper, to print or to save as PDF. Call open(); deletes itself when closed.
class HandoverDialog : public QDialog {
    Q_OBJECT
public:
    /// `services` and `counter` outlive the dialog.
    HandoverDialog(const DeskServices& services, const Counter& counter, QWidget* parent);

private:
    void build();
    bool isDay() const;
    void showList();
    void refresh();

    QDate m_today;
    HandoverPaper* m_paper; ///< owned by m_job
    PaperJob* m_job;
    Banner* m_banner;
    PaperView* m_view;
    DateField* m_day;
    IssueLabel* m_dayIssue;
    QComboBox* m_whose;
    PaperButtons* m_buttons;
    bool m_isReady = false;
};

} // namespace shouli::desk
