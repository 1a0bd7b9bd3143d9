// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/fields/PickField.h"
#include "desk/fields/RecentChoices.h"
#include "domain/reference/ChoiceFilter.h"

#include <functional>
#include <memory>

class QListWidget;

namespace shouli::desk {

/// Chooses one entry of a list by typing characters, pinyin or the code, or from the whole list (Down or F4). The best
/// match is selected; Enter and Tab take it, Escape restores what was there before. Recent choices are offered first.
/// The draft text is the code, or the typed text while that is not a choice; this is pointed out beside the field when
/// it loses the focus.
///
/// The list may be replaced at any time, even while it is open. A code that is no longer in the list stays, is shown by
/// its former name (or the code itself if that is unknown), and the field asks for a new choice.
class ChoiceField : public PickField {
    Q_OBJECT
public:
    explicit ChoiceField(QWidget* parent = nullptr);
    ~ChoiceField() override;

    void setRecent(RecentChoices recent);
    void setList(const domain::CodeList& list);
    /// Fields with the same `listId` share their recent choices. `nameOf`: the name of a code that is not offered;
    /// returns an empty text for unknown codes.
    void setChoices(const QString& listId, QList<domain::Choice> choices,
                    std::function<QString(const QString& code)> nameOf = {});

    QString code() const { return m_chosen.code; }
    void setCode(const QString& code);
    /// Chooses this code as if the operator had.
    void takeCode(const QString& code);
    /// Whether the typed text is not a choice.
    bool isUnclear() const;
    /// Whether the chosen code is no longer in the list.
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

    /// Called when the list was replaced while it is open: offers the choices of the new list.
    virtual void renewOffer();
    /// The operator chose this row of the list.
    virtual void take(const domain::Choice& choice);
    /// Opens the list with these choices. Selects the chosen one, or `markedRow` if it is not among them.
    void offer(const QList<domain::Choice>& choices, int markedRow = 0);
    void closeList();
    bool isOpen() const { return m_list != nullptr; }
    void choose(const domain::Choice& choice);
    /// The choice with this code, or one with an empty code.
    domain::Choice choiceOf(const QString& code) const;
    QList<domain::Choice> recentChoices() const;

private:
    /// What Escape restores.
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
    QListWidget* m_list = nullptr; ///< a child of the window, while it is open
    bool m_isWhole = false;        ///< the open list is not filtered by what is typed
};

} // namespace shouli::desk
