// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/FileSheets.h"

#include "base/OnAnswer.h"
#include "capture/files/FileImport.h"

#include <numeric>

namespace shouli::desk {

using base::Result;

FileSheets::FileSheets(const DeskServices& services, SheetStack& stack, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_stack(stack) {
    connect(&stack, &SheetStack::added, this, [this](int key) {
        if (key != m_keyAtStack)
            return;
        m_tasks.front().keys.append(key);
        nextSheet();
    });
    connect(&stack, &SheetStack::failed, this, [this](int key, const base::Error& error) {
        if (key != 0 && key == m_keyAtStack)
            giveUp(error);
    });
}

void FileSheets::takeFile(const QString& path, domain::PictureSource source) { begin({path, {}, {}, source}); }

void FileSheets::takeSheets(const QByteArray& bytes, const QList<int>& indices, domain::PictureSource source) {
    begin({{}, bytes, indices, source});
}

void FileSheets::begin(Task task) {
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        next();
}

// What is to be done with an answer if it is no error.
template <typename T, typename Next>
auto FileSheets::inTurn(Next next) {
    return [this, next](const Result<T>& answer) {
        if (answer)
            next(*answer);
        else
            giveUp(answer.error());
    };
}

void FileSheets::next() {
    if (const bool isBusy = !m_tasks.empty(); std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged();
    if (m_tasks.empty())
        return;
    if (m_tasks.front().bytes.isEmpty())
        readFile();
    else
        nextSheet();
}

void FileSheets::readFile() {
    capture::FileImport::readFile(m_tasks.front().path) |
        base::on(this, inTurn<QByteArray>([this](const QByteArray& bytes) {
                     m_tasks.front().bytes = bytes;
                     m_services.fileImport.probe(bytes) |
                         base::on(this, inTurn<capture::DocumentProbe>([this](const capture::DocumentProbe& probe) {
                                      m_tasks.front().indices.resize(probe.pages.size());
                                      std::iota(m_tasks.front().indices.begin(), m_tasks.front().indices.end(), 0);
                                      nextSheet();
                                  }));
                 }));
}

void FileSheets::nextSheet() {
    Task& task = m_tasks.front();
    if (task.indices.isEmpty()) {
        const QString path = task.path;
        if (!path.isEmpty())
            m_stack.dropOthersOf(path, task.keys);
        m_tasks.pop_front();
        Q_EMIT fileTaken(path);
        next();
        return;
    }
    const int index = task.indices.takeFirst();
    m_services.fileImport.page(task.bytes, index) |
        base::on(this, inTurn<QImage>([this](const QImage& sheet) {
                     m_keyAtStack = m_stack.add(sheet, {m_tasks.front().source, false, 0, m_tasks.front().path});
                 }));
}

void FileSheets::giveUp(const base::Error& error) {
    const Task task = std::move(m_tasks.front());
    const QString path = task.path;
    m_tasks.pop_front();
    if (!path.isEmpty()) // it is taken as a whole, when it is whole
        for (const int key : task.keys)
            m_stack.drop(key);
    Q_EMIT failed(path, error);
    next();
}

} // namespace shouli::desk
