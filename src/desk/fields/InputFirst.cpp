// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/InputFirst.h"

#include "desk/fields/PickField.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <utility>

namespace shouli::desk {

namespace {

bool opensByF4(const QObject* input) {
    return qobject_cast<const QComboBox*>(input) || qobject_cast<const QComboBox*>(input->parent()) ||
           qobject_cast<const PickField*>(input->parent());
}

} // namespace

InputFirst::InputFirst(QApplication& app)
    : QObject(&app) {
    app.installEventFilter(this);
}

bool InputFirst::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::InputMethod: {
        const auto* composed = static_cast<const QInputMethodEvent*>(event);
        m_composed = composed->preeditString();
        m_input = m_composed.isEmpty() ? nullptr : watched;
        break;
    }
    case QEvent::Shortcut:           // of any button; before it acts
    case QEvent::FocusAboutToChange: // also when the window is closed or locked
        commit();
        break;
    case QEvent::MouseButtonPress:
        if (watched != m_input)
            commit();
        break;
    case QEvent::ShortcutOverride: {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (pressed->key() == Qt::Key_F4 && pressed->modifiers() == Qt::NoModifier && opensByF4(watched))
            event->accept();
        break;
    }
    default:
        break;
    }
    return false;
}

// Where the platform's input method does not do it by itself, what it showed is put in as it stands.
void InputFirst::commit() {
    if (!m_input)
        return;
    QGuiApplication::inputMethod()->commit();
    const QPointer<QObject> input = std::exchange(m_input, nullptr);
    const QString composed = std::exchange(m_composed, {});
    if (!input || composed.isEmpty()) // it did
        return;
    QInputMethodEvent put;
    put.setCommitString(composed);
    QCoreApplication::sendEvent(input, &put);
    QGuiApplication::inputMethod()->reset();
}

} // namespace shouli::desk
