// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/RecentChoices.h"
#include "desk/widgets/PickField.h"
#include "domain/reference/ChoiceFilter.h"

#include <functional>
#include <memory>

class QListWidget;

namespace shouli::desk {

/// Chooses one entry of a list by typing characters, pinyin or the code, or from the whole list (Down or F4). The best
/// find is marked: Enter and Tab take it; Escape gives back what was there. What was chosen lately is offered first.
/// The draft is the code, or what was typed while it names nothing, which is said beside the field when it is left.
///
/// The list may be replaced at any time, also while it is open. A code that is no longer in it stays, is shown by the
/// name it had, or else as it is, and a new choice is asked for beside the field.
class ChoiceField : public PickField {
    Q_OBJECT
public:
    explicit ChoiceField(QWidget* parent = nullptr);
    ~ChoiceField() override;

    void setRecent(RecentChoices recent);
    void setList(const domain::CodeList& list);
    /// `listId` tells which choices share what was chosen lately; `nameOf` a code that is not offered, empty for
    /// unknown ones.
    void setChoices(const QString& listId, QList<domain::Choice> choices,
                    std::function<QString(const QString& code)> nameOf = {});

    QString code() const { return m_chosen.code; }
    void setCode(const QString& code);
    /// As if the operator had chosen it.
    void takeCode(const QString& code);
    /// Something was typed that names no choice.
    bool isUnclear() const;
    /// The code that stands here is no longer in the list.
    bool isGone() const;

    QString draftText() const override;
    void setDraftText(const QString& text) override;

Q_SIGNALS:
    void codeChanged();

protected:
    void pick() override;
    void typed() override;
    bool keyPressed(int key) override;
    void left() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    /// Offers what is offered now out of the list that has just been replaced.
    virtual void renewOffer();
    /// The operator took this row of the list.
    virtual void take(const domain::Choice& choice);
    /// The chosen one is marked, or else this row.
    void offer(const QList<domain::Choice>& choices, int markedRow = 0);
    void closeList();
    bool isOpen() const { return m_list != nullptr; }
    void choose(const domain::Choice& choice);
    /// The choice with this code, or one with an empty code.
    domain::Choice choiceOf(const QString& code) const;
    QList<domain::Choice> recentChoices() const;

private:
    /// What Escape gives back.
    struct Settled {
        domain::Choice chosen;
        QString text;
    };
    domain::Choice known(const QString& code) const;
    void settle();
    bool giveBack();
    void complainIfGone();
    bool listKeyPressed(int key);
    void makeList();
    int listWidthPx(int leftPx) const;
    void placeList();
    void move(int rows);
    void takeCurrent();

    RecentChoices m_recent;
    QString m_listId;
    std::unique_ptr<domain::ChoiceFilter> m_filter;
    std::function<QString(const QString&)> m_nameOf;
    domain::Choice m_chosen;
    Settled m_settled;
    QListWidget* m_list = nullptr; ///< over the window, while it is open
    bool m_isWhole = false;        ///< the open list is not narrowed by what is typed
};

} // namespace shouli::desk
