// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/CornerEditor.h"

#include "desk/sheets/CornerHandle.h"
#include "desk/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace shouli::desk {
namespace {

constexpr int kMarginPx = 18; // a handle at the picture's edge is whole
constexpr int kEnlargedPx = 132;
constexpr int kEnlargedTimes = 3;
constexpr double kOutsideShare = 0.1; // how far out of the picture a corner may be put
constexpr std::chrono::milliseconds kRest{200};

} // namespace

CornerEditor::CornerEditor(QWidget* parent)
    : QWidget(parent) {
    setMinimumSize(320, 240);
    const QString names[] = {tr("Upper left corner"), tr("Upper right corner"), tr("Lower right corner"),
                             tr("Lower left corner")};
    for (size_t i = 0; i < m_handles.size(); ++i)
        m_handles[i] = new CornerHandle(i, names[i], *this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT cornersMoved(m_corners); });
}

void CornerEditor::setPicture(const QImage& picture, const capture::DocumentCorners& corners) {
    m_rest.stop();
    m_picture = picture;
    m_corners = corners;
    placeHandles();
    update();
}

QRectF CornerEditor::target() const {
    const QRectF room = QRectF(rect()).adjusted(kMarginPx, kMarginPx, -kMarginPx, -kMarginPx);
    QRectF picture(QPointF(), QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio));
    picture.moveCenter(room.center());
    return picture;
}

QPointF CornerEditor::shown(const QPointF& inPicture) const {
    const QRectF to = target();
    return to.topLeft() + inPicture * (to.width() / m_picture.width());
}

QPointF CornerEditor::inPicture(const QPointF& shown) const {
    const QRectF to = target();
    return (shown - to.topLeft()) * (m_picture.width() / to.width());
}

void CornerEditor::moveCorner(size_t corner, const QPointF& to) {
    const double out = kOutsideShare * std::max(m_picture.width(), m_picture.height());
    capture::DocumentCorners moved = m_corners;
    moved[corner] = {std::clamp(to.x(), -out, m_picture.width() + out),
                     std::clamp(to.y(), -out, m_picture.height() + out)};
    if (!capture::isDocument(moved)) // it would cross another side
        return;
    m_corners = moved;
    placeHandles();
    update();
    m_rest.start();
}

void CornerEditor::placeHandles() {
    if (m_picture.isNull())
        return;
    for (size_t i = 0; i < m_handles.size(); ++i) {
        QRect place = m_handles[i]->rect();
        place.moveCenter(shown(m_corners[i]).toPoint());
        m_handles[i]->move(place.topLeft());
    }
}

void CornerEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeHandles();
}

void CornerEditor::paintEvent(QPaintEvent*) {
    if (m_picture.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.drawImage(target(), m_picture);
    QPolygonF polygon;
    for (const QPointF& corner : m_corners)
        polygon.append(shown(corner));
    QPainterPath around;
    around.addRect(target());
    QPainterPath document;
    document.addPolygon(polygon);
    document.closeSubpath();
    painter.fillPath(around.subtracted(document), QColor(0, 0, 0, 90));
    painter.setPen(QPen(theme::good(), 2));
    painter.drawPolygon(polygon);
    for (size_t i = 0; i < m_handles.size(); ++i)
        if (m_handles[i]->hasFocus())
            paintEnlarged(painter, i);
}

// In the half of the widget where the corner is not.
void CornerEditor::paintEnlarged(QPainter& painter, size_t corner) const {
    const bool isLeft = shown(m_corners[corner]).x() < width() / 2.0;
    const QRectF place(isLeft ? width() - kEnlargedPx - kMarginPx : kMarginPx, kMarginPx, kEnlargedPx, kEnlargedPx);
    const double scale = kEnlargedTimes * target().width() / m_picture.width();
    const QRectF from(m_corners[corner] - QPointF(kEnlargedPx, kEnlargedPx) / (2 * scale),
                      QSizeF(kEnlargedPx, kEnlargedPx) / scale);
    painter.fillRect(place, Qt::black);
    painter.drawImage(place, m_picture, from);
    painter.setClipRect(place);
    const auto enlarged = [&](const QPointF& point) { return place.center() + (point - m_corners[corner]) * scale; };
    painter.setPen(QPen(theme::good(), 1.5));
    painter.drawLine(place.center(), enlarged(m_corners[(corner + 1) % 4]));
    painter.drawLine(place.center(), enlarged(m_corners[(corner + 3) % 4]));
    painter.setClipping(false);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(place);
}

} // namespace shouli::desk
