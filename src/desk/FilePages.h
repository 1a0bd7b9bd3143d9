// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/PageStack.h"

#include <deque>

namespace shouli::desk {

/// Brings the pages of files into a stack, one page and one file after another: the files of a watched folder, and the
/// chosen pages of a PDF.
class FilePages : public QObject {
    Q_OBJECT
public:
    FilePages(const DeskServices& services, PageStack& stack, QObject* parent);

    /// All its pages or none, behind what is waiting: fileTaken() or failed() follows. When pages of this file are in
    /// the stack already, from before it grew, they make room for its pages of now.
    void takeFile(const QString& path, domain::PictureSource source);
    /// These pages, from 0, of a file that was read already.
    void takePages(const QByteArray& bytes, const QList<int>& indices, domain::PictureSource source);
    bool isBusy() const { return m_isBusy; }
    /// Drops what is waiting and the rest of what is under way.
    void cancel();

Q_SIGNALS:
    void busyChanged();
    /// All pages of this file are sealed. Empty for takePages().
    void fileTaken(const QString& path);
    void failed(const QString& path, const shouli::base::Error& error);

private:
    struct Task {
        QString path;
        QByteArray bytes;
        QList<int> indices; // those still to come
        domain::PictureSource source = domain::PictureSource::File;
        QList<int> keys{}; // of the pages that are in the stack
    };
    void begin(Task task);
    void next();
    void readFile();
    void nextPage();
    void giveUp(const base::Error& error);
    template <typename T, typename Next>
    auto inTurn(Next next);

    const DeskServices& m_services;
    PageStack& m_stack;
    std::deque<Task> m_tasks; // the first is under way
    bool m_isBusy = false;
    int m_keyAtStack = 0; // of the page that is being sealed
    int m_turn = 0;
};

} // namespace shouli::desk
