#include <functional>
#include <nlohmann/json.hpp>

#include "api/handlers/pool_json.hpp"
#include "dispatch/core/mail_address.hpp"

// The bodies of the pool operations: JSON -> fields of the use cases.
namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace pool = services::pool;
using dispatch::training::Clearance;

/// A text that may be emptied by null or "".
void read_optional(JsonReader& reader,
                   std::string_view field,
                   std::size_t max_length,
                   std::optional<std::string>& value) {
    if (!reader.has(field)) return;
    value = reader.optional_text(field, max_length);
    if (value && value->empty()) value.reset();
}

void read_text(JsonReader& reader,
               std::string_view field,
               std::size_t max_length,
               std::string& value) {
    if (reader.has(field)) value = reader.optional_text(field, max_length).value_or("");
}

void read_word(JsonReader& reader,
               std::string_view field,
               std::initializer_list<std::string_view> words,
               std::string& value) {
    if (!reader.has(field)) return;
    if (reader.is_null(field)) return reader.note_problem("field_invalid", field);
    value = reader.optional_one_of(field, words).value_or(value);
}

void read_postcode(JsonReader& reader, std::string& postcode) {
    read_text(reader, "postcode", 5, postcode);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!postcode.empty() && (postcode.size() != 5 || !std::ranges::all_of(postcode, is_digit)))
        reader.note_problem("field_invalid", "postcode");
}

void read_email(JsonReader& reader, std::optional<std::string>& email) {
    read_optional(reader, "email", 254, email);
    if (!email) return;
    if (const auto checked = dispatch::check_mail_address(*email); !checked)
        reader.note_problem(checked.error().code, "email");
}

/// Both degrees or none.
void read_point(JsonReader& reader, std::optional<pool::Point>& point) {
    const bool named = reader.has("latitude") || reader.has("longitude");
    const auto latitude = reader.optional_number("latitude", -90, 90);
    const auto longitude = reader.optional_number("longitude", -180, 180);
    if (!named) return;
    if (latitude.has_value() != longitude.has_value())
        reader.note_problem("field_missing", latitude ? "longitude" : "latitude");
    point =
        latitude && longitude ? std::optional{pool::Point{*latitude, *longitude}} : std::nullopt;
}

void read_number(JsonReader& reader,
                 std::string_view field,
                 std::int64_t low,
                 std::int64_t high,
                 std::optional<std::int64_t>& value) {
    if (reader.has(field)) value = reader.optional_integer(field, low, high);
}

pool::WeeklyHours read_hours(JsonReader& reader) {
    pool::WeeklyHours hours;
    hours.weekday = static_cast<int>(reader.integer("weekday", 1, 7));
    const auto from = calendar::parse_time_of_day(reader.text("from", 5));
    const auto to = calendar::parse_time_of_day(reader.text("to", 5));
    if (!from) reader.note_problem("field_invalid", "from");
    if (!to) reader.note_problem("field_invalid", "to");
    if (from && to) hours.window = {*from, *to};
    return hours;
}

pool::OfficePlace read_place(JsonReader& reader, const std::vector<pool::OfficePlace>& kept) {
    pool::OfficePlace place;
    if (const auto id = reader.optional_uuid("id")) {
        const auto old =
            std::ranges::find(kept, std::optional{dispatch::PlaceId{*id}}, &pool::OfficePlace::id);
        if (old != kept.end()) place = *old;
        place.id = dispatch::PlaceId{*id};
    }
    place.name = reader.text("name", 120);
    read_text(reader, "street", 120, place.street);
    read_postcode(reader, place.postcode);
    read_text(reader, "town", 80, place.town);
    read_point(reader, place.point);
    read_word(reader, "state", {"active", "closed"}, place.state);
    if (!reader.has("opening_hours")) return place;
    place.opening_hours.clear();
    read_each(reader, "opening_hours", 60,
              [&](JsonReader& hours) { place.opening_hours.push_back(read_hours(hours)); });
    return place;
}

}  // namespace

