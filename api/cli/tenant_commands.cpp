#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "api/cli/commands.hpp"
#include "api/cli/node.hpp"
#include "api/cli/tenant_work.hpp"
#include "db/postgres/in_transaction.hpp"
#include "db/secrets/password.hpp"
#include "db/secrets/token.hpp"
#include "services/accounts/account_add.hpp"
#include "services/accounts/password.hpp"
#include "services/accounts/people.hpp"

namespace api::cli {
namespace {

namespace accounts = services::accounts;

struct Password {
    std::string text;
    bool made_here = false;
};

Password read_password(const std::string& file) {
    if (file.empty()) return {db::random_token().substr(0, 20), true};
    std::ifstream in{file};
    Password password;
    if (!in || !std::getline(in, password.text))
        throw CannotRun{"cannot read a password from the first line of " + file};
    const auto checked = accounts::check_password(password.text);
    if (!checked) throw CannotRun{sentence_of(checked.error())};
    return password;
}

template <class IdType>
std::optional<IdType> read_id(const std::string& text, std::string_view what) {
    if (text.empty()) return std::nullopt;
    const auto uuid = dispatch::parse_uuid(text);
    if (!uuid) throw CannotRun{fmt::format("{} takes an id, not \"{}\"", what, text)};
    return IdType{*uuid};
}

}  // namespace

int add_tenant(const Settings& settings, const TenantOptions& options) {
    Stores stores{settings};
    Node node{settings, stores};
    const accounts::NewTenant tenant{.slug = options.slug,
                                     .name = options.name,
                                     .kind = options.kind,
                                     .land = options.land,
                                     .zone = options.zone,
                                     .is_demo = options.demo};
    const dispatch::TenantId id{node.house().new_id()};
    const auto added = db::in_transaction(node.house().pool, id, [&](db::Transaction& tx) {
        return accounts::add_tenant(tx, id, tenant, real_now());
    });
    if (!added) throw CannotRun{sentence_of(added.error())};
    fmt::print("{} {}\n", dispatch::to_text(id), options.slug);
    return 0;
}

int add_user(const Settings& settings, const UserOptions& options) {
    Stores stores{settings};
    Node node{settings, stores};
    const auto tenant = find_tenant(node.house(), options.tenant);
    const auto password = read_password(options.password_file);
    const auto hash = db::hash_password(password.text);
    const auto person = in_tenant(node.house(), tenant, [&](services::UseCase& use) {
        return accounts::invite_person(
            use, {.account = {.email = options.email,
                              .display_name = options.name,
                              .password_hash = hash},
                  .membership = {
                      .account = {},
                      .role = options.role,
                      .requester = read_id<dispatch::RequesterId>(options.requester, "--requester"),
                      .interpreter =
                          read_id<dispatch::InterpreterId>(options.interpreter, "--interpreter"),
                      .valid_from = real_now()}});
    });
    if (!person) throw CannotRun{sentence_of(person.error())};
    fmt::print("{} {} {}\n", dispatch::to_text(person->account), options.email, options.role);
    if (password.made_here)
        fmt::print("password: {}  (unless this account had one already)\n", password.text);
    return 0;
}

int list_users(const Settings& settings, const std::string& slug) {
    constexpr std::size_t kPage = 200;
    Stores stores{settings};
    Node node{settings, stores};
    const auto tenant = find_tenant(node.house(), slug);
    accounts::PeoplePage page{.after_time = {}, .after_id = {}, .limit = kPage};
    for (;;) {
        const auto people = in_tenant(node.house(), tenant, [&](services::UseCase& use) {
            return accounts::list_people(use, page);
        });
        for (const auto& person : people)
            fmt::print("{:12} {:40} {}{}\n", person.role, person.email, person.display_name,
                       person.valid_until
                           ? "  (ends " + dispatch::to_text(*person.valid_until) + ")"
                           : "");
        if (people.size() < kPage) return 0;
        page.after_time = people.back().added_at;
        page.after_id = people.back().membership.value;
    }
}

}  // namespace api::cli
