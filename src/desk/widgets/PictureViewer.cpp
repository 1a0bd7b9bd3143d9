// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/PictureViewer.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QWheelEvent>

#include <algorithm>

namespace shouli::desk {
namespace {

constexpr double kStep = 1.25;
constexpr double kLeast = 0.05;
constexpr double kMost = 4;

} // namespace

PictureViewer::PictureViewer(const QString& title, const QImage& picture, QWidget* parent)
    : QDialog(parent)
    , m_picture(picture)
    , m_label(new QLabel)
    , m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("pictureViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_label->setScaledContents(true);
    m_label->setPixmap(QPixmap::fromImage(picture));
    m_label->setAccessibleName(title);
    m_scroll->setAccessibleName(title);
    m_scroll->setWidget(m_label);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->viewport()->installEventFilter(this);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    const auto add = [&](const QString& text, const QString& name, auto pressed) {
        auto* button = new KeyButton(this);
        button->setText(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, pressed);
        buttons->addWidget(button);
        return button;
    };
    add(tr("Zoom in"), QStringLiteral("zoomIn"), [this] { zoomBy(kStep); });
    add(tr("Zoom out"), QStringLiteral("zoomOut"), [this] { zoomBy(1 / kStep); });
    add(tr("Fit to window"), QStringLiteral("fit"), [this] { fit(); });
    buttons->addStretch();
    add(tr("Close"), QStringLiteral("close"), [this] { accept(); })->setFocus();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    resize(960, 680);
}

void PictureViewer::show(double zoom) {
    m_zoom = std::clamp(zoom, kLeast, kMost);
    m_label->resize((QSizeF(m_picture.size()) * m_zoom).toSize());
}

void PictureViewer::zoomBy(double factor) {
    m_isFitted = false;
    show(m_zoom * factor);
}

void PictureViewer::fit() {
    m_isFitted = true;
    const QSize room = m_scroll->maximumViewportSize();
    if (!m_picture.isNull() && !room.isEmpty())
        show(std::min({1.0, double(room.width()) / m_picture.width(), double(room.height()) / m_picture.height()}));
}

void PictureViewer::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    if (m_isFitted)
        fit();
}

void PictureViewer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoomBy(kStep);
    else if (event->key() == Qt::Key_Minus)
        zoomBy(1 / kStep);
    else
        QDialog::keyPressEvent(event);
}

bool PictureViewer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && m_isFitted)
        fit();
    if (event->type() == QEvent::Wheel) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (wheel->modifiers() & Qt::ControlModifier) {
            zoomBy(wheel->angleDelta().y() > 0 ? kStep : 1 / kStep);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace shouli::desk
