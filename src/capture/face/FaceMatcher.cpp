// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceMatcher.h"

#include "capture/face/FaceComparison.h"

#include <QtConcurrent>

namespace shouli::capture {

FaceMatcher::FaceMatcher(FaceNetworksSource networks, QString limitsFile)
    : m_comparison(std::make_shared<FaceComparison>(std::move(networks), std::move(limitsFile))) {
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

FaceMatcher::~FaceMatcher() {
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<base::Result<domain::FaceGlance>> FaceMatcher::look(quint64 ticket, QImage frame) {
    return QtConcurrent::run(&m_thread, [comparison = m_comparison, ticket, frame = std::move(frame)] {
        base::Result<domain::FaceGlance> glance = comparison->look(frame);
        if (glance)
            glance->ticket = ticket;
        return glance;
    });
}

QFuture<base::Result<domain::FaceAnswer>> FaceMatcher::verify(quint64 ticket, domain::ApplicationId application,
                                                              QImage live, QImage portrait) {
    return QtConcurrent::run(&m_thread,
                             [comparison = m_comparison, ticket, application, live = std::move(live),
                              portrait = std::move(portrait)]() -> base::Result<domain::FaceAnswer> {
                                 SHOULI_TRY(const domain::FaceVerdict verdict, comparison->compare(live, portrait));
                                 return domain::FaceAnswer{ticket, application, verdict};
                             });
}

} // namespace shouli::capture
