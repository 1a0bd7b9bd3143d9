// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace shouli::app {

/// Tells, once, that a window has been painted for the first time: the moment for work that a start need not wait for.
class FirstPaint : public QObject {
    Q_OBJECT
public:
    /// `window` has not been shown yet and lives at least as long.
    explicit FirstPaint(QWidget& window);

Q_SIGNALS:
    /// When the whole window is on the display.
    void happened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shouli::app
