// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CaseTable.h"
#include "central/CentralFixture.h"
#include "central/ClearingTable.h"
#include "sql/Migrator.h"
#include "support/CaseBuilder.h"

#include <QJsonArray>
#include <QTest>

using namespace shouli;
using namespace shouli::central;
using namespace shouli::test;
using domain::ApplicationId;
using domain::ClearingId;

namespace {

struct Known {
    const char16_t* name;
    const char16_t* number;
};
constexpr Known Li{u"李示范", u"449999199003070218"};
constexpr Known Liu{u"刘䶮𠮷", u"449999199411200616"};
constexpr Known Sun{u"孙多卡", u"449999198202280272"}; // with three cards

protocol::Claim claimOf(const Known& known, const ApplicationId& application, domain::FlowKind flow) {
    return {application, flow, domain::DocumentKind::ResidentIdCard, QString::fromUtf16(known.number),
            QString::fromUtf16(known.name)};
}

QString stateOf(const Reply& reply) { return reply.json().value(QStringLiteral("state")).toString(); }

/// As a person types or prints it, or somebody makes it who wants it twice.
QString fullWidth(QString number) {
    for (QChar& c : number)
        c = QChar(c.unicode() + 0xFEE0);
    return number;
}

} // namespace

/// An id that a counter made is its outlet's own: who brings the same one first, or knows it, changes and learns
/// nothing. An acceptance number has one spelling.
class tst_Ownership : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;
    std::unique_ptr<CentralClient> m_elsewhere; ///< at another outlet; swapped with the fixture's

    // From now on the other outlet's workstation speaks.
    void goElsewhere() {
        std::swap(m->client, m_elsewhere);
        m->clock.advance(std::chrono::minutes(2)); // the next SMS code is not too soon
    }
    protocol::Submission submissionOf(const Known& known, const ApplicationId& id) {
        domain::Person applicant = test::person(domain::ApplicantKind::Mainland, domain::DocumentKind::ResidentIdCard,
                                                QString::fromUtf16(known.number));
        applicant.name = test::name(QString::fromUtf16(known.name));
        domain::Application whole = CaseBuilder().of(applicant).build();
        whole.id = id;
        return m->submissionOf(whole);
    }
    void putFilesOf(const protocol::Submission& submission) {
        for (const domain::CaseFile& entry : submission.files)
            QCOMPARE(m->putFile(submission.application.id, entry.picture, jpegOf(entry.picture)).status, 200);
    }
    QString take(const protocol::Submission& submission) {
        putFilesOf(submission);
        return stateOf(m->putRevision(submission));
    }
    Reply get(const QByteArray& path) { return m->client->sendSigned("GET", path); }
    Reply order(const ClearingId& id, const Known& known, const QStringList& cards) {
        const protocol::ClearingRequest request{claimOf(known, ApplicationId::make(), domain::FlowKind::CardClearing),
                                                cards, QStringLiteral("1001")};
        return m->client->sendSigned("PUT", "/v1/clearings/" + id.text().toLatin1(),
                                     base::compactJson(request.toJson()));
    }
    Reply settle(const ClearingId& id) {
        return m->client->sendSigned("POST", "/v1/clearings/" + id.text().toLatin1() + "/settlement", "{}");
    }
    static QString resultOf(const Reply& reply) {
        const auto read = protocol::ClearingReply::fromJson(reply.json());
        if (!read)
            return reply.code();
        return read->answer.isCarriedOut ? QString(textOf(read->answer.outcomes.front().result)) : "not carried out";
    }
    base::Result<std::unique_ptr<sql::Database>> database() const {
        sql::SqliteOptions sqlite;
        sqlite.path = m->options.databasePath;
        sqlite.applicationId = 0x53684c43;
        return sql::Database::open(sqlite);
    }

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->begin(), QString());
        Options elsewhere = m->options;
        elsewhere.issueCodeFor = EnrolmentPlace{QStringLiteral("901000006"), 1};
        const auto code = Central::issueCode(elsewhere, m->clock);
        QVERIFY(code);
        m_elsewhere = std::make_unique<CentralClient>(m->port());
        QCOMPARE(m_elsewhere->enrol(*code).status, 201);
    }
    void cleanup() {
        m_elsewhere.reset();
        m.reset();
    }

    void whoClaimsACaseFirstStopsNobody_data() {
        QTest::addColumn<QString>("claim");
        for (const char* claim : {"accepted", "returned", "queued"})
            QTest::newRow(claim) << claim;
    }
    void whoClaimsACaseFirstStopsNobody() {
        QFETCH(QString, claim);
        const auto id = ApplicationId::make();
        goElsewhere();
        protocol::Submission theirs = submissionOf(Liu, id);
        if (claim == "returned")
            theirs.application.details->phone.token = "made up";
        if (claim != "queued")
            putFilesOf(theirs);
        QCOMPARE(stateOf(m->putRevision(theirs)), claim);
        goElsewhere(); // home

        QCOMPARE(get("/v1/applications/" + id.text().toLatin1()).status, 404);
        const protocol::Submission ours = submissionOf(Li, id);
        QCOMPARE(stateOf(m->putRevision(ours)), QStringLiteral("queued")); // their files are not ours
        QCOMPARE(take(ours), QStringLiteral("accepted"));
        const auto numberOf = [&] {
            return get("/v1/applications/" + id.text().toLatin1()).json().value(QStringLiteral("acceptanceNumber"));
        };
        QCOMPARE(numberOf().toString(), ours.acceptanceNumber);
        const auto changes = protocol::Changes::fromJson(get("/v1/changes").json());
        QVERIFY(changes);
        QCOMPARE(changes->items.size(), size_t(1));
        QCOMPARE(changes->items.front().acceptanceNumber, ours.acceptanceNumber);
        goElsewhere();
        QCOMPARE(numberOf().toString(), theirs.acceptanceNumber);
    }

    // What an id in use is answered to a stranger, an id that nobody has is answered too.
    void nothingIsToldOfWhoseAnIdIs() {
        const auto used = ApplicationId::make();
        QCOMPARE(take(submissionOf(Li, used)), QStringLiteral("accepted"));
        const auto ordered = ClearingId::make();
        QCOMPARE(resultOf(order(ordered, Sun, {"A10000011"})), QStringLiteral("cleared"));
        goElsewhere();
        const auto picture = domain::PictureId::make();
        const auto answers = [&](const ApplicationId& application, const ClearingId& clearing) {
            protocol::Submission waits = submissionOf(Liu, application);
            m->clock.advance(std::chrono::minutes(2));
            QStringList all;
            for (const Reply& reply :
                 {get("/v1/applications/" + application.text().toLatin1()), m->putFile(application, picture, "jpeg"),
                  m->putRevision(waits), get("/v1/applications/" + application.text().toLatin1()), settle(clearing)})
                all.append(QString::number(reply.status) + reply.code() + stateOf(reply) +
                           reply.json().value(QStringLiteral("verdict")).toString());
            return all;
        };
        QCOMPARE(answers(used, ordered), answers(ApplicationId::make(), ClearingId::make()));
    }

    void aPersonHasOneCaseWhateverItsId() {
        const auto id = ApplicationId::make();
        QCOMPARE(take(submissionOf(Li, id)), QStringLiteral("accepted"));
        const auto precheck = [&] {
            return m->ask("/v1/prechecks",
                          protocol::PrecheckRequest{claimOf(Li, id, domain::FlowKind::Adult)}.toJson());
        };
        QCOMPARE(precheck().status, 200); // of this very case
        goElsewhere();
        QCOMPARE(precheck().code(), QStringLiteral("CASE-APPLICATION-RUNNING"));
        const protocol::Submission same = submissionOf(Li, id);
        putFilesOf(same);
        const Reply reply = m->putRevision(same);
        QCOMPARE(stateOf(reply), QStringLiteral("returned"));
        QVERIFY(reply.body.contains("CASE-APPLICATION-RUNNING"));
    }

    void whoClosesAnOrderFirstStopsNobody() {
        const auto id = ClearingId::make();
        goElsewhere();
        QCOMPARE(resultOf(settle(id)), QStringLiteral("not carried out"));
        goElsewhere();
        QCOMPARE(resultOf(order(id, Sun, {"A10000011"})), QStringLiteral("cleared"));
        QCOMPARE(resultOf(settle(id)), QStringLiteral("cleared"));
        goElsewhere();
        QCOMPARE(resultOf(settle(id)), QStringLiteral("not carried out"));
    }

    void aCardIsClearedOnceWhateverTheOrdersId() {
        const auto id = ClearingId::make();
        goElsewhere();
        QCOMPARE(resultOf(order(id, Sun, {"A10000011"})), QStringLiteral("cleared"));
        goElsewhere();
        QCOMPARE(resultOf(order(id, Sun, {"A10000011"})), QStringLiteral("cleared_before"));
    }

    void aNumberIsGivenOnceHoweverItIsSpelt_data() {
        QTest::addColumn<bool>("isSpeltFirst");
        QTest::addColumn<std::function<QString(QString)>>("spell");
        using Spell = std::function<QString(QString)>;
        const std::vector<std::pair<const char*, Spell>> spellings{
            {"full-width", fullWidth},
            {"one digit full-width", [](const QString& n) -> QString { return fullWidth(n.left(1)) + n.mid(1); }},
            {"lower case", [](const QString& n) { return n.toLower(); }},
            {"in groups", [](const QString& n) { return domain::AcceptanceNumber::parse(n)->grouped(); }},
            {"with an invisible character", [](QString n) { return n.insert(9, QChar(0x200B)); }},
            {"with a line behind", [](const QString& n) -> QString { return n + u'\n'; }},
        };
        for (const auto& [name, spell] : spellings) {
            QTest::addRow("%s, then as it is", name) << true << spell;
            QTest::addRow("as it is, then %s", name) << false << spell;
        }
    }
    void aNumberIsGivenOnceHoweverItIsSpelt() {
        QFETCH(bool, isSpeltFirst);
        QFETCH(std::function<QString(QString)>, spell);
        protocol::Submission first = submissionOf(Li, ApplicationId::make());
        m->clock.advance(std::chrono::minutes(2));
        protocol::Submission second = submissionOf(Liu, ApplicationId::make());
        const QString number = first.acceptanceNumber;
        protocol::Submission& spelt = isSpeltFirst ? first : second;
        first.acceptanceNumber = second.acceptanceNumber = number;
        spelt.acceptanceNumber = spell(number);
        QVERIFY(domain::AcceptanceNumber::parse(spelt.acceptanceNumber)); // else nothing is shown
        QCOMPARE(take(first), isSpeltFirst ? QStringLiteral("returned") : QStringLiteral("accepted"));
        QCOMPARE(take(second), isSpeltFirst ? QStringLiteral("accepted") : QStringLiteral("returned"));
    }

    // What was kept before ids belonged to outlets is found under its outlet.
    void whatWasKeptBeforeIsKept() {
        m->stop();
        QVERIFY(QFile::remove(m->options.databasePath));
        QFile::remove(m->options.databasePath + QStringLiteral("-wal"));
        QFile::remove(m->options.databasePath + QStringLiteral("-shm"));
        const auto id = ApplicationId::make();
        const auto cleared = ClearingId::make();
        const auto opened = database();
        QVERIFY(opened);
        sql::Database& kept = **opened;
        auto migrations = *sql::migrationsIn(QStringLiteral(":/central/migrations"));
        QCOMPARE(migrations.size(), size_t(3));
        QVERIFY(sql::Migrator({migrations.begin(), migrations.begin() + 2}, m->clock).migrate(kept));
        const auto insert = [&](const char* statement, const auto&... values) {
            return bool(kept.execute(QString::fromLatin1(statement), values...));
        };
        const QString outlet = QStringLiteral("901000005");
        QVERIFY(insert("INSERT INTO case_key VALUES (?, ?, '2026-11-01')", id.text(), outlet));
        QVERIFY(insert("INSERT INTO open_application VALUES (?, ?)", QByteArray("person"), id.text()));
        QVERIFY(insert("INSERT INTO revision VALUES (?, 1, 'w', x'01', x'02', x'03', 'accepted', 'N', x'04', "
                       "'2026-11-01T00:00:00.000Z')",
                       id.text()));
        QVERIFY(insert("INSERT INTO change(outlet, application, revision) VALUES (?, ?, 1)", outlet, id.text()));
        QVERIFY(
            insert("INSERT INTO clearing VALUES (?, ?, 'w', 1, x'01', x'02', '2026-11-01')", cleared.text(), outlet));
        QVERIFY(insert("INSERT INTO cleared_card VALUES (?, ?, '2026-11-01')", QByteArray("card"), cleared.text()));
        QVERIFY(insert("INSERT INTO enrolment_code VALUES (?, ?, 7, '2027-01-01T00:00:00.000Z', '2026-11-01')",
                       QByteArray("code"), outlet));

        QVERIFY(sql::Migrator(migrations, m->clock).migrate(kept));
        CaseTable cases(kept);
        QVERIFY((*cases.openApplication("person") == CaseKey{outlet, id}));
        const auto revision = *cases.revision({outlet, id}, 1);
        QVERIFY(revision && revision->answer == QByteArray("\x04") && revision->acceptanceNumber == u"N");
        QVERIFY(!*cases.latest({QStringLiteral("901000006"), id}));
        QVERIFY(*cases.isNumberTaken(QStringLiteral("N"), {outlet, ApplicationId::make()}));
        QCOMPARE(cases.changes(outlet, 0, 9)->size(), size_t(1));
        ClearingTable clearings(kept);
        QVERIFY((*clearings.find({outlet, cleared}))->isCarriedOut);
        QVERIFY(*clearings.isCleared("card"));
        QVERIFY(!EnrolmentTable(kept).findCode("code", m->clock.now())); // used, and nobody knows by whom
        auto integrity = kept.query(QStringLiteral("PRAGMA integrity_check"));
        QVERIFY(integrity && integrity->next());
        QCOMPARE(integrity->text(0), QStringLiteral("ok"));
        auto broken = kept.query(QStringLiteral("PRAGMA foreign_key_check"));
        QVERIFY(broken && !broken->next());
    }
};

QTEST_GUILESS_MAIN(tst_Ownership)
#include "tst_Ownership.moc"
