#pragma once

#include "api/context.hpp"

// Operations of the tag "offers" in openapi.yaml, one handler each: JSON -> command -> use case ->
// JSON.
namespace api {

Answer list_offers(Call& call);
Answer read_offer(Call& call);
Answer accept_offer(Call& call);
Answer decline_offer(Call& call);
Answer recuse_offer(Call& call);
Answer propose_time(Call& call);
Answer confirm_offer(Call& call);
Answer take_proposal(Call& call);
Answer refuse_proposal(Call& call);
Answer list_calls(Call& call);
Answer note_call(Call& call);
Answer read_link(const PublicCall& call);
Answer answer_link(const PublicCall& call);
Answer show_answer_page(const PublicCall& call);
Answer submit_answer_page(const PublicCall& call);

}  // namespace api
