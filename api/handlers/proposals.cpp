#include <nlohmann/json.hpp>

#include "api/handlers/booking_answer.hpp"
#include "api/handlers/offer_json.hpp"
#include "api/handlers/offers.hpp"

namespace api {

namespace matching = services::matching;
using ProposalId = dispatch::Id<struct ProposalKind>;

Answer propose_time(Call& call) {
    auto id = path_id<dispatch::OfferId>(call.request, "offer_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const auto time = wall_time_of(reader, "local");
    const auto channel = channel_of(call, reader);
    if (const auto problem = reader.problem()) return *problem;
    auto proposed = matching::propose_time(call.use, {.offer = *id,
                                                      .local_begin = time->local,
                                                      .when_twice = time->when_twice,
                                                      .channel = channel});
    if (!proposed) return proposed.error();
    return json_response(201, proposal_json(call, *proposed));
}

Answer take_proposal(Call& call) {
    auto id = path_id<ProposalId>(call.request, "proposal_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    matching::TakeProposal command{.proposal = id->value, .channel = channel_of(call, reader)};
    command.reason = reader.optional_text("reason", 200);
    if (command.reason && command.reason->size() < 3)
        reader.note_problem("field_invalid", "reason");
    if (const auto problem = reader.problem()) return *problem;
    auto taken = matching::take_proposal(call.use, command);
    if (!taken) return taken.error();
    return booking_answer(call, *taken);
}

Answer refuse_proposal(Call& call) {
    auto id = path_id<ProposalId>(call.request, "proposal_id");
    if (!id) return id.error();
    auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    const matching::RefuseProposal command{.proposal = id->value,
                                           .channel = channel_of(call, reader)};
    if (const auto problem = reader.problem()) return *problem;
    auto refused = matching::refuse_proposal(call.use, command);
    if (!refused) return refused.error();
    return booking_answer(call, *refused);
}

}  // namespace api
