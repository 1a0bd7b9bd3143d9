// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/ChoiceField.h"

#include "desk/theme/Theme.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"

#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace shouli::desk {

using domain::Choice;

namespace {

constexpr int kMaxRows = 10;
constexpr int kMaxOffered = 400; // nobody reads further; typing narrows

} // namespace

ChoiceField::ChoiceField(QWidget* parent)
    : PickField(parent)
    , m_filter(std::make_unique<domain::ChoiceFilter>(QList<Choice>())) {
    setPlaceholderText(tr("Characters, pinyin or code; ↓ for the whole list"));
    edit()->setMinimumWidth(theme::kSpace * 18); // what was chosen is read
}

ChoiceField::~ChoiceField() { closeList(); }

// ---- the list it chooses from

void ChoiceField::setRecent(RecentChoices recent) {
    m_recent = std::move(recent);
    m_filter->setRecent(m_recent.of(m_listId));
}

void ChoiceField::setList(const domain::CodeList& list) {
    QList<Choice> choices;
    QHash<QString, QString> others;
    for (const domain::CodeEntry& entry : list.entries()) {
        if (entry.standing == domain::Standing::Current)
            choices.append({entry.code, entry.name});
        else
            others.insert(entry.code, entry.name);
    }
    setChoices(list.id(), std::move(choices), [others](const QString& code) { return others.value(code); });
}

void ChoiceField::setChoices(const QString& listId, QList<Choice> choices,
                             std::function<QString(const QString& code)> nameOf) {
    const bool wasGone = isGone();
    const Choice before = m_chosen;
    m_listId = listId;
    m_nameOf = std::move(nameOf);
    m_filter = std::make_unique<domain::ChoiceFilter>(std::move(choices), m_recent.of(listId));
    const auto renewed = [this](const Choice& stood) {
        Choice now = known(stood.code);
        if (now.name == stood.code) // of a list that does not even know it: what it was called
            now.name = stood.name;
        return now;
    };
    if (!m_settled.chosen.code.isEmpty()) {
        m_settled.chosen = renewed(m_settled.chosen);
        m_settled.text = m_settled.chosen.name;
    }
    if (!before.code.isEmpty()) {
        m_chosen = renewed(before);
        edit()->setText(m_chosen.name);
        edit()->setCursorPosition(0);
    }
    if (m_list)
        renewOffer();
    if (wasGone && !isGone())
        Q_EMIT codeChanged(); // what was said beside it is no longer so
    complainIfGone();
}

Choice ChoiceField::choiceOf(const QString& code) const {
    const QList<Choice>& choices = m_filter->choices();
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.code == code; });
    return found == choices.end() ? Choice{} : *found;
}

// With whatever name there is.
Choice ChoiceField::known(const QString& code) const {
    Choice choice = choiceOf(code);
    if (!choice.code.isEmpty() || code.isEmpty())
        return choice;
    const QString name = m_nameOf ? m_nameOf(code) : QString();
    return {code, name.isEmpty() ? code : name};
}

QList<Choice> ChoiceField::recentChoices() const {
    QList<Choice> recent;
    for (const QString& code : m_recent.of(m_listId))
        if (const Choice choice = choiceOf(code); !choice.code.isEmpty())
            recent.append(choice);
    return recent;
}

// ---- what stands in the line

void ChoiceField::setCode(const QString& code) {
    m_chosen = known(code);
    edit()->setText(m_chosen.name);
    edit()->setCursorPosition(0);
    settle();
    closeList();
    complainIfGone();
}

void ChoiceField::takeCode(const QString& code) {
    setCode(code);
    Q_EMIT codeChanged();
    Q_EMIT draftTextChanged();
}

bool ChoiceField::isUnclear() const { return m_chosen.code.isEmpty() && !edit()->text().trimmed().isEmpty(); }

bool ChoiceField::isGone() const { return !m_chosen.code.isEmpty() && choiceOf(m_chosen.code).code.isEmpty(); }

void ChoiceField::complainIfGone() {
    if (isVisible() && isGone())
        complain(tr("“%1” is no longer in the list. Please choose anew.").arg(m_chosen.name));
}

QString ChoiceField::draftText() const { return m_chosen.code.isEmpty() ? edit()->text() : m_chosen.code; }

void ChoiceField::setDraftText(const QString& text) {
    const bool isCode = text == m_chosen.code || text.isEmpty() || known(text).name != text;
    setCode(isCode ? text : QString());
    if (!isCode) {
        edit()->setText(text);
        settle();
    }
    Q_EMIT codeChanged();
    complainIfGone(); // which the page may just have cleared
}

void ChoiceField::choose(const Choice& choice) {
    m_recent.remember(m_listId, choice.code);
    m_filter->setRecent(m_recent.of(m_listId));
    takeCode(choice.code);
    edit()->selectAll();
}

void ChoiceField::take(const Choice& choice) { choose(choice); }

void ChoiceField::settle() { m_settled = {m_chosen, edit()->text()}; }

