// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/ScanDialog.h"

#include "base/OnAnswer.h"
#include "desk/sheets/ScanPanel.h"
#include "desk/sheets/SheetStrip.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"

#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace shouli::desk {

namespace {

QString namesOf(const QStringList& paths) {
    QStringList names;
    for (const QString& path : paths)
        names.append(QFileInfo(path).fileName());
    return names.join(QStringLiteral(", "));
}

} // namespace

struct ScanDialog::UsedFile {
    QString path;
    capture::FolderWatcher::Removal remove;
    int sheetsToStore = 0;
    QPointer<QWidget> window; // that outlives the dialog
};

ScanDialog::ScanDialog(const DeskServices& services, const capture::ScannerDriverSource& drivers,
                       domain::ApplicationId application, const QStringList& places, QWidget* parent,
                       const LeftSheets& left)
    : SheetsDialog(services, application, places, parent, left)
    , m_panel(new ScanPanel(drivers, services.dataFolder, left.folder, this)) {
    setObjectName(QStringLiteral("scanDialog"));
    setWindowTitle(tr("Scan"));
    column().insertWidget(0, m_panel);
    setTabOrder(m_panel->lastInput(), &strip());
    strip().offerReplacing();

    connect(m_panel, &ScanPanel::said, this, &ScanDialog::say);
    connect(m_panel, &ScanPanel::stateChanged, this, [this] {
        strip().setReplacingEnabled(m_panel->canScan());
        if (m_panel->isScanning())
            strip().setFocus(); // where it was pressed is disabled now
        else
            m_replacedKey = 0;
        showState();
    });
    connect(m_panel, &ScanPanel::sheetScanned, this, &ScanDialog::onSheet);
    connect(m_panel, &ScanPanel::fileArrived, this,
            [this](const QString& path) { files().takeFile(path, domain::PictureSource::Scanner); });
    connect(&stack(), &SheetStack::added, this, [this](int key) {
        if (key == m_arrivingKey)
            m_panel->goOn();
    });
    connect(&stack(), &SheetStack::failed, this, [this](int key, const base::Error& error) {
        if (key == 0 || key != m_arrivingKey)
            return;
        m_panel->stop(errorText(error));
        m_panel->goOn(); // the next one may be through the feeder already
    });
    connect(m_panel, &ScanPanel::waitingChanged, this, [this](const QString& text) {
        m_waiting = text;
        showMessage();
    });
    connect(&files(), &FileSheets::fileTaken, this, [this](const QString& path) {
        if (m_refused.remove(path) > 0)
            showMessage();
    });
    connect(&files(), &FileSheets::failed, this, &ScanDialog::onRefused);
    connect(&m_panel->folder(), &capture::FolderWatcher::fileGone, this, [this](const QString& path) {
        if (m_refused.remove(path) > 0)
            showMessage();
    });
    connect(&strip(), &SheetStrip::replaceWanted, this, [this](int key) {
        m_replacedKey = key;
        m_panel->start();
    });
    m_panel->begin(takenFiles());
    m_panel->setFocus();
}

bool ScanDialog::isWaiting() const { return SheetsDialog::isWaiting() || m_panel->isScanning(); }

void ScanDialog::onSheet(const QImage& sheet, bool isFlatbed) {
    m_arrivingKey = stack().add(sheet, {domain::PictureSource::Scanner, isFlatbed, std::exchange(m_replacedKey, 0)});
}

void ScanDialog::onRefused(const QString& path, const base::Error& error) {
    m_refused.insert(path, {error, false});
    showMessage();
    m_panel->folder().offerAgain(path, error) | base::on(this, [this, path](bool comesAgain) {
        if (!m_refused.contains(path))
            return;
        m_refused[path].comesAgain = comesAgain;
        showMessage();
    });
}

LeftSheets ScanDialog::left() {
    LeftSheets all = SheetsDialog::left();
    all.folder = m_panel->sharedFolder();
    all.isScan = true;
    all.isFlatbed = m_panel->isFlatbed();
    all.wasScanning = m_panel->isScanning();
    if (all.wasScanning)
        all.scanner = m_panel->takeScanner();
    return all;
}

