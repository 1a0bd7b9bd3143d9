// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/HeldSheets.h"

#include "capture/files/FolderWatcher.h"
#include "capture/scanner/Scanner.h"
#include "desk/sheets/FileSheets.h"
#include "desk/sheets/SheetStack.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace shouli::desk {

using namespace std::chrono_literals;

bool LeftSheets::isAtRest() const {
    return !stack->isBusy() && !files->isBusy() && !(scanner && scanner->isScanning());
}

HeldSheets::HeldSheets(QWidget& window)
    : QObject(&window) {
    m_longest.setSingleShot(true);
    m_longest.setInterval(20s);
    connect(&m_longest, &QTimer::timeout, this, &HeldSheets::rest);
}

HeldSheets& HeldSheets::of(QWidget& window) {
    auto* held = window.findChild<HeldSheets*>(QString(), Qt::FindDirectChildrenOnly);
    return held ? *held : *new HeldSheets(window);
}

bool HeldSheets::isAnyIn(const QWidget& window, domain::ApplicationId application, domain::MaterialSlot place) {
    const auto* held = window.findChild<HeldSheets*>(QString(), Qt::FindDirectChildrenOnly);
    return held && held->has(application, place);
}

void HeldSheets::hold(domain::ApplicationId application, domain::MaterialSlot place, LeftSheets left) {
    // In the next turn: whoever tells of a change is not done with it.
    const auto lookSoon = [this] { QMetaObject::invokeMethod(this, &HeldSheets::look, Qt::QueuedConnection); };
    connect(left.stack.get(), &SheetStack::changed, this, lookSoon);
    connect(left.files.get(), &FileSheets::busyChanged, this, lookSoon);
    if (left.folder)
        left.folder->pause();
    if (const auto scanner = left.scanner) {
        SheetStack* stack = left.stack.get();
        connect(scanner.get(), &capture::Scanner::sheetScanned, stack,
                [stack, isFlatbed = left.isFlatbed](const QImage& sheet) {
                    stack->add(sheet, {domain::PictureSource::Scanner, isFlatbed});
                });
        connect(stack, &SheetStack::added, scanner.get(), &capture::Scanner::goOn);
        connect(stack, &SheetStack::failed, scanner.get(), &capture::Scanner::goOn);
        connect(scanner.get(), &capture::Scanner::finished, this, lookSoon);
        connect(scanner.get(), &capture::Scanner::failed, this, lookSoon);
        scanner->cancel();
    }
    std::erase_if(m_held, [&](const Held& each) { return each.application == application && each.place == place; });
    m_held.push_back({application, place, std::move(left)});
    lookSoon();
}

bool HeldSheets::has(domain::ApplicationId application) const {
    return std::any_of(m_held.begin(), m_held.end(), [&](const Held& each) { return each.application == application; });
}

bool HeldSheets::has(domain::ApplicationId application, domain::MaterialSlot place) const {
    return std::any_of(m_held.begin(), m_held.end(),
                       [&](const Held& each) { return each.application == application && each.place == place; });
}

LeftSheets HeldSheets::take(domain::ApplicationId application, domain::MaterialSlot place) {
    const auto wanted = std::find_if(m_held.begin(), m_held.end(), [&](const Held& each) {
        return each.application == application && each.place == place;
    });
    LeftSheets left = std::move(wanted->left);
    m_held.erase(wanted);
    left.stack->disconnect(this);
    left.files->disconnect(this);
    left.scanner.reset();
    return left;
}

void HeldSheets::whenAtRest(std::function<void()> done) {
    m_waiting.push_back(std::move(done));
    m_longest.start();
    look();
}

// A scanner that is done is let go; what was scanned to the last is seen only once it is sealed.
void HeldSheets::look() {
    bool isAtRest = true;
    for (Held& each : m_held) {
        if (!each.left.isAtRest()) {
            isAtRest = false;
            continue;
        }
        each.left.scanner.reset();
        each.left.stack->forgetThumbnails();
    }
    if (isAtRest)
        rest();
}

void HeldSheets::rest() {
    m_longest.stop();
    for (const auto& done : std::exchange(m_waiting, {}))
        done();
}

} // namespace shouli::desk
