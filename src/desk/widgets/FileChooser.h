// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace shouli::desk {

/// Chooses a file or folder, and is deleted when it is closed. Where Qt draws it, dates and sizes are written as in the
/// language of the program: Qt itself takes the system's, which on a counter's machine may be set to none.
class FileChooser : public QFileDialog {
    Q_OBJECT
public:
    FileChooser(QWidget* parent, const QString& title, const QString& folder = {});

private:
    void makeRoom();
};

} // namespace shouli::desk
