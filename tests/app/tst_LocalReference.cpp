// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalReference.h"

#include "store/StoreFixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using store::ReferenceEntry;

namespace {

QByteArray shipped(const QString& id) {
    QFile file(QStringLiteral(":/forms/") + id + QStringLiteral(".tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(id));
    return file.readAll();
}

} // namespace

class tst_LocalReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<store::StoreFixture>();
        QVERIFY(m_fixture->open());
        QVERIFY(m_fixture->initialise());
    }
    void cleanup() { m_fixture.reset(); }

    void takesEachListWhole_data();
    void takesEachListWhole();
    void aBrokenListTakesNothingAway();

private:
    void publish(const QString& id, const QByteArray& content);

    std::unique_ptr<store::StoreFixture> m_fixture;
    domain::SyncNews m_news;
};

void tst_LocalReference::publish(const QString& id, const QByteArray& content) {
    const std::vector<ReferenceEntry> entries{{id, QStringLiteral("2027-01-01"), content}};
    QVERIFY(store::answerOf(m_fixture->queue->putReference(entries, QStringLiteral("1"))));
    m_news.tellReferenceChanged();
}

void tst_LocalReference::takesEachListWhole_data() {
    QTest::addColumn<QString>("list");
    for (const char* list : {"ethnic_group", "occupation", "service_bank", "insurance_type", "relationship",
                             "card_status", "production_stage", "document_type", "guangdong_city", "division_town"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void tst_LocalReference::takesEachListWhole() {
    QFETCH(QString, list);
    const QString id = QStringLiteral("codes/") + list;
    app::LocalReference reference(*m_fixture->queue, m_news);
    reference.reload();
    QTRY_VERIFY(!reference.current()->list(list).entries().isEmpty());
    const domain::ReferenceSnapshot before = reference.current();
    const domain::CodeEntry old = before->list(list).entries().first();

    // Only one entry is left, and it is another.
    QByteArrayList lines;
    for (const QByteArray& line : shipped(id).split('\n')) {
        lines.append(line);
        if (line.startsWith("code\t"))
            break;
    }
    const qsizetype cells = lines.last().count('\t');
    const QByteArray parent = old.parent.toUtf8();
    lines.append("990000000\t新\t" + parent + "\tcurrent" + QByteArray(cells - 3, '\t'));
    QSignalSpy replaced(&reference, &domain::Reference::replaced);
    publish(id, lines.join('\n') + '\n');
    QTRY_COMPARE(replaced.count(), 1);
    const domain::CodeList& now = reference.current()->list(list);
    QCOMPARE(now.entries().size(), 1);
    QCOMPARE(now.nameOf(QStringLiteral("990000000")), QStringLiteral("新"));
    QVERIFY(!now.find(old.code));
    QCOMPARE(before->list(list).entries().first(), old); // who still holds the old snapshot reads on

    app::LocalReference afterRestart(*m_fixture->queue, m_news);
    afterRestart.reload();
    QTRY_COMPARE(afterRestart.current()->list(list).entries().size(), 1);
}

void tst_LocalReference::aBrokenListTakesNothingAway() {
    app::LocalReference reference(*m_fixture->queue, m_news);
    QSignalSpy replaced(&reference, &domain::Reference::replaced);
    reference.reload();
    QTRY_COMPARE(replaced.count(), 1);
    QFile outlets(QStringLiteral(SHOULI_SOURCE_DIR "/forms/demo/outlets.tsv"));
    QVERIFY(outlets.open(QIODevice::ReadOnly));
    publish(QStringLiteral("outlets"), outlets.readAll());
    QTRY_COMPARE(replaced.count(), 2);
    QVERIFY(reference.current()->outlets->size() > 0);

    publish(QStringLiteral("codes/occupation"), "no list");
    QTRY_COMPARE(replaced.count(), 3);
    QVERIFY(reference.current()->list(QStringLiteral("occupation")).find(QStringLiteral("11"))); // the program's
    QVERIFY(reference.current()->outlets->size() > 0);                                           // central's
}

QTEST_GUILESS_MAIN(tst_LocalReference)
#include "tst_LocalReference.moc"
