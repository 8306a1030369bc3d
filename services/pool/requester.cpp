#include "services/pool/requester.hpp"

#include <algorithm>

#include "dispatch/core/check_digits.hpp"
#include "services/pool/locate.hpp"
#include "services/pool/requester_store.hpp"
#include "services/pool/similar_offices.hpp"
#include "services/record.hpp"

namespace services::pool {
namespace {

using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::RequesterId;
using dispatch::Result;

Result<Done> check(const OfficeFields& fields) {
    if (fields.name.empty()) return Error{Refusal::invalid, "field_missing", "name"};
    if (fields.leitweg_id && !dispatch::is_leitweg_id(*fields.leitweg_id))
        return Error{Refusal::invalid, "leitweg_id_invalid", *fields.leitweg_id};
    for (const auto& place : fields.places) {
        if (place.name.empty()) return Error{Refusal::invalid, "field_missing", "places.name"};
        for (const auto& hours : place.opening_hours)
            if (!(hours.window.from < hours.window.to))
                return Error{Refusal::invalid, "field_invalid", "places.opening_hours"};
    }
    return Done{};
}

void find_point(UseCase& use, const OfficePlace* before, OfficePlace& place, Office& office) {
    const bool moved =
        before == nullptr || before->postcode != place.postcode || before->town != place.town;
    if (moved && (!place.point || (before != nullptr && before->point == place.point)))
        place.point = locate(use, place.postcode, place.town);
    if (!place.point &&
        std::ranges::find(office.warnings, "place_unknown") == office.warnings.end())
        office.warnings.emplace_back("place_unknown");
}

/// New and changed places, each with its coordinates.
Result<Done> save_places(UseCase& use, const OfficeFields& before, Office& office) {
    for (auto& place : office.fields.places) {
        const auto kept = std::ranges::find_if(
            before.places, [&](const OfficePlace& old) { return place.id && old.id == place.id; });
        const bool is_kept = kept != before.places.end();
        if (place.id && !is_kept) return Error{Refusal::not_found, "not_found", "place"};
        if (is_kept && *kept == place) continue;
        find_point(use, is_kept ? &*kept : nullptr, place, office);
        if (!place.id) place.id = use.make_id<dispatch::PlaceId>();
        if (auto ok = save_place(use, office.id, place); !ok) return ok;
    }
    return Done{};
}

std::vector<std::string> changed_fields(const OfficeFields& before, const OfficeFields& after) {
    std::vector<std::string> names;
    const auto compare = [&](const char* name, const auto& field) {
        if (before.*field != after.*field) names.emplace_back(name);
    };
    compare("external_number", &OfficeFields::external_number);
    compare("name", &OfficeFields::name);
    compare("kind", &OfficeFields::kind);
    compare("cost_centre", &OfficeFields::cost_centre);
    compare("leitweg_id", &OfficeFields::leitweg_id);
    compare("email", &OfficeFields::email);
    compare("phone", &OfficeFields::phone);
    compare("state", &OfficeFields::state);
    compare("places", &OfficeFields::places);
    return names;
}

Result<Done> note(UseCase& use,
                  std::string_view what,
                  RequesterId id,
                  std::vector<std::string> fields) {
    note_audit(
        use, {.action = what, .kind = "requester", .ids = {id.value}, .fields = std::move(fields)});
    return note_event(use, {.type = what, .aggregate = "requester", .aggregate_id = id.value});
}

/// Places that were not named stay, so that the answer shows the whole office.
void keep_unnamed(const OfficeFields& before, OfficeFields& now) {
    for (const auto& old : before.places)
        if (std::ranges::find(now.places, old.id, &OfficePlace::id) == now.places.end())
            now.places.push_back(old);
}

}  // namespace

Result<Office> add_requester(UseCase& use, const OfficeFields& fields) {
    if (const auto ok = check(fields); !ok) return ok.error();
    Office office{.id = use.make_id<RequesterId>(), .fields = fields, .updated_at = use.now};
    if (const auto ok = insert_office(use, office); !ok) return ok.error();
    if (auto ok = save_places(use, {}, office); !ok) return ok.error();
    if (const auto ok = note(use, "requester_added", office.id, {}); !ok) return ok.error();
    return office;
}

Result<Office> change_requester(UseCase& use, const ChangeRequester& command) {
    auto office = load_office(use, command.id);
    if (!office) return Error{Refusal::not_found, "not_found"};
    if (office->version != command.version) return Error{Refusal::stale, "version_stale"};
    const OfficeFields before = office->fields;
    if (const auto ok = command.edit(office->fields); !ok) return ok.error();
    if (const auto ok = check(office->fields); !ok) return ok.error();
    keep_unnamed(before, office->fields);
    const auto fields = changed_fields(before, office->fields);
    if (fields.empty()) return *std::move(office);
    if (const auto ok = update_office(use, *office); !ok) return ok.error();
    if (auto ok = save_places(use, before, *office); !ok) return ok.error();
    ++office->version;
    office->updated_at = use.now;
    if (const auto ok = note(use, "requester_changed", office->id, fields); !ok) return ok.error();
    if (before.state == "pending" && office->fields.state == "closed") {
        const auto refused = note_event(use, {.type = "requester_refused",
                                              .aggregate = "requester",
                                              .aggregate_id = office->id.value});
        if (!refused) return refused.error();
    }
    return *std::move(office);
}

Result<Office> read_requester(UseCase& use, RequesterId id) {
    auto office = load_office(use, id);
    if (!office) return Error{Refusal::not_found, "not_found"};
    note_audit(use, {.action = "requester_viewed", .kind = "requester", .ids = {id.value}});
    std::vector<Office> one{*std::move(office)};
    add_similar(use, one);
    return std::move(one.front());
}

std::vector<Office> list_requesters(UseCase& use, const OfficeFilter& filter) {
    auto offices = load_offices(use, filter);
    add_similar(use, offices);
    return offices;
}

}  // namespace services::pool
