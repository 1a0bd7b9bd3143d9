// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Freeze.h"

#include "protocol/Messages.h"
#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli;

class tst_Freeze : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void centralGetsNoMoreOfACardThanWasFilledIn();
};

void tst_Freeze::centralGetsNoMoreOfACardThanWasFilledIn() {
    domain::Application application = test::CaseBuilder().build();
    application.acceptanceNumber = *domain::AcceptanceNumber::parse(u"90100000101261123A0001G");
    application.submittedAt = QDateTime(QDate(2026, 11, 23), QTime(3, 4, 5, 678), Qt::UTC);
    application.applicant->source = domain::EntrySource::CardReader;
    const domain::ChipCard card{QStringLiteral("林"),
                                application.applicant->number,
                                {},
                                application.applicant->birthDate,
                                {},
                                QStringLiteral("登记住址"),
                                {},
                                {},
                                {},
                                false,
                                {},
                                0};
    application.chipCards = {card};
    application.refusedReceipts = {
        {QStringLiteral("AX2000000000002"), QStringLiteral("PHOTO-RECEIPT-UNKNOWN"), application.submittedAt}};
    const auto frozen = app::freeze(application, QStringLiteral("1001"), {});
    QVERIFY(frozen);
    QVERIFY(!frozen->contains("readCards") && !frozen->contains("登记住址"));
    QVERIFY(!frozen->contains("refusedReceipts"));
    const auto sent = protocol::Submission::fromJson(*base::parseJsonObject(*frozen), domain::shippedServices());
    QVERIFY(sent);
    QCOMPARE(sent->application.applicant->source, domain::EntrySource::CardReader);
}

QTEST_APPLESS_MAIN(tst_Freeze)
#include "tst_Freeze.moc"
