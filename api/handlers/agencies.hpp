#pragma once

#include "api/context.hpp"

// Agencies (Dolmetschbüros), their framework contracts, and what is called off from them.
namespace api {

Answer list_agencies(Call& call);
Answer add_agency(Call& call);
Answer change_agency(Call& call);
Answer list_call_offs(Call& call);
Answer make_call_off(Call& call);
Answer act_on_call_off(Call& call);

}  // namespace api
