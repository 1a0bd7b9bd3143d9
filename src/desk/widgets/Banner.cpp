// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/Banner.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/DownScroll.h"
#include "desk/words/ErrorText.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

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
    , m_text(new QLabel(this))
    , m_smallPrint(new QLabel(this)) {
    setObjectName(QStringLiteral("banner"));
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_smallPrint->setObjectName(QStringLiteral("bannerSmallPrint"));
    m_smallPrint->setTextFormat(Qt::PlainText);
    m_smallPrint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setText(m_smallPrint, theme::Text::Small);
    auto* close = new QToolButton(this);
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close message"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &Banner::clear);
    auto* scroll = new DownScroll(this); // a message of many lines leaves room for the page
    scroll->setContent(m_text);
    scroll->setMaximumHeight(kHighestPx);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // the page has the room that is left
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace, theme::kSpace);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(scroll);
    column->addWidget(m_smallPrint);
    row->addLayout(column, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void Banner::say(Tone tone, const QString& text) { put(tone, text, {}); }

void Banner::sayError(const base::Error& error, const QString& about) {
    const QString sentence = errorSentence(error);
    put(Tone::Bad, about.isEmpty() ? sentence : tr("%1: %2", "what it is about, what happened").arg(about, sentence),
        base::textOf(error.code));
}

void Banner::put(Tone tone, const QString& text, const QString& smallPrint) {
    setProperty("tone", toneName(tone));
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    m_smallPrint->setText(smallPrint);
    m_smallPrint->setVisible(!smallPrint.isEmpty());
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::clear() {
    hide();
    m_text->clear();
    m_smallPrint->clear();
}

QString Banner::text() const { return m_text->text(); }

} // namespace shouli::desk
