#include "services/scheduling/foreign_calendars.hpp"

#include <algorithm>

#include "db/queries/pool.hpp"
#include "db/queries/scheduling.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/documents/busy_times.hpp"
#include "services/reactions.hpp"
#include "services/record.hpp"

namespace services::scheduling {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Done;
using dispatch::Error;
using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::size_t kCalendarsMax = 3;
constexpr std::chrono::days kAhead{184};  // half a year
constexpr std::chrono::days kBack{1};
constexpr std::chrono::hours kAgain{6};
constexpr dispatch::Minutes kClaim{5};
constexpr dispatch::Minutes kFirstPause{15};
constexpr std::chrono::hours kLongestPause{24};
// Unchanged or not: what was read once reaches half a year from then.
constexpr std::chrono::days kReadAnew{7};
constexpr std::size_t kAddressMax = 1000;

db::Cell sealed_at(const dispatch::Uuid& id) {
    return {"foreign_calendar", "address_enc", id};
}

bool is_visible(UseCase& use, InterpreterId id) {
    if (use.scope.requester) return false;
    return !use.tx.run(query::interpreter_find, use.tenant, id, use.scope.interpreter).empty();
}

ForeignCalendar calendar_of(const db::Row& row) {
    return {.id = row.uuid("id"),
            .label = row.text("label"),
            .source = row.text("source"),
            .state = row.text("state"),
            .failure = row.optional_text("failure"),
            .busy_times = row.integer("busy_times"),
            .unread_events = row.integer("unread_events"),
            .created_at = row.instant("created_at"),
            .fetched_at = row.optional_instant("fetched_at"),
            .next_fetch_at = row.optional_instant("next_fetch_at")};
}

std::vector<ForeignCalendar> calendars_of(UseCase& use,
                                          InterpreterId person,
                                          const std::optional<dispatch::Uuid>& one) {
    std::vector<ForeignCalendar> list;
    for (const auto& row : use.tx.run(query::foreign_calendar_list, use.tenant, person, one))
        list.push_back(calendar_of(row));
    return list;
}

std::vector<CalendarConflict> conflicts_of(UseCase& use,
                                           const std::optional<InterpreterId>& person) {
    std::vector<CalendarConflict> list;
    for (const auto& row : use.tx.run(query::foreign_conflict_list, use.tenant, person, use.now))
        list.push_back({.assignment = row.id<dispatch::AssignmentId>("assignment_id"),
                        .interpreter = row.id<InterpreterId>("interpreter_id"),
                        .person = row.text("person"),
                        .booking_number = row.integer("number"),
                        .language = row.text("language"),
                        .during = {row.instant("begin_at"), row.instant("end_at")},
                        .busy = {row.instant("busy_begin"), row.instant("busy_end")},
                        .label = row.text("label")});
    return list;
}

/// Calendar programs write webcal: for https:. Names and passwords in an address end up in logs.
Result<std::string> checked_address(std::string address) {
    const Error invalid{Refusal::invalid, "calendar_address_invalid", "address"};
    constexpr std::string_view kWebcal = "webcal://";
    if (address.starts_with(kWebcal)) address = "https://" + address.substr(kWebcal.size());
    const bool is_plain =
        std::ranges::all_of(address, [](char c) { return c > ' ' && c < '\x7f'; });
    const auto begin = address.find("://");
    // the fetch lets nobody but a test reach this machine
    const bool is_open =
        address.starts_with("https://") || address.starts_with("http://127.0.0.1:");
    if (!is_plain || !is_open || address.size() > kAddressMax) return invalid;
    const auto host =
        address.substr(begin + 3, address.find_first_of("/?#", begin + 3) - begin - 3);
    if (host.empty() || host.find('@') != std::string::npos) return invalid;
    return address;
}

void wake_worker(UseCase& use, const dispatch::Uuid& id, Instant at) {
    set_timer(use, {.consumer = "fetch_calendar",
                    .aggregate_id = id,
                    .subject_id = {},
                    .due_at = at,
                    // wanted again at the second of an earlier one it is another one
                    .dedup_key = "fetch_calendar:" + dispatch::to_text(use.new_id())});
}

/// Of the file only when its owner is busy.
Result<documents::BusyTimes> busy_times(UseCase& use, std::string_view file) {
    return documents::read_busy_times(file, *calendar::Zone::named(use.zone),
                                      {use.now - kBack, use.now + kAhead});
}

void save_busy(UseCase& use,
               const dispatch::Uuid& id,
               InterpreterId person,
               const std::vector<dispatch::Period>& busy) {
    use.tx.run(query::foreign_busy_clear, use.tenant, id);
    std::vector<std::string> begins;
    std::vector<std::string> ends;
    for (const auto& period : busy) {
        begins.push_back(dispatch::to_text(period.begin));
        ends.push_back(dispatch::to_text(period.end));
    }
    use.tx.run(query::foreign_busy_add, use.tenant, id, person, begins, ends);
}

struct Read {
    const documents::BusyTimes& times;
    std::optional<std::string> etag = {};
    std::optional<Instant> again_at = {};
};

void save_read(UseCase& use, const dispatch::Uuid& id, InterpreterId person, const Read& read) {
    save_busy(use, id, person, read.times.busy);
    use.tx.run(query::foreign_calendar_current, use.tenant, id, use.now, read.again_at, read.etag,
               static_cast<std::int64_t>(read.times.busy.size()), read.times.unread);
}

Result<Done> tell_changed(UseCase& use, InterpreterId person) {
    return note_event(
        use,
        {.type = "interpreter_changed", .aggregate = "interpreter", .aggregate_id = person.value});
}

}  // namespace

