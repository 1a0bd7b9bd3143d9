// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/MaskedLabel.h"

#include "desk/theme/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace shouli::desk {

MaskedLabel::MaskedLabel(QWidget* parent)
    : QLabel(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setTextFormat(Qt::PlainText);
    setToolTip(tr("Hold the mouse or the space bar to see it whole"));
    setAccessibleDescription(toolTip());
}

void MaskedLabel::setSecret(const QString& name, const QString& whole, const QString& masked) {
    setAccessibleName(name);
    m_whole = whole;
    m_masked = masked;
    setMinimumWidth(std::max(fontMetrics().horizontalAdvance(whole), fontMetrics().horizontalAdvance(masked)));
    reveal(false);
}

void MaskedLabel::reveal(bool isRevealed) {
    m_isRevealed = isRevealed;
    setText(isRevealed ? m_whole : m_masked);
}

void MaskedLabel::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        reveal(true);
}

void MaskedLabel::mouseReleaseEvent(QMouseEvent*) { reveal(false); }

void MaskedLabel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space)
        return QLabel::keyPressEvent(event);
    if (!event->isAutoRepeat())
        reveal(true);
}

void MaskedLabel::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space)
        return QLabel::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        reveal(false);
}

void MaskedLabel::focusOutEvent(QFocusEvent* event) {
    reveal(false);
    QLabel::focusOutEvent(event);
}

void MaskedLabel::hideEvent(QHideEvent* event) {
    reveal(false);
    QLabel::hideEvent(event);
}

void MaskedLabel::paintEvent(QPaintEvent* event) {
    QLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(theme::accent());
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace shouli::desk
