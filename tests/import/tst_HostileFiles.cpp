// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of the corpus through the real chain: intake, confined child, store.
#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "capture/files/ImporterRun.h"
#include "desk/sheets/PictureIntake.h"
#include "import/HostileCorpus.h"
#include "store/StoreFixture.h"
#include "store/Workspace.h"
#include "support/FakeDesk.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QMutex>
#include <QTest>
#include <QTestEventLoop>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

using namespace shouli;
using namespace shouli::tests;
using namespace std::chrono_literals;
using base::ErrorCode;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kIsSanitized = true; // several times slower, and without the limit of memory
constexpr auto kTimeout = 60s;
#else
constexpr bool kIsSanitized = false;
constexpr auto kTimeout = 10s;
#endif
// For files that would take longer than any limit: a short one keeps the test short.
constexpr auto kShortTimeout = 2s;
constexpr int kSideBySide = 2;

QByteArray logged;
QMutex loggedGuard;

void keepLog(QtMsgType, const QMessageLogContext&, const QString& message) {
    const QMutexLocker lock(&loggedGuard);
    logged += message.toUtf8() + '\n';
}

QByteArray allLogged() {
    const QMutexLocker lock(&loggedGuard);
    return logged;
}

QStringList entriesOf(const QString& folder) {
    QStringList entries;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        entries.append(each.next());
    entries.sort();
    return entries;
}

// Of files, pipes and children. Each thread of a pool has an eventfd, too, and pools grow and shrink as they like.
qsizetype openDescriptors() {
    qsizetype open = 0;
    for (const QFileInfo& each : QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::System | QDir::Files))
        open += each.symLinkTarget().contains(u"[eventfd]") ? 0 : 1;
    return open;
}

qint64 mostMemory(int whose) {
    rusage used{};
    ::getrusage(whose, &used);
    return qint64(used.ru_maxrss) * 1024;
}

// Takes one file after another into the case, as an operator does who looks at nothing.
class Hands {
public:
    using Report = std::function<void(const HostileFile& file, const QString& outcome, qint64 milliseconds)>;

    Hands(const desk::DeskServices& services, const domain::ApplicationId& application, QList<HostileFile>& waiting,
          Report report, std::function<void()> done)
        : m_intake(services, application, nullptr)
        , m_waiting(waiting)
        , m_report(std::move(report))
        , m_done(std::move(done)) {
        QObject::connect(&m_intake, &desk::PictureIntake::sheetsFound, &m_intake, [this] { m_intake.takeSheet(0); });
        QObject::connect(&m_intake, &desk::PictureIntake::found, &m_intake, [this] { m_intake.useAnyway(); });
        QObject::connect(&m_intake, &desk::PictureIntake::kept, &m_intake, [this] { tell(QStringLiteral("kept")); });
        QObject::connect(&m_intake, &desk::PictureIntake::failed, &m_intake,
                         [this](const base::Error& error) { tell(base::textOf(error.code)); });
        next();
    }
    bool isDone() const { return m_isDone; }

private:
    void next() {
        m_isDone = m_waiting.isEmpty();
        if (m_isDone)
            return m_done();
        m_file = m_waiting.takeFirst();
        m_time.start();
        m_intake.takeFile(m_file.path);
    }
    void tell(const QString& outcome) {
        m_report(m_file, outcome, m_time.elapsed());
        QMetaObject::invokeMethod(
            &m_intake, [this] { next(); }, Qt::QueuedConnection);
    }

    desk::PictureIntake m_intake;
    QList<HostileFile>& m_waiting;
    Report m_report;
    std::function<void()> m_done;
    HostileFile m_file;
    QElapsedTimer m_time;
    bool m_isDone = false;
};

} // namespace

class tst_HostileFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void corpusIsLargeEnough();
    void everyBadFileLeavesTheCaseUntouched();
    void soundFilesAreTakenAndDamagedOnesDecided();
    void fileThatGrowsWhileItIsReadIsRefused();
    void fileThatVanishesWhileItIsReadIsDecided();
    void unreadableFileIsSaid();
    void cleanupTestCase();

private:
    int takeAll(QList<HostileFile> files, std::chrono::milliseconds timeout = kTimeout);
    void nothingStays();
    void logNamesNobody();
    qint64 pictureRows();

    test::FakeDesk m_fake;
    store::StoreFixture m_store;
    QTemporaryDir m_temporary; // where everything that asks for a temporary file is sent
    domain::Application m_case;
    QStringList m_dataFiles;
    qsizetype m_descriptors = 0;
    QList<HostileFile> m_corpus;
};

