// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/Confinement.h"

#include <windows.h>

#include <sddl.h>
#include <tlhelp32.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// A process cannot swap its own token for a restricted one. So the program started by the workstation stays a mere
// warden: before reading anything it starts itself once more with a restricted token of low integrity, in a job, and
// waits. That second process is told by its argument what it is, finds itself restricted and in the job or refuses, and
// is the one that reads the file. When the warden is killed, the job's last handle closes and the second process ends
// with it; and the warden ends when the workstation does.
namespace shouli::importer {
namespace {

using base::DeviceCode;
using base::Result;
using base::Status;

constexpr SIZE_T kMaxMemory = SIZE_T(2) << 30;
constexpr LONGLONG kMaxProcessorTime = 30LL * 10'000'000; // in 100 ns
constexpr wchar_t kSecondProcess[] = L"--confined";

struct CloseIt {
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};
using Handle = std::unique_ptr<std::remove_pointer_t<HANDLE>, CloseIt>;

struct FreeIt {
    void operator()(void* sid) const { LocalFree(sid); }
};
using Sid = std::unique_ptr<void, FreeIt>;

tl::unexpected<base::Error> refuse(const char* what) {
    return base::fail(DeviceCode::ImporterUnconfined,
                      QStringLiteral("%1: %2").arg(QLatin1StringView(what)).arg(GetLastError()));
}

Result<Handle> ownToken(DWORD access) {
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), access, &token))
        return refuse("OpenProcessToken");
    return Handle(token);
}

Sid sidOf(const wchar_t* text) {
    PSID sid = nullptr;
    ConvertStringSidToSidW(text, &sid);
    return Sid(sid);
}

Result<std::vector<BYTE>> informationOf(HANDLE token, TOKEN_INFORMATION_CLASS what) {
    DWORD size = 0;
    GetTokenInformation(token, what, nullptr, 0, &size);
    std::vector<BYTE> bytes(size);
    if (size == 0 || !GetTokenInformation(token, what, bytes.data(), size, &size))
        return refuse("GetTokenInformation");
    return bytes;
}

// Every privilege gone; Administrators only to deny; and nothing reachable that Everyone, Users or this logon's
// desktop would not be allowed: the operator's own files are not among it.
Result<Handle> restrictedToken() {
    SHOULI_TRY(const Handle own, ownToken(TOKEN_ALL_ACCESS));
    SHOULI_TRY(std::vector<BYTE> groupBytes, informationOf(own.get(), TokenGroups));
    const auto* groups = reinterpret_cast<const TOKEN_GROUPS*>(groupBytes.data());
    const Sid administrators = sidOf(L"S-1-5-32-544");
    const Sid everyone = sidOf(L"S-1-1-0");
    const Sid users = sidOf(L"S-1-5-32-545");
    const Sid restricted = sidOf(L"S-1-5-12");
    if (!administrators || !everyone || !users || !restricted)
        return refuse("ConvertStringSidToSid");
    SID_AND_ATTRIBUTES denied{administrators.get(), 0};
    std::vector<SID_AND_ATTRIBUTES> within{{everyone.get(), 0}, {users.get(), 0}, {restricted.get(), 0}};
    for (DWORD i = 0; i < groups->GroupCount; ++i) {
        if ((groups->Groups[i].Attributes & SE_GROUP_LOGON_ID) == SE_GROUP_LOGON_ID)
            within.push_back({groups->Groups[i].Sid, 0});
    }
    HANDLE token = nullptr;
    if (!CreateRestrictedToken(own.get(), DISABLE_MAX_PRIVILEGE, 1, &denied, 0, nullptr, DWORD(within.size()),
                               within.data(), &token))
        return refuse("CreateRestrictedToken");
    Handle result(token);
    const Sid low = sidOf(L"S-1-16-4096");
    TOKEN_MANDATORY_LABEL label{{low.get(), SE_GROUP_INTEGRITY}};
    if (!low || !SetTokenInformation(token, TokenIntegrityLevel, &label, DWORD(sizeof label) + GetLengthSid(low.get())))
        return refuse("TokenIntegrityLevel");
    return result;
}

Result<Handle> narrowJob() {
    Handle job(CreateJobObjectW(nullptr, nullptr));
    if (!job)
        return refuse("CreateJobObject");
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
                                              JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
                                              JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = kMaxProcessorTime;
    limits.ProcessMemoryLimit = kMaxMemory;
    if (!SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits))
        return refuse("JobObjectExtendedLimitInformation");
    JOBOBJECT_BASIC_UI_RESTRICTIONS desk{JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS |
                                         JOB_OBJECT_UILIMIT_EXITWINDOWS | JOB_OBJECT_UILIMIT_GLOBALATOMS |
                                         JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD |
                                         JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS | JOB_OBJECT_UILIMIT_WRITECLIPBOARD};
    if (!SetInformationJobObject(job.get(), JobObjectBasicUIRestrictions, &desk, sizeof desk))
        return refuse("JobObjectBasicUIRestrictions");
    return job;
}

