// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PaperJob.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "desk/papers/PrintersDialog.h"

#include <QPrinterInfo>
#include <QSaveFile>
#include <QtConcurrent>

namespace shouli::desk {
namespace {

base::Status writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::ErrorCode::WriteFailed, QStringLiteral("paper as PDF"));
    return {};
}

} // namespace

PaperJob::PaperJob(std::unique_ptr<PaperSource> source, const QString& dataFolder, QWidget* window)
    : QObject(window)
    , m_source(std::move(source))
    , m_window(window)
    , m_printers(dataFolder) {}

void PaperJob::printAll() {
    std::vector<std::pair<Paper, PrinterSetting>> wanted;
    for (const Paper paper : m_source->papers()) {
        const auto setting = m_printers.of(textOf(paper));
        if (!setting)
            return choosePrinters(m_source->papers());
        wanted.emplace_back(paper, *setting);
    }
    printOn(wanted);
}

void PaperJob::choosePrinters(const std::vector<Paper>& papers) {
    if (m_isBusy || papers.empty())
        return;
    const QStringList printers = QPrinterInfo::availablePrinterNames();
    if (printers.isEmpty()) {
        for (const Paper paper : papers)
            Q_EMIT failed(paper, {base::DeviceCode::PrinterMissing, {}});
        return;
    }
    auto* dialog = new PrintersDialog(papers, m_printers, printers, QPrinterInfo::defaultPrinterName(), m_window);
    connect(dialog, &PrintersDialog::chosen, this, [this, dialog] { printOn(dialog->settings()); });
    dialog->open();
}

void PaperJob::printOn(const std::vector<std::pair<Paper, PrinterSetting>>& wanted) {
    if (m_isBusy)
        return;
    std::deque<Order> orders;
    std::vector<Paper> missing;
    for (const auto& [paper, setting] : wanted) {
        if (QPrinterInfo::printerInfo(setting.printer).isNull()) { // before it is recorded; next time it is asked for
            m_printers.forget(textOf(paper));
            missing.push_back(paper);
            continue;
        }
        orders.push_back({paper, setting.copies, setting.printer,
                          [print = setting](const QByteArray& pdf) { return printPdf(pdf, print); }});
    }
    start(std::move(orders));
    for (const Paper paper : missing)
        Q_EMIT failed(paper, {base::DeviceCode::PrinterMissing, {}});
}

void PaperJob::savePdf(Paper paper, const QString& path) {
    if (!m_isBusy)
        start({{paper, 1, std::nullopt, [path](const QByteArray& pdf) { return writeFile(path, pdf); }}});
}

void PaperJob::start(std::deque<Order> orders) {
    m_orders = std::move(orders);
    if (m_orders.empty())
        return;
    m_isBusy = true;
    Q_EMIT busyChanged();
    next();
}

void PaperJob::next() {
    if (m_orders.empty()) {
        m_isBusy = false;
        Q_EMIT busyChanged();
        return;
    }
    const Order order = std::move(m_orders.front());
    m_orders.pop_front();
    m_source->issue(order.paper, order.copies, order.printer) |
        base::on(this, [this, order](const base::Result<QByteArray>& pdf) {
            if (!pdf)
                return finish(order, base::fail(pdf.error()));
            QtConcurrent::run([deliver = order.deliver, bytes = *pdf] { return deliver(bytes); }) |
                base::on(this, [this, order](const base::Status& status) { finish(order, status); });
        });
}

// The last paper's end is told when nothing is at work any more: who hears it may let go of the job.
void PaperJob::finish(const Order& order, const base::Status& status) {
    const bool isLast = m_orders.empty();
    if (isLast)
        next();
    if (!status)
        Q_EMIT failed(order.paper, status.error());
    else if (order.printer)
        Q_EMIT printed(order.paper, *order.printer);
    else
        Q_EMIT saved(order.paper);
    if (!isLast)
        next();
}

} // namespace shouli::desk
