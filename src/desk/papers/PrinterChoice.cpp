// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/PrinterChoice.h"

#include "base/DeviceCode.h"
#include "printing/PdfPages.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSettings>

namespace shouli::desk {
namespace {

constexpr int kPrintDpi = 300;

QString printerKey(const QString& form) { return QStringLiteral("printing/%1_printer").arg(form); }
QString copiesKey(const QString& form) { return QStringLiteral("printing/%1_copies").arg(form); }

} // namespace

PrinterChoice::PrinterChoice(const QString& dataFolder)
    : m_file(dataFolder + QStringLiteral("/desk.ini")) {}

std::optional<PrinterSetting> PrinterChoice::of(const QString& form) const {
    const QSettings settings(m_file, QSettings::IniFormat);
    const QString printer = settings.value(printerKey(form)).toString();
    if (printer.isEmpty())
        return std::nullopt;
    return PrinterSetting{printer, std::clamp(settings.value(copiesKey(form), 1).toInt(), 1, kMaxCopies)};
}

void PrinterChoice::remember(const QString& form, const PrinterSetting& setting) {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(printerKey(form), setting.printer);
    settings.setValue(copiesKey(form), setting.copies);
}

void PrinterChoice::forget(const QString& form) {
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove(printerKey(form));
    settings.remove(copiesKey(form));
}

base::Status printPages(const QList<QImage>& pages, QPrinter& printer) {
    printer.setFullPage(true); // the form has its margins in it
    QPainter painter;
    if (pages.isEmpty() || !painter.begin(&printer))
        return base::fail(base::DeviceCode::PrintFailed, QStringLiteral("the printer does not begin"));
    for (qsizetype index = 0; index < pages.size(); ++index) {
        if (index > 0 && !printer.newPage())
            return base::fail(base::DeviceCode::PrintFailed, QStringLiteral("page %1").arg(index + 1));
        const QRect sheet = painter.viewport();
        const QSize size = pages.at(index).size().scaled(sheet.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint(0, 0), size), pages.at(index));
    }
    if (!painter.end())
        return base::fail(base::DeviceCode::PrintFailed, QStringLiteral("the printer does not end"));
    return {};
}

base::Status printPdf(const QByteArray& pdf, const PrinterSetting& setting) {
    const QPrinterInfo info = QPrinterInfo::printerInfo(setting.printer);
    if (info.isNull())
        return base::fail(base::DeviceCode::PrinterMissing);
    SHOULI_TRY(const printing::PdfPreview* preview, printing::loadPdfPreview());
    SHOULI_TRY(const QList<QImage> pages, printing::renderPages(*preview, pdf, kPrintDpi));
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setResolution(kPrintDpi);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setCopyCount(setting.copies);
    printer.setDocName(QStringLiteral("shouli")); // the spooler shows it to everyone
    return printPages(pages, printer);
}

} // namespace shouli::desk
