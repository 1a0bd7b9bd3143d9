// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Problems.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "domain/Issue.h"

#include <map>

namespace shouli::central {

using base::ErrorCode;

QString reasonOf(ErrorCode code) {
    static const std::map<ErrorCode, QString> kReasons{
        {ErrorCode::PersonNotFound, QStringLiteral("未查询到该证件号码和姓名对应的人员信息，请核对后再试。")},
        {ErrorCode::PersonDeceased, QStringLiteral("该人员已有死亡登记记录，不能申领社会保障卡。")},
        {ErrorCode::NotChineseCitizen, QStringLiteral("该通行证持有人为非中国籍，不在本业务办理范围内。")},
        {ErrorCode::ApplicationRunning, QStringLiteral("该人员存在正在办理的社会保障卡申领记录，不能重复申领。")},
        {ErrorCode::CardHeld, QStringLiteral("该人员在省内已持有有效的社会保障卡，不能重复申领。")},
        {ErrorCode::SeveralCards, QStringLiteral("该人员在省内存在多张社会保障卡，请先办理一人一卡清理。")},
        {ErrorCode::NoTieToProvince,
         QStringLiteral("未查询到该人员在广东省的户籍、参保、就业或居住信息，不能在省内申领。")},
        {ErrorCode::NoTieToCity,
         QStringLiteral("未查询到该人员在意向发卡地的户籍、参保、就业或居住信息，请另选发卡地。")},
        {ErrorCode::SmsTooSoon, QStringLiteral("验证码发送过于频繁，请稍后再试。")},
        {ErrorCode::SmsCodeWrong, QStringLiteral("验证码错误，请重新输入。")},
        {ErrorCode::SmsCodeExpired, QStringLiteral("验证码已失效，请重新获取。")},
        {ErrorCode::SmsTooManyTries, QStringLiteral("验证码错误次数过多，请重新获取。")},
        {ErrorCode::SmsNotSent, QStringLiteral("短信暂时无法发送，请稍后再试。")},
        {ErrorCode::ReceiptUnknown, QStringLiteral("未查询到该相片回执号，请核对后再试。")},
        {ErrorCode::ReceiptOfOther, QStringLiteral("该相片回执不属于申领人，请核对后再试。")},
        {ErrorCode::ReceiptExpired, QStringLiteral("该相片回执已过有效期，请重新拍摄相片。")},
        {ErrorCode::NoPhotoOnFile, QStringLiteral("社保系统中没有可用的本人相片。")},
        {ErrorCode::CardNotOfPerson, QStringLiteral("未查询到该社保卡，请重新查询后再试。")},
        {ErrorCode::CardNotClearable, QStringLiteral("该社保卡当前状态不能清理，请到发卡地社保卡经办机构处理。")},
        {ErrorCode::CardBankBusy, QStringLiteral("服务银行系统繁忙，未能清理，请稍后重试。")},
        {ErrorCode::CardIssuerOnly,
         QStringLiteral("发卡地不允许跨市清理，请持有效身份证件到发卡地社保卡经办机构办理。")},
        {ErrorCode::AcceptanceNumberTaken, QStringLiteral("受理号不属于本工作站或已被使用，请重新提交。")},
        {ErrorCode::EnrolmentCodeWrong, QStringLiteral("登记码不正确、已使用或已过期。")},
        {ErrorCode::NotPermittedHere, QStringLiteral("该申请由其他网点受理，本网点不能查看或修改。")},
    };
    const auto found = kReasons.find(code);
    return found == kReasons.end() ? QString() : found->second;
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
    const int status = base::httpStatusOf(error.code);
    const QString title = status >= 500 ? QStringLiteral("the server could not answer") : error.detail;
    return problemResponse(
        protocol::Problem{status, textOf(error.code), title, reasonOf(error.code), retryAfterSeconds});
}

Response jsonResponse(const QJsonObject& object, int status) {
    return {status, "application/json", base::compactJson(object), {}};
}

} // namespace shouli::central
