// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CodeList.h"

#include <QComboBox>

namespace shouli::desk {

/// Chooses one entry of a short code list. What is chosen is a code; nothing is chosen at first.
class CodeBox : public QComboBox {
    Q_OBJECT
    Q_PROPERTY(QString draftText READ code WRITE setCode NOTIFY draftTextChanged)
public:
    explicit CodeBox(QWidget* parent = nullptr);

    /// Offers what the list offers; the choice is kept, also one that is no longer in the list.
    void setList(const domain::CodeList& list);
    QString code() const { return currentData().toString(); }
    /// A code that is not offered is shown by the name the list had for it, or else as it is.
    void setCode(const QString& code);

    /// Where there is no room for the longest entry, its beginning is shown.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void draftTextChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    domain::CodeList m_list;
};

} // namespace shouli::desk
