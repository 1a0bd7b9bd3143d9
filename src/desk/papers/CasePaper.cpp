// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/CasePaper.h"

#include "base/ErrorCode.h"
#include "desk/papers/ApplicationForm.h"
#include "desk/papers/ReceiptForm.h"
#include "desk/words/Labels.h"
#include "domain/DocumentMatrix.h"
#include "printing/PdfComposer.h"

namespace shouli::desk {

using base::Result;
using domain::Application;
using domain::PrintRecord;
using printing::FormValues;

namespace {

/// A permit's side bears the permit's legal name.
QString materialName(const CasePaper& paper, domain::MaterialSlot slot, domain::DocumentKind document) {
    return paper.word("material", textOf(slot)).replace(QLatin1String("%1"), paper.word("document", textOf(document)));
}

QList<FormValues> materialsOf(const CasePaper& paper) {
    QList<FormValues> rows;
    const domain::Person& person = *paper.application.applicant;
    for (const domain::MaterialSlot slot :
         domain::materialsFor(paper.application.flow, person.kind, person.number.kind())) {
        if (!paper.application.materials.contains(slot))
            continue;
        FormValues row;
        row.setText(QStringLiteral("index"), QString::number(rows.size() + 1));
        row.setText(QStringLiteral("name"), materialName(paper, slot, person.number.kind()));
        row.setText(QStringLiteral("form"), paper.word("material/form"));
        row.setText(QStringLiteral("pages"), QStringLiteral("1"));
        row.setText(QStringLiteral("note"), paper.word("material/note"));
        rows.append(row);
    }
    return rows;
}

/// What central settles, until its verdict is here. A manual verification that waits for its review is the outlet's to
/// settle, a phone that no code has confirmed is signed for.
QList<FormValues> openQuestionsOf(const CasePaper& paper) {
    QList<FormValues> rows;
    if (!paper.application.isTakenOffline())
        return rows;
    for (const domain::OpenQuestion question : paper.application.openQuestions()) {
        if (question == domain::OpenQuestion::FaceReview)
            continue;
        FormValues row;
        row.setText(QStringLiteral("text"), paper.word("open", textOf(question)));
        rows.append(row);
    }
    return rows;
}

std::optional<QString> unverifiedPhone(const Application& application) {
    const auto isUnverified = [](const domain::Phone& phone) {
        return phone.check != domain::PhoneCheck::Verified && !phone.number.isEmpty();
    };
    if (isUnverified(application.details->phone))
        return application.details->phone.number;
    if (application.delivery->way == domain::DeliveryWay::Mail && application.delivery->recipient &&
        isUnverified(application.delivery->recipient->phone))
        return application.delivery->recipient->phone.number;
    return std::nullopt;
}

class Common {
public:
    explicit Common(const CasePaper& paper)
        : m_paper(paper)
        , m_case(paper.application) {}

    FormValues values() {
        addHead();
        addPerson();
        addCard();
        addDelivery();
        addOpenQuestions();
        addCounter();
        m_values.setList(QStringLiteral("materials"), materialsOf(m_paper));
        return m_values;
    }

private:
    void set(const char* name, const QString& text) { m_values.setText(QString::fromLatin1(name), text); }

    void addHead() {
        set("acceptanceNumber", m_case.acceptanceNumber->grouped());
        set("qr", m_case.acceptanceNumber->text());
        set("acceptedAt", momentText(m_case.submittedAt));
        if (m_paper.printedBefore > 0) {
            set("reprint", m_paper.word("copy").arg(m_paper.printedBefore + 1));
            set("reprintedAt", momentText(m_paper.now));
        }
    }

    void addPerson() {
        const domain::Person& person = *m_case.applicant;
        set("applicantName", person.name.text());
        set("documentKind", m_paper.word("document", textOf(person.number.kind())));
        set("documentNumber", person.number.text());
        const QString number = m_case.socialSecurityNumber();
        set("socialSecurityNumber", number.isEmpty() ? m_paper.word("assigned_by_central") : number);
        addGuardian();
        set("signer", m_paper.word(m_case.flow->hasGuardian ? "signer/guardian" : "signer/applicant"));
    }

    void addGuardian() {
        if (!m_case.flow->hasGuardian || !m_case.guardian)
            return;
        const domain::Person& guardian = m_case.guardian->person;
        const QString kind = m_paper.word("document", textOf(guardian.number.kind()));
        set("guardianName", guardian.name.text());
        set("guardianRelation",
            m_paper.reference.list(QStringLiteral("relationship")).nameOf(m_case.guardian->relation));
        set("guardianDocument", kind + QLatin1Char(' ') + domain::maskedNumber(guardian.number.text()));
        set("guardianDocumentKind", documentTypeCode(guardian) + QLatin1Char(' ') + kind);
        set("guardianDocumentNumber", guardian.number.text());
    }

    QString photoNote() const {
        if (!m_case.cardPhoto || m_case.cardPhoto->picture)
            return {};
        if (m_case.cardPhoto->way == domain::CardPhotoWay::LeftOut)
            return m_paper.word("photo_left_out");
        const bool isOpen = m_case.openQuestions().contains(domain::OpenQuestion::PhotoReceipt);
        return m_paper.word(isOpen ? "photo_by_receipt" : "photo_by_known_receipt")
            .arg(m_case.cardPhoto->receiptNumber);
    }

    void addCard() {
        const domain::Details& details = *m_case.details;
        const domain::ReferenceData& reference = m_paper.reference;
        set("insuranceType", reference.list(QStringLiteral("insurance_type")).nameOf(details.insuranceType));
        set("bank", reference.list(QStringLiteral("service_bank")).nameOf(details.bank));
        set("issuingCity", reference.divisions.fullName(m_case.eligibility.issuingCity));
        set("photoNote", photoNote());
    }

