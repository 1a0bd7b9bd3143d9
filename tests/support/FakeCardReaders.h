// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/DeviceCode.h"
#include "capture/idreader/IdCardReader.h"
#include "capture/idreader/MadeCards.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace shouli::test {

/// One reader that a FakeLine leads to. Everything may be changed while it is in use.
struct FakeReader {
    QByteArray card;           ///< the text of the chip that lies there; empty = none
    bool wasRead = false;      ///< since it was placed: it is not found then
    bool keepsFinding = false; ///< though it was read: some do
    bool isUnplugged = false;
    bool isDeaf = false;  ///< nothing answers at its port
    bool isTaken = false; ///< by another program
    char samStatus = '\x90';
    int badSelects = 0;             ///< so many are refused, as when the card is being lifted
    int wrongChecks = 0;            ///< so many replies to the reading come with a wrong check
    int shortReplies = 0;           ///< so many come cut short
    QByteArray garbage;             ///< comes once before the next reply
    bool vanishesWhileRead = false; ///< the card is gone when its text is asked for
    bool losesPowerWhileRead = false;
    int opened = 0;
    int texts = 0;      ///< how often the text was given
    int emptyFinds = 0; ///< how often no card was found
};

/// Readers at ports, without any hardware; one mutex for all of it.
class FakeReaders {
public:
    std::map<QString, FakeReader> readers;
    std::mutex mutex;
    std::condition_variable changed;

    /// Changes a reader.
    template <typename Change>
    void with(const QString& port, Change change) {
        const std::lock_guard lock(mutex);
        change(readers[port]);
        changed.notify_all();
    }
    void place(const QString& port, const QByteArray& text) {
        with(port, [&](FakeReader& reader) {
            reader.card = text;
            reader.wasRead = false;
        });
    }
    FakeReader seen(const QString& port) {
        const std::lock_guard lock(mutex);
        return readers[port];
    }
    void lift(const QString& port) {
        with(port, [](FakeReader& reader) { reader.card.clear(); });
    }

    capture::SerialLineSource lines() {
        return [this](const QString& port) { return open(port); };
    }
    capture::IdCardReader::Ports ports() {
        return [this] {
            const std::lock_guard lock(mutex);
            QStringList plugged;
            for (const auto& [port, reader] : readers)
                if (!reader.isUnplugged)
                    plugged.append(port);
            return plugged;
        };
    }

private:
    class Line final : public capture::SerialLine {
    public:
        Line(FakeReaders& all, QString port)
            : m_all(all)
            , m_port(std::move(port)) {}
        base::Status write(QByteArrayView bytes) override {
            const std::lock_guard lock(m_all.mutex);
            FakeReader& reader = m_all.readers[m_port];
            if (reader.isUnplugged)
                return base::fail(base::DeviceCode::IdReaderLost);
            if (!reader.isDeaf)
                m_coming += m_all.answer(reader, bytes.toByteArray());
            return {};
        }
        base::Result<QByteArray> read(std::chrono::milliseconds time) override {
            std::unique_lock lock(m_all.mutex);
            const auto isOver = [this] { return !m_coming.isEmpty() || m_all.readers[m_port].isUnplugged; };
            m_all.changed.wait_for(lock, time, isOver);
            if (m_all.readers[m_port].isUnplugged)
                return base::fail(base::DeviceCode::IdReaderLost);
            const QByteArray piece = m_coming.first(std::min<qsizetype>(m_coming.size(), 61));
            m_coming.remove(0, piece.size());
            return piece;
        }

    private:
        FakeReaders& m_all;
        const QString m_port;
        QByteArray m_coming;
    };

    base::Result<std::unique_ptr<capture::SerialLine>> open(const QString& port) {
        const std::lock_guard lock(mutex);
        const auto found = readers.find(port);
        if (found == readers.end() || found->second.isUnplugged)
            return base::fail(base::DeviceCode::IdReaderMissing);
        if (found->second.isTaken)
            return base::fail(base::DeviceCode::IdReaderBusy);
        ++found->second.opened;
        return std::make_unique<Line>(*this, port);
    }

    static QByteArray answer(FakeReader& reader, const QByteArray& command) {
        using capture::SdtCommand;
        const bool isThere = !reader.card.isEmpty() && (!reader.wasRead || reader.keepsFinding);
        QByteArray reply;
        if (command == capture::sdtFrame(SdtCommand::SamStatus))
            reply = sdtReply(reader.samStatus);
        else if (command == capture::sdtFrame(SdtCommand::FindCard))
            reply = isThere ? sdtReply('\x9F', QByteArray(4, '\0')) : noCard(reader);
        else if (command == capture::sdtFrame(SdtCommand::SelectCard))
            reply = isThere && reader.badSelects-- <= 0 ? sdtReply('\x90', QByteArray(8, '\0')) : sdtReply('\x81');
        else if (command == capture::sdtFrame(SdtCommand::ReadCard))
            reply = textOf(reader);
        return std::exchange(reader.garbage, {}) + reply;
    }

    static QByteArray noCard(FakeReader& reader) {
        ++reader.emptyFinds;
        return sdtReply('\x80');
    }

    static QByteArray textOf(FakeReader& reader) {
        if (reader.losesPowerWhileRead) {
            reader.isUnplugged = true;
            return {};
        }
        if (reader.vanishesWhileRead)
            reader.card.clear();
        if (reader.card.isEmpty())
            return sdtReply('\x41');
        QByteArray reply = cardReply(reader.card);
        reader.wasRead = true;
        ++reader.texts;
        if (reader.wrongChecks-- > 0)
            reply.back() = char(reply.back() ^ 0x55);
        else if (reader.shortReplies-- > 0)
            reply.chop(100);
        return reply;
    }
};

/// As IdCardReaderPace, for tests: nothing waits long.
inline capture::IdCardReaderPace quickPace() {
    using std::chrono::milliseconds;
    capture::IdCardReaderPace pace;
    pace.search = milliseconds(20);
    pace.find = milliseconds(5);
    pace.patience = {milliseconds(60),  milliseconds(100), milliseconds(100),
                     milliseconds(200), milliseconds(5),   milliseconds(30)};
    return pace;
}

} // namespace shouli::test
