// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/SerialPorts.h"

#include <QDir>
#include <QSet>

namespace shouli::capture {

// Adapters and readers with a USB plug. The board's own ports (ttyS) are not among them: most are not wired, others
// print or talk to a console; a reader there is chosen by its path.
QStringList serialPorts() {
    QStringList ports;
    QSet<QString> devices; // a port by its stable name is not offered by its number too
    const auto add = [&](const QFileInfoList& entries) {
        for (const QFileInfo& entry : entries) {
            const QString device = entry.canonicalFilePath();
            if (device.isEmpty() || devices.contains(device))
                continue;
            devices.insert(device);
            ports.append(entry.absoluteFilePath());
        }
    };
    add(QDir(QStringLiteral("/dev/serial/by-id")).entryInfoList(QDir::Files | QDir::System, QDir::Name));
    add(QDir(QStringLiteral("/dev"))
            .entryInfoList({QStringLiteral("ttyUSB*"), QStringLiteral("ttyACM*")}, QDir::Files | QDir::System,
                           QDir::Name));
    return ports;
}

} // namespace shouli::capture
