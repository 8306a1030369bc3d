#include "services/timesheets/read_assignments.hpp"

#include "db/loaders/contact_rules.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "services/record.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

std::optional<PlaceView> place_of(const db::Row& row) {
    if (row.is_null("place_id") || row.view("mode") != "on_site") return std::nullopt;
    return PlaceView{.id = row.id<dispatch::PlaceId>("place_id"),
                     .name = row.text("place_name"),
                     .street = row.text("street"),
                     .postcode = row.text("postcode"),
                     .town = row.text("town")};
}

AssignmentView view_of(UseCase& use, const db::Row& row) {
    AssignmentView view{.id = row.id<dispatch::AssignmentId>("id"),
                        .booking = row.id<dispatch::BookingId>("booking_id"),
                        .number = row.integer("number"),
                        .seat = row.id<dispatch::SeatId>("seat_id"),
                        .interpreter = row.id<dispatch::InterpreterId>("interpreter_id"),
                        .interpreter_name = row.text("given_name") + " " + row.text("family_name"),
                        .state = booking::parse_assignment_state(row.view("state")).value(),
                        .outcome = row.optional_text("outcome"),
                        .planned = {row.instant("begin_at"), row.instant("end_at")},
                        .language = row.text("language"),
                        .setting = row.text("setting"),
                        .mode = row.text("mode"),
                        .requester = row.id<dispatch::RequesterId>("requester_id"),
                        .requester_name = row.text("requester_name"),
                        .place = place_of(row),
                        .contact = {},
                        .pin = std::nullopt,
                        .cancelled_by = row.optional_text("cancelled_by"),
                        .cancelled_late = std::nullopt,
                        .version = row.integer("version"),
                        .timesheet_state = row.optional_text("timesheet_state"),
                        .acts = {},
                        .outcomes = {}};
    if (!row.is_null("cancelled_late")) view.cancelled_late = row.boolean("cancelled_late");
    booking::AssignmentNow now{.state = view.state, .planned = view.planned, .now = use.now};
    if (view.timesheet_state)
        now.timesheet = booking::parse_timesheet_state(*view.timesheet_state).value();
    view.acts = booking::acts_on_assignment(side_of(use), now);
    view.outcomes = booking::possible_outcomes(side_of(use), now);
    return view;
}

std::string open(UseCase& use, const db::Cell& cell, const std::optional<std::string>& sealed) {
    if (!sealed) return {};
    return use.tools.vault.open(use.tx, use.tenant, cell, *sealed);
}

/// Nobody calls about what is off.
bool is_on(booking::AssignmentState state) {
    switch (state) {
        case booking::AssignmentState::confirmed:
        case booking::AssignmentState::performed:
        case booking::AssignmentState::client_no_show: return true;
        case booking::AssignmentState::cancelled:
        case booking::AssignmentState::interpreter_no_show: return false;
    }
    return false;
}

/// The number where a talk by telephone takes place is needed for the talk itself.
bool sees_contact_phone(const UseCase& use, const AssignmentView& view) {
    if (!use.scope.interpreter) return true;
    if (!is_on(view.state)) return false;
    const bool is_the_place = view.mode != "on_site" && use.now < view.release.until;
    return is_the_place || view.release.interpreter_sees_office(use.now);
}

/// Each side sees its own number, the coordinator both, and the other's as the tenant decided.
void add_numbers(UseCase& use, const db::Row& row, AssignmentView& view) {
    view.hides_contact_phone = !sees_contact_phone(use, view);
    const bool on = is_on(view.state);
    const bool hides_phone =
        use.scope.requester.has_value() && !(on && view.release.office_sees_interpreter(use.now));
    if (hides_phone || row.is_null("phone_enc")) return;
    view.interpreter_phone =
        open(use, {"interpreter", "phone_enc", view.interpreter.value}, row.bytes("phone_enc"));
}

}  // namespace

Result<AssignmentView> read_assignment(UseCase& use, dispatch::AssignmentId id) {
    const auto rows = use.tx.run(db::query::assignment_view, use.tenant, id, use.scope.interpreter,
                                 use.scope.requester);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "assignment_id"};
    const auto row = rows.only();
    auto view = view_of(use, row);
    const auto rules = db::load_contact_rules(use.tx, use.tenant, use.now);
    view.release = dispatch::settings::contact_release(rules, view.planned);
    view.contact = open(use, {"booking", "contact_enc", view.booking.value},
                        row.optional_bytes("contact_enc"));
    add_numbers(use, row, view);
    if (!use.scope.interpreter && !row.is_null("pin_enc"))
        view.pin = open(use, {"assignment", "pin_enc", id.value}, row.bytes("pin_enc"));
    note_audit(use, {.action = "assignment_viewed",
                     .kind = "assignment",
                     .ids = {id.value, view.interpreter.value}});
    return view;
}

std::vector<AssignmentView> list_assignments(UseCase& use, const ListAssignments& wanted) {
    const auto interpreter = use.scope.interpreter ? use.scope.interpreter : wanted.interpreter;
    const auto rows = use.tx.run(
        db::query::assignment_view_list, use.tenant, interpreter, use.scope.requester, wanted.place,
        wanted.from, wanted.until, wanted.state, wanted.without_timesheet, use.now,
        wanted.updated_since, wanted.after_begin, wanted.after_id, wanted.limit);
    const auto rules = db::load_contact_rules(use.tx, use.tenant, use.now);
    std::vector<AssignmentView> list;
    std::vector<dispatch::Uuid> shown;
    for (const auto& row : rows) {
        list.push_back(view_of(use, row));
        list.back().release = dispatch::settings::contact_release(rules, list.back().planned);
        shown.push_back(list.back().id.value);
    }
    if (!shown.empty())
        note_audit(use, {.action = "assignments_listed", .kind = "assignment", .ids = shown});
    return list;
}

}  // namespace services::timesheets
