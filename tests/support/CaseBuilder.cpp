// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CaseBuilder.h"

#include "domain/DocumentMatrix.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace shouli::test {

using namespace domain;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

ReferenceFiles readShippedFiles() {
    const QDir forms(QStringLiteral(SHOULI_SOURCE_DIR "/forms"));
    ReferenceFiles files;
    for (const QFileInfo& file : QDir(forms.filePath(QStringLiteral("codes"))).entryInfoList({QStringLiteral("*.tsv")}))
        files[QStringLiteral("codes/") + file.baseName()] = contentOf(file.filePath());
    for (const QFileInfo& file :
         QDir(forms.filePath(QStringLiteral("notices"))).entryInfoList({QStringLiteral("*.html")}))
        files[QStringLiteral("notices/") + file.baseName()] = contentOf(file.filePath());
    files[QStringLiteral("outlets")] = contentOf(forms.filePath(QStringLiteral("demo/outlets.tsv")));
    return files;
}

ReferenceSnapshot loaded(const ReferenceFiles& files) {
    const auto reference = loadReference(files);
    if (!reference)
        qFatal("forms: %s", qPrintable(reference.error().detail));
    return *reference;
}

QDateTime thisMorning() { return QDateTime(today(), QTime(1, 30), Qt::UTC); }

Consent consentTo(const QString& notice) { return {{{notice, QStringLiteral("2026-11-22")}}, thisMorning()}; }

FaceCheck passedFace() {
    FaceCheck face;
    face.consent = consentTo(QStringLiteral("face_consent"));
    face.outcome = FaceOutcome::Passed;
    face.livePicture = picture(PictureSource::Camera);
    face.attempts = 1;
    face.decidedAt = thisMorning();
    return face;
}

Details detailsOfLin() {
    Details details;
    details.ethnicGroup = QStringLiteral("01");
    details.validFrom = QDate(2018, 5, 10);
    details.validUntil = QDate(2038, 5, 10);
    details.phone = verifiedPhone(QStringLiteral("13000000001"));
    details.occupation = QStringLiteral("11");
    details.residence = QStringLiteral("440106");
    details.residenceAddress = QStringLiteral("虚构路一号二〇三房");
    details.bank = QStringLiteral("95588");
    details.insuranceType = QStringLiteral("1");
    return details;
}

OutletSnapshot outletOfGuangzhou() {
    const Outlet* outlet = shippedReference()->outlets->findById(QStringLiteral("955880001"));
    Q_ASSERT(outlet && outlet->cityCode == QLatin1String("440100") && outlet->bankCode == QLatin1String("95588"));
    return {outlet->id, outlet->name, outlet->address, outlet->phone, outlet->cityCode, outlet->bankCode};
}

std::map<MaterialSlot, Picture> materialsOf(const Person& applicant, FlowKind flow = FlowKind::Adult) {
    std::map<MaterialSlot, Picture> materials;
    for (const MaterialSlot slot : materialsFor(flow, applicant.kind, applicant.number.kind()))
        materials.emplace(slot, picture());
    return materials;
}

} // namespace

ReferenceSnapshot shippedReference() {
    static const ReferenceSnapshot kReference = loaded(shippedFiles());
    return kReference;
}

const ReferenceFiles& shippedFiles() {
    static const ReferenceFiles kFiles = readShippedFiles();
    return kFiles;
}

ReferenceSnapshot referenceWith(const QString& id, const QByteArray& content) {
    ReferenceFiles files = shippedFiles();
    files[id] = content;
    return loaded(files);
}

PersonName name(const QString& text) {
    const auto parsed = PersonName::parse(text);
    if (!parsed)
        qFatal("no name: %s", qPrintable(text));
    return *parsed;
}

IdentityNumber number(DocumentKind kind, const QString& text) {
    const auto parsed = IdentityNumber::parse(kind, text);
    if (!parsed)
        qFatal("no number: %s", qPrintable(text));
    return *parsed;
}

Person person(ApplicantKind kind, DocumentKind document, const QString& text) {
    const IdentityNumber parsed = number(document, text);
    return {kind,
            name(QStringLiteral("林晓岚")),
            parsed,
            parsed.sex().value_or(Sex::Male),
            parsed.birthDate().value_or(QDate(1985, 6, 15)),
            EntrySource::Typed};
}

Person lin() {
    return person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, QStringLiteral("449999199003070023"));
}

Person mei() {
    Person mei = person(ApplicantKind::Mainland, DocumentKind::HouseholdRegister, QStringLiteral("449999201506010022"));
    mei.name = name(QStringLiteral("林小梅"));
    return mei;
}

Person chan() {
    Person chan = person(ApplicantKind::HongKong, DocumentKind::HkMacaoTravelPermit, QStringLiteral("H00000001"));
    chan.name = name(QStringLiteral("陈一鸣"));
    return chan;
}

Picture picture(PictureSource source) {
    Picture picture;
    picture.id = PictureId::make();
    picture.source = source;
    picture.widthPx = 1011;
    picture.heightPx = 638;
    picture.bytes = 120'000;
    picture.digest = QCryptographicHash::hash(picture.id.text().toLatin1(), QCryptographicHash::Sha256);
    picture.takenAt = thisMorning();
    return picture;
}

