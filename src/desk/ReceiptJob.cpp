// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ReceiptJob.h"

#include "base/OnAnswer.h"
#include "desk/ReceiptForm.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QtConcurrent>

namespace shouli::desk {
namespace {

const QString kForm = QStringLiteral("receipt");    // DO NOT CHANGE: stored
const QString kPdf = QStringLiteral("receipt_pdf"); // DO NOT CHANGE: stored

base::Status writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(base::ErrorCode::WriteFailed, QStringLiteral("receipt as PDF"));
    return {};
}

} // namespace

ReceiptJob::ReceiptJob(const DeskServices& services, const Counter& counter, const domain::Application& application,
                       QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_counter(counter)
    , m_application(application)
    , m_window(window)
    , m_printers(services.dataFolder) {}

QFuture<base::Result<QByteArray>> ReceiptJob::preview() const {
    return makeReceipt(m_services, m_counter, m_application, 0);
}

void ReceiptJob::print() {
    if (const auto setting = m_printers.of(kForm))
        printOn(*setting);
    else
        choosePrinter();
}

void ReceiptJob::choosePrinter() {
    if (m_isBusy)
        return;
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return fail({base::ErrorCode::PrinterMissing, {}});
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (const auto setting = m_printers.of(kForm)) {
        printer->setPrinterName(setting->printer);
        printer->setCopyCount(setting->copies);
    }
    auto* dialog = new QPrintDialog(printer.get(), m_window->window());
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false); // that is 「另存为 PDF」, with its warning
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::finished, this, [this, printer](int result) {
        if (result != QDialog::Accepted)
            return;
        const PrinterSetting setting{printer->printerName(), printer->copyCount()};
        m_printers.remember(kForm, setting);
        printOn(setting);
    });
    dialog->open();
}

void ReceiptJob::printOn(const PrinterSetting& setting) {
    if (m_isBusy)
        return;
    if (QPrinterInfo::printerInfo(setting.printer).isNull()) { // before it is recorded; next time another is chosen
        m_printers.forget(kForm);
        return fail({base::ErrorCode::PrinterMissing, {}});
    }
    run(
        kForm, setting.copies, [setting](const QByteArray& pdf) { return printPdf(pdf, setting); },
        [this, setting] { Q_EMIT printed(setting.printer); });
}

void ReceiptJob::savePdf(const QString& path) {
    if (m_isBusy)
        return;
    run(
        kPdf, 1, [path](const QByteArray& pdf) { return writeFile(path, pdf); }, [this] { Q_EMIT saved(); });
}

void ReceiptJob::run(const QString& record, int copies, std::function<base::Status(const QByteArray&)> work,
                     std::function<void()> done) {
    setBusy(true);
    const auto finish = [this, done](const base::Status& status) {
        setBusy(false);
        status ? done() : fail(status.error());
    };
    const auto made = [this, work, finish](const base::Result<QByteArray>& pdf) {
        if (!pdf)
            return finish(base::fail(pdf.error()));
        QtConcurrent::run([work, bytes = *pdf] { return work(bytes); }) | base::on(this, finish);
    };
    m_services.applications.recordPrint(m_application.id, record, copies) |
        base::on(this, [this, finish, made](const base::Result<int>& before) {
            if (!before)
                return finish(base::fail(before.error()));
            makeReceipt(m_services, m_counter, m_application, *before) | base::on(this, made);
        });
}

void ReceiptJob::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void ReceiptJob::fail(const base::Error& error) { Q_EMIT failed(error); }

} // namespace shouli::desk