std::optional<calendar::LocalDay> optional_day(JsonReader& reader, std::string_view field) {
    const auto text = reader.optional_text(field, 10);
    if (!text) return std::nullopt;
    const auto day = calendar::parse_local_day(*text);
    if (!day) reader.note_problem("field_invalid", field);
    return day;
}

void read_each(JsonReader& reader,
               std::string_view field,
               std::size_t max_items,
               const std::function<void(JsonReader&)>& read) {
    const Json& list = reader.raw(field);
    if (!list.is_array() || list.size() > max_items)
        return reader.note_problem(list.is_null() ? "field_missing" : "field_invalid", field);
    for (const Json& item : list) {
        if (!item.is_object()) return reader.note_problem("field_invalid", field);
        JsonReader inner{item};
        read(inner);
        if (const auto problem = inner.problem())
            reader.note_problem(problem->code, std::string{field} + "." + problem->detail);
    }
}

std::vector<pool::PersonSkill> read_skills(JsonReader& reader) {
    std::vector<pool::PersonSkill> skills;
    read_each(reader, "languages", 40, [&](JsonReader& item) {
        pool::PersonSkill skill;
        skill.language = item.text("language", 3);
        item.optional_text("language_name", 120);  // read-only, as it was shown
        item.optional_text("language_name_en", 120);
        skill.level = item.one_of("level", {"a1", "a2", "b1", "b2", "c1", "c2", "native"});
        read_word(item, "form", {"spoken", "signed", "written"}, skill.form);
        read_word(item, "direction", {"both", "from", "into"}, skill.direction);
        read_word(item, "evidence", {"exam", "certificate", "interview", "self_declared"},
                  skill.evidence);
        skill.confirmed_on = optional_day(item, "confirmed_on");
        skills.push_back(std::move(skill));
    });
    return skills;
}

std::vector<Clearance> read_clearances(JsonReader& reader) {
    std::vector<Clearance> clearances;
    read_each(reader, "clearances", 60, [&](JsonReader& item) {
        Clearance clearance;
        clearance.code = item.text("code", 41);
        item.optional_text("code_name", 120);  // read-only, as it was shown
        item.optional_text("code_name_en", 120);
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (clearance.code.size() < 3 || !std::ranges::all_of(clearance.code, fits) ||
            clearance.code.front() < 'a')
            item.note_problem("field_invalid", "code");
        const auto from = optional_day(item, "valid_from");
        if (!from) item.note_problem("field_missing", "valid_from");
        clearance.valid_from = from.value_or(calendar::LocalDay{});
        clearance.valid_until = optional_day(item, "valid_until");
        clearances.push_back(std::move(clearance));
    });
    return clearances;
}

std::vector<calendar::RecurringWindow> read_recurring(JsonReader& reader) {
    std::vector<calendar::RecurringWindow> list;
    read_each(reader, "recurring", 30, [&](JsonReader& item) {
        const auto first = optional_day(item, "first_day");
        const auto from = calendar::parse_time_of_day(item.text("from", 5));
        const auto to = calendar::parse_time_of_day(item.text("to", 5));
        auto rule = calendar::parse_recurrence_rule(item.text("rule", 200));
        calendar::RecurringWindow one;
        for (const auto& text : item.texts("except", 200, 10)) {
            const auto day = calendar::parse_local_day(text);
            if (!day) item.note_problem("field_invalid", "except");
            if (day) one.except.push_back(*day);
        }
        item.texts("days", 200, 10);  // read-only, as it was shown
        if (!first) item.note_problem("field_missing", "first_day");
        if (!from) item.note_problem("field_invalid", "from");
        if (!to) item.note_problem("field_invalid", "to");
        if (!rule) item.note_problem("recurrence_invalid", "rule");
        if (!first || !from || !to || !rule) return;
        one.first_day = *first;
        one.window = {*from, *to};
        one.rule = *std::move(rule);
        list.push_back(std::move(one));
    });
    return list;
}

