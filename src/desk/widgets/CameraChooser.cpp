// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/CameraChooser.h"

#include "desk/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QWheelEvent>

namespace shouli::desk {
namespace {

constexpr int kDevicesOffered = 4;

QString settingOf(CameraUse use) {
    return use == CameraUse::Face ? QStringLiteral("camera/face") : QStringLiteral("camera/document");
}

} // namespace

capture::CameraSource cameraSourceFromText(const QString& text) {
    using Kind = capture::CameraSource::Kind;
    bool isNumber = false;
    const int device = text.toInt(&isNumber);
    if (isNumber && device >= 0)
        return {Kind::Device, device, {}};
    return {text.contains(QLatin1String("://")) ? Kind::Url : Kind::File, 0, text};
}

QString textOf(const capture::CameraSource& source) {
    return source.kind == capture::CameraSource::Kind::Device ? QString::number(source.device) : source.location;
}

CameraChooser::CameraChooser(QWidget* parent)
    : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumWidth(theme::kSpace * 20);
    setAccessibleName(tr("Camera"));
    setToolTip(tr("Choose a camera, or type the address of a network camera"));
    for (int device = 0; device < kDevicesOffered; ++device)
        addItem(tr("Camera %1").arg(device + 1), QString::number(device));
    connect(this, &QComboBox::activated, this, &CameraChooser::choose);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CameraChooser::choose);
}

void CameraChooser::setUse(CameraUse use, const QString& dataFolder) {
    m_use = use;
    m_settingsFile = QDir(dataFolder).filePath(QStringLiteral("desk.ini"));
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QString stored = settings.value(settingOf(use), QStringLiteral("0")).toString();
    m_source = cameraSourceFromText(stored);
    const int index = findData(stored);
    if (index >= 0)
        setCurrentIndex(index);
    else
        setEditText(stored);
}

capture::CameraSource CameraChooser::source() const { return m_source; }

void CameraChooser::choose() {
    const int index = findText(currentText());
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return;
    const capture::CameraSource chosen = cameraSourceFromText(index >= 0 ? itemData(index).toString() : typed);
    if (chosen == m_source)
        return;
    m_source = chosen;
    QSettings(m_settingsFile, QSettings::IniFormat).setValue(settingOf(m_use), textOf(chosen));
    Q_EMIT sourceChanged();
}

void CameraChooser::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace shouli::desk
