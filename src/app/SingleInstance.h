// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace shouli::app {

/// At most one workstation program for each data folder: a second one asks the first to come to the front, and ends.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString& dataFolder, QObject* parent = nullptr);

    /// True when this is the first one. Otherwise asks the first one to show itself, waiting at most a second, and
    /// returns false.
    bool claim();

Q_SIGNALS:
    void shown();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace shouli::app
