// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/KeyButton.h"

#include "desk/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace shouli::desk {
namespace {

// As the key is printed on the keyboard, in every language.
QString capText(const QKeySequence& key) {
    return key.toString(QKeySequence::PortableText)
        .replace(QLatin1String("Left"), QStringLiteral("←"))
        .replace(QLatin1String("Right"), QStringLiteral("→"));
}

} // namespace

KeyButton::KeyButton(QWidget* parent)
    : QPushButton(parent) {
    setAutoDefault(false);
}

void KeyButton::setKey(const QString& portable) {
    m_key = QKeySequence::fromString(portable, QKeySequence::PortableText);
    for (QShortcut* old : findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
        delete old;
    if (!m_key.isEmpty()) {
        auto* shortcut = new QShortcut(m_key, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this] {
            if (isVisible())
                pressByKey();
        });
    }
    updateGeometry();
    update();
}

void KeyButton::pressByKey() {
    if (isEnabled())
        click();
}

QFont KeyButton::keyFont() const {
    QFont small = font();
    small.setPixelSize(theme::pixelSize(theme::Text::Small));
    small.setBold(false);
    return small;
}

int KeyButton::keyWidthPx() const {
    if (m_key.isEmpty())
        return 0;
    return QFontMetrics(keyFont()).horizontalAdvance(capText(m_key)) + theme::kSpace * 3 / 2;
}

QSize KeyButton::sizeHint() const {
    QSize hint = QPushButton::sizeHint();
    if (!m_key.isEmpty())
        hint.rwidth() += keyWidthPx() + theme::kSpace;
    hint.setHeight(std::max(hint.height(), theme::kRowHeight));
    return hint;
}

// The key's width comes with the style sheet's font: what the layout asked before is too little.
bool KeyButton::event(QEvent* event) {
    const bool isDone = QPushButton::event(event);
    if (event->type() == QEvent::Polish)
        updateGeometry();
    return isDone;
}

void KeyButton::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Qt's buttons walk among their neighbours by the arrows: from the one that leads on to the one that leads back.
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (isArrow)
        return event->ignore();
    if (!isEnter)
        return QPushButton::keyPressEvent(event);
    // Enter on a button is that button's, never the page's.
    if (!event->isAutoRepeat())
        pressByKey();
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString text = option.text;
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const int keyPx = keyWidthPx();
    const QFontMetrics metrics(font());
    const int gapPx = keyPx ? theme::kSpace : 0;
    const int textPx = metrics.horizontalAdvance(text);
    int x = (width() - textPx - gapPx - keyPx) / 2;
    const QColor ink = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, textPx + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    if (!keyPx)
        return;
    x += textPx + gapPx;
    painter.setFont(keyFont());
    const int capHeight = QFontMetrics(keyFont()).height() + 2;
    const int top = (height() - capHeight) / 2;
    const QRectF cap(x + 0.5, top + 0.5, keyPx - 1, capHeight);
    QColor faint = ink;
    faint.setAlphaF(isEnabled() ? 0.55f : 0.35f);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(faint);
    painter.drawRoundedRect(cap, 3, 3);
    painter.drawText(cap, Qt::AlignCenter, capText(m_key));
}

} // namespace shouli::desk
