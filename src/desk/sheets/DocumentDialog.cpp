// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/DocumentDialog.h"

#include "desk/sheets/DocumentReview.h"
#include "desk/theme/Theme.h"

#include <QVBoxLayout>

namespace shouli::desk {

DocumentDialog::DocumentDialog(const capture::DocumentFinderSource& finders, const QString& title,
                               const capture::RectifiedDocument& rectified, capture::DocumentShape shape,
                               QWidget* parent)
    : QDialog(parent)
    , m_rectifier(finders) {
    setObjectName(QStringLiteral("documentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(980, 700);
    auto* review = new DocumentReview(m_rectifier, tr("Cancel"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    column->addWidget(review);
    connect(review, &DocumentReview::againWanted, this, &QDialog::reject);
    connect(review, &DocumentReview::kept, this,
            [this](const QImage& picture, const QList<capture::PictureFinding>& findings) {
                accept();
                Q_EMIT kept(picture, findings);
            });
    review->show(rectified, shape);
}

} // namespace shouli::desk