QStringList ScanDialog::standing() const {
    QStringList lines;
    for (auto it = m_refused.cbegin(); it != m_refused.cend(); ++it) {
        const QFileInfo file(it.key());
        lines.append(tr("%1: %2", "a file, and why it was not taken").arg(file.fileName(), errorText(it->why)));
        if (it->comesAgain)
            lines.append(tr("%1 is tried again by itself.").arg(file.fileName()));
    }
    if (const QStringList staying = stayingFiles(); !staying.isEmpty())
        lines.append(tr("Of %1 not all pages are kept: the file stays in the folder.").arg(namesOf(staying)));
    if (!m_waiting.isEmpty())
        lines.append(m_waiting);
    return lines;
}

void ScanDialog::showState() {
    SheetsDialog::showState();
    showMessage();
}

QStringList ScanDialog::takenFiles() const {
    QStringList taken;
    for (const StackedSheet& sheet : stack().sheets()) {
        if (!sheet.file.isEmpty() && !taken.contains(sheet.file))
            taken.append(sheet.file);
    }
    return taken;
}

// Files of the folder of which a sheet goes to a place.
QStringList ScanDialog::usedFiles() const {
    QStringList used;
    qsizetype place = 0;
    for (const StackedSheet& sheet : stack().sheets()) {
        if (place++ < placeCount() && !sheet.file.isEmpty() && !used.contains(sheet.file))
            used.append(sheet.file);
    }
    return used;
}

// Files of the folder of which a sheet goes to no place.
QStringList ScanDialog::stayingFiles() const {
    QStringList staying;
    qsizetype place = 0;
    for (const StackedSheet& sheet : stack().sheets()) {
        if (place++ >= placeCount() && !sheet.file.isEmpty() && !staying.contains(sheet.file))
            staying.append(sheet.file);
    }
    return staying;
}

// The folder answers when it can: one on another machine may take its time.
void ScanDialog::askWhetherUsable(const std::function<void()>& use) {
    QStringList asked = usedFiles();
    asked.removeIf([this](const QString& path) { return m_refused.contains(path); });
    if (asked.isEmpty())
        return use();
    m_panel->folder().changedOf(asked) | base::on(this, [this, use](const QString& changed) {
        if (!changed.isEmpty())
            say(tr("%1 is being written to again. Its pages come by themselves: wait for them, then go on.")
                    .arg(QFileInfo(changed).fileName()));
        else if (canUse())
            use();
    });
}

// Sheets of the scanner that go to no place. Those of files stay in them.
QString ScanDialog::consequenceOfUsing() const {
    int lost = 0;
    qsizetype place = 0;
    for (const StackedSheet& sheet : stack().sheets()) {
        if (place++ >= placeCount() && sheet.file.isEmpty())
            ++lost;
    }
    return lost > 0 ? tr("%n page(s) go to no place. They are dropped.", nullptr, lost) : QString();
}

QString ScanDialog::consequenceOfLeaving() const {
    const auto& sheets = stack().sheets();
    const bool areOfFiles =
        std::all_of(sheets.begin(), sheets.end(), [](const StackedSheet& sheet) { return !sheet.file.isEmpty(); });
    return areOfFiles && !m_panel->isScanning() ? tr("The pages were not used yet. Their files stay in the folder.")
                                                : SheetsDialog::consequenceOfLeaving();
}

// A file goes when all of it was taken and its sheets are stored in their places. What the operator dropped was
// decided.
void ScanDialog::onUse() {
    m_usedFiles.clear();
    const QStringList staying = stayingFiles();
    for (const QString& path : usedFiles()) {
        if (!staying.contains(path) && !m_refused.contains(path))
            m_usedFiles.insert(
                path, std::make_shared<UsedFile>(UsedFile{path, m_panel->folder().removal(path), 0, parentWidget()}));
    }
    qsizetype place = 0;
    for (const StackedSheet& sheet : stack().sheets()) {
        if (place++ < placeCount() && m_usedFiles.contains(sheet.file))
            ++m_usedFiles[sheet.file]->sheetsToStore;
    }
}

std::function<void()> ScanDialog::onStored(const StackedSheet& sheet) const {
    if (!m_usedFiles.contains(sheet.file))
        return SheetsDialog::onStored(sheet);
    return [file = m_usedFiles.value(sheet.file)] {
        if (--file->sheetsToStore > 0)
            return;
        const QFuture<base::Status> removed = file->remove();
        if (!file->window)
            return;
        removed | base::on(file->window, [file](const base::Status& done) {
            if (!done)
                popup::say(file->window, tr("Scan"),
                           tr("The pages were taken, but %1 could not be removed from the folder. Remove it by hand.")
                               .arg(namesOf({file->path})));
        });
    };
}

} // namespace shouli::desk
