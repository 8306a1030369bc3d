#include <array>
#include <cassert>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "db/loaders/tenant_rules.hpp"

// One list of fields, walked in two ways: `describe(fields, value)` names every field of a rule
// once, so that reading and writing can never differ.
namespace db {
namespace {

using Json = nlohmann::ordered_json;
using dispatch::Error;
using dispatch::Minutes;
using dispatch::Refusal;
using dispatch::calendar::TimeOfDay;
namespace calendar = dispatch::calendar;
namespace place = dispatch::place;
namespace settings = dispatch::settings;

constexpr std::size_t kListMax = 500;

/// Reads an object onto what the value already holds: fields that are not named stay. The first
/// problem is kept with the path of its field.
class ReadFields {
public:
    static constexpr bool kReads = true;
    ReadFields(const Json& object, std::string path) : object_{object}, path_{std::move(path)} {
        if (!object_.is_object()) refuse({});
    }

    template <class Whole>
    void number(std::string_view name, Whole& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        const auto whole = found->is_number_integer() ? found->get<std::int64_t>() : -1;
        // every number of a rule is zero or more; validate() knows the true limits
        if (whole < 0 || whole > std::numeric_limits<int>::max()) return refuse(name);
        value = static_cast<Whole>(whole);
    }
    void minutes(std::string_view name, Minutes& value) {
        auto count = value.count();
        number(name, count);
        value = Minutes{count};
    }
    void boolean(std::string_view name, bool& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_boolean()) return refuse(name);
        value = found->get<bool>();
    }
    void text(std::string_view name, std::string& value) {
        const Json* found = find(name);
        if (found == nullptr || !found->is_string() || found->get_ref<const std::string&>().empty())
            return refuse(name);
        value = found->get<std::string>();
    }
    template <class Value>
    void choice(std::string_view name,
                Value& value,
                std::optional<Value> (*parse)(std::string_view)) {
        const Json* found = find(name);
        if (found == nullptr) return;
        const auto parsed =
            found->is_string() ? parse(found->get_ref<const std::string&>()) : std::nullopt;
        if (!parsed) return refuse(name);
        value = *parsed;
    }
    void time_of_day(std::string_view name, std::optional<TimeOfDay>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value = found->is_string()
                    ? calendar::parse_time_of_day(found->get_ref<const std::string&>())
                    : std::nullopt;
        if (!value && !found->is_null()) refuse(name);
    }
    /// A named list replaces the whole list.
    void days(std::string_view name, std::vector<calendar::LocalDay>& days) {
        const Json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_array() || found->size() > kListMax) return refuse(name);
        days.clear();
        for (const auto& item : *found) {
            const auto day = item.is_string()
                                 ? calendar::parse_local_day(item.get_ref<const std::string&>())
                                 : std::nullopt;
            if (!day) return refuse(name);
            days.push_back(*day);
        }
    }
    template <class Value>
    void object(std::string_view name, Value& value) {
        if (const Json* found = find(name)) read(*found, below(name), value);
    }
    template <class Value>
    void optional_object(std::string_view name, std::optional<Value>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value.reset();
        if (!found->is_null()) read(*found, below(name), value.emplace());
    }
    /// A named list replaces the whole list.
    template <class Value>
    void list(std::string_view name, std::vector<Value>& values) {
        const Json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_array() || found->size() > kListMax) return refuse(name);
        values.clear();
        for (const auto& item : *found) read(item, below(name), values.emplace_back());
    }
    template <class Value, std::size_t kSize>
    void list(std::string_view name, std::array<Value, kSize>& values) {
        const Json* found = find(name);
        if (found == nullptr) return;
        if (!found->is_array() || found->size() != kSize) return refuse(name);
        for (std::size_t i = 0; i < kSize; ++i) read((*found)[i], below(name), values[i]);
    }

    /// After all fields were asked for: the first problem, unknown fields included.
    std::optional<Error> problem() {
        if (object_.is_object())
            for (const auto& [name, value] : object_.items())
                if (!asked_.contains(name)) refuse(name);
        return problem_;
    }

