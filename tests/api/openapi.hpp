#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// One call that api/openapi.yaml promises to answer with success.
struct Example {
    std::string operation;  // operationId
    std::string name;       // of the body's example; empty without a body
    std::string method;     // "POST"
    std::string target;     // path and query filled with the examples of the parameters
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

/// One operation of the document with its examples.
struct Operation {
    std::string id, method, path, capability;
    bool has_body = false;
    std::vector<Example> examples;
    int success = 0;            // the documented status below 300
    std::string success_media;  // empty: no content
    nlohmann::json success_schema;

    // NOLINTNEXTLINE(readability-identifier-naming): the name that GoogleTest asks for
    friend void PrintTo(const Operation& operation, std::ostream* out) { *out << operation.id; }
};

/// api/openapi.yaml as far as tests ask it; throws when something that they need is missing.
class OpenApi {
public:
    OpenApi();
    explicit OpenApi(const std::string& yaml);
    static const OpenApi& document();

    const std::vector<Operation>& operations() const { return operations_; }
    /// Where the value is not what the schema says, e.g. "/items/0/state: not one of the enum".
    /// A field that an object's properties do not name is a fault, so that the document is
    /// complete.
    std::vector<std::string> faults(const nlohmann::json& value,
                                    const nlohmann::json& schema) const;

private:
    class Check;
    void read_operations();
    const nlohmann::json& resolved(const nlohmann::json& node) const;
    Operation read_operation(const std::string& path,
                             const std::string& method,
                             const nlohmann::json& node) const;
    void add_examples(Operation& operation, const nlohmann::json& node) const;
    void add_parameters(Example& example, const nlohmann::json& node) const;

    nlohmann::json root_;
    std::vector<Operation> operations_;
};

}  // namespace tests