void tst_HostileFiles::initTestCase() {
    QCOMPARE(store::outcome(m_store.open()), QStringLiteral("OK"));
    QCOMPARE(store::outcome(m_store.initialise()), QStringLiteral("OK"));
    const auto created = store::answerOf(m_store.repository->create(domain::FlowKind::Adult));
    QCOMPARE(store::outcome(created), QStringLiteral("OK"));
    m_case = *created;
    m_corpus = hostileFiles();
    m_dataFiles = entriesOf(m_store.folder());
    qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
    qInstallMessageHandler(keepLog);
    // What a first question opens for good is not counted.
    const auto first = std::find_if(m_corpus.begin(), m_corpus.end(),
                                    [](const HostileFile& file) { return file.family == u"jpeg cut"; });
    QVERIFY(first != m_corpus.end());
    QCOMPARE(takeAll({*first}), 0);
    m_descriptors = openDescriptors();
}

void tst_HostileFiles::cleanupTestCase() { qInstallMessageHandler(nullptr); }

qint64 tst_HostileFiles::pictureRows() {
    const auto count = [](store::Workspace& workspace) -> base::Result<qint64> {
        SHOULI_TRY(auto rows, workspace.database().query(QStringLiteral("SELECT count(*) FROM picture")));
        return rows.next() ? rows.integer(0) : -1;
    };
    return store::answerOf(m_store.store->run(count)).value_or(-1);
}

// Returns how many were kept, -1 when one of them did not end as the table says, in its time.
int tst_HostileFiles::takeAll(QList<HostileFile> files, std::chrono::milliseconds timeout) {
    capture::FileImport import(QStringLiteral(SHOULI_IMPORT), timeout);
    const desk::DeskServices services{m_fake.clock,    *m_store.repository, *m_store.drafts,  *m_store.pictures,
                                      *m_store.prints, *m_store.clearings,  m_fake.central,   m_fake.central,
                                      m_fake.accounts, m_fake.accounts,     m_fake.reference, m_fake.news,
                                      import,          m_fake.cameras,      m_fake.scanners,  m_store.folder()};
    // A question for the probe, one for the page, and what the workstation does with it.
    const qint64 longest = (2 * timeout + 5s).count();
    const qsizetype count = files.size();
    QStringList wrong;
    int kept = 0;
    qsizetype told = 0;
    const auto report = [&](const HostileFile& file, const QString& outcome, qint64 milliseconds) {
        ++told;
        kept += outcome == u"kept" ? 1 : 0;
        if (!file.outcomes.contains(outcome) || milliseconds > longest)
            wrong.append(QStringLiteral("%1: %2 after %3 ms, not %4")
                             .arg(file.path, outcome)
                             .arg(milliseconds)
                             .arg(file.outcomes.join(u'|')));
    };
    std::vector<std::unique_ptr<Hands>> hands;
    const auto areDone = [&hands] {
        return std::all_of(hands.begin(), hands.end(), [](const auto& each) { return each->isDone(); });
    };
    // A loop of events, as the workstation has one: a wait that polls leaves the pipes of the children full.
    QTestEventLoop loop;
    const auto leaveWhenDone = [&] {
        if (areDone())
            loop.exitLoop();
    };
    for (int i = 0; i < kSideBySide; ++i)
        hands.push_back(std::make_unique<Hands>(services, m_case.id, files, report, leaveWhenDone));
    if (!areDone())
        loop.enterLoop(1000);
    const bool ended = areDone();
    for (const QString& line : std::as_const(wrong))
        fprintf(stderr, "%s\n", qPrintable(line));
    const auto childrenAreGone = [&import] { return import.findChildren<capture::ImporterRun*>().isEmpty(); };
    return ended && told == count && wrong.isEmpty() && QTest::qWaitFor(childrenAreGone) ? kept : -1;
}

// No descriptor, no temporary file, no file in the data folder, no change of the case.
void tst_HostileFiles::nothingStays() {
    QTRY_VERIFY(openDescriptors() <= m_descriptors);
    QCOMPARE(entriesOf(m_temporary.path()), QStringList());
    QCOMPARE(entriesOf(m_store.folder()), m_dataFiles);
    QCOMPARE(store::answerOf(m_store.repository->load(m_case.id)), m_case);
}

// The log says sizes and codes, and not whose the files were.
void tst_HostileFiles::logNamesNobody() {
    const QByteArray log = allLogged();
    for (const char* told : {store::PlantedName, store::PlantedNumber, SHOULI_CORPUS, "folder.jpg"})
        QVERIFY2(!log.contains(told), told);
}

void tst_HostileFiles::corpusIsLargeEnough() {
    QSet<QString> families;
    qsizetype bad = 0;
    for (const HostileFile& file : std::as_const(m_corpus)) {
        families.insert(file.family);
        bad += file.mayBeKept() ? 0 : 1;
        for (const QString& outcome : file.outcomes)
            QVERIFY2(outcome == u"kept" || base::errorCodeFromText(outcome), qPrintable(outcome));
    }
    QVERIFY2(bad >= 200, qPrintable(QString::number(bad)));
    QVERIFY2(families.size() >= 30, qPrintable(QString::number(families.size())));
}

