#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace api {

/// The counters of this process for /metrics. Labels are operations and status codes, never ids or
/// persons. Thread-safe.
class Metrics {
public:
    Metrics();
    ~Metrics();

    void count_request(std::string_view operation, int status, double seconds);
    /// A counter of its own, e.g. ("mittler_deliveries_total", "result", "done").
    void count(std::string_view name, std::string_view label, std::string_view value);

    /// Prometheus text format.
    std::string text() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api
