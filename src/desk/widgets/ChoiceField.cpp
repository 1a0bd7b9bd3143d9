// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/ChoiceField.h"

#include "desk/Theme.h"

#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace shouli::desk {

using domain::Choice;

namespace {

constexpr int kMaxRecent = 5;
constexpr int kMaxRows = 10;
constexpr int kMaxOffered = 400; // nobody reads further; typing narrows

// What was chosen lately from each list, the latest first: codes only, and gone with the process. Window's thread.
QStringList& recentOf(const QString& listId) {
    static QHash<QString, QStringList> recent;
    return recent[listId];
}

void remember(const QString& listId, const QString& code) {
    QStringList& recent = recentOf(listId);
    recent.removeAll(code);
    recent.prepend(code);
    while (recent.size() > kMaxRecent)
        recent.removeLast();
}

} // namespace

ChoiceField::ChoiceField(QWidget* parent)
    : PickField(parent) {
    setPlaceholderText(tr("Characters, pinyin initials or code"));
}

ChoiceField::~ChoiceField() { closeList(); }

void ChoiceField::setList(const domain::CodeList& list) {
    QList<Choice> choices;
    for (const domain::CodeEntry& entry : list.entries())
        if (entry.standing == domain::Standing::Current)
            choices.append({entry.code, entry.name});
    setChoices(list.id(), std::move(choices));
}

void ChoiceField::setChoices(const QString& listId, QList<Choice> choices) {
    m_listId = listId;
    m_choices = std::move(choices);
    m_filter.reset();
}

Choice ChoiceField::choiceOf(const QString& code) const {
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(), [&](const Choice& choice) { return choice.code == code; });
    return found == m_choices.end() ? Choice{} : *found;
}

void ChoiceField::setCode(const QString& code) {
    m_chosen = choiceOf(code);
    edit()->setText(m_chosen.name);
    edit()->setCursorPosition(0);
    closeList();
}

bool ChoiceField::isUnclear() const { return m_chosen.code.isEmpty() && !edit()->text().trimmed().isEmpty(); }

QString ChoiceField::draftText() const { return m_chosen.code.isEmpty() ? edit()->text() : m_chosen.code; }

void ChoiceField::setDraftText(const QString& text) {
    setCode(text);
    if (m_chosen.code.isEmpty())
        edit()->setText(text);
    Q_EMIT codeChanged();
}

void ChoiceField::choose(const Choice& choice) {
    remember(m_listId, choice.code);
    m_filter.reset();
    setCode(choice.code);
    edit()->selectAll();
    Q_EMIT codeChanged();
    Q_EMIT draftTextChanged();
}

void ChoiceField::take(const Choice& choice) { choose(choice); }

// ---- the list under the line

void ChoiceField::renewFilter() {
    if (!m_filter)
        m_filter = std::make_unique<domain::ChoiceFilter>(m_choices, recentOf(m_listId));
}

void ChoiceField::pick() {
    if (m_list) {
        closeList();
        return;
    }
    renewFilter();
    offer(m_filter->find({}));
}

void ChoiceField::typed() {
    m_chosen = {};
    Q_EMIT codeChanged();
    renewFilter();
    if (edit()->text().trimmed().isEmpty())
        closeList();
    else
        offer(m_filter->find(edit()->text()));
}

void ChoiceField::offer(const QList<Choice>& choices, int markedRow) {
    if (choices.isEmpty()) {
        closeList();
        return;
    }
    if (!m_list) {
        m_list = new QListWidget(window());
        m_list->setObjectName(QStringLiteral("choices"));
        m_list->setAccessibleName(accessibleName());
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setUniformItemSizes(true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem*) { takeCurrent(); });
    }
    m_list->clear();
    for (const Choice& choice : choices.first(std::min<qsizetype>(choices.size(), kMaxOffered))) {
        auto* row = new QListWidgetItem(choice.name, m_list);
        row->setData(Qt::UserRole, choice.code);
    }
    m_list->setCurrentRow(std::min(markedRow, m_list->count() - 1));
    for (int row = 0; row < m_list->count() && !m_chosen.code.isEmpty(); ++row)
        if (m_list->item(row)->data(Qt::UserRole) == m_chosen.code)
            m_list->setCurrentRow(row);
    placeList();
}

void ChoiceField::placeList() {
    const int rowPx = std::max(m_list->sizeHintForRow(0), theme::kSpace * 3);
    const int heightPx = rowPx * std::min(m_list->count(), kMaxRows) + 2 * m_list->frameWidth() + 2;
    const QPoint below = edit()->mapTo(window(), QPoint(0, edit()->height() + 1));
    const QPoint above = edit()->mapTo(window(), QPoint(0, -1 - heightPx));
    const bool fitsBelow = below.y() + heightPx <= window()->height();
    m_list->setGeometry(QRect(fitsBelow || above.y() < 0 ? below : above, QSize(edit()->width(), heightPx)));
    m_list->raise();
    m_list->show();
    m_list->scrollToItem(m_list->currentItem());
}

void ChoiceField::closeList() {
    if (!m_list)
        return;
    m_list->hide();
    m_list->deleteLater(); // its own click may be what closes it
    m_list = nullptr;
}

void ChoiceField::move(int rows) {
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, m_list->count() - 1));
}

void ChoiceField::takeCurrent() {
    if (const QListWidgetItem* row = m_list->currentItem())
        take({row->data(Qt::UserRole).toString(), row->text()});
}

bool ChoiceField::keyPressed(int key) {
    if (!m_list) {
        if (key == Qt::Key_Down)
            pick();
        return key == Qt::Key_Down;
    }
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kMaxRows);
        return true;
    case Qt::Key_PageUp:
        move(-kMaxRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeCurrent();
        return true;
    case Qt::Key_Escape:
        closeList();
        return true;
    default:
        return false;
    }
}

// A name typed in full, or the only one left, is as good as chosen.
void ChoiceField::left() {
    closeList();
    if (!isUnclear())
        return;
    renewFilter();
    const QList<Choice> found = m_filter->find(edit()->text());
    const QString typed = edit()->text().trimmed();
    const auto same =
        std::find_if(found.begin(), found.end(), [&](const Choice& choice) { return choice.name == typed; });
    if (same != found.end())
        choose(*same);
    else if (found.size() == 1)
        choose(found.first());
}

void ChoiceField::hideEvent(QHideEvent* event) {
    closeList();
    PickField::hideEvent(event);
}

} // namespace shouli::desk
