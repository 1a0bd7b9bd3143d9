// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver/AccessibleTree.h"

#include <QGuiApplication>
#include <QWidget>
#include <QWindow>

namespace shouli::driver {

namespace {

constexpr int mostChildren = 400;

// The journeys' words for roles; tests/journeys/backend_atspi.py has the same for the accessibility bus.
QString roleName(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
        return QStringLiteral("button");
    case QAccessible::CheckBox:
        return QStringLiteral("check");
    case QAccessible::RadioButton:
        return QStringLiteral("radio");
    case QAccessible::ComboBox:
        return QStringLiteral("combo");
    case QAccessible::EditableText:
        return QStringLiteral("edit");
    case QAccessible::SpinBox:
        return QStringLiteral("spin");
    case QAccessible::StaticText:
        return QStringLiteral("label");
    case QAccessible::Table:
        return QStringLiteral("table");
    case QAccessible::Cell:
        return QStringLiteral("cell");
    case QAccessible::List:
        return QStringLiteral("list");
    case QAccessible::ListItem:
        return QStringLiteral("item");
    case QAccessible::PageTab:
        return QStringLiteral("tab");
    case QAccessible::MenuItem:
        return QStringLiteral("menu item");
    case QAccessible::Graphic:
        return QStringLiteral("picture");
    case QAccessible::ProgressBar:
        return QStringLiteral("progress");
    case QAccessible::Dialog:
    case QAccessible::AlertMessage:
        return QStringLiteral("dialog");
    case QAccessible::Window:
        return QStringLiteral("window");
    default:
        return QStringLiteral("other");
    }
}

QJsonArray stateNames(QAccessible::State state) {
    QJsonArray names;
    const auto add = [&](bool is, const char* name) {
        if (is)
            names.append(QLatin1StringView(name));
    };
    add(!state.disabled, "enabled");
    add(state.focused, "focused");
    add(state.checked, "checked");
    add(state.selected, "selected");
    add(state.editable && !state.readOnly, "editable");
    add(state.active, "active");
    add(state.modal, "modal");
    return names;
}

QString textOf(QAccessibleInterface& element) {
    if (QAccessibleTextInterface* text = element.textInterface())
        return text->text(0, text->characterCount());
    return element.text(QAccessible::Value);
}

// A window is one because it stands at the top: a plain QWidget's role does not say so.
QString roleOf(QAccessibleInterface& element, qsizetype depth) {
    const QString role = roleName(element.role());
    return depth == 1 && role != QLatin1StringView("dialog") ? QStringLiteral("window") : role;
}

// On Linux Qt gives the chosen row as a combo box's name and leaves the real one to its label.
QString nameOf(QAccessibleInterface& element) {
    if (element.role() == QAccessible::ComboBox) {
        for (const auto& [label, relation] : element.relations(QAccessible::Label))
            return label->text(QAccessible::Name);
        if (const auto* widget = qobject_cast<QWidget*>(element.object()))
            return widget->accessibleName();
    }
    return element.text(QAccessible::Name);
}

QJsonObject describe(QAccessibleInterface& element, const QJsonArray& path) {
    const QRect rect = element.rect();
    return {{"path", path},
            {"role", roleOf(element, path.size())},
            {"name", nameOf(element)},
            {"description", element.text(QAccessible::Description)},
            {"text", textOf(element)},
            {"object", element.object() ? element.object()->objectName() : QString()},
            {"states", stateNames(element.state())},
            {"rect", QJsonArray{rect.x(), rect.y(), rect.width(), rect.height()}}};
}

void collect(QAccessibleInterface& element, const QJsonArray& path, QJsonArray& found) {
    const QAccessible::State state = element.state();
    if (state.invisible && !state.offscreen)
        return;
    found.append(describe(element, path));
    // The list inside a combo box is reached by keys, as a person would.
    if (element.role() == QAccessible::ComboBox)
        return;
    const int count = std::min(element.childCount(), mostChildren);
    for (int i = 0; i < count; ++i) {
        QAccessibleInterface* child = element.child(i);
        if (!child || !child->isValid())
            continue;
        QJsonArray childPath = path;
        childPath.append(i);
        collect(*child, childPath, found);
    }
}

QAccessibleInterface* application() { return QAccessible::queryAccessibleInterface(qApp); }

} // namespace

QJsonArray visibleElements() {
    QJsonArray active;
    QJsonArray others;
    QAccessibleInterface* root = application();
    for (int i = 0; root && i < root->childCount(); ++i) {
        QAccessibleInterface* window = root->child(i);
        if (!window || !window->window() || !window->window()->isVisible())
            continue;
        collect(*window, {i}, window->window() == QGuiApplication::focusWindow() ? active : others);
    }
    for (const QJsonValue& element : std::as_const(others))
        active.append(element);
    return active;
}

QAccessibleInterface* elementAt(const QJsonObject& element) {
    QAccessibleInterface* here = application();
    for (const QJsonValue& index : element["path"].toArray()) {
        here = here ? here->child(index.toInt()) : nullptr;
        if (!here || !here->isValid())
            return nullptr;
    }
    const auto depth = element["path"].toArray().size();
    if (!here || roleOf(*here, depth) != element["role"].toString() || nameOf(*here) != element["name"].toString())
        return nullptr;
    return here;
}

void giveFocus(QAccessibleInterface& element) {
    if (auto* widget = qobject_cast<QWidget*>(element.object())) {
        widget->activateWindow();
        widget->setFocus(Qt::TabFocusReason);
    } else if (QAccessibleActionInterface* action = element.actionInterface()) {
        action->doAction(QAccessibleActionInterface::setFocusAction());
    }
}

bool press(QAccessibleInterface& element) {
    QAccessibleActionInterface* action = element.actionInterface();
    if (!action)
        return false;
    const QStringList offered = action->actionNames();
    for (const QString& name : {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction()})
        if (offered.contains(name)) {
            action->doAction(name);
            return true;
        }
    return false;
}

bool replaceText(QAccessibleInterface& element, const QString& text) {
    QAccessibleEditableTextInterface* editable = element.editableTextInterface();
    QAccessibleTextInterface* old = element.textInterface();
    if (!editable || !old || element.state().readOnly || element.state().disabled)
        return false;
    editable->replaceText(0, old->characterCount(), text);
    return true;
}

} // namespace shouli::driver