// The pipes of stdin and stdout and nothing else are handed on. Returns the second process, suspended.
Result<PROCESS_INFORMATION> startSuspended(HANDLE token) {
    HANDLE pipes[] = {GetStdHandle(STD_INPUT_HANDLE), GetStdHandle(STD_OUTPUT_HANDLE)};
    for (HANDLE pipe : pipes) {
        if (!SetHandleInformation(pipe, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT))
            return refuse("SetHandleInformation");
    }
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    std::vector<BYTE> bytes(size);
    auto* attributes = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(bytes.data());
    if (!InitializeProcThreadAttributeList(attributes, 1, 0, &size) ||
        !UpdateProcThreadAttribute(attributes, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, pipes, sizeof pipes, nullptr,
                                   nullptr))
        return refuse("PROC_THREAD_ATTRIBUTE_HANDLE_LIST");
    std::wstring program(32'768, L'\0');
    program.resize(GetModuleFileNameW(nullptr, program.data(), DWORD(program.size())));
    std::wstring commandLine = L"\"" + program + L"\" " + kSecondProcess;
    STARTUPINFOEXW startup{};
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = pipes[0];
    startup.StartupInfo.hStdOutput = pipes[1];
    startup.lpAttributeList = attributes;
    PROCESS_INFORMATION process{};
    const BOOL started = CreateProcessAsUserW(token, program.c_str(), commandLine.data(), nullptr, nullptr, TRUE,
                                              CREATE_SUSPENDED | CREATE_NO_WINDOW | EXTENDED_STARTUPINFO_PRESENT,
                                              nullptr, nullptr, &startup.StartupInfo, &process);
    DeleteProcThreadAttributeList(attributes);
    if (!started)
        return refuse("CreateProcessAsUser");
    return process;
}

ULONGLONG startOf(HANDLE process) {
    FILETIME start{}, end{}, kernel{}, user{};
    if (!GetProcessTimes(process, &start, &end, &kernel, &user))
        return 0;
    return ULONGLONG(start.dwHighDateTime) << 32 | start.dwLowDateTime;
}

// The workstation. Windows gives the number of an ended process to a new one: a parent is older than its child.
Result<Handle> parentProcess() {
    HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (list == INVALID_HANDLE_VALUE)
        return refuse("CreateToolhelp32Snapshot");
    const Handle processes(list);
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    BOOL isThere = Process32FirstW(list, &entry);
    while (isThere && entry.th32ProcessID != GetCurrentProcessId())
        isThere = Process32NextW(list, &entry);
    Handle parent(isThere
                      ? OpenProcess(SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION, FALSE, entry.th32ParentProcessID)
                      : nullptr);
    if (!parent || startOf(parent.get()) > startOf(GetCurrentProcess()))
        return refuse("parent");
    return parent;
}

// Leaves the process with the second one's exit code; returns only when it could not be started.
Status watchOverSecondProcess() {
    SHOULI_TRY(const Handle parent, parentProcess());
    SHOULI_TRY(const Handle token, restrictedToken());
    SHOULI_TRY(const Handle job, narrowJob());
    SHOULI_TRY(const PROCESS_INFORMATION started, startSuspended(token.get()));
    const Handle process(started.hProcess);
    const Handle thread(started.hThread);
    if (!AssignProcessToJobObject(job.get(), process.get()) || ResumeThread(thread.get()) == DWORD(-1)) {
        const auto refused = refuse("AssignProcessToJobObject");
        TerminateProcess(process.get(), EXIT_FAILURE);
        return refused;
    }
    const std::array<HANDLE, 2> ends{process.get(), parent.get()};
    WaitForMultipleObjects(DWORD(ends.size()), ends.data(), FALSE, INFINITE);
    DWORD code = EXIT_FAILURE;
    GetExitCodeProcess(process.get(), &code);
    std::_Exit(int(code));
}

bool isSecondProcess() {
    const std::wstring_view given = GetCommandLineW();
    return given.ends_with(kSecondProcess);
}

// Where the tests run. It has jobs, but neither restricted tokens nor levels of integrity, and tells no job's limits.
bool isWine() { return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr; }

Status checkToken() {
    SHOULI_TRY(const Handle own, ownToken(TOKEN_QUERY));
    if (!IsTokenRestricted(own.get()))
        return refuse("token");
    SHOULI_TRY(std::vector<BYTE> bytes, informationOf(own.get(), TokenIntegrityLevel));
    PSID level = reinterpret_cast<TOKEN_MANDATORY_LABEL*>(bytes.data())->Label.Sid;
    const DWORD value = *GetSidSubAuthority(level, DWORD(*GetSidSubAuthorityCount(level) - 1));
    if (value > SECURITY_MANDATORY_LOW_RID)
        return refuse("integrity");
    return {};
}

Status checkJob() {
    BOOL inJob = FALSE;
    if (!IsProcessInJob(GetCurrentProcess(), nullptr, &inJob) || !inJob)
        return refuse("job");
    return {};
}

Status checkJobLimits() {
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    if (!QueryInformationJobObject(nullptr, JobObjectExtendedLimitInformation, &limits, sizeof limits, nullptr))
        return refuse("job limits");
    constexpr DWORD kNeeded =
        JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if ((limits.BasicLimitInformation.LimitFlags & kNeeded) != kNeeded ||
        limits.BasicLimitInformation.ActiveProcessLimit != 1)
        return refuse("job limits");
    return {};
}

} // namespace

Status confineThisProcess() {
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX); // no report of a crash
    if (!isSecondProcess())
        return watchOverSecondProcess();
    SHOULI_CHECK(checkJob());
    if (isWine())
        return {};
    SHOULI_CHECK(checkToken());
    return checkJobLimits();
}

} // namespace shouli::importer
