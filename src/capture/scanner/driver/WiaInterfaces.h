// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <objbase.h>
#include <propidl.h>

// The part of Windows Image Acquisition 2.0 that we call, as documented by Microsoft ("Windows Image Acquisition",
// learn.microsoft.com/windows/win32/wia; the methods are in the order of wia_lh.idl of the Windows SDK). mingw-w64 12
// only has the interfaces of WIA 1.0. Methods that we do not call are declared without parameters, to fill their place
// in the vtable; methods behind the last one that we call are left out.
namespace shouli::capture::wia {

/// Owns one reference to a COM object.
template <typename T>
class Com {
public:
    Com() = default;
    Com(const Com&) = delete;
    Com& operator=(const Com&) = delete;
    Com(Com&& other) noexcept
        : m_object(other.m_object) {
        other.m_object = nullptr;
    }
    Com& operator=(Com&& other) noexcept {
        reset();
        m_object = other.m_object;
        other.m_object = nullptr;
        return *this;
    }
    ~Com() { reset(); }

    void reset() {
        if (m_object)
            m_object->Release();
        m_object = nullptr;
    }
    /// For calls that return a reference by an out parameter.
    T** out() {
        reset();
        return &m_object;
    }
    void** outVoid() { return reinterpret_cast<void**>(out()); }
    T* get() const { return m_object; }
    T* operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }

private:
    T* m_object = nullptr;
};

inline constexpr CLSID kDeviceManager{0xb6c292bc, 0x7c88, 0x41ee, {0x8b, 0x54, 0x8e, 0xc9, 0x26, 0x17, 0xe5, 0x99}};
inline constexpr IID kIidDeviceManager{0x79c07cf1, 0xcbdd, 0x41ee, {0x8e, 0xc3, 0xf0, 0x00, 0x80, 0xca, 0xda, 0x7a}};
inline constexpr IID kIidPropertyStorage{0x98b5e8a0, 0x29cc, 0x491a, {0xaa, 0xc0, 0xe6, 0xdb, 0x4f, 0xdc, 0xce, 0xb6}};
inline constexpr IID kIidTransfer{0xc39d6942, 0x2f4e, 0x4d04, {0x92, 0xfe, 0x4e, 0xf4, 0xd3, 0xa1, 0xde, 0x5a}};
inline constexpr IID kIidTransferCallback{0x27d4eaaf, 0x28a6, 0x4ca5, {0x9a, 0xab, 0xe6, 0x78, 0x16, 0x8b, 0x95, 0x27}};
inline constexpr GUID kFlatbed{0xfb607b1f, 0x43f3, 0x488b, {0x85, 0x5b, 0xfb, 0x70, 0x3e, 0xc3, 0x42, 0xa6}};
inline constexpr GUID kFeeder{0xfe131934, 0xf84c, 0x42ad, {0x8d, 0xa4, 0x61, 0x29, 0xcd, 0xdd, 0x72, 0x88}};
inline constexpr GUID kBmp{0xb96b3cab, 0x0728, 0x11d3, {0x9d, 0x7b, 0x00, 0x00, 0xf8, 0x1e, 0xf3, 0x2e}};

// Properties (wiadef.h).
inline constexpr PROPID kDeviceId = 2;
inline constexpr PROPID kDeviceType = 5;
inline constexpr PROPID kDeviceName = 7;
inline constexpr PROPID kHandlingCapabilities = 3086;
inline constexpr PROPID kHandlingSelect = 3088;
inline constexpr PROPID kPages = 3096;
inline constexpr PROPID kDataType = 4103;
inline constexpr PROPID kFormat = 4106;
inline constexpr PROPID kXResolution = 6147;
inline constexpr PROPID kYResolution = 6148;
inline constexpr PROPID kXPosition = 6149;
inline constexpr PROPID kYPosition = 6150;
inline constexpr PROPID kXExtent = 6151;
inline constexpr PROPID kYExtent = 6152;
inline constexpr PROPID kMaxWidth = 6165; // thousandths of an inch
inline constexpr PROPID kMaxHeight = 6166;

inline constexpr LONG kLocalDevices = 0x10;
inline constexpr LONG kScannerType = 1; // in the upper half of kDeviceType
inline constexpr LONG kCanDuplex = 0x04;
inline constexpr LONG kSelectDuplex = 0x04;
inline constexpr LONG kSelectFrontOnly = 0x20;
inline constexpr LONG kGreyData = 2;
inline constexpr LONG kColourData = 3;

// Error codes of calls (wiadef.h, "Error Codes").
inline constexpr HRESULT kPaperJam = HRESULT(0x80210002);
inline constexpr HRESULT kPaperEmpty = HRESULT(0x80210003);
inline constexpr HRESULT kPaperProblem = HRESULT(0x80210004);
inline constexpr HRESULT kOffline = HRESULT(0x80210005);
inline constexpr HRESULT kBusy = HRESULT(0x80210006);
inline constexpr HRESULT kCommunication = HRESULT(0x8021000a);
inline constexpr HRESULT kLocked = HRESULT(0x8021000d);
inline constexpr HRESULT kMultiFeed = HRESULT(0x80210014);
inline constexpr HRESULT kNoDevice = HRESULT(0x80210015);
inline constexpr HRESULT kCoverOpen = HRESULT(0x80210016);

inline constexpr LONG kStatus = 1; // TransferParams::message: how much was transferred

struct TransferParams {
    LONG message;
    LONG percentComplete;
    ULONGLONG transferredBytes;
    HRESULT errorStatus;
};

struct PropertyStorage : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE ReadMultiple(ULONG count, const PROPSPEC* which, PROPVARIANT* values) = 0;
    virtual HRESULT STDMETHODCALLTYPE WriteMultiple(ULONG count, const PROPSPEC* which, const PROPVARIANT* values,
                                                    PROPID firstName) = 0;
};

struct DeviceInfos : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE Next(ULONG count, PropertyStorage** devices, ULONG* fetched) = 0;
};

struct Item;

struct Items : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE Next(ULONG count, Item** items, ULONG* fetched) = 0;
};

struct Item : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE CreateChildItem() = 0;
    virtual HRESULT STDMETHODCALLTYPE DeleteItem() = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumChildItems(const GUID* category, Items** items) = 0;
    virtual HRESULT STDMETHODCALLTYPE FindItemByName() = 0;
    virtual HRESULT STDMETHODCALLTYPE GetItemCategory(GUID* category) = 0;
};

struct DeviceManager : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE EnumDeviceInfo(LONG flags, DeviceInfos** devices) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateDevice(LONG flags, BSTR id, Item** root) = 0;
};

struct TransferCallback : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE Transferred(LONG flags, TransferParams* params) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetNextStream(LONG flags, BSTR itemName, BSTR fullItemName,
                                                    IStream** destination) = 0;
};

struct Transfer : IUnknown {
    virtual HRESULT STDMETHODCALLTYPE Download(LONG flags, TransferCallback* callback) = 0;
};

} // namespace shouli::capture::wia
