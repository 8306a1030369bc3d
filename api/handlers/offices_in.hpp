#pragma once

#include "api/context.hpp"

// Operations with which offices come in by themselves, one handler each: JSON -> command -> use
// case -> JSON.
namespace api {

Answer read_office_invitation(Call& call);
Answer invite_office(Call& call);
Answer revoke_office_invitation(Call& call);
Answer read_invitation(const PublicCall& call);
Answer register_by_invitation(const PublicCall& call);
Answer read_request_form(const PublicCall& call);
Answer request_by_form(const PublicCall& call);
Answer preview_request_form(const PublicCall& call);
Answer read_registration_form(const PublicCall& call);
Answer register_by_domain(const PublicCall& call);
Answer read_entry(const PublicCall& call);
Answer confirm_entry(const PublicCall& call);
Answer read_terms(Call& call);
Answer accept_terms(Call& call);
Answer list_terms_acceptances(Call& call);

}  // namespace api
