// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/HeldSheets.h"

#include "capture/files/FolderWatcher.h"
#include "capture/scanner/Scanner.h"
#include "desk/DeskServices.h"
#include "desk/sheets/FileSheets.h"
#include "desk/sheets/PictureIntake.h"
#include "desk/sheets/SheetStack.h"

#include <QWidget>

#include <algorithm>
#include <numeric>
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

HeldSheets::~HeldSheets() = default;

HeldSheets& HeldSheets::of(QWidget& window) {
    auto* held = window.findChild<HeldSheets*>(QString(), Qt::FindDirectChildrenOnly);
    return held ? *held : *new HeldSheets(window);
}

bool HeldSheets::isAnyIn(const QWidget& window, domain::ApplicationId application, domain::MaterialSlot place) {
    const auto* held = window.findChild<HeldSheets*>(QString(), Qt::FindDirectChildrenOnly);
    return held && held->has(application, place);
}

void HeldSheets::hold(domain::ApplicationId application, domain::MaterialSlot place, LeftSheets left) {
    connect(left.stack.get(), &SheetStack::changed, this, &HeldSheets::lookSoon);
    connect(left.files.get(), &FileSheets::busyChanged, this, &HeldSheets::lookSoon);
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
        connect(scanner.get(), &capture::Scanner::finished, this, &HeldSheets::lookSoon);
        connect(scanner.get(), &capture::Scanner::failed, this, &HeldSheets::lookSoon);
        scanner->cancel();
    }
    std::erase_if(m_held, [&](const Held& each) { return each.application == application && each.place == place; });
    m_held.push_back({application, place, std::move(left)});
    lookSoon();
}

bool HeldSheets::has(domain::ApplicationId application) const {
    const auto isOfIt = [&](const auto& each) { return each.application == application; };
    return std::any_of(m_held.begin(), m_held.end(), isOfIt) || std::any_of(m_taking.begin(), m_taking.end(), isOfIt) ||
           m_sealed.contains(application);
}

bool HeldSheets::has(domain::ApplicationId application, domain::MaterialSlot place) const {
    return std::any_of(m_held.begin(), m_held.end(),
                       [&](const Held& each) { return each.application == application && each.place == place; });
}

void HeldSheets::finish(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot place,
                        std::unique_ptr<PictureIntake> intake, const std::function<void()>& stored) {
    if (!intake->doubtful().isNull() && !intake->isBusy())
        return addSheet(services, application, place, intake->doubtful(), intake->doubtfulSource());
    PictureIntake* taking = intake.get();
    connect(taking, &PictureIntake::kept, this,
            [this, taking, application, place, stored](const domain::Picture& picture) {
                m_sealed[application].insert_or_assign(place, picture);
                stored();
                over(taking);
            });
    connect(taking, &PictureIntake::failed, this, [this, taking] { over(taking); });
    connect(taking, &PictureIntake::found, this, [this, &services, taking, application, place](const QImage& picture) {
        addSheet(services, application, place, picture, taking->doubtfulSource());
        over(taking);
    });
    connect(taking, &PictureIntake::documentFound, this,
            [this, &services, taking, application, place](const capture::RectifiedDocument& rectified) {
                addSheet(services, application, place, rectified.picture, domain::PictureSource::File);
                over(taking);
            });
    connect(
        taking, &PictureIntake::sheetsFound, this,
        [this, &services, taking, application, place](const capture::DocumentProbe& probe, const QByteArray& bytes) {
            QList<int> all(probe.pages.size());
            std::iota(all.begin(), all.end(), 0);
            heldAt(services, application, place).files->takeSheets(bytes, all, domain::PictureSource::File);
            over(taking);
        });
    m_taking.push_back({application, std::move(intake)});
}

void HeldSheets::addSheet(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot place,
                          const QImage& picture, domain::PictureSource source) {
    heldAt(services, application, place).stack->add(picture, {source});
}

LeftSheets& HeldSheets::heldAt(const DeskServices& services, domain::ApplicationId application,
                               domain::MaterialSlot place) {
    if (!has(application, place)) {
        LeftSheets left;
        left.stack = std::make_shared<SheetStack>(services, application, nullptr);
        left.files = std::make_shared<FileSheets>(services, *left.stack, nullptr);
        hold(application, place, std::move(left));
    }
    return std::find_if(m_held.begin(), m_held.end(),
                        [&](const Held& each) { return each.application == application && each.place == place; })
        ->left;
}

// It may be its own signal that leads here.
void HeldSheets::over(const PictureIntake* intake) {
    const auto ended =
        std::find_if(m_taking.begin(), m_taking.end(), [&](const Taking& each) { return each.intake.get() == intake; });
    ended->intake.release()->deleteLater();
    m_taking.erase(ended);
    lookSoon();
}

std::map<domain::MaterialSlot, domain::Picture> HeldSheets::takeSealed(domain::ApplicationId application) {
    const auto sealed = m_sealed.extract(application);
    return sealed ? sealed.mapped() : std::map<domain::MaterialSlot, domain::Picture>();
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

// In the next turn: whoever tells of a change is not done with it.
void HeldSheets::lookSoon() { QMetaObject::invokeMethod(this, &HeldSheets::look, Qt::QueuedConnection); }

// A scanner that is done is let go; what was scanned to the last is seen only once it is sealed.
void HeldSheets::look() {
    bool isAtRest = m_taking.empty();
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

// What is still under way after the longest time comes too late: the keys go.
void HeldSheets::rest() {
    m_longest.stop();
    m_taking.clear();
    for (const auto& done : std::exchange(m_waiting, {}))
        done();
}

} // namespace shouli::desk
