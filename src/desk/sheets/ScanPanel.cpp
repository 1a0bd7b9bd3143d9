// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/ScanPanel.h"

#include "base/ErrorCode.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/FileChooser.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/WrapLayout.h"
#include "desk/words/ErrorText.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <utility>

namespace shouli::desk {
namespace {

using capture::ScanSource;

// Enough to read a document's smallest print, and what is stored at most (capture/pictures/PictureEncoder.h).
constexpr int kScanDpi = 300;

} // namespace

ScanPanel::ScanPanel(const capture::ScannerDriverSource& drivers, const QString& dataFolder,
                     std::shared_ptr<capture::FolderWatcher> folder, QWidget* parent)
    : QWidget(parent)
    , m_choice(dataFolder)
    , m_scanner(std::make_shared<capture::Scanner>(drivers))
    , m_folder(folder ? std::move(folder) : std::make_shared<capture::FolderWatcher>())
    , m_devices(new QComboBox(this))
    , m_search(new KeyButton(this))
    , m_sourceLabel(new QLabel(this))
    , m_sources(new QComboBox(this))
    , m_chooseFolder(new KeyButton(this))
    , m_takePresent(new KeyButton(this))
    , m_takeUnknown(new KeyButton(this))
    , m_stop(new KeyButton(this))
    , m_start(new KeyButton(this))
    , m_progress(new QProgressBar(this)) {
    build();
    connectScanner();
    showDevices({});
}

void ScanPanel::begin(const QStringList& taken) {
    if (isFolder() && !m_folder->folder().isEmpty() && m_folder->folder() == m_choice.folder()) {
        m_folder->resume(taken);
        showFolder();
    } else if (isFolder() || !currentDevice().isEmpty()) {
        useDevice();
    } else {
        search();
    }
}

void ScanPanel::build() {
    const auto name = [](KeyButton* button, const QString& text, const char* objectName, const char* key) {
        button->setText(text);
        button->setObjectName(QLatin1String(objectName));
        button->setKey(QLatin1String(key));
    };
    m_devices->setObjectName(QStringLiteral("device"));
    m_devices->setMinimumWidth(theme::kSpace * 24);
    m_sources->setObjectName(QStringLiteral("source"));
    m_sources->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* deviceLabel = new QLabel(tr("Scanner"), this);
    deviceLabel->setBuddy(m_devices);
    m_sourceLabel->setText(tr("Paper in"));
    m_sourceLabel->setBuddy(m_sources);
    name(m_search, tr("Search for scanners"), "search", "F5");
    name(m_chooseFolder, tr("Choose folder"), "chooseFolder", "");
    name(m_takePresent, tr("Take what is there"), "takePresent", "");
    name(m_takeUnknown, tr("It is finished: take it"), "takeUnknown", "F2");
    m_takeUnknown->setProperty("primary", true);
    m_takeUnknown->hide();
    name(m_start, tr("Begin to scan"), "start", "F2");
    name(m_stop, tr("Stop"), "stop", "F10");
    m_start->setProperty("primary", true);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("How far the page is"));
    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(theme::kSpace * 16);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace);
    auto* choices = new WrapLayout(theme::kSpace); // in a narrow window in two rows
    choices->setSpacing(theme::kSpace);
    for (QLabel* label : {deviceLabel, m_sourceLabel})
        label->setFixedHeight(theme::kRowHeight);
    choices->addTogether({deviceLabel, m_devices}, theme::kSpace);
    choices->addWidget(m_search);
    choices->addTogether({m_sourceLabel, m_sources}, theme::kSpace);
    choices->addWidget(m_chooseFolder);
    choices->addWidget(m_takePresent);
    row->addLayout(choices, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_progress, m_takeUnknown, m_stop, m_start})
        row->addWidget(each, 0, Qt::AlignTop);

    connect(m_devices, &QComboBox::activated, this, &ScanPanel::chooseDevice);
    connect(m_sources, &QComboBox::activated, this,
            [this] { m_choice.setSource(ScanSource(m_sources->currentData().toInt())); });
    connect(m_search, &QPushButton::clicked, this, &ScanPanel::search);
    connect(m_chooseFolder, &QPushButton::clicked, this, &ScanPanel::chooseFolder);
    connect(m_takePresent, &QPushButton::clicked, this, [this] {
        m_folder->takePresent();
        showState();
    });
    connect(m_takeUnknown, &QPushButton::clicked, m_folder.get(), &capture::FolderWatcher::takeUnknown);
    connect(m_start, &QPushButton::clicked, this, &ScanPanel::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
    setFocusProxy(m_devices);
}

