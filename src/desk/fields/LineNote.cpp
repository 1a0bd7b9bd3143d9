// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/LineNote.h"

#include "desk/theme/Theme.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QEvent>
#include <QLineEdit>

namespace shouli::desk {

namespace {

constexpr int kWidestPx = theme::kSpace * 45;

/// What the line lies on: it scrolls along.
QWidget* groundOf(QWidget* line) {
    QWidget* ground = line;
    while (!ground->isWindow() && ground->parentWidget()) {
        if (qobject_cast<QAbstractScrollArea*>(ground->parentWidget()->parentWidget()))
            return ground;
        ground = ground->parentWidget();
    }
    return ground;
}

} // namespace

void LineNote::say(QLineEdit* line, const QString& sentence) {
    QWidget* ground = groundOf(line);
    for (LineNote* former : ground->findChildren<LineNote*>(QString(), Qt::FindDirectChildrenOnly))
        delete former;
    auto* note = new LineNote(line, sentence, ground);
    note->show();
    QAccessibleEvent event(note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

LineNote::LineNote(QLineEdit* line, const QString& sentence, QWidget* ground)
    : QLabel(sentence, ground)
    , m_line(line) {
    setObjectName(QStringLiteral("lineNote"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    place();
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, &QObject::deleteLater);
    connect(line, &QObject::destroyed, this, &QObject::deleteLater);
}

void LineNote::place() {
    ensurePolished();
    const int widthPx = std::min(std::max(m_line->width(), kWidestPx), parentWidget()->width());
    const int heightPx = heightForWidth(widthPx);
    const QPoint below = m_line->mapTo(parentWidget(), QPoint(0, m_line->height() + 1));
    const QPoint above = m_line->mapTo(parentWidget(), QPoint(0, -1 - heightPx));
    const bool fitsBelow = below.y() + heightPx <= parentWidget()->height();
    const int leftPx = std::max(0, std::min(below.x(), parentWidget()->width() - widthPx));
    setGeometry(leftPx, fitsBelow || above.y() < 0 ? below.y() : above.y(), widthPx, heightPx);
    raise();
}

bool LineNote::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        deleteLater();
    return QLabel::eventFilter(watched, event);
}

} // namespace shouli::desk
