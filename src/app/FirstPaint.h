// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace shouli::app {

/// Signals, once, that a window was painted for the first time: the moment for work that the start need not wait for.
class FirstPaint : public QObject {
    Q_OBJECT
public:
    /// REQUIRES: `window` was not shown yet and outlives this.
    explicit FirstPaint(QWidget& window);

Q_SIGNALS:
    /// The whole window is on the display.
    void happened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace shouli::app
