#include "api/routes.hpp"

#include <array>

#include "api/handlers/accounts.hpp"
#include "api/handlers/assignments.hpp"
#include "api/handlers/bookings.hpp"
#include "api/handlers/catalogue.hpp"
#include "api/handlers/desk.hpp"
#include "api/handlers/offers.hpp"
#include "api/handlers/pool.hpp"
#include "api/handlers/system.hpp"

namespace api {
namespace {

using M = http::Method;

// clang-format off
constexpr std::array kRoutes{
    Route{M::get, "/health", "checkHealth", "public", nullptr, check_health},
    Route{M::get, "/ready", "checkReady", "public", nullptr, check_ready},
    Route{M::get, "/metrics", "readMetrics", "public", nullptr, read_metrics},
    Route{M::get, "/api/v1/events", "followEvents", "event_follow", follow_events},
    Route{M::get, "/api/v1/changes", "listChanges", "pool_see", list_changes},
    Route{M::get, "/api/v1/clock", "readClock", "self", read_clock},
    Route{M::post, "/api/v1/clock/advance", "advanceClock", "clock_advance", advance_clock},
    Route{M::get, "/api/v1/deliveries", "listDeliveries", "delivery_see", list_deliveries},
    Route{M::post, "/api/v1/deliveries/{delivery_id}/retry",
          "retryDelivery", "delivery_see", retry_delivery},
    Route{M::get, "/api/v1/messages", "listMessages", "message_see", list_messages},
    Route{M::get, "/api/v1/audit", "readAudit", "audit_read", read_audit},
    Route{M::post, "/api/v1/sessions", "openSession", "public", nullptr, open_session},
    Route{M::get, "/api/v1/session", "readSession", "self", read_session},
    Route{M::del, "/api/v1/session", "closeSession", "self", close_session},
    Route{M::get, "/api/v1/tokens", "listTokens", "self", list_tokens},
    Route{M::post, "/api/v1/tokens", "createToken", "self", create_token},
    Route{M::del, "/api/v1/tokens/{token_id}", "revokeToken", "self", revoke_token},
    Route{M::post, "/api/v1/password-links",
          "requestPasswordLink", "public", nullptr, request_password_link},
    Route{M::post, "/api/v1/password", "setPassword", "public", nullptr, set_password},
    Route{M::get, "/api/v1/accounts", "listAccounts", "account_keep", list_accounts},
    Route{M::post, "/api/v1/accounts", "inviteAccount", "account_keep", invite_account},
    Route{M::post, "/api/v1/memberships/{membership_id}/end",
          "endMembership", "account_keep", end_membership},
    Route{M::get, "/api/v1/languages", "findLanguages", "public", nullptr, find_languages},
    Route{M::get, "/api/v1/settings", "listSettings", "setting_see", list_settings},
    Route{M::get, "/api/v1/towns", "findTowns", "setting_see", find_towns},
    Route{M::get, "/api/v1/holidays", "listHolidays", "setting_see", list_holidays},
    Route{M::get, "/api/v1/interpreters", "listInterpreters", "pool_see", list_interpreters},
    Route{M::post, "/api/v1/interpreters", "addInterpreter", "pool_keep", add_interpreter},
    Route{M::get, "/api/v1/interpreters/missing-requirements",
          "listMissingRequirements", "pool_see", list_missing_requirements},
    Route{M::get, "/api/v1/interpreters/{interpreter_id}",
          "readInterpreter", "person_see", read_interpreter},
    Route{M::patch, "/api/v1/interpreters/{interpreter_id}",
          "changeInterpreter", "pool_keep", change_interpreter},
    Route{M::put, "/api/v1/interpreters/{interpreter_id}/languages",
          "setLanguages", "pool_keep", set_languages},
    Route{M::put, "/api/v1/interpreters/{interpreter_id}/clearances",
          "setClearances", "pool_keep", set_clearances},
    Route{M::get, "/api/v1/interpreters/{interpreter_id}/availability",
          "readAvailability", "availability_keep", read_availability},
    Route{M::put, "/api/v1/interpreters/{interpreter_id}/availability",
          "setAvailability", "availability_keep", set_availability},
    Route{M::post, "/api/v1/interpreters/{interpreter_id}/sick",
          "reportSickness", "availability_keep", report_sickness},
    Route{M::get, "/api/v1/requesters", "listRequesters", "requester_see", list_requesters},
    Route{M::post, "/api/v1/requesters", "addRequester", "requester_keep", add_requester},
    Route{M::get, "/api/v1/requesters/{requester_id}",
          "readRequester", "office_see", read_requester},
    Route{M::patch, "/api/v1/requesters/{requester_id}",
          "changeRequester", "requester_keep", change_requester},
    Route{M::get, "/api/v1/blocks", "listBlocks", "block_keep", list_blocks},
    Route{M::post, "/api/v1/blocks", "addBlock", "block_keep", add_block},
    Route{M::del, "/api/v1/blocks/{block_id}", "removeBlock", "block_keep", remove_block},
    Route{M::get, "/api/v1/rules/{kind}", "readRule", "self", read_rule},
    Route{M::put, "/api/v1/rules/{kind}", "saveRule", "rule_keep", save_rule},
    Route{M::post, "/api/v1/imports/{import_kind}", "importFile", "import_run", import_file},
    Route{M::post, "/api/v1/bookings/check", "checkBooking", "booking_request", check_booking},
    Route{M::get, "/api/v1/bookings", "listBookings", "booking_see", list_bookings},
    Route{M::post, "/api/v1/bookings", "requestBooking", "booking_request", request_booking},
    Route{M::post, "/api/v1/bookings/afterwards",
          "recordAfterwards", "assign_directly", record_afterwards},
    Route{M::get, "/api/v1/bookings/{booking_id}", "readBooking", "booking_see", read_booking},
    Route{M::get, "/api/v1/bookings/{booking_id}/timeline",
          "readTimeline", "booking_see", read_timeline},
    Route{M::post, "/api/v1/bookings/{booking_id}/approve",
          "approveBooking", "booking_approve", approve_booking},
    Route{M::post, "/api/v1/bookings/{booking_id}/cancel",
          "cancelBooking", "booking_cancel", cancel_booking},
    Route{M::post, "/api/v1/bookings/{booking_id}/move",
          "moveBooking", "booking_change", move_booking},
    Route{M::post, "/api/v1/bookings/{booking_id}/search",
          "searchAgain", "booking_change", search_again},
    Route{M::get, "/api/v1/seats/{seat_id}/candidates",
          "listCandidates", "candidate_see", list_candidates},
    Route{M::post, "/api/v1/seats/{seat_id}/assign",
          "assignDirectly", "assign_directly", assign_directly},
    Route{M::get, "/api/v1/offers", "listOffers", "offer_see", list_offers},
    Route{M::get, "/api/v1/offers/{offer_id}", "readOffer", "offer_see", read_offer},
    Route{M::post, "/api/v1/offers/{offer_id}/accept", "acceptOffer", "offer_answer", accept_offer},
    Route{M::post, "/api/v1/offers/{offer_id}/decline",
          "declineOffer", "offer_answer", decline_offer},
    Route{M::post, "/api/v1/offers/{offer_id}/recuse", "recuseOffer", "offer_answer", recuse_offer},
    Route{M::post, "/api/v1/offers/{offer_id}/propose",
          "proposeTime", "offer_answer", propose_time},
    Route{M::post, "/api/v1/offers/{offer_id}/confirm",
          "confirmOffer", "assign_directly", confirm_offer},
    Route{M::post, "/api/v1/proposals/{proposal_id}/take",
          "takeProposal", "proposal_answer", take_proposal},
    Route{M::post, "/api/v1/proposals/{proposal_id}/refuse",
          "refuseProposal", "proposal_answer", refuse_proposal},
    Route{M::get, "/api/v1/calls", "listCalls", "call_keep", list_calls},
    Route{M::post, "/api/v1/offers/{offer_id}/call", "noteCall", "call_keep", note_call},
    Route{M::get, "/api/v1/links/{tenant_slug}/{token}", "readLink", "public", nullptr, read_link},
    Route{M::post, "/api/v1/links/{tenant_slug}/{token}",
          "answerLink", "public", nullptr, answer_link},
    Route{M::get, "/antwort/{tenant_slug}/{token}",
          "showAnswerPage", "public", nullptr, show_answer_page},
    Route{M::post, "/antwort/{tenant_slug}/{token}",
          "submitAnswerPage", "public", nullptr, submit_answer_page},
    Route{M::get, "/api/v1/assignments", "listAssignments", "assignment_see", list_assignments},
    Route{M::get, "/api/v1/assignments/{assignment_id}",
          "readAssignment", "assignment_see", read_assignment},
    Route{M::get, "/api/v1/assignments/{assignment_id}/calendar",
          "readAssignmentCalendar", "assignment_see", read_assignment_calendar},
    Route{M::post, "/api/v1/assignments/{assignment_id}/cancel",
          "cancelAssignment", "assignment_cancel", cancel_assignment},
    Route{M::post, "/api/v1/assignments/{assignment_id}/outcome",
          "reportOutcome", "outcome_report", report_outcome},
    Route{M::get, "/api/v1/assignments/{assignment_id}/timesheet",
          "readTimesheet", "assignment_see", read_timesheet},
    Route{M::put, "/api/v1/assignments/{assignment_id}/timesheet",
          "submitTimesheet", "timesheet_submit", submit_timesheet},
    Route{M::post, "/api/v1/assignments/{assignment_id}/timesheet/confirm",
          "confirmTimesheet", "timesheet_sign", confirm_timesheet},
    Route{M::post, "/api/v1/assignments/{assignment_id}/timesheet/object",
          "objectToTimesheet", "timesheet_confirm", object_to_timesheet},
    Route{M::get, "/api/v1/timesheets", "listTimesheets", "assignment_see", list_timesheets},
    Route{M::get, "/api/v1/today", "readToday", "candidate_see", read_today},
    Route{M::get, "/api/v1/schedule", "readSchedule", "candidate_see", read_schedule},
    Route{M::get, "/api/v1/figures", "readFigures", "pool_see", read_figures},
    Route{M::get, "/api/v1/exports/{export_kind}", "exportList", "pool_see", export_list},
};
// clang-format on

}  // namespace

std::span<const Route> routes() {
    return kRoutes;
}

}  // namespace api
