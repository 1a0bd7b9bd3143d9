// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/ScanDialog.h"

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
    std::function<base::Status()> remove;
    int sheetsToStore = 0;
    QPointer<QWidget> window; // that outlives the dialog
};

ScanDialog::ScanDialog(const DeskServices& services, const capture::ScannerDriverSource& drivers,
                       domain::ApplicationId application, const QStringList& places, QWidget* parent)
    : SheetsDialog(services, application, places, parent)
    , m_panel(new ScanPanel(drivers, services.dataFolder, this)) {
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
        if (key != 0 && key == m_arrivingKey)
            m_panel->stop(errorText(error));
    });
    connect(m_panel, &ScanPanel::waitingChanged, this, [this](const QString& text) {
        m_waiting = text;
        showMessage();
    });
    connect(&files(), &FileSheets::fileTaken, this, [this](const QString& path) {
        if (m_refused.remove(path) > 0)
            showMessage();
    });
    connect(&files(), &FileSheets::failed, this, [this](const QString& path, const base::Error& error) {
        m_refused.insert(path, {error, m_panel->offerAgain(path, error)});
        showMessage();
    });
    connect(&strip(), &SheetStrip::replaceWanted, this, [this](int key) {
        m_replacedKey = key;
        m_panel->start();
    });
    m_panel->begin();
    m_panel->setFocus();
}

bool ScanDialog::isWaiting() const { return SheetsDialog::isWaiting() || m_panel->isScanning(); }

void ScanDialog::onSheet(const QImage& sheet, bool isFlatbed) {
    m_arrivingKey = stack().add(sheet, {domain::PictureSource::Scanner, isFlatbed, std::exchange(m_replacedKey, 0)});
}

QStringList ScanDialog::standing() const {
    QStringList lines;
    for (auto it = m_refused.cbegin(); it != m_refused.cend(); ++it) {
        const QFileInfo file(it.key());
        if (!file.exists())
            continue;
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

bool ScanDialog::mayUse() {
    for (const QString& path : usedFiles()) {
        if (m_refused.contains(path) || !QFileInfo::exists(path) || m_panel->isAsTaken(path))
            continue;
        say(tr("%1 is being written to again. Its pages come by themselves: wait for them, then go on.")
                .arg(QFileInfo(path).fileName()));
        return false;
    }
    return true;
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
            m_usedFiles.insert(path,
                               std::make_shared<UsedFile>(UsedFile{path, m_panel->removal(path), 0, parentWidget()}));
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
        if (--file->sheetsToStore > 0 || file->remove() || !QFileInfo::exists(file->path) || !file->window)
            return;
        popup::say(file->window, tr("Scan"),
                   tr("The pages were taken, but %1 could not be removed from the folder. Remove it by hand.")
                       .arg(namesOf({file->path})));
    };
}

} // namespace shouli::desk
