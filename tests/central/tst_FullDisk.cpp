// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/CentralFixture.h"
#include "support/CaseBuilder.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <cstring>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace shouli;
using namespace shouli::test;

namespace {

bool write(const char* path, const QByteArray& text) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

// From now on what this process mounts is its own, with the rights of a namespace where it is not root.
bool makeOwnMounts() {
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0 || !write("/proc/self/setgroups", "deny") ||
            !write("/proc/self/uid_map", "0 " + user + " 1") || !write("/proc/self/gid_map", "0 " + group + " 1"))
            return false;
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A disk of a few megabytes, at a folder.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(folder) {
        QDir().mkpath(folder);
        isThere = ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=4m,mode=700") == 0;
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// To the last byte.
    void fill() {
        QFile file(m_folder + QStringLiteral("/filling"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (qsizetype block = 65536; block > 0; block /= 2)
            while (file.write(QByteArray(block, 'x')) == block) {
            }
    }
    void empty() { QVERIFY(QFile::remove(m_folder + QStringLiteral("/filling"))); }

    bool isThere = false;

private:
    const QString m_folder;
};

} // namespace

/// No room is said as that (507), and nothing is lost by it: the same again succeeds when there is room.
class tst_FullDisk : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<CentralFixture> m;
    std::unique_ptr<SmallDisk> m_disk;

    protocol::Submission submission() {
        domain::Person applicant = test::person(domain::ApplicantKind::Mainland, domain::DocumentKind::ResidentIdCard,
                                                QStringLiteral("449999199003070218"));
        applicant.name = test::name(QStringLiteral("李示范"));
        return m->submissionOf(CaseBuilder().of(applicant).build());
    }
    Reply put(const protocol::Submission& submission, const domain::CaseFile& file) {
        return m->putFile(submission.application.id, file.picture, jpegOf(file.picture));
    }
    static QString said(const Reply& reply) { return QString::number(reply.status) + u' ' + reply.code(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(makeOwnMounts(), std::strerror(errno)); }
    void init() { m = std::make_unique<CentralFixture>(); }
    void cleanup() {
        m->stop();
        m_disk.reset();
        m.reset();
    }

    void noRoomForPictures() {
        m_disk = std::make_unique<SmallDisk>(m->options.blobFolder);
        QVERIFY(m_disk->isThere);
        QCOMPARE(m->begin(), QString());
        const protocol::Submission sent = submission();
        m_disk->fill();
        for (const domain::CaseFile& file : sent.files)
            QCOMPARE(said(put(sent, file)), QStringLiteral("507 IO-DISK-FULL"));
        m_disk->empty();
        for (const domain::CaseFile& file : sent.files)
            QCOMPARE(put(sent, file).status, 200);
        QCOMPARE(m->putRevision(sent).json().value(QStringLiteral("state")).toString(), QStringLiteral("accepted"));
    }

    void noRoomForCases() {
        m_disk = std::make_unique<SmallDisk>(m->folder.filePath(QStringLiteral("small")));
        QVERIFY(m_disk->isThere);
        m->options.databasePath = m->folder.filePath(QStringLiteral("small/central.sqlite"));
        QCOMPARE(m->begin(), QString());
        const protocol::Submission sent = submission();
        m_disk->fill();
        const auto fill = [&] { // what the database still had of its own
            Reply reply;
            for (int i = 0; i < 200 && reply.status != 507; ++i)
                reply = put(sent, entryOf(domain::PictureId::make(), QStringLiteral("card_photo")));
            return said(reply);
        };
        QCOMPARE(fill(), QStringLiteral("507 IO-DISK-FULL"));
        QCOMPARE(said(m->putRevision(sent)), QStringLiteral("507 IO-DISK-FULL"));
        m_disk->empty();
        for (const domain::CaseFile& file : sent.files)
            QCOMPARE(put(sent, file).status, 200);
        QCOMPARE(m->putRevision(sent).json().value(QStringLiteral("state")).toString(), QStringLiteral("accepted"));
    }
};

QTEST_GUILESS_MAIN(tst_FullDisk)
#include "tst_FullDisk.moc"
