// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "domain/Application.h"
#include "domain/ReferenceData.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MinorForm;
}

namespace shouli::desk {

class CardReaderLine;

/// Of a minor's eligibility check (manual 1.4.2): who the guardian is, shown; 法定监护人与申领人关系; the child's name,
/// kind of document and number. Birth date, sex and age are read from the number.
class MinorForm : public QWidget {
    Q_OBJECT
public:
    explicit MinorForm(QWidget* parent = nullptr);
    ~MinorForm() override;

    /// Fills itself; called once. `today` is the day the child's age is told for.
    void setCase(const domain::Application& application, const domain::ReferenceData& reference, QDate today);
    /// The child's identity card may be placed on the reader.
    void setReader(const DeskServices& services, const domain::Application& application);
    /// Offers who may be a guardian by the list of now.
    void setReference(const domain::ReferenceData& reference);
    void setLabelWidth(int widthPx);

    QString relation() const;
    /// Absent while a name or number is no name or number.
    std::optional<domain::Person> child() const;
    /// Keeps in the case what was read of its persons' cards.
    void writeCards(domain::Application& application) const;
    /// What cannot be read as a name or number.
    domain::Issues issuesOfText() const;
    QWidget* firstInput() const;

Q_SIGNALS:
    void changed();
    /// A card filled something in.
    void cardTaken();

private:
    /// The kinds of document that the child may come with, each by its key.
    void offer(const std::vector<domain::DocumentKind>& documents);
    void wire();
    void numberLeft();
    void showTold();
    domain::DocumentKind document() const;
    domain::Parsed<domain::IdentityNumber> number() const;

    std::unique_ptr<Ui::MinorForm> m_ui;
    CardReaderLine* m_reader;
    std::optional<domain::Person> m_child; ///< whom the case had
    QDate m_today;
};

} // namespace shouli::desk
