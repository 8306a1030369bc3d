#include "tests/api/openapi.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace tests {
namespace {

using nlohmann::json;

std::optional<double> number_of(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

json scalar(const YAML::Node& node) {
    const auto text = node.Scalar();
    if (node.Tag() == "!") return text;  // quoted
    if (text == "null" || text == "~") return nullptr;
    if (text == "true") return true;
    if (text == "false") return false;
    const auto number = number_of(text);
    if (!number) return text;
    return text.find('.') == std::string::npos ? json(std::stoll(text)) : json(*number);
}

json to_json(const YAML::Node& node) {
    if (node.IsNull()) return nullptr;
    if (node.IsScalar()) return scalar(node);
    if (node.IsSequence()) {
        auto list = json::array();
        for (const auto& item : node) list.push_back(to_json(item));
        return list;
    }
    auto object = json::object();
    for (const auto& field : node) object[field.first.Scalar()] = to_json(field.second);
    return object;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char sign) {
        return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    });
    return text;
}

std::string plain(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string encoded(const std::string& media, const json& value) {
    if (media == "application/json") return value.dump();
    if (media.starts_with("text/")) return value.get<std::string>();
    std::string form;
    for (const auto& [name, field] : value.items())
        form += (form.empty() ? "" : "&") + name + '=' + plain(field);
    return form;
}

}  // namespace

OpenApi::OpenApi(const std::string& yaml) : root_(to_json(YAML::Load(yaml))) {
    read_operations();
}

OpenApi::OpenApi()
    : OpenApi{[] {
          std::ifstream file{SOURCE_DIR "/api/openapi.yaml"};
          std::ostringstream all;
          all << file.rdbuf();
          return all.str();
      }()} {}

const OpenApi& OpenApi::document() {
    static const OpenApi document;
    return document;
}

const json& OpenApi::resolved(const json& node) const {
    if (!node.is_object() || !node.contains("$ref")) return node;
    const auto place = node.at("$ref").get<std::string>();
    return resolved(root_.at(json::json_pointer{place.substr(1)}));
}

void OpenApi::read_operations() {
    for (const auto& [path, methods] : root_.at("paths").items())
        for (const auto& [method, node] : methods.items())
            operations_.push_back(read_operation(path, upper(method), node));
}

Operation OpenApi::read_operation(const std::string& path,
                                  const std::string& method,
                                  const json& node) const {
    Operation operation{.id = node.at("operationId"),
                        .method = method,
                        .path = path,
                        .capability = node.at("x-capability"),
                        .has_body = node.contains("requestBody"),
                        .examples = {},
                        .success_media = {},
                        .success_schema = {}};
    for (const auto& [status, answer] : node.at("responses").items()) {
        if (status >= "300") continue;
        operation.success = std::stoi(status);
        const auto& full = resolved(answer);
        if (!full.contains("content")) continue;
        operation.success_media = full.at("content").begin().key();
        operation.success_schema = full.at("content").begin().value().at("schema");
    }
    if (operation.success == 0) throw std::logic_error{operation.id + " documents no success"};
    add_examples(operation, node);
    return operation;
}

void OpenApi::add_examples(Operation& operation, const json& node) const {
    Example without_body{.operation = operation.id,
                         .name = {},
                         .method = operation.method,
                         .target = operation.path,
                         .headers = {},
                         .body = {}};
    add_parameters(without_body, node);
    if (!operation.has_body) {
        operation.examples.push_back(without_body);
        return;
    }
    const auto& content = resolved(node.at("requestBody")).at("content");
    for (const auto& [media, typed] : content.items()) {
        const auto bodies = typed.value("examples", json::object());
        for (const auto& [name, example] : bodies.items()) {
            auto full = without_body;
            full.name = name;
            full.headers.emplace_back("content-type", media);
            full.body = encoded(media, example.at("value"));
            operation.examples.push_back(full);
        }
    }
}

void OpenApi::add_parameters(Example& example, const json& node) const {
    for (const auto& reference : node.value("parameters", json::array())) {
        const auto& parameter = resolved(reference);
        const std::string name = parameter.at("name");
        const std::string where = parameter.at("in");
        if (where == "header") {
            if (name == "If-Match") example.headers.emplace_back("if-match", "\"1\"");
            if (name == "Idempotency-Key")
                example.headers.emplace_back("idempotency-key", "example-" + example.operation);
            continue;
        }
        if (!parameter.contains("example")) {
            if (parameter.value("required", false))
                throw std::logic_error{example.operation + ": parameter " + name +
                                       " is required and has no example"};
            continue;
        }
        const auto value = plain(parameter.at("example"));
        if (where == "query") {
            const bool first = example.target.find('?') == std::string::npos;
            example.target += (first ? "?" : "&") + name + '=' + value;
        } else {
            example.target.replace(example.target.find('{' + name + '}'), name.size() + 2, value);
        }
    }
}

}  // namespace tests
