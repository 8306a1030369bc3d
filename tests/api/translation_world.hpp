#pragma once

#include <fmt/format.h>

#include "tests/api/outgoing/mail_house.hpp"

namespace tests {

inline constexpr auto* kTranslations = "/api/v1/translations";

/// Two who write Moroccan Arabic and one who only speaks it; Monday, 2 March 2026.
class TranslationWorld : public MailTest {
protected:
    dispatch::RequesterId office = house.add_requester(tenant);
    Person caseworker = house.log_in(tenant, "requester", {.requester = office});
    Person coordinator = house.log_in(tenant, "coordinator");
    dispatch::InterpreterId first = add_writer("native");
    dispatch::InterpreterId second = add_writer("c1");
    Person writer = logged_in(first);
    Person other = logged_in(second);

    dispatch::InterpreterId add_writer(std::string_view level, std::string_view form = "written") {
        const auto id = house.add_interpreter(tenant);
        house.run(tenant, fmt::format("update interpreter set qualification = 'sworn' where id ="
                                      " '{}'",
                                      to_text(id)));
        house.run(tenant, fmt::format("insert into interpreter_language (tenant_id, id,"
                                      " interpreter_id, language, form, level, evidence) values"
                                      " ('{}', gen_random_uuid(), '{}', 'ary', '{}', '{}', 'exam')",
                                      to_text(tenant), to_text(id), form, level));
        give_email(house, tenant, id, to_text(id) + "@beispiel.example");
        return id;
    }
    Person logged_in(dispatch::InterpreterId id) {
        return house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = id});
    }
    void set_rules(const std::string& kind, const std::string& document) {
        house.run(tenant, fmt::format("insert into tenant_rule (tenant_id, id, kind, version,"
                                      " valid_from, document, created_at) values"
                                      " (current_tenant(), gen_random_uuid(), '{}', 1,"
                                      " '2026-01-01Z', '{}', '2026-01-01Z')",
                                      kind, document));
    }
    static nlohmann::json wanted() {
        return {{"source_language", "deu"},
                {"target_language", "ary"},
                {"deadline", "2026-03-16T12:00"},
                {"four_eyes", false},
                {"text_kind", "letter"}};
    }
    std::string order(const nlohmann::json& body = wanted()) {
        const auto reply = house.post(caseworker, kTranslations, body);
        EXPECT_EQ(reply.status, 201) << reply.raw.body;
        return reply.body["id"];
    }
    static std::string path(const std::string& id) { return std::string{kTranslations} + '/' + id; }
    nlohmann::json read(const Person& who, const std::string& id) {
        const auto reply = house.get(who, path(id));
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    Reply put_file(const Person& who,
                   const std::string& id,
                   const std::string& kind,
                   const std::string& content) {
        const auto file = dispatch::to_text(house.house().new_id());
        return house.ask_as(who, {.method = "PUT",
                                  .target = path(id) + "/files/" + file + "?kind=" + kind,
                                  .headers = {{"x-file-name", "Brief%20M%C3%BCller.txt"}},
                                  .raw_body = content});
    }
    Reply act(const Person& who,
              const std::string& id,
              const std::string& what,
              nlohmann::json more = {}) {
        nlohmann::json body{{"act", what}};
        if (!more.is_null()) body.update(more);
        return house.post(who, path(id) + "/acts", body);
    }
    Reply answer(const Person& who, const std::string& id, const std::string& said) {
        const auto shown = read(who, id);
        for (const auto& offer : shown["offers"])
            if (offer["state"] == "made")
                return house.post(
                    who, "/api/v1/translation-offers/" + offer["id"].get<std::string>() + "/answer",
                    {{"answer", said}});
        ADD_FAILURE() << "no open offer";
        return {};
    }
    /// An order with a text of 60 keystrokes, sent, and offered to both.
    std::string offered(const nlohmann::json& body = wanted()) {
        const auto id = order(body);
        EXPECT_EQ(put_file(caseworker, id, "source", std::string(60, 'a')).status, 200);
        EXPECT_EQ(act(caseworker, id, "submit").status, 204);
        work();
        return id;
    }
    std::string taken(const nlohmann::json& body = wanted()) {
        const auto id = offered(body);
        EXPECT_EQ(answer(writer, id, "accept").status, 204);
        work();
        return id;
    }
    std::string delivered(const nlohmann::json& body = wanted()) {
        const auto id = taken(body);
        EXPECT_EQ(put_file(writer, id, "translation", "naqd").status, 200);
        EXPECT_EQ(act(writer, id, "deliver").status, 204);
        work();
        return id;
    }
    std::string state(const std::string& id) { return read(coordinator, id)["state"]; }
};

}  // namespace tests
