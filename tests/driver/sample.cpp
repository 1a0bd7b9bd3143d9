// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small window with one of each kind of control, for the test of the driver itself.

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>

namespace {

QTableWidget* cardTable() {
    auto* table = new QTableWidget(2, 2);
    table->setAccessibleName(QStringLiteral("卡列表"));
    table->setHorizontalHeaderLabels({QStringLiteral("卡号"), QStringLiteral("状态")});
    table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("A100")));
    table->setItem(0, 1, new QTableWidgetItem(QStringLiteral("正常")));
    table->setItem(1, 0, new QTableWidgetItem(QStringLiteral("B200")));
    table->setItem(1, 1, new QTableWidgetItem(QStringLiteral("挂失")));
    return table;
}

void openDialog(QWidget& window, const QString& text, QLabel& result) {
    auto* box = new QMessageBox(QMessageBox::Information, QStringLiteral("提示"), text, QMessageBox::NoButton, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box->addButton(QStringLiteral("确认"), QMessageBox::AcceptRole), &QPushButton::clicked, &result,
                     [&result] { result.setText(QStringLiteral("已确认")); });
    box->open();
}

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QWidget window;
    window.setWindowTitle(QStringLiteral("样窗"));
    auto* name = new QLineEdit;
    auto* city = new QComboBox;
    city->addItems({QStringLiteral("广州市"), QStringLiteral("深圳市"), QStringLiteral("珠海市")});
    auto* agreed = new QCheckBox(QStringLiteral("本人已认真阅读"));
    auto* go = new QPushButton(QStringLiteral("提交"));
    go->setEnabled(false);
    auto* hidden = new QPushButton(QStringLiteral("看不见"));
    auto* result = new QLabel(QStringLiteral("未提交"));
    result->setObjectName(QStringLiteral("result"));

    auto* form = new QFormLayout(&window);
    form->addRow(QStringLiteral("姓名"), name);
    form->addRow(QStringLiteral("城市"), city);
    form->addRow(agreed);
    form->addRow(cardTable());
    form->addRow(go);
    form->addRow(hidden);
    form->addRow(result);
    hidden->hide();

    QObject::connect(agreed, &QCheckBox::toggled, go, &QWidget::setEnabled);
    QObject::connect(go, &QPushButton::clicked, &window,
                     [&] { openDialog(window, name->text() + QStringLiteral("，") + city->currentText(), *result); });
    QObject::connect(name, &QLineEdit::returnPressed, result,
                     [&] { result->setText(QStringLiteral("回车：") + name->text()); });
    auto* clear = new QAction(&window);
    clear->setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    QObject::connect(clear, &QAction::triggered, result, [&] { result->setText(QStringLiteral("已清除")); });
    window.addAction(clear);
    window.show();
    return QApplication::exec();
}
