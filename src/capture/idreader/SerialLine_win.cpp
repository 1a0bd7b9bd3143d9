// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/idreader/SerialLine.h"

#include <windows.h>

#include <array>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;
using std::chrono::milliseconds;

constexpr DWORD kLongestWriteMs = 500; // of ten bytes

tl::unexpected<base::Error> failed(ErrorCode code, const char* call) {
    return base::fail(code, QStringLiteral("%1: error %2").arg(QLatin1String(call)).arg(::GetLastError()));
}

class Win32Line final : public SerialLine {
public:
    explicit Win32Line(HANDLE file)
        : m_file(file) {}
    ~Win32Line() override { ::CloseHandle(m_file); }
    Q_DISABLE_COPY_MOVE(Win32Line)

    Status setUp() {
        DCB settings{};
        settings.DCBlength = sizeof settings;
        if (!::GetCommState(m_file, &settings))
            return failed(DeviceCode::IdReaderMissing, "GetCommState");
        settings.BaudRate = CBR_115200;
        settings.ByteSize = 8;
        settings.Parity = NOPARITY;
        settings.StopBits = ONESTOPBIT;
        settings.fBinary = TRUE;
        settings.fParity = FALSE;
        settings.fOutxCtsFlow = FALSE;
        settings.fOutxDsrFlow = FALSE;
        settings.fDsrSensitivity = FALSE;
        settings.fOutX = FALSE;
        settings.fInX = FALSE;
        settings.fNull = FALSE;
        settings.fErrorChar = FALSE;
        settings.fAbortOnError = FALSE;
        settings.fDtrControl = DTR_CONTROL_ENABLE;
        settings.fRtsControl = RTS_CONTROL_ENABLE;
        if (!::SetCommState(m_file, &settings))
            return failed(DeviceCode::IdReaderMissing, "SetCommState");
        ::PurgeComm(m_file, PURGE_RXCLEAR | PURGE_TXCLEAR);
        return {};
    }

    Status write(QByteArrayView bytes) override {
        DWORD sent = 0;
        if (!::WriteFile(m_file, bytes.data(), DWORD(bytes.size()), &sent, nullptr))
            return failed(DeviceCode::IdReaderLost, "WriteFile");
        if (sent != DWORD(bytes.size()))
            return base::fail(DeviceCode::IdReaderLost, QStringLiteral("the port takes nothing"));
        return {};
    }

    Result<QByteArray> read(milliseconds time) override {
        SHOULI_CHECK(waitAtMost(time));
        std::array<char, 512> bytes{};
        DWORD got = 0;
        if (!::ReadFile(m_file, bytes.data(), DWORD(bytes.size()), &got, nullptr))
            return failed(DeviceCode::IdReaderLost, "ReadFile");
        return QByteArray(bytes.data(), qsizetype(got));
    }

private:
    // COMMTIMEOUTS, "Remarks": with MAXDWORD for interval and multiplier a read gives what is there, or waits for the
    // first byte as long as the constant says; all nought there means not at all.
    Status waitAtMost(milliseconds time) {
        if (time == m_time)
            return {};
        COMMTIMEOUTS timeouts{};
        timeouts.ReadIntervalTimeout = MAXDWORD;
        timeouts.ReadTotalTimeoutMultiplier = time.count() > 0 ? MAXDWORD : 0;
        timeouts.ReadTotalTimeoutConstant = DWORD(time.count());
        timeouts.WriteTotalTimeoutConstant = kLongestWriteMs;
        if (!::SetCommTimeouts(m_file, &timeouts))
            return failed(DeviceCode::IdReaderLost, "SetCommTimeouts");
        m_time = time;
        return {};
    }

    const HANDLE m_file;
    milliseconds m_time{-1};
};

} // namespace

Result<std::unique_ptr<SerialLine>> openSerialLine(const QString& port) {
    // COM10 and above are found under this name only; a path that was typed leads nowhere else.
    const QString device = QStringLiteral("\\\\.\\") + port;
    const std::wstring name = device.toStdWString();
    const HANDLE file =
        ::CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        const bool isThere = error == ERROR_ACCESS_DENIED || error == ERROR_SHARING_VIOLATION;
        return failed(isThere ? DeviceCode::IdReaderBusy : DeviceCode::IdReaderMissing, "CreateFile");
    }
    auto line = std::make_unique<Win32Line>(file);
    SHOULI_CHECK(line->setUp());
    return line;
}

} // namespace shouli::capture
