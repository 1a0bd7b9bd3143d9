// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CaseJudge.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "central/Problems.h"
#include "central/SmsTable.h"
#include "central/services/ServiceAtCentral.h"
#include "domain/Issue.h"
#include "domain/rules/Rules.h"

#include <algorithm>

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;
using domain::Application;
using domain::Refusal;

namespace {

// A case may arrive long after it was taken, and is judged by the day it was taken. Longer ago, or in the future, the
// workstation's clock is not believed.
constexpr int kLongestOfflineDays = 90;
constexpr qint64 kCounterOffsetSeconds = 8 * 3600;

QDate judgedOn(const QDateTime& submittedAt, QDate today) {
    const QDate day = submittedAt.toUTC().addSecs(kCounterOffsetSeconds).date();
    return day <= today && day.daysTo(today) <= kLongestOfflineDays ? day : today;
}

bool names(const std::vector<domain::CaseFile>& files, const domain::PictureId& picture, QStringView role) {
    return std::any_of(files.begin(), files.end(),
                       [&](const domain::CaseFile& file) { return file.picture == picture && file.role == role; });
}

} // namespace

CaseJudge::CaseJudge(const Services& services, sql::Database& database, QString outlet)
    : m_services(services)
    , m_database(database)
    , m_outlet(std::move(outlet)) {}

Result<std::vector<Refusal>> CaseJudge::refusals(const protocol::Submission& submission) {
    m_refusals.clear();
    SHOULI_CHECK(askRules(submission));
    checkFiles(submission);
    if (submission.application.applicant)
        SHOULI_CHECK(m_services.served.of(submission.application.flow).judge(*this, submission.application));
    return std::move(m_refusals);
}

Status CaseJudge::askRules(const protocol::Submission& submission) {
    const domain::RuleContext context{judgedOn(submission.submittedAt, m_services.clock.today()),
                                      *m_services.shelf.snapshot};
    for (const domain::Issue& issue : domain::checkWhole(submission.application, context)) {
        if (issue.severity == domain::Severity::Error)
            refuse(refusalOf(issue));
    }
    const Application& application = submission.application;
    if (application.details)
        SHOULI_CHECK(checkPhone(application.id, application.details->phone, domain::Field::Mobile));
    if (application.delivery && application.delivery->recipient)
        SHOULI_CHECK(
            checkPhone(application.id, application.delivery->recipient->phone, domain::Field::RecipientMobile));
    return {};
}

Status CaseJudge::askAboutApplicant(const Application& application) {
    const AskedPerson person = asked(application.id, *application.applicant);
    SHOULI_CHECK(note(asking().eligibility(person, application.eligibility.issuingCity)));
    if (application.cardPhoto && application.cardPhoto->way == domain::CardPhotoWay::Receipt)
        SHOULI_CHECK(checkReceipt(person, *application.cardPhoto));
    return {};
}

Status CaseJudge::askWhetherLiving(const domain::ApplicationId& application, const domain::Person& person) {
    const auto known = asking().living(asked(application, person));
    return known ? Status() : note(base::fail(known.error()));
}

// A token that central never gave for this number and case is a phone nobody verified.
Status CaseJudge::checkPhone(const domain::ApplicationId& application, const domain::Phone& phone,
                             domain::Field field) {
    if (phone.check != domain::PhoneCheck::Verified)
        return {};
    SmsTable table(m_database, m_services.keys);
    SHOULI_TRY(const bool isVerified, table.isTokenOf({application, phone.number}, phone.token));
    if (!isVerified)
        refuse(refusalOf({field, domain::IssueCode::NotVerified, domain::Severity::Error, {}}));
    return {};
}

// A receipt that was good when the photo was fetched may have expired since.
Status CaseJudge::checkReceipt(const AskedPerson& person, const domain::CardPhoto& photo) {
    const auto owner = asking().receipt(person, photo.receiptNumber);
    if (owner || (photo.picture && owner.error().code == ErrorCode::ReceiptExpired))
        return {};
    return note(base::fail(owner.error()));
}

void CaseJudge::checkFiles(const protocol::Submission& submission) {
    const Application& application = submission.application;
    for (const auto& [slot, picture] : application.materials) {
        if (!names(submission.files, picture.id, QString(textOf(slot))))
            refuse(
                refusalOf({domain::Field::Materials, domain::IssueCode::PictureMissing, domain::Severity::Error, {}}));
    }
    const auto& photo = application.cardPhoto;
    if (photo && photo->picture && !names(submission.files, photo->picture->id, u"card_photo"))
        refuse(refusalOf({domain::Field::CardPhoto, domain::IssueCode::PictureMissing, domain::Severity::Error, {}}));
}

Status CaseJudge::note(const Status& answer) {
    if (!answer && base::classOf(answer.error().code) != base::ErrorClass::Refusal)
        return answer;
    if (!answer)
        refuse(refusalOf(answer.error().code));
    return {};
}

} // namespace shouli::central
