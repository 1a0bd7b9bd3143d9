// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/papers/Papers.h"
#include "printing/FormValues.h"
#include "printing/PaperWords.h"

namespace shouli::desk {

/// What a paper of a case is filled in from.
struct CasePaper {
    const domain::Application& application; ///< REQUIRES: submitted, with all its sections
    const domain::ReferenceData& reference;
    const Counter& counter;
    const printing::PaperWords& words;
    int printedBefore = 0; ///< above 0 the paper is marked 补打
    QDateTime now;

    /// The word for a stored text of a group, e.g. "material" and "id_card_portrait".
    QString word(const char* group, QLatin1StringView text) const;
    QString word(const char* key) const { return words.word(QString::fromLatin1(key)); }
};

/// The values that all papers of a case share, with the names of forms/print/README.md; without the photo.
printing::FormValues caseValues(const CasePaper& paper);

/// The papers of a submitted case.
class CasePapers final : public PaperSource {
public:
    CasePapers(const DeskServices& services, const Counter& counter, domain::Application application)
        : m_services(services)
        , m_counter(counter)
        , m_application(std::move(application)) {}

    std::vector<Paper> papers() const override;
    /// NotAllowed for a case that was not submitted.
    QFuture<base::Result<QByteArray>> preview(Paper paper) const override;
    QFuture<base::Result<QByteArray>> issue(Paper paper, int copies, std::optional<QString> printer) override;
    QFuture<base::Result<std::vector<domain::PrintRecord>>> history() const override;

private:
    const DeskServices& m_services;
    const Counter& m_counter;
    domain::Application m_application;
};

/// A paper as PDF, composed on another thread, with the card photo from the store. NotAllowed for a case that was
/// not submitted; the errors of Pictures::jpeg() and PdfComposer::compose().
QFuture<base::Result<QByteArray>> makeCasePaper(const DeskServices& services, const Counter& counter,
                                                const domain::Application& application, Paper paper, int printedBefore);

} // namespace shouli::desk
