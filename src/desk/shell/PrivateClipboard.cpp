// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PrivateClipboard.h"

#include "desk/fields/LineKeeper.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTextEdit>

#include <memory>

namespace shouli::desk {

namespace {

/// The line that is typed into: of a list or a box of numbers the one within, which such a widget hands its keys to.
QLineEdit* lineOf(QWidget* widget) {
    if (auto* box = qobject_cast<QComboBox*>(widget))
        return box->lineEdit();
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget))
        return box->findChild<QLineEdit*>();
    return qobject_cast<QLineEdit*>(widget);
}

bool isCopied(const QLineEdit& line) { return line.echoMode() == QLineEdit::Normal && !holdsNumberOfPerson(line); }

QString markedText(QWidget* widget) {
    if (const QLineEdit* line = lineOf(widget))
        return isCopied(*line) ? line->selectedText() : QString();
    if (const auto* label = qobject_cast<QLabel*>(widget))
        return label->selectedText();
    return {};
}

// Qt names its own actions by nothing but their words.
constexpr char kCut[] = "Cu&t";
constexpr char kCopy[] = "&Copy";

bool isNamed(const QAction& action, const char* words) {
    return action.text().startsWith(QCoreApplication::translate("QLineEdit", words));
}

/// These hold texts of the program: what is agreed to, and how long it is kept.
bool isOfProgram(QWidget* widget) {
    return qobject_cast<QTextEdit*>(widget) || qobject_cast<QTextEdit*>(widget->parentWidget());
}

} // namespace

PrivateClipboard::PrivateClipboard(QObject* parent)
    : QObject(parent) {
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &PrivateClipboard::noteChange);
    qApp->installEventFilter(this);
}

PrivateClipboard::~PrivateClipboard() {
    qApp->removeEventFilter(this);
    clear();
}

void PrivateClipboard::put(const QString& text) {
    if (text.isEmpty())
        return;
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    keepOutOfHistory(*data);
    m_put = text;
    QGuiApplication::clipboard()->setMimeData(data.release());
}

void PrivateClipboard::clear() {
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard() || (!m_put.isEmpty() && clipboard->text() == m_put))
        clipboard->clear();
    m_put.clear();
    if (clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

bool PrivateClipboard::eventFilter(QObject* watched, QEvent* event) {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || isOfProgram(widget))
        return false;
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isCut = key->matches(QKeySequence::Cut);
        if (!isCut && !key->matches(QKeySequence::Copy))
            return false;
        copy(widget, isCut);
        return true;
    }
    if (event->type() != QEvent::ContextMenu)
        return false;
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        showMenu(line, *static_cast<QContextMenuEvent*>(event));
        return true;
    }
    // Its own menu would copy past this.
    return qobject_cast<QLabel*>(widget) != nullptr;
}

void PrivateClipboard::copy(QWidget* from, bool isCut) {
    const QString text = markedText(from);
    put(text);
    QLineEdit* line = lineOf(from);
    if (isCut && line && !text.isEmpty() && !line->isReadOnly())
        line->del();
}

void PrivateClipboard::showMenu(QLineEdit* line, const QContextMenuEvent& event) {
    QMenu* menu = line->createStandardContextMenu();
    if (!menu)
        return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : menu->actions()) {
        const bool isCut = isNamed(*action, kCut);
        if (!isCut && !isNamed(*action, kCopy))
            continue;
        action->setVisible(isCopied(*line));
        disconnect(action, nullptr, line, nullptr);
        connect(action, &QAction::triggered, this, [this, line, isCut] { copy(line, isCut); });
    }
    menu->popup(event.globalPos());
}

// On X11 what is marked can be put in elsewhere at once.
void PrivateClipboard::noteChange(QClipboard::Mode mode) {
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (mode != QClipboard::Selection || !clipboard->ownsSelection())
        return;
    const QLineEdit* line = QApplication::focusWidget() ? lineOf(QApplication::focusWidget()) : nullptr;
    if (line && !isCopied(*line))
        clipboard->clear(QClipboard::Selection);
}

} // namespace shouli::desk
