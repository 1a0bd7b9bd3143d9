// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;

namespace shouli::desk {

/// Gives the focused input precedence over the buttons of its window. Text that an input method is composing is
/// committed before a key or click elsewhere acts, since a button that does not take the focus would otherwise act
/// without that text. In a list or date field F4 opens the list or calendar, even if a button of the page has that key.
/// One instance for the program.
class InputFirst : public QObject {
    Q_OBJECT
public:
    explicit InputFirst(QApplication& app);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    QPointer<QObject> m_input; ///< the input in which text is being composed
    QString m_composed;
};

} // namespace shouli::desk
