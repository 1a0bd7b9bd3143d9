// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/Papers.h"
#include "desk/PrinterChoice.h"

#include <QDialog>

class QComboBox;

namespace shouli::desk {

/// Asks on which printer and how often each paper is to be printed, and remembers it. open() it; it deletes itself.
class PrintersDialog : public QDialog {
    Q_OBJECT
public:
    /// `printers` is not empty; `standard` is the system's own choice. `choice` outlives the dialog.
    PrintersDialog(const std::vector<Paper>& papers, PrinterChoice& choice, const QStringList& printers,
                   const QString& standard, QWidget* parent);

    std::vector<std::pair<Paper, PrinterSetting>> settings() const;

Q_SIGNALS:
    /// The settings are remembered.
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
