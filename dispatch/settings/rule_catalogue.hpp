#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The catalogue of everything that a tenant decides (rule_fields.csv): what a document of rules
/// may say, and the words with which a page asks for it. Documents are checked against it and forms
/// are drawn from it, so that no limit is written down twice.
namespace dispatch::settings {

enum class RuleType : std::uint8_t {
    kind,     // a whole document: "dispatch"
    section,  // a heading above the fields that follow it
    option,   // a value of a choice
    integer,
    boolean,
    choice,
    text,
    colour,  // "#1a5e8a", readable on white
    long_text,
    time,  // "13:00"
    day,   // "2026-12-24"
    setting,
    language,
    clearance,
    object,
    list,
};
std::string_view to_text(RuleType);

struct RuleWords {
    std::string_view german;
    std::string_view english;
};

struct RuleLine {
    std::string_view of;  // the group that the line belongs to: a kind, or a part such as "plan"
    std::string_view name;
    RuleType type = RuleType::kind;
    std::string_view part;  // the group of a choice's options, an object's or a list item's fields
    bool required = false;
    bool nullable = false;  // null is allowed and means "not used"
    std::string_view unit;
    std::optional<std::int64_t> min;  // integer: value; text: characters; list: items
    std::optional<std::int64_t> max;
    RuleWords title;
    RuleWords about;
};

/// Every line in the order in which it is shown.
const std::vector<RuleLine>& rule_lines();

/// The lines of one group, in order; empty for an unknown one.
std::vector<RuleLine> rule_lines_of(std::string_view group);

/// The field, or nullptr; never a heading.
const RuleLine* find_rule_line(std::string_view group, std::string_view name);

/// What an item of the list is: `part` names a group of fields or a plain type ("day").
RuleLine item_of(const RuleLine& list);

/// The field at a path from the top of a document, through lists without an index:
/// "per_setting.strategy.size". nullptr where there is none.
const RuleLine* rule_line_at(std::string_view kind, std::string_view path);

/// What may be entered, for the person whose entry was refused: "Bitte geben Sie eine ganze Zahl
/// von 0 bis 60 an (Arbeitstage)."
struct RuleHint {
    std::string german;
    std::string english;
};
RuleHint hint_of(const RuleLine&);

}  // namespace dispatch::settings
