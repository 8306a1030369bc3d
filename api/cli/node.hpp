#pragma once

#include <memory>
#include <string>

#include "api/cli/settings.hpp"
#include "api/cli/stores.hpp"
#include "api/clock.hpp"
#include "api/context.hpp"

namespace api::cli {

/// Everything that serve, work and the commands are made of, in the order in which it must end.
class Node {
public:
    /// Checks role, schema and master key; throws CannotRun with one sentence if one is wrong.
    Node(const Settings& settings, const Stores& stores);
    ~Node();

    House& house();
    /// Nothing under the real clock.
    SimulatedClock* simulated_clock();
    void set_public_url(std::string url);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Role, schema and master key of the database; throws CannotRun.
void check_database(db::Pool& pool, db::Vault& vault);

}  // namespace api::cli
