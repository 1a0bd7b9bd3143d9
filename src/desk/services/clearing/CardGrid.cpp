// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/CardGrid.h"

#include "desk/theme/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shouli::desk {

CardGrid::CardGrid(QWidget* parent)
    : QFrame(parent) {
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace * 2, theme::kSpace);
}

void CardGrid::begin(const QStringList& headings, int stretched) {
    delete m_body;
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kSpace * 3);
    m_grid->setVerticalSpacing(theme::kSpace);
    m_grid->setColumnStretch(stretched, 1);
    m_cards = 0;
    for (int column = 0; column < headings.size(); ++column) {
        auto* heading = new QLabel(headings[column], m_body);
        theme::setText(heading, theme::Text::Small);
        m_grid->addWidget(heading, 0, column);
    }
    layout()->addWidget(m_body);
}

void CardGrid::addCard(const QList<QWidget*>& cells) {
    const int row = ++m_cards * 2;
    auto* line = new QFrame(m_body);
    line->setFrameShape(QFrame::HLine);
    QPalette palette = line->palette();
    palette.setColor(QPalette::WindowText, theme::line());
    line->setPalette(palette);
    line->setFrameShadow(QFrame::Plain);
    m_grid->addWidget(line, row - 1, 0, 1, static_cast<int>(cells.size()));
    for (int column = 0; column < cells.size(); ++column)
        m_grid->addWidget(cells[column], row, column, Qt::AlignVCenter);
}

QWidget* CardGrid::text(const QString& value, const QString& objectName) {
    auto* shown = new QLabel(value, m_body);
    shown->setObjectName(objectName);
    shown->setTextFormat(Qt::PlainText);
    shown->setWordWrap(value.size() > 16);
    return shown;
}

} // namespace shouli::desk
