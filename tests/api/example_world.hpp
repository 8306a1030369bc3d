#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/postgres/connection.hpp"
#include "tests/api/api_fixture.hpp"
#include "tests/api/openapi.hpp"

namespace tests {

/// The world that the examples of api/openapi.yaml speak of (tests/api/example_world.sql), twice:
/// the tenant "beispiel" and a stranger, "fremd", whose things nobody of "beispiel" may reach.
class ExampleWorld {
public:
    explicit ExampleWorld(std::span<const api::Route> table = api::routes());

    TestHouse house;

    /// Somebody of "beispiel" with the role; bound to office 201 or person 301.
    Person person(std::string_view role) const;
    /// Brings what the example of the operation is about into the state that it needs; whether
    /// something had to be changed.
    bool prepare_for(std::string_view operation);
    /// Runs statements past all rules; #401 stands for the id of "beispiel" that ends with 401.
    void change(const std::string& sql);
    /// State of every table, but for what a refusal may leave: audit.
    std::map<std::string, std::string> states();

private:
    void hand_in_translation();  // by 301, of 471
    db::Connection superuser_;
};

/// Roles that have the capability, by the database; "nobody" alone for "public".
std::vector<std::string> roles_with(const std::string& capability);

/// Calls as somebody of "beispiel" with the role, or as "nobody".
Reply call(ExampleWorld& world, const Example& example, const std::string& role);

/// "01900000-0000-7000-8000-000000000401" -> the same thing of the tenant "fremd"; likewise tokens
/// of links.
std::string as_of_stranger(std::string text);
/// The same with things of office 202 of the tenant "beispiel". (Its people belong to all offices.)
std::string as_of_other_office(std::string text);
/// The same with things of person 302 of the tenant "beispiel".
std::string as_of_other_person(std::string text);
/// Whether the text holds an id of the tenant "fremd".
bool speaks_of_stranger(std::string_view text);

}  // namespace tests
