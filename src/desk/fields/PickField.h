// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace shouli::desk {

class KeyButton;

/// A line edit with the button 「选择」 beside it. Its draft text is the text of the line, chosen or not.
class PickField : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString draftText READ draftText WRITE setDraftText NOTIFY draftTextChanged)
public:
    explicit PickField(QWidget* parent = nullptr);

    virtual QString draftText() const;
    virtual void setDraftText(const QString& text);
    void setPlaceholderText(const QString& text);
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void draftTextChanged();

protected:
    /// 「选择」 was pressed.
    virtual void pick() = 0;
    /// The operator has edited the line.
    virtual void typed() {}
    /// A key was pressed in the line. Returns true when it was handled.
    virtual bool keyPressed(int key) = 0;
    /// The line lost the focus.
    virtual void left() {}

    /// Shows at once what is wrong with this field, in its IssueLabel, unless that shows something already.
    void complain(const QString& sentence);

    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QLineEdit* m_edit;
    KeyButton* m_pick;
};

} // namespace shouli::desk
