// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QDialog>

class QComboBox;
class QDateEdit;

namespace shouli::desk {

class Banner;
class HandoverPaper;
class KeyButton;
class PaperJob;
class PaperView;

/// 「交接清单」: the cases of a day on paper, to print or to save as PDF. open() it; it deletes itself when closed.
class HandoverDialog : public QDialog {
    Q_OBJECT
public:
    /// `services` and `counter` outlive the dialog.
    HandoverDialog(const DeskServices& services, const Counter& counter, QWidget* parent);

private:
    void build(QDate today);
    void showList();
    void refresh();

    HandoverPaper* m_paper; ///< the job's
    PaperJob* m_job;
    Banner* m_banner;
    PaperView* m_view;
    QDateEdit* m_day;
    QComboBox* m_whose;
    KeyButton* m_print;
    KeyButton* m_save;
    bool m_isReady = false;
};

} // namespace shouli::desk
