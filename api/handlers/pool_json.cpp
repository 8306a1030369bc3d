#include "api/handlers/pool_json.hpp"

#include <functional>
#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"
#include "api/handlers/offer_json.hpp"

namespace api {
namespace {

namespace calendar = dispatch::calendar;
namespace pool = services::pool;

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json hours_json(const pool::WeeklyHours& hours) {
    return {{"weekday", hours.weekday},
            {"from", calendar::to_text(hours.window.from)},
            {"to", calendar::to_text(hours.window.to)}};
}

// What a calendar shows of a rule without knowing rules.
constexpr std::chrono::days kShownBack{31};
constexpr std::chrono::days kShownAhead{93};

Json recurring_json(const Call& call, const calendar::RecurringWindow& one) {
    const auto zone = *calendar::Zone::named(call.session.zone);
    const auto today = calendar::day_of(zone, call.use.now);
    Json days = Json::array();
    for (const auto day : calendar::days_of(zone, one, {today - kShownBack, today + kShownAhead}))
        days.push_back(calendar::to_text(day));
    Json except = Json::array();
    for (const auto day : one.except) except.push_back(calendar::to_text(day));
    return {{"first_day", calendar::to_text(one.first_day)},
            {"from", calendar::to_text(one.window.from)},
            {"to", calendar::to_text(one.window.to)},
            {"rule", calendar::to_text(one.rule)},
            {"except", except},
            {"days", days}};
}

Json skill_json(const Call& call, const pool::PersonSkill& skill) {
    Json json{{"level", skill.level},
              {"form", skill.form},
              {"direction", skill.direction},
              {"evidence", skill.evidence},
              {"confirmed_on", day_or_null(skill.confirmed_on)}};
    add_language(json, call, skill.language);
    return json;
}

void add_point(Json& json, const std::optional<pool::Point>& point) {
    json["latitude"] = point ? Json(point->latitude) : Json();
    json["longitude"] = point ? Json(point->longitude) : Json();
}

Json place_json(const pool::OfficePlace& place) {
    Json hours = Json::array();
    for (const auto& one : place.opening_hours) hours.push_back(hours_json(one));
    Json json{{"id", dispatch::to_text(place.id.value())},
              {"name", place.name},
              {"street", place.street},
              {"postcode", place.postcode},
              {"town", place.town},
              {"opening_hours", hours},
              {"state", place.state}};
    add_point(json, place.point);
    return json;
}

/// HH:MM of a wall time, without seconds.
std::string wall_text(calendar::LocalTime time) {
    return calendar::to_text(time).substr(0, 16);
}

Json similar_json(const std::vector<pool::SimilarOffice>& offices) {
    Json list = Json::array();
    for (const auto& one : offices)
        list.push_back({{"requester_id", dispatch::to_text(one.id)},
                        {"name", one.name},
                        {"town", one.town},
                        {"reasons", one.reasons}});
    return list;
}

}  // namespace

Json day_or_null(const std::optional<calendar::LocalDay>& day) {
    return day ? Json(calendar::to_text(*day)) : Json();
}

Json warnings_json(const std::vector<std::string_view>& codes) {
    Json list = Json::array();
    for (const auto code : codes)
        list.push_back({{"code", code},
                        {"severity", "warn"},
                        {"field", "town"},
                        {"text", "Zu Postleitzahl und Ort sind keine Koordinaten bekannt."},
                        {"text_en", "No coordinates are known for postcode and town."}});
    return list;
}

Json person_json(const Call& call, const pool::Person& person) {
    const auto& f = person.fields;
    Json languages = Json::array();
    for (const auto& skill : f.languages) languages.push_back(skill_json(call, skill));
    Json clearances = Json::array();
    for (const auto& one : person.clearances) {
        clearances.push_back({{"valid_from", calendar::to_text(one.valid_from)},
                              {"valid_until", day_or_null(one.valid_until)}});
        add_clearance(clearances.back(), one.code);
    }
    Json json{
        {"id", dispatch::to_text(person.id)},
        {"version", person.version},
        {"external_number", or_null(f.external_number)},
        {"given_name", f.given_name},
        {"family_name", f.family_name},
        {"kind", f.kind},
        {"agency", or_null(f.agency)},
        {"house_id", f.house ? Json(dispatch::to_text(*f.house)) : Json()},
        {"gender", or_null(f.gender)},
        {"state", f.state},
        {"reached_by", f.reached_by},
        {"postcode", f.postcode},
        {"town", f.town},
        {"radius_km", f.radius_m ? Json(*f.radius_m / 1000) : Json()},
        {"travels_by", f.travels_by},
        {"specialisations", f.specialisations},
        {"qualification", f.qualification},
        {"wanted_hours_month", or_null(f.wanted_hours_month)},
        {"cost_tier", f.cost_tier},
        {"existing_stock_until", day_or_null(f.existing_stock_until)},
        {"languages", languages},
        {"clearances", clearances},
        {"last_assignment_at", person.last_assignment_at
                                   ? Json(local_text(*person.last_assignment_at, call.session.zone))
                                   : Json()},
        {"updated_at", local_text(person.updated_at, call.session.zone)},
        {"findings", warnings_json(person.warnings)}};
    if (person.booked_month_min) json["booked_month_min"] = *person.booked_month_min;
    if (f.email) json["email"] = *f.email;
    if (f.phone) json["phone"] = *f.phone;
    if (f.street) json["street"] = *f.street;
    add_point(json, f.point);
    add_actions(json, call, "interpreter");
    return json;
}

Json office_json(const Call& call, const pool::Office& office) {
    const auto& f = office.fields;
    Json places = Json::array();
    for (const auto& place : f.places) places.push_back(place_json(place));
    Json json{{"id", dispatch::to_text(office.id)},
              {"version", office.version},
              {"external_number", or_null(f.external_number)},
              {"name", f.name},
              {"kind", f.kind},
              {"cost_centre", or_null(f.cost_centre)},
              {"leitweg_id", or_null(f.leitweg_id)},
              {"email", or_null(f.email)},
              {"phone", or_null(f.phone)},
              {"state", f.state},
              {"places", places},
              {"updated_at", local_text(office.updated_at, call.session.zone)},
              {"findings", warnings_json(office.warnings)}};
    if (f.state == "pending") json["similar"] = similar_json(office.similar);
    add_actions(json, call, "requester");
    return json;
}

Json availability_json(const Call& call, const pool::PersonAvailability& availability) {
    Json weekly = Json::array();
    for (const auto& hours : availability.weekly) {
        auto json = hours_json(hours);
        json["valid_from"] = day_or_null(hours.valid_from);
        json["valid_until"] = day_or_null(hours.valid_until);
        weekly.push_back(std::move(json));
    }
    Json exceptions = Json::array();
    for (const auto& one : availability.exceptions)
        exceptions.push_back(
            {{"from", wall_text(one.during.begin)},
             {"to", wall_text(one.during.end)},
             {"kind", one.kind == calendar::ExceptionKind::absent ? "absent" : "available"}});
    Json recurring = Json::array();
    if (availability.recurring)
        for (const auto& one : *availability.recurring)
            recurring.push_back(recurring_json(call, one));
    return {{"weekly", weekly}, {"exceptions", exceptions}, {"recurring", recurring}};
}

}  // namespace api
