// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/delivery/OutletDialog.h"

#include "desk/steps/delivery/OutletModel.h"
#include "desk/theme/Theme.h"
#include "ui_OutletDialog.h"

#include <QKeyEvent>

namespace shouli::desk {

namespace {

constexpr int kShown = 200; // who wants more narrows the search

QString recentId() { return QStringLiteral("outlet"); }

} // namespace

OutletDialog::OutletDialog(domain::ReferenceSnapshot reference, QString cityCode, QString bankCode, QWidget* parent)
    : QDialog(parent->window())
    , m_ui(std::make_unique<Ui::OutletDialog>())
    , m_reference(std::move(reference))
    , m_city(std::move(cityCode))
    , m_bank(std::move(bankCode))
    , m_model(new OutletModel(this)) {
    m_ui->setupUi(this);
    resize(theme::kSpace * 130, theme::kSpace * 70);
    setAttribute(Qt::WA_DeleteOnClose);
    theme::setText(m_ui->count, theme::Text::Small);
    m_ui->outlets->setModel(m_model);
    QHeaderView* header = m_ui->outlets->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(OutletModel::Address, QHeaderView::Stretch);
    header->resizeSection(OutletModel::Name, theme::kSpace * 36);
    header->resizeSection(OutletModel::Phone, theme::kSpace * 16);
    header->resizeSection(OutletModel::OpeningHours, theme::kSpace * 34);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->outlets->verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    m_ui->keywords->installEventFilter(this);

    fillCities();
    fillCounties();
    connect(m_ui->city, &QComboBox::currentIndexChanged, this, [this] {
        fillCounties();
        search();
    });
    connect(m_ui->county, &QComboBox::activated, this, &OutletDialog::search);
    connect(m_ui->keywords, &QLineEdit::textChanged, this, &OutletDialog::search);
    connect(m_ui->all, &QCheckBox::toggled, this, &OutletDialog::showAll);
    connect(m_ui->outlets, &QTableView::doubleClicked, this, &OutletDialog::choose);
    connect(m_ui->choose, &QPushButton::clicked, this, &OutletDialog::choose);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->city->setEnabled(false);
    m_ui->keywords->setFocus();
    search();
}

OutletDialog::~OutletDialog() = default;

void OutletDialog::setRecent(RecentChoices recent) {
    m_recent = std::move(recent);
    search();
}

void OutletDialog::setReference(domain::ReferenceSnapshot reference) {
    m_reference = std::move(reference);
    const QString city = m_ui->city->currentData().toString();
    const QString county = m_ui->county->currentData().toString();
    const QModelIndex marked = m_ui->outlets->currentIndex();
    const QString outlet = marked.isValid() ? m_model->outlet(marked.row()).id : QString();
    {
        const QSignalBlocker blocker(m_ui->city);
        m_ui->city->clear();
        fillCities();
        m_ui->city->setCurrentIndex(std::max(m_ui->city->findData(city), 0));
    }
    fillCounties();
    m_ui->county->setCurrentIndex(std::max(m_ui->county->findData(county), 0));
    search();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->outlet(row).id == outlet)
            m_ui->outlets->selectRow(row);
}

void OutletDialog::fillCities() {
    m_ui->city->addItem(tr("Whole province"), QString());
    for (const domain::CodeEntry& city : m_reference->list(QStringLiteral("guangdong_city")).entries())
        m_ui->city->addItem(city.name, city.code);
    m_ui->city->setCurrentIndex(std::max(m_ui->city->findData(m_city), 0));
}

void OutletDialog::fillCounties() {
    const QString city = m_ui->city->currentData().toString();
    m_ui->county->clear();
    m_ui->county->addItem(tr("Whole city"), QString());
    if (!city.isEmpty())
        for (const domain::Division& county : m_reference->divisions.childrenOf(city))
            m_ui->county->addItem(county.name, county.code);
    m_ui->county->setEnabled(m_ui->county->count() > 1);
}

void OutletDialog::showAll(bool all) {
    m_ui->city->setEnabled(all);
    if (!all)
        m_ui->city->setCurrentIndex(std::max(m_ui->city->findData(m_city), 0));
    search();
}

void OutletDialog::search() {
    domain::OutletQuery query;
    query.regionCode = m_ui->county->currentData().toString();
    if (query.regionCode.isEmpty())
        query.regionCode = m_ui->city->currentData().toString();
    if (!m_ui->all->isChecked())
        query.bankCode = m_bank;
    query.keywords = m_ui->keywords->text();
    query.limit = kShown;
    domain::OutletHits hits;
    if (m_reference->outlets)
        hits = m_reference->outlets->find(query);
    if (query.keywords.trimmed().isEmpty())
        recentFirst(hits.top, query);
    m_model->setOutlets(hits.top);
    m_ui->outlets->selectRow(0);
    m_ui->choose->setEnabled(!hits.top.isEmpty());
    if (hits.total == 0)
        m_ui->count->setText(tr("No outlet found. Try fewer words, or show all outlets."));
    else if (hits.total > hits.top.size())
        m_ui->count->setText(tr("%1 outlets; the first %2 are shown").arg(hits.total).arg(hits.top.size()));
    else
        m_ui->count->setText(tr("%1 outlets").arg(hits.total));
}

void OutletDialog::recentFirst(QList<domain::Outlet>& top, const domain::OutletQuery& query) const {
    QList<domain::Outlet> first;
    for (const QString& id : m_recent.of(recentId())) {
        const domain::Outlet* outlet = m_reference->outlets ? m_reference->outlets->findById(id) : nullptr;
        if (outlet && domain::OutletIndex::isAskedFor(*outlet, query))
            first.append(*outlet);
    }
    top.removeIf([&first](const domain::Outlet& outlet) { return first.contains(outlet); });
    top = (first + top).mid(0, query.limit);
}

void OutletDialog::choose() {
    const QModelIndex row = m_ui->outlets->currentIndex();
    if (!row.isValid())
        return;
    m_recent.remember(recentId(), m_model->outlet(row.row()).id);
    Q_EMIT chosen(m_model->outlet(row.row()));
    accept();
}

bool OutletDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_ui->outlets, event);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace shouli::desk
