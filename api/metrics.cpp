#include "api/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <string>

namespace api {
namespace {

using Labels = std::map<std::string, std::string>;

prometheus::Histogram::BucketBoundaries seconds_buckets() {
    return {0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
}

}  // namespace

struct Metrics::Inside {
    prometheus::Registry registry{prometheus::Registry::InsertBehavior::Merge};
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter()
            .Name("mittler_requests_total")
            .Help("Requests answered, by operation and status")
            .Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds =
        prometheus::BuildHistogram()
            .Name("mittler_request_seconds")
            .Help("Time from the complete request to its answer, by operation")
            .Register(registry);
};

Metrics::Metrics() : inside_{std::make_unique<Inside>()} {}
Metrics::~Metrics() = default;

void Metrics::count_request(std::string_view operation, int status, double seconds) {
    const std::string name{operation};
    inside_->requests.Add({{"operation", name}, {"status", std::to_string(status)}}).Increment();
    inside_->seconds.Add({{"operation", name}}, seconds_buckets()).Observe(seconds);
}

void Metrics::count(std::string_view name, std::string_view label, std::string_view value) {
    prometheus::BuildCounter()
        .Name(std::string{name})
        .Help("See deploy/README.md")
        .Register(inside_->registry)
        .Add({{std::string{label}, std::string{value}}})
        .Increment();
}

std::string Metrics::text() const {
    return prometheus::TextSerializer{}.Serialize(inside_->registry.Collect());
}

}  // namespace api