    void addDelivery() {
        const domain::Delivery& delivery = *m_case.delivery;
        set("deliveryMethod", m_paper.word("delivery", textOf(delivery.way)));
        if (delivery.way == domain::DeliveryWay::OutletPickup && delivery.outlet) {
            set("pickupOutlet", delivery.outlet->name);
            set("pickupAddress", delivery.outlet->address);
        }
        if (delivery.way == domain::DeliveryWay::Mail && delivery.recipient) {
            set("recipient", delivery.recipient->name);
            set("recipientPhone", delivery.recipient->phone.number);
            set("recipientAddress",
                m_paper.reference.divisions.fullName(delivery.recipient->division) + delivery.recipient->address);
        }
    }

    void addOpenQuestions() {
        m_values.setList(QStringLiteral("openQuestions"), openQuestionsOf(m_paper));
        const domain::FaceCheck& face = m_case.face;
        if (face.outcome == domain::FaceOutcome::AwaitingReview)
            set("manualReview", m_paper.word("manual_review").arg(face.reason));
        const bool isOfOperator = face.outcome == domain::FaceOutcome::MatchedByOperator;
        if (isOfOperator || face.outcome == domain::FaceOutcome::ApprovedBySupervisor)
            set("manualOverride", m_paper.word(isOfOperator ? "matched_by_operator" : "manual_override")
                                      .arg(face.approverName, momentText(face.decidedAt), face.reason));
        if (const auto unverified = unverifiedPhone(m_case))
            set("phoneToVerify", *unverified);
    }

    void addCounter() {
        const Counter& counter = m_paper.counter;
        const domain::Outlet* outlet =
            m_paper.reference.outlets ? m_paper.reference.outlets->findById(counter.workstation.outletCode) : nullptr;
        set("outletName", counter.workstation.outletName);
        set("outletCode", counter.workstation.outletCode);
        set("outletPhone", outlet ? outlet->phone : QString());
        // Who took the case, even when a colleague prints it again.
        const bool isOwn = m_case.owner == counter.account.id;
        set("operatorName", isOwn ? counter.account.displayName : m_case.ownerName);
        set("operatorNumber", isOwn ? counter.account.signInName : QString());
    }

    const CasePaper& m_paper;
    const Application& m_case;
    FormValues m_values;
};

bool isComplete(const Application& application) {
    return application.acceptanceNumber && application.applicant && application.details && application.delivery;
}

Result<QByteArray> compose(Paper paper, FormValues values, const QByteArray& photo, const QDateTime& now) {
    values.setImage(QStringLiteral("photo"), QImage::fromData(photo, "JPEG"));
    SHOULI_TRY(const printing::FormTemplate form,
               printing::FormTemplate::load(QStringLiteral(":/forms/print/") + textOf(paper) + u".html"));
    return printing::PdfComposer().compose(form, values, now);
}

QFuture<Result<QByteArray>> refused(const base::Error& error) {
    return QtFuture::makeReadyFuture<Result<QByteArray>>(base::fail(error));
}

} // namespace

QString CasePaper::word(const char* group, QLatin1StringView text) const {
    return words.word(QString::fromLatin1(group) + QLatin1Char('/') + text);
}

FormValues caseValues(const CasePaper& paper) { return Common(paper).values(); }

QFuture<Result<QByteArray>> makeCasePaper(const DeskServices& services, const Counter& counter,
                                          const Application& application, Paper paper, int printedBefore) {
    if (!isComplete(application))
        return refused({base::ErrorCode::NotAllowed, {}});
    const auto words = printing::PaperWords::load();
    if (!words)
        return refused(words.error());
    const auto reference = services.reference.current();
    const QDateTime now = services.clock.now();
    const CasePaper filled{application, *reference, counter, *words, printedBefore, now};
    const FormValues values = paper == Paper::Receipt ? receiptValues(filled) : applicationFormValues(filled);
    const QFuture<Result<QByteArray>> photo =
        application.cardPhoto && application.cardPhoto->picture
            ? services.pictures.jpeg(application.id, application.cardPhoto->picture->id)
            : QtFuture::makeReadyFuture<Result<QByteArray>>(QByteArray());
    return QFuture<Result<QByteArray>>(photo).then(QtFuture::Launch::Async,
                                                   [paper, values, now](const Result<QByteArray>& jpeg) {
                                                       return jpeg ? compose(paper, values, *jpeg, now) : jpeg;
                                                   });
}

std::vector<Paper> CasePapers::papers() const {
    const auto papers = serviceOf(m_application.flow, m_services.served).papers;
    return {papers.begin(), papers.end()};
}

QFuture<Result<QByteArray>> CasePapers::preview(Paper paper) const {
    return makeCasePaper(m_services, m_counter, m_application, paper, 0);
}

QFuture<Result<QByteArray>> CasePapers::issue(Paper paper, int copies, std::optional<QString> printer) {
    if (!isComplete(m_application))
        return refused({base::ErrorCode::NotAllowed, {}});
    return m_services.prints.record(m_application.id, textOf(paper), copies, std::move(printer))
        .then(QtFuture::Launch::Sync,
              [services = &m_services, counter = m_counter, application = m_application,
               paper](const Result<int>& before) {
                  return before ? makeCasePaper(*services, counter, application, paper, *before)
                                : refused(before.error());
              })
        .unwrap();
}

QFuture<Result<std::vector<PrintRecord>>> CasePapers::history() const { return m_services.prints.of(m_application.id); }

} // namespace shouli::desk
