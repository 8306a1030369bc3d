#include "api/handlers/actions.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <nlohmann/json.hpp>

#include "api/problem.hpp"
#include "api/routes.hpp"

namespace api {
namespace {

constexpr auto kActions = std::to_array<ActionLine>({
    {"booking", "approve", "approveBooking"},
    {"booking", "cancel", "cancelBooking"},
    {"booking", "move", "moveBooking"},
    {"booking", "search", "searchAgain"},
    {"booking", "assign", "assignDirectly"},
    {"booking", "take_proposal", "takeProposal"},
    {"booking", "confirm_timesheet", "confirmTimesheet"},
    {"booking", "write_message", "writeBookingMessage"},
    {"occurrence", "cancel", "cancelSeries"},
    {"occurrence", "move", "moveSeries"},
    {"occurrence", "restore", "restoreSeries"},
    {"series", "extend", "extendSeries"},
    {"seat", "assign", "assignDirectly"},
    {"round", "assign", "assignDirectly"},
    {"round", "confirm", "confirmOffer"},
    {"proposal", "take", "takeProposal"},
    {"proposal", "refuse", "refuseProposal"},
    {"offer", "accept", "acceptOffer"},
    {"offer", "decline", "declineOffer"},
    {"offer", "recuse", "recuseOffer"},
    {"offer", "propose", "proposeTime"},
    {"offer", "confirm", "confirmOffer"},
    {"offer", "call", "noteCall"},
    {"assignment", "cancel", "cancelAssignment"},
    {"assignment", "report_outcome", "reportOutcome"},
    {"assignment", "submit_timesheet", "submitTimesheet"},
    {"assignment", "confirm_timesheet", "confirmTimesheet"},
    {"assignment", "object_to_timesheet", "objectToTimesheet"},
    {"assignment", "give_feedback", "giveFeedback"},
    {"assignment", "write_message", "writeBookingMessage"},
    {"timesheet", "submit", "submitTimesheet"},
    {"timesheet", "confirm", "confirmTimesheet"},
    {"timesheet", "object", "objectToTimesheet"},
    {"interpreter", "change", "changeInterpreter"},
    {"interpreter", "set_languages", "setLanguages"},
    {"house_colleague", "take_part", "setHouseParticipation"},
    {"house_colleague", "confirm", "confirmHouseSkills"},
    {"house_colleague", "agree", "recordHouseAgreement"},
    {"translation", "submit", "actOnTranslation"},
    {"translation", "open", "actOnTranslation"},
    {"translation", "give_back", "actOnTranslation"},
    {"translation", "deliver", "actOnTranslation"},
    {"translation", "pass", "actOnTranslation"},
    {"translation", "object", "actOnTranslation"},
    {"translation", "accept", "actOnTranslation"},
    {"translation", "send_back", "actOnTranslation"},
    {"translation", "cancel", "actOnTranslation"},
    {"interpreter", "set_clearances", "setClearances"},
    {"interpreter", "set_availability", "setAvailability"},
    {"requester", "change", "changeRequester"},
    {"account", "end", "endMembership"},
    {"hotline_call", "give_up", "giveUpHotlineCall"},
    {"hotline_call", "hand_over", "handOverHotlineCall"},
    {"hotline_call", "end", "endHotlineCall"},
    {"hotline_call", "correct", "correctHotlineCall"},
});

std::string_view capability_of(std::string_view operation_id) {
    const auto found = std::ranges::find(routes(), operation_id, &Route::operation_id);
    assert(found != routes().end());
    return found->capability;
}

Json refused_json(std::string_view action, const dispatch::Error& error) {
    Json line{{"action", action}, {"code", error.code}};
    if (const auto text = problem_text(error.code)) {
        line["text"] = text->german;
        line["text_en"] = text->english;
    }
    return line;
}

}  // namespace

std::span<const ActionLine> action_lines() {
    return kActions;
}

void add_actions(Json& json,
                 const Call& call,
                 std::string_view kind,
                 const dispatch::booking::PossibleActs& acts) {
    auto allowed = Json::array();
    auto refused = Json::array();
    for (const auto& line : kActions) {
        if (line.kind != kind || !call.session.may(capability_of(line.operation_id))) continue;
        const auto act =
            std::ranges::find(acts, line.action, &dispatch::booking::PossibleAct::name);
        if (act == acts.end() ? acts.empty() : static_cast<bool>(act->answer))
            allowed.push_back(line.action);
        else if (act != acts.end())
            refused.push_back(refused_json(line.action, act->answer.error()));
    }
    json["allowed_actions"] = std::move(allowed);
    json["refused_actions"] = std::move(refused);
}

}  // namespace api
