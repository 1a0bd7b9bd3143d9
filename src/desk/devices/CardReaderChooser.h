// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/idreader/IdCardReader.h"

#include <QComboBox>

namespace shouli::desk {

/// Chooses the port of the ID-card reader and remembers it for this workstation (desk.ini): any port where a reader
/// answers, one of the machine's serial ports, or a typed one.
class CardReaderChooser : public QComboBox {
    Q_OBJECT
public:
    explicit CardReaderChooser(QWidget* parent = nullptr);

    /// Shows what was chosen last.
    void setDataFolder(const QString& dataFolder);
    /// What to start a reader with.
    capture::IdCardReaderChoice choice() const { return m_choice; }
    /// A reader answered at this port: ask it first the next time.
    void rememberPort(const QString& port);

Q_SIGNALS:
    void choiceChanged();

protected:
    void showPopup() override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void offerPorts();
    void choose();

    QString m_settingsFile;
    capture::IdCardReaderChoice m_choice;
};

} // namespace shouli::desk
