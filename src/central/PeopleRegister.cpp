// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/PeopleRegister.h"

#include "domain/Identifiers.h"
#include "domain/Issue.h"
#include "domain/reference/TsvTable.h"

#include <QRegularExpression>

namespace shouli::central {

using base::Result;
using domain::TsvTable;

namespace {

enum Column { Document, Number, Name, Cities, Deceased, Application, Portrait, Receipt, ReceiptAge };

const QStringList kColumns{QStringLiteral("document"), QStringLiteral("number"),   QStringLiteral("name"),
                           QStringLiteral("cities"),   QStringLiteral("deceased"), QStringLiteral("application"),
                           QStringLiteral("portrait"), QStringLiteral("receipt"),  QStringLiteral("receipt_age_days")};

enum CardColumn { Holder, Card, City, Bank, State, Stage, ClearingOf };

const QStringList kCardColumns{QStringLiteral("holder"),  QStringLiteral("card"),  QStringLiteral("city"),
                               QStringLiteral("bank"),    QStringLiteral("state"), QStringLiteral("stage"),
                               QStringLiteral("clearing")};

std::optional<CardClearability> clearabilityOf(const QString& cell) {
    static const QHash<QString, CardClearability> kKnown{
        {QStringLiteral("free"), CardClearability::Free},
        {QStringLiteral("busy_at_first"), CardClearability::BusyAtFirst},
        {QStringLiteral("issuer_only"), CardClearability::IssuerOnly},
        {QStringLiteral("barred"), CardClearability::Barred}};
    const auto found = kKnown.constFind(cell);
    return found == kKnown.constEnd() ? std::nullopt : std::optional(*found);
}

// The number in a household register is that of the identity card: one person.
QString keyOf(domain::DocumentKind document, const QString& number) {
    const bool isRegister = document == domain::DocumentKind::HouseholdRegister;
    return QString(textOf(isRegister ? domain::DocumentKind::ResidentIdCard : document)) + u':' + number;
}

// "449999<-16y+1d>011": the number of whoever was born 16 years before `today` and a day later, so that a demo has its
// boundary of age on any day. Other cells stand as they are.
QString numberOf(const QString& cell, QDate today) {
    static const QRegularExpression kBornBefore(QStringLiteral("^(\\d{6})<-(\\d+)y([+-]\\d+)?d?>(\\d{3})$"));
    const QRegularExpressionMatch match = kBornBefore.match(cell);
    if (!match.hasMatch())
        return cell;
    const QDate birth = today.addYears(-match.captured(2).toInt()).addDays(match.captured(3).toInt());
    const QString first17 = match.captured(1) + birth.toString(QStringLiteral("yyyyMMdd")) + match.captured(4);
    for (const QChar check : QStringLiteral("0123456789X"))
        if (const QString number = first17 + check; domain::CitizenNumber::parse(number))
            return number;
    return cell;
}

bool isYes(const QString& cell) { return cell == QLatin1String("yes"); }

Result<KnownPerson> personOf(const TsvTable::Row& row, QDate today) {
    const QStringList& cells = row.cells;
    const auto document = base::enumFromText<domain::DocumentKind>(cells[Document]);
    if (!document)
        return TsvTable::malformed(row.line, QStringLiteral("unknown document"));
    const auto number = domain::IdentityNumber::parse(*document, numberOf(cells[Number], today));
    if (!number)
        return TsvTable::malformed(row.line, QStringLiteral("number: ") + textOf(number.error()));
    const auto name = domain::PersonName::parse(cells[Name]);
    if (!name)
        return TsvTable::malformed(row.line, QStringLiteral("name: ") + textOf(name.error()));
    KnownPerson person;
    person.document = *document;
    person.number = number->text();
    person.name = name->text();
    person.cities = cells[Cities].split(u',', Qt::SkipEmptyParts);
    person.isDeceased = isYes(cells[Deceased]);
    person.hasApplication = isYes(cells[Application]);
    person.hasPortrait = isYes(cells[Portrait]);
    person.receipt = cells[Receipt];
    person.receiptAgeDays = cells[ReceiptAge].toInt();
    return person;
}

} // namespace

Result<PeopleRegister> PeopleRegister::read(const QByteArray& bytes, const QByteArray& cards, QDate today) {
    SHOULI_TRY(const TsvTable table, TsvTable::parse(bytes, kColumns));
    PeopleRegister people;
    for (const TsvTable::Row& row : table.rows) {
        SHOULI_TRY(const KnownPerson person, personOf(row, today));
        const QString key = keyOf(person.document, person.number);
        if (people.m_byNumber.contains(key))
            return TsvTable::malformed(row.line, QStringLiteral("number occurs twice"));
        if (!person.receipt.isEmpty())
            people.m_byReceipt.insert(person.receipt, key);
        people.m_byNumber.insert(key, person);
    }
    SHOULI_CHECK(people.addCards(cards));
    return people;
}

// A holder stands as "document:number".
base::Status PeopleRegister::addCards(const QByteArray& cards) {
    SHOULI_TRY(const TsvTable table, TsvTable::parse(cards, kCardColumns));
    for (const TsvTable::Row& row : table.rows) {
        const QStringList& cells = row.cells;
        const auto document = base::enumFromText<domain::DocumentKind>(cells[Holder].section(u':', 0, 0));
        const auto holder =
            document ? m_byNumber.find(keyOf(*document, cells[Holder].section(u':', 1))) : m_byNumber.end();
        if (holder == m_byNumber.end())
            return TsvTable::malformed(row.line, QStringLiteral("a card of nobody"));
        const auto clearing = clearabilityOf(cells[ClearingOf]);
        if (!clearing)
            return TsvTable::malformed(row.line, QStringLiteral("unknown clearing"));
        holder->cards.push_back({{cells[Card], cells[City], cells[Bank], cells[State], cells[Stage]}, *clearing});
    }
    return {};
}

const KnownPerson* PeopleRegister::find(const domain::IdentityNumber& number, const QString& name) const {
    const auto found = m_byNumber.constFind(keyOf(number.kind(), number.text()));
    return found != m_byNumber.constEnd() && found->name == name ? &*found : nullptr;
}

const KnownPerson* PeopleRegister::findReceipt(const QString& receipt) const {
    const auto key = m_byReceipt.constFind(receipt);
    return key == m_byReceipt.constEnd() ? nullptr : &*m_byNumber.constFind(*key);
}

} // namespace shouli::central
