#include "services/booking/check_booking.hpp"

#include <algorithm>

#include "db/loaders/free_people.hpp"
#include "db/queries.hpp"
#include "services/booking/judge_request.hpp"

namespace services::booking {
namespace {

constexpr std::size_t kTimesLookedAt = 16;  // about two weeks
constexpr std::size_t kBetterTimesMax = 3;

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
                                                    judged.zone, use.now, kTimesLookedAt));
    const auto most = std::ranges::max(wanted, {}, &TimeOutlook::free).free;
    std::erase_if(others, [&](const TimeOutlook& time) { return time.free <= most; });
    std::ranges::stable_sort(others, std::greater{}, &TimeOutlook::free);
    if (others.size() > kBetterTimesMax) others.resize(kBetterTimesMax);
    return others;
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
                    .answer_expected_min = {}};
    outlook.better_times = better_times(use, *judged, outlook.times);
    const auto median = use.tx.run(db::query::booking_fill_median, use.tenant);
    outlook.answer_expected_min = median.only().optional_integer("minutes");
    return outlook;
}

}  // namespace services::booking
