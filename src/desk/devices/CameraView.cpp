// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/devices/CameraView.h"

#include "base/DeviceCode.h"
#include "desk/theme/Theme.h"
#include "desk/words/ErrorText.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace shouli::desk {
namespace {

constexpr std::chrono::milliseconds kAgainAfter{1500}; // a plug takes about that long to be known to the system
constexpr double kGuideShare = 0.86;                   // of the picture's height

QRect fitted(QSize content, const QRect& into) {
    QRect rect(QPoint(), content.scaled(into.size(), Qt::KeepAspectRatio));
    rect.moveCenter(into.center());
    return rect;
}

} // namespace

CameraView::CameraView(QWidget* parent)
    : QWidget(parent)
    , m_idleText(tr("The camera is off")) {
    setMinimumSize(240, 180);
    setAccessibleName(tr("Camera picture"));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { m_camera->start(m_source); });
}

void CameraView::setGrabbers(capture::FrameGrabberSource grabbers) {
    m_camera = std::make_unique<capture::Camera>(std::move(grabbers));
    connect(m_camera.get(), &capture::Camera::frameReady, this, &CameraView::showFrame);
    connect(m_camera.get(), &capture::Camera::failed, this, &CameraView::showFailure);
}

void CameraView::start(const capture::CameraSource& source) {
    m_again.stop();
    m_source = source;
    m_frame = {};
    m_outline.reset();
    m_failure.clear();
    m_idleText = tr("The camera is starting …");
    m_camera->start(source);
    Q_EMIT liveChanged();
    update();
}

void CameraView::stop() {
    m_again.stop();
    if (m_camera)
        m_camera->stop();
    m_frame = {};
    m_outline.reset();
    m_failure.clear();
    m_idleText = tr("The camera is off");
    Q_EMIT liveChanged();
    update();
}

void CameraView::setIdleText(const QString& text) {
    m_idleText = text;
    update();
}

void CameraView::freeze(const QImage& picture) {
    m_frozen = picture;
    update();
}

void CameraView::setGuide(QSize aspect) {
    m_guide = aspect;
    update();
}

QRect CameraView::guideIn(QSize picturePx) const {
    if (m_guide.isEmpty())
        return QRect(QPoint(), picturePx);
    QRect guide(QPoint(), m_guide.scaled(picturePx * kGuideShare, Qt::KeepAspectRatio));
    guide.moveCenter(QRect(QPoint(), picturePx).center());
    return guide;
}

QFuture<base::Result<QImage>> CameraView::takePicture() { return m_camera->takePicture(); }

void CameraView::showFrame(const QImage& frame) {
    const bool isFirst = m_frame.isNull();
    m_frame = frame;
    if (isFirst) {
        m_failure.clear();
        setAccessibleDescription({});
        Q_EMIT liveChanged();
    }
    update();
    Q_EMIT frameSeen(frame);
}

void CameraView::showFailure(const base::Error& error) {
    m_frame = {};
    m_outline.reset();
    m_failure = errorText(error);
    setAccessibleDescription(m_failure);
    if (error.code != base::DeviceCode::ModuleMissing)
        m_again.start(kAgainAfter);
    Q_EMIT liveChanged();
    update();
}

void CameraView::setOutline(const std::optional<capture::DocumentCorners>& corners, bool isSteady) {
    m_outline = corners;
    m_isSteady = isSteady;
    update();
}

void CameraView::paintOutline(QPainter& painter, const QRect& target) const {
    const double scale = double(target.width()) / m_frame.width();
    QPolygonF polygon;
    for (const QPointF& corner : *m_outline)
        polygon.append(QPointF(target.topLeft()) + corner * scale);
    const QColor colour = m_isSteady ? theme::good() : theme::warning();
    painter.setPen(QPen(QColor(0, 0, 0, 120), 5)); // to be seen on white too
    painter.drawPolygon(polygon);
    painter.setPen(QPen(colour, 3));
    painter.drawPolygon(polygon);
    painter.setBrush(colour);
    for (const QPointF& corner : std::as_const(polygon))
        painter.drawEllipse(corner, 5, 5);
}

void CameraView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(rect(), QColor(0x22, 0x2b, 0x36));
    const QImage& shown = m_frozen.isNull() ? m_frame : m_frozen;
    if (shown.isNull()) {
        painter.setPen(QColor(0xdd, 0xe3, 0xea));
        const int space = theme::kSpace * 2;
        painter.drawText(rect().adjusted(space, space, -space, -space), Qt::AlignCenter | Qt::TextWordWrap,
                         m_failure.isEmpty() ? m_idleText : m_failure);
        return;
    }
    const QRect target = fitted(shown.size(), rect());
    painter.drawImage(target, shown);
    if (m_outline && m_frozen.isNull())
        paintOutline(painter, target);
    if (m_guide.isEmpty() || !m_frozen.isNull())
        return;
    const QRect guide = guideIn(target.size()).translated(target.topLeft());
    QPainterPath outside;
    outside.addRect(target);
    QPainterPath inside;
    inside.addRect(guide);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 110));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(guide);
}

} // namespace shouli::desk
