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

// Chosen or not, a page keeps its colours.
QIcon iconOf(const QByteArray& thumbnail) {
    const QPixmap picture =
        QPixmap::fromImage(QImage::fromData(thumbnail, "JPEG")
                               .scaled(kThumbnailPx, kThumbnailPx, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);
    return icon;
}

} // namespace

PageStrip::PageStrip(PageStack& stack, QStringList places, QWidget* parent)
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

    const auto add = [&](const QString& text, const char* name, const char* key, void (PageStrip::*pressed)()) {
        auto* button = addButton(text, QLatin1String(name), QLatin1String(key), pressed);
        buttons->addWidget(button);
        return button;
    };
    add(tr("Enlarge"), "enlarge", "F3", &PageStrip::enlarge);
    m_cut = add(tr("Cut out cards"), "cut", "F4", &PageStrip::cut);
    m_replace = add(tr("Scan again"), "replace", "F6", &PageStrip::replace);
    m_replace->hide();
    add(tr("Turn left"), "turnLeft", "F7", &PageStrip::turnLeft);
    add(tr("Turn right"), "turnRight", "F8", &PageStrip::turnRight);
    m_back = add(tr("Move back"), "moveBack", "Alt+Left", &PageStrip::moveBack);
    m_on = add(tr("Move on"), "moveOn", "Alt+Right", &PageStrip::moveOn);
    add(tr("Drop"), "drop", "Del", &PageStrip::drop);

    connect(m_list, &QListWidget::currentRowChanged, this, &PageStrip::showState);
    connect(m_list, &QListWidget::itemActivated, this, &PageStrip::enlarge);
    connect(&m_stack, &PageStack::changed, this, &PageStrip::showPages);
    connect(&m_stack, &PageStack::cameAnew, m_undo, &UndoBar::close);
    showPages();
}

KeyButton* PageStrip::addButton(const QString& text, const QString& name, const QString& key,
                                void (PageStrip::*pressed)()) {
    auto* button = new KeyButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setKey(key);
    // Back to the pages first: what is pressed may be disabled by it.
    connect(button, &QPushButton::clicked, m_list, qOverload<>(&QWidget::setFocus));
    connect(button, &QPushButton::clicked, this, pressed);
    m_buttons.push_back(button);
    return button;
}

void PageStrip::offerReplacing() { m_replace->show(); }

void PageStrip::setReplacingEnabled(bool isEnabled) {
    m_isReplacingEnabled = isEnabled;
    showState();
}

int PageStrip::currentKey() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(kKeyRole).toInt() : 0;
}

// The page that was chosen stays it, wherever it went; the neighbour of one that is gone takes its turn.
void PageStrip::showPages() {
    const int key = currentKey();
    const int row = m_list->currentRow();
    const QSignalBlocker blocker(m_list);
    const auto& pages = m_stack.pages();
    while (m_list->count() > int(pages.size()))
        delete m_list->takeItem(m_list->count() - 1);
    int chosen = std::min(std::max(row, 0), int(pages.size()) - 1);
    for (int index = 0; index < int(pages.size()); ++index) {
        const StackedPage& page = pages[size_t(index)];
        QListWidgetItem* item = m_list->item(index);
        if (!item)
            item = new QListWidgetItem(m_list);
        if (const QString picture = page.picture.id.text(); item->data(kPictureRole).toString() != picture) {
            item->setData(kPictureRole, picture);
            item->setIcon(iconOf(page.thumbnail));
            item->setSizeHint(kCellPx);
        }
        item->setData(kKeyRole, page.key);
        QString text = page.cards > 0 ? tr("Page %1: %n card(s)", nullptr, page.cards).arg(index + 1)
                                      : tr("Page %1").arg(index + 1);
        text += u'\n';
        text += index < m_places.size() ? tr("→ %1", "the place a page goes to").arg(m_places[index])
                                        : tr("is not kept", "a page");
        item->setText(text);
        item->setForeground(index < m_places.size() ? theme::ink() : theme::mutedInk());
        if (page.key == key)
            chosen = index;
    }
    m_list->setCurrentRow(chosen);
    showState();
}

void PageStrip::showState() {
    const int row = m_list->currentRow();
    for (KeyButton* button : m_buttons)
        button->setEnabled(row >= 0 && !m_stack.isBusy());
    m_back->setEnabled(row > 0);
    m_on->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_replace->setEnabled(row >= 0 && m_isReplacingEnabled);
}

void PageStrip::turnLeft() { m_stack.rotate(currentKey(), -90); }
void PageStrip::turnRight() { m_stack.rotate(currentKey(), 90); }
void PageStrip::moveBack() { m_stack.move(currentKey(), m_list->currentRow() - 1); }
void PageStrip::moveOn() { m_stack.move(currentKey(), m_list->currentRow() + 1); }
void PageStrip::cut() { m_stack.cut(currentKey()); }
void PageStrip::replace() { Q_EMIT replaceWanted(currentKey()); }

void PageStrip::drop() {
    const StackedPage* dropped = m_stack.page(currentKey());
    if (!dropped)
        return;
    const StackedPage page = *dropped;
    const int index = m_list->currentRow();
    m_stack.drop(page.key);
    m_undo->offer([this, page, index] {
        m_stack.putBack(page, index);
        choose(page.key);
    });
}

void PageStrip::choose(int key) {
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(kKeyRole).toInt() == key)
            m_list->setCurrentRow(row);
    m_list->setFocus();
}

void PageStrip::enlarge() {
    const int number = m_list->currentRow() + 1;
    m_stack.picture(currentKey()) | base::on(this, [this, number](const base::Result<QImage>& picture) {
        if (picture)
            (new PictureViewer(tr("Page %1").arg(number), *picture, window()))->open();
        else
            Q_EMIT said(errorText(picture.error()));
    });
}

} // namespace shouli::desk
