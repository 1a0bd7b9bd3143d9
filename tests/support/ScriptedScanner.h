// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"
#include "capture/scanner/ScannerDriver.h"

#include <atomic>

namespace shouli::test {

/// What a scripted scanner does, shared with the test.
struct ScannerScript {
    QList<capture::ScannerDevice> devices{{QStringLiteral("a:1"), QStringLiteral("Maker Model")}};
    QList<capture::ScanSource> sources{capture::ScanSource::Flatbed, capture::ScanSource::Feeder};
    base::Status opens;
    base::Status begins;
    int sheets = 3;                                       ///< that lie there, those that were scanned among them
    base::ErrorCode endsWith = base::ErrorCode::Internal; ///< Internal: there are no more sheets
    std::function<QImage(int number)> sheet;              ///< from 1
    std::atomic<int> scanned = 0;
    std::atomic<int> ended = 0;
    std::atomic<int> alive = 0;
    std::atomic<bool> isSlow = false; ///< a sheet goes on until it is cancelled
    std::atomic<bool> isHanging = false;
    std::atomic<bool> isInside = false; ///< asked for a sheet
};

class ScriptedScanner final : public capture::ScannerDriver {
public:
    explicit ScriptedScanner(ScannerScript& script)
        : m_script(script) {
        ++m_script.alive;
    }
    ~ScriptedScanner() override { --m_script.alive; }
    base::Result<QList<capture::ScannerDevice>> devices() override { return m_script.devices; }
    base::Result<QList<capture::ScanSource>> open(const QString&) override {
        SHOULI_CHECK(m_script.opens);
        return m_script.sources;
    }
    base::Status begin(const capture::ScanSettings& settings) override {
        m_isFlatbed = settings.source == capture::ScanSource::Flatbed;
        m_isOver = false;
        return m_script.begins;
    }
    base::Result<std::optional<QImage>> nextSheet(const Progress& progress) override {
        m_script.isInside = true;
        m_script.isHanging.wait(true);
        if (m_isOver)
            return std::nullopt;
        if (m_script.scanned >= m_script.sheets) {
            if (m_script.endsWith == base::ErrorCode::Internal)
                return std::nullopt;
            return base::fail(m_script.endsWith);
        }
        do {
            if (!progress(50))
                return base::fail(base::ErrorCode::Cancelled);
        } while (m_script.isSlow);
        m_isOver = m_isFlatbed;
        const int number = ++m_script.scanned;
        if (m_script.sheet)
            return m_script.sheet(number);
        QImage sheet(100, 140, QImage::Format_RGB888);
        sheet.fill(QColor(number, 0, 0));
        return sheet;
    }
    void end() override { ++m_script.ended; }

    static capture::ScannerDriverSource source(ScannerScript& script) {
        return [&script]() -> base::Result<std::unique_ptr<capture::ScannerDriver>> {
            return std::make_unique<ScriptedScanner>(script);
        };
    }

private:
    ScannerScript& m_script;
    bool m_isFlatbed = false;
    bool m_isOver = false;
};

} // namespace shouli::test
