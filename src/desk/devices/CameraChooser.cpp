// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/devices/CameraChooser.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QWheelEvent>
#include <QtConcurrent>

namespace shouli::desk {
namespace {

const QString kDevicePrefix = QStringLiteral("device:"); // DO NOT CHANGE: stored

QString settingOf(CameraUse use) {
    return use == CameraUse::Face ? QStringLiteral("camera/face") : QStringLiteral("camera/document");
}

QString nameSettingOf(CameraUse use) { return settingOf(use) + QStringLiteral("_name"); }

constexpr int kDeviceRole = Qt::UserRole + 1; // its number

} // namespace

capture::CameraSource cameraSourceFromText(const QString& text) {
    using Kind = capture::CameraSource::Kind;
    if (text.startsWith(kDevicePrefix))
        return {Kind::Device, 0, text.mid(kDevicePrefix.size())};
    bool isNumber = false;
    const int device = text.toInt(&isNumber);
    if (isNumber && device >= 0)
        return {Kind::Device, device, {}};
    return {text.contains(QLatin1String("://")) ? Kind::Url : Kind::File, 0, text};
}

QString textOf(const capture::CameraSource& source) {
    if (source.kind != capture::CameraSource::Kind::Device)
        return source.location;
    return source.location.isEmpty() ? QString::number(source.device) : QString(kDevicePrefix + source.location);
}

CameraChooser::CameraChooser(QWidget* parent)
    : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumWidth(theme::kSpace * 20);
    setAccessibleName(tr("Camera"));
    lineEdit()->setAccessibleName(accessibleName());
    setToolTip(tr("Choose a camera, or type the address of a network camera"));
    connect(this, &QComboBox::activated, this, &CameraChooser::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CameraChooser::choose);
}

void CameraChooser::setUse(CameraUse use, const QString& dataFolder) {
    m_use = use;
    m_settingsFile = QDir(dataFolder).filePath(QStringLiteral("desk.ini"));
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QString stored = settings.value(settingOf(use), QStringLiteral("0")).toString();
    m_source = cameraSourceFromText(stored);
    m_chosenName = settings.value(nameSettingOf(use)).toString();
    showChosen();
    lookForCameras();
}

void CameraChooser::lookForCameras() {
    QtConcurrent::run(capture::camerasOfThisMachine) |
        base::on(this, [this](const QList<capture::CameraInfo>& cameras) { setCameras(cameras); });
}

void CameraChooser::setCameras(const QList<capture::CameraInfo>& cameras) {
    const bool isTyping = lineEdit()->isModified();
    const QString typed = lineEdit()->text();
    m_isListed = true;
    clear();
    for (const capture::CameraInfo& camera : cameras) {
        QString name = camera.name;
        for (int same = 2; findText(name) >= 0; ++same) // two of one make
            name = tr("%1 (no. %2)", "the second camera of the same name").arg(camera.name).arg(same);
        addItem(name, textOf({capture::CameraSource::Kind::Device, 0, camera.id}));
        setItemData(count() - 1, camera.device, kDeviceRole);
    }
    showChosen();
    if (isTyping) {
        setEditText(typed);
        lineEdit()->setModified(true);
    }
}

// A number chose the camera that has it now; an id that is not there is said by the name it had.
void CameraChooser::showChosen() {
    const bool isDevice = m_source.kind == capture::CameraSource::Kind::Device;
    int index = findData(textOf(m_source));
    if (index < 0 && isDevice && m_source.location.isEmpty())
        index = findData(m_source.device, kDeviceRole);
    if (index < 0 && isDevice && !m_source.location.isEmpty()) {
        const QString name = m_chosenName.isEmpty() ? tr("Camera") : m_chosenName;
        addItem(m_isListed ? tr("%1 (not connected)").arg(name) : name, textOf(m_source));
        index = count() - 1;
    }
    setCurrentIndex(index);
    if (index < 0)
        setEditText(isDevice ? tr("Camera %1").arg(m_source.device + 1) : m_source.location);
    lineEdit()->setCursorPosition(0);
}

void CameraChooser::showPopup() {
    lookForCameras();
    QComboBox::showPopup();
}

capture::CameraSource CameraChooser::source() const { return m_source; }

void CameraChooser::choose() {
    const int index = findText(currentText(), Qt::MatchExactly | Qt::MatchCaseSensitive);
    const QString typed = currentText().trimmed();
    if (typed.isEmpty() || (index < 0 && !lineEdit()->isModified()))
        return;
    lineEdit()->setModified(false);
    const capture::CameraSource chosen = cameraSourceFromText(index >= 0 ? itemData(index).toString() : typed);
    if (chosen == m_source)
        return;
    m_source = chosen;
    m_chosenName = index >= 0 ? currentText() : QString();
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(settingOf(m_use), textOf(chosen));
    settings.setValue(nameSettingOf(m_use), m_chosenName);
    Q_EMIT sourceChanged();
}

void CameraChooser::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace shouli::desk
