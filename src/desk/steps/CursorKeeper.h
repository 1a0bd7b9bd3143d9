// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace shouli::desk {

/// Keeps the focus from moving to an unwanted place. When an input with the focus is disabled or hidden, Qt gives the
/// focus to the next widget in the tab order, which may be the button that goes back or deletes; the next Enter would
/// press it. With this class the focus goes to `rest`, where Enter and Space do nothing, and returns to the input when
/// that is enabled again, unless something else has got the focus meanwhile.
///
/// The owner calls keeps() first in its focusNextPrevChild(), which Qt also calls in this situation.
class CursorKeeper : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Returns true when Qt moves the focus because its widget was disabled or hidden. The focus is on `rest` then, and
    /// the caller returns without doing anything.
    bool keeps(QWidget& rest);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* lost);

    QPointer<QWidget> m_rest;
    QPointer<QWidget> m_lost;
};

} // namespace shouli::desk
