// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/ApplicationForm.h"

#include "desk/words/Labels.h"

#include <algorithm>

namespace shouli::desk {

using domain::ApplicantKind;
using domain::DocumentKind;
using printing::FormValues;

namespace {

/// 生僻字描述: the characters that the old encoding of the card system (GBK) may not have, by place and code point.
QString rareCharacters(const QString& name, const printing::PaperWords& words) {
    constexpr uint firstOfUro = 0x4E00;
    constexpr uint lastOfGbk = 0x9FA5;
    QStringList rare;
    int place = 0;
    for (const uint character : name.toUcs4()) {
        ++place;
        if (character == 0xB7 || character < 0x80 || (character >= firstOfUro && character <= lastOfGbk))
            continue;
        const QString code = QStringLiteral("%1").arg(character, 4, 16, QLatin1Char('0')).toUpper();
        rare.append(words.word(QStringLiteral("rare_character")).arg(place).arg(QStringLiteral("U+") + code));
    }
    return rare.isEmpty() ? words.word(QStringLiteral("none")) : rare.join(QStringLiteral("；"));
}

// A detail that repeats its division whole is said once.
QString addressText(const domain::Divisions& divisions, const domain::Details& details) {
    const QString division = divisions.fullName(details.residence);
    return details.residenceAddress.startsWith(division) ? details.residenceAddress
                                                         : division + details.residenceAddress;
}

QString validityText(const CasePaper& paper) {
    const domain::Details& details = *paper.application.details;
    const QString end = details.longTerm ? paper.word("long_term") : dayText(details.validUntil);
    return paper.word("from_to").arg(dayText(details.validFrom), end);
}

void addNotices(QStringList& texts, const CasePaper& paper, const std::vector<domain::NoticeVersion>& notices,
                const QDateTime& agreedAt) {
    for (const domain::NoticeVersion& shown : notices) {
        const auto found = paper.reference.notices.find(shown.notice);
        const QString title = found == paper.reference.notices.end() ? shown.notice : found->second.title;
        texts.append(agreedAt.isValid() ? paper.word("notice_agreed").arg(title, shown.version, momentText(agreedAt))
                                        : paper.word("notice_shown").arg(title, shown.version));
    }
}

/// What was agreed to, with its version: 《办理须知》（2026-11-22 版，…同意）.
QString noticesText(const CasePaper& paper) {
    QStringList texts;
    if (const auto& consent = paper.application.consent)
        addNotices(texts, paper, consent->notices, consent->agreedAt);
    if (const auto& consent = paper.application.face.consent)
        addNotices(texts, paper, consent->notices, consent->agreedAt);
    if (const auto& tips = paper.application.delivery->mailTips)
        addNotices(texts, paper, {*tips}, {});
    return texts.join(QStringLiteral("、"));
}

/// What is still open; a manual verification only until it is reviewed.
QList<FormValues> remarksOf(const CasePaper& paper, const FormValues& common) {
    QStringList open;
    for (const FormValues& question : *common.list(QStringLiteral("openQuestions")))
        open.append(*question.text(QStringLiteral("text")));
    QStringList texts;
    if (!open.isEmpty())
        texts.append(paper.word("taken_offline").arg(open.join(QStringLiteral("、"))));
    if (const auto review = common.text(QStringLiteral("manualReview")))
        texts.append(paper.word("manual_check").arg(*review));
    QList<FormValues> rows;
    for (const QString& text : texts) {
        FormValues row;
        row.setText(QStringLiteral("text"), text);
        rows.append(row);
    }
    return rows;
}

} // namespace

// Three of four sources give 17 for the residence permits.
QString documentTypeCode(const domain::Person& person) {
    switch (person.number.kind()) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
        return QStringLiteral("01");
    case DocumentKind::HkMacaoTravelPermit:
        return person.kind == ApplicantKind::Macao ? QStringLiteral("05") : QStringLiteral("04");
    case DocumentKind::TaiwanTravelPermit:
        return QStringLiteral("06");
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return QStringLiteral("17");
    }
    Q_UNREACHABLE();
}

FormValues applicationFormValues(const CasePaper& paper) {
    FormValues values = caseValues(paper);
    const domain::Person& person = *paper.application.applicant;
    const domain::Details& details = *paper.application.details;
    const auto set = [&](const char* name, const QString& text) { values.setText(QString::fromLatin1(name), text); };
    // 数据归属机构: the city's code and two digits of its own.
    set("dataOwner", paper.application.eligibility.issuingCity + QStringLiteral("00"));
    set("rareCharacters", rareCharacters(person.name.text(), paper.words));
    set("sex", paper.word("sex", textOf(person.sex)));
    set("ethnicGroup", paper.reference.list(QStringLiteral("ethnic_group")).nameOf(details.ethnicGroup));
    set("birthDate", dayText(person.birthDate));
    set("country", paper.word("country", textOf(person.kind)));
    set("documentKind",
        documentTypeCode(person) + QLatin1Char(' ') + paper.word("document", textOf(person.number.kind())));
    set("validity", validityText(paper));
    set("occupation", paper.reference.list(QStringLiteral("occupation")).nameOf(details.occupation));
    set("mobile", details.phone.number);
    set("address", addressText(paper.reference.divisions, details));
    set("applicationType", paper.word("application_type/first"));
    set("notices", noticesText(paper));
    values.setList(QStringLiteral("remarks"), remarksOf(paper, values));
    return values;
}

} // namespace shouli::desk
