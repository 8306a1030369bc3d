#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace api::demo {

/// Asks one server over HTTP as anybody whose cookie it is given; one connection, one thread.
class HttpClient {
public:
    explicit HttpClient(std::string base_url);
    ~HttpClient();

    struct Answer {
        int status;
        std::string body;
        std::string cookie;  // name=value, if one was set
    };
    /// Throws std::runtime_error if no answer comes within 30 s. `body` empty: none.
    Answer ask(std::string_view method,
               const std::string& target,
               const std::string& body,
               const std::string& cookie);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api::demo
