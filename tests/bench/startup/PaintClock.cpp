// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells bench_StartUp when a program has painted. Qt loads it into the program when QT_QPA_GENERIC_PLUGINS says so.

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGenericPlugin>

#include <chrono>

namespace shouli::bench {

/// Waits for the first paint of the widget with the object name in SHOULI_PAINT_WIDGET, then writes one line into the
/// file in SHOULI_PAINT_REPORT: the monotonic clock in nanoseconds when the window was whole, and the memory the
/// process then had to itself (PSS) in KiB, and ends the program. From outside its memory may be unreadable.
class PaintClock : public QObject {
public:
    PaintClock() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->objectName() == m_widget) {
            QCoreApplication::instance()->removeEventFilter(this);
            // Comes when the rest of the window is painted and given to the display.
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
        }
        return QObject::eventFilter(watched, event);
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        QFile report(qEnvironmentVariable("SHOULI_PAINT_REPORT"));
        if (!report.open(QIODevice::WriteOnly))
            qFatal("paintclock: cannot write %s", qUtf8Printable(report.fileName()));
        report.write(QByteArray::number(std::chrono::nanoseconds(now).count()) + ' ' + pssKiB() + '\n');
        QCoreApplication::quit(); // so that the next start finds all as after a day's end
        return true;
    }

private:
    static QByteArray pssKiB() {
        QFile memory(QStringLiteral("/proc/self/smaps_rollup"));
        if (!memory.open(QIODevice::ReadOnly))
            qFatal("paintclock: cannot read its own memory map");
        const QByteArray all = memory.readAll();
        const auto from = all.indexOf("\nPss:") + 5;
        return all.mid(from, all.indexOf("kB", from) - from).trimmed();
    }

    QString m_widget = qEnvironmentVariable("SHOULI_PAINT_WIDGET");
};

class PaintClockPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "paintclock.json")
public:
    QObject* create(const QString&, const QString&) override { return new PaintClock; }
};

} // namespace shouli::bench

#include "PaintClock.moc"
