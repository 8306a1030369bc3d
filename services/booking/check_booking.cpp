#include "services/booking/check_booking.hpp"

#include <algorithm>

#include "db/loaders/free_people.hpp"
#include "db/queries/booking.hpp"
#include "dispatch/calendar/working_days.hpp"
#include "services/booking/judge_request.hpp"
#include "services/booking/slot_times.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;

constexpr std::size_t kBetterTimesMax = 3;
constexpr std::chrono::days kNearBefore{7};
constexpr std::chrono::days kNearDays{14};

std::vector<TimeOutlook> outlook_of(UseCase& use,
                                    const JudgedRequest& judged,
                                    const std::vector<dispatch::Period>& times) {
    std::vector<TimeOutlook> outlook;
    for (const auto& time : db::count_free_people(use.tx, use.tenant, judged.search,
                                                  judged.for_search(), times, use.now))
        outlook.push_back({.local = dispatch::calendar::to_text(
                               dispatch::calendar::to_local(judged.zone, time.during.begin)),
                           .begin = time.during.begin,
                           .qualified = time.qualified,
                           .free = time.free,
                           .chance = dispatch::matching::chance_of(time.free)});
    return outlook;
}

std::vector<TimeOutlook> better_times(UseCase& use,
                                      const JudgedRequest& judged,
                                      const std::vector<TimeOutlook>& wanted) {
    if (judged.request.options.empty()) return {};
    auto others = outlook_of(use, judged,
                             db::neighbouring_times(judged.request.options.front().during,
                                                    judged.calendar, judged.zone, use.now));
    const auto most = std::ranges::max(wanted, {}, &TimeOutlook::free).free;
    std::erase_if(others, [&](const TimeOutlook& time) { return time.free <= most; });
    std::ranges::stable_sort(others, std::greater{}, &TimeOutlook::free);
    if (others.size() > kBetterTimesMax) others.resize(kBetterTimesMax);
    return others;
}

std::vector<dispatch::Period> times_near(const UseCase& use,
                                         const JudgedRequest& judged,
                                         const dispatch::Period& wanted) {
    const auto& zone = judged.zone;
    const auto local = calendar::to_local(zone, wanted.begin);
    const auto hour = local - calendar::LocalTime{calendar::day_of(local)};
    const auto first =
        std::max(calendar::day_of(zone, use.now), calendar::day_of(local) - kNearBefore);
    std::vector<dispatch::Period> times;
    for (auto day = first; day < first + kNearDays; day += std::chrono::days{1}) {
        const auto begin = calendar::first_instant(zone, calendar::LocalTime{day} + hour);
        if (begin > use.now && calendar::is_working_day(judged.calendar, day))
            times.push_back({begin, begin + length(wanted)});
    }
    return times;
}

}  // namespace

dispatch::Result<Outlook> check_booking(UseCase& use, const BookingInput& input) {
    auto judged = judge_request(use, input);
    if (!judged) return judged.error();
    std::vector<dispatch::Period> wanted;
    for (const auto& option : judged->request.options) wanted.push_back(option.during);
    Outlook outlook{.findings = judged->checked.findings,
                    .urgency = judged->checked.urgency,
                    .times = outlook_of(use, *judged, wanted),
                    .better_times = {},
                    .near_times = {},
                    .slot_times = slot_times(use, *judged),
                    .answer_expected_min = {}};
    outlook.better_times = better_times(use, *judged, outlook.times);
    if (!wanted.empty())
        outlook.near_times = outlook_of(use, *judged, times_near(use, *judged, wanted.front()));
    const auto median = use.tx.run(db::query::booking_fill_median, use.tenant);
    outlook.answer_expected_min = median.only().optional_integer("minutes");
    return outlook;
}

}  // namespace services::booking
