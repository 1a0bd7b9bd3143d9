// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Problems.h"

namespace shouli::central {

using base::ErrorCode;

int statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::Malformed:
    case ErrorCode::SignatureWrong:
    case ErrorCode::SealBroken:
    case ErrorCode::SealUnknownVersion:
    case ErrorCode::SealUnknownKey:
    case ErrorCode::ProtocolTooOld:
        return 400;
    case ErrorCode::NotAllowed:
        return 401;
    case ErrorCode::EnrolmentRevoked:
    case ErrorCode::EnrolmentCodeWrong:
    case ErrorCode::NotPermittedHere:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
    case ErrorCode::RevisionConflict:
        return 409;
    case ErrorCode::PersonNotFound:
    case ErrorCode::PersonDeceased:
    case ErrorCode::NotChineseCitizen:
    case ErrorCode::ApplicationRunning:
    case ErrorCode::CardHeld:
    case ErrorCode::SeveralCards:
    case ErrorCode::NoTieToProvince:
    case ErrorCode::NoTieToCity:
    case ErrorCode::SmsCodeWrong:
    case ErrorCode::SmsCodeExpired:
    case ErrorCode::ReceiptUnknown:
    case ErrorCode::ReceiptOfOther:
    case ErrorCode::ReceiptExpired:
    case ErrorCode::NoPhotoOnFile:
        return 422;
    case ErrorCode::SmsTooSoon:
    case ErrorCode::SmsTooManyTries:
        return 429;
    case ErrorCode::NetBusy:
    case ErrorCode::StoreBusy:
    case ErrorCode::SmsNotSent:
        return 503;
    case ErrorCode::DiskFull:
        return 507;
    default: // whatever else fails is the server's own fault
        return 500;
    }
}

QString reasonOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::PersonNotFound:
        return QStringLiteral("未查询到该证件号码和姓名对应的人员信息，请核对后再试。");
    case ErrorCode::PersonDeceased:
        return QStringLiteral("该人员已有死亡登记记录，不能申领社会保障卡。");
    case ErrorCode::NotChineseCitizen:
        return QStringLiteral("该通行证持有人为非中国籍，不在本业务办理范围内。");
    case ErrorCode::ApplicationRunning:
        return QStringLiteral("该人员存在正在办理的社会保障卡申领记录，不能重复申领。");
    case ErrorCode::CardHeld:
        return QStringLiteral("该人员在省内已持有有效的社会保障卡，不能重复申领。");
    case ErrorCode::SeveralCards:
        return QStringLiteral("该人员在省内存在多张社会保障卡，请先办理一人一卡清理。");
    case ErrorCode::NoTieToProvince:
        return QStringLiteral("未查询到该人员在广东省的户籍、参保、就业或居住信息，不能在省内申领。");
    case ErrorCode::NoTieToCity:
        return QStringLiteral("未查询到该人员在意向发卡地的户籍、参保、就业或居住信息，请另选发卡地。");
    case ErrorCode::SmsTooSoon:
        return QStringLiteral("验证码发送过于频繁，请稍后再试。");
    case ErrorCode::SmsCodeWrong:
        return QStringLiteral("验证码错误，请重新输入。");
    case ErrorCode::SmsCodeExpired:
        return QStringLiteral("验证码已失效，请重新获取。");
    case ErrorCode::SmsTooManyTries:
        return QStringLiteral("验证码错误次数过多，请重新获取。");
    case ErrorCode::SmsNotSent:
        return QStringLiteral("短信暂时无法发送，请稍后再试。");
    case ErrorCode::ReceiptUnknown:
        return QStringLiteral("未查询到该相片回执号，请核对后再试。");
    case ErrorCode::ReceiptOfOther:
        return QStringLiteral("该相片回执不属于申领人，请核对后再试。");
    case ErrorCode::ReceiptExpired:
        return QStringLiteral("该相片回执已过有效期，请重新拍摄相片。");
    case ErrorCode::NoPhotoOnFile:
        return QStringLiteral("社保系统中没有可用的本人相片。");
    case ErrorCode::CardNotOfPerson:
        return QStringLiteral("未查询到该社保卡，请重新查询后再试。");
    case ErrorCode::CardNotClearable:
        return QStringLiteral("该社保卡当前状态不能清理，请到发卡地社保卡经办机构处理。");
    case ErrorCode::CardBankBusy:
        return QStringLiteral("服务银行系统繁忙，未能清理，请稍后重试。");
    case ErrorCode::CardIssuerOnly:
        return QStringLiteral("发卡地不允许跨市清理，请持有效身份证件到发卡地社保卡经办机构办理。");
    case ErrorCode::AcceptanceNumberTaken:
        return QStringLiteral("受理号不属于本工作站或已被使用，请重新提交。");
    case ErrorCode::EnrolmentCodeWrong:
        return QStringLiteral("登记码不正确、已使用或已过期。");
    case ErrorCode::NotPermittedHere:
        return QStringLiteral("该申请由其他网点受理，本网点不能查看或修改。");
    default:
        return {};
    }
}

