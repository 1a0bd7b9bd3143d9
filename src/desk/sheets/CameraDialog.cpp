// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/CameraDialog.h"

#include "base/OnAnswer.h"
#include "desk/devices/CameraChooser.h"
#include "desk/devices/CameraView.h"
#include "desk/sheets/DocumentReview.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/ErrorText.h"
#include "desk/words/PictureText.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace shouli::desk {
namespace {

const QString kAutomaticSetting = QStringLiteral("camera/automatic");

KeyButton* button(const QString& text, const QString& name, const QString& key, QWidget* parent) {
    auto* made = new KeyButton(parent);
    made->setText(text);
    made->setObjectName(name);
    made->setKey(key);
    return made;
}

} // namespace

CameraDialog::CameraDialog(const capture::FrameGrabberSource& grabbers, const capture::DocumentFinderSource& finders,
                           const QString& dataFolder, QList<DocumentSide> sides, QWidget* parent)
    : QDialog(parent)
    , m_settingsFile(QDir(dataFolder).filePath(QStringLiteral("desk.ini")))
    , m_sides(std::move(sides))
    , m_rectifier(finders)
    , m_stages(new QStackedWidget(this))
    , m_view(new CameraView(this))
    , m_chooser(new CameraChooser(this))
    , m_hint(new QLabel(this))
    , m_automatic(button({}, QStringLiteral("automatic"), QStringLiteral("F8"), this))
    , m_shutter(button(tr("Take picture"), QStringLiteral("shutter"), QStringLiteral("Space"), this)) {
    Q_ASSERT(!m_sides.isEmpty());
    setObjectName(QStringLiteral("cameraDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 700);
    m_clock.start();
    m_review = new DocumentReview(m_rectifier, tr("Take it again"), this);
    m_stages->addWidget(buildLive(grabbers, dataFolder));
    m_stages->addWidget(m_review);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->addWidget(m_stages);

    connect(m_review, &DocumentReview::againWanted, this, &CameraDialog::goLive);
    connect(m_review, &DocumentReview::kept, this, &CameraDialog::keep);
    connect(m_view, &CameraView::liveChanged, this, &CameraDialog::updateButtons);
    connect(m_view, &CameraView::frameSeen, this, &CameraDialog::lookAt);
    connect(m_chooser, &CameraChooser::sourceChanged, this, [this] {
        m_steady.reset();
        m_view->setFocus();
        m_view->start(m_chooser->source());
    });
    connect(m_shutter, &QPushButton::clicked, this, &CameraDialog::shoot);
    auto* other = new QShortcut(QKeySequence(Qt::Key_F9), m_stages->widget(0));
    connect(other, &QShortcut::activated, m_shutter, &QPushButton::click);
    m_view->start(m_chooser->source());
    goLive();
}

QWidget* CameraDialog::buildLive(const capture::FrameGrabberSource& grabbers, const QString& dataFolder) {
    auto* page = new QWidget(this);
    m_view->setObjectName(QStringLiteral("view"));
    m_view->setFocusPolicy(Qt::ClickFocus);
    m_view->setGrabbers(grabbers);
    m_chooser->setObjectName(QStringLiteral("camera"));
    m_chooser->setMinimumWidth(theme::kSpace * 34); // a maker's name
    m_chooser->setUse(CameraUse::Document, dataFolder);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    m_automatic->setCheckable(true);
    m_automatic->setToolTip(tr("Takes the picture by itself when the document lies still"));
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    m_automatic->setChecked(settings.value(kAutomaticSetting, true).toBool());
    showAutomatic();
    connect(m_automatic, &QPushButton::toggled, this, &CameraDialog::setAutomatic);
    m_shutter->setProperty("primary", true);
    m_shutter->setAutoDefault(true);
    m_shutter->setDefault(true);
    auto* cancel = button(tr("Cancel"), QStringLiteral("cancel"), {}, this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto* chooserLabel = new QLabel(tr("Camera"), this);
    chooserLabel->setBuddy(m_chooser);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(chooserLabel);
    buttons->addWidget(m_chooser);
    buttons->addWidget(m_automatic);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_shutter);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    return page;
}

void CameraDialog::setAutomatic(bool isAutomatic) {
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(kAutomaticSetting, isAutomatic);
    m_steady.reset();
    showAutomatic();
}

void CameraDialog::showAutomatic() {
    m_automatic->setText(m_automatic->isChecked() ? tr("By itself: on") : tr("By itself: off"));
}

void CameraDialog::goLive() {
    m_isShooting = false;
    m_steady.waitForNext();
    setWindowTitle(m_sides[m_side].title);
    m_hint->setText(m_side == 0 ? tr("Lay the document flat on a plain ground, without glare.")
                                : tr("Kept. Now: %1", "the other side of the document").arg(m_sides[m_side].title));
    m_view->setOutline({}, false);
    m_stages->setCurrentIndex(0);
    m_view->setFocus();
    updateButtons();
}

// The space key is the shutter's as soon as there is something to take, and nobody's before: not the camera's name's.
void CameraDialog::updateButtons() {
    const bool canShoot = m_view->isLive() && !m_isShooting;
    if (focusWidget() == m_shutter && !canShoot) // also while another window is in front
        m_view->setFocus();
    m_shutter->setEnabled(canShoot);
    if (focusWidget() == m_view && canShoot)
        m_shutter->setFocus();
}

void CameraDialog::lookAt(const QImage& frame) {
    if (m_isLooking || m_isShooting)
        return;
    m_isLooking = true;
    m_rectifier.find(frame, shape()) |
        base::on(this, [this, frame](const base::Result<std::optional<capture::FoundDocument>>& found) {
            m_isLooking = false;
            if (!found)
                m_hint->setText(errorText(found.error())); // pictures are taken all the same
            else if (!m_isShooting)
                take(*found, frame);
        });
}

void CameraDialog::take(const std::optional<capture::FoundDocument>& found, const QImage& frame) {
    const bool isSeen = found && found->confidence >= capture::kSureOfDocument;
    const bool isDue = m_steady.add(found, frame.size(), std::chrono::milliseconds(m_clock.elapsed()));
    m_view->setOutline(isSeen ? std::optional(found->corners) : std::nullopt, m_steady.isSteady());
    if (isDue && m_automatic->isChecked())
        takeIfGood(frame, found->corners);
}

// What would be said of the picture is said before it is taken.
void CameraDialog::takeIfGood(const QImage& frame, const capture::DocumentCorners& corners) {
    m_isLooking = true;
    m_rectifier.rectifyAt(frame, corners, shape()) |
        base::on(this, [this](const base::Result<capture::RectifiedDocument>& rectified) {
            m_isLooking = false;
            if (!rectified || m_isShooting)
                return;
            if (rectified->findings.isEmpty()) {
                shoot();
            } else {
                m_hint->setText(findingText(rectified->findings.first()));
                m_steady.reset();
            }
        });
}

void CameraDialog::shoot() {
    if (m_isShooting || !m_view->isLive())
        return;
    m_isShooting = true;
    updateButtons();
    m_view->takePicture() | base::on(this, [this](const base::Result<QImage>& picture) {
        if (picture)
            review(*picture);
        else
            goLive(); // the view says why
    });
}

void CameraDialog::review(const QImage& picture) {
    m_rectifier.rectify(picture, shape()) |
        base::on(this, [this, picture](const base::Result<capture::RectifiedDocument>& rectified) {
            // Without a finder the whole picture is all there is.
            m_review->show(rectified ? *rectified
                                     : capture::RectifiedDocument{picture, {}, picture, capture::judgePicture(picture)},
                           shape());
            m_stages->setCurrentIndex(1);
        });
}

void CameraDialog::keep(const QImage& picture, const QList<capture::PictureFinding>& findings) {
    const int side = m_side;
    const bool isLast = side + 1 == m_sides.size();
    if (!isLast) {
        ++m_side;
        goLive();
    }
    Q_EMIT pictureTaken(side, picture, findings);
    if (isLast)
        accept();
}

} // namespace shouli::desk
