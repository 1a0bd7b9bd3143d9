// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace shouli::desk {

/// Keeps the cursor from wandering. An input that is disabled or hidden while it has the cursor would hand it to
/// whatever stands next in the order, which may be the button that goes back or deletes; the next Enter would press it.
/// Instead the cursor rests on `rest`, where Enter and Space do nothing of their own, and returns to the input when
/// that can take it again, unless somebody has put the cursor elsewhere meanwhile.
///
/// Whoever owns a CursorKeeper asks it first in its focusNextPrevChild(), through which Qt moves the cursor then, too.
class CursorKeeper : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the cursor is being moved because what has it was disabled or hidden: then it rests on `rest` now, and
    /// nothing else is to be done.
    bool keeps(QWidget& rest);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* lost);

    QPointer<QWidget> m_rest;
    QPointer<QWidget> m_lost;
};

} // namespace shouli::desk
