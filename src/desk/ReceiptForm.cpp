// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ReceiptForm.h"

#include "desk/Labels.h"
#include "printing/PdfComposer.h"

namespace shouli::desk {
namespace {

using domain::Application;
using printing::FormValues;

FormValues numbered(int index, const QString& name, const QString& text) {
    FormValues row;
    row.setText(QStringLiteral("index"), QString::number(index));
    row.setText(name, text);
    return row;
}

class Receipt {
public:
    Receipt(const Application& application, const domain::ReferenceData& reference, const Counter& counter,
            const printing::PaperWords& words)
        : m_case(application)
        , m_reference(reference)
        , m_counter(counter)
        , m_words(words) {}

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

    QString word(const char* key) const { return m_words.word(QString::fromLatin1(key)); }
    /// The word of a stored text: "material/id_card_portrait".
    QString word(const char* group, QLatin1StringView text) const {
        return m_words.word(QString::fromLatin1(group) + QLatin1Char('/') + text);
    }

    void addHead(int printedBefore) {
        set("acceptanceNumber", m_case.acceptanceNumber->grouped());
        set("qr", m_case.acceptanceNumber->text());
        set("service", word("service/adult"));
        set("acceptedAt", momentText(m_case.submittedAt));
        set("expectedReady", word("expected_ready"));
        if (printedBefore > 0)
            set("reprint", word("copy").arg(printedBefore + 1));
    }

    void addPerson() {
        const domain::Person& person = *m_case.applicant;
        set("applicantName", person.name.text());
        set("documentKind", word("document", textOf(person.number.kind())));
        set("documentNumber", person.number.text());
        const QString number = m_case.socialSecurityNumber();
        set("socialSecurityNumber", number.isEmpty() ? word("assigned_by_central") : number);
        set("signer", m_case.flow == domain::FlowKind::Minor ? word("signer/guardian") : word("signer/applicant"));
    }

    void addCard() {
        const domain::Details& details = *m_case.details;
        set("insuranceType", m_reference.list(QStringLiteral("insurance_type")).nameOf(details.insuranceType));
        set("bank", m_reference.list(QStringLiteral("service_bank")).nameOf(details.bank));
        set("issuingCity", m_reference.divisions.fullName(m_case.eligibility.issuingCity));
        // A photo that central still has to find stands here by its number.
        set("photoNote", m_case.cardPhoto && !m_case.cardPhoto->picture
                             ? word("photo_by_receipt").arg(m_case.cardPhoto->receiptNumber)
                             : QString());
    }

    void addDelivery() {
        const domain::Delivery& delivery = *m_case.delivery;
        set("deliveryMethod", word("delivery", textOf(delivery.way)));
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
            row.setText(QStringLiteral("text"), word("open", textOf(question)));
            rows.append(row);
        }
        m_values.setList(QStringLiteral("openQuestions"), rows);
        if (const domain::FaceCheck& face = m_case.face; face.outcome == domain::FaceOutcome::ApprovedBySupervisor)
            set("manualOverride",
                word("manual_override").arg(face.approverName, momentText(face.decidedAt), face.reason));
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
            FormValues row = numbered(int(rows.size()) + 1, QStringLiteral("name"), word("material", textOf(slot)));
            row.setText(QStringLiteral("form"), word("material/form"));
            row.setText(QStringLiteral("pages"), QStringLiteral("1"));
            row.setText(QStringLiteral("note"), word("material/note"));
            rows.append(row);
        }
        m_values.setList(QStringLiteral("materials"), rows);
    }

    void addNotices() {
        const bool isMailed = m_case.delivery->way == domain::DeliveryWay::Mail;
        const QStringList notices{word(isMailed ? "notice/keep_mail" : "notice/keep_pickup"), word("notice/activate"),
                                  word("notice/progress")};
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
    const printing::PaperWords& m_words;
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
                         const printing::PaperWords& words, int printedBefore) {
    return Receipt(application, reference, counter, words).values(printedBefore);
}

QFuture<base::Result<QByteArray>> makeReceipt(const DeskServices& services, const Counter& counter,
                                              const Application& application, int printedBefore) {
    if (!isComplete(application))
        return QtFuture::makeReadyFuture<base::Result<QByteArray>>(base::fail(base::ErrorCode::NotAllowed));
    const auto words = printing::PaperWords::load();
    if (!words)
        return QtFuture::makeReadyFuture<base::Result<QByteArray>>(base::fail(words.error()));
    const FormValues values = receiptValues(application, *services.reference.current(), counter, *words, printedBefore);
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
