#include "api/http/router.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace api::http {

struct Router::Node {
    struct Operation {
        std::size_t index;
        std::vector<std::string> names;  // of the parameters, in the order of the path
    };

    std::map<std::string, Node, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::map<Method, Operation> operations;
    std::map<Method, Operation> rest_operations;  // "{name...}" stands here

    using Values = std::vector<std::string_view>;

    /// The deepest match; `values` are the parameters on the way.
    const std::map<Method, Operation>* find(std::string_view path, Values& values) const {
        if (path.empty()) return operations.empty() ? nullptr : &operations;
        const auto end = std::min(path.find('/', 1), path.size());
        const auto segment = path.substr(1, end - 1);
        const auto tail = path.substr(end);
        if (const auto literal = literals.find(segment); literal != literals.end()) {
            if (const auto* found = literal->second.find(tail, values)) return found;
        }
        if (parameter && !segment.empty()) {
            values.push_back(segment);
            if (const auto* found = parameter->find(tail, values)) return found;
            values.pop_back();
        }
        if (rest_operations.empty()) return nullptr;
        values.push_back(path.substr(1));
        return &rest_operations;
    }
};

namespace {

std::string allow_header(const auto& operations) {
    std::string allow;
    for (const auto& [method, operation] : operations) {
        allow.append(to_text(method)).append(method == Method::get ? ", HEAD, " : ", ");
    }
    return allow + "OPTIONS";
}

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{') && segment.ends_with('}');
}

}  // namespace

Router::Router(std::span<const Pattern> patterns) : root_(std::make_unique<Node>()) {
    for (std::size_t index = 0; index < patterns.size(); ++index) {
        Node* node = root_.get();
        Node::Operation operation{.index = index, .names = {}};
        bool rest = false;
        for (auto path = patterns[index].path; !path.empty() && !rest;) {
            const auto end = std::min(path.find('/', 1), path.size());
            auto segment = path.substr(1, end - 1);
            path.remove_prefix(end);
            if (!is_parameter(segment)) {
                node = &node->literals[std::string(segment)];
                continue;
            }
            segment = segment.substr(1, segment.size() - 2);
            rest = segment.ends_with("...");
            operation.names.emplace_back(segment.substr(0, segment.size() - (rest ? 3 : 0)));
            if (rest) continue;
            if (!node->parameter) node->parameter = std::make_unique<Node>();
            node = node->parameter.get();
        }
        auto& operations = rest ? node->rest_operations : node->operations;
        if (!operations.emplace(patterns[index].method, std::move(operation)).second)
            throw std::logic_error("two routes for " + std::string(patterns[index].path));
    }
}

Router::~Router() = default;

Route Router::find(Method method, std::string_view path) const {
    Node::Values values;
    const auto* operations = root_->find(path, values);
    if (operations == nullptr) return PathUnknown{};
    const auto found = operations->find(method == Method::head ? Method::get : method);
    if (found == operations->end()) return MethodNotAllowed{allow_header(*operations)};
    RouteFound route{.index = found->second.index, .params = {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        route.params.emplace(found->second.names[i], values[i]);
    return route;
}

}  // namespace api::http