pool::PersonAvailability read_availability_body(JsonReader& reader) {
    pool::PersonAvailability availability;
    read_each(reader, "weekly", 60, [&](JsonReader& item) {
        auto hours = read_hours(item);
        hours.valid_from = optional_day(item, "valid_from");
        hours.valid_until = optional_day(item, "valid_until");
        availability.weekly.push_back(hours);
    });
    read_each(reader, "exceptions", 200, [&](JsonReader& item) {
        const auto from = calendar::parse_local_time(item.text("from", 16));
        const auto to = calendar::parse_local_time(item.text("to", 16));
        const auto kind = item.one_of("kind", {"available", "absent"});
        if (!from) item.note_problem("field_invalid", "from");
        if (!to) item.note_problem("field_invalid", "to");
        if (!from || !to) return;
        availability.exceptions.push_back({.during = {*from, *to},
                                           .kind = kind == "absent"
                                                       ? calendar::ExceptionKind::absent
                                                       : calendar::ExceptionKind::available});
    });
    if (reader.has("recurring")) availability.recurring = read_recurring(reader);
    return availability;
}

void read_person_fields(JsonReader& reader, pool::PersonFields& f) {
    read_optional(reader, "external_number", 40, f.external_number);
    read_text(reader, "given_name", 80, f.given_name);
    read_text(reader, "family_name", 80, f.family_name);
    read_word(reader, "kind", {"volunteer", "fee_paid", "employee", "agency", "in_house"}, f.kind);
    read_optional(reader, "agency", 120, f.agency);
    if (f.kind != "agency") {
        if (reader.has("agency") && f.agency) reader.note_problem("field_invalid", "agency");
        f.agency.reset();
    }
    if (reader.has("house_id")) {
        const auto house = reader.optional_uuid("house_id");
        f.house = house ? std::optional{dispatch::RequesterId{*house}} : std::nullopt;
    }
    if (reader.has("gender"))
        f.gender = reader.optional_one_of("gender", {"female", "male", "diverse"});
    read_word(reader, "state", {"active", "paused", "left"}, f.state);
    read_email(reader, f.email);
    read_optional(reader, "phone", 40, f.phone);
    read_optional(reader, "street", 120, f.street);
    read_word(reader, "reached_by", {"mail", "phone"}, f.reached_by);
    read_postcode(reader, f.postcode);
    read_text(reader, "town", 80, f.town);
    read_point(reader, f.point);
    if (reader.has("radius_km")) {
        const auto radius_km = reader.optional_integer("radius_km", 1, 500);
        f.radius_m = radius_km ? std::optional{*radius_km * 1000} : std::nullopt;
    }
    read_word(reader, "travels_by", {"car", "public_transport", "bicycle", "walking"},
              f.travels_by);
    if (reader.has("specialisations")) f.specialisations = reader.texts("specialisations", 20, 80);
    read_word(reader, "qualification", {"none", "trained", "certified", "professional", "sworn"},
              f.qualification);
    read_number(reader, "wanted_hours_month", 0, 200, f.wanted_hours_month);
    f.cost_tier = reader.optional_integer("cost_tier", 0, 9).value_or(f.cost_tier);
    if (reader.has("existing_stock_until"))
        f.existing_stock_until = optional_day(reader, "existing_stock_until");
    if (reader.has("languages")) f.languages = read_skills(reader);
    if (f.kind.empty()) reader.note_problem("field_missing", "kind");
}

void read_office_fields(JsonReader& reader, pool::OfficeFields& f) {
    read_optional(reader, "external_number", 40, f.external_number);
    read_text(reader, "name", 160, f.name);
    read_word(reader, "kind",
              {"jobcenter", "health_office", "school", "day_care", "youth_office", "social_office",
               "immigration_office", "clinic", "doctor", "counselling", "charity", "housing",
               "other_office", "private"},
              f.kind);
    read_optional(reader, "cost_centre", 40, f.cost_centre);
    read_optional(reader, "leitweg_id", 46, f.leitweg_id);
    read_email(reader, f.email);
    read_optional(reader, "phone", 40, f.phone);
    read_word(reader, "state", {"active", "closed"}, f.state);
    if (f.kind.empty()) reader.note_problem("field_missing", "kind");
    if (!reader.has("places")) return;
    const auto kept = std::exchange(f.places, {});
    read_each(reader, "places", 50,
              [&](JsonReader& item) { f.places.push_back(read_place(item, kept)); });
}

}  // namespace api
