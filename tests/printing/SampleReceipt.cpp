// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/SampleReceipt.h"

#include <QLinearGradient>
#include <QPainter>

namespace shouli::printing {

namespace {

FormValues numbered(int index, const QString& name, const QString& text) {
    FormValues row;
    row.setText(QStringLiteral("index"), QString::number(index));
    row.setText(name, text);
    return row;
}

} // namespace

QDateTime sampleTime() { return QDateTime(QDate(2026, 3, 9), QTime(1, 30), Qt::UTC); }

QImage samplePhoto(QSize size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size.width() / 358.0, size.height() / 441.0);
    painter.setPen(Qt::NoPen);
    QLinearGradient coat(0, 330, 0, 441);
    coat.setColorAt(0, QColor(60, 78, 110));
    coat.setColorAt(1, QColor(36, 48, 74));
    painter.setBrush(coat);
    painter.drawEllipse(QRectF(20, 320, 318, 260));
    painter.setBrush(QColor(228, 190, 165));
    painter.drawRect(QRectF(144, 280, 70, 70));
    painter.setBrush(QColor(44, 36, 34));
    painter.drawEllipse(QRectF(80, 14, 198, 240));
    painter.setBrush(QColor(238, 204, 180));
    painter.drawEllipse(QRectF(92, 60, 174, 240));
    return image;
}

QList<FormValues> sampleMaterials(int count) {
    static const QStringList names{QStringLiteral("居民身份证（人像面）"), QStringLiteral("居民身份证（国徽面）"),
                                   QStringLiteral("社会保障卡数字相片")};
    QList<FormValues> materials;
    for (int index = 1; index <= count; ++index) {
        FormValues row = numbered(index, QStringLiteral("name"), names.value((index - 1) % names.size()));
        row.setText(QStringLiteral("form"), QStringLiteral("原件核验、影像"));
        row.setText(QStringLiteral("pages"), QStringLiteral("1"));
        row.setText(QStringLiteral("note"), index % 3 ? QStringLiteral("原件当场退还") : QString());
        materials << row;
    }
    return materials;
}

FormValues sampleReceipt() {
    FormValues values;
    const std::pair<const char*, const char*> texts[] = {
        {"acceptanceNumber", "955660001 01 260309 A 0017 X"},
        {"qr", "95566000101260309A0017X"},
        {"service", "首次申领社会保障卡"},
        {"applicantName", "阿卜杜拉·艾民"},
        {"documentKind", "居民身份证（户口簿）"},
        {"documentNumber", "440106199003074512"},
        {"socialSecurityNumber", "440106199003074512"},
        {"insuranceType", "城镇职工"},
        {"issuingCity", "广东省广州市"},
        {"bank", "中国银行"},
        {"acceptedAt", "2026-03-09 09:30"},
        {"expectedReady", "2026-03-25 前（12 个工作日）"},
        {"deliveryMethod", "网点领卡"},
        {"pickupOutlet", "中国银行广州天河支行营业部"},
        {"pickupAddress", "广州市天河区天河路 208 号一楼 3 号窗口"},
        {"photoNote", ""},
        {"outletName", "中国银行广州天河支行营业部"},
        {"outletPhone", "020-38880001"},
        {"operatorName", "林秀英"},
        {"operatorNumber", "0107"},
        {"signer", "申领人"},
    };
    for (const auto& [name, text] : texts)
        values.setText(QString::fromLatin1(name), QString::fromUtf8(text));
    values.setImage(QStringLiteral("photo"), samplePhoto({358, 441}));
    values.setList(QStringLiteral("materials"), sampleMaterials(3));
    const QStringList notices{
        QStringLiteral("请妥善保管本回执，凭本回执及申领人有效身份证件原件领取社会保障卡。"),
        QStringLiteral("领卡后请到所选服务银行网点激活金融账户；社会保障功能可在领卡时一并启用。"),
        QStringLiteral("可在“粤省事”小程序或拨打 12333 凭受理号查询制卡进度；信息有误请及时联系受理网点。"),
    };
    QList<FormValues> rows;
    for (int index = 0; index < notices.size(); ++index)
        rows << numbered(index + 1, QStringLiteral("text"), notices.at(index));
    values.setList(QStringLiteral("notices"), rows);
    return values;
}

FormValues sampleApplicationForm() {
    FormValues values = sampleReceipt();
    const std::pair<const char*, const char*> texts[] = {
        {"dataOwner", "44010000"},
        {"rareCharacters", "无"},
        {"sex", "女"},
        {"ethnicGroup", "维吾尔族"},
        {"birthDate", "1990-03-07"},
        {"country", "CHN 中国"},
        {"documentKind", "01 居民身份证"},
        {"validity", "2018-05-10 至 2038-05-10"},
        {"occupation", "专业技术人员"},
        {"mobile", "13800000001"},
        {"address", "广东省广州市天河区天河路 208 号之二 1503 房"},
        {"applicationType", "首次申领"},
        {"outletCode", "955660001"},
        {"notices",
         "《办理须知》（2026-03-01 版，2026-03-09 09:12 同意）、《人脸核验告知书》（2026-03-01 版，2026-03-09 "
         "09:13 同意）"},
    };
    for (const auto& [name, text] : texts)
        values.setText(QString::fromLatin1(name), QString::fromUtf8(text));
    values.setList(QStringLiteral("materials"), sampleMaterials(2));
    return values;
}

} // namespace shouli::printing