bool ChoiceField::giveBack() {
    const bool wasOpen = m_list != nullptr;
    closeList();
    if (edit()->text() == m_settled.text && m_chosen == m_settled.chosen)
        return wasOpen;
    m_chosen = m_settled.chosen;
    edit()->setText(m_settled.text);
    edit()->selectAll();
    Q_EMIT codeChanged();
    Q_EMIT draftTextChanged();
    complainIfGone();
    return true;
}

// ---- the list under the line

void ChoiceField::pick() {
    if (m_list && m_isWhole) {
        closeList();
        return;
    }
    offer(m_filter->find({}));
    m_isWhole = true;
}

void ChoiceField::typed() {
    m_chosen = {};
    Q_EMIT codeChanged();
    m_isWhole = false;
    if (edit()->text().trimmed().isEmpty())
        closeList();
    else
        offer(m_filter->find(edit()->text()));
}

void ChoiceField::renewOffer() { offer(m_filter->find(m_isWhole ? QString() : edit()->text())); }

void ChoiceField::makeList() {
    m_list = new QListWidget(window());
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(accessibleName());
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->ensurePolished(); // the rows are as high as the style sheet wants them from the first on
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem*) { takeCurrent(); });
}

void ChoiceField::offer(const QList<Choice>& choices, int markedRow) {
    if (!m_list)
        makeList();
    m_list->clear();
    for (const Choice& choice : choices.first(std::min<qsizetype>(choices.size(), kMaxOffered))) {
        auto* row = new QListWidgetItem(choice.name, m_list);
        row->setData(Qt::UserRole, choice.code);
        if (!m_chosen.code.isEmpty() && choice.code == m_chosen.code)
            markedRow = m_list->count() - 1;
    }
    if (choices.isEmpty()) {
        auto* nothing =
            new QListWidgetItem(tr("No match. ↓ shows the whole list, Esc gives back what was there."), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(std::min(markedRow, m_list->count() - 1));
    }
    placeList();
}

// As wide as the line, or as the longest row where the window has room for it.
int ChoiceField::listWidthPx(int leftPx) const {
    QString longest;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QString text = m_list->item(row)->text(); text.size() > longest.size())
            longest = text;
    constexpr int kAroundTextPx = theme::kSpace * 6; // of a row, the frame and the scroll bar
    const int wantedPx = m_list->fontMetrics().horizontalAdvance(longest) + kAroundTextPx;
    return std::max(edit()->width(), std::min(wantedPx, window()->width() - leftPx - theme::kSpace));
}

void ChoiceField::placeList() {
    const int rowPx = std::max(m_list->sizeHintForRow(0), theme::kSpace * 3);
    const int heightPx = rowPx * std::min(m_list->count(), kMaxRows) + 2 * m_list->frameWidth() + 2;
    const QPoint below = edit()->mapTo(window(), QPoint(0, edit()->height() + 1));
    const QPoint above = edit()->mapTo(window(), QPoint(0, -1 - heightPx));
    const bool fitsBelow = below.y() + heightPx <= window()->height();
    m_list->setGeometry(QRect(fitsBelow || above.y() < 0 ? below : above, QSize(listWidthPx(below.x()), heightPx)));
    m_list->raise();
    m_list->show();
    m_list->scrollToItem(m_list->currentItem());
}

void ChoiceField::closeList() {
    m_isWhole = false;
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
    const QListWidgetItem* row = m_list->currentItem();
    if (row && (row->flags() & Qt::ItemIsSelectable))
        take({row->data(Qt::UserRole).toString(), row->text()});
}

// ---- keys

bool ChoiceField::keyPressed(int key) {
    if (key == Qt::Key_F4) {
        pick();
        return true;
    }
    if (key == Qt::Key_Escape)
        return giveBack();
    if (m_list)
        return listKeyPressed(key);
    if (key == Qt::Key_Down)
        pick();
    return key == Qt::Key_Down;
}

bool ChoiceField::listKeyPressed(int key) {
    const bool isNothing = !(m_list->item(0)->flags() & Qt::ItemIsSelectable);
    switch (key) {
    case Qt::Key_Down:
        isNothing ? pick() : move(1);
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
    case Qt::Key_Tab:
        takeCurrent();
        return m_list && !isNothing; // still open: it went a level down
    default:
        return false;
    }
}

// A name typed in full, or the only one left, is as good as chosen; what names nothing is said at once.
void ChoiceField::left() {
    closeList();
    if (!isUnclear())
        return settle();
    const QList<Choice> found = m_filter->find(edit()->text());
    const QString typed = edit()->text().trimmed();
    const auto same =
        std::find_if(found.begin(), found.end(), [&](const Choice& choice) { return choice.name == typed; });
    if (same != found.end())
        choose(*same);
    else if (found.size() == 1)
        choose(found.first());
    else
        complain(issueText({domain::Field::EthnicGroup, domain::IssueCode::NotInList, domain::Severity::Error, {}}));
}

void ChoiceField::showEvent(QShowEvent* event) {
    PickField::showEvent(event);
    complainIfGone();
}

void ChoiceField::hideEvent(QHideEvent* event) {
    closeList();
    PickField::hideEvent(event);
}

} // namespace shouli::desk
