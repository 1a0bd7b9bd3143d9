// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/scanner/driver/WiaDriver.h"

#include "capture/scanner/driver/WiaSheets.h"

#include <algorithm>

namespace shouli::capture::wia {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;

// The longest sheet that is taken: A4 or US Letter, in thousandths of an inch.
constexpr LONG kWidest = 8500;
constexpr LONG kLongest = 11693;

PROPSPEC specOf(PROPID id) {
    PROPSPEC spec{};
    spec.ulKind = PRSPEC_PROPID;
    spec.propid = id;
    return spec;
}

// Absent when the item has no such property.
std::optional<LONG> number(PropertyStorage& storage, PROPID id) {
    const PROPSPEC spec = specOf(id);
    PROPVARIANT value{};
    std::optional<LONG> found;
    if (storage.ReadMultiple(1, &spec, &value) == S_OK && value.vt == VT_I4)
        found = value.lVal;
    PropVariantClear(&value);
    return found;
}

QString text(PropertyStorage& storage, PROPID id) {
    const PROPSPEC spec = specOf(id);
    PROPVARIANT value{};
    QString found;
    if (storage.ReadMultiple(1, &spec, &value) == S_OK && value.vt == VT_BSTR)
        found = QString::fromWCharArray(value.bstrVal, qsizetype(SysStringLen(value.bstrVal)));
    PropVariantClear(&value);
    return found;
}

// What a device does not let be set is as it has it.
bool set(PropertyStorage& storage, PROPID id, LONG number) {
    const PROPSPEC spec = specOf(id);
    PROPVARIANT value{};
    value.vt = VT_I4;
    value.lVal = number;
    return SUCCEEDED(storage.WriteMultiple(1, &spec, &value, 0));
}

bool setFormat(PropertyStorage& storage) {
    const PROPSPEC spec = specOf(kFormat);
    GUID bmp = kBmp;
    PROPVARIANT value{};
    value.vt = VT_CLSID;
    value.puuid = &bmp;
    return SUCCEEDED(storage.WriteMultiple(1, &spec, &value, 0));
}

Result<Com<PropertyStorage>> propertiesOf(Item& item) {
    Com<PropertyStorage> storage;
    SHOULI_CHECK(statusOf(item.QueryInterface(kIidPropertyStorage, storage.outVoid()), "properties"));
    return storage;
}

} // namespace

WiaDriver::WiaDriver()
    : m_isComOurs(SUCCEEDED(CoInitializeEx(nullptr, COINIT_MULTITHREADED))) {}

WiaDriver::~WiaDriver() {
    close();
    m_manager.reset();
    if (m_isComOurs)
        CoUninitialize();
}

void WiaDriver::close() {
    m_flatbed.reset();
    m_feeder.reset();
    m_upcoming.clear();
}

Status WiaDriver::manage() {
    if (m_manager)
        return {};
    return statusOf(
        CoCreateInstance(kDeviceManager, nullptr, CLSCTX_LOCAL_SERVER, kIidDeviceManager, m_manager.outVoid()),
        "device manager");
}

Result<QList<ScannerDevice>> WiaDriver::devices() {
    SHOULI_CHECK(manage());
    Com<DeviceInfos> infos;
    SHOULI_CHECK(statusOf(m_manager->EnumDeviceInfo(kLocalDevices, infos.out()), "devices"));
    QList<ScannerDevice> devices;
    Com<PropertyStorage> info;
    ULONG fetched = 0;
    while (infos->Next(1, info.out(), &fetched) == S_OK && info) {
        if ((ULONG(number(*info.get(), kDeviceType).value_or(0)) >> 16) == ULONG(kScannerType))
            devices.append({text(*info.get(), kDeviceId), text(*info.get(), kDeviceName)});
    }
    return devices;
}

