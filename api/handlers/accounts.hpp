#pragma once

#include "api/context.hpp"

// Operations of the tag "accounts" in openapi.yaml, one handler each: JSON -> command -> use case
// -> JSON.
namespace api {

Answer open_session(const PublicCall& call);
Answer request_sign_in(const PublicCall& call);
Answer close_all_sessions(Call& call);
Answer read_session(Call& call);
Answer switch_session(Call& call);
Answer close_session(Call& call);
Answer list_tokens(Call& call);
Answer create_token(Call& call);
Answer revoke_token(Call& call);
Answer read_push_key(Call& call);
Answer list_devices(Call& call);
Answer add_device(Call& call);
Answer end_device(Call& call);
Answer list_calendar_feeds(Call& call);
Answer add_calendar_feed(Call& call);
Answer end_calendar_feed(Call& call);
Answer read_calendar_feed(const PublicCall& call);
Answer request_password_link(const PublicCall& call);
Answer set_password(const PublicCall& call);
Answer list_accounts(Call& call);
Answer invite_account(Call& call);
Answer end_membership(Call& call);

}  // namespace api