void ScanPanel::connectScanner() {
    connect(m_scanner.get(), &capture::Scanner::devicesFound, this,
            [this](const QList<capture::ScannerDevice>& devices) {
                m_isSearching = false;
                showDevices(devices);
                if (isFolder() && !m_folder->folder().isEmpty()) // which is watched already
                    showFolder();
                else
                    useDevice();
            });
    connect(m_scanner.get(), &capture::Scanner::opened, this, &ScanPanel::showSources);
    connect(m_scanner.get(), &capture::Scanner::progressed, m_progress, &QProgressBar::setValue);
    connect(m_scanner.get(), &capture::Scanner::sheetScanned, this,
            [this](const QImage& sheet) { Q_EMIT sheetScanned(sheet, isFlatbed()); });
    connect(m_scanner.get(), &capture::Scanner::finished, this, &ScanPanel::showState);
    connect(m_scanner.get(), &capture::Scanner::failed, this, &ScanPanel::fail);
    connect(m_folder.get(), &capture::FolderWatcher::watching, this, &ScanPanel::showFolder);
    connect(m_folder.get(), &capture::FolderWatcher::fileArrived, this, &ScanPanel::fileArrived);
    connect(m_folder.get(), &capture::FolderWatcher::presentChanged, this, &ScanPanel::showState);
    connect(m_folder.get(), &capture::FolderWatcher::waitingChanged, this, &ScanPanel::showWaiting);
    connect(m_folder.get(), &capture::FolderWatcher::failed, this, &ScanPanel::folderFailed);
}

std::shared_ptr<capture::Scanner> ScanPanel::takeScanner() {
    m_scanner->disconnect(this);
    m_scanner->disconnect(m_progress);
    return m_scanner;
}

bool ScanPanel::isFlatbed() const { return ScanSource(m_sources->currentData().toInt()) == ScanSource::Flatbed; }

bool ScanPanel::isFolder() const { return currentDevice() == ScanChoice::kFolderId; }

QWidget* ScanPanel::lastInput() const { return m_start; }

QString ScanPanel::currentDevice() const { return m_devices->currentData().toString(); }

bool ScanPanel::canScan() const { return m_isOpen && !isFolder() && !isScanning(); }

void ScanPanel::search() {
    m_isSearching = true;
    m_isOpen = false;
    Q_EMIT said(tr("Looking for scanners …"));
    m_scanner->findDevices();
    showState();
}

// The one chosen last, though it may be off now, then what was found, then the folder.
void ScanPanel::showDevices(const QList<capture::ScannerDevice>& devices) {
    const QString chosen = m_devices->count() > 0 ? currentDevice() : m_choice.device();
    m_devices->clear();
    for (const capture::ScannerDevice& device : devices)
        m_devices->addItem(device.name.isEmpty() ? device.id : device.name, device.id);
    if (!chosen.isEmpty() && chosen != ScanChoice::kFolderId && m_devices->findData(chosen) < 0 &&
        chosen == m_choice.device() && devices.isEmpty())
        m_devices->addItem(m_choice.deviceName(), chosen);
    m_devices->addItem(tr("Folder of a scanner's own program"), QString(ScanChoice::kFolderId));
    const int index = m_devices->findData(chosen);
    if (index < 0 && m_devices->count() == 1) // none but the folder, which nobody chose: none
        m_devices->setCurrentIndex(-1);
    else
        m_devices->setCurrentIndex(std::max(0, index));
}

void ScanPanel::chooseDevice() {
    m_choice.setDevice(currentDevice(), m_devices->currentText());
    useDevice();
}

void ScanPanel::useDevice() {
    m_folder->stop();
    m_isOpen = false;
    m_sources->clear();
    if (isFolder()) {
        useFolder();
    } else if (currentDevice().isEmpty()) {
        Q_EMIT said(tr("No scanner was found. Check that it is plugged in and switched on, then search again; or "
                       "choose the folder into which its own program saves."));
    } else {
        ++m_openings;
        Q_EMIT said(QString());
        m_scanner->open(currentDevice());
    }
    showState();
}

void ScanPanel::useFolder() {
    if (m_choice.folder().isEmpty()) {
        Q_EMIT said(tr("Choose the folder into which the scanner's own program saves its files."));
    } else {
        Q_EMIT said(tr("Opening the folder …"));
        m_folder->watch(m_choice.folder());
    }
}

