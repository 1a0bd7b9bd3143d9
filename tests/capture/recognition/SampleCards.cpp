// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/SampleCards.h"

#include "domain/MachineReadableZone.h"

#include <QBuffer>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using shouli::capture::CardFace;
using shouli::capture::CardText;
using shouli::domain::DocumentKind;

namespace shouli::test {
namespace {

constexpr double kPxPerMm = 1516 / 85.6;
constexpr QSize kCardPx(1516, 957);
const QColor kLabelInk(60, 110, 160);
const QColor kValueInk(35, 33, 38);

constexpr const char* kSurnames[] = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴",   "周",  "徐",
                                     "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗",   "郑",  "梁",
                                     "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "欧阳", "上官"};
constexpr const char* kGiven[] = {"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟",
                                  "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华", "文", "建", "国", "志",
                                  "海", "晓", "燕", "雪", "梅", "云", "丹", "宁", "欣", "怡", "子", "涵", "宇", "轩",
                                  "浩", "然", "嘉", "琪", "佳", "玲", "斌", "鹏", "飞", "波", "慧", "颖", "俊", "凯"};
constexpr const char* kGroups[] = {"汉", "汉", "汉",   "汉",   "壮",     "瑶", "满",
                                   "回", "苗", "土家", "蒙古", "维吾尔", "畲"};
constexpr const char* kStreets[] = {"人民中路", "解放大街", "和平二街", "中山东路", "建设新村", "朝阳西路", "文明北路"};
constexpr const char* kTowns[] = {"示范县样板镇", "样例市东城区", "示例县新华街道", "样例市西山镇"};

class Dice {
public:
    explicit Dice(quint32 seed)
        : m_random(seed) {}
    int upTo(int bound) { return int(m_random.bounded(quint32(bound))); }
    int between(int least, int most) { return least + upTo(most - least + 1); }
    double real(double least, double most) { return least + m_random.generateDouble() * (most - least); }
    template <size_t N>
    QString oneOf(const char* const (&list)[N]) {
        return QString::fromUtf8(list[upTo(int(N))]);
    }

private:
    QRandomGenerator m_random;
};

struct Sample {
    QString name, latinName, group, address, number, permitNumber, issuer;
    QDate birth, from, until; // no end: null
    bool isMale = false;
};

QChar checkCharacter(const QString& first17) {
    static const int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += first17[i].digitValue() * kWeights[i];
    return QStringLiteral("10X98765432")[sum % 11];
}

QString regionOf(DocumentKind kind, Dice& dice) {
    if (kind == DocumentKind::HkMacaoResidencePermit)
        return dice.upTo(2) ? QStringLiteral("810000") : QStringLiteral("820000");
    return kind == DocumentKind::TaiwanResidencePermit ? QStringLiteral("830000") : QStringLiteral("449999");
}

Sample makePerson(DocumentKind kind, quint32 seed) {
    Dice dice(seed * 2654435761U + 17);
    Sample sample;
    sample.isMale = dice.upTo(2) == 0;
    sample.name = dice.upTo(12) == 0 && kind == DocumentKind::ResidentIdCard
                      ? QStringLiteral("阿依古丽·买买提")
                      : dice.oneOf(kSurnames) + dice.oneOf(kGiven) + (dice.upTo(4) ? dice.oneOf(kGiven) : QString());
    sample.latinName = QStringLiteral("YANGBEN, ") + QString(QChar(u'A' + dice.upTo(26))) + QStringLiteral("INGMING");
    sample.group = dice.oneOf(kGroups);
    sample.birth = QDate(1945, 1, 1).addDays(dice.upTo(23000));
    sample.address = QStringLiteral("广东省") + dice.oneOf(kTowns) + dice.oneOf(kStreets) +
                     QStringLiteral("%1号").arg(dice.between(1, 399));
    if (dice.upTo(2))
        sample.address += QStringLiteral("%1栋%2房").arg(dice.between(1, 30)).arg(dice.between(101, 2808));
    const QString first = regionOf(kind, dice) + sample.birth.toString(QStringLiteral("yyyyMMdd")) +
                          QStringLiteral("%1").arg(dice.upTo(500) * 2 + int(sample.isMale), 3, 10, QChar(u'0'));
    sample.number = first + checkCharacter(first);
    sample.permitNumber = QStringLiteral("%1")
                              .arg(dice.upTo(100000000), 8, 10, QChar(u'0'))
                              .prepend(kind == DocumentKind::TaiwanTravelPermit ? QStringLiteral("")
                                       : dice.upTo(2)                           ? QStringLiteral("H")
                                                                                : QStringLiteral("M"));
    sample.issuer = dice.oneOf(kTowns).left(3) + QStringLiteral("公安局");
    sample.from = QDate(2018, 1, 1).addDays(dice.upTo(2900));
    const int age = int(sample.birth.daysTo(sample.from) / 366);
    const int years = kind != DocumentKind::ResidentIdCard ? 5 : age < 26 ? 10 : 20;
    if (kind != DocumentKind::ResidentIdCard || age < 46)
        sample.until = sample.from.addYears(years);
    return sample;
}

class Press {
public:
    Press(quint32 seed, QColor paper)
        : m_dice(seed * 40503U + 5)
        , m_picture(kCardPx, QImage::Format_RGB32) {
        m_picture.fill(paper);
        m_painter.begin(&m_picture);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        pattern(paper);
    }

