// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/FilePages.h"
#include "desk/PageStack.h"

#include <QDialog>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace shouli::desk {

class KeyButton;
class PageStrip;

/// Many pages in one go, seen and put in order before they are kept. open() it; pageUsed() comes once for each page
/// that has a place, and the dialog closes.
class PagesDialog : public QDialog {
    Q_OBJECT
public:
    /// `places`: the labels of the places that the pages go to, in their order.
    PagesDialog(const DeskServices& services, domain::ApplicationId application, const QStringList& places,
                QWidget* parent);

    PageStack& stack() { return m_stack; }
    const PageStack& stack() const { return m_stack; }
    FilePages& files() { return m_files; }

Q_SIGNALS:
    /// `place`: its index in the constructor's list. Call `stored` once the picture is stored there, which may be after
    /// the dialog is gone; where it never is, do not.
    void pageUsed(int place, const QImage& picture, shouli::domain::PictureSource source,
                  const std::function<void()>& stored);

public Q_SLOTS:
    /// Asks first when there are pages that would be lost.
    void reject() override;

protected:
    QVBoxLayout& column() { return *m_column; }
    PageStrip& strip() { return *m_strip; }
    /// Until something else is said.
    void say(const QString& text);
    /// What stands below that, as long as it is so; showMessage() after each change.
    virtual QStringList standing() const { return {}; }
    void showMessage();
    /// Pages are still to come.
    virtual bool isWaiting() const { return m_files.isBusy(); }
    virtual void showState();
    /// Asked before the pages are used. Says itself why not.
    virtual bool mayUse() { return true; }
    /// What is lost when the pages are used as they lie now; empty: nothing, and it is not asked.
    virtual QString consequenceOfUsing() const;
    /// What becomes of the pages when the dialog is left without them.
    virtual QString consequenceOfLeaving() const;
    /// The pages that have a place now are going to be used: what comes from here on is not among them.
    virtual void onUse() {}
    /// What is to be done once this page is stored in its place.
    virtual std::function<void()> onStored(const StackedPage& page) const;
    qsizetype placeCount() const { return m_places; }

private:
    void use();
    void beginUsing();
    void stopUsing();
    void readNext();
    void giveAway();

    PageStack m_stack;
    FilePages m_files;
    const qsizetype m_places;
    QVBoxLayout* m_column;
    PageStrip* m_strip;
    QLabel* m_message;
    QString m_said;
    KeyButton* m_use;
    bool m_isUsing = false;
    std::vector<int> m_usedKeys; ///< in the order of the places
    std::vector<QImage> m_usedPictures;
};

} // namespace shouli::desk
