// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ReceiptForm.h"

#include "desk/Labels.h"
#include "printing/PdfComposer.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

using domain::Application;
using printing::FormValues;

QString tr(const char* source) { return QCoreApplication::translate("Receipt", source); }

FormValues numbered(int index, const QString& name, const QString& text) {
    FormValues row;
    row.setText(QStringLiteral("index"), QString::number(index));
    row.setText(name, text);
    return row;
}

class Receipt {
public:
    Receipt(const Application& application, const domain::ReferenceData& reference, const Counter& counter)
        : m_case(application)
        , m_reference(reference)
        , m_counter(counter) {}

    FormValues values(int printedBefore) {
        addHead(printedBefore);
        addPerson();
        addCard();
        addDelivery();
        addOpenQuestions();
        addMaterials();
        addNotices();
        addCounter();
        return m_values;
    }

private:
    void set(const char* name, const QString& text) { m_values.setText(QString::fromLatin1(name), text); }

    void addHead(int printedBefore) {
        set("acceptanceNumber", m_case.acceptanceNumber->grouped());
        set("qr", m_case.acceptanceNumber->text());
        set("service", tr(QT_TRANSLATE_NOOP("Receipt", "First application for a social security card")));
        set("acceptedAt", momentText(m_case.submittedAt));
        set("expectedReady", tr(QT_TRANSLATE_NOOP("Receipt", "As a rule within 12 working days of acceptance")));
        if (printedBefore > 0)
            set("reprint", tr(QT_TRANSLATE_NOOP("Receipt", " (copy %1)")).arg(printedBefore + 1));
    }

    void addPerson() {
        const domain::Person& person = *m_case.applicant;
        set("applicantName", person.name.text());
        set("documentKind", label(person.number.kind()));
        set("documentNumber", person.number.text());
        const QString number = m_case.socialSecurityNumber();
        set("socialSecurityNumber",
            number.isEmpty() ? tr(QT_TRANSLATE_NOOP("Receipt", "Assigned by the provincial system")) : number);
        set("signer", m_case.flow == domain::FlowKind::Minor ? tr(QT_TRANSLATE_NOOP("Receipt", "Guardian"))
                                                             : tr(QT_TRANSLATE_NOOP("Receipt", "The applicant")));
    }

    void addCard() {
        const domain::Details& details = *m_case.details;
        set("insuranceType", m_reference.list(QStringLiteral("insurance_type")).nameOf(details.insuranceType));
        set("bank", m_reference.list(QStringLiteral("service_bank")).nameOf(details.bank));
        set("issuingCity", m_reference.divisions.fullName(m_case.eligibility.issuingCity));
        // A photo that central still has to find stands here by its number.
        set("photoNote",
            m_case.cardPhoto && !m_case.cardPhoto->picture
                ? tr(QT_TRANSLATE_NOOP("Receipt", "Photo by receipt number %1")).arg(m_case.cardPhoto->receiptNumber)
                : QString());
    }

    void addDelivery() {
        const domain::Delivery& delivery = *m_case.delivery;
        set("deliveryMethod", label(delivery.way));
        if (delivery.way == domain::DeliveryWay::OutletPickup && delivery.outlet) {
            set("pickupOutlet", delivery.outlet->name);
            set("pickupAddress", delivery.outlet->address);
        }
        if (delivery.way == domain::DeliveryWay::Mail && delivery.recipient) {
            set("recipient", delivery.recipient->name);
            set("recipientPhone", delivery.recipient->phone.number);
            set("recipientAddress",
                m_reference.divisions.fullName(delivery.recipient->division) + delivery.recipient->address);
        }
    }

    void addOpenQuestions() {
        QList<FormValues> rows;
        for (const domain::OpenQuestion question : m_case.openQuestions()) {
            FormValues row;
            row.setText(QStringLiteral("text"), label(question));
            rows.append(row);
        }
        m_values.setList(QStringLiteral("openQuestions"), rows);
        if (const domain::FaceCheck& face = m_case.face; face.outcome == domain::FaceOutcome::ApprovedBySupervisor)
            set("manualOverride", tr(QT_TRANSLATE_NOOP("Receipt", "Approved by %1 on %2. Reason: %3"))
                                      .arg(face.approverName, momentText(face.decidedAt), face.reason));
        if (const auto unverified = unverifiedPhone())
            set("phoneToVerify", *unverified);
    }

