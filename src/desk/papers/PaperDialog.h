// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/Papers.h"

#include <QDialog>
#include <QHash>

class QListWidget;

namespace shouli::desk {

class Banner;
class PaperButtons;
class PaperJob;
class PaperView;

/// The papers of a case: a preview of each, to print again or to save as PDF, and the history. Call open(); deletes
/// itself when closed.
class PaperDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows the first paper. REQUIRES: `job` outlives the dialog, or is its child; its source has at least one paper.
    PaperDialog(PaperJob& job, QWidget* parent);

private:
    void build();
    QWidget* buildHistory();
    void showPaper(Paper paper);
    void loadHistory();
    void showHistory(const std::vector<domain::PrintRecord>& records);
    void refresh();

    PaperJob& m_job;
    Banner* m_banner;
    PaperView* m_view;
    QListWidget* m_history;
    PaperButtons* m_buttons;
    Paper m_shown;
    bool m_isReady = false;
};

/// An entry of the history in two lines: "2026-11-23 12:05  Acceptance receipt", and the printer or that it was saved.
QString historyText(const domain::PrintRecord& record);

} // namespace shouli::desk
