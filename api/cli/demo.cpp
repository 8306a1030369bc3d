#include "api/cli/demo.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "api/cli/signals.hpp"
#include "api/demo/demo_day.hpp"
#include "api/worker.hpp"
#include "db/postgres/pool.hpp"
#include "db/queries/system.hpp"
#include "dispatch/calendar/zone.hpp"

namespace api::cli {
namespace {

using dispatch::calendar::LocalDay;

struct Stopped {};

constexpr const char* kOnlyHere = ": demo logins exist only with own stores on 127.0.0.1";

bool is_on_this_machine(const Settings& settings) {
    return settings.text("address") == "127.0.0.1";
}

LocalDay today(const ServeOptions& options) {
    const auto zone = dispatch::calendar::Zone::named("Europe/Berlin");
    const auto real = dispatch::calendar::day_of(*zone, real_now());
    if (options.today.empty()) return real;
    const auto day = dispatch::calendar::parse_local_day(options.today);
    // logins follow real time: people of a later day could not log in yet
    if (!day || *day > real) throw CannotRun{"--today takes a day up to today, like 2025-12-24"};
    return *day;
}

void show_progress(dispatch::Instant now, std::size_t ended, std::size_t all) {
    constexpr std::size_t kWidth = 30;
    if (signal_has_come()) throw Stopped{};
    if (::isatty(STDERR_FILENO) == 0) return;
    const auto filled = ended * kWidth / all;
    fmt::print(stderr, "\r[{}{}] {} {}/{}", std::string(filled, '#'),
               std::string(kWidth - filled, '.'), dispatch::to_text(now), ended, all);
    if (ended == all) fmt::print(stderr, "\n");
}

demo::Cast load_at(Node& node, const Settings& settings, LocalDay day) {
    const auto begin = demo::begin_of_play(day);
    ensure_months(node.house().pool, begin);
    node.simulated_clock()->start_at(begin);
    fmt::print(stderr, "loading the demo pools\n");
    return demo::load(node.house(), settings.text("demo_files"), day);
}

}  // namespace

void check_demo_wanted(const Settings& settings) {
    if (!settings.yes("demo")) return;
    if (!settings.text("database").empty() || !is_on_this_machine(settings))
        throw CannotRun{std::string{"demo is refused"} + kOnlyHere};
}

void check_demo_loaded(const Settings& settings, const Stores& stores) {
    if (!stores.embedded() || is_on_this_machine(settings)) return;
    db::Pool owner{{.connection = stores.owner(), .size = 1}};
    auto tx = owner.begin(std::nullopt);
    for (const auto& row : tx.run(db::query::tenant_list))
        if (row.boolean("is_demo"))
            throw CannotRun{"address " + settings.text("address") +
                            " is refused, this data folder holds a demo" + kOnlyHere};
}

std::optional<demo::DayResult> run_demo(Node& node,
                                        const Settings& settings,
                                        const ServeOptions& options,
                                        const std::string& url) try {
    auto& clock = *node.simulated_clock();
    if (demo::is_loaded(node.house())) {
        if (clock.simulated()) clock.follow_real_time();  // the day was interrupted earlier
        return std::nullopt;
    }
    const auto day = demo::choose_demo_day(today(options));
    const auto cast = load_at(node, settings, day);
    fmt::print(stderr, "playing a working day in Solingen\n");
    auto result = demo::play_day(
        cast, {.base_url = url, .day = day, .seed = options.seed, .progress = show_progress});
    clock.follow_real_time();
    return result;
} catch (const Stopped&) {
    return std::nullopt;
}

int load_demo(const Settings& settings, const ServeOptions& options) {
    check_demo_wanted(settings);
    Stores stores{settings};
    Node node{settings, stores};
    if (demo::is_loaded(node.house())) throw CannotRun{"the demo pools are loaded already"};
    load_at(node, settings, demo::choose_demo_day(today(options)));
    if (settings.text("clock") == "real") node.simulated_clock()->follow_real_time();
    fmt::print("{}", demo::login_lines());
    return 0;
}

}  // namespace api::cli
