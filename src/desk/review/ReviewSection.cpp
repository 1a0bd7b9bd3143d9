// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/ReviewSection.h"

#include "base/OnAnswer.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/MaskedLabel.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/words/ShownText.h"
#include "domain/ports/Pictures.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace shouli::desk {
namespace {

constexpr int kLabelWidthPx = 136;
constexpr int kPicturesInRow = 3;

} // namespace

ReviewSection::ReviewSection(const QString& heading, const QString& key, QWidget* parent)
    : QFrame(parent)
    , m_edit(new KeyButton(this))
    , m_column(new QVBoxLayout(this))
    , m_rows(new QGridLayout) {
    setProperty("card", true);
    auto* title = new QLabel(heading, this);
    title->setObjectName(QStringLiteral("heading"));
    theme::setText(title, theme::Text::Strong);
    m_edit->setObjectName(QStringLiteral("edit"));
    m_edit->setText(tr("Change"));
    m_edit->setKey(key);
    m_edit->setAccessibleDescription(heading);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_edit);
    m_rows->setVerticalSpacing(theme::kSpace / 2);
    m_rows->setHorizontalSpacing(theme::kSpace);
    m_rows->setColumnMinimumWidth(0, kLabelWidthPx);
    m_rows->setColumnStretch(1, 1);
    m_column->setContentsMargins(theme::kSpace * 2, theme::kSpace, theme::kSpace, theme::kSpace);
    m_column->setSpacing(theme::kSpace / 2);
    m_column->addLayout(head);
    m_column->addLayout(m_rows);
    m_edit->setVisible(!key.isEmpty());
    setFocusProxy(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &ReviewSection::editPressed);
}

int ReviewSection::addLabel(const QString& label) {
    auto* name = new QLabel(label, this);
    QPalette palette = name->palette();
    palette.setColor(QPalette::WindowText, theme::mutedInk());
    name->setPalette(palette);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    return row;
}

void ReviewSection::addRow(const QString& label, const QString& value) {
    if (value.isEmpty())
        return;
    auto* shown = new QLabel(shownText(value), this);
    shown->setTextFormat(Qt::PlainText);
    shown->setWordWrap(true);
    m_rows->addWidget(shown, addLabel(label), 1);
}

void ReviewSection::addSecret(const QString& label, const QString& whole, const QString& masked) {
    auto* shown = new MaskedLabel(this);
    shown->setSecret(label, whole, masked);
    m_rows->addWidget(shown, addLabel(label), 1, Qt::AlignLeft);
}

void ReviewSection::addPicture(domain::Pictures& pictures, domain::ApplicationId application,
                               const domain::Picture& picture, const QString& name, QSize size) {
    if (!m_pictures) {
        m_pictures = new QGridLayout;
        m_pictures->setSpacing(theme::kSpace);
        m_pictures->setColumnStretch(kPicturesInRow, 1);
        m_column->addLayout(m_pictures);
    }
    auto* shown = new QToolButton(this);
    shown->setObjectName(QStringLiteral("picture"));
    shown->setText(name);
    shown->setAccessibleName(name);
    shown->setToolTip(tr("Click to enlarge"));
    shown->setFocusPolicy(Qt::StrongFocus);
    const bool saysHeading = name == findChild<QLabel*>(QStringLiteral("heading"))->text();
    shown->setToolButtonStyle(saysHeading ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
    shown->setIconSize(size);
    const int place = m_pictures->count();
    m_pictures->addWidget(shown, place / kPicturesInRow, place % kPicturesInRow, Qt::AlignLeft);

    pictures.thumbnail(application, picture.id) |
        base::on(shown, [shown, name, size](const base::Result<QByteArray>& jpeg) {
            const QImage small = jpeg ? QImage::fromData(*jpeg, "JPEG") : QImage();
            if (small.isNull()) { // what it is of still stands there; pressing it says why
                shown->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
                shown->setText(tr("%1: cannot be shown").arg(name));
                return;
            }
            shown->setIcon(QPixmap::fromImage(small.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        });
    connect(shown, &QToolButton::clicked, this, [this, &pictures, application, picture, name] {
        pictures.jpeg(application, picture.id) | base::on(this, [this, name](const base::Result<QByteArray>& jpeg) {
            if (jpeg)
                (new PictureViewer(name, QImage::fromData(*jpeg, "JPEG"), window()))->open();
            else
                Q_EMIT pictureFailed(jpeg.error());
        });
    });
}

void ReviewSection::addReason(const QString& reason) {
    constexpr int kBelowHeading = 1;
    auto* shown = new QLabel(reason, this);
    shown->setObjectName(QStringLiteral("reason"));
    shown->setTextFormat(Qt::PlainText);
    shown->setWordWrap(true);
    QPalette palette = shown->palette();
    palette.setColor(QPalette::WindowText, theme::bad());
    shown->setPalette(palette);
    m_column->insertWidget(kBelowHeading + m_reasons++, shown);
    setProperty("refused", true);
    m_edit->setAccessibleDescription(m_edit->accessibleDescription() + QLatin1Char('\n') + reason);
}

void ReviewSection::setEditable(bool isEditable) { m_edit->setEnabled(isEditable); }

} // namespace shouli::desk
