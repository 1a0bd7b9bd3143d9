// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/AppContext.h"

#include <functional>

namespace shouli::app {

/// Prepares a workstation for the demo: enrols it with the demo central that wrote `readyFile` (JSON with address and
/// code), creates the operators that README.md names, and signs in the first of them.
class DemoStart {
public:
    using Done = std::function<void(const base::Result<desk::Counter>&)>;

    /// The context must outlive this. `done` is called once, on the GUI thread.
    DemoStart(AppContext& context, QString readyFile, Done done);

    void begin();

private:
    void enrol();
    void addOperators(std::vector<domain::NewOperator> left);
    void signIn();
    void finish(const base::Result<desk::Counter>& counter);

    AppContext& m_context;
    QString m_readyFile;
    Done m_done;
    QObject m_owner; ///< context of the answers: they come on its thread, and not after this is destroyed
};

} // namespace shouli::app
