#pragma once

#include "api/context.hpp"

// Immediate interpreting; what each does: openapi.yaml.
namespace api {

Answer read_hotline(Call& call);
Answer list_hotline_calls(Call& call);
Answer request_hotline_call(Call& call);
Answer read_hotline_call(Call& call);
Answer give_up_hotline_call(Call& call);
Answer hand_over_hotline_call(Call& call);
Answer end_hotline_call(Call& call);
Answer correct_hotline_call(Call& call);
Answer accept_hotline_ring(Call& call);
Answer decline_hotline_ring(Call& call);
Answer read_presence(Call& call);
Answer keep_presence(Call& call);
Answer end_presence(Call& call);
Answer list_reachable(Call& call);
Answer read_outside_hotline(Call& call);
Answer save_outside_hotline(Call& call);
Answer remove_outside_hotline(Call& call);

}  // namespace api
