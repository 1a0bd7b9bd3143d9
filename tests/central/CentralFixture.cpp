// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"

#include "crypto/Digest.h"
#include "crypto/SealedMessage.h"

#include <QJsonArray>

namespace shouli::test {

QByteArray jpegOf(const domain::PictureId& picture) { return "jpeg of " + picture.text().toLatin1(); }

domain::CaseFile entryOf(const domain::PictureId& picture, const QString& role) {
    const QByteArray jpeg = jpegOf(picture);
    return {picture, role, jpeg.size(), crypto::Digest::sm3(jpeg)};
}

CentralFixture::CentralFixture() {
    options.databasePath = folder.filePath(QStringLiteral("central.sqlite"));
    options.blobFolder = folder.filePath(QStringLiteral("blobs"));
    options.readyFile = folder.filePath(QStringLiteral("ready.json"));
    options.isDemo = true;
}

QString CentralFixture::begin() {
    if (const QString fault = start(); !fault.isEmpty())
        return fault;
    client = std::make_unique<CentralClient>(port());
    const int status = client->enrol(central->enrolmentCode()).status;
    return status == 201 ? QString() : QStringLiteral("the enrolment answered %1").arg(status);
}

QString CentralFixture::start() {
    auto started = central::Central::start(options, clock);
    if (!started)
        return QString(textOf(started.error().code)) + u' ' + started.error().detail;
    central = std::move(*started);
    m_thread = std::thread([this] { central->run(); });
    return {};
}

void CentralFixture::stop() {
    if (!m_thread.joinable())
        return;
    central->stop();
    m_thread.join();
    central.reset();
}

Reply CentralFixture::ask(const QByteArray& path, const QJsonObject& question) {
    return client->sendSigned("POST", path, base::compactJson(question));
}

QString CentralFixture::newCode() {
    return CentralClient(port()).send("POST", "/demo/enrolment-codes").json().value(QStringLiteral("code")).toString();
}

QString CentralFixture::lastSmsCode() {
    const QJsonArray items = client->send("GET", "/demo/sms-codes").json().value(QStringLiteral("items")).toArray();
    return items.first().toObject().value(QStringLiteral("code")).toString();
}

crypto::Sm2PublicKey CentralFixture::centralKey() const {
    return *crypto::Sm2PublicKey::fromDer(client->place.centralKey);
}

protocol::Submission CentralFixture::submissionOf(const domain::Application& whole, const QDateTime& submittedAt) {
    protocol::Submission made;
    made.application = whole;
    domain::Application& application = made.application;
    application.face.livePicture.reset();
    domain::Phone& phone = application.details->phone;
    ask("/v1/sms-codes", protocol::SmsCodeRequest{application.id, phone.number}.toJson());
    const Reply verified = ask("/v1/sms-verifications",
                               protocol::SmsVerificationRequest{application.id, phone.number, lastSmsCode()}.toJson());
    if (const auto answer = protocol::SmsVerificationAnswer::fromJson(verified.json()))
        phone.token = answer->token;
    made.acceptanceNumber =
        domain::AcceptanceNumber::make(*domain::OutletCode::parse(client->place.outletCode),
                                       client->place.workstationNumber, clock.today(), u'A', ++m_serial)
            .text();
    made.submittedAt = submittedAt;
    made.operatorName = QStringLiteral("jing");
    for (const auto& [slot, picture] : application.materials)
        made.files.push_back(entryOf(picture.id, QString(textOf(slot))));
    if (application.cardPhoto->picture) {
        made.files.push_back(entryOf(application.cardPhoto->picture->id, QStringLiteral("card_photo")));
        application.cardPhoto->way = domain::CardPhotoWay::SocialInsurance;
    }
    return made;
}

Reply CentralFixture::putFile(const domain::ApplicationId& application, const domain::PictureId& picture,
                              const QByteArray& jpeg) {
    const QByteArray sealed =
        crypto::sealTo(centralKey(), crypto::Suite::Sm, jpeg, domain::filePlace(application, picture));
    return client->sendSigned(
        "PUT", "/v1/applications/" + application.text().toLatin1() + "/files/" + picture.text().toLatin1(), sealed,
        {{protocol::kFileDigestHeader, crypto::Digest::sm3(jpeg).toHex()}});
}

Reply CentralFixture::putRevision(CentralClient& by, const protocol::Submission& submission) {
    const QByteArray frozen = base::compactJson(submission.toJson());
    const domain::Application& application = submission.application;
    const QByteArray sealed = crypto::sealTo(centralKey(), crypto::Suite::Sm, frozen,
                                             domain::submissionPlace(application.id, application.revision));
    return by.sendSigned("PUT",
                         "/v1/applications/" + application.id.text().toLatin1() + "/revisions/" +
                             QByteArray::number(application.revision),
                         sealed, {{protocol::kSubmissionSignatureHeader, by.key.sign(frozen).toBase64()}});
}

} // namespace shouli::test
