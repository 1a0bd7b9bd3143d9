// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreFixture.h"

#include "store/machine/DataFolder.h"
#include "store/machine/OsKeyStore.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

using namespace shouli;
using namespace shouli::base;
using namespace shouli::store;

namespace {

QString textOf(PSID sid) {
    wchar_t* text = nullptr;
    if (!ConvertSidToStringSidW(sid, &text))
        return {};
    const QString result = QString::fromWCharArray(text);
    LocalFree(text);
    return result;
}

// Whom the folder's or file's list of rights names.
QStringList namedFor(const QString& path) {
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    QStringList named;
    if (GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list, nullptr,
                              &descriptor) != ERROR_SUCCESS)
        return named;
    for (DWORD i = 0; list && i < list->AceCount; ++i) {
        void* ace = nullptr;
        if (GetAce(list, i, &ace))
            named.append(textOf(&static_cast<ACCESS_ALLOWED_ACE*>(ace)->SidStart));
    }
    LocalFree(descriptor);
    named.removeDuplicates();
    return named;
}

QString ownSid() {
    HANDLE token = nullptr;
    std::array<BYTE, 256> bytes{};
    DWORD size = DWORD(bytes.size());
    QString result;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) &&
        GetTokenInformation(token, TokenUser, bytes.data(), size, &size))
        result = textOf(reinterpret_cast<const TOKEN_USER*>(bytes.data())->User.Sid);
    CloseHandle(token);
    return result;
}

const QString kSystem = QStringLiteral("S-1-5-18");

} // namespace

class tst_WindowsRights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folderIsOfTheUserAndTheSystemOnly() {
        StoreFixture fixture;
        QCOMPARE(outcome(fixture.open()), "OK");
        QStringList named = namedFor(fixture.folder());
        QVERIFY(named.removeOne(ownSid()));
        QVERIFY(named.removeOne(kSystem));
        QCOMPARE(named, QStringList());
    }

    void folderThatWasOpenToAllIsClosed() {
        QTemporaryDir temporary;
        const QString folder = temporary.filePath(QStringLiteral("open"));
        QVERIFY(QDir().mkpath(folder));
        PSECURITY_DESCRIPTOR everyone = nullptr;
        QVERIFY(ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:(A;OICI;FA;;;WD)", SDDL_REVISION_1, &everyone,
                                                                     nullptr));
        const std::wstring name = QDir::toNativeSeparators(folder).toStdWString();
        QVERIFY(SetFileSecurityW(name.c_str(), DACL_SECURITY_INFORMATION, everyone));
        LocalFree(everyone);
        QVERIFY(namedFor(folder).contains(QStringLiteral("S-1-1-0")));
        QCOMPARE(outcome(prepareDataFolder(folder)), "OK");
        QVERIFY(!namedFor(folder).contains(QStringLiteral("S-1-1-0")));
    }

    void longAndChineseFolderIsTaken() {
        QTemporaryDir temporary;
        QString folder = temporary.path();
        while (folder.size() < 300)
            folder += QStringLiteral("/社会保障卡申领受理工作站");
        StandingClock clock;
        QCOMPARE(outcome(Store::open(folder, {}, clock)), "OK");
        QVERIFY(QFile::exists(folder + QStringLiteral("/shouli.db")));
    }

    void signingKeyIsSealed() {
        QTemporaryDir folder;
        const auto key = crypto::Sm2KeyPair::generate();
        const OsKeyStore keys(folder.path());
        QCOMPARE(outcome(keys.save(key)), "OK");
        QFile file(folder.filePath(QStringLiteral("signing.key")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stored = file.readAll();
        const SecretBytes der = key.toDer();
        QVERIFY(stored.size() > der.size());
        QVERIFY(!stored.contains(der.view().last(32)));
        const auto loaded = keys.load();
        QCOMPARE(outcome(loaded), "OK");
        QVERIFY(loaded->toDer().view() == der.view());
    }
};

QTEST_GUILESS_MAIN(tst_WindowsRights)

#include "tst_WindowsRights.moc"