    std::optional<QString> unverifiedPhone() const {
        const auto isUnverified = [](const domain::Phone& phone) {
            return phone.check != domain::PhoneCheck::Verified && !phone.number.isEmpty();
        };
        if (isUnverified(m_case.details->phone))
            return m_case.details->phone.number;
        if (m_case.delivery->way == domain::DeliveryWay::Mail && m_case.delivery->recipient &&
            isUnverified(m_case.delivery->recipient->phone))
            return m_case.delivery->recipient->phone.number;
        return std::nullopt;
    }

    void addMaterials() {
        QList<FormValues> rows;
        for (const auto& [slot, picture] : m_case.materials) {
            FormValues row = numbered(int(rows.size()) + 1, QStringLiteral("name"), label(slot));
            row.setText(QStringLiteral("form"), tr(QT_TRANSLATE_NOOP("Receipt", "Picture of the original")));
            row.setText(QStringLiteral("pages"), QStringLiteral("1"));
            row.setText(QStringLiteral("note"), tr(QT_TRANSLATE_NOOP("Receipt", "Original returned at once")));
            rows.append(row);
        }
        m_values.setList(QStringLiteral("materials"), rows);
    }

    void addNotices() {
        const bool isMailed = m_case.delivery->way == domain::DeliveryWay::Mail;
        const QStringList notices{
            isMailed ? tr(QT_TRANSLATE_NOOP("Receipt", "Keep this receipt. The card comes by mail; the recipient pays "
                                                       "the postage on delivery."))
                     : tr(QT_TRANSLATE_NOOP("Receipt", "Keep this receipt. Bring it and the applicant's original "
                                                       "identity document to collect the card.")),
            tr(QT_TRANSLATE_NOOP("Receipt", "With the card, have its bank account activated at an outlet of the "
                                            "service bank.")),
            tr(QT_TRANSLATE_NOOP("Receipt", "How far the card is can be asked under 12333 with the acceptance number. "
                                            "If anything on this receipt is wrong, tell this outlet at once.")),
        };
        QList<FormValues> rows;
        for (const QString& notice : notices)
            rows.append(numbered(int(rows.size()) + 1, QStringLiteral("text"), notice));
        m_values.setList(QStringLiteral("notices"), rows);
    }

    void addCounter() {
        const domain::Outlet* outlet =
            m_reference.outlets ? m_reference.outlets->findById(m_counter.workstation.outletCode) : nullptr;
        set("outletName", m_counter.workstation.outletName);
        set("outletPhone", outlet ? outlet->phone : QString());
        set("operatorName", m_counter.account.displayName);
        set("operatorNumber", m_counter.account.signInName);
    }

    const Application& m_case;
    const domain::ReferenceData& m_reference;
    const Counter& m_counter;
    FormValues m_values;
};

bool isComplete(const Application& application) {
    return application.acceptanceNumber && application.applicant && application.details && application.delivery;
}

base::Result<QByteArray> compose(FormValues values, const QByteArray& photo, const QDateTime& now) {
    values.setImage(QStringLiteral("photo"), QImage::fromData(photo, "JPEG"));
    SHOULI_TRY(const printing::FormTemplate form,
               printing::FormTemplate::load(QStringLiteral(":/forms/print/receipt.html")));
    return printing::PdfComposer().compose(form, values, now);
}

} // namespace

FormValues receiptValues(const Application& application, const domain::ReferenceData& reference, const Counter& counter,
                         int printedBefore) {
    return Receipt(application, reference, counter).values(printedBefore);
}

QFuture<base::Result<QByteArray>> makeReceipt(const DeskServices& services, const Counter& counter,
                                              const Application& application, int printedBefore) {
    if (!isComplete(application))
        return QtFuture::makeReadyFuture<base::Result<QByteArray>>(base::fail(base::ErrorCode::NotAllowed));
    const FormValues values = receiptValues(application, *services.reference.current(), counter, printedBefore);
    QFuture<base::Result<QByteArray>> photo =
        application.cardPhoto && application.cardPhoto->picture
            ? services.applications.pictureJpeg(application.id, application.cardPhoto->picture->id)
            : QtFuture::makeReadyFuture<base::Result<QByteArray>>(QByteArray());
    return photo.then(QtFuture::Launch::Async,
                      [values, now = services.clock.now()](const base::Result<QByteArray>& jpeg) {
                          return jpeg ? compose(values, *jpeg, now) : jpeg;
                      });
}

} // namespace shouli::desk
