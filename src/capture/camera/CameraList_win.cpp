// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/CameraList.h"

#include <windows.h>
// After windows.h: they need its types.
#include <dshow.h>

#include <memory>

namespace shouli::capture {
namespace {

struct Releaser {
    void operator()(IUnknown* object) const { object->Release(); }
};
template <typename T>
using Com = std::unique_ptr<T, Releaser>;

// COM for this thread, as long as it is needed.
class ComThread {
public:
    ComThread()
        : m_begun(SUCCEEDED(CoInitializeEx(nullptr, COINIT_MULTITHREADED))) {}
    ~ComThread() {
        if (m_begun)
            CoUninitialize();
    }
    ComThread(const ComThread&) = delete;
    ComThread& operator=(const ComThread&) = delete;

private:
    bool m_begun;
};

QString read(IPropertyBag& bag, const wchar_t* name) {
    VARIANT value;
    VariantInit(&value);
    QString text;
    if (SUCCEEDED(bag.Read(name, &value, nullptr)) && value.vt == VT_BSTR)
        text = QString::fromWCharArray(value.bstrVal);
    VariantClear(&value);
    return text;
}

void freeType(AM_MEDIA_TYPE* type) {
    if (type->cbFormat > 0)
        CoTaskMemFree(type->pbFormat);
    if (type->pUnk)
        type->pUnk->Release();
    CoTaskMemFree(type);
}

// Of all the pins' formats; learn.microsoft.com, IAMStreamConfig::GetStreamCaps.
QSize largestOf(IMoniker& moniker) {
    QSize largest;
    IBaseFilter* rawFilter = nullptr;
    if (FAILED(moniker.BindToObject(nullptr, nullptr, IID_IBaseFilter, reinterpret_cast<void**>(&rawFilter))))
        return largest;
    const Com<IBaseFilter> filter(rawFilter);
    IEnumPins* rawPins = nullptr;
    if (FAILED(filter->EnumPins(&rawPins)))
        return largest;
    const Com<IEnumPins> pins(rawPins);
    IPin* rawPin = nullptr;
    while (pins->Next(1, &rawPin, nullptr) == S_OK) {
        const Com<IPin> pin(rawPin);
        IAMStreamConfig* rawConfig = nullptr;
        if (FAILED(pin->QueryInterface(IID_IAMStreamConfig, reinterpret_cast<void**>(&rawConfig))))
            continue;
        const Com<IAMStreamConfig> config(rawConfig);
        int count = 0;
        int size = 0;
        VIDEO_STREAM_CONFIG_CAPS capabilities;
        if (FAILED(config->GetNumberOfCapabilities(&count, &size)) || size != int(sizeof capabilities))
            continue;
        for (int i = 0; i < count; ++i) {
            AM_MEDIA_TYPE* type = nullptr;
            if (FAILED(config->GetStreamCaps(i, &type, reinterpret_cast<BYTE*>(&capabilities))))
                continue;
            if (type->formattype == FORMAT_VideoInfo && type->cbFormat >= sizeof(VIDEOINFOHEADER)) {
                const BITMAPINFOHEADER& header = reinterpret_cast<VIDEOINFOHEADER*>(type->pbFormat)->bmiHeader;
                if (qint64(header.biWidth) * header.biHeight > qint64(largest.width()) * largest.height())
                    largest = QSize(int(header.biWidth), int(header.biHeight));
            }
            freeType(type);
        }
    }
    return largest;
}

} // namespace

QList<CameraInfo> camerasOfThisMachine() {
    const ComThread com;
    QList<CameraInfo> cameras;
    ICreateDevEnum* rawDevices = nullptr;
    if (FAILED(CoCreateInstance(CLSID_SystemDeviceEnum, nullptr, CLSCTX_INPROC_SERVER, IID_ICreateDevEnum,
                                reinterpret_cast<void**>(&rawDevices))))
        return cameras;
    const Com<ICreateDevEnum> devices(rawDevices);
    IEnumMoniker* rawList = nullptr;
    if (devices->CreateClassEnumerator(CLSID_VideoInputDeviceCategory, &rawList, 0) != S_OK)
        return cameras; // S_FALSE: the category is empty
    const Com<IEnumMoniker> list(rawList);
    IMoniker* rawMoniker = nullptr;
    for (int device = 0; list->Next(1, &rawMoniker, nullptr) == S_OK; ++device) {
        const Com<IMoniker> moniker(rawMoniker);
        IPropertyBag* rawBag = nullptr;
        if (FAILED(moniker->BindToStorage(nullptr, nullptr, IID_IPropertyBag, reinterpret_cast<void**>(&rawBag))))
            continue; // it keeps its number: OpenCV counts it too
        const Com<IPropertyBag> bag(rawBag);
        CameraInfo camera{read(*bag, L"FriendlyName"), read(*bag, L"DevicePath"), device, largestOf(*moniker)};
        if (camera.id.isEmpty()) // a camera that is a program has no path
            camera.id = camera.name;
        cameras.append(camera);
    }
    return cameras;
}

// Windows's settings, "Privacy, Camera", for programs of the desktop and for all.
CameraObstacle obstacleOf(int device) {
    for (const wchar_t* key :
         {L"Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\webcam",
          L"Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\webcam\\NonPackage"
          L"d"}) {
        for (HKEY root : {HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE}) {
            wchar_t value[16] = {};
            DWORD size = sizeof value;
            if (RegGetValueW(root, key, L"Value", RRF_RT_REG_SZ, nullptr, value, &size) == ERROR_SUCCESS &&
                QString::fromWCharArray(value) == QLatin1String("Deny"))
                return CameraObstacle::Refused;
        }
    }
    for (const CameraInfo& camera : camerasOfThisMachine())
        if (camera.device == device)
            return CameraObstacle::Busy;
    return CameraObstacle::Missing;
}

} // namespace shouli::capture
