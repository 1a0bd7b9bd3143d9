// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFrame>

class QGridLayout;
class QVBoxLayout;

namespace shouli::domain {
class Pictures;
}

namespace shouli::desk {

class KeyButton;

/// One section of the confirmation: a heading, 「修改」 with its key, and what will be sent.
class ReviewSection : public QFrame {
    Q_OBJECT
public:
    /// `key`: the key of 「修改」; when empty there is no 「修改」.
    ReviewSection(const QString& heading, const QString& key, QWidget* parent);

    /// Adds a value; does nothing when it is empty.
    void addRow(const QString& label, const QString& value);
    /// Adds a number of a person in a MaskedLabel.
    void addSecret(const QString& label, const QString& whole, const QString& masked);
    /// Adds a small picture of the case, which a click shows large. There are three in a row.
    void addPicture(domain::Pictures& pictures, domain::ApplicationId application, const domain::Picture& picture,
                    const QString& name, QSize size);
    void setEditable(bool isEditable);
    /// Shows above the rows why central refused this section, and marks the section.
    void addReason(const QString& reason);

Q_SIGNALS:
    void editPressed();
    void pictureFailed(const shouli::base::Error& error);

private:
    int addLabel(const QString& label);
    KeyButton* m_edit;
    QVBoxLayout* m_column;
    QGridLayout* m_rows;
    QGridLayout* m_pictures = nullptr;
    int m_reasons = 0;
};

} // namespace shouli::desk
