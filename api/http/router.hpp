#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "api/http/message.hpp"

namespace api::http {

/// One operation: a method and a path such as "/api/v1/bookings/{booking_id}". A last segment
/// "{name...}" takes the whole rest of the path.
struct Pattern {
    Method method;
    std::string_view path;
};

struct RouteFound {
    std::size_t index;  // into the patterns given
    std::map<std::string, std::string, std::less<>> params;
};

/// The path exists, the method does not. `allow` is ready for the Allow header ("GET, HEAD,
/// OPTIONS"); an OPTIONS request is answered 204 with it, any other 405.
struct MethodNotAllowed {
    std::string allow;
};

struct PathUnknown {};

using Route = std::variant<RouteFound, MethodNotAllowed, PathUnknown>;

/// Finds the operation of a request in time that depends on the path's segments only. A literal
/// segment wins over a parameter. Immutable after construction, so safe from many threads.
class Router {
public:
    /// Throws std::logic_error if two patterns match the same requests.
    explicit Router(std::span<const Pattern> patterns);
    ~Router();

    /// `path` is decoded and normalised (Request::path). HEAD is looked up as GET.
    Route find(Method method, std::string_view path) const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
};

}  // namespace api::http
