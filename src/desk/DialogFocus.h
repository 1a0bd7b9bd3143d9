// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace shouli::desk {

/// Puts the cursor into a dialog that opens though the window behind it was pressed again meanwhile. The second press
/// of a double click comes while the dialog is being shown: a window manager takes it for work in that window and
/// leaves the keys there, where the dialog lets none act. One for the program.
class DialogFocus : public QObject {
    Q_OBJECT
public:
    explicit DialogFocus(QApplication& app);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shouli::desk
