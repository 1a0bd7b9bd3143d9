// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CodeList.h"

#include <QComboBox>

namespace shouli::desk {

/// Chooses one entry of a short code list. At first nothing is chosen.
class CodeBox : public QComboBox {
    Q_OBJECT
    Q_PROPERTY(QString draftText READ code WRITE setCode NOTIFY draftTextChanged)
public:
    explicit CodeBox(QWidget* parent = nullptr);

    /// Offers the entries of the list, without retired ones. The choice is kept even if it is no longer in the list.
    void setList(const domain::CodeList& list);
    QString code() const { return currentData().toString(); }
    /// A code that is not offered is shown by its name in the list, or as the code itself if it has none.
    void setCode(const QString& code);

    /// What is chosen is read whole; the longest entry may be wider.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void draftTextChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    domain::CodeList m_list;
};

} // namespace shouli::desk
