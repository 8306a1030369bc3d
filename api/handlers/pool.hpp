#pragma once

#include "api/context.hpp"

// Operations of the tag "pool" in openapi.yaml, one handler each: JSON -> command -> use case ->
// JSON.
namespace api {

Answer list_interpreters(Call& call);
Answer add_interpreter(Call& call);
Answer list_missing_requirements(Call& call);
Answer read_interpreter(Call& call);
Answer change_interpreter(Call& call);
Answer set_languages(Call& call);
Answer set_clearances(Call& call);
Answer read_availability(Call& call);
Answer set_availability(Call& call);
Answer read_limits(Call& call);
Answer set_limits(Call& call);
Answer list_foreign_calendars(Call& call);
Answer add_foreign_calendar(Call& call);
Answer fetch_foreign_calendar(Call& call);
Answer remove_foreign_calendar(Call& call);
Answer list_calendar_conflicts(Call& call);
Answer list_requesters(Call& call);
Answer add_requester(Call& call);
Answer read_requester(Call& call);
Answer change_requester(Call& call);
Answer merge_requesters(Call& call);
Answer list_closed_days(Call& call);
Answer add_closed_days(Call& call);
Answer remove_closed_days(Call& call);
Answer list_blocks(Call& call);
Answer add_block(Call& call);
Answer remove_block(Call& call);
Answer list_rules(Call& call);
Answer read_rule(Call& call);
Answer list_rule_versions(Call& call);
Answer save_rule(Call& call);
Answer read_import_kind(Call& call);
Answer import_file(Call& call);

}  // namespace api
