// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/Accessibility.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace shouli::desk {
namespace {

// QAccessibleWidget's own children, the hidden scroll bars among them: they are counted whether shown or not.
QAccessibleInterface* scrollAreaInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("QAbstractScrollArea") && className != QLatin1String("QScrollArea"))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Client);
}

} // namespace

void installAccessibility() { QAccessible::installFactory(scrollAreaInterface); }

} // namespace shouli::desk
