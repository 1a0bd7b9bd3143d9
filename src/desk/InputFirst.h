// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;

namespace shouli::desk {

/// The input that has the cursor comes before the buttons of its window. What is being composed by an input method is
/// put into it before a key or a press anywhere else acts, for a button that takes no cursor would act without it. Of a
/// list or a date F4 opens the list or the calendar, whatever button of the page has that key. One for the program.
class InputFirst : public QObject {
    Q_OBJECT
public:
    explicit InputFirst(QApplication& app);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    QPointer<QObject> m_input; ///< in which something is composed
    QString m_composed;
};

} // namespace shouli::desk
