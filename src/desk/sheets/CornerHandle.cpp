// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/CornerHandle.h"

#include "desk/sheets/CornerEditor.h"
#include "desk/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace shouli::desk {
namespace {

constexpr int kHandlePx = 24;
constexpr int kFarStepPx = 10;

} // namespace

CornerHandle::CornerHandle(size_t corner, const QString& name, CornerEditor& editor)
    : QWidget(&editor)
    , m_corner(corner)
    , m_editor(editor) {
    setObjectName(QStringLiteral("corner%1").arg(corner));
    setAccessibleName(name);
    setAccessibleDescription(tr("The arrow keys move it, with Shift ten times as far"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeAllCursor);
    resize(kHandlePx, kHandlePx);
}

void CornerHandle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = hasFocus() ? 2 : 5;
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(hasFocus() ? theme::accent() : theme::good());
    painter.drawEllipse(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
}

void CornerHandle::keyPressEvent(QKeyEvent* event) {
    const int step = event->modifiers() & Qt::ShiftModifier ? kFarStepPx : 1;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left:
        by = {-1, 0};
        break;
    case Qt::Key_Right:
        by = {1, 0};
        break;
    case Qt::Key_Up:
        by = {0, -1};
        break;
    case Qt::Key_Down:
        by = {0, 1};
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_editor.moveCorner(m_corner, m_editor.corners()[m_corner] + by * step);
}

void CornerHandle::mousePressEvent(QMouseEvent* event) { m_grip = event->position().toPoint() - rect().center(); }

void CornerHandle::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        m_editor.moveCorner(m_corner, m_editor.inPicture(mapToParent(event->position().toPoint() - m_grip)));
}

void CornerHandle::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_editor.update();
    update();
}

void CornerHandle::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_editor.update();
    update();
}

} // namespace shouli::desk