void ScanPanel::showFolder() {
    const auto present = m_folder->present().size();
    QString text = tr("Scan with the scanner's own program: what it saves in “%1” comes here, and is removed from "
                      "there once its pages are used.")
                       .arg(QDir::toNativeSeparators(m_choice.folder()));
    if (present > 0)
        text += u' ' + tr("%n file(s) were there before.", nullptr, int(present));
    Q_EMIT said(text);
    showState();
}

void ScanPanel::folderFailed(const base::Error& error) {
    Q_EMIT said(errorText(error));
    showState();
}

void ScanPanel::chooseFolder() {
    auto* chooser = new FileChooser(window(), tr("Choose folder"), m_choice.folder());
    chooser->setObjectName(QStringLiteral("folderDialog"));
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_choice.setFolder(folder);
        useDevice();
    });
    chooser->open();
}

void ScanPanel::showSources(const QList<ScanSource>& sources) {
    if (--m_openings > 0 || isFolder()) // another was chosen meanwhile
        return;
    m_isOpen = true;
    m_choice.setDevice(currentDevice(), m_devices->currentText());
    m_sources->clear();
    for (const ScanSource source : sources) {
        const QString text = source == ScanSource::Flatbed  ? tr("Flatbed")
                             : source == ScanSource::Feeder ? tr("Feeder, one side")
                                                            : tr("Feeder, both sides");
        m_sources->addItem(text, int(source));
    }
    m_sources->setCurrentIndex(std::max(0, m_sources->findData(int(m_choice.source()))));
    Q_EMIT said(QString());
    showState();
}

void ScanPanel::start() {
    if (!canScan())
        return;
    Q_EMIT said(QString());
    m_progress->setValue(0);
    m_scanner->scan({ScanSource(m_sources->currentData().toInt()), kScanDpi, capture::ScanColour::Colour});
    showState();
}

void ScanPanel::stop(const QString& why) {
    if (!isScanning())
        return;
    m_stopReason = why;
    m_scanner->cancel();
    m_stop->setEnabled(false);
    Q_EMIT said(tr("Stopping …"));
}

void ScanPanel::showWaiting(const QStringList& open, const QStringList& unknown) {
    const auto namesOf = [](const QStringList& paths) {
        QStringList names;
        for (const QString& path : paths)
            names.append(QFileInfo(path).fileName());
        return names.join(QStringLiteral(", "));
    };
    QStringList lines;
    if (!open.isEmpty())
        lines.append(tr("%1 is still open in another program: it is taken when that program is done with it.")
                         .arg(namesOf(open)));
    if (!unknown.isEmpty())
        lines.append(tr("Whether %1 is finished cannot be told here, because it lies on another machine or is another "
                        "user's. When the scanner's program is done with it: “%2”.")
                         .arg(namesOf(unknown), m_takeUnknown->text()));
    m_takeUnknown->setVisible(!unknown.isEmpty());
    Q_EMIT waitingChanged(lines.join(u'\n'));
}

void ScanPanel::fail(const base::Error& error) {
    const bool isOfOpening = !m_isSearching && m_openings > 0;
    m_isSearching = false;
    if (isOfOpening && (--m_openings > 0 || isFolder()))
        return;
    if (error.code != base::ErrorCode::Cancelled)
        Q_EMIT said(errorText(error));
    else if (m_stopReason.isEmpty())
        Q_EMIT said(tr("The scan was stopped. The pages that came before are kept."));
    else
        Q_EMIT said(m_stopReason);
    showState();
}

void ScanPanel::showState() {
    const bool isIdle = !isScanning() && !m_isSearching && m_openings == 0;
    m_devices->setEnabled(!isScanning());
    m_search->setEnabled(!isScanning() && !m_isSearching);
    m_search->setVisible(!isScanning());
    m_sourceLabel->setVisible(!isFolder());
    m_sources->setVisible(!isFolder());
    m_sources->setEnabled(canScan());
    m_chooseFolder->setVisible(isFolder());
    m_takePresent->setVisible(isFolder() && !m_folder->present().isEmpty());
    m_start->setVisible(!isFolder());
    m_start->setEnabled(canScan() && isIdle);
    m_stop->setVisible(isScanning());
    m_stop->setEnabled(isScanning());
    m_progress->setVisible(isScanning());
    Q_EMIT stateChanged();
}

} // namespace shouli::desk
