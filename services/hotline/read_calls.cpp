#include "services/hotline/read_calls.hpp"

#include "db/loaders/contact_rules.hpp"
#include "db/queries/hotline.hpp"
#include "db/secrets/vault.hpp"
#include "services/hotline/hotline_call.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace booking = dispatch::booking;
namespace query = db::query;
namespace settings = dispatch::settings;
using booking::HotlineState;
using dispatch::Error;
using dispatch::HotlineCallId;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

// So long the number and PIN of the outside hotline can be read after the call was handed over.
constexpr std::chrono::hours kPinShown{1};

struct Context {
    bool has_outside = false;
};

CallView view_of(UseCase& use, const db::Row& row, const Context& context) {
    CallView view{.id = row.id<HotlineCallId>("id"),
                  .requester = row.id<dispatch::RequesterId>("requester_id"),
                  .requester_name = row.text("requester_name"),
                  .language = row.text("language"),
                  .setting = row.text("setting"),
                  .mode = row.text("mode"),
                  .gender_wish = row.optional_text("gender_wish"),
                  .state = booking::parse_hotline_state(row.view("state")).value(),
                  .requested_at = row.instant("requested_at"),
                  .waits_until = row.instant("waits_until"),
                  .place = row.optional_integer("place"),
                  .interpreter = row.optional_id<InterpreterId>("interpreter_id"),
                  .interpreter_name = {},
                  .connected_at = row.optional_instant("connected_at"),
                  .ended_at = row.optional_instant("ended_at"),
                  .ended_by = row.optional_text("ended_by"),
                  .minutes = row.optional_integer("minutes"),
                  .correction_reason = row.optional_text("correction_reason"),
                  .booking = row.optional_id<dispatch::BookingId>("booking_id"),
                  .assignment = row.optional_id<dispatch::AssignmentId>("assignment_id")};
    if (view.interpreter)
        view.interpreter_name = row.text("given_name") + " " + row.text("family_name");
    booking::HotlineNow now{.state = view.state, .has_outside = context.has_outside};
    if (const auto sheet = row.optional_text("timesheet_state"))
        now.timesheet = booking::parse_timesheet_state(*sheet);
    view.acts = booking::acts_on_hotline_call(side_of(use), now);
    return view;
}

std::optional<std::string> open(UseCase& use,
                                const db::Cell& cell,
                                const std::optional<std::string>& sealed) {
    if (!sealed) return std::nullopt;
    return use.tools.vault.open(use.tx, use.tenant, cell, *sealed);
}

/// As with assignments: the number where the talk takes place is needed for the talk itself, the
/// other one is seen as the tenant decided. Own numbers are always seen.
void add_numbers(UseCase& use, const db::Row& row, CallView& view) {
    const auto caller = [&] {
        return open(use, {"hotline_call", "phone_enc", view.id.value},
                    row.optional_bytes("phone_enc"));
    };
    if (!use.scope.interpreter) view.caller_phone = caller();
    if (!view.connected_at) return;
    const auto rules = db::load_contact_rules(use.tx, use.tenant, use.now);
    const auto end = view.ended_at.value_or(use.now + dispatch::Minutes{1});
    const auto release = settings::contact_release(rules, {*view.connected_at, end});
    if (use.scope.interpreter && use.now < release.until) view.caller_phone = caller();
    const bool sees_person = !use.scope.requester || release.office_sees_interpreter(use.now);
    if (sees_person)
        view.interpreter_phone = open(use, {"interpreter", "phone_enc", view.interpreter->value},
                                      row.optional_bytes("interpreter_phone_enc"));
}

bool is_the_caller(const UseCase& use, const db::Row& row) {
    return use.actor.account && row.id<dispatch::AccountId>("requested_by") == *use.actor.account;
}

bool shows_outside(const UseCase& use, const db::Row& row, const CallView& view) {
    return view.state == HotlineState::handed_over && view.ended_at &&
           use.now < *view.ended_at + kPinShown && is_the_caller(use, row);
}

}  // namespace

Result<CallView> read_call(UseCase& use, HotlineCallId id) {
    const auto rows = use.tx.run(query::hotline_call_view, use.tenant, id, use.scope.requester,
                                 use.scope.interpreter);
    if (rows.empty()) return Error{Refusal::not_found, "not_found", "call_id"};
    const auto row = rows.only();
    auto view = view_of(use, row, {.has_outside = has_outside(use)});
    add_numbers(use, row, view);
    if (view.state == HotlineState::connected)
        view.room =
            open(use, {"hotline_call", "room_enc", id.value}, row.optional_bytes("room_enc"));
    if (shows_outside(use, row, view)) view.outside = show_outside(use, id);
    std::vector<dispatch::Uuid> shown{id.value};
    if (view.interpreter) shown.push_back(view.interpreter->value);
    note_audit(use,
               {.action = "hotline_call_viewed", .kind = "hotline_call", .ids = std::move(shown)});
    return view;
}

std::vector<CallView> list_calls(UseCase& use, const ListCalls& wanted) {
    const auto rows = use.tx.run(query::hotline_call_list, use.tenant, use.scope.requester,
                                 use.scope.interpreter, wanted.state, wanted.from, wanted.until,
                                 wanted.before_time, wanted.before_id, wanted.limit);
    const Context context{.has_outside = has_outside(use)};
    std::vector<CallView> list;
    std::vector<dispatch::Uuid> shown;
    for (const auto& row : rows) {
        list.push_back(view_of(use, row, context));
        shown.push_back(list.back().id.value);
    }
    if (!shown.empty())
        note_audit(use, {.action = "hotline_calls_listed", .kind = "hotline_call", .ids = shown});
    return list;
}

}  // namespace services::hotline
