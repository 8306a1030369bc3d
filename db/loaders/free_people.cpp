#include "db/loaders/free_people.hpp"

#include <algorithm>
#include <bit>

#include "dispatch/matching/ranking.hpp"

namespace db {
namespace {

namespace calendar = dispatch::calendar;
namespace matching = dispatch::matching;

matching::HardSet about_times() {
    matching::HardSet set = 0;
    const auto rules = matching::hard_rules();
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].about == matching::About::time) set |= matching::HardSet{1} << i;
    return set;
}

void count(const CandidateFacts& facts, std::span<FreePeople> times) {
    for (const auto& person : facts.candidates) {
        const auto verdict = matching::judge(facts.need, person);
        if ((verdict.against & ~about_times()) != 0) continue;
        for (std::size_t i = 0; i < times.size(); ++i) {
            ++times[i].qualified;
            if (((verdict.possible_options >> i) & 1U) != 0) ++times[i].free;
        }
    }
}

}  // namespace

std::vector<FreePeople> count_free_people(Transaction& tx,
                                          dispatch::TenantId tenant,
                                          SearchFor search,
                                          const SearchRules& rules,
                                          const std::vector<dispatch::Period>& times,
                                          dispatch::Instant now) {
    std::vector<FreePeople> counted;
    counted.reserve(times.size());
    for (const auto& during : times) counted.push_back({.during = during});
    for (std::size_t at = 0; at < counted.size(); at += matching::kTimeOptionsMax) {
        const auto group = std::span{counted}.subspan(
            at, std::min(matching::kTimeOptionsMax, counted.size() - at));
        search.options.clear();
        for (const auto& time : group) search.options.push_back({.id = {}, .during = time.during});
        count(load_candidates(tx, tenant, search, rules, now), group);
    }
    return counted;
}

std::vector<dispatch::Period> neighbouring_times(const dispatch::Period& wanted,
                                                 const calendar::OfficeCalendar& office,
                                                 const calendar::Zone& zone,
                                                 dispatch::Instant now) {
    const auto local = calendar::to_local(zone, wanted.begin);
    const auto day = calendar::day_of(local);
    const auto hour = local - calendar::LocalTime{day};
    std::vector<dispatch::Period> times;
    const auto add = [&](calendar::LocalTime begin) {
        const auto at = calendar::first_instant(zone, begin);
        if (at > now && at != wanted.begin && times.size() < kNeighboursMax)
            times.push_back({at, at + length(wanted)});
    };
    for (const int shift : {-2, 2, -4, 4}) {
        const auto begin = local + std::chrono::hours{shift};
        const auto from_midnight = begin - calendar::LocalTime{day};
        if (from_midnight >= std::chrono::hours{8} && from_midnight <= std::chrono::hours{17})
            add(begin);
    }
    for (int ahead = 1; times.size() < kNeighboursMax && ahead <= 20; ++ahead)
        add(calendar::LocalTime{calendar::add_working_days(office, day, ahead)} + hour);
    return times;
}

}  // namespace db
