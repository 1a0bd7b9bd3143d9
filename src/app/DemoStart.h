// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/AppContext.h"

#include <functional>

namespace shouli::app {

/// Makes a workstation ready to try: enrols it with the demo central that wrote `readyFile` (address and code as
/// JSON), creates the operators that README.md names, and signs the first of them in.
class DemoStart {
public:
    using Done = std::function<void(const base::Result<desk::Counter>&)>;

    /// The context outlives this. `done` is called once, on the window's thread.
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
    QObject m_owner; ///< answers come on this thread, and none after this is gone
};

} // namespace shouli::app
