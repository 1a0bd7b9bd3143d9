// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

class QWidget;

namespace shouli::desk {

/// Where the window was when it was left: kept in desk.ini of the data folder. The first time, and where that place is
/// on no screen any more, the window is maximised.
class WindowPlace : public QObject {
    Q_OBJECT
public:
    WindowPlace(QWidget* window, const QString& dataFolder);

    /// Puts the window where it was; before it shows for the first time. Follows it from then on.
    void restore();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void store();

    QWidget* m_window;
    QString m_settingsFile;
    QTimer m_pause; ///< a window that is dragged is stored when it lies still
};

} // namespace shouli::desk
