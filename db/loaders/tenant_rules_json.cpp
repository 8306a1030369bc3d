#include <array>
#include <cassert>
#include <nlohmann/json.hpp>

#include "db/loaders/rule_check.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "dispatch/calendar/weekly.hpp"

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

/// Reads an object onto what the value already holds: fields that are not named stay.
/// REQUIRES: check_rule_document found nothing.
class ReadFields {
public:
    static constexpr bool kReads = true;
    explicit ReadFields(const Json& object) : object_{object} {}

    template <class Whole>
    void number(std::string_view name, Whole& value) {
        if (const Json* found = find(name)) value = found->get<Whole>();
    }
    void minutes(std::string_view name, Minutes& value) {
        if (const Json* found = find(name)) value = Minutes{found->get<std::int64_t>()};
    }
    /// null is an empty text.
    void text_or_null(std::string_view name, std::string& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value = found->is_null() ? std::string{} : found->get<std::string>();
    }
    void boolean(std::string_view name, bool& value) {
        if (const Json* found = find(name)) value = found->get<bool>();
    }
    void text(std::string_view name, std::string& value) {
        if (const Json* found = find(name)) value = found->get<std::string>();
    }
    template <class Value>
    void choice(std::string_view name,
                Value& value,
                std::optional<Value> (*parse)(std::string_view)) {
        if (const Json* found = find(name)) value = parse(text_of(*found)).value();
    }
    void time_of_day(std::string_view name, std::optional<TimeOfDay>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value = found->is_null() ? std::nullopt : calendar::parse_time_of_day(text_of(*found));
    }
    /// A named list replaces the whole list.
    void days(std::string_view name, std::vector<calendar::LocalDay>& days) {
        const Json* found = find(name);
        if (found == nullptr) return;
        days.clear();
        for (const auto& item : *found)
            days.push_back(calendar::parse_local_day(text_of(item)).value());
    }
    template <class Value>
    void object(std::string_view name, Value& value) {
        if (const Json* found = find(name)) read(*found, value);
    }
    template <class Value>
    void optional_object(std::string_view name, std::optional<Value>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value.reset();
        if (!found->is_null()) read(*found, value.emplace());
    }
    void optional_number(std::string_view name, std::optional<int>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value = found->is_null() ? std::nullopt : std::optional{found->get<int>()};
    }
    void optional_weekday(std::string_view name, std::optional<std::chrono::weekday>& value) {
        const Json* found = find(name);
        if (found == nullptr) return;
        value = found->is_null() ? std::nullopt : calendar::parse_weekday_code(text_of(*found));
    }
    /// A named list replaces the whole list.
    template <class Value>
    void list(std::string_view name, std::vector<Value>& values) {
        const Json* found = find(name);
        if (found == nullptr) return;
        values.clear();
        for (const auto& item : *found) read(item, values.emplace_back());
    }
    template <class Value, std::size_t kSize>
    void list(std::string_view name, std::array<Value, kSize>& values) {
        if (const Json* found = find(name))
            for (std::size_t i = 0; i < kSize; ++i) read(found->at(i), values[i]);
    }

private:
    static const std::string& text_of(const Json& json) {
        return json.get_ref<const std::string&>();
    }
    const Json* find(std::string_view name) {
        const auto found = object_.find(name);
        return found == object_.end() ? nullptr : &*found;
    }
    template <class Value>
    void read(const Json& json, Value& value) {
        ReadFields fields{json};
        describe(fields, value);
    }

    const Json& object_;
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
    void text_or_null(std::string_view name, const std::string& value) {
        set(name, value.empty() ? Json() : Json(value));
    }
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
    void optional_number(std::string_view name, std::optional<int> value) {
        set(name, value ? Json(*value) : Json());
    }
    void optional_weekday(std::string_view name, std::optional<std::chrono::weekday> value) {
        set(name, value ? Json(calendar::weekday_code(*value)) : Json());
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

void describe(auto& fields, calendar::DeadlineLine& line) {
    fields.optional_number("ahead_working_days", line.ahead_working_days);
    fields.optional_weekday("begins_on", line.begins_on);
    fields.time_of_day("event_before", line.event_before);
    fields.choice("from", line.from, calendar::parse_deadline_from);
    fields.number("count", line.count);
    fields.choice("unit", line.unit, calendar::parse_deadline_unit);
    fields.time_of_day("at", line.at);
}

void describe(auto& fields, calendar::DeadlineRule& rule) {
    fields.list("lines", rule.lines);
    fields.boolean("counts_from_working_days", rule.counts_from_working_days);
}

void describe(auto& fields, settings::OfferPlan& plan) {
    fields.choice("kind", plan.strategy, settings::parse_strategy);
    fields.number("size", plan.wave_size);
    fields.minutes("pause_min", plan.wave_pause);
    fields.minutes("expiry_min", plan.expiry);
    fields.optional_object("expiry_deadlines", plan.expiry_deadlines);
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

void describe(auto& fields, settings::RepeatException& line) {
    fields.text_or_null("setting", line.setting);
    fields.text_or_null("funding_source", line.funding_source);
    fields.boolean("series_allowed", line.series_allowed);
    fields.boolean("same_person_first", line.same_person_first);
    fields.boolean("continuity_allowed", line.continuity_allowed);
}

void describe(auto& fields, settings::CancellationRules& cancellation) {
    fields.number("notice_hours", cancellation.notice_hours);
    fields.optional_object("deadlines", cancellation.deadlines);
    fields.minutes("paid_when_late_min", cancellation.paid_when_late);
}

void describe(auto& fields, settings::ReminderRules& reminders) {
    fields.minutes("before_assignment_min", reminders.before_assignment);
    fields.optional_object("before_assignment_deadlines", reminders.before_assignment_deadlines);
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
    fields.number("lead_time_working_days", rules.request.lead_time_working_days);
    fields.time_of_day("lead_time_until", rules.request.lead_time_until);
    fields.optional_object("lead_time_deadlines", rules.request.lead_time_deadlines);
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
    fields.boolean("series_allowed", rules.repeats.series_allowed);
    fields.boolean("same_person_first", rules.repeats.same_person_first);
    fields.number("series_occurrences_max", rules.repeats.occurrences_max);
    fields.list("repeat_exceptions", rules.repeats.exceptions);
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
    if (const auto checked = check_rule_document(kind, document); !checked) return checked.error();
    const auto json = Json::parse(document);
    ReadFields fields{json};
    if (kind == kDispatch)
        describe(fields, base);
    else
        describe(fields, base.travel);
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
