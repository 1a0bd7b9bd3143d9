// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"
#include "support/CaseBuilder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace shouli;
using namespace shouli::test;

/// A row says that a file is held, the disk says something else: the disk is right.
class tst_LostFiles : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;

    protocol::Submission submission() {
        domain::Person applicant = test::person(domain::ApplicantKind::Mainland, domain::DocumentKind::ResidentIdCard,
                                                QStringLiteral("449999199003070218"));
        applicant.name = test::name(QStringLiteral("李示范"));
        return m->submissionOf(CaseBuilder().of(applicant).build());
    }
    Reply put(const protocol::Submission& submission, size_t index) {
        const domain::PictureId& picture = submission.files.at(index).picture;
        return m->putFile(submission.application.id, picture, jpegOf(picture));
    }
    QStringList pathsOnDisk() const {
        QStringList paths;
        QDirIterator files(m->options.blobFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
        return paths;
    }
    QString pathOf(const domain::CaseFile& file) const {
        const QStringList found = pathsOnDisk().filter(file.picture.text());
        return found.size() == 1 ? found.first() : QString();
    }
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void replace(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init() {
        m = std::make_unique<CentralFixture>();
        QCOMPARE(m->begin(), QString());
    }
    void cleanup() { m.reset(); }

    void aLostFileIsMissingAndHealed_data() {
        using Damage = std::function<void(const QString& path, const QString& other)>;
        QTest::addColumn<Damage>("damage");
        QTest::newRow("gone") << Damage([](const QString& path, const QString&) { QVERIFY(QFile::remove(path)); });
        QTest::newRow("gone with its folder") << Damage(
            [](const QString& path, const QString&) { QVERIFY(QDir(QFileInfo(path).path()).removeRecursively()); });
        QTest::newRow("empty") << Damage([](const QString& path, const QString&) { replace(path, {}); });
        QTest::newRow("cut short") << Damage(
            [](const QString& path, const QString&) { replace(path, bytesOf(path).chopped(1)); });
        QTest::newRow("a bit changed") << Damage([](const QString& path, const QString&) {
            QByteArray bytes = bytesOf(path);
            bytes.back() = static_cast<char>(bytes.back() ^ 1);
            replace(path, bytes);
        });
        QTest::newRow("another picture in its place")
            << Damage([](const QString& path, const QString& other) { replace(path, bytesOf(other)); });
        QTest::newRow("a folder in its place") << Damage([](const QString& path, const QString&) {
            QVERIFY(QFile::remove(path));
            QVERIFY(QDir().mkdir(path));
        });
    }
    void aLostFileIsMissingAndHealed() {
        using Damage = std::function<void(const QString& path, const QString& other)>;
        QFETCH(Damage, damage);
        const protocol::Submission sent = submission();
        for (size_t i = 0; i < sent.files.size(); ++i)
            QCOMPARE(put(sent, i).status, 200);
        const QString path = pathOf(sent.files.front());
        const QByteArray whole = bytesOf(path);
        damage(path, pathOf(sent.files.back()));

        const auto asked = protocol::ApplicationStatus::fromJson(m->putRevision(sent).json());
        QVERIFY(asked);
        QCOMPARE(asked->state, domain::ApplicationState::Queued);
        QVERIFY(asked->missingFiles.contains(sent.files.front().picture.text()));
        if (QFileInfo(path).isDir())
            QVERIFY(QDir().rmdir(path)); // a person's work: what is there is not thrown away
        for (size_t i = 0; i < sent.files.size(); ++i)
            QCOMPARE(put(sent, i).status, 200);
        QVERIFY(bytesOf(path).size() == whole.size());
        const auto accepted = protocol::ApplicationStatus::fromJson(m->putRevision(sent).json());
        QVERIFY(accepted);
        QCOMPARE(accepted->state, domain::ApplicationState::Accepted);
    }

    // The row goes on to say what the picture was.
    void aLostFileIsHealedByItselfAlone() {
        const protocol::Submission sent = submission();
        const domain::CaseFile& file = sent.files.front();
        QCOMPARE(put(sent, 0).status, 200);
        QVERIFY(QFile::remove(pathOf(file)));
        QCOMPARE(m->putFile(sent.application.id, file.picture, "other bytes").code(), "CASE-REVISION-CONFLICT");
        QVERIFY(pathOf(file).isEmpty());
    }

    // What was whole is not written again, and nothing begun lies about.
    void aWholeFileIsLeftAlone() {
        const protocol::Submission sent = submission();
        QCOMPARE(put(sent, 0).status, 200);
        const QByteArray sealed = bytesOf(pathOf(sent.files.front()));
        QCOMPARE(put(sent, 0).status, 200);
        QCOMPARE(bytesOf(pathOf(sent.files.front())), sealed); // sealed anew it would be another
        QCOMPARE(pathsOnDisk().size(), 1);
        QCOMPARE(QFile::permissions(pathOf(sent.files.front())) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(tst_LostFiles)
#include "tst_LostFiles.moc"
