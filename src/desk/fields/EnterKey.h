// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLineEdit>

namespace shouli::desk {

/// Makes Enter in a field press the button of that field and nothing else: a barcode scanner types a number followed by
/// Enter. Owned by the field.
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
