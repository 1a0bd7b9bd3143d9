// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFrame>

class QGridLayout;
class QVBoxLayout;

namespace shouli::domain {
class ApplicationRepository;
}

namespace shouli::desk {

class KeyButton;

/// One section of the confirmation: a heading, 「修改」 with its key, and what will be sent.
class ReviewSection : public QFrame {
    Q_OBJECT
public:
    /// `key` presses 「修改」; without one there is none.
    ReviewSection(const QString& heading, const QString& key, QWidget* parent);

    /// A value; an empty one is left out.
    void addRow(const QString& label, const QString& value);
    /// A person's number, masked until held.
    void addSecret(const QString& label, const QString& whole, const QString& masked);
    /// A picture of the case, small; a click shows it large. Three stand side by side.
    void addPicture(domain::ApplicationRepository& applications, domain::ApplicationId application,
                    const domain::Picture& picture, const QString& name, QSize size);
    void setEditable(bool isEditable);
    /// Why central refused what stands here: above the rows, and the section is marked.
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
