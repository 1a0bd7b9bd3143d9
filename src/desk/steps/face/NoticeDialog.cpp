// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/NoticeDialog.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QBoxLayout>
#include <QTextBrowser>

namespace shouli::desk {

NoticeDialog::NoticeDialog(const domain::Notice& notice, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(notice.title);
    resize(theme::kSpace * 90, theme::kSpace * 65);
    auto* text = new QTextBrowser(this);
    text->setAccessibleName(notice.title);
    text->setHtml(notice.html);
    text->document()->setDocumentMargin(theme::kSpace * 2);
    auto* close = new KeyButton(this);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::kSpace * 2);
    column->addWidget(text);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace shouli::desk
