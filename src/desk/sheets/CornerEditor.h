// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentShape.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <array>

namespace shouli::desk {

class CornerHandle;

/// A picture with the four corners of the document in it. A corner is dragged with the mouse or, when it has the focus,
/// moved with the arrow keys by one pixel of the picture, with Shift by ten. The surroundings of the focused corner are
/// shown enlarged.
class CornerEditor : public QWidget {
    Q_OBJECT
public:
    explicit CornerEditor(QWidget* parent = nullptr);

    void setPicture(const QImage& picture, const capture::DocumentCorners& corners);
    const capture::DocumentCorners& corners() const { return m_corners; }

    QSize sizeHint() const override { return {520, 420}; }

Q_SIGNALS:
    /// A corner was moved and has stopped moving.
    void cornersMoved(const shouli::capture::DocumentCorners& corners);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class CornerHandle;
    void moveCorner(size_t corner, const QPointF& to);
    QRectF target() const;
    QPointF shown(const QPointF& inPicture) const;
    QPointF inPicture(const QPointF& shown) const;
    void placeHandles();
    void paintEnlarged(QPainter& painter, size_t corner) const;

    QImage m_picture;
    capture::DocumentCorners m_corners{};
    std::array<CornerHandle*, 4> m_handles{};
    QTimer m_rest;
};

} // namespace shouli::desk
