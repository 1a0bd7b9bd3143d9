// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/offers/RecognitionOfferPanel.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/ShownText.h"
#include "domain/Issue.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace shouli::desk {
namespace {

constexpr int kStripHeightPx = 26;
constexpr int kLabelWidthPx = 96;

} // namespace

RecognitionOfferPanel::RecognitionOfferPanel(QWidget* parent)
    : QFrame(parent)
    , m_rows(new QGridLayout) {
    setObjectName(QStringLiteral("readOffers"));
    auto* heading = new QLabel(tr("Read from the picture: compare, then take over"), this);
    theme::setText(heading, theme::Text::Small);
    m_rows->setHorizontalSpacing(theme::kSpace);
    m_rows->setVerticalSpacing(theme::kSpace / 2);
    m_rows->setColumnMinimumWidth(0, kLabelWidthPx);
    m_rows->setColumnStretch(2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace / 2);
    column->addWidget(heading);
    column->addLayout(m_rows);
    hide();
}

void RecognitionOfferPanel::setFields(const std::vector<std::pair<domain::Field, QString>>& fields) {
    for (const auto& [field, key] : fields) {
        const QString name = QString(domain::textOf(field));
        Widgets row{new QLabel(this), new QLabel(this), new QLabel(this), new KeyButton(this), new QLabel(this)};
        row.label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.strip->setFixedSize(m_stripWidthPx, kStripHeightPx);
        row.strip->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        row.value->setObjectName(QStringLiteral("read_") + name);
        row.value->setTextFormat(Qt::PlainText);
        row.value->setWordWrap(true);
        theme::setText(row.value, theme::Text::Strong);
        row.note->setObjectName(QStringLiteral("note_") + name);
        row.note->setWordWrap(true);
        theme::setText(row.note, theme::Text::Small);
        row.take->setObjectName(QStringLiteral("take_") + name);
        row.take->setText(tr("Take over"));
        if (!key.isEmpty())
            row.take->setKey(key);
        connect(row.take, &QPushButton::clicked, this, [this, wanted = field] { Q_EMIT taken(wanted); });
        const int line = m_rows->rowCount();
        m_rows->addWidget(row.label, line, 0);
        m_rows->addWidget(row.strip, line, 1);
        m_rows->addWidget(row.value, line, 2);
        m_rows->addWidget(row.take, line, 3);
        m_rows->addWidget(row.note, line + 1, 1, 1, 3);
        setShown(row, false);
        m_widgets.emplace(field, row);
    }
}

void RecognitionOfferPanel::offer(domain::Field field, const Row& offered) {
    Widgets& row = m_widgets.at(field);
    row.label->setText(offered.label);
    row.value->setText(shownText(offered.value));
    row.value->setAccessibleDescription(tr("%1, read from the picture").arg(offered.label));
    row.take->setAccessibleDescription(offered.label + QStringLiteral(": ") + offered.value);
    row.strip->setPixmap(QPixmap::fromImage(
        offered.strip.isNull()
            ? QImage()
            : offered.strip.scaled(row.strip->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    row.note->setText(offered.note);
    setShown(row, true);
    row.take->setVisible(offered.canBeTaken);
    row.note->setVisible(!offered.note.isEmpty());
    show();
}

void RecognitionOfferPanel::withdraw(domain::Field field) {
    setShown(m_widgets.at(field), false);
    const bool isEmpty =
        std::none_of(m_widgets.cbegin(), m_widgets.cend(), [](const auto& entry) { return entry.second.isShown; });
    setVisible(!isEmpty);
}

void RecognitionOfferPanel::setShown(Widgets& row, bool isShown) {
    row.isShown = isShown;
    for (QWidget* part : std::initializer_list<QWidget*>{row.label, row.strip, row.value, row.take, row.note})
        part->setVisible(isShown);
}

} // namespace shouli::desk
