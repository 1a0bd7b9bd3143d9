// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/RareCharacterDialog.h"

#include "desk/fields/LineKeeper.h"
#include "desk/theme/Theme.h"
#include "desk/words/ShownText.h"
#include "ui_RareCharacterDialog.h"

#include <QFile>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace shouli::desk {

namespace {

constexpr int kShown = 200; // who wants more adds a part
constexpr int kGlyphPx = 40;
constexpr QSize kCell(theme::kSpace * 10, theme::kSpace * 10);

QString codeOf(const QString& character) {
    return u"U+" + QString::number(character.toUcs4().value(0), 16).toUpper().rightJustified(4, u'0');
}

/// A large character with its code below.
class CharacterCell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return kCell; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QString character = index.data().toString();
        const QRect codeRow = option.rect.adjusted(0, option.rect.height() - theme::kSpace * 3, 0, -theme::kSpace / 2);
        painter->save();
        if (isCurrent)
            painter->fillRect(option.rect.adjusted(2, 2, -2, -2), theme::accent());
        QFont font = option.font;
        font.setPixelSize(isDrawn(character.toUcs4().value(0)) ? kGlyphPx : theme::pixelSize(theme::Text::Small));
        painter->setFont(font);
        painter->setPen(isCurrent ? Qt::white : theme::ink());
        const QString shown =
            isDrawn(character.toUcs4().value(0)) ? character : RareCharacterDialog::tr("not drawn here");
        painter->drawText(option.rect.adjusted(0, 0, 0, -theme::kSpace * 3), Qt::AlignCenter | Qt::TextWordWrap, shown);
        font.setPixelSize(theme::pixelSize(theme::Text::Small));
        painter->setFont(font);
        painter->setPen(isCurrent ? Qt::white : theme::mutedInk());
        painter->drawText(codeRow, Qt::AlignCenter, codeOf(character));
        painter->restore();
    }
};

std::optional<domain::CharacterParts> shippedParts() {
    QFile table(QStringLiteral(":/desk/characters.tsv"));
    auto parts = domain::CharacterParts::read(table.open(QIODevice::ReadOnly) ? table.readAll() : QByteArray());
    Q_ASSERT(parts); // built into the program
    return parts ? std::optional(std::move(*parts)) : std::nullopt;
}

} // namespace

RareCharacterDialog::RareCharacterDialog(const QString& query, QWidget* parent)
    : QDialog(parent->window())
    , m_ui(std::make_unique<Ui::RareCharacterDialog>())
    , m_parts(shippedParts())
    , m_found(new QStandardItemModel(this)) {
    m_ui->setupUi(this);
    resize(theme::kSpace * 90, theme::kSpace * 60);
    setAttribute(Qt::WA_DeleteOnClose);
    theme::setText(m_ui->hint, theme::Text::Small);
    theme::setText(m_ui->count, theme::Text::Small);
    m_ui->candidates->setModel(m_found);
    m_ui->candidates->setItemDelegate(new CharacterCell(this));
    setLineKind(m_ui->query, LineKind::Symbols);
    m_ui->query->setText(query);
    m_ui->query->selectAll();
    m_ui->query->installEventFilter(this);
    m_ui->query->setFocus();
    connect(m_ui->query, &QLineEdit::textChanged, this, &RareCharacterDialog::search);
    connect(m_ui->candidates, &QListView::doubleClicked, this, &RareCharacterDialog::choose);
    connect(m_ui->choose, &QPushButton::clicked, this, &RareCharacterDialog::choose);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    search();
}

RareCharacterDialog::~RareCharacterDialog() = default;

void RareCharacterDialog::search() {
    const QString query = m_ui->query->text().trimmed();
    m_found->clear();
    for (const char32_t character : m_parts ? m_parts->find(query, kShown) : QList<char32_t>()) {
        auto* item = new QStandardItem(QString::fromUcs4(&character, 1));
        const QString spoken = item->text() + QLatin1Char(' ') + codeOf(item->text());
        item->setData(spoken, Qt::AccessibleTextRole);
        item->setToolTip(spoken);
        m_found->appendRow(item);
    }
    const int count = m_found->rowCount();
    m_ui->candidates->setCurrentIndex(m_found->index(0, 0));
    m_ui->choose->setEnabled(count > 0);
    if (query.isEmpty())
        m_ui->count->clear();
    else if (count == 0)
        m_ui->count->setText(tr("No character found. Try its radical and the number of further strokes."));
    else if (count == kShown)
        m_ui->count->setText(tr("The first %1 are shown; add a part").arg(count));
    else
        m_ui->count->setText(tr("%1 characters").arg(count));
}

void RareCharacterDialog::choose() {
    const QModelIndex current = m_ui->candidates->currentIndex();
    if (!current.isValid())
        return;
    Q_EMIT chosen(current.data().toString());
    accept();
}

bool RareCharacterDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_found->rowCount() == 0)
            return QDialog::eventFilter(watched, event);
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_ui->candidates, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace shouli::desk
