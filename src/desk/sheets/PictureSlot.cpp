// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/PictureSlot.h"

#include "base/OnAnswer.h"
#include "capture/camera/CameraModule.h"
#include "capture/scanner/ScannerModule.h"
#include "desk/fields/IssueLabel.h"
#include "desk/sheets/CameraDialog.h"
#include "desk/sheets/DocumentDialog.h"
#include "desk/sheets/DocumentSides.h"
#include "desk/sheets/FileSheetsDialog.h"
#include "desk/sheets/HeldSheets.h"
#include "desk/sheets/PictureIntake.h"
#include "desk/sheets/ScanDialog.h"
#include "desk/sheets/SheetsDialog.h"
#include "desk/sheets/UndoBar.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/FileChooser.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/widgets/Popup.h"
#include "desk/widgets/WrapLayout.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "desk/words/PictureText.h"
#include "domain/Issue.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>

#include <utility>

namespace shouli::desk {
namespace {

constexpr QSize kPreviewPx{288, 144}; // and wider where there is room

KeyButton* button(const QString& text, const QString& name, QWidget* parent) {
    auto* made = new KeyButton(parent);
    made->setText(text);
    made->setObjectName(name);
    return made;
}

} // namespace

PictureSlot::PictureSlot(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot slot,
                         QString title, QWidget* parent)
    : QFrame(parent)
    , m_services(services)
    , m_application(application)
    , m_slot(slot)
    , m_title(std::move(title))
    , m_intake(new PictureIntake(services, application, this))
    , m_status(new QLabel(this))
    , m_preview(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_issue(new IssueLabel(this))
    , m_undo(new UndoBar(this))
    , m_camera(button(tr("Take picture"), QStringLiteral("camera"), this))
    , m_file(button(tr("Choose from files"), QStringLiteral("file"), this))
    , m_scan(button(tr("Scan"), QStringLiteral("scan"), this))
    , m_useAnyway(button(tr("Use it all the same"), QStringLiteral("useAnyway"), this))
    , m_turnLeft(button(tr("Turn left"), QStringLiteral("turnLeft"), this))
    , m_turnRight(button(tr("Turn right"), QStringLiteral("turnRight"), this))
    , m_enlarge(button(tr("Enlarge"), QStringLiteral("enlarge"), this)) {
    setObjectName(QLatin1String("slot_") + domain::textOf(slot));
    setProperty("card", true);
    setAccessibleName(m_title);
    setAcceptDrops(true);
    m_intake->setShape(shapeOf(slot));
    build();
    wireIntake();
    refresh();
}

void PictureSlot::build() {
    auto* title = new QLabel(m_title, this);
    title->setWordWrap(true); // a permit's legal name is long in English
    theme::setText(title, theme::Text::Strong);
    theme::setText(m_status, theme::Text::Small);
    m_issue->setObjectName(QStringLiteral("issue"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setProperty("destructive", true);
    m_remove->setText(QStringLiteral("X"));
    m_remove->setAccessibleName(tr("Delete the picture: %1").arg(m_title));
    m_remove->setToolTip(tr("Delete the picture"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setMinimumSize(kPreviewPx);
    m_preview->setFixedHeight(kPreviewPx.height());
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_preview->setIconSize(kPreviewPx - QSize(theme::kSpace, theme::kSpace));
    m_preview->setFocusPolicy(Qt::NoFocus); // 「放大」 does the same from the keyboard
    m_preview->setStyleSheet(QStringLiteral("QToolButton { background: #eef1f4; color: #5b6775; }"));
    for (const KeyButton* each : {m_camera, m_file, m_scan, m_useAnyway, m_turnLeft, m_turnRight, m_enlarge})
        const_cast<KeyButton*>(each)->setAccessibleDescription(m_title);

    auto* heading = new QHBoxLayout;
    heading->addWidget(title, 1);
    heading->addWidget(m_status);
    heading->addWidget(m_remove);
    auto* buttons = new WrapLayout(theme::kSpace);
    buttons->setSpacing(theme::kSpace);
    for (KeyButton* each : {m_camera, m_file, m_scan, m_useAnyway, m_enlarge, m_turnLeft, m_turnRight})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace * 2, theme::kSpace * 2);
    column->setSpacing(theme::kSpace);
    column->addLayout(heading);
    column->addWidget(m_preview);
    column->addWidget(m_undo);
    column->addWidget(m_issue);
    column->addLayout(buttons);
    column->addStretch();

    connect(m_camera, &QPushButton::clicked, this, &PictureSlot::openCamera);
    connect(m_file, &QPushButton::clicked, this, &PictureSlot::openFile);
    connect(m_scan, &QPushButton::clicked, this, &PictureSlot::openScanner);
    connect(m_useAnyway, &QPushButton::clicked, m_intake, &PictureIntake::useAnyway);
    connect(m_turnLeft, &QPushButton::clicked, this, [this] { turn(-90); });
    connect(m_turnRight, &QPushButton::clicked, this, [this] { turn(90); });
    connect(m_enlarge, &QPushButton::clicked, this, &PictureSlot::openViewer);
    connect(m_preview, &QToolButton::clicked, this, [this] {
        if (m_picture)
            openViewer();
    });
    connect(m_remove, &QToolButton::clicked, this,
            [this] { askFirst(tr("Delete the picture?"), [this] { remove(); }); });
}

void PictureSlot::wireIntake() {
    connect(m_intake, &PictureIntake::busyChanged, this, &PictureSlot::refresh);
    connect(m_intake, &PictureIntake::kept, this, &PictureSlot::kept);
    connect(m_intake, &PictureIntake::found, this,
            [this](const QImage& picture, const QList<capture::PictureFinding>& findings) {
                m_isDoubtful = true;
                QStringList sentences;
                for (const capture::PictureFinding finding : findings)
                    sentences.append(findingText(finding));
                say(sentences.join(QLatin1Char('\n')), domain::Severity::Warning);
                showThumbnail(picture);
                refresh();
                m_useAnyway->setFocus();
                Q_EMIT takingEnded(false);
            });
    connect(m_intake, &PictureIntake::failed, this, [this](const base::Error& error) {
        say(errorText(error), domain::Severity::Error);
        if (m_picture)
            setPicture(*m_picture); // what was there before stands
        std::exchange(m_offerAgain, [] {})();
        Q_EMIT takingEnded(false);
    });
    connect(m_intake, &PictureIntake::sheetsFound, this, &PictureSlot::openSheets);
    connect(m_intake, &PictureIntake::sheetsFound, this, [this] { Q_EMIT takingEnded(false); });
    connect(m_intake, &PictureIntake::documentFound, this, [this](const capture::RectifiedDocument& rectified) {
        auto* photograph =
            new DocumentDialog(m_services.cameras.documents().source(), m_title, rectified, shapeOf(m_slot), window());
        connect(photograph, &DocumentDialog::kept, this,
                [this](const QImage& picture, const QList<capture::PictureFinding>& findings) {
                    takeSeen(picture, domain::PictureSource::File, findings);
                });
        connect(photograph, &QDialog::rejected, m_intake, &PictureIntake::cancel);
        photograph->open();
        Q_EMIT takingEnded(false);
    });
}

void PictureSlot::kept(const domain::Picture& picture, const QImage& thumbnail) {
    const bool wasEmpty = !m_picture;
    const std::optional<StoredPicture> former = std::exchange(m_replaced, {});
    const bool isReplaced = former && m_picture && m_picture->id == former->picture.id;
    m_picture = picture;
    m_isDoubtful = false;
    m_issue->clearIssue();
    m_undo->close();
    m_offerAgain = [] {};
    if (isReplaced)
        offerUndo(tr("Replaced", "a picture, by another"), *former);
    showThumbnail(thumbnail);
    refresh();
    m_enlarge->setFocus();
    Q_EMIT pictureChanged();
    if (wasEmpty)
        Q_EMIT filled();
    std::exchange(m_stored, [] {})();
    Q_EMIT takingEnded(true);
}

bool PictureSlot::isFree() const { return !m_picture && !m_isDoubtful && !isTaking(); }

bool PictureSlot::isTaking() const { return m_intake->isBusy(); }

void PictureSlot::giveUp() {
    if (!isTaking())
        return;
    m_intake->cancel();
    Q_EMIT takingEnded(false);
}

void PictureSlot::handOver() {
    if (!isTaking() && m_intake->doubtful().isNull())
        return;
    m_intake->disconnect(this);
    m_intake->setParent(nullptr);
    std::unique_ptr<PictureIntake> taking(std::exchange(m_intake, new PictureIntake(m_services, m_application, this)));
    HeldSheets::of(*window()).finish(m_services, m_application, m_slot, std::move(taking),
                                     std::exchange(m_stored, [] {}));
}

void PictureSlot::setPicture(const domain::Picture& picture) {
    m_picture = picture;
    refresh();
    m_services.pictures.thumbnail(m_application, picture.id) |
        base::on(this, [this, id = picture.id](const base::Result<QByteArray>& jpeg) {
            if (!m_picture || m_picture->id != id)
                return;
            if (jpeg)
                showThumbnail(QImage::fromData(*jpeg, "JPEG"));
            else
                say(errorText(jpeg.error()), domain::Severity::Error);
        });
}

void PictureSlot::setKeys(const QString& camera, const QString& file, const QString& scan) {
    m_camera->setKey(camera);
    m_file->setKey(file);
    m_scan->setKey(scan);
}

void PictureSlot::setNeighbours(const std::vector<PictureSlot*>& neighbours) {
    m_neighbours.clear();
    for (PictureSlot* each : neighbours)
        m_neighbours.append(each);
}

void PictureSlot::setCompact() {
    constexpr QSize kCompactPx{224, 92};
    m_preview->setMinimumSize(kCompactPx);
    m_preview->setFixedHeight(kCompactPx.height());
    m_preview->setIconSize(kCompactPx - QSize(theme::kSpace, theme::kSpace));
}

void PictureSlot::setField(domain::Field field) {
    setProperty("field", QString(domain::textOf(field)));
    m_issue->setProperty("field", QString(domain::textOf(field)));
}

void PictureSlot::sayMissing() { say(tr("This picture is still missing."), domain::Severity::Error); }

void PictureSlot::sayIssue(const domain::Issue& issue) { m_issue->addIssue(issueText(issue), issue.severity); }

void PictureSlot::takeCursor() { setFocus(Qt::OtherFocusReason); }

void PictureSlot::say(const QString& text, domain::Severity severity) {
    m_issue->clearIssue();
    m_issue->addIssue(text, severity);
}

void PictureSlot::beginTaking(std::function<void()> stored) {
    m_isDoubtful = false;
    m_issue->clearIssue();
    m_stored = std::move(stored);
}

void PictureSlot::takeFile(const QString& path) {
    beginTaking([] {});
    m_intake->takeFile(path);
}

void PictureSlot::takeImage(const QImage& picture, domain::PictureSource source, std::function<void()> stored) {
    beginTaking(std::move(stored));
    m_intake->takeImage(picture, source);
}

// The sides that follow are taken in the same sitting, as far as they are still missing.
void PictureSlot::openCamera() {
    QList<QPointer<PictureSlot>> places{this};
    QList<DocumentSide> sides{{m_title, shapeOf(m_slot)}};
    for (auto next = nextSideOf(m_slot); next; next = nextSideOf(*next))
        for (PictureSlot* place : parentWidget()->findChildren<PictureSlot*>())
            if (place->slot() == *next && !place->picture() && !place->m_isDoubtful) {
                places.append(place);
                sides.append({place->m_title, shapeOf(*next)});
            }
    auto* camera = new CameraDialog(m_services.cameras.source(), m_services.cameras.documents().source(),
                                    m_services.dataFolder, sides, window());
    connect(camera, &CameraDialog::pictureTaken, this,
            [places](int side, const QImage& picture, const QList<capture::PictureFinding>& findings) {
                if (PictureSlot* place = places[side])
                    place->takeSeen(picture, domain::PictureSource::Camera, findings);
            });
    camera->open();
}

void PictureSlot::takeSeen(const QImage& picture, domain::PictureSource source,
                           const QList<capture::PictureFinding>& findings) {
    beginTaking([] {});
    m_intake->takeSeen(picture, source, findings);
}

void PictureSlot::openFile() {
    const QString patterns = capture::namePatterns().join(u' ');
    auto* chooser = new FileChooser(window(), tr("Choose from files"));
    chooser->setNameFilters(
        {tr("Pictures and PDF") + QStringLiteral(" (%1)").arg(patterns), tr("All files") + QStringLiteral(" (*)")});
    chooser->setObjectName(QStringLiteral("fileDialog"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &PictureSlot::takeFile);
    chooser->open();
}

void PictureSlot::openScanner() {
    const auto places = placesFrom(*this, m_neighbours);
    fill(new ScanDialog(m_services, m_services.scanners.source(), m_application, titlesOf(places), window()), places);
}

void PictureSlot::openSheets(const capture::DocumentProbe& probe, const QByteArray& bytes) {
    auto* chooser = new FileSheetsDialog(m_services.fileImport, bytes, probe, window());
    connect(chooser, &QDialog::rejected, m_intake, &PictureIntake::cancel);
    connect(chooser, &FileSheetsDialog::sheetsChosen, this, [this, bytes](const QList<int>& indices) {
        if (indices.size() == 1) {
            m_intake->takeSheet(indices.first());
            return;
        }
        m_intake->cancel();
        const auto places = placesFrom(*this, m_neighbours);
        auto* sheets = new SheetsDialog(m_services, m_application, titlesOf(places), window());
        sheets->files().takeSheets(bytes, indices, domain::PictureSource::File);
        fill(sheets, places);
    });
    chooser->open();
}

void PictureSlot::fill(SheetsDialog* dialog, const Places& places) {
    connect(
        dialog, &SheetsDialog::sheetUsed, this,
        [places](int place, const QImage& picture, domain::PictureSource source, const std::function<void()>& stored) {
            if (places[place])
                places[place]->takeImage(picture, source, stored);
        });
    connect(dialog, &SheetsDialog::interrupted, this,
            [this](const LeftSheets& left) { HeldSheets::of(*window()).hold(m_application, m_slot, left); });
    dialog->open();
}

// The page is built and filled before.
void PictureSlot::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (HeldSheets::isAnyIn(*window(), m_application, m_slot))
        QMetaObject::invokeMethod(this, &PictureSlot::reopenSheets, Qt::QueuedConnection);
}

void PictureSlot::reopenSheets() {
    HeldSheets& held = HeldSheets::of(*window());
    if (!isVisible() || !held.has(m_application, m_slot))
        return;
    const LeftSheets left = held.take(m_application, m_slot);
    const auto places = placesFrom(*this, m_neighbours);
    if (left.isScan)
        fill(new ScanDialog(m_services, m_services.scanners.source(), m_application, titlesOf(places), window(), left),
             places);
    else
        fill(new SheetsDialog(m_services, m_application, titlesOf(places), window(), left), places);
}

void PictureSlot::openViewer() {
    m_services.pictures.jpeg(m_application, m_picture->id) |
        base::on(this, [this](const base::Result<QByteArray>& jpeg) {
            if (!jpeg) {
                say(errorText(jpeg.error()), domain::Severity::Error);
                return;
            }
            (new PictureViewer(m_title, QImage::fromData(*jpeg, "JPEG"), window()))->open();
        });
}

void PictureSlot::askFirst(const QString& question, const std::function<void()>& act) {
    const QString consequence = m_picture && m_consequence ? m_consequence() : QString();
    if (consequence.isEmpty())
        act();
    else
        popup::askIrreversible(this, question, consequence, act);
}

void PictureSlot::turn(int degrees) {
    askFirst(tr("Turn the picture?"), [this, degrees] {
        if (!m_picture || m_intake->isBusy())
            return;
        m_replaced.reset(); // turned back, it is as it was
        beginTaking([] {});
        m_intake->rotate(*m_picture, degrees);
    });
}

// The bytes are fetched first, so that it can be undone: with the case that no longer names it the picture is gone.
void PictureSlot::fetch(const std::function<void(const std::optional<StoredPicture>&)>& next) {
    m_intake->fetch(*m_picture, [this, id = m_picture->id, next](const std::optional<StoredPicture>& stored) {
        if (m_picture && m_picture->id == id) // else it was pressed twice
            next(stored);
    });
}

void PictureSlot::remove() {
    if (!m_picture)
        return removed();
    fetch([this](const std::optional<StoredPicture>& stored) {
        removed();
        if (stored) // what cannot be read cannot be brought back either
            offerUndo(UndoBar::tr("Deleted"), *stored);
    });
}

void PictureSlot::replace(const QString& path) {
    if (!m_picture)
        return takeFile(path);
    fetch([this, path](const std::optional<StoredPicture>& stored) {
        m_replaced = stored;
        takeFile(path);
    });
}

void PictureSlot::offerUndo(const QString& done, const StoredPicture& stored) {
    m_undo->offer(done, [this, done, stored] {
        beginTaking([] {});
        m_offerAgain = [this, done, stored] { offerUndo(done, stored); };
        m_intake->restore(stored);
    });
}

void PictureSlot::removed() {
    const bool wasKept = m_picture.has_value();
    m_picture.reset();
    m_replaced.reset();
    beginTaking([] {});
    m_intake->cancel();
    refresh();
    m_camera->setFocus();
    if (wasKept)
        Q_EMIT pictureChanged();
}

void PictureSlot::showThumbnail(const QImage& thumbnail) {
    m_preview->setIcon(
        QPixmap::fromImage(thumbnail.scaled(m_preview->iconSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void PictureSlot::refresh() {
    const bool isFilled = m_picture || m_isDoubtful;
    const bool isBusy = m_intake->isBusy();
    if (!isFilled)
        m_preview->setIcon({});
    m_preview->setToolButtonStyle(isFilled ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    m_preview->setText(tr("Drop a picture or PDF here"));
    // The picture alone says nothing to a screen reader.
    const QString kept =
        m_picture && !m_isDoubtful
            ? tr("Stored: %1, %2 × %3 pixels").arg(m_title).arg(m_picture->widthPx).arg(m_picture->heightPx)
            : QString();
    m_preview->setAccessibleName(!kept.isEmpty() ? kept
                                 : m_isDoubtful  ? tr("To be judged: %1").arg(m_title)
                                                 : QString());
    setAccessibleDescription(kept);
    m_status->setText(isBusy ? tr("Working …") : m_picture ? tr("Stored") : QString());
    m_remove->setVisible(isFilled);
    m_remove->setEnabled(!isBusy);
    m_camera->setVisible(!isFilled);
    m_file->setVisible(!isFilled);
    m_scan->setVisible(!isFilled);
    m_useAnyway->setVisible(m_isDoubtful);
    setFocusProxy(m_isDoubtful ? m_useAnyway : isFilled ? m_enlarge : m_camera);
    for (KeyButton* each : {m_enlarge, m_turnLeft, m_turnRight})
        each->setVisible(m_picture && !m_isDoubtful);
    for (KeyButton* each : {m_camera, m_file, m_scan, m_useAnyway, m_enlarge, m_turnLeft, m_turnRight})
        each->setEnabled(!isBusy);
}

void PictureSlot::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!m_intake->isBusy() && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void PictureSlot::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    askFirst(tr("Replace the picture?"),
             [this, path = event->mimeData()->urls().first().toLocalFile()] { replace(path); });
}

} // namespace shouli::desk
