#include "api/app.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <memory>
#include <vector>

#include "api/http/router.hpp"
#include "api/metrics.hpp"
#include "api/problem.hpp"
#include "api/serve_call.hpp"
#include "db/postgres/errors.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using std::chrono::steady_clock;

class Front {
public:
    Front(const House& house, std::span<const Route> table, Pages pages)
        : house_{house}, table_{table}, pages_{std::move(pages)}, router_{patterns(table)} {
        dispatch::calendar::load_zones();
    }

    http::Response answer(const http::Request& request) const;

private:
    static std::vector<http::Pattern> patterns(std::span<const Route> table);
    Served serve_page(const http::Request& request) const;
    Served serve_or_apologise(const Route& route, const http::Request& request) const;

    const House& house_;
    std::span<const Route> table_;
    Pages pages_;
    http::Router router_;
};

std::vector<http::Pattern> Front::patterns(std::span<const Route> table) {
    std::vector<http::Pattern> all;
    for (const auto& route : table) all.push_back({route.method, route.path});
    return all;
}

http::Response problem(const http::Request& request, const Error& error) {
    return problem_response(error, request.request_id);
}

Served Front::serve_page(const http::Request& request) const {
    if (pages_ && request.method == http::Method::get)
        if (auto page = pages_(request)) return {*std::move(page)};
    return {problem(request, {Refusal::not_found, "path_unknown"})};
}

Served not_allowed(const http::Request& request, const std::string& allow) {
    http::Response response;
    if (request.method == http::Method::options) {
        response.status = 204;
        response.content_type.clear();
    } else {
        response = problem(request, {Refusal::invalid, "method_not_allowed"});
    }
    response.headers.emplace_back("Allow", allow);
    return {std::move(response)};
}

/// Nothing of an accident's words reaches the client; the log has them with the request id.
Served Front::serve_or_apologise(const Route& route, const http::Request& request) const {
    const auto apologise = [&](const std::exception& accident, std::string_view code) -> Served {
        spdlog::error("operation={} request={} accident=\"{}\"", route.operation_id,
                      request.request_id, accident.what());
        auto response = problem(request, {Refusal::conflict, code});
        if (response.status == 503) response.headers.emplace_back("Retry-After", "2");
        return {std::move(response)};
    };
    try {
        return serve_call(house_, route, request);
    } catch (const db::Unavailable& accident) {
        return apologise(accident, "database_away");
    } catch (const db::TookTooLong& accident) {
        return apologise(accident, "took_too_long");
    } catch (const db::Retryable& accident) {
        return apologise(accident, "took_too_long");
    } catch (const std::exception& accident) {
        return apologise(accident, "internal_error");
    }
}

http::Response Front::answer(const http::Request& request) const {
    const auto begin = steady_clock::now();
    const auto found = router_.find(request.method, request.path);
    std::string_view operation = "none";
    Served served;
    if (const auto* route = std::get_if<http::RouteFound>(&found)) {
        const Route& line = table_[route->index];
        operation = line.operation_id;
        http::Request with_params = request;
        with_params.params = route->params;
        served = serve_or_apologise(line, with_params);
    } else if (const auto* wrong = std::get_if<http::MethodNotAllowed>(&found)) {
        served = not_allowed(request, wrong->allow);
    } else {
        served = serve_page(request);
    }
    const std::chrono::duration<double> took = steady_clock::now() - begin;
    house_.metrics.count_request(operation, served.response.status, took.count());
    spdlog::info("method={} operation={} status={} ms={:.1f} request={} account={}",
                 http::to_text(request.method), operation, served.response.status,
                 took.count() * 1000, request.request_id,
                 served.account ? dispatch::to_text(*served.account) : "none");
    return std::move(served.response);
}

}  // namespace

http::Application make_application(const House& house, std::span<const Route> table, Pages pages) {
    // shared, because std::function copies what it holds
    auto front = std::make_shared<const Front>(house, table, std::move(pages));
    return [front](const http::Request& request) { return front->answer(request); };
}

std::size_t body_limit(http::Method method, std::string_view path) {
    constexpr std::size_t kJson = 64UL * 1024;
    constexpr std::size_t kFile = 20UL * 1024 * 1024;
    constexpr std::size_t kCalendar = 3UL * 1024 * 1024;  // of 2 MiB, written as JSON
    if (path.starts_with("/api/v1/imports/")) return kFile;
    if (path.ends_with("/foreign-calendars")) return kCalendar;
    const bool is_file =
        method == http::Method::put &&
        (path.starts_with("/api/v1/translations/") || path.starts_with("/api/v1/forms/")) &&
        path.find("/file") != std::string_view::npos;
    return is_file ? kFile : kJson;
}

}  // namespace api
