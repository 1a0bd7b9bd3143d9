// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/Papers.h"
#include "desk/papers/PrinterChoice.h"

#include <QDialog>

class QComboBox;

namespace shouli::desk {

/// Asks for printer and number of copies of each paper and remembers them. Call open(); deletes itself when closed.
class PrintersDialog : public QDialog {
    Q_OBJECT
public:
    /// `standard`: the system's default printer. REQUIRES: `printers` is not empty; `choice` outlives the dialog.
    PrintersDialog(const std::vector<Paper>& papers, PrinterChoice& choice, const QStringList& printers,
                   const QString& standard, QWidget* parent);

    std::vector<std::pair<Paper, PrinterSetting>> settings() const;

Q_SIGNALS:
    /// The operator has chosen; settings() are remembered.
    void chosen();

private:
    struct Row {
        Paper paper;
        QComboBox* printer;
        QComboBox* copies; ///< from 1
    };
    void remember();

    PrinterChoice& m_choice;
    std::vector<Row> m_rows;
};

} // namespace shouli::desk
