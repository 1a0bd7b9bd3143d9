// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

class QWidget;

namespace shouli::desk {

/// Remembers size and position of the window in desk.ini of the data folder. The first time, and when the position is
/// not on any screen any more, the window is maximised.
class WindowPlace : public QObject {
    Q_OBJECT
public:
    WindowPlace(QWidget* window, const QString& dataFolder);

    /// Puts the window where it was, and follows it from then on. Call before the window is shown for the first time.
    void restore();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void store();

    QWidget* m_window;
    QString m_settingsFile;
    QTimer m_pause; ///< stores only when the window has stopped moving
};

} // namespace shouli::desk
