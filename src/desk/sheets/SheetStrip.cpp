// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/SheetStrip.h"

#include "base/OnAnswer.h"
#include "desk/sheets/UndoBar.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/widgets/WrapLayout.h"
#include "desk/words/ErrorText.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace shouli::desk {
namespace {

constexpr int kThumbnailPx = 168;
constexpr QSize kCellPx{232, 224};
constexpr int kKeyRole = Qt::UserRole;
constexpr int kPictureRole = Qt::UserRole + 1;

// Chosen or not, a sheet keeps its colours.
QIcon iconOf(const QByteArray& thumbnail) {
    if (thumbnail.isEmpty())
        return {};
    const QPixmap picture =
        QPixmap::fromImage(QImage::fromData(thumbnail, "JPEG")
                               .scaled(kThumbnailPx, kThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

} // namespace

SheetStrip::SheetStrip(SheetStack& stack, QStringList places, QWidget* parent)
    : QWidget(parent)
    , m_stack(stack)
    , m_places(std::move(places))
    , m_list(new QListWidget(this))
    , m_undo(new UndoBar(this)) {
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setIconSize({kThumbnailPx, kThumbnailPx});
    m_list->setGridSize(kCellPx);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setWordWrap(true);
    m_list->setStyleSheet(QStringLiteral("QListWidget { padding: 8px; }"));

    setFocusProxy(m_list);

    auto* buttons = new WrapLayout(theme::kSpace); // in a narrow window in two rows
    buttons->setSpacing(theme::kSpace);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace);
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    column->addLayout(buttons);

    const auto add = [&](const QString& text, const char* name, const char* key, void (SheetStrip::*pressed)()) {
        auto* button = addButton(text, QLatin1String(name), QLatin1String(key), pressed);
        buttons->addWidget(button);
        return button;
    };
    add(tr("Enlarge"), "enlarge", "F3", &SheetStrip::enlarge);
    m_cut = add(tr("Cut out cards"), "cut", "F4", &SheetStrip::cut);
    m_replace = add(tr("Scan again"), "replace", "F6", &SheetStrip::replace);
    m_replace->hide();
    add(tr("Turn left"), "turnLeft", "F7", &SheetStrip::turnLeft);
    add(tr("Turn right"), "turnRight", "F8", &SheetStrip::turnRight);
    m_back = add(tr("Move back"), "moveBack", "Alt+Left", &SheetStrip::moveBack);
    m_on = add(tr("Move on"), "moveOn", "Alt+Right", &SheetStrip::moveOn);
    add(tr("Drop"), "drop", "Del", &SheetStrip::drop);

    connect(m_list, &QListWidget::currentRowChanged, this, &SheetStrip::showState);
    connect(m_list, &QListWidget::itemActivated, this, &SheetStrip::enlarge);
    connect(&m_stack, &SheetStack::changed, this, &SheetStrip::showSheets);
    connect(&m_stack, &SheetStack::cameAnew, m_undo, &UndoBar::close);
    connect(&m_stack, &SheetStack::replaced, this,
            [this](const StackedSheet& former, int key) { offerBack(tr("Scanned again"), former, {key}); });
    connect(&m_stack, &SheetStack::cutApart, this, [this](const StackedSheet& former, const QList<int>& keys) {
        offerBack(tr("Cards cut out"), former, keys);
    });
    showSheets();
}

KeyButton* SheetStrip::addButton(const QString& text, const QString& name, const QString& key,
                                 void (SheetStrip::*pressed)()) {
    auto* button = new KeyButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setKey(key);
    // Back to the sheets first: what is pressed may be disabled by it.
    connect(button, &QPushButton::clicked, m_list, qOverload<>(&QWidget::setFocus));
    connect(button, &QPushButton::clicked, this, pressed);
    m_buttons.push_back(button);
    return button;
}

void SheetStrip::offerReplacing() { m_replace->show(); }

void SheetStrip::setReplacingEnabled(bool isEnabled) {
    m_isReplacingEnabled = isEnabled;
    showState();
}

int SheetStrip::currentKey() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(kKeyRole).toInt() : 0;
}

// The sheet that was chosen stays it, wherever it went; the neighbour of one that is gone takes its turn.
void SheetStrip::showSheets() {
    const int key = currentKey();
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    const auto& sheets = m_stack.sheets();
    while (m_list->count() > int(sheets.size()))
        delete m_list->takeItem(m_list->count() - 1);
    int chosen = std::min(std::max(row, 0), int(sheets.size()) - 1);
    for (int index = 0; index < int(sheets.size()); ++index) {
        const StackedSheet& sheet = sheets[size_t(index)];
        QListWidgetItem* item = m_list->item(index);
        if (!item)
            item = new QListWidgetItem(m_list);
        const QString picture = sheet.thumbnail.isEmpty() ? QString() : sheet.picture.id.text();
        if (item->data(kPictureRole).toString() != picture || !item->data(kPictureRole).isValid()) {
            item->setData(kPictureRole, picture);
            item->setIcon(iconOf(sheet.thumbnail));
            item->setSizeHint(kCellPx);
        }
        item->setData(kKeyRole, sheet.key);
        QString text = sheet.cards > 0 ? tr("Page %1: %n card(s)", nullptr, sheet.cards).arg(index + 1)
                                       : tr("Page %1").arg(index + 1);
        text += u'\n';
        text += index < m_places.size() ? tr("→ %1", "the place a page goes to").arg(m_places[index])
                                        : tr("is not kept", "a page");
        item->setText(text);
        item->setForeground(index < m_places.size() ? theme::ink() : theme::mutedInk());
        if (sheet.key == key)
            chosen = index;
    }
    m_list->setCurrentRow(chosen);
    showState();
}

void SheetStrip::showState() {
    const int row = m_list->currentRow();
    for (KeyButton* button : m_buttons)
        button->setEnabled(row >= 0 && !m_stack.isBusy());
    m_back->setEnabled(row > 0);
    m_on->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_replace->setEnabled(row >= 0 && m_isReplacingEnabled);
}

void SheetStrip::turnLeft() { m_stack.rotate(currentKey(), -90); }
void SheetStrip::turnRight() { m_stack.rotate(currentKey(), 90); }
void SheetStrip::moveBack() { m_stack.move(currentKey(), m_list->currentRow() - 1); }
void SheetStrip::moveOn() { m_stack.move(currentKey(), m_list->currentRow() + 1); }
void SheetStrip::cut() { m_stack.cut(currentKey()); }
void SheetStrip::replace() { Q_EMIT replaceWanted(currentKey()); }

void SheetStrip::drop() {
    const StackedSheet* dropped = m_stack.sheet(currentKey());
    if (!dropped)
        return;
    const StackedSheet sheet = *dropped;
    const int index = m_list->currentRow();
    m_stack.drop(sheet.key);
    m_undo->offer([this, sheet, index] {
        m_stack.putBack(sheet, index);
        choose(sheet.key);
    });
}

// What came in its place is gone then, but only once it is undone.
void SheetStrip::offerBack(const QString& done, const StackedSheet& former, const QList<int>& inItsPlace) {
    m_undo->offer(done, [this, former, inItsPlace] {
        m_stack.putBack(former, inItsPlace);
        choose(former.key);
    });
}

void SheetStrip::choose(int key) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kKeyRole).toInt() == key)
            m_list->setCurrentRow(row);
    m_list->setFocus();
}

void SheetStrip::enlarge() {
    const int number = m_list->currentRow() + 1;
    m_stack.picture(currentKey()) | base::on(this, [this, number](const base::Result<QImage>& picture) {
        if (picture)
            (new PictureViewer(tr("Page %1").arg(number), *picture, window()))->open();
        else
            Q_EMIT said(errorText(picture.error()));
    });
}

} // namespace shouli::desk
