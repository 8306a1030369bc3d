#include "services/booking/slot_times.hpp"

#include "db/loaders/place_row.hpp"
#include "db/queries/slots.hpp"
#include "dispatch/booking/slot_grid.hpp"
#include "dispatch/place/travel_time.hpp"

namespace services::booking {
namespace {

namespace rules_of = dispatch::booking;
using dispatch::Minutes;

constexpr std::chrono::days kAhead{14};
constexpr Minutes kShort{60};
constexpr std::int64_t kCloseBy_m = 3'000;
constexpr std::size_t kTimesMax = 3;

bool is_close(const JudgedRequest& judged, const db::Row& day) {
    const auto& here = judged.office.place;
    if (judged.office.place_id && *judged.office.place_id == day.id<dispatch::PlaceId>("place_id"))
        return true;
    const auto there = db::coordinates_of(day);
    return here && there &&
           dispatch::place::road_distance(judged.rules.rules.travel, here->at, *there).count <=
               kCloseBy_m;
}

}  // namespace

std::vector<SlotTime> slot_times(UseCase& use, const JudgedRequest& judged) {
    const auto& request = judged.request;
    std::vector<SlotTime> found;
    if (request.mode != dispatch::settings::Mode::on_site || request.duration > kShort)
        return found;
    for (const auto& day : use.tx.run(db::query::slot_day_free_list, use.tenant, use.now,
                                      dispatch::Instant{use.now + kAhead}, request.language)) {
        if (found.size() == kTimesMax) break;
        if (!is_close(judged, day)) continue;
        std::vector<dispatch::Period> taken;
        for (const auto& one :
             use.tx.run(db::query::slot_day_taken_list, use.tenant, day.uuid("id")))
            taken.push_back({one.instant("begin_at"), one.instant("end_at")});
        const rules_of::SlotGrid grid{{day.instant("begin_at"), day.instant("end_at")},
                                      Minutes{day.integer("grain_min")}};
        const auto begins = rules_of::free_begins(grid, taken, request.duration, use.now);
        if (begins.empty()) continue;
        found.push_back({.day = day.uuid("id"),
                         .name = day.text("name"),
                         .place = day.text("place_name"),
                         .begin = begins.front(),
                         .minutes = rules_of::rounded_up(grid, request.duration)});
    }
    return found;
}

}  // namespace services::booking
