// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/idreader/SdtDialogue.h"
#include "domain/ChipCard.h"

#include <QObject>

#include <memory>
#include <optional>
#include <thread>

namespace shouli::capture {

/// Which serial port to use.
struct IdCardReaderChoice {
    QString port;     ///< chosen by the administrator: only this one; empty for any port where a reader answers
    QString lastPort; ///< where a reader answered the last time: asked first
    bool operator==(const IdCardReaderChoice&) const = default;
};

/// The intervals at which ports and reader are asked.
struct IdCardReaderPace {
    std::chrono::milliseconds search{1000}; ///< for a reader, while there is none
    std::chrono::milliseconds find{250};    ///< for a card on the reader
    SdtPatience patience;
};

/// The ID-card reader of the counter. Between start() and stop() its own thread opens, asks and closes the port; this
/// object and its signals belong to the GUI thread. A card is read once each time it is placed. A reader that is
/// unplugged is searched for until it is back.
class IdCardReader : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,
        Missing, ///< no reader answers; fault() says why
        Waiting, ///< for a card to be placed
        Reading,
        Read,   ///< cardRead() was emitted; another card may be placed
        Failed, ///< the card could not be read; fault() says why; it has to be lifted and placed again
    };
    using Ports = std::function<QStringList()>;

    IdCardReader(SerialLineSource lines, Ports ports, const base::Clock& clock, IdCardReaderPace pace = {},
                 QObject* parent = nullptr);
    /// Stops.
    ~IdCardReader() override;

    /// Begins to look for a reader and cards, after stop() if necessary.
    void start(const IdCardReaderChoice& choice);
    /// Emits no signal afterwards. Waits until the port is released, at most two seconds.
    void stop();

    State state() const { return m_news.state; }
    /// The port of the reader in use; empty while there is none.
    QString port() const { return m_news.port; }
    /// Ports where other readers answered when this one was found.
    QStringList otherPorts() const { return m_news.otherPorts; }
    /// Why the state is Missing (IdReaderMissing, IdReaderBusy, IdReaderSilent, IdReaderFault, IdReaderLost) or Failed
    /// (IdCardMoved, IdCardGarbled, IdCardMalformed, IdCardOfForeigner).
    const std::optional<base::Error>& fault() const { return m_news.fault; }

Q_SIGNALS:
    /// state(), port(), otherPorts() or fault() has changed.
    void stateChanged();
    /// A card was read; state() is Read already, stateChanged() follows.
    void cardRead(const shouli::domain::ChipCard& card);

private:
    struct Session; // shared by both threads
    class Worker;
    struct News {
        State state = State::Off;
        QString port;
        QStringList otherPorts;
        std::optional<base::Error> fault;
        bool operator==(const News&) const = default;
    };
    void hear(const News& news, const std::optional<domain::ChipCard>& card);

    const SerialLineSource m_lines;
    const Ports m_ports;
    const base::Clock& m_clock;
    const IdCardReaderPace m_pace;
    News m_news;
    QByteArray m_given; ///< digest of the card read last, while it may still lie there
    std::shared_ptr<Session> m_session;
    std::thread m_thread;
};

} // namespace shouli::capture
