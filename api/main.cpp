#include "api/cli/command_line.hpp"

int main(int count, char** arguments) {
    return api::cli::run_command_line(count, arguments);
}
