#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "api/demo/http_client.hpp"
#include "dispatch/core/time.hpp"

namespace api::demo {

/// The API as the people of the demo day use it: each logs in when first needed. Throws
/// std::runtime_error with operation and code when something is refused that must not be.
class Stage {
public:
    /// `operator_email` moves the clock.
    Stage(std::string base_url, std::string operator_email);

    nlohmann::json get(const std::string& email, const std::string& target);
    nlohmann::json send(const std::string& email,
                        std::string_view method,
                        const std::string& target,
                        const nlohmann::json& body);

    struct Reply {
        int status;
        std::string body;
    };
    /// Whatever the answer is.
    Reply try_to(const std::string& email,
                 std::string_view method,
                 const std::string& target,
                 const nlohmann::json& body);

    dispatch::Instant now() const { return now_; }
    /// Moves the clock forward, if `at` is later than now, until everything due is done.
    void advance_to(dispatch::Instant at);

private:
    const std::string& cookie_of(const std::string& email);

    HttpClient client_;
    std::string operator_;
    std::map<std::string, std::string> cookies_;
    dispatch::Instant now_;
};

}  // namespace api::demo
