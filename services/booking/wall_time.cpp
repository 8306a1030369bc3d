#include "services/booking/wall_time.hpp"

namespace services::booking {

namespace calendar = dispatch::calendar;
using dispatch::Result;
using dispatch::booking::TimeOption;

Result<TimeOption> time_option(const calendar::Zone& zone,
                               const WallTime& time,
                               dispatch::Minutes duration) {
    const auto when = time.which ? calendar::WhenTwice::take_earlier : calendar::WhenTwice::ask;
    auto found = calendar::to_instant(zone, time.local, when);
    if (!found) return found.error();
    auto begin = found->at;
    if (found->happens_twice && time.which == WhichHour::later) begin += std::chrono::hours{1};
    return TimeOption{.during = {begin, begin + duration},
                      .local_begin = time.local,
                      .zone = zone.name(),
                      .ambiguous = found->happens_twice};
}

Result<std::vector<TimeOption>> time_options(const calendar::Zone& zone,
                                             const std::vector<WallTime>& times,
                                             dispatch::Minutes duration) {
    std::vector<TimeOption> options;
    for (const auto& time : times) {
        auto option = time_option(zone, time, duration);
        if (!option) return option.error();
        options.push_back(*std::move(option));
    }
    return options;
}

}  // namespace services::booking