private:
    const Json* find(std::string_view name) {
        asked_.emplace(name);
        const auto found = object_.is_object() ? object_.find(name) : object_.end();
        return found == object_.end() ? nullptr : &*found;
    }
    template <class Value>
    void read(const Json& json, std::string path, Value& value) {
        ReadFields fields{json, std::move(path)};
        describe(fields, value);
        if (const auto problem = fields.problem(); problem && !problem_) problem_ = problem;
    }
    std::string below(std::string_view name) const {
        return path_.empty() ? std::string{name} : path_ + "." + std::string{name};
    }
    void refuse(std::string_view name) {
        if (!problem_)
            problem_ = Error{Refusal::invalid, "rule_document_invalid",
                             name.empty() ? path_ : below(name)};
    }

    const Json& object_;
    std::string path_;
    std::set<std::string, std::less<>> asked_;
    std::optional<Error> problem_;
};

/// Writes every field, also those that nobody ever changed.
class WriteFields {
public:
    static constexpr bool kReads = false;

    template <class Whole>
    void number(std::string_view name, Whole value) {
        set(name, value);
    }
    void minutes(std::string_view name, Minutes value) { set(name, value.count()); }
    void boolean(std::string_view name, bool value) { set(name, value); }
    void text(std::string_view name, const std::string& value) { set(name, value); }
    template <class Value>
    void choice(std::string_view name, Value value, std::optional<Value> (*)(std::string_view)) {
        set(name, to_text(value));
    }
    void time_of_day(std::string_view name, const std::optional<TimeOfDay>& value) {
        set(name, value ? Json(calendar::to_text(*value)) : Json());
    }
    void days(std::string_view name, const std::vector<calendar::LocalDay>& days) {
        Json items = Json::array();
        for (const auto day : days) items.push_back(calendar::to_text(day));
        set(name, std::move(items));
    }
    template <class Value>
    void object(std::string_view name, Value& value) {
        set(name, written(value));
    }
    template <class Value>
    void optional_object(std::string_view name, std::optional<Value>& value) {
        set(name, value ? written(*value) : Json());
    }
    template <class Values>
    void list(std::string_view name, Values& values) {
        Json items = Json::array();
        for (auto& value : values) items.push_back(written(value));
        set(name, std::move(items));
    }

    const Json& object() const { return object_; }

private:
    template <class Value>
    static Json written(Value& value) {
        WriteFields fields;
        describe(fields, value);
        return fields.object_;
    }
    void set(std::string_view name, Json value) { object_[std::string{name}] = std::move(value); }

    Json object_ = Json::object();
};

void describe(auto& fields, calendar::LeadTime& lead) {
    fields.number("working_days", lead.working_days);
    fields.time_of_day("until", lead.until);
}

void describe(auto& fields, settings::OfferPlan& plan) {
    fields.choice("kind", plan.strategy, settings::parse_strategy);
    fields.number("size", plan.wave_size);
    fields.minutes("pause_min", plan.wave_pause);
    fields.minutes("expiry_min", plan.expiry);
    fields.minutes("collect_for_min", plan.collect_for);
    fields.time_of_day("collect_until", plan.collect_until);
    fields.boolean("coordinator_chooses", plan.coordinator_chooses);
}

template <class Fields>
void describe(Fields& fields, settings::SettingPlan& own) {
    fields.text("setting", own.setting);
    fields.choice("urgency", own.urgency, settings::parse_urgency);
    if constexpr (Fields::kReads)  // what the line does not name is as with any urgent request
        if (own.urgency == settings::Urgency::urgent) own.plan = settings::kUrgentPlan;
    fields.object("strategy", own.plan);
}

void describe(auto& fields, settings::SoftWeights& weights) {
    fields.number("language", weights.language);
    fields.number("level", weights.level);
    fields.number("distance", weights.distance);
    fields.number("continuity", weights.continuity);
    fields.number("fair_share", weights.fair_share);
    fields.number("cost", weights.cost);
    fields.number("wished", weights.wished);
}

void describe(auto& fields, settings::RelatedLanguage& related) {
    fields.text("wanted", related.wanted);
    fields.text("stand_in", related.stand_in);
    fields.number("rank", related.rank);
}

