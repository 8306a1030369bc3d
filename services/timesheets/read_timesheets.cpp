#include "services/timesheets/read_timesheets.hpp"

#include <array>

#include "db/loaders/tenant_rules.hpp"
#include "db/queries/search.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/people/person.hpp"
#include "services/record.hpp"
#include "services/timesheets/locked_assignment.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

struct RemarkText {
    std::string_view code;
    std::string_view german;
};
constexpr std::array<RemarkText, 5> kRemarks{{
    {"at_another_time", "zu einer anderen Zeit als geplant"},
    {"longer_than_planned", "länger als geplant"},
    {"shorter_than_planned", "kürzer als geplant"},
    {"overlaps", "überschneidet sich mit anderen Einsatzzeiten"},
    {"waiting_longer_than_the_talk", "mehr Wartezeit als Gesprächszeit"},
}};

std::optional<std::string> open(UseCase& use,
                                const db::Cell& cell,
                                const std::optional<std::string>& sealed) {
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, cell, *sealed);
}

booking::AssignmentNow now_of(const UseCase& use, const db::Row& row) {
    return {.state = booking::parse_assignment_state(row.view("assignment_state")).value(),
            .timesheet = booking::parse_timesheet_state(row.view("state")).value(),
            .planned = {row.instant("planned_begin"), row.instant("planned_end")},
            .now = use.now};
}

/// No PIN was given out for what was entered afterwards, and one typed wrong too often is locked.
bool pin_is_open(UseCase& use, const db::Row& row) {
    if (!row.boolean("has_pin")) return false;
    const auto rules = db::load_tenant_rules(use.tx, use.tenant, use.now).rules.timesheet;
    return row.integer("pin_failures") < rules.pin_attempts_max;
}

void add_acts(UseCase& use, const db::Row& row, TimesheetView& view) {
    view.acts = booking::acts_on_timesheet(now_of(use, row));
    if (!booking::may(view.acts, "confirm")) return;
    for (const auto way : booking::ways_to_confirm(side_of(use)))
        if (way != booking::ConfirmedHow::pin || pin_is_open(use, row))
            view.confirm_ways.push_back(way);
}

void add_label(const db::Row& row, TimesheetView& view) {
    view.language = row.text("language");
    view.setting = row.text("setting");
    view.requester = row.id<dispatch::RequesterId>("requester_id");
    view.requester_name = row.text("requester_name");
    view.is_paid = dispatch::people::is_paid(
        dispatch::settings::parse_person_kind(row.view("person_kind")).value());
}

TimesheetView view_of(UseCase& use, const db::Row& row) {
    const auto id = row.id<dispatch::TimesheetId>("id");
    TimesheetView view{
        .id = id,
        .assignment = row.id<dispatch::AssignmentId>("assignment_id"),
        .state = booking::parse_timesheet_state(row.view("state")).value(),
        .actual = {row.instant("begin_at"), row.instant("end_at")},
        .zone = row.text("zone"),
        .waiting_min = row.integer("waiting_min"),
        .travel_min = row.integer("travel_min"),
        .travel_m = row.integer("travel_m"),
        .ticket_cents = row.integer("ticket_cents"),
        .note = open(use, {"timesheet", "note_enc", id.value}, row.optional_bytes("note_enc")),
        .remarks = row.text_array("remarks"),
        .confirmed_how = row.optional_text("confirmed_how"),
        .objection = open(use, {"timesheet", "objection_enc", id.value},
                          row.optional_bytes("objection_enc")),
        .version = row.integer("version"),
        .updated_at = row.instant("updated_at")};
    add_label(row, view);
    add_acts(use, row, view);
    return view;
}

TimesheetView draft_of(UseCase& use, const db::Row& assignment) {
    const auto id = assignment.id<dispatch::AssignmentId>("id");
    const auto labels = use.tx.run(db::query::assignment_label_read, use.tenant, id);
    TimesheetView draft{.id = std::nullopt,
                        .assignment = id,
                        .state = booking::TimesheetState::draft,
                        .actual = {assignment.instant("begin_at"), assignment.instant("end_at")},
                        .zone = labels.only().text("zone"),
                        .note = std::nullopt,
                        .confirmed_how = std::nullopt,
                        .objection = std::nullopt,
                        .updated_at = use.now};
    add_label(labels.only(), draft);
    const auto state = booking::parse_assignment_state(assignment.view("state")).value();
    draft.acts =
        booking::acts_on_timesheet({.state = state, .planned = draft.actual, .now = use.now});
    return draft;
}

}  // namespace

Result<TimesheetView> read_timesheet(UseCase& use, dispatch::AssignmentId assignment) {
    const auto seen = use.tx.run(db::query::assignment_read_for_act, use.tenant, assignment,
                                 use.scope.interpreter, use.scope.requester);
    if (seen.empty()) return Error{Refusal::not_found, "not_found", "assignment_id"};
    const auto rows = use.tx.run(db::query::timesheet_view, use.tenant, assignment);
    note_audit(use, {.action = "timesheet_viewed",
                     .kind = "assignment",
                     .ids = {assignment.value, seen.only().uuid("interpreter_id")}});
    if (rows.empty()) return draft_of(use, seen.only());
    auto view = view_of(use, rows.only());
    view.signer_name = open(use, {"timesheet", "signer_name_enc", view.id->value},
                            rows.only().optional_bytes("signer_name_enc"));
    view.drawing = open(use, {"timesheet", "signature_enc", view.id->value},
                        rows.only().optional_bytes("signature_enc"));
    return view;
}

std::vector<TimesheetView> list_timesheets(UseCase& use, const ListTimesheets& wanted) {
    const auto interpreter = use.scope.interpreter ? use.scope.interpreter : wanted.interpreter;
    const auto rows = use.tx.run(db::query::timesheet_view_list, use.tenant, interpreter,
                                 use.scope.requester, wanted.place, wanted.state, wanted.after_time,
                                 wanted.after_id, wanted.limit, wanted.from, wanted.until);
    std::vector<TimesheetView> list;
    std::vector<dispatch::Uuid> shown;
    for (const auto& row : rows) {
        list.push_back(view_of(use, row));
        shown.push_back(row.uuid("id"));
    }
    if (!shown.empty())
        note_audit(use, {.action = "timesheets_listed", .kind = "timesheet", .ids = shown});
    return list;
}

std::string_view german_remark(std::string_view code) {
    for (const auto& remark : kRemarks)
        if (remark.code == code) return remark.german;
    return code;
}

}  // namespace services::timesheets