Result<QList<ScanSource>> WiaDriver::open(const QString& id) {
    close();
    SHOULI_CHECK(manage());
    Com<Item> root;
    const BSTR name = SysAllocStringLen(reinterpret_cast<const OLECHAR*>(id.utf16()), UINT(id.size()));
    const HRESULT opened = m_manager->CreateDevice(0, name, root.out());
    SysFreeString(name);
    if (opened == E_INVALIDARG)
        return base::fail(DeviceCode::ScannerMissing, QStringLiteral("no such device"));
    SHOULI_CHECK(statusOf(opened, "open"));
    Com<Items> items;
    SHOULI_CHECK(statusOf(root->EnumChildItems(nullptr, items.out()), "items"));
    QList<ScanSource> sources;
    Com<Item> item;
    ULONG fetched = 0;
    while (items->Next(1, item.out(), &fetched) == S_OK && item) {
        GUID category{};
        if (FAILED(item->GetItemCategory(&category)))
            continue;
        if (IsEqualGUID(category, kFlatbed)) {
            m_flatbed = std::move(item);
            sources.prepend(ScanSource::Flatbed);
        } else if (IsEqualGUID(category, kFeeder)) {
            SHOULI_TRY(const auto properties, propertiesOf(*item.get()));
            sources.append(ScanSource::Feeder);
            if (number(*properties.get(), kHandlingCapabilities).value_or(0) & kCanDuplex)
                sources.append(ScanSource::FeederDuplex);
            m_feeder = std::move(item);
        }
    }
    if (sources.isEmpty())
        return base::fail(DeviceCode::ScannerFailed, QStringLiteral("neither flatbed nor feeder"));
    return sources;
}

Status WiaDriver::begin(const ScanSettings& settings) {
    m_settings = settings;
    m_sheets = 0;
    m_upcoming.clear();
    const bool isFlatbed = settings.source == ScanSource::Flatbed;
    Item* item = isFlatbed ? m_flatbed.get() : m_feeder.get();
    if (!item)
        return base::fail(DeviceCode::ScannerMissing, QStringLiteral("no device is open"));
    SHOULI_TRY(const auto storage, propertiesOf(*item));
    PropertyStorage& properties = *storage.get();
    if (!setFormat(properties))
        return base::fail(DeviceCode::ScannerFailed, QStringLiteral("no bitmaps"));
    set(properties, kDataType, settings.colour == ScanColour::Colour ? kColourData : kGreyData);
    set(properties, kXResolution, settings.dpi);
    set(properties, kYResolution, settings.dpi);
    const LONG dpi = number(properties, kXResolution).value_or(settings.dpi);
    set(properties, kXPosition, 0);
    set(properties, kYPosition, 0);
    set(properties, kXExtent, std::min(number(properties, kMaxWidth).value_or(kWidest), kWidest) * dpi / 1000);
    set(properties, kYExtent, std::min(number(properties, kMaxHeight).value_or(kLongest), kLongest) * dpi / 1000);
    if (!isFlatbed) {
        const bool isDuplex = settings.source == ScanSource::FeederDuplex;
        set(properties, kHandlingSelect, isDuplex ? kSelectDuplex : kSelectFrontOnly);
        set(properties, kPages, isDuplex ? 2 : 1);
    }
    return {};
}

Result<std::optional<QImage>> WiaDriver::nextSheet(const Progress& progress) {
    if (m_settings.source == ScanSource::Flatbed && m_sheets > 0)
        return std::nullopt;
    if (m_upcoming.empty()) {
        const Status transferred = transfer(progress);
        if (!transferred && transferred.error().code == DeviceCode::ScannerFeederEmpty && m_sheets > 0)
            return std::nullopt;
        SHOULI_CHECK(transferred);
        if (m_upcoming.empty())
            return std::nullopt;
    }
    QImage sheet = std::move(m_upcoming.front());
    m_upcoming.pop_front();
    ++m_sheets;
    return sheet;
}

Status WiaDriver::transfer(const Progress& progress) {
    Item* item = m_settings.source == ScanSource::Flatbed ? m_flatbed.get() : m_feeder.get();
    Com<Transfer> transfer;
    SHOULI_CHECK(statusOf(item->QueryInterface(kIidTransfer, transfer.outVoid()), "transfer"));
    Com<WiaSheets> sheets;
    *sheets.out() = new WiaSheets(progress);
    const HRESULT downloaded = transfer->Download(0, sheets.get());
    if (sheets->isCancelled())
        return base::fail(ErrorCode::Cancelled);
    SHOULI_CHECK(statusOf(downloaded, "download"));
    SHOULI_TRY(m_upcoming, sheets->take());
    return {};
}

void WiaDriver::end() { m_upcoming.clear(); }

} // namespace shouli::capture::wia

extern "C" Q_DECL_EXPORT shouli::capture::ScannerDriver* shouli_scanner_driver() {
    return new shouli::capture::wia::WiaDriver;
}
