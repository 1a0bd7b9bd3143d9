// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLineEdit>

namespace shouli::desk {

/// Enter in a number field presses the button of that field and nothing else: a hand scanner types and ends with it.
/// Belongs to the field.
class EnterKey : public QObject {
    Q_OBJECT
public:
    EnterKey(QLineEdit* field, QAbstractButton* button);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractButton* m_button;
};

} // namespace shouli::desk
