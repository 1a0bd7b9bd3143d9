// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/idreader/IdCardReader.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "base/Log.h"
#include "capture/idreader/IdCardRecord.h"

#include <QCryptographicHash>

#include <condition_variable>
#include <mutex>

namespace shouli::capture {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using std::chrono::milliseconds;

namespace {

constexpr std::chrono::seconds kLongestStop{2};
constexpr int kSilencesUntilLost = 3;

bool isOver(const base::Error& error) {
    return error.code == DeviceCode::IdReaderLost || error.code == ErrorCode::Cancelled;
}

// Which of two reasons for having no reader says more.
int weight(ErrorCode code) {
    return code == DeviceCode::IdReaderFault    ? 3
           : code == DeviceCode::IdReaderBusy   ? 2
           : code == DeviceCode::IdReaderSilent ? 1
                                                : 0;
}

} // namespace

struct IdCardReader::Session {
    std::mutex mutex;
    std::condition_variable changed;
    IdCardReader* reader = nullptr; // whom to tell; null once stopped
    bool ended = false;             // the thread has let the port go
    QByteArray given;               // see m_given

    bool isStopped() {
        const std::lock_guard lock(mutex);
        return reader == nullptr;
    }
    void waitFor(milliseconds time) {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, time, [this] { return reader == nullptr; });
    }
};

/// What the thread does.
class IdCardReader::Worker {
public:
    Worker(std::shared_ptr<Session> session, const IdCardReader& reader, IdCardReaderChoice choice)
        : m_session(std::move(session))
        , m_lines(reader.m_lines)
        , m_ports(reader.m_ports)
        , m_clock(reader.m_clock)
        , m_pace(reader.m_pace)
        , m_choice(std::move(choice))
        , m_given(reader.m_given) {}

    void run() {
        while (!m_session->isStopped()) {
            if (const auto line = search())
                serve(*line);
            m_session->waitFor(m_pace.search);
        }
        const std::lock_guard lock(m_session->mutex);
        m_session->given = m_given;
        m_session->ended = true;
        m_session->changed.notify_all();
    }

private:
    SdtDialogue dialogue(SerialLine& line) const {
        return SdtDialogue(line, m_clock, m_pace.patience, [session = m_session] { return session->isStopped(); });
    }

    Result<std::unique_ptr<SerialLine>> greeted(const QString& port) const {
        SHOULI_TRY(auto line, m_lines(port));
        SHOULI_CHECK(dialogue(*line).greet());
        return line;
    }

    QStringList candidates() const {
        if (!m_choice.port.isEmpty())
            return {m_choice.port};
        QStringList ports = m_ports();
        if (const qsizetype at = ports.indexOf(m_choice.lastPort); at > 0)
            ports.move(at, 0);
        return ports;
    }

    // The first that answers. Only when it is new here are the others asked: that there are two has to be said once.
    std::unique_ptr<SerialLine> search() {
        std::unique_ptr<SerialLine> first;
        News news{State::Missing, {}, {}, base::Error{DeviceCode::IdReaderMissing, {}}};
        for (const QString& port : candidates()) {
            if (m_session->isStopped())
                return nullptr;
            auto line = greeted(port);
            if (!line) {
                // A port that says nothing is no reader that fails, unless it was chosen as one.
                const bool isSaid = !m_choice.port.isEmpty() || line.error().code != DeviceCode::IdReaderSilent;
                if (isSaid && weight(line.error().code) >= weight(news.fault->code))
                    news.fault = line.error();
            } else if (first) {
                news.otherPorts.append(port);
            } else {
                first = std::move(*line);
                news.port = port;
                if (port == m_choice.lastPort)
                    break;
            }
        }
        if (first) {
            m_choice.lastPort = news.port;
            news.state = State::Waiting;
            news.fault.reset();
        } else if (m_news.fault && m_news.fault->code == DeviceCode::IdReaderLost &&
                   news.fault->code == DeviceCode::IdReaderMissing) {
            return nullptr; // said already, and better
        }
        tell(news);
        return first;
    }

