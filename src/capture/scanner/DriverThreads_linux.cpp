// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/scanner/DriverThreads.h"

#include <dlfcn.h>
#include <pthread.h>

/// Found before glibc's function of this name by libsane's back ends: no thread of this process can be cancelled at any
/// instruction, only where it waits.
///
/// Back ends that read on a thread of their own end it after each page with pthread_cancel(), having asked for
/// PTHREAD_CANCEL_ASYNCHRONOUS (sanei_thread.c). Cancelled in the middle of free(), where a reader is just then, it
/// takes the heap's lock along for ever: the scan hangs, and in time every thread that shares the heap. pthreads(7)
/// allows neither malloc() nor free() in such a thread.
extern "C" __attribute__((visibility("default"))) int pthread_setcanceltype(int /*type*/, int* previous) {
    using Function = int (*)(int, int*);
    static const auto glibcs = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "pthread_setcanceltype"));
    return glibcs(PTHREAD_CANCEL_DEFERRED, previous);
}

namespace shouli::capture {

// The call brings the function above into the program.
void prepareForScannerDrivers() {}

} // namespace shouli::capture
