// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/PrinterChoice.h"
#include "desk/shell/MainWindow.h"
#include "support/FakeCardReaders.h"
#include "support/FakeDesk.h"
#include "support/ScriptedScanner.h"

#include <functional>
#include <memory>
#include <vector>

// Every page and every dialog of the desk.
namespace shouli::test {

inline constexpr QSize kClient(1024, 530); ///< of desk::kSmallestScreen, below a title bar of 30

/// One desk, and what is shown of it.
struct Stage {
    FakeDesk fake;
    ScannerScript script;
    base::SystemClock readersClock;
    FakeReaders readers; ///< of cards: one, without a card
    capture::IdCardReader reader{readers.lines(), readers.ports(), readersClock, quickPace()};
    std::unique_ptr<desk::MainWindow> window;
    std::unique_ptr<desk::PrinterChoice> printers;

    Stage();
    QWidget* main() { return window.get(); }
    /// The main window with this case open at this step.
    QWidget* at(domain::Application application, flow::StepId step);
    template <typename Dialog>
    QWidget* opened(Dialog* dialog) {
        window->show();
        dialog->open();
        return dialog;
    }
};

/// A name, and what shows the window and answers it.
using Show = std::function<QWidget*(Stage&)>;
std::vector<std::pair<const char*, Show>> everyWindow();

} // namespace shouli::test