Phone verifiedPhone(const QString& number) {
    Phone phone;
    phone.number = number;
    phone.check = PhoneCheck::Verified;
    phone.token = "token of " + number.toLatin1();
    phone.verifiedAt = thisMorning();
    return phone;
}

CaseBuilder::CaseBuilder() {
    begun();
    m_application.step = QStringLiteral("confirm");
    m_application.consent = consentTo(QStringLiteral("handling_notice"));
    m_application.applicant = lin();
    m_application.face = passedFace();
    m_application.eligibility.precheck = CheckOutcome::Passed;
    m_application.eligibility.precheckAt = thisMorning();
    m_application.eligibility.issuingCity = QStringLiteral("440100");
    m_application.eligibility.outcome = CheckOutcome::Passed;
    m_application.eligibility.answeredAt = thisMorning();
    m_application.materials = materialsOf(*m_application.applicant);
    m_application.cardPhoto = CardPhoto{CardPhotoWay::SocialInsurance, QString(), picture(PictureSource::Central)};
    m_application.details = detailsOfLin();
    m_application.delivery = Delivery{DeliveryWay::OutletPickup, outletOfGuangzhou(), {}, {}};
}

CaseBuilder& CaseBuilder::begun() {
    m_application = {};
    m_application.id = ApplicationId::make();
    m_application.owner = OperatorId::make();
    m_application.ownerName = QStringLiteral("经办员甲");
    m_application.step = QStringLiteral("guide");
    m_application.createdAt = thisMorning();
    m_application.changedAt = thisMorning();
    return *this;
}

CaseBuilder& CaseBuilder::mailed() {
    m_application.delivery->way = DeliveryWay::Mail;
    m_application.delivery->mailTips = NoticeVersion{QStringLiteral("mail_tips"), QStringLiteral("2026-11-22")};
    m_application.delivery->recipient = Recipient{m_application.applicant->name.text(), m_application.details->phone,
                                                  QStringLiteral("440106"), QStringLiteral("虚构路一号二〇三房")};
    return *this;
}

CaseBuilder& CaseBuilder::offline() {
    m_application.eligibility.precheck = CheckOutcome::Open;
    m_application.eligibility.outcome = CheckOutcome::Open;
    m_application.eligibility.answeredAt = {};
    m_application.cardPhoto = CardPhoto{CardPhotoWay::Receipt, QStringLiteral("AX2000000000001"), {}};
    m_application.details->phone = Phone{QStringLiteral("13000000001"), PhoneCheck::Open, {}, {}, {}};
    return *this;
}

CaseBuilder& CaseBuilder::of(const Person& applicant) {
    m_application.applicant = applicant;
    m_application.materials = materialsOf(applicant);
    const DocumentKind document = applicant.number.kind();
    const int years = document == DocumentKind::ResidentIdCard        ? 20
                      : document == DocumentKind::HkMacaoTravelPermit ? 10
                                                                      : 5;
    m_application.details->validFrom = QDate(2022, 3, 1);
    m_application.details->validUntil = QDate(2022 + years, 3, 1);
    return *this;
}

CaseBuilder& CaseBuilder::ofMinor(const Person& child) {
    m_application.flow = FlowKind::Minor;
    m_application.guardian = Guardian{lin(), QStringLiteral("52")};
    m_application.applicant = child;
    m_application.materials = materialsOf(child, FlowKind::Minor);
    const bool hasRegister = child.number.kind() == DocumentKind::HouseholdRegister;
    m_application.details->validFrom = hasRegister ? child.birthDate.addDays(20) : QDate(2024, 3, 1);
    m_application.details->validUntil = hasRegister ? child.birthDate.addYears(16).addDays(-1) : QDate(2029, 3, 1);
    m_application.details->occupation.clear();
    return *this;
}

CaseBuilder& CaseBuilder::ofGuardian() {
    ofMinor();
    m_application.step = QStringLiteral("eligibility");
    std::erase_if(m_application.materials, [](const auto& material) { return !isGuardians(material.first); });
    m_application.guardian->relation.clear();
    m_application.applicant.reset();
    m_application.eligibility = {};
    m_application.eligibility.precheck = CheckOutcome::Passed;
    m_application.cardPhoto.reset();
    m_application.details.reset();
    m_application.delivery.reset();
    return *this;
}

std::vector<SocialCard> twoCards() {
    return {{QStringLiteral("A10000001"), QStringLiteral("440100"), QStringLiteral("95588"), QStringLiteral("1"),
             QStringLiteral("6")},
            {QStringLiteral("B20000002"), QStringLiteral("440300"), QStringLiteral("95533"), QStringLiteral("0"),
             QStringLiteral("4")}};
}

CaseBuilder& CaseBuilder::ofClearing() {
    Application origin = m_application;
    begun();
    const Application clearing = clearingFrom(origin);
    m_application.flow = clearing.flow;
    m_application.applicant = clearing.applicant;
    m_application.face = clearing.face;
    m_application.clearing = clearing.clearing;
    m_application.clearing->cards = twoCards();
    m_application.eligibility.precheck = CheckOutcome::Passed;
    m_application.consent = consentTo(QStringLiteral("clearing_notice"));
    m_application.step = QStringLiteral("confirm");
    return *this;
}

} // namespace shouli::test
