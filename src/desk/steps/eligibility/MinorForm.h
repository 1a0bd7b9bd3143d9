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

/// The form of a minor's eligibility check (manual 1.4.2): shows the guardian and takes 法定监护人与申领人关系 and the
/// child's name, kind of document and number. Birth date, sex and age follow from the number.
class MinorForm : public QWidget {
    Q_OBJECT
public:
    explicit MinorForm(QWidget* parent = nullptr);
    ~MinorForm() override;

    /// Fills itself; called once. `today` is the day the child's age is told for.
    void setCase(const domain::Application& application, const domain::ReferenceData& reference, QDate today);
    /// Allows the child's identity card to be read by the ID-card reader.
    void setReader(const DeskServices& services, const domain::Application& application);
    /// Offers the relations of a guardian in these lists.
    void setReference(const domain::ReferenceData& reference);
    int widestLabelPx() const;
    void setLabelWidth(int widthPx);

    QString relation() const;
    /// Absent while name or number are not valid.
    std::optional<domain::Person> child() const;
    /// Writes into the case what was read from the cards of its persons.
    void writeCards(domain::Application& application) const;
    /// Issues for texts that are not a valid name or number.
    domain::Issues issuesOfText() const;
    QWidget* firstInput() const;

Q_SIGNALS:
    void changed();
    /// Something was filled in from a card.
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
    std::optional<domain::Person> m_child; ///< the child whom the case had
    QDate m_today;
};

} // namespace shouli::desk
