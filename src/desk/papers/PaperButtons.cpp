// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PaperButtons.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QDialog>
#include <QHBoxLayout>

namespace shouli::desk {

PaperButtons::PaperButtons(const QString& printText, QDialog* dialog)
    : QWidget(dialog)
    , m_print(new KeyButton(this))
    , m_save(new KeyButton(this))
    , m_row(new QHBoxLayout(this)) {
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setText(printText);
    m_print->setKey(QStringLiteral("F7"));
    m_print->setProperty("primary", true);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setText(tr("Save as PDF…"));
    auto* close = new KeyButton(this);
    close->setObjectName(QStringLiteral("close"));
    close->setText(tr("Close"));
    close->setKey(QStringLiteral("Esc"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::kSpace);
    m_row->addWidget(m_save);
    m_row->addStretch();
    m_row->addWidget(close);
    m_row->addWidget(m_print);
    connect(m_print, &QPushButton::clicked, this, &PaperButtons::printPressed);
    connect(m_save, &QPushButton::clicked, this, &PaperButtons::savePressed);
    connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
}

void PaperButtons::add(KeyButton* button) {
    m_row->insertWidget(1, button);
    setTabOrder(m_save, button);
}

void PaperButtons::setReady(bool isReady) {
    m_print->setEnabled(isReady);
    m_save->setEnabled(isReady);
}

void PaperButtons::focusPrint() { m_print->setFocus(); }

} // namespace shouli::desk