void describe(auto& fields, settings::CancellationRules& cancellation) {
    fields.number("notice_hours", cancellation.notice_hours);
    fields.optional_object("until", cancellation.until);
    fields.minutes("paid_when_late_min", cancellation.paid_when_late);
}

void describe(auto& fields, settings::ReminderRules& reminders) {
    fields.minutes("before_assignment_min", reminders.before_assignment);
    fields.minutes("before_offer_expires_min", reminders.before_offer_expires);
    fields.number("timesheet_after_days", reminders.timesheet_after_days);
    fields.number("confirmation_after_days", reminders.confirmation_after_days);
}

void describe(auto& fields, settings::TimesheetRules& timesheet) {
    fields.number("longer_remark_min", timesheet.longer_remark_min);
    fields.number("pin_attempts_max", timesheet.pin_attempts_max);
}

/// Kind "dispatch": everything but the journeys.
void describe(auto& fields, settings::TenantRules& rules) {
    fields.days("closed_days", rules.closed_days);
    fields.number("lead_time_working_days", rules.request.lead_time.working_days);
    fields.time_of_day("lead_time_until", rules.request.lead_time.until);
    fields.choice("opening_hours", rules.request.opening_hours, settings::parse_opening_hours);
    fields.minutes("shortest_min", rules.request.duration_min);
    fields.minutes("longest_min", rules.request.duration_max);
    fields.number("time_options_max", rules.request.time_options_max);
    fields.boolean("approval_needed", rules.request.approval_needed);
    fields.object("strategy_normal", rules.offers.normal);
    fields.object("strategy_urgent", rules.offers.urgent);
    fields.list("per_setting", rules.offers.per_setting);
    fields.boolean("strategy_by_office", rules.offers.office_chooses);
    fields.boolean("coordinator_confirms", rules.offers.coordinator_confirms);
    fields.object("weights", rules.matching.weights);
    fields.list("related_languages", rules.matching.related_languages);
    fields.number("distance_worst_m", rules.matching.distance_worst_m);
    fields.number("fair_share_horizon_days", rules.matching.fair_share_horizon_days);
    fields.number("wanted_hours_month", rules.matching.wanted_hours_month);
    fields.boolean("continuity_allowed", rules.matching.continuity_allowed);
    fields.object("cancellation", rules.cancellation);
    fields.object("reminders", rules.reminders);
    fields.object("timesheet", rules.timesheet);
}

void describe(auto& fields, place::SpeedStep& step) {
    fields.number("below_m", step.below.count);
    fields.number("speed_kmh", step.speed_kmh);
}

void describe(auto& fields, place::MeansRule& means) {
    fields.minutes("start_min", means.start);
    fields.list("steps", means.steps);
    fields.number("speed_beyond_kmh", means.speed_beyond_kmh);
}

/// Kind "travel".
void describe(auto& fields, place::TravelRules& travel) {
    fields.number("detour_percent", travel.detour_percent);
    fields.minutes("buffer_min", travel.buffer);
    fields.object("car", travel.car);
    fields.object("public_transport", travel.public_transport);
    fields.object("bicycle", travel.bicycle);
    fields.object("walking", travel.walking);
}

}  // namespace

dispatch::Result<settings::TenantRules> with_document(settings::TenantRules base,
                                                      std::string_view kind,
                                                      std::string_view document) {
    if (kind == kRequirements) return base;  // kept in a table of its own
    if (kind != kDispatch && kind != kTravel)
        return Error{Refusal::not_found, "rule_kind_unknown", std::string{kind}};
    const auto json = Json::parse(document, nullptr, false);
    if (json.is_discarded()) return Error{Refusal::invalid, "rule_document_invalid"};
    ReadFields fields{json, ""};
    if (kind == kDispatch)
        describe(fields, base);
    else
        describe(fields, base.travel);
    if (const auto problem = fields.problem()) return *problem;
    if (const auto valid = settings::validate(base); !valid) return valid.error();
    return base;
}

std::string document_of(settings::TenantRules rules, std::string_view kind) {
    assert(kind == kDispatch || kind == kTravel);
    WriteFields fields;
    if (kind == kDispatch)
        describe(fields, rules);
    else
        describe(fields, rules.travel);
    return fields.object().dump();
}

}  // namespace db
