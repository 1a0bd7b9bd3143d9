// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/offers/ChipOffer.h"

#include "desk/theme/Theme.h"
#include "desk/words/ShownText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shouli::desk {

ChipOffer::ChipOffer(const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_text(new QLabel(this))
    , m_take(new QPushButton(this)) {
    theme::setText(m_text, theme::Text::Small);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("cardOfferText"));
    m_take->setObjectName(QStringLiteral("cardOfferTake"));
    m_take->setText(tr("Take the card's"));
    m_take->setAccessibleName(tr("Take the card's: %1").arg(label));
    m_take->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace);
    row->addWidget(m_text, 1);
    row->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, &ChipOffer::taken);
    hide();
}

void ChipOffer::standBehind(QWidget* input) { setTabOrder(input->focusProxy() ? input->focusProxy() : input, m_take); }

void ChipOffer::setRead(const QString& shown) {
    m_shown = shown;
    refresh();
}

void ChipOffer::setTaken(bool isTaken) {
    m_isTaken = isTaken;
    refresh();
}

void ChipOffer::refresh() {
    // The cursor must not be lost with the button: it goes on from there.
    if ((m_isTaken || m_shown.isEmpty()) && m_take->hasFocus())
        focusNextChild();
    m_text->setText(m_isTaken ? tr("From the card") : tr("On the card: %1").arg(shownText(m_shown)));
    m_take->setVisible(!m_isTaken);
    setVisible(!m_shown.isEmpty());
}

} // namespace shouli::desk
