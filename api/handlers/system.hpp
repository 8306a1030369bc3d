#pragma once

#include "api/context.hpp"

// Operations of the tag "system" in openapi.yaml, one handler each: JSON -> command -> use case ->
// JSON.
namespace api {

Answer check_health(const PublicCall& call);
Answer check_ready(const PublicCall& call);
Answer read_metrics(const PublicCall& call);
Answer follow_events(Call& call);
Answer list_changes(Call& call);
Answer read_clock(Call& call);
Answer advance_clock(Call& call);
Answer list_deliveries(Call& call);
Answer retry_delivery(Call& call);
Answer list_messages(Call& call);
Answer read_audit(Call& call);

}  // namespace api