    void serve(SerialLine& line) {
        SdtDialogue reader = dialogue(line);
        bool wasTaken = false; // the card that lies there, until it is lifted
        int silences = 0;
        while (!m_session->isStopped()) {
            const Result<bool> isThere = reader.findCard();
            if (!isThere && (isOver(isThere.error()) || ++silences == kSilencesUntilLost))
                return lose(isThere.error());
            if (isThere) {
                silences = 0;
                if (!*isThere) {
                    wasTaken = false;
                    m_given.clear();
                } else if (!std::exchange(wasTaken, true) && !take(reader)) {
                    return;
                }
            }
            m_session->waitFor(m_pace.find);
        }
    }

    // False when the reader is gone.
    bool take(SdtDialogue& reader) {
        News news = m_news;
        news.state = State::Reading;
        news.fault.reset();
        tell(news);
        const auto text = reader.readCard();
        if (!text && (isOver(text.error()) || text.error().code == DeviceCode::IdReaderSilent)) {
            lose(text.error());
            return false;
        }
        const QByteArray digest = text ? QCryptographicHash::hash(*text, QCryptographicHash::Sha256) : QByteArray();
        // It lies there since it was given before the last stop(): a new case must not get it unasked.
        if (text && digest == m_given) {
            news.state = State::Waiting;
            tell(news);
            return true;
        }
        const auto card = text ? parseIdCardRecord(*text) : Result<domain::ChipCard>(base::fail(text.error()));
        news.state = card ? State::Read : State::Failed;
        if (card)
            m_given = digest;
        else
            news.fault = card.error();
        tell(news, card ? std::optional(*card) : std::nullopt);
        return true;
    }

    void lose(const base::Error& error) {
        if (error.code != ErrorCode::Cancelled)
            tell({State::Missing, {}, {}, base::Error{DeviceCode::IdReaderLost, error.detail}});
    }

    void tell(const News& news, const std::optional<domain::ChipCard>& card = {}) {
        if (news == m_news && !card)
            return;
        m_news = news;
        const std::lock_guard lock(m_session->mutex);
        if (!m_session->reader)
            return;
        QMetaObject::invokeMethod(
            m_session->reader,
            [told = std::weak_ptr(m_session), reader = m_session->reader, news, card] {
                if (const auto session = told.lock(); session && reader->m_session == session)
                    reader->hear(news, card);
            },
            Qt::QueuedConnection);
    }

    const std::shared_ptr<Session> m_session;
    const SerialLineSource m_lines;
    const Ports m_ports;
    const base::Clock& m_clock;
    const IdCardReaderPace m_pace;
    IdCardReaderChoice m_choice;
    News m_news;
    QByteArray m_given;
};

IdCardReader::IdCardReader(SerialLineSource lines, Ports ports, const base::Clock& clock, IdCardReaderPace pace,
                           QObject* parent)
    : QObject(parent)
    , m_lines(std::move(lines))
    , m_ports(std::move(ports))
    , m_clock(clock)
    , m_pace(pace) {}

IdCardReader::~IdCardReader() { stop(); }

void IdCardReader::start(const IdCardReaderChoice& choice) {
    stop();
    m_session = std::make_shared<Session>();
    m_session->reader = this;
    m_thread = std::thread([worker = std::make_shared<Worker>(m_session, *this, choice)] { worker->run(); });
}

void IdCardReader::stop() {
    m_news = {};
    if (const auto session = std::exchange(m_session, nullptr)) {
        std::unique_lock lock(session->mutex);
        session->reader = nullptr;
        session->changed.notify_all();
        if (session->changed.wait_for(lock, kLongestStop, [&] { return session->ended; })) {
            m_given = session->given;
        } else {
            qCWarning(lcCapture) << "card reader does not stop; left behind";
            m_thread.detach();
        }
    }
    if (m_thread.joinable())
        m_thread.join();
}

void IdCardReader::hear(const News& news, const std::optional<domain::ChipCard>& card) {
    m_news = news;
    if (news.fault)
        qCInfo(lcCapture) << "card reader:" << base::textOf(news.fault->code) << news.fault->detail;
    else if (news.state == State::Waiting)
        qCInfo(lcCapture) << "card reader at" << news.port;
    if (card)
        Q_EMIT cardRead(*card);
    Q_EMIT stateChanged();
}

} // namespace shouli::capture
