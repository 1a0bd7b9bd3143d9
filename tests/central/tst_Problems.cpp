// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "base/ErrorCode.h"
#include "central/Problems.h"

#include <QJsonDocument>
#include <QTest>

using namespace shouli;
using namespace shouli::central;
using base::ErrorCode;
using domain::Field;

class tst_Problems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // What a counter reads of a returned case: the field by the manual's label, letter for letter.
    void fieldsHaveTheManualsLabels_data() {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("label");
        const auto row = [](Field field, const char* label) {
            QTest::newRow(QByteArray(textOf(field).data()).constData()) << field << QString::fromUtf8(label);
        };
        row(Field::Consent, "办理须知");
        row(Field::DocumentKind, "证件类型");
        row(Field::Name, "姓名");
        row(Field::Number, "证件号码");
        row(Field::Sex, "性别");
        row(Field::BirthDate, "出生日期");
        row(Field::Materials, "上传材料");
        row(Field::Face, "人脸核验");
        row(Field::IssuingCity, "意向发卡地");
        row(Field::Eligibility, "资格校验");
        row(Field::PhotoReceipt, "相片回执号");
        row(Field::CardPhoto, "制卡相片");
        row(Field::EthnicGroup, "民族");
        row(Field::ValidFrom, "证件有效开始日期");
        row(Field::ValidUntil, "证件有效截止日期");
        row(Field::LongTerm, "证件有效期是否为长期");
        row(Field::Mobile, "手机号码");
        row(Field::Occupation, "职业");
        row(Field::Residence, "常住地区");
        row(Field::ResidenceAddress, "常住详细地址");
        row(Field::Bank, "服务银行");
        row(Field::InsuranceType, "参保类型");
        row(Field::DeliveryWay, "领卡方式");
        row(Field::Outlet, "领卡网点");
        row(Field::MailTips, "温馨提示");
        row(Field::RecipientName, "收件人姓名");
        row(Field::RecipientMobile, "收件人手机号码");
        row(Field::RecipientDivision, "收件地区");
        row(Field::RecipientAddress, "收件详细地址");
        row(Field::Cards, "待清理的社保卡");
        row(Field::Relation, "法定监护人与申领人关系");
    }
    void fieldsHaveTheManualsLabels() {
        QFETCH(Field, field);
        QFETCH(QString, label);
        const domain::Refusal refusal = refusalOf({field, domain::IssueCode::Missing, domain::Severity::Error, {}});
        QCOMPARE(refusal.code, QString(textOf(ErrorCode::CaseRefused)));
        QCOMPARE(refusal.reason, QStringLiteral("「%1」不符合要求，请核对后重新提交（%2）。")
                                     .arg(label, textOf(domain::IssueCode::Missing)));
    }

    void aFaultOfItsOwnTellsNoDetail() {
        const Response fault = problemResponse({ErrorCode::WriteFailed, QStringLiteral("/srv/blobs")});
        QVERIFY(fault.status >= 500);
        QVERIFY(!fault.body.contains("/srv"));
        const Response refusal = problemResponse({ErrorCode::Malformed, QStringLiteral("no city")});
        QCOMPARE(refusal.status, 400);
        QVERIFY(refusal.body.contains("no city"));
        QVERIFY(refusal.headers.isEmpty());
    }

    void whenToAskAgainIsAHeader() {
        const Response busy = problemResponse({ErrorCode::NetBusy, {}}, 2);
        QCOMPARE(busy.status, 503);
        QCOMPARE(busy.headers.size(), 1);
        QCOMPARE(busy.headers.front().second, QByteArray("2"));
    }
};

QTEST_APPLESS_MAIN(tst_Problems)
#include "tst_Problems.moc"
