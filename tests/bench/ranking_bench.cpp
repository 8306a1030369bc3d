#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

#include "dispatch/matching/ranking.hpp"

// How long one ranking takes for pools of 200 (a big municipality), 1,000 and 10,000 people (all of
// NRW), beside what a straightforward sort over all of them costs: it asks the rules anew in
// every comparison, as a sort key written without thought does.

using namespace dispatch::matching;
using Clock = std::chrono::steady_clock;

namespace {

struct Pool {
    std::vector<std::vector<Skill>> skills;
    std::vector<Candidate> candidates;
};

Pool pool_of(std::size_t people) {
    constexpr std::string_view kLanguages[] = {"ara", "ukr", "tur", "kmr", "pes",
                                               "prs", "rus", "ron", "bul", "tir"};
    std::mt19937 dice{7};
    const auto roll = [&](unsigned sides) { return static_cast<std::int32_t>(dice() % sides); };
    Pool pool;
    pool.skills.resize(people);
    for (std::size_t i = 0; i < people; ++i) {
        for (int n = 0; n <= roll(3); ++n)
            pool.skills[i].push_back(
                {LanguageKey::of(kLanguages[roll(10)]), Form::spoken, static_cast<Level>(roll(7))});
        Candidate person{.id = {},
                         .skills = pool.skills[i],
                         .distance_m = roll(60'000),
                         .radius_m = 20'000 + roll(40'000),
                         .recent_min = roll(3'000),
                         .wanted_min = roll(3'000)};
        for (auto& byte : person.id.value.bytes) byte = static_cast<std::uint8_t>(roll(256));
        person.times[0].available = roll(3) > 0;
        person.times[0].booked = roll(5) == 0;
        pool.candidates.push_back(person);
    }
    return pool;
}

int points_of(const Need& need, const Candidate& person) {
    if (!judge(need, person).eligible()) return -1;
    int points = 0;
    for (const auto& part : grade(need, person, {})) points += part.points;
    return points;
}

std::size_t sort_everything(const Need& need, std::vector<Candidate> people) {
    std::ranges::sort(people, [&](const Candidate& a, const Candidate& b) {
        const int of_a = points_of(need, a);
        const int of_b = points_of(need, b);
        return of_a != of_b ? of_a > of_b : a.id < b.id;
    });
    return people.size();
}

/// The median of repeated runs, in nanoseconds.
template <class Run>
double median_ns(std::size_t runs, Run run) {
    std::vector<double> times;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < runs; ++i) {
        const auto begin = Clock::now();
        seen += run();
        times.push_back(std::chrono::duration<double, std::nano>(Clock::now() - begin).count());
    }
    if (seen == 0) fmt::print("nothing was ranked\n");
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(runs / 2));
    return times[runs / 2];
}

}  // namespace

int main() {
    const Need need{.languages = {{LanguageKey::of("ara"), 0}, {LanguageKey::of("kmr"), 1}}};
    fmt::print("{:>8} {:>9} {:>12} {:>15} {:>22}\n", "people", "eligible", "ranking us",
               "ns per person", "naive sort / ranking");
    for (const std::size_t people : {200U, 1'000U, 10'000U}) {
        const auto pool = pool_of(people);
        const std::size_t runs = 400'000 / people;
        const auto ranked =
            median_ns(runs, [&] { return rank(need, pool.candidates, {}).eligible.size(); });
        const auto naive = median_ns(std::max<std::size_t>(runs / 20, 3),
                                     [&] { return sort_everything(need, pool.candidates); });
        fmt::print("{:>8} {:>9} {:>12.1f} {:>15.1f} {:>21.1f}x\n", people,
                   rank(need, pool.candidates, {}).eligible.size(), ranked / 1'000,
                   ranked / static_cast<double>(people), naive / ranked);
    }
}
