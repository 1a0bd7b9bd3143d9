// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/Banner.h"

#include "desk/Theme.h"
#include "desk/widgets/DownScroll.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace shouli::desk {
namespace {

constexpr int kHighestPx = theme::kSpace * 15;

QString toneName(Banner::Tone tone) {
    switch (tone) {
    case Banner::Tone::Notice:
        return QStringLiteral("notice");
    case Banner::Tone::Good:
        return QStringLiteral("good");
    case Banner::Tone::Warning:
        return QStringLiteral("warning");
    case Banner::Tone::Bad:
        return QStringLiteral("bad");
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("banner"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close message"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &Banner::clear);
    auto* scroll = new DownScroll(this); // a message of many lines leaves room for the page
    scroll->setContent(m_text);
    scroll->setMaximumHeight(kHighestPx);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace, theme::kSpace);
    row->addWidget(scroll, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void Banner::say(Tone tone, const QString& text) {
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::clear() {
    hide();
    m_text->clear();
}

QString Banner::text() const { return m_text->text(); }

} // namespace shouli::desk
