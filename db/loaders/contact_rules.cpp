#include "db/loaders/contact_rules.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/queries/candidates.hpp"

namespace db {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using dispatch::settings::ContactRules;
using Json = nlohmann::ordered_json;

Error invalid(std::string_view field) {
    return {Refusal::invalid, "rule_document_invalid", std::string{field}};
}

/// Hours; what does not fit an int is far out of range anyway.
std::optional<int> hours_of(const Json& value) {
    if (!value.is_number_integer()) return std::nullopt;
    const auto hours = value.get<std::int64_t>();
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    return hours < 0 || hours > kMost ? -1 : static_cast<int>(hours);
}

Result<Done> read_field(ContactRules& rules, const std::string& name, const Json& value) {
    if (name == "way" && value.is_string()) {
        const auto way = dispatch::settings::parse_contact_way(value.get<std::string>());
        if (!way) return invalid(name);
        rules.way = *way;
        return Done{};
    }
    if (name == "from_hours_before" && value.is_null()) {
        rules.from_hours_before.reset();
        return Done{};
    }
    const auto hours = hours_of(value);
    if (!hours) return invalid(name);
    if (name == "from_hours_before")
        rules.from_hours_before = hours;
    else if (name == "until_hours_after")
        rules.until_hours_after = *hours;
    else
        return invalid(name);
    return Done{};
}

}  // namespace

Result<ContactRules> contact_rules_of(std::string_view document) {
    const auto json = Json::parse(document, nullptr, false);
    if (!json.is_object()) return invalid("");
    ContactRules rules;
    for (const auto& [name, value] : json.items())
        if (auto read = read_field(rules, name, value); !read) return read.error();
    if (auto valid = validate(rules); !valid) return valid.error();
    return rules;
}

std::string document_of(const ContactRules& rules) {
    const auto from = rules.from_hours_before ? Json(*rules.from_hours_before) : Json();
    return Json{{"way", to_text(rules.way)},
                {"from_hours_before", from},
                {"until_hours_after", rules.until_hours_after}}
        .dump();
}

ContactRules load_contact_rules(Transaction& tx, dispatch::TenantId tenant, dispatch::Instant now) {
    const auto rows = tx.run(query::tenant_rule_document, tenant, kContact, now);
    if (rows.empty()) return {};
    auto rules = contact_rules_of(rows.only().view("document"));
    // Documents are checked before they are saved: this is a broken world, not a refusal.
    if (!rules) throw std::runtime_error{"a tenant_rule of kind contact is not valid"};
    return *std::move(rules);
}

}  // namespace db
