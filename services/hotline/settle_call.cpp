#include "services/hotline/settle_call.hpp"

#include <stdexcept>

#include "db/queries/booking.hpp"
#include "db/queries/hotline.hpp"
#include "db/queries/search.hpp"
#include "db/queries/timesheet.hpp"
#include "dispatch/booking/assignment.hpp"
#include "dispatch/booking/booking.hpp"
#include "dispatch/booking/seat.hpp"
#include "dispatch/booking/timesheet.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/ids_json.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace booking = dispatch::booking;
namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Actor;
using dispatch::Done;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// The rows that are made of one talk.
struct Settled {
    const HotlineCall& call;
    dispatch::Period during;
    dispatch::BookingId booking;
    dispatch::SeatId seat;
    dispatch::Uuid time_option;
    dispatch::AssignmentId assignment;
    dispatch::TimesheetId timesheet;
};

Settled settled_of(UseCase& use, const HotlineCall& call, dispatch::Period during) {
    return {.call = call,
            .during = during,
            .booking = use.make_id<dispatch::BookingId>(),
            .seat = use.make_id<dispatch::SeatId>(),
            .time_option = use.new_id(),
            .assignment = use.make_id<dispatch::AssignmentId>(),
            .timesheet = use.make_id<dispatch::TimesheetId>()};
}

void add_booking(UseCase& use, const Settled& settled) {
    const auto& call = settled.call;
    const std::optional<std::string> none;
    const std::optional<db::Bytes> sealed;
    const auto number =
        use.tx.run(query::booking_number_next, use.tenant).only().integer("last_number");
    const auto gender =
        call.gender ? std::optional{std::string{to_text(*call.gender)}} : std::nullopt;
    use.tx.run(query::booking_add, use.tenant, settled.booking, number, call.requester,
               std::optional<dispatch::PlaceId>{}, call.requested_by, sealed,
               booking::to_text(booking::BookingState::completed), "urgent", call.setting,
               dispatch::settings::to_text(call.mode), dispatch::language::to_text(call.form),
               call.language, std::vector<std::string>{}, call.planned, none, none, gender, none,
               std::optional<dispatch::Uuid>{}, sealed, "{}", std::vector<std::string>{}, none,
               true, call.rule_ids, use.now, std::optional<dispatch::SeriesId>{}, none);
}

void add_time_and_seat(UseCase& use, const Settled& settled) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    const auto local = calendar::to_local(*zone, settled.during.begin);
    use.tx.run(query::time_option_add, use.tenant, settled.time_option, settled.booking, 1,
               settled.during.begin, settled.during.end, calendar::to_text(local), use.zone, false);
    use.tx.run(query::booking_seat_add, use.tenant, settled.seat, settled.booking, 1,
               settled.call.language);
    use.tx.run(query::seat_set_state, use.tenant, settled.seat,
               booking::to_text(booking::SeatState::filled), std::optional<std::string>{},
               std::optional<std::string>{}, use.now);
}

void add_assignment(UseCase& use, const Settled& settled) {
    const auto& call = settled.call;
    use.tx.run(query::assignment_add, use.tenant, settled.assignment, settled.booking, settled.seat,
               *call.interpreter, call.commitment, settled.time_option,
               std::optional<dispatch::OfferId>{}, settled.during.begin, settled.during.end,
               std::optional<std::string>{}, std::vector<std::string>{}, std::optional<db::Bytes>{},
               *call.connected_at);
    use.tx.run(query::assignment_report, use.tenant, settled.assignment,
               booking::to_text(booking::AssignmentState::performed), "performed", use.now, false);
    use.tx.run(query::interpreter_note_assignment, use.tenant, *call.interpreter,
               settled.during.begin);
}

void add_timesheet(UseCase& use, const Settled& settled) {
    use.tx.run(query::timesheet_submit, use.tenant, settled.timesheet, settled.assignment,
               *settled.call.interpreter, booking::to_text(booking::TimesheetState::submitted),
               settled.during.begin, settled.during.end, 0, 0, 0, 0, std::optional<db::Bytes>{},
               std::vector<std::string>{}, use.now);
}

Result<Done> note_settled(UseCase& use, const Settled& settled) {
    const auto note = [&](std::string_view type, std::string data) {
        return note_event(use, {.type = type,
                                .aggregate = "booking",
                                .aggregate_id = settled.booking.value,
                                .data = std::move(data)});
    };
    if (auto noted =
            note("booking_requested", ids_json({{"requester_id", settled.call.requester.value},
                                                {"hotline_call_id", settled.call.id.value}}));
        !noted)
        return noted;
    return note("timesheet_submitted",
                ids_json({{"timesheet_id", settled.timesheet.value},
                          {"assignment_id", settled.assignment.value},
                          {"interpreter_id", settled.call.interpreter->value}}));
}

}  // namespace

Result<Done> settle_call(UseCase& use, const HotlineCall& call, dispatch::Instant ended_at) {
    const auto minutes = booking::hotline_minutes({*call.connected_at, ended_at});
    const auto settled = settled_of(
        use, call, {*call.connected_at, *call.connected_at + dispatch::Minutes{minutes}});
    if (call.commitment)
        use.tx.run(query::hotline_commitment_shorten, use.tenant, *call.commitment, ended_at);
    add_booking(use, settled);
    add_time_and_seat(use, settled);
    add_assignment(use, settled);
    add_timesheet(use, settled);
    use.tx.run(query::hotline_call_settle, use.tenant, call.id, minutes, settled.booking,
               settled.assignment);
    return note_settled(use, settled);
}

Result<Done> correct_minutes(UseCase& use, const CorrectMinutes& command) {
    const auto call = lock_call(use, command.call);
    if (!call) return call.error();
    const auto none = Error{Refusal::conflict, "hotline_call_not_ended"};
    if (!call->assignment) return none;
    const auto sheets = use.tx.run(query::hotline_timesheet_lock, use.tenant, *call->assignment);
    if (sheets.empty()) return none;
    const auto sheet = sheets.only();
    auto state =
        booking::after_correction(call->state, booking::parse_timesheet_state(sheet.view("state")));
    if (!state) return state.error();
    use.tx.run(query::hotline_timesheet_correct, use.tenant, *call->assignment,
               booking::to_text(*state), command.minutes, use.now);
    use.tx.run(query::hotline_call_correct, use.tenant, call->id, command.minutes, command.reason,
               use.now);
    note_audit(use, {.action = "hotline_minutes_corrected",
                     .kind = "hotline_call",
                     .ids = {call->id.value, sheet.uuid("id"), call->assignment->value},
                     .fields = {"minutes"}});
    note_call(use, "hotline_call_corrected", *call, call->interpreter);
    return Done{};
}

}  // namespace services::hotline
