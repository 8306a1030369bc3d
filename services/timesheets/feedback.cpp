#include "services/timesheets/feedback.hpp"

#include "db/queries/search.hpp"
#include "db/queries/timesheet.hpp"
#include "db/secrets/vault.hpp"
#include "dispatch/booking/feedback.hpp"
#include "services/record.hpp"
#include "services/timesheets/note_timesheet.hpp"

namespace services::timesheets {
namespace {

namespace booking = dispatch::booking;
using dispatch::AssignmentId;
using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

/// Nothing for the coordinator, who sees both sides.
std::optional<std::string> own_side(const UseCase& use) {
    if (use.scope.interpreter) return "interpreter";
    if (use.scope.requester) return "requester";
    return std::nullopt;
}

/// Sealed to the assignment: the id of the row is not known when an answer takes the place of one.
db::Cell note_cell(AssignmentId assignment) {
    return {"assignment_feedback", "note_enc", assignment.value};
}

std::vector<FeedbackView> load(UseCase& use,
                               AssignmentId assignment,
                               const std::optional<std::string>& side) {
    std::vector<FeedbackView> list;
    const auto rows = use.tx.run(db::query::feedback_list, use.tenant, assignment, side);
    for (const auto& row : rows) {
        FeedbackView view{.side = row.text("side"),
                          .on_time = row.boolean("on_time"),
                          .understood = row.integer("understood"),
                          .note = std::nullopt,
                          .given_at = row.instant("given_at"),
                          .updated_at = row.instant("updated_at")};
        if (const auto sealed = row.optional_bytes("note_enc"))
            view.note = use.tools.vault.open(use.tx, use.tenant, note_cell(assignment), *sealed);
        list.push_back(std::move(view));
    }
    return list;
}

}  // namespace

Result<FeedbackView> give_feedback(UseCase& use, const GiveFeedback& command) {
    const auto sheet = lock_timesheet(use, command.assignment);
    if (!sheet) return sheet.error();
    const auto& assignment = sheet->assignment;
    const auto may = booking::may_give_feedback({.state = assignment.state,
                                                 .timesheet = sheet->state,
                                                 .planned = assignment.planned,
                                                 .now = use.now});
    if (!may) return may.error();
    const auto side = own_side(use);
    std::optional<db::Bytes> note;
    if (command.note)
        note =
            use.tools.vault.seal(use.tx, use.tenant, note_cell(command.assignment), *command.note);
    use.tx.run(db::query::feedback_save, use.tenant, use.new_id(), command.assignment, side,
               command.on_time, command.understood, note, use.actor.account, use.now);
    note_audit(use, {.action = "feedback_given",
                     .kind = "assignment",
                     .ids = {command.assignment.value},
                     .fields = {"on_time", "understood", "note"}});
    return load(use, command.assignment, side).front();
}

Result<std::vector<FeedbackView>> list_feedback(UseCase& use, AssignmentId assignment) {
    const auto seen = use.tx.run(db::query::assignment_read_for_act, use.tenant, assignment,
                                 use.scope.interpreter, use.scope.requester);
    if (seen.empty()) return Error{Refusal::not_found, "not_found", "assignment_id"};
    auto list = load(use, assignment, own_side(use));
    note_audit(use, {.action = "feedback_viewed", .kind = "assignment", .ids = {assignment.value}});
    return list;
}

}  // namespace services::timesheets
