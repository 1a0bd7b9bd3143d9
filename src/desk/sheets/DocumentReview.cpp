// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/DocumentReview.h"

#include "base/OnAnswer.h"
#include "desk/sheets/CornerEditor.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/ErrorText.h"
#include "desk/words/PictureText.h"

#include <QHBoxLayout>
#include <QLabel>

namespace shouli::desk {
namespace {

constexpr int kFlatWidthPx = 340;

capture::DocumentCorners wholeOf(QSize size) {
    const double right = size.width();
    const double bottom = size.height();
    return {QPointF(0, 0), QPointF(right, 0), QPointF(right, bottom), QPointF(0, bottom)};
}

} // namespace

DocumentReview::DocumentReview(capture::DocumentRectifier& rectifier, const QString& again, QWidget* parent)
    : QWidget(parent)
    , m_rectifier(rectifier)
    , m_editor(new CornerEditor(this))
    , m_flat(new QLabel(this))
    , m_findings(new QLabel(this))
    , m_keep(new KeyButton(this)) {
    setObjectName(QStringLiteral("review"));
    build(again);
    connect(m_editor, &CornerEditor::cornersMoved, this,
            [this](const capture::DocumentCorners& corners) { rectifyAt(corners); });
}

void DocumentReview::build(const QString& again) {
    m_editor->setObjectName(QStringLiteral("editor"));
    m_editor->setAccessibleName(tr("Whole picture"));
    m_flat->setObjectName(QStringLiteral("flat"));
    m_flat->setAccessibleName(tr("Straightened"));
    m_flat->setFixedWidth(kFlatWidthPx);
    m_flat->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_findings->setObjectName(QStringLiteral("findings"));
    m_findings->setWordWrap(true);
    m_findings->setFixedWidth(kFlatWidthPx);
    auto* flatTitle = new QLabel(tr("Straightened"), this);
    theme::setText(flatTitle, theme::Text::Strong);
    auto* hint = new QLabel(tr("If a corner is wrong, drag it, or press Tab and the arrow keys."), this);
    theme::setText(hint, theme::Text::Small);
    hint->setWordWrap(true);
    hint->setFixedWidth(kFlatWidthPx);

    auto* side = new QVBoxLayout;
    side->setSpacing(theme::kSpace);
    side->addWidget(flatTitle);
    side->addWidget(m_flat, 1);
    side->addWidget(m_findings);
    side->addWidget(hint);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(theme::kSpace * 2);
    pictures->addWidget(m_editor, 1);
    pictures->addLayout(side);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    const auto add = [&](KeyButton* button, const QString& text, const QString& name, const QString& key,
                         auto pressed) {
        button->setText(text);
        button->setObjectName(name);
        button->setKey(key);
        connect(button, &QPushButton::clicked, this, pressed);
        buttons->addWidget(button);
    };
    add(new KeyButton(this), again, QStringLiteral("again"), QStringLiteral("F7"), [this] { Q_EMIT againWanted(); });
    add(new KeyButton(this), tr("Turn"), QStringLiteral("turn"), QStringLiteral("F6"), [this] { turn(); });
    buttons->addStretch();
    add(new KeyButton(this), tr("Keep the whole picture"), QStringLiteral("keepWhole"), QStringLiteral("F8"),
        [this] { keepWhole(); });
    add(m_keep, tr("Keep"), QStringLiteral("keep"), QStringLiteral("F9"), [this] { keepFlat(); });
    m_keep->setProperty("primary", true);
    m_keep->setAutoDefault(true);
    m_keep->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace * 2);
    column->addLayout(pictures, 1);
    column->addLayout(buttons);
}

void DocumentReview::show(const capture::RectifiedDocument& rectified, capture::DocumentShape shape) {
    ++m_turn;
    m_isBusy = false;
    m_keepsNext = false;
    m_shape = shape;
    m_editor->setPicture(rectified.picture,
                         rectified.document ? rectified.document->corners : wholeOf(rectified.picture.size()));
    showFlat(rectified);
    m_keep->setFocus();
}

void DocumentReview::showFlat(const capture::RectifiedDocument& rectified) {
    m_rectified = rectified;
    m_flat->setPixmap(QPixmap::fromImage(
        rectified.flat.scaled(kFlatWidthPx, m_editor->height() / 2, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    QStringList sentences;
    if (!rectified.document)
        sentences.append(tr("No edges were found: the whole picture is kept unless the corners are set by hand."));
    for (const capture::PictureFinding finding : rectified.findings)
        sentences.append(findingText(finding));
    QPalette palette = m_findings->palette();
    palette.setColor(QPalette::WindowText, sentences.isEmpty() ? theme::good() : theme::warning());
    m_findings->setPalette(palette);
    m_findings->setText(sentences.isEmpty() ? tr("Sharp, bright and complete.") : sentences.join(QLatin1Char('\n')));
}

void DocumentReview::rectifyAt(const std::optional<capture::DocumentCorners>& corners) {
    m_isBusy = true;
    m_rectifier.rectifyAt(m_rectified.picture, corners, m_shape) |
        base::on(this, [this, turn = ++m_turn](const base::Result<capture::RectifiedDocument>& rectified) {
            if (turn != m_turn)
                return;
            m_isBusy = false;
            if (rectified)
                showFlat(*rectified);
            else
                m_findings->setText(errorText(rectified.error()));
            if (std::exchange(m_keepsNext, false) && rectified)
                keepFlat();
        });
}

// The document's first corner becomes the next one: what lay on its side stands.
void DocumentReview::turn() {
    if (m_isBusy)
        return;
    if (!m_rectified.document) {
        const QImage turned = m_rectified.picture.transformed(QTransform().rotate(90));
        m_rectified.picture = turned;
        m_editor->setPicture(turned, wholeOf(turned.size()));
        rectifyAt(std::nullopt);
        return;
    }
    capture::DocumentCorners corners = m_editor->corners();
    std::rotate(corners.begin(), corners.begin() + 3, corners.end());
    m_editor->setPicture(m_rectified.picture, corners);
    rectifyAt(corners);
}

// While it is made anew: as soon as it is there.
void DocumentReview::keepFlat() {
    if (m_isBusy)
        m_keepsNext = true;
    else
        Q_EMIT kept(m_rectified.flat, m_rectified.findings);
}

void DocumentReview::keepWhole() {
    m_keepsNext = true;
    rectifyAt(std::nullopt);
}

void DocumentReview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_rectified.flat.isNull())
        showFlat(m_rectified);
}

} // namespace shouli::desk