namespace {

// The manual's label of a field.
QString labelOf(domain::Field field) {
    using domain::Field;
    switch (field) {
    case Field::Consent:
        return QStringLiteral("办理须知");
    case Field::DocumentKind:
        return QStringLiteral("证件类型");
    case Field::Name:
        return QStringLiteral("姓名");
    case Field::Number:
        return QStringLiteral("证件号码");
    case Field::Sex:
        return QStringLiteral("性别");
    case Field::BirthDate:
        return QStringLiteral("出生日期");
    case Field::PortraitSide:
    case Field::EmblemSide:
    case Field::Materials:
        return QStringLiteral("上传材料");
    case Field::FaceConsent:
    case Field::Face:
    case Field::FaceReason:
        return QStringLiteral("人脸核验");
    case Field::IssuingCity:
        return QStringLiteral("意向发卡地");
    case Field::Eligibility:
        return QStringLiteral("资格校验");
    case Field::PhotoReceipt:
        return QStringLiteral("相片回执号");
    case Field::CardPhoto:
        return QStringLiteral("制卡相片");
    case Field::EthnicGroup:
        return QStringLiteral("民族");
    case Field::ValidFrom:
        return QStringLiteral("证件有效开始日期");
    case Field::ValidUntil:
        return QStringLiteral("证件有效截止日期");
    case Field::LongTerm:
        return QStringLiteral("证件有效期是否为长期");
    case Field::Mobile:
    case Field::SmsCode:
        return QStringLiteral("手机号码");
    case Field::Occupation:
        return QStringLiteral("职业");
    case Field::Residence:
        return QStringLiteral("常住地区");
    case Field::ResidenceAddress:
        return QStringLiteral("常住详细地址");
    case Field::Bank:
        return QStringLiteral("服务银行");
    case Field::InsuranceType:
        return QStringLiteral("参保类型");
    case Field::DeliveryWay:
        return QStringLiteral("领卡方式");
    case Field::Outlet:
        return QStringLiteral("领卡网点");
    case Field::MailTips:
        return QStringLiteral("温馨提示");
    case Field::RecipientName:
        return QStringLiteral("收件人姓名");
    case Field::RecipientMobile:
    case Field::RecipientSmsCode:
        return QStringLiteral("收件人手机号码");
    case Field::RecipientDivision:
        return QStringLiteral("收件地区");
    case Field::RecipientAddress:
        return QStringLiteral("收件详细地址");
    case Field::Cards:
        return QStringLiteral("待清理的社保卡");
    case Field::Relation:
        return QStringLiteral("法定监护人与申领人关系");
    }
    Q_UNREACHABLE();
}

} // namespace

domain::Refusal refusalOf(const domain::Issue& issue) {
    return {textOf(ErrorCode::CaseRefused),
            QStringLiteral("「%1」不符合要求，请核对后重新提交（%2）。").arg(labelOf(issue.field), textOf(issue.code)),
            textOf(issue.field)};
}

domain::Refusal refusalOf(ErrorCode code) { return {textOf(code), reasonOf(code)}; }

Response problemResponse(const protocol::Problem& problem) {
    Response response{problem.status, "application/problem+json", base::compactJson(problem.toJson()), {}};
    if (problem.retryAfterSeconds > 0)
        response.headers.append({"Retry-After", QByteArray::number(problem.retryAfterSeconds)});
    return response;
}

Response problemResponse(const base::Error& error, int retryAfterSeconds) {
    const int status = statusOf(error.code);
    const QString title = status >= 500 ? QStringLiteral("the server could not answer") : error.detail;
    return problemResponse(
        protocol::Problem{status, textOf(error.code), title, reasonOf(error.code), retryAfterSeconds});
}

Response jsonResponse(const QJsonObject& object, int status) {
    return {status, "application/json", base::compactJson(object), {}};
}

} // namespace shouli::central