Result<ForeignCalendars> list_foreign_calendars(UseCase& use, InterpreterId id) {
    if (!is_visible(use, id)) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    note_audit(use,
               {.action = "foreign_calendar_viewed", .kind = "interpreter", .ids = {id.value}});
    return ForeignCalendars{calendars_of(use, id, {}), conflicts_of(use, id)};
}

std::vector<CalendarConflict> list_calendar_conflicts(UseCase& use) {
    return conflicts_of(use, use.scope.interpreter);
}

Result<ForeignCalendar> add_foreign_calendar(UseCase& use, const AddForeignCalendar& command) {
    const auto person = command.interpreter;
    if (!is_visible(use, person)) return Error{Refusal::not_found, "not_found", "interpreter_id"};
    if (command.address.has_value() == command.file.has_value())
        return Error{Refusal::invalid, "field_missing", "address"};
    if (calendars_of(use, person, {}).size() >= kCalendarsMax)
        return Error{Refusal::conflict, "foreign_calendars_too_many"};
    const auto id = use.new_id();
    std::optional<db::Bytes> sealed;
    if (command.address) {
        const auto address = checked_address(*command.address);
        if (!address) return address.error();
        sealed = use.tools.vault.seal(use.tx, use.tenant, sealed_at(id), *address);
    }
    const auto due = command.address ? std::optional{use.now} : std::nullopt;
    use.tx.run(query::foreign_calendar_add, use.tenant, id, person, command.label,
               command.address ? "address" : "file", sealed, use.now, due);
    if (due) wake_worker(use, id, *due);
    if (command.file) {
        const auto times = busy_times(use, *command.file);
        if (!times) return times.error();
        save_read(use, id, person, {.times = *times});
    }
    note_audit(use, {.action = "foreign_calendar_added",
                     .kind = "foreign_calendar",
                     .ids = {id, person.value}});
    if (auto told = tell_changed(use, person); !told) return told.error();
    return calendars_of(use, person, id).front();
}

Result<Done> read_again(UseCase& use, const dispatch::Uuid& id) {
    const auto rows =
        use.tx.run(query::foreign_calendar_find, use.tenant, id, use.scope.interpreter);
    if (rows.empty() || use.scope.requester) return Error{Refusal::not_found, "not_found"};
    if (rows.only().view("source") == "file") return Error{Refusal::conflict, "calendar_is_a_file"};
    use.tx.run(query::foreign_calendar_wake, use.tenant, id, use.now);
    wake_worker(use, id, use.now);
    return Done{};
}

Result<Done> remove_foreign_calendar(UseCase& use, const dispatch::Uuid& id) {
    const auto rows =
        use.tx.run(query::foreign_calendar_find, use.tenant, id, use.scope.interpreter);
    if (rows.empty() || use.scope.requester) return Error{Refusal::not_found, "not_found"};
    const auto person = rows.only().id<InterpreterId>("interpreter_id");
    use.tx.run(query::foreign_busy_clear, use.tenant, id);
    use.tx.run(query::foreign_calendar_remove, use.tenant, id);
    note_audit(use, {.action = "foreign_calendar_removed",
                     .kind = "foreign_calendar",
                     .ids = {id, person.value}});
    return tell_changed(use, person);
}

std::optional<DueCalendar> claim_due_calendar(UseCase& use) {
    const auto rows =
        use.tx.run(query::foreign_calendar_due, use.tenant, use.now, Instant{use.now + kClaim});
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    const auto id = row.uuid("id");
    wake_worker(use, id, use.now + kClaim);
    const auto fetched = row.optional_instant("fetched_at");
    const bool is_fresh = fetched && *fetched > use.now - kReadAnew;
    return DueCalendar{.id = id,
                       .interpreter = row.id<InterpreterId>("interpreter_id"),
                       .address = use.tools.vault.open(use.tx, use.tenant, sealed_at(id),
                                                       *row.optional_bytes("address_enc")),
                       .etag = is_fresh ? row.optional_text("etag") : std::nullopt,
                       .failures = static_cast<int>(row.integer("failures"))};
}

Result<Done> take_calendar(UseCase& use, const DueCalendar& due, const FetchedCalendar& fetched) {
    const auto nobody = std::optional<InterpreterId>{};
    if (use.tx.run(query::foreign_calendar_find, use.tenant, due.id, nobody).empty()) return Done{};
    auto failure = fetched.failure;
    const Instant again = use.now + kAgain;
    if (fetched.body) {
        const auto times = busy_times(use, *fetched.body);
        if (times) {
            save_read(use, due.id, due.interpreter,
                      {.times = *times, .etag = fetched.etag, .again_at = again});
        } else {
            failure = times.error().code;
        }
    } else if (failure.empty()) {
        use.tx.run(query::foreign_calendar_unchanged, use.tenant, due.id, use.now, again);
    }
    if (failure.empty()) {
        wake_worker(use, due.id, again);
        return fetched.body ? tell_changed(use, due.interpreter) : Result<Done>{Done{}};
    }
    const auto pause =
        std::min<dispatch::Minutes>(kFirstPause * (1 << std::min(due.failures, 7)), kLongestPause);
    use.tx.run(query::foreign_calendar_failing, use.tenant, due.id, use.now, failure,
               Instant{use.now + pause});
    wake_worker(use, due.id, use.now + pause);
    return due.failures == 0 ? tell_changed(use, due.interpreter) : Result<Done>{Done{}};
}

}  // namespace services::scheduling
