#include "services/pool/requester_store.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "db/queries/pool.hpp"
#include "services/pool/interpreter_store.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;
using Json = nlohmann::json;
namespace calendar = dispatch::calendar;

Office office_of(const db::Row& row) {
    return {.id = row.id<RequesterId>("id"),
            .fields = {.external_number = row.optional_text("external_number"),
                       .name = row.text("name"),
                       .kind = row.text("kind"),
                       .cost_centre = row.optional_text("cost_centre"),
                       .leitweg_id = row.optional_text("leitweg_id"),
                       .email = row.optional_text("email"),
                       .phone = row.optional_text("phone"),
                       .state = row.text("state")},
            .version = row.integer("version"),
            .updated_at = row.instant("updated_at")};
}

/// [{"weekday": 1, "from": "08:00", "to": "16:00"}]
std::string hours_text(const std::vector<WeeklyHours>& hours) {
    Json list = Json::array();
    for (const auto& one : hours)
        list.push_back({{"weekday", one.weekday},
                        {"from", calendar::to_text(one.window.from)},
                        {"to", calendar::to_text(one.window.to)}});
    return list.dump();
}

std::vector<WeeklyHours> hours_of(std::string_view text) {
    std::vector<WeeklyHours> hours;
    for (const auto& one : Json::parse(text))
        hours.push_back(
            {.weekday = one.at("weekday").get<int>(),
             .window = {calendar::parse_time_of_day(one.at("from").get<std::string>()).value(),
                        calendar::parse_time_of_day(one.at("to").get<std::string>()).value()}});
    return hours;
}

OfficePlace place_of(const db::Row& row) {
    OfficePlace place{.id = row.id<dispatch::PlaceId>("id"),
                      .name = row.text("name"),
                      .street = row.text("street"),
                      .postcode = row.text("postcode"),
                      .town = row.text("town"),
                      .opening_hours = hours_of(row.view("opening_hours")),
                      .state = row.text("state")};
    if (!row.is_null("latitude") && !row.is_null("longitude"))
        place.point = Point{row.real("latitude"), row.real("longitude")};
    return place;
}

std::vector<Office> with_places(UseCase& use, const db::Rows& rows) {
    std::vector<Office> offices;
    std::vector<RequesterId> ids;
    std::map<RequesterId, std::size_t> position;
    for (const auto row : rows) {
        position.emplace(row.id<RequesterId>("id"), offices.size());
        offices.push_back(office_of(row));
        ids.push_back(offices.back().id);
    }
    const auto places = use.tx.run(db::query::requester_place_list, use.tenant, ids);
    for (const auto row : places)
        offices[position.at(row.id<RequesterId>("requester_id"))].fields.places.push_back(
            place_of(row));
    return offices;
}

Error number_taken(const Office& office) {
    return {Refusal::conflict, "requester_number_taken",
            office.fields.external_number.value_or("")};
}

}  // namespace

std::optional<Office> load_office(UseCase& use, RequesterId id) {
    if (use.scope.interpreter) return std::nullopt;
    const auto rows = use.tx.run(db::query::requester_find, use.tenant, id, use.scope.requester);
    if (rows.empty()) return std::nullopt;
    return std::move(with_places(use, rows).front());
}

std::vector<Office> load_offices(UseCase& use, const OfficeFilter& filter) {
    return with_places(
        use, use.tx.run(db::query::requester_list, use.tenant, like_pattern(filter.q),
                        filter.updated_since, filter.after_time, filter.after_id, filter.limit,
                        use.scope.requester, filter.state));
}

Result<Done> insert_office(UseCase& use, const Office& office) {
    const auto& f = office.fields;
    const auto added =
        use.tx.run(db::query::requester_add, use.tenant, office.id, use.now, f.external_number,
                   f.name, f.kind, f.cost_centre, f.leitweg_id, f.email, f.phone, f.state);
    if (added.affected() == 0) return number_taken(office);
    return Done{};
}

Result<Done> update_office(UseCase& use, const Office& office) {
    const auto& f = office.fields;
    if (f.external_number &&
        use.tx.run(db::query::requester_number_taken, use.tenant, *f.external_number, office.id)
            .only()
            .boolean("taken"))
        return number_taken(office);
    const auto changed = use.tx.run(db::query::requester_change, use.tenant, office.id, use.now,
                                    f.external_number, f.name, f.kind, f.cost_centre, f.leitweg_id,
                                    f.email, f.phone, f.state, office.version);
    if (changed.affected() == 0) return Error{Refusal::stale, "version_stale"};
    return Done{};
}

Result<Done> save_place(UseCase& use, RequesterId office, const OfficePlace& place) {
    const auto degree = [&](double Point::*which) {
        return place.point ? std::optional{(*place.point).*which} : std::nullopt;
    };
    const auto saved =
        use.tx.run(db::query::requester_place_save, use.tenant, place.id.value(), office,
                   place.name, place.street, place.postcode, place.town, degree(&Point::latitude),
                   degree(&Point::longitude), hours_text(place.opening_hours), place.state);
    if (saved.affected() == 0) return Error{Refusal::not_found, "not_found", "place"};
    return Done{};
}

}  // namespace services::pool
