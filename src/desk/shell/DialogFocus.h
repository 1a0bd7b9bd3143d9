// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace shouli::desk {

/// Gives a dialog the focus when the window behind it is clicked while the dialog opens, as by the second press of a
/// double click. A window manager then leaves the keyboard with the window behind, where the modal dialog blocks all
/// keys. One instance for the program.
class DialogFocus : public QObject {
    Q_OBJECT
public:
    explicit DialogFocus(QApplication& app);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shouli::desk
