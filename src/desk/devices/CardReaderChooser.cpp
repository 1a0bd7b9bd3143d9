// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/devices/CardReaderChooser.h"

#include "capture/idreader/SerialPorts.h"
#include "desk/theme/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QWheelEvent>

namespace shouli::desk {
namespace {

QString portSetting() { return QStringLiteral("card_reader/port"); }
QString lastPortSetting() { return QStringLiteral("card_reader/last_port"); }

} // namespace

CardReaderChooser::CardReaderChooser(QWidget* parent)
    : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumWidth(theme::kSpace * 22); // beside it stands what the reader does
    setAccessibleName(tr("Port of the card reader"));
    setToolTip(tr("Choose the port of the card reader, or type it"));
    connect(this, &QComboBox::activated, this, &CardReaderChooser::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CardReaderChooser::choose);
}

void CardReaderChooser::setDataFolder(const QString& dataFolder) {
    m_settingsFile = QDir(dataFolder).filePath(QStringLiteral("desk.ini"));
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    m_choice = {settings.value(portSetting()).toString(), settings.value(lastPortSetting()).toString()};
    offerPorts();
}

void CardReaderChooser::offerPorts() {
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("Search by itself"), QString());
    for (const QString& port : capture::serialPorts())
        addItem(QDir::toNativeSeparators(port), port);
    const int index = findData(m_choice.port);
    if (index >= 0)
        setCurrentIndex(index);
    else
        setEditText(m_choice.port);
}

// What is plugged in now, not when the page opened.
void CardReaderChooser::showPopup() {
    offerPorts();
    QComboBox::showPopup();
}

void CardReaderChooser::choose() {
    const int index = findText(currentText());
    const QString typed = currentText().trimmed();
    const QString port = index >= 0 ? itemData(index).toString() : typed;
    if (port == m_choice.port)
        return;
    m_choice.port = port;
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(portSetting(), port);
    Q_EMIT choiceChanged();
}

void CardReaderChooser::rememberPort(const QString& port) {
    if (port.isEmpty() || port == m_choice.lastPort)
        return;
    m_choice.lastPort = port;
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(lastPortSetting(), port);
}

void CardReaderChooser::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace shouli::desk
