// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <optional>

// The codes of devices, of files from outside, and of the modules and templates that these need: X(enumerator,
// "STABLE-TEXT", class). They arise at a workstation alone, so no answer of central carries them. All else that is said
// of a code in base/ErrorCode.h holds for them: // DO NOT CHANGE: stored
// clang-format off
#define SHOULI_DEVICE_CODES(X)                                                        \
    /* pictures from files and devices */                                             \
    X(FileEmpty,           "FILE-EMPTY",                  Given)                      \
    X(FileTooLarge,        "FILE-TOO-LARGE",              Given)                      \
    X(FileTooManyPixels,   "FILE-TOO-MANY-PIXELS",        Given)                      \
    X(FileFormatRefused,   "FILE-FORMAT-REFUSED",         Given)                      \
    X(FileHeic,            "FILE-HEIC",                   Given)                      \
    X(FileOtherPicture,    "FILE-OTHER-PICTURE",          Given)                      \
    X(FileDocument,        "FILE-DOCUMENT",               Given)                      \
    X(FileArchive,         "FILE-ARCHIVE",                Given)                      \
    X(FileFilm,            "FILE-FILM",                   Given)                      \
    X(FileProgram,         "FILE-PROGRAM",                Given)                      \
    X(FileMislabelled,     "FILE-MISLABELLED",            Given)                      \
    X(FileBroken,          "FILE-BROKEN",                 Given)                      \
    X(FileFormUnseen,      "FILE-FORM-UNSEEN",            Given)                      \
    X(FileEncrypted,       "FILE-ENCRYPTED",              Given)                      \
    X(FileNoPages,         "FILE-NO-PAGES",               Given)                      \
    X(FileTooManyPages,    "FILE-TOO-MANY-PAGES",         Given)                      \
    X(FileTimedOut,        "FILE-TIMED-OUT",              Given)                      \
    X(ImporterCrashed,     "FILE-IMPORTER-CRASHED",       Own)                        \
    X(ImporterUnconfined,  "FILE-IMPORTER-UNCONFINED",    Own)                        \
    X(CameraMissing,       "CAMERA-MISSING",              Device)                     \
    X(CameraBusy,          "CAMERA-BUSY",                 Device)                     \
    X(CameraRefused,       "CAMERA-REFUSED",              Device)                     \
    X(CameraLost,          "CAMERA-LOST",                 Device)                     \
    X(ScannerMissing,      "SCANNER-MISSING",             Device)                     \
    X(ScannerBusy,         "SCANNER-BUSY",                Device)                     \
    X(ScannerDenied,       "SCANNER-DENIED",              Device)                     \
    X(ScannerJammed,       "SCANNER-JAMMED",              Device)                     \
    X(ScannerCoverOpen,    "SCANNER-COVER-OPEN",          Device)                     \
    X(ScannerFeederEmpty,  "SCANNER-FEEDER-EMPTY",        Device)                     \
    X(ScannerLost,         "SCANNER-LOST",                Device)                     \
    X(ScannerFailed,       "SCANNER-FAILED",              Device)                     \
    X(WatchedFolderMissing,"SCANNER-FOLDER-MISSING",      Device)                     \
    /* the ID-card reader */                                                          \
    X(IdReaderMissing,     "IDREADER-MISSING",            Device)                     \
    X(IdReaderBusy,        "IDREADER-BUSY",               Device)                     \
    X(IdReaderSilent,      "IDREADER-SILENT",             Device)                     \
    X(IdReaderFault,       "IDREADER-FAULT",              Device)                     \
    X(IdReaderLost,        "IDREADER-LOST",               Device)                     \
    X(IdCardMoved,         "IDCARD-MOVED",                Device)                     \
    X(IdCardGarbled,       "IDCARD-GARBLED",              Device)                     \
    X(IdCardMalformed,     "IDCARD-MALFORMED",            Device)                     \
    X(IdCardOfForeigner,   "IDCARD-FOREIGNER",            Device)                     \
    /* paper */                                                                       \
    X(TemplateBroken,      "PRINT-TEMPLATE",              Own)                        \
    X(PrinterMissing,      "PRINT-NO-PRINTER",            Device)                     \
    X(PrintFailed,         "PRINT-FAILED",                Device)                     \
    X(ModuleMissing,       "APP-MODULE-MISSING",          Own)                        \
    X(ModelMissing,        "APP-MODEL-MISSING",           Own)                        \
    X(NetworkFailed,       "APP-NETWORK-FAILED",          Own)
// clang-format on

namespace shouli::base {

/// What went wrong with a device, for a switch over all of it; deviceFaultOf() gives it.
enum class DeviceFault : int {
#define SHOULI_X(name, text, kind) name,
    SHOULI_DEVICE_CODES(SHOULI_X)
#undef SHOULI_X
};

/// The number of the first device code. ErrorCode's own enumerators lie below it, which base/ErrorCode.cpp holds.
inline constexpr int kFirstDeviceCode = 1000;

/// The same faults as codes: DeviceCode::CameraLost stands wherever an ErrorCode is asked for.
struct DeviceCode {
#define SHOULI_X(name, text, kind) static constexpr ErrorCode name{kFirstDeviceCode + int(DeviceFault::name)};
    SHOULI_DEVICE_CODES(SHOULI_X)
#undef SHOULI_X
};

/// Absent when the code is none of a device.
std::optional<DeviceFault> deviceFaultOf(ErrorCode code);

} // namespace shouli::base
