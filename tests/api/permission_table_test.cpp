#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "api/routes.hpp"
#include "tests/db/database_fixture.hpp"

namespace {

using Names = std::set<std::string>;

struct Line {
    std::string operation, capability, roles, scope;
};

const std::string kFolder = SOURCE_DIR;

/// tests/api/permissions.txt: written by hand, read by people.
std::vector<Line> permission_table() {
    std::ifstream file{kFolder + "/tests/api/permissions.txt"};
    std::vector<Line> table;
    for (std::string text; std::getline(file, text);) {
        if (text.starts_with('#')) continue;
        Line line;
        std::istringstream{text} >> line.operation >> line.capability >> line.roles >> line.scope;
        table.push_back(line);
    }
    return table;
}

Names split(const std::string& text) {
    Names names;
    std::istringstream in{text};
    for (std::string name; std::getline(in, name, ',');) names.insert(name);
    return names;
}

/// Capabilities of each role as the migrations made them.
std::map<std::string, Names> roles_of_the_database() {
    tests::FreshDatabase database;
    auto tx = database.pool().begin({});
    std::map<std::string, Names> roles;
    for (const auto row : tx.run({"", "select name, capabilities from role"})) {
        const auto capabilities = row.text_array("capabilities");
        roles[row.text("name")] = {capabilities.begin(), capabilities.end()};
    }
    return roles;
}

Names who_may(const std::map<std::string, Names>& roles, const std::string& capability) {
    Names names;
    for (const auto& [role, capabilities] : roles)
        if (capabilities.contains(capability)) names.insert(role);
    return names;
}

/// "GET /path operationId capability" of every operation in openapi.yaml.
Names operations_of_the_document() {
    std::ifstream file{kFolder + "/api/openapi.yaml"};
    Names found;
    std::string path, method, operation;
    std::smatch part;
    for (std::string line; std::getline(file, line);) {
        if (std::regex_match(line, part, std::regex{"  (/\\S*):"})) path = part[1];
        if (std::regex_match(line, part, std::regex{"    (get|post|put|patch|delete):"}))
            method = part[1];
        if (std::regex_match(line, part, std::regex{"      operationId: (\\w+)"}))
            operation = part[1];
        if (!std::regex_match(line, part, std::regex{"      x-capability: (\\w+)"})) continue;
        std::ranges::transform(method, method.begin(), [](char sign) {
            return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
        });
        found.insert(method + " " + path + " " + operation + " " + part[1].str());
    }
    return found;
}

Names operations_of_the_code() {
    Names found;
    for (const auto& route : api::routes())
        found.insert(std::string{api::http::to_text(route.method)} + " " + std::string{route.path} +
                     " " + std::string{route.operation_id} + " " + std::string{route.capability});
    return found;
}

/// Parameters may be named otherwise in the code; their places must agree.
Names without_parameter_names(const Names& operations) {
    Names plain;
    for (const auto& operation : operations)
        plain.insert(std::regex_replace(operation, std::regex{"\\{[^}]*\\}"}, "{}"));
    return plain;
}

}  // namespace

TEST(PermissionTable, HasOneLineForEachOperationInItsSequence) {
    std::vector<std::string> in_table, in_code;
    for (const auto& line : permission_table())
        in_table.push_back(line.operation + " " + line.capability);
    for (const auto& route : api::routes())
        in_code.push_back(std::string{route.operation_id} + " " + std::string{route.capability});
    EXPECT_EQ(in_table, in_code);
}

TEST(PermissionTable, NamesTheRolesThatTheDatabaseGivesTheCapability) {
    const auto roles = roles_of_the_database();
    ASSERT_EQ(roles.size(), 5U);
    for (const auto& line : permission_table()) {
        if (line.capability == "public") {
            EXPECT_EQ(line.roles, "everybody") << line.operation;
        } else if (line.roles == "all") {
            EXPECT_EQ(who_may(roles, line.capability).size(), roles.size()) << line.operation;
        } else {
            EXPECT_EQ(who_may(roles, line.capability), split(line.roles)) << line.operation;
        }
    }
}

TEST(PermissionTable, LetsOnlyUnboundRolesReachTheTenant) {
    const Names scopes{"public", "account", "membership", "tenant", "reference"};
    for (const auto& line : permission_table()) {
        EXPECT_TRUE(scopes.contains(line.scope)) << line.operation;
        EXPECT_EQ(line.scope == "public", line.capability == "public") << line.operation;
        if (line.scope != "tenant") continue;
        for (const auto* bound : {"requester", "interpreter", "all"})
            EXPECT_FALSE(split(line.roles).contains(bound)) << line.operation;
    }
}

TEST(PermissionTable, GivesWhatIsNotOfAnAccountToNoRoleByAccident) {
    // "self" belongs to everybody: what it reaches must be the account's own or reference data
    for (const auto& line : permission_table()) {
        if (line.capability != "self") continue;
        EXPECT_TRUE(line.scope == "account" || line.scope == "reference") << line.operation;
    }
}

TEST(PermissionTable, AgreesWithTheDocument) {
    EXPECT_EQ(without_parameter_names(operations_of_the_code()),
              without_parameter_names(operations_of_the_document()));
}

TEST(RouteTable, HasAHandlerOfTheRightKindForEachOperation) {
    for (const auto& route : api::routes()) {
        const bool is_public = route.capability == "public";
        EXPECT_EQ(route.public_handler != nullptr, is_public) << route.operation_id;
        EXPECT_EQ(route.handler != nullptr, !is_public) << route.operation_id;
    }
}
