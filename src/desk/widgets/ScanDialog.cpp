// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/ScanDialog.h"

#include "desk/ErrorText.h"
#include "desk/widgets/PageStrip.h"
#include "desk/widgets/ScanPanel.h"

#include <QVBoxLayout>

namespace shouli::desk {

ScanDialog::ScanDialog(const DeskServices& services, const capture::ScannerDriverSource& drivers,
                       domain::ApplicationId application, const QStringList& places, QWidget* parent)
    : PagesDialog(services, application, places, parent)
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
    connect(m_panel, &ScanPanel::pageScanned, this, &ScanDialog::onPage);
    connect(m_panel, &ScanPanel::fileArrived, this,
            [this](const QString& path) { files().takeFile(path, domain::PictureSource::Scanner); });
    connect(&stack(), &PageStack::added, this, [this](int key) {
        if (key == m_arrivingKey)
            m_panel->goOn();
    });
    connect(&stack(), &PageStack::failed, this, [this](int key, const base::Error& error) {
        if (key != 0 && key == m_arrivingKey)
            m_panel->stop(errorText(error));
    });
    connect(&files(), &FilePages::fileTaken, this, &ScanDialog::onFileTaken);
    connect(&strip(), &PageStrip::replaceWanted, this, [this](int key) {
        m_replacedKey = key;
        m_panel->start();
    });
    m_panel->begin();
    m_panel->setFocus();
}

bool ScanDialog::isWaiting() const { return PagesDialog::isWaiting() || m_panel->isScanning(); }

void ScanDialog::onPage(const QImage& page, bool isFlatbed) {
    m_arrivingKey = stack().add(page, {domain::PictureSource::Scanner, isFlatbed, std::exchange(m_replacedKey, 0)});
}

void ScanDialog::onFileTaken(const QString& path) {
    if (const base::Status removed = m_panel->remove(path); !removed)
        say(errorText(removed.error()));
}

} // namespace shouli::desk
