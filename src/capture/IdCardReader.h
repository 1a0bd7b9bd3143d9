// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "capture/SdtDialogue.h"
#include "domain/ReadCard.h"

#include <QObject>

#include <memory>
#include <optional>
#include <thread>

namespace shouli::capture {

/// Which port to use.
struct IdCardReaderChoice {
    QString port;     ///< chosen by hand: this one or none; empty = any port that a reader answers at
    QString lastPort; ///< where one answered before: asked first
    bool operator==(const IdCardReaderChoice&) const = default;
};

/// How often a reader is asked.
struct IdCardReaderPace {
    std::chrono::milliseconds search{1000}; ///< while there is none
    std::chrono::milliseconds find{250};    ///< whether a card lies there
    SdtPatience patience;
};

/// The ID-card reader of the counter. One thread of its own opens, asks and closes the port, only from start() to
/// stop(); this object and its signals belong to the window's thread. A card is read once each time it is placed. A
/// reader that is unplugged is looked for until it is back.
class IdCardReader : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,
        Missing, ///< no reader answers; fault() says why
        Waiting, ///< for a card to be placed
        Reading,
        Read,   ///< the card was given; another may be placed
        Failed, ///< the card was not given; fault() says why; it has to be lifted and placed again
    };
    using Ports = std::function<QStringList()>;

    IdCardReader(SerialLineSource lines, Ports ports, const base::Clock& clock, IdCardReaderPace pace = {},
                 QObject* parent = nullptr);
    /// Stops.
    ~IdCardReader() override;

    /// Begins to look for a reader and cards; what runs is stopped first.
    void start(const IdCardReaderChoice& choice);
    /// No signal comes afterwards. Lets the port go; waits for that, at most two seconds.
    void stop();

    State state() const { return m_news.state; }
    /// Of the reader in use; empty while there is none.
    QString port() const { return m_news.port; }
    /// Where other readers answered when this one was found.
    QStringList otherPorts() const { return m_news.otherPorts; }
    /// Why Missing or Failed: IdReaderMissing, IdReaderBusy, IdReaderSilent, IdReaderFault, IdReaderLost; IdCardMoved,
    /// IdCardGarbled, IdCardMalformed, IdCardOfForeigner.
    const std::optional<base::Error>& fault() const { return m_news.fault; }

Q_SIGNALS:
    /// state() is another, or what it is about.
    void stateChanged();
    /// The state is Read; stateChanged() follows.
    void cardRead(const shouli::domain::ReadCard& card);

private:
    struct Session; // what both threads share
    class Worker;
    struct News {
        State state = State::Off;
        QString port;
        QStringList otherPorts;
        std::optional<base::Error> fault;
        bool operator==(const News&) const = default;
    };
    void hear(const News& news, const std::optional<domain::ReadCard>& card);

    const SerialLineSource m_lines;
    const Ports m_ports;
    const base::Clock& m_clock;
    const IdCardReaderPace m_pace;
    News m_news;
    QByteArray m_given; ///< digest of the card that may still lie there since it was read
    std::shared_ptr<Session> m_session;
    std::thread m_thread;
};

} // namespace shouli::capture
