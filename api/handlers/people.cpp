#include "services/accounts/people.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/accounts.hpp"
#include "api/handlers/actions.hpp"
#include "api/json.hpp"

namespace api {
namespace {

namespace accounts = services::accounts;

template <class IdType>
Json id_or_null(const std::optional<IdType>& id) {
    return id ? Json(dispatch::to_text(*id)) : Json();
}

/// Rights that have ended are found no more.
dispatch::booking::PossibleActs acts_on(const accounts::Person& person) {
    if (person.valid_until && *person.valid_until <= real_now())
        return {{"end", dispatch::Error{dispatch::Refusal::not_found, "not_found"}}};
    return {{"end", dispatch::Done{}}};
}

Json person_json(const accounts::Person& person, const Call& call) {
    Json json{
        {"account_id", dispatch::to_text(person.account)},
        {"membership_id", dispatch::to_text(person.membership)},
        {"email", person.email},
        {"display_name", person.display_name},
        {"role", person.role},
        {"requester_id", id_or_null(person.requester)},
        {"interpreter_id", id_or_null(person.interpreter)},
        {"valid_until",
         person.valid_until ? Json(local_text(*person.valid_until, call.session.zone)) : Json()},
        {"has_password", person.has_password},
        {"password_link",
         {{"state", person.link_state},
          {"until",
           person.link_until ? Json(local_text(*person.link_until, call.session.zone)) : Json()}}}};
    add_actions(json, call, "account", acts_on(person));
    return json;
}

template <class IdType>
std::optional<IdType> as(const std::optional<dispatch::Uuid>& uuid) {
    return uuid ? std::optional{IdType{*uuid}} : std::nullopt;
}

dispatch::Result<accounts::Invitation> read_invitation(const http::Request& request) {
    const auto body = read_body(request);
    if (!body) return body.error();
    JsonReader reader{*body};
    accounts::Invitation invitation;
    invitation.account.email = reader.text("email", 254);
    invitation.account.display_name = reader.text("display_name", 120);
    auto& wanted = invitation.membership;
    wanted.role =
        reader.one_of("role", {"requester", "coordinator", "interpreter", "tenant_admin"});
    wanted.requester = as<dispatch::RequesterId>(reader.optional_uuid("requester_id"));
    wanted.place = as<dispatch::PlaceId>(reader.optional_uuid("place_id"));
    wanted.interpreter = as<dispatch::InterpreterId>(reader.optional_uuid("interpreter_id"));
    wanted.deputy_of = as<dispatch::MembershipId>(reader.optional_uuid("deputy_of"));
    wanted.valid_until = reader.optional_instant("valid_until");
    wanted.valid_from = real_now();
    if (wanted.valid_until && *wanted.valid_until <= wanted.valid_from)
        reader.note_problem("field_invalid", "valid_until");
    if (const auto problem = reader.problem()) return *problem;
    return invitation;
}

}  // namespace

Answer list_accounts(Call& call) {
    const auto page = read_page(call.request);
    if (!page) return page.error();
    auto people =
        accounts::list_people(call.use, {page->after_time, page->after_id, page->limit + 1});
    Json next;
    if (people.size() > page->limit) {
        people.pop_back();
        next = make_cursor(people.back().added_at, people.back().membership.value);
    }
    Json items = Json::array();
    for (const auto& person : people) items.push_back(person_json(person, call));
    return page_response(std::move(items), std::move(next));
}

Answer invite_account(Call& call) {
    const auto invitation = read_invitation(call.request);
    if (!invitation) return invitation.error();
    const auto person = accounts::invite_person(call.use, *invitation);
    if (!person) return person.error();
    return json_response(201, person_json(*person, call));
}

Answer end_membership(Call& call) {
    const auto id = path_id<dispatch::MembershipId>(call.request, "membership_id");
    if (!id) return id.error();
    auto ended = accounts::end_membership(call.use, {.membership = *id, .real_now = real_now()});
    if (!ended) return ended.error();
    call.ended_tokens = *std::move(ended);
    return no_content();
}

}  // namespace api