    // Baseline-free: (x, y) is the left of the text and the middle of its line, mm; size: of the em.
    double print(double x, double y, const QString& text, double sizeMm, const QColor& ink, bool shifts,
                 const QString& family = QStringLiteral("WenQuanYi Micro Hei"), double pitchMm = 0) {
        QFont font(family);
        font.setPixelSize(int(sizeMm * kPxPerMm));
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const QFontMetricsF metrics(font);
        const double dx = shifts ? m_dice.real(-0.33, 0.33) : 0;
        const double dy = shifts ? m_dice.real(-0.33, 0.33) : 0;
        double left = (x + dx) * kPxPerMm;
        const double base = (y + dy) * kPxPerMm + (metrics.ascent() - metrics.descent()) / 2;
        if (pitchMm <= 0) {
            m_painter.drawText(QPointF(left, base), text);
            return x + metrics.horizontalAdvance(text) / kPxPerMm;
        }
        for (const QChar character : text) {
            m_painter.drawText(QPointF(left, base), QString(character));
            left += pitchMm * kPxPerMm;
        }
        return x + pitchMm * double(text.size());
    }
    void label(double x, double y, const QString& text, double sizeMm = 2.4) {
        print(x, y, text, sizeMm, kLabelInk, false);
    }
    void value(double x, double y, const QString& text, double sizeMm = 3) {
        print(x, y, text, sizeMm, kValueInk, true);
    }
    void number(double x, double y, const QString& text, double sizeMm, double pitchMm) {
        print(x, y, text, sizeMm, kValueInk, true, QStringLiteral("OCR B"), pitchMm);
    }
    void portrait(const QRectF& mm) {
        const QRectF place(mm.topLeft() * kPxPerMm, mm.size() * kPxPerMm);
        m_painter.fillRect(place, QColor(205, 208, 214));
        m_painter.save();
        m_painter.translate(place.center());
        m_painter.rotate(-35);
        QFont font(QStringLiteral("WenQuanYi Micro Hei"));
        font.setPixelSize(int(4.5 * kPxPerMm));
        m_painter.setFont(font);
        m_painter.setPen(QColor(150, 60, 60));
        m_painter.drawText(QRectF(-place.width(), -place.width() / 2, 2 * place.width(), place.width()),
                           Qt::AlignCenter, QStringLiteral("样本\nSAMPLE"));
        m_painter.restore();
    }
    QImage take() {
        m_painter.end();
        return m_picture;
    }
    Dice& dice() { return m_dice; }

private:
    // Pale waves, as something has to lie under the print.
    void pattern(const QColor& paper) {
        const int strength = m_dice.between(104, 112);
        m_painter.setPen(QPen(paper.darker(strength), 2));
        const double length = m_dice.real(90, 200);
        for (int row = -40; row < kCardPx.height() + 40; row += 14) {
            QPolygonF line;
            for (int x = 0; x <= kCardPx.width(); x += 12)
                line << QPointF(x, row + 22 * std::sin(x / length + row / 90.0));
            m_painter.drawPolyline(line);
        }
    }

