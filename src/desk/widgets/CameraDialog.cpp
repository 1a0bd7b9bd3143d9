// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/CameraDialog.h"

#include "base/OnAnswer.h"
#include "desk/Theme.h"
#include "desk/widgets/CameraChooser.h"
#include "desk/widgets/CameraView.h"
#include "desk/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace shouli::desk {

CameraDialog::CameraDialog(const capture::FrameGrabberSource& grabbers, const QString& dataFolder, const QString& title,
                           QWidget* parent)
    : QDialog(parent)
    , m_view(new CameraView(this))
    , m_chooser(new CameraChooser(this))
    , m_shutter(new KeyButton(this)) {
    setObjectName(QStringLiteral("cameraDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(880, 640);

    m_view->setObjectName(QStringLiteral("view"));
    m_view->setGrabbers(grabbers);
    m_chooser->setObjectName(QStringLiteral("camera"));
    m_chooser->setUse(CameraUse::Document, dataFolder);
    m_shutter->setObjectName(QStringLiteral("shutter"));
    m_shutter->setText(tr("Take picture"));
    m_shutter->setKey(QStringLiteral("F9"));
    m_shutter->setProperty("primary", true);
    m_shutter->setAutoDefault(true);
    m_shutter->setDefault(true);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));

    auto* hint = new QLabel(tr("Lay the document flat so that it fills the picture, without glare."), this);
    theme::setText(hint, theme::Text::Small);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(m_chooser);
    buttons->addWidget(hint, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_shutter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);

    connect(m_view, &CameraView::liveChanged, this, &CameraDialog::updateButtons);
    connect(m_chooser, &CameraChooser::sourceChanged, this, [this] { m_view->start(m_chooser->source()); });
    connect(m_shutter, &QPushButton::clicked, this, &CameraDialog::shoot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_view->start(m_chooser->source());
    m_shutter->setFocus();
}

void CameraDialog::updateButtons() { m_shutter->setEnabled(m_view->isLive() && !m_isShooting); }

void CameraDialog::shoot() {
    m_isShooting = true;
    updateButtons();
    m_view->takePicture() | base::on(this, [this](const base::Result<QImage>& picture) {
        m_isShooting = false;
        updateButtons();
        if (!picture)
            return; // the view says why
        Q_EMIT pictureTaken(*picture);
        accept();
    });
}

} // namespace shouli::desk
