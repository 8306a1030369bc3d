#include "api/demo/logins.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "api/context.hpp"
#include "db/queries/accounts.hpp"
#include "db/queries/system.hpp"
#include "dispatch/language/catalogue.hpp"
#include "services/accounts/account_add.hpp"
#include "services/pool/import/catalogue_resolver.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import/requesters.hpp"

namespace api::demo {
namespace {

namespace accounts = services::accounts;

struct Login {
    std::string email;
    std::string name;
    std::string role;
    std::optional<dispatch::RequesterId> requester = {};
    std::optional<dispatch::InterpreterId> interpreter = {};
};

void add_login(services::UseCase& use, const std::string& password_hash, const Login& login) {
    const auto account = accounts::find_or_add_account(
        use.tx, use.make_id<dispatch::AccountId>(),
        {.email = login.email, .display_name = login.name, .password_hash = password_hash},
        use.now);
    const auto added = accounts::add_membership(use, {.account = account.id,
                                                      .role = login.role,
                                                      .requester = login.requester,
                                                      .interpreter = login.interpreter,
                                                      .valid_from = real_now()});
    if (!added)
        throw std::runtime_error{fmt::format("demo login {}: {}", login.email, added.error().code)};
}

/// The import knows Fachkräfte already and sends them a link; here they get the demo password.
void give_password(services::UseCase& use,
                   const std::string& password_hash,
                   const std::string& email) {
    const auto rows = use.tx.run(db::query::login_find, accounts::fold_email(email));
    use.tx.run(db::query::account_password_set, rows[0].uuid("account_id"), password_hash);
}

std::map<std::string, dispatch::Uuid> ids_by_number(services::UseCase& use,
                                                    const db::Query& query) {
    std::map<std::string, dispatch::Uuid> ids;
    for (const auto& row : use.tx.run(query, use.tenant))
        ids.emplace(row.text("external_number"), row.uuid("id"));
    return ids;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Fachkräfte as the file names them; the first of an office plays for it.
void add_offices(services::UseCase& use, const LoginsWanted& wanted, Cast& cast) {
    const auto ids = ids_by_number(use, db::query::requester_number_list);
    const auto bytes = read_file(wanted.folder / "requesters.csv");
    const auto file = services::pool::read_requesters(bytes);
    if (!file) throw std::runtime_error{"demo file requesters.csv cannot be read"};
    bool first = true;
    for (const auto& row : file->rows) {
        const auto& person = row.value.person;
        if (person.email.empty() || cast.offices.contains(row.value.external_number)) continue;
        const dispatch::RequesterId id{ids.at(row.value.external_number)};
        if (std::exchange(first, false))
            add_login(use, wanted.password_hash,
                      {fmt::format("fachkraft@{}.example.org", wanted.slug), "Demo Fachkraft",
                       "requester", id});
        if (!wanted.everybody) return;
        give_password(use, wanted.password_hash, person.email);
        cast.offices.emplace(row.value.external_number, person.email);
    }
}

void add_people(services::UseCase& use, const LoginsWanted& wanted, Cast& cast) {
    const auto ids = ids_by_number(use, db::query::interpreter_number_list);
    const auto bytes = read_file(wanted.folder / "interpreters.csv");
    const auto file =
        services::pool::read_interpreters(bytes, services::pool::resolver_of(use.tools.languages));
    if (!file) throw std::runtime_error{"demo file interpreters.csv cannot be read"};
    bool first = true;
    for (const auto& row : file->rows) {
        const auto& person = row.value.person;
        if (person.email.empty()) continue;
        const dispatch::InterpreterId id{ids.at(person.external_number)};
        if (std::exchange(first, false))
            add_login(use, wanted.password_hash,
                      {fmt::format("person@{}.example.org", wanted.slug), "Demo Sprachmittlung",
                       "interpreter", std::nullopt, id});
        if (!wanted.everybody) return;
        add_login(use, wanted.password_hash,
                  {person.email, person.given_name + " " + person.family_name, "interpreter",
                   std::nullopt, id});
        cast.people.emplace(person.external_number, person.email);
    }
}

}  // namespace

Cast add_logins(services::UseCase& use, const LoginsWanted& wanted) {
    for (const auto& [local, role] :
         {std::pair{"koordination", "coordinator"}, std::pair{"verwaltung", "tenant_admin"},
          std::pair{"betrieb", "operator"}})
        add_login(use, wanted.password_hash,
                  {fmt::format("{}@{}.example.org", local, wanted.slug),
                   fmt::format("Demo {}", local), role});
    Cast cast;
    add_offices(use, wanted, cast);
    add_people(use, wanted, cast);
    return cast;
}

}  // namespace api::demo
