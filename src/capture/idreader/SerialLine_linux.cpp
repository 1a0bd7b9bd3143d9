// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/idreader/SerialLine.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <QFile>

#include <array>
#include <cerrno>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;
using std::chrono::milliseconds;

constexpr milliseconds kLongestWrite{500}; // of ten bytes

tl::unexpected<base::Error> failed(ErrorCode code, const char* call, int error) {
    return base::fail(code, QStringLiteral("%1: errno %2").arg(QLatin1String(call)).arg(error));
}

class TermiosLine final : public SerialLine {
public:
    explicit TermiosLine(int file)
        : m_file(file) {}
    ~TermiosLine() override { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(TermiosLine)

    Status write(QByteArrayView bytes) override {
        while (!bytes.isEmpty()) {
            SHOULI_TRY(const bool isReady, waitFor(POLLOUT, kLongestWrite));
            if (!isReady)
                return base::fail(DeviceCode::IdReaderLost, QStringLiteral("the port takes nothing"));
            const ssize_t sent = ::write(m_file, bytes.data(), std::size_t(bytes.size()));
            if (sent > 0)
                bytes = bytes.sliced(sent);
            else if (errno != EINTR && errno != EAGAIN)
                return failed(DeviceCode::IdReaderLost, "write", errno);
        }
        return {};
    }

    Result<QByteArray> read(milliseconds time) override {
        SHOULI_TRY(const bool isReady, waitFor(POLLIN, time));
        if (!isReady)
            return QByteArray();
        std::array<char, 512> bytes{};
        const ssize_t got = ::read(m_file, bytes.data(), bytes.size());
        if (got > 0)
            return QByteArray(bytes.data(), got);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            return QByteArray();
        return failed(DeviceCode::IdReaderLost, "read", got < 0 ? errno : 0); // ready, and nothing there: unplugged
    }

private:
    Result<bool> waitFor(short events, milliseconds time) const {
        pollfd waited{m_file, events, 0};
        const int ready = ::poll(&waited, 1, int(time.count()));
        if (ready < 0 && errno != EINTR)
            return failed(DeviceCode::IdReaderLost, "poll", errno);
        if (ready <= 0)
            return false;
        if (!(waited.revents & events))
            return base::fail(DeviceCode::IdReaderLost, QStringLiteral("the port hung up"));
        return true;
    }

    const int m_file;
};

// What is no terminal fails here: a path may have been typed.
Status setUp(int file) {
    termios settings{};
    if (::tcgetattr(file, &settings) != 0)
        return failed(DeviceCode::IdReaderMissing, "tcgetattr", errno);
    ::cfmakeraw(&settings);
    settings.c_cflag &= ~tcflag_t(CSTOPB | CRTSCTS);
    settings.c_cflag |= CLOCAL | CREAD;
    settings.c_cc[VMIN] = 0;
    settings.c_cc[VTIME] = 0;
    ::cfsetispeed(&settings, B115200);
    ::cfsetospeed(&settings, B115200);
    if (::tcsetattr(file, TCSANOW, &settings) != 0)
        return failed(DeviceCode::IdReaderMissing, "tcsetattr", errno);
    if (::ioctl(file, TIOCEXCL) != 0)
        return failed(DeviceCode::IdReaderBusy, "TIOCEXCL", errno);
    ::tcflush(file, TCIOFLUSH);
    return {};
}

} // namespace

Result<std::unique_ptr<SerialLine>> openSerialLine(const QString& port) {
    const int file = ::open(QFile::encodeName(port).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        const bool isThere = errno == EBUSY || errno == EACCES || errno == EPERM;
        return failed(isThere ? DeviceCode::IdReaderBusy : DeviceCode::IdReaderMissing, "open", errno);
    }
    auto line = std::make_unique<TermiosLine>(file);
    SHOULI_CHECK(setUp(file));
    return line;
}

} // namespace shouli::capture
