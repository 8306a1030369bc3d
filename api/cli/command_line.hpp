#pragma once

namespace api::cli {

/// Runs the command that the arguments name and answers the exit code: 0 done, 1 could not run
/// (one sentence on stderr), 2 wrong arguments.
int run_command_line(int count, const char* const* arguments);

}  // namespace api::cli
