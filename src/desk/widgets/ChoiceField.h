// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/PickField.h"
#include "domain/reference/ChoiceFilter.h"

#include <memory>

class QListWidget;

namespace shouli::desk {

/// Chooses one entry of a list by typing characters, pinyin initials or the code, or from the whole list. What was
/// chosen lately is offered first, as long as the desk runs. The draft is the code, or what was typed while it names
/// nothing.
class ChoiceField : public PickField {
    Q_OBJECT
public:
    explicit ChoiceField(QWidget* parent = nullptr);
    ~ChoiceField() override;

    void setList(const domain::CodeList& list);
    /// `listId` tells which choices share what was chosen lately.
    void setChoices(const QString& listId, QList<domain::Choice> choices);

    QString code() const { return m_chosen.code; }
    /// A code that is not offered chooses nothing.
    void setCode(const QString& code);
    /// Something was typed that names no choice.
    bool isUnclear() const;

    QString draftText() const override;
    void setDraftText(const QString& text) override;

Q_SIGNALS:
    void codeChanged();

protected:
    void pick() override;
    void typed() override;
    bool keyPressed(int key) override;
    void left() override;
    void hideEvent(QHideEvent* event) override;

    /// The operator took this row of the list.
    virtual void take(const domain::Choice& choice);
    /// The chosen one is marked, or else this row.
    void offer(const QList<domain::Choice>& choices, int markedRow = 0);
    void closeList();
    void choose(const domain::Choice& choice);
    /// The choice with this code, or one with an empty code.
    domain::Choice choiceOf(const QString& code) const;

private:
    void placeList();
    void move(int rows);
    void takeCurrent();
    void renewFilter();

    QString m_listId;
    QList<domain::Choice> m_choices;
    std::unique_ptr<domain::ChoiceFilter> m_filter;
    domain::Choice m_chosen;
    QListWidget* m_list = nullptr; ///< over the window, while it is open
};

} // namespace shouli::desk
