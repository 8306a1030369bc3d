#include "services/booking/change_series.hpp"

#include <algorithm>
#include <stdexcept>

#include "db/loaders/tenant_rules.hpp"
#include "services/booking/move_booking.hpp"
#include "services/booking/series_calendar.hpp"
#include "services/booking/trial.hpp"
#include "services/record.hpp"

namespace services::booking {
namespace {

namespace calendar = dispatch::calendar;
namespace rules_of = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;
using rules_of::SeriesScope;

constexpr std::chrono::days kAsFarAsMoved{800};

std::vector<SeriesBooking> meant(const UseCase& use,
                                 const KnownSeries& series,
                                 const SeriesPart& part) {
    auto bookings = series.bookings;
    std::erase_if(bookings, [&](const SeriesBooking& booking) {
        return !is_ahead(booking, use.now) || !is_meant(part.scope, part.day, booking.day);
    });
    return bookings;
}

struct Meant {
    KnownSeries series;
    std::vector<SeriesBooking> bookings;
};
Result<Meant> lock_meant(UseCase& use, const SeriesPart& part) {
    auto series = lock_series(use, part.series);
    if (!series) return series.error();
    auto bookings = meant(use, *series, part);
    if (bookings.empty()) return Error{Refusal::conflict, "series_nothing_ahead"};
    return Meant{*std::move(series), std::move(bookings)};
}

Consequence consequence_of(UseCase& use, const SeriesBooking& booking) {
    auto preview = cancel_booking(use, {.booking = booking.id, .earnest = Earnest::preview});
    return preview ? *preview : Consequence{};
}

ChangedOccurrence cancelled(UseCase& use, const SeriesBooking& booking, const SeriesPart& part) {
    ChangedOccurrence changed{.day = booking.day, .local = booking.local, .booking = booking.id};
    Savepoint one{use.tx};
    auto consequence = cancel_booking(use, {.booking = booking.id, .channel = part.channel});
    if (!consequence) {
        changed.refused_with = consequence.error().code;
        one.undo();
        return changed;
    }
    one.keep();
    changed.done = true;
    changed.consequence = *std::move(consequence);
    return changed;
}

void note_change(UseCase& use, const KnownSeries& series, std::string_view action) {
    note_audit(use, {.action = action, .kind = "series", .ids = {series.id.value}});
}

/// How far and to what time of the day.
struct Step {
    std::chrono::days shift;
    calendar::TimeOfDay at;
};
Step step_of(const MoveSeries& command) {
    const auto day = calendar::day_of(command.to.local);
    return {day - command.part.day,
            calendar::TimeOfDay{std::chrono::floor<std::chrono::minutes>(command.to.local - day)}};
}

/// Why nothing takes place on the days where they would go; the one that was chosen is not asked.
class Pauses {
public:
    Pauses(UseCase& use, const KnownSeries& series, const SeriesPart& part)
        : rule_{series.rule}, is_asked_{part.scope != SeriesScope::this_one} {
        if (!is_asked_) return;
        const auto first = part.scope == SeriesScope::all
                               ? calendar::day_of(series.rule.recurrence.first)
                               : part.day;
        const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules;
        calendar_ = series_calendar(
            use, rules, {series.requester, {first - std::chrono::days{31}, first + kAsFarAsMoved}});
    }
    std::optional<rules_of::Pause> on(calendar::LocalDay day) const {
        return is_asked_ ? rules_of::pause_on(calendar_, rule_, day) : std::nullopt;
    }

private:
    const rules_of::SeriesRule& rule_;
    bool is_asked_;
    rules_of::SeriesCalendar calendar_ = {};
};

ChangedOccurrence moved(UseCase& use,
                        const SeriesBooking& booking,
                        const MoveSeries& command,
                        const Pauses& pauses) {
    const auto step = step_of(command);
    const auto local = booking.day + step.shift + step.at;
    ChangedOccurrence changed{.day = booking.day, .local = local, .booking = booking.id};
    changed.pause = pauses.on(calendar::day_of(local));
    if (changed.pause) return changed;
    // Whoever comes is asked again at once: only a late change is worth a word.
    if (auto consequence = consequence_of(use, booking); consequence.late)
        changed.consequence = std::move(consequence);
    Savepoint one{use.tx};
    auto done =
        move_booking(use, {.booking = booking.id,
                           .expected_version = booking.version,
                           .times = {{local, command.to.which.value_or(WhichHour::earlier)}},
                           .duration = command.duration,
                           .channel = command.part.channel});
    if (done && done->refusing.empty()) {
        one.keep();
        changed.done = true;
        return changed;
    }
    one.undo();
    if (!done)
        changed.refused_with = done.error().code;
    else
        changed.finding = done->refusing.front();
    return changed;
}

/// From the first that moved on: what is past keeps the time that it had.
void follow(UseCase& use,
            KnownSeries& series,
            const MoveSeries& command,
            const ChangedSeries& changed) {
    const auto first = std::ranges::find(changed, true, &ChangedOccurrence::done);
    if (first == changed.end() || command.part.scope == SeriesScope::this_one) return;
    const auto step = step_of(command);
    add_move(series.rule, {.from = first->day, .shift = step.shift, .at = step.at});
    if (command.duration) series.duration = *command.duration;
    save_series(use, series);
}

}  // namespace

Result<ChangedSeries> cancel_series(UseCase& use, const SeriesPart& part) {
    auto locked = lock_meant(use, part);
    if (!locked) return locked.error();
    Trial trial{use, part.earnest};
    ChangedSeries changed;
    for (const auto& booking : locked->bookings) changed.push_back(cancelled(use, booking, part));
    note_change(use, locked->series, "series_cancelled");
    trial.end();
    return changed;
}

Result<ChangedSeries> move_series(UseCase& use, const MoveSeries& command) {
    auto locked = lock_meant(use, command.part);
    if (!locked) return locked.error();
    const Pauses pauses{use, locked->series, command.part};
    Trial trial{use, command.part.earnest};
    ChangedSeries changed;
    for (const auto& booking : locked->bookings)
        changed.push_back(moved(use, booking, command, pauses));
    follow(use, locked->series, command, changed);
    note_change(use, locked->series, "series_moved");
    trial.end();
    return changed;
}

}  // namespace services::booking
