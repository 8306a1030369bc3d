#include "services/matching/offer_journey.hpp"

#include <algorithm>
#include <map>

#include "db/loaders/place_row.hpp"
#include "db/loaders/tenant_rules.hpp"
#include "db/queries/candidates.hpp"
#include "db/queries/offers.hpp"
#include "dispatch/calendar/zone.hpp"
#include "dispatch/place/travel_gap.hpp"
#include "dispatch/settings/catalogue.hpp"

namespace services::matching {
namespace {

namespace calendar = dispatch::calendar;
namespace place = dispatch::place;
namespace settings = dispatch::settings;
using dispatch::InterpreterId;

using StopsByPerson = std::map<InterpreterId, std::vector<place::Stop>>;

constexpr std::chrono::hours kDay{24};

/// Where these people work on the days of these talks, by time. REQUIRES: rows by time, not empty.
StopsByPerson stops_of(UseCase& use, const db::Rows& rows) {
    std::vector<InterpreterId> people;
    for (const auto& row : rows) people.push_back(row.id<InterpreterId>("interpreter_id"));
    const auto first = rows[0].instant("begin_at") - kDay;
    const auto last = rows[rows.size() - 1].instant("begin_at");
    StopsByPerson stops;
    const auto found = use.tx.run(db::query::candidate_stop_list, use.tenant, people,
                                  dispatch::Instant{first}, last, use.now);
    for (const auto& row : found)
        stops[row.id<InterpreterId>("interpreter_id")].push_back(
            {.during = {row.instant("begin_at"), row.instant("end_at")},
             .place = db::place_of(row)});
    return stops;
}

/// The last one before that moment on the same day that has a place.
std::optional<place::Place> last_place(const calendar::Zone& zone,
                                       const std::vector<place::Stop>& stops,
                                       dispatch::Instant begin) {
    std::optional<place::Place> last;
    for (const auto& stop : stops)
        if (stop.place && stop.during.end <= begin &&
            calendar::day_of(zone, stop.during.begin) == calendar::day_of(zone, begin))
            last = stop.place;
    return last;
}

std::optional<place::Place> home_of(const db::Row& row) {
    if (row.is_null("home_latitude") || row.is_null("home_longitude")) return std::nullopt;
    const auto at =
        place::Coordinates::from({row.real("home_latitude"), row.real("home_longitude")});
    if (!at) return std::nullopt;
    place::Place home{.at = *at};
    if (auto postcode = place::Postcode::parse(row.view("home_postcode")))
        home.postcode = *std::move(postcode);
    return home;
}

bool hides_address(std::string_view code) {
    const auto* setting = settings::find_setting(settings::default_catalogue(), code);
    return setting == nullptr || setting->address_after_acceptance_only;
}

std::int64_t metres_shown(place::Metres road, std::string_view setting) {
    constexpr std::int64_t kKilometre = 1000;
    if (!hides_address(setting)) return road.count;
    return (road.count + kKilometre - 1) / kKilometre * kKilometre;
}

}  // namespace

void add_journeys(UseCase& use, std::vector<OfferView>& offers) {
    std::vector<dispatch::OfferId> ids;
    ids.reserve(offers.size());
    for (const auto& offer : offers) ids.push_back(offer.id);
    const auto rows = use.tx.run(db::query::offer_journey_list, use.tenant, ids, use.now);
    if (rows.empty()) return;
    const auto zone = *calendar::Zone::named(use.zone);
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.travel;
    const auto matrix = db::load_postcode_matrix(use.tx, use.tenant);
    auto stops = stops_of(use, rows);
    for (const auto& row : rows) {
        const auto there = db::place_of(row);
        const auto& day = stops[row.id<InterpreterId>("interpreter_id")];
        const auto last = last_place(zone, day, row.instant("begin_at"));
        const auto from = last ? last : home_of(row);
        if (!there || !from) continue;
        const place::Traveller traveller{
            .rules = rules, .matrix = matrix, .means = db::means_of(row)};
        const auto offer =
            std::ranges::find(offers, row.id<dispatch::OfferId>("id"), &OfferView::id);
        offer->journey =
            OfferJourney{.distance_m = metres_shown(
                             place::road_distance(rules, from->at, there->at), row.view("setting")),
                         .travel = place::travel_need(traveller, *from, *there).travel,
                         .means = row.text("travels_by"),
                         .from_last_place = last.has_value()};
    }
}

}  // namespace services::matching
