// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/ScanChoice.h"

#include <QDir>
#include <QSettings>

namespace shouli::desk {
namespace {

using capture::ScanSource;

const QString kDevice = QStringLiteral("scanner/device");
const QString kName = QStringLiteral("scanner/name");
const QString kSource = QStringLiteral("scanner/source");
const QString kFolder = QStringLiteral("scanner/folder");

// DO NOT CHANGE: stored
QString textOf(ScanSource source) {
    switch (source) {
    case ScanSource::Flatbed:
        return QStringLiteral("flatbed");
    case ScanSource::Feeder:
        return QStringLiteral("feeder");
    case ScanSource::FeederDuplex:
        return QStringLiteral("duplex");
    }
    Q_UNREACHABLE();
}

} // namespace

ScanChoice::ScanChoice(const QString& dataFolder)
    : m_file(QDir(dataFolder).filePath(QStringLiteral("desk.ini"))) {}

QString ScanChoice::device() const { return QSettings(m_file, QSettings::IniFormat).value(kDevice).toString(); }

QString ScanChoice::deviceName() const { return QSettings(m_file, QSettings::IniFormat).value(kName).toString(); }

void ScanChoice::setDevice(const QString& id, const QString& name) {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(kDevice, id);
    settings.setValue(kName, name);
}

ScanSource ScanChoice::source() const {
    const QString text = QSettings(m_file, QSettings::IniFormat).value(kSource).toString();
    for (const ScanSource source : {ScanSource::Feeder, ScanSource::FeederDuplex})
        if (text == textOf(source))
            return source;
    return ScanSource::Flatbed;
}

void ScanChoice::setSource(ScanSource source) {
    QSettings(m_file, QSettings::IniFormat).setValue(kSource, textOf(source));
}

QString ScanChoice::folder() const { return QSettings(m_file, QSettings::IniFormat).value(kFolder).toString(); }

void ScanChoice::setFolder(const QString& folder) { QSettings(m_file, QSettings::IniFormat).setValue(kFolder, folder); }

} // namespace shouli::desk