void tst_HostileFiles::everyBadFileLeavesTheCaseUntouched() {
    QList<HostileFile> bad, endless;
    for (const HostileFile& file : std::as_const(m_corpus)) {
        if (!file.mayBeKept())
            (file.outcomes.contains(u"FILE-TIMED-OUT") ? endless : bad).append(file);
    }
    QCOMPARE(takeAll(bad), 0);
    QCOMPARE(takeAll(endless, kShortTimeout), 0);
    QCOMPARE(pictureRows(), 0);
    const QByteArray onDisk = m_store.everythingOnDisk();
    QVERIFY(!onDisk.contains(store::PlantedNumber) && !onDisk.contains(store::PlantedName));
    nothingStays();
    QVERIFY(allLogged().contains("FILE-TIMED-OUT"));
    logNamesNobody();
}

void tst_HostileFiles::soundFilesAreTakenAndDamagedOnesDecided() {
    QList<HostileFile> others;
    std::copy_if(m_corpus.begin(), m_corpus.end(), std::back_inserter(others),
                 [](const HostileFile& file) { return file.mayBeKept(); });
    const int kept = takeAll(others);
    QVERIFY(kept > 0);
    QCOMPARE(pictureRows(), kept);
    nothingStays(); // of the case too: it names none of them until a page commits it

    logNamesNobody();
    if (!kIsSanitized) {
        QVERIFY2(mostMemory(RUSAGE_CHILDREN) <= qint64(2) << 30,
                 qPrintable(QString::number(mostMemory(RUSAGE_CHILDREN))));
        QVERIFY2(mostMemory(RUSAGE_SELF) <= qint64(3) << 29, qPrintable(QString::number(mostMemory(RUSAGE_SELF))));
    }
}

void tst_HostileFiles::fileThatGrowsWhileItIsReadIsRefused() {
    // As from a scanner that still writes: what could be read is a part of it.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("scan.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    file.write("%PDF-1.4\n");
    QVERIFY(file.resize(30'000'000));
    std::atomic<bool> isEnough = false;
    std::thread writer([&file, &isEnough] {
        file.seek(30'000'000);
        while (!isEnough && file.pos() < 60'000'000)
            file.write("more ");
    });
    // Where the writer had no turn during a whole reading, the next reading tells.
    auto bytes = store::answerOf(capture::FileImport::readFile(path));
    for (int i = 0; i < 50 && bytes; ++i)
        bytes = store::answerOf(capture::FileImport::readFile(path));
    isEnough = true;
    writer.join();
    QCOMPARE(store::outcome(bytes), QStringLiteral("IO-READ-FAILED"));
    QCOMPARE(bytes.error().detail, QStringLiteral("changed while it was read"));
}

void tst_HostileFiles::fileThatVanishesWhileItIsReadIsDecided() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("scan.jpg"));
    for (int i = 0; i < 50; ++i) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\xff\xd8\xff\xe0") + QByteArray(1'000'000, 'x'));
        file.close();
        const auto reading = capture::FileImport::readFile(path);
        QFile::remove(path);
        const auto bytes = store::answerOf(reading);
        QVERIFY2(bytes || bytes.error().code == ErrorCode::ReadFailed, qPrintable(store::outcome(bytes)));
        if (bytes)
            QCOMPARE(bytes->size(), 1'000'004);
    }
    QCOMPARE(store::outcome(store::answerOf(capture::FileImport::readFile(path))), QStringLiteral("IO-READ-FAILED"));
}

void tst_HostileFiles::unreadableFileIsSaid() {
    const QTemporaryDir folder(QStringLiteral("/tmp/shouli-locked-XXXXXX")); // where everybody may go
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
    const QString path = folder.filePath(QStringLiteral("locked.jpg"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xd8\xff\xe0");
    file.close();
    QVERIFY(file.setPermissions({}));
    // The administrator may read everything: for this question nobody asks.
    const uid_t self = ::geteuid();
    constexpr uid_t kNobody = 65534;
    QVERIFY(self != 0 || ::seteuid(kNobody) == 0);
    const auto bytes = store::answerOf(capture::FileImport::readFile(path));
    QVERIFY(self != 0 || ::seteuid(self) == 0);
    QCOMPARE(store::outcome(bytes), QStringLiteral("IO-READ-FAILED"));
    QCOMPARE(bytes.error().detail, QStringLiteral("cannot be opened"));
}

QTEST_MAIN(tst_HostileFiles)
#include "tst_HostileFiles.moc"
