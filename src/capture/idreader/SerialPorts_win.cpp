// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/SerialPorts.h"

#include <windows.h>

#include <algorithm>
#include <array>

namespace shouli::capture {

QStringList serialPorts() {
    HKEY key = nullptr;
    if (::RegOpenKeyExW(HKEY_LOCAL_MACHINE, L"HARDWARE\\DEVICEMAP\\SERIALCOMM", 0, KEY_READ, &key) != ERROR_SUCCESS)
        return {};
    QStringList ports;
    for (DWORD index = 0;; ++index) {
        std::array<wchar_t, 256> name{};
        std::array<wchar_t, 64> port{};
        auto nameLength = DWORD(name.size());
        auto portBytes = DWORD((port.size() - 1) * sizeof(wchar_t)); // what is read may lack its end
        DWORD type = 0;
        const LSTATUS got = ::RegEnumValueW(key, index, name.data(), &nameLength, nullptr, &type,
                                            reinterpret_cast<BYTE*>(port.data()), &portBytes);
        if (got == ERROR_NO_MORE_ITEMS)
            break;
        if (got == ERROR_SUCCESS && type == REG_SZ)
            ports.append(QString::fromWCharArray(port.data()));
        else if (got != ERROR_SUCCESS && got != ERROR_MORE_DATA)
            break;
    }
    ::RegCloseKey(key);
    const auto numberOf = [](const QString& port) { return port.mid(3).toInt(); }; // COM10 comes after COM9
    std::sort(ports.begin(), ports.end(),
              [&](const QString& a, const QString& b) { return numberOf(a) < numberOf(b); });
    return ports;
}

} // namespace shouli::capture
