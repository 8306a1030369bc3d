#pragma once

namespace api::cli {

/// From now on SIGTERM, SIGINT and SIGHUP wait until somebody asks for them, in all threads started
/// later, and a closed pipe is an error and no signal. REQUIRES: called before any thread starts.
void hold_signals();

/// Whether one of them has come and nobody has asked for it yet.
bool signal_has_come();

/// Waits for one of them and answers its number.
int wait_for_signal();

}  // namespace api::cli