    Dice m_dice;
    QImage m_picture;
    QPainter m_painter;
};

QString iso(QDate day) { return day.toString(Qt::ISODate); }
QString dotted(QDate day) { return day.toString(QStringLiteral("yyyy.MM.dd")); }
QString sexOf(const Sample& sample) { return sample.isMale ? QStringLiteral("男") : QStringLiteral("女"); }

SampleCard portraitSide(const Sample& sample, CardFace face, quint32 seed) {
    Press press(seed, QColor(228, 236, 240));
    const bool hasGroup = face.document == DocumentKind::ResidentIdCard;
    press.label(6.4, 7.8, QStringLiteral("姓名"));
    press.value(15.7, 7.8, sample.name, 3.5);
    press.label(6.4, 15, QStringLiteral("性别"));
    press.value(15.7, 15, sexOf(sample));
    if (hasGroup) {
        press.label(25.5, 15, QStringLiteral("民族"));
        press.value(33.4, 15, sample.group);
    }
    press.label(6.4, 21.8, QStringLiteral("出生"));
    press.value(15.7, 21.8, QString::number(sample.birth.year()));
    press.label(24.4, 21.8, QStringLiteral("年"));
    press.value(28.6, 21.8, QString::number(sample.birth.month()));
    press.label(33.6, 21.8, QStringLiteral("月"));
    press.value(37.6, 21.8, QString::number(sample.birth.day()));
    press.label(42.6, 21.8, QStringLiteral("日"));
    press.label(6.4, 28.7, QStringLiteral("住址"));
    for (int line = 0; line * 11 < sample.address.size(); ++line)
        press.value(15.7, 28.7 + 4.8 * line, sample.address.mid(line * 11, 11));
    press.label(6.4, 46.2, QStringLiteral("公民身份号码"));
    press.number(29.6, 46.2, sample.number, 4, 2.62);
    press.portrait(QRectF(57, 8, 23, 30));
    SampleCard card{face, press.take(), {}};
    card.truth = {{CardText::Name, sample.name},
                  {CardText::Sex, sexOf(sample)},
                  {CardText::BirthDate, iso(sample.birth)},
                  {CardText::Address, sample.address},
                  {CardText::Number, sample.number}};
    if (hasGroup)
        card.truth.insert(CardText::EthnicGroup, sample.group);
    return card;
}

SampleCard emblemSide(const Sample& sample, CardFace face, quint32 seed) {
    const bool isPermit = face.document != DocumentKind::ResidentIdCard;
    Press press(seed + 7, QColor(232, 232, 238));
    press.portrait(QRectF(6, 6, 17, 17));
    press.print(27, 11, QStringLiteral("中华人民共和国"), 5.4, kValueInk, false);
    press.print(27, 20.5, isPermit ? QStringLiteral("港澳台居民居住证") : QStringLiteral("居民身份证"),
                isPermit ? 5.4 : 7.6, kValueInk, false);
    const double issuerY = isPermit ? 34.4 : 41.4;
    press.label(21, issuerY, QStringLiteral("签发机关"), 2.6);
    press.value(34.4, issuerY, sample.issuer);
    press.label(21, issuerY + 6.6, QStringLiteral("有效期限"), 2.6);
    press.value(34.4, issuerY + 6.6,
                dotted(sample.from) + u'-' +
                    (sample.until.isNull() ? capture::kLongTerm.toString() : dotted(sample.until)));
    if (isPermit) {
        press.label(21, issuerY + 13.2, QStringLiteral("通行证号码"), 2.6);
        press.value(36.4, issuerY + 13.2, sample.permitNumber);
        press.label(60, issuerY + 13.2, QStringLiteral("签发次数"), 2.6);
        press.value(73.4, issuerY + 13.2, QStringLiteral("01"));
    }
    return {face,
            press.take(),
            {{CardText::Issuer, sample.issuer},
             {CardText::ValidFrom, iso(sample.from)},
             {CardText::ValidUntil, sample.until.isNull() ? capture::kLongTerm.toString() : iso(sample.until)}}};
}

SampleCard permitFront(const Sample& sample, CardFace face, quint32 seed) {
    const bool isTaiwan = face.document == DocumentKind::TaiwanTravelPermit;
    Press press(seed, isTaiwan ? QColor(226, 238, 230) : QColor(240, 232, 236));
    press.print(20, 6, isTaiwan ? QStringLiteral("台湾居民来往大陆通行证") : QStringLiteral("港澳居民来往内地通行证"),
                4, QColor(60, 60, 120), false);
    press.print(20, 10,
                isTaiwan ? QStringLiteral("MAINLAND TRAVEL PERMIT FOR TAIWAN RESIDENTS")
                         : QStringLiteral("MAINLAND TRAVEL PERMIT FOR HONG KONG AND MACAO RESIDENTS"),
                1.5, QColor(60, 60, 120), false);
    press.portrait(QRectF(5, 14, 22, 28));
    const double x = 32;
    press.label(x, 14.5, QStringLiteral("姓名 Name"), 1.8);
    press.value(x, 18, sample.name, 3.4);
    press.value(x, 22, sample.latinName, 2.8);
    press.label(x, 25.6, QStringLiteral("出生日期 Date of birth"), 1.8);
    press.label(62, 25.6, QStringLiteral("性别 Sex"), 1.8);
    press.value(x, 29, dotted(sample.birth), 2.9);
    press.value(62, 29, sexOf(sample), 2.9);
    press.label(x, 32.6, QStringLiteral("有效期限 Period of validity"), 1.8);
    press.value(x, 36, dotted(sample.from) + u'-' + dotted(sample.until), 2.9);
    press.label(x, 39.6, QStringLiteral("签发机关 Authority"), 1.8);
    press.value(x, 43, QStringLiteral("公安部出入境管理局"), 2.9);
    press.label(5, 45, QStringLiteral("证件号码 Document number"), 1.8);
    press.number(5, 49, sample.permitNumber, 3.4, 2.2);
    return {face,
            press.take(),
            {{CardText::Name, sample.name},
             {CardText::Sex, sexOf(sample)},
             {CardText::BirthDate, iso(sample.birth)},
             {CardText::ValidFrom, iso(sample.from)},
             {CardText::ValidUntil, iso(sample.until)},
             {CardText::Number, sample.permitNumber}}};
}

QString zoneOf(const Sample& sample, bool isTaiwan) {
    const auto checked = [](const QString& text) -> QString {
        return text + QString::number(domain::mrzCheckDigit(text));
    };
    const QString number = checked(sample.permitNumber.leftJustified(9, u'<'));
    const QString until = checked(sample.until.toString(QStringLiteral("yyMMdd")));
    const QString birth = checked(sample.birth.toString(QStringLiteral("yyMMdd")));
    const QString covered = number + until + birth;
    const QString first = (isTaiwan ? QStringLiteral("CT") : QStringLiteral("CR")) + number + u'<' + until + u'<' +
                          birth + u'<' + QString::number(domain::mrzCheckDigit(covered));
    QString name = sample.latinName;
    name.replace(QStringLiteral(", "), QStringLiteral("<<"));
    return first + name.leftJustified(30, u'<') + (sample.isMale ? u'M' : u'F') + QString(29, u'<');
}

SampleCard permitBack(const Sample& sample, CardFace face, quint32 seed) {
    Press press(seed + 7, QColor(236, 238, 236));
    press.portrait(QRectF(6, 5, 14, 14));
    press.label(26, 8, QStringLiteral("持证人须知"), 2.4);
    press.label(26, 13, QStringLiteral("样本，不是证件"), 2.2);
    const QString zone = zoneOf(sample, face.document == DocumentKind::TaiwanTravelPermit);
    for (int line = 0; line < 3; ++line)
        press.print(4.2, 36 + 6.2 * line, zone.mid(line * 30, 30), 3.6, kValueInk, false, QStringLiteral("OCR B"),
                    2.56);
    return {face,
            press.take(),
            {{CardText::Number, sample.permitNumber},
             {CardText::BirthDate, iso(sample.birth)},
             {CardText::ValidUntil, iso(sample.until)}}};
}

QImage blurred(const QImage& picture, double strength) {
    if (strength <= 0)
        return picture;
    const QSize less(int(picture.width() / (1 + strength)), int(picture.height() / (1 + strength)));
    return picture.scaled(less, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void addNoise(QImage& picture, int strength, Dice& dice) {
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const int by = dice.between(-strength, strength);
            const auto shifted = [by](int value) { return std::clamp(value + by, 0, 255); };
            row[x] = qRgb(shifted(qRed(row[x])), shifted(qGreen(row[x])), shifted(qBlue(row[x])));
        }
    }
}

} // namespace

SampleCard makeCard(CardFace face, quint32 seed, const QString& name) {
    Sample sample = makePerson(face.document, seed);
    if (!name.isEmpty())
        sample.name = name;
    switch (face.document) {
    case DocumentKind::HkMacaoTravelPermit:
    case DocumentKind::TaiwanTravelPermit:
        return face.showsPortrait ? permitFront(sample, face, seed) : permitBack(sample, face, seed);
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
    case DocumentKind::HouseholdRegister:
        return face.showsPortrait ? portraitSide(sample, face, seed) : emblemSide(sample, face, seed);
    }
    Q_UNREACHABLE();
}

const char* nameOf(Quality quality) {
    switch (quality) {
    case Quality::Px1000:
        return "1000 px";
    case Quality::Px640:
        return "640 px";
    case Quality::Px470:
        return "470 px";
    }
    Q_UNREACHABLE();
}

QImage degraded(const QImage& card, Quality quality, quint32 seed) {
    Dice dice(seed * 7919U + quint32(quality));
    const int width = quality == Quality::Px1000 ? 1000 : quality == Quality::Px640 ? 640 : 470;
    const int level = int(quality); // how poor
    const QImage small = card.scaledToWidth(width, Qt::SmoothTransformation);
    const double border = dice.real(0, 0.03) * width;
    QImage picture(width, small.height() * width / small.width(), QImage::Format_RGB32);
    picture.fill(QColor(90, 84, 78));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.translate(picture.width() / 2.0 + dice.real(-0.5, 0.5) * border, picture.height() / 2.0);
    painter.rotate(dice.real(-1.5, 1.5));
    const double scale = 1 - 2 * border / width;
    painter.scale(scale, scale);
    painter.drawImage(QPointF(-small.width() / 2.0, -small.height() / 2.0), small);
    painter.resetTransform();
    QLinearGradient shade(0, 0, dice.real(0.3, 1) * width, dice.real(0, 1) * picture.height());
    shade.setColorAt(0, QColor(0, 0, 0, 15 + 25 * level));
    shade.setColorAt(1, QColor(0, 0, 0, 0));
    painter.fillRect(picture.rect(), shade);
    QRadialGradient gleam(dice.real(0, 1) * width, dice.real(0, 1) * picture.height(), 0.22 * width);
    gleam.setColorAt(0, QColor(255, 255, 255, 30 + 55 * level));
    gleam.setColorAt(1, QColor(255, 255, 255, 0));
    painter.fillRect(picture.rect(), gleam);
    painter.end();
    picture = blurred(picture, level == 0 ? 0.1 : level == 1 ? 0.15 : 0.12);
    addNoise(picture, 3 + 3 * level, dice);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG", 90 - 15 * level);
    return QImage::fromData(jpeg, "JPEG").convertToFormat(QImage::Format_RGB32);
}

} // namespace shouli::test
