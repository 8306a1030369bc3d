#include "tests/api/outgoing/mail_house.hpp"

namespace {

/// Whoever holds the link of an offer, without a login.
class LinkTest : public tests::MailTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    dispatch::OfferId offer = tests::offer_instead(house, tenant, one);
    std::string token = token_from_mail();

    std::string token_from_mail() {
        tests::give_email(house, tenant, one.interpreter, "samira@beispiel.example");
        note(one, "offer_made", services::ids_json({{"offer_id", offer.value}}));
        work();
        const auto all = mails();
        const std::string before = "/antwort/beispiel/";
        return all.substr(all.find(before) + before.size(), 43);
    }
    tests::Reply open_page() {
        return house.ask({.method = "GET", .target = "/antwort/beispiel/" + token});
    }
    tests::Reply click(std::string_view answer) {
        return house.ask({.method = "POST",
                          .target = "/antwort/beispiel/" + token,
                          .headers = {{"content-type", "application/x-www-form-urlencoded"}},
                          .raw_body = "answer=" + std::string{answer}});
    }
    std::string state() {
        return house.run(tenant, "select state from offer").only().text("state");
    }
};

TEST_F(LinkTest, OpeningThePageChangesNothing) {
    const auto events = house.count(tenant, "event");
    for (int i = 0; i < 3; ++i) {
        const auto shown = open_page();
        ASSERT_EQ(shown.status, 200);
        for (const auto part : {"lang=\"de\"", "Zusagen", "Kann nicht", "Kenne die Person",
                                "Detmold", "Donnerstag, 5. März 2026, 10:00 bis"})
            EXPECT_NE(shown.raw.body.find(part), std::string::npos) << part;
        for (const auto part : {"<script", "Lange Straße", "Beispielamt", "AZ-4711", "style=\""})
            EXPECT_EQ(shown.raw.body.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(house
                  .get({.token = {}, .tenant = tenant, .account = {}, .membership = {}},
                       "/api/v1/links/beispiel/" + token)
                  .body["offer"]["state"],
              "made");
    EXPECT_EQ(state(), "made");
    EXPECT_EQ(house.count(tenant, "event"), events);
}

TEST_F(LinkTest, ThePageSpeaksEnglishWhenAsked) {
    const auto ask = [&](const std::string& query, const std::string& header) {
        return house
            .ask({.method = "GET",
                  .target = "/antwort/beispiel/" + token + query,
                  .headers = {{"accept-language", header}}})
            .raw.body;
    };
    for (const auto& body : {ask("?lang=en", "de"), ask("", "en-GB,en;q=0.9,de;q=0.5")})
        for (const auto part : {"lang=\"en\"", "Accept", "I cannot come", "?lang=de",
                                "Thursday, 5 March 2026, 10:00 to", "Please answer by"})
            EXPECT_NE(body.find(part), std::string::npos) << part << body;
    for (const auto& body :
         {ask("", "de-DE,de;q=0.9,en;q=0.5"), ask("?lang=de", "en"), ask("", "tr")})
        EXPECT_NE(body.find("<html lang=\"de\">"), std::string::npos);
}

TEST_F(LinkTest, ThePageSaysHowFarItIsWhereBothPlacesAreKnown) {
    EXPECT_EQ(open_page().raw.body.find(" km, "), std::string::npos);
    house.run(tenant, "update requester_place set latitude = 51.93, longitude = 8.90");
    house.run(tenant,
              "update interpreter set latitude = 51.93, longitude = 8.80, travels_by = 'car'");
    const auto german = open_page().raw.body;
    EXPECT_NE(german.find("8,9 km, etwa 17 Minuten mit dem Auto (von zu Hause)"), std::string::npos)
        << german;
    const auto english =
        house.ask({.method = "GET", .target = "/antwort/beispiel/" + token + "?lang=en"}).raw.body;
    EXPECT_NE(english.find("8.9 km, about 17 minutes by car (from home)"), std::string::npos);
}

TEST_F(LinkTest, ThePageBringsItsStyleByHashAndNothingElse) {
    const auto policy = open_page().header("Content-Security-Policy");
    EXPECT_NE(policy.find("default-src 'none'; style-src 'sha256-"), std::string::npos) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_EQ(open_page().header("Referrer-Policy"), "no-referrer");
}

TEST_F(LinkTest, TheClickAcceptsOnceHoweverOftenItIsMade) {
    const auto first = click("accept");
    ASSERT_EQ(first.status, 200);
    EXPECT_NE(first.raw.body.find("Sie haben zugesagt"), std::string::npos) << first.raw.body;
    EXPECT_EQ(state(), "accepted");
    const auto second = click("accept");
    EXPECT_NE(second.raw.body.find("Sie haben zugesagt"), std::string::npos);
    EXPECT_NE(click("decline").raw.body.find("Sie haben zugesagt"), std::string::npos);
    EXPECT_EQ(house.count(tenant, "assignment"), 1);
    EXPECT_EQ(house.count(tenant, "event where type = 'assignment_confirmed'"), 1);
    EXPECT_EQ(house.run(tenant, "select channel from audit where action = 'offer_accepted'")
                  .only()
                  .text("channel"),
              "link");
}

TEST_F(LinkTest, DecliningAndRecusingNeedNoReason) {
    EXPECT_NE(click("decline").raw.body.find("abgelehnt"), std::string::npos);
    EXPECT_EQ(state(), "declined");
}

TEST_F(LinkTest, AnotherWordIsNoAnswer) {
    EXPECT_EQ(click("vielleicht").raw.body.find("zugesagt"), std::string::npos);
    EXPECT_EQ(state(), "made");
}

TEST_F(LinkTest, WhatIsOverIsSaidKindly) {
    house.run(tenant, "update offer set state = 'withdrawn'");
    EXPECT_NE(open_page().raw.body.find("hat sich erledigt"), std::string::npos);
    house.clock().set("2026-03-03T08:00:00Z");
    EXPECT_NE(open_page().raw.body.find("Frist"), std::string::npos);
    EXPECT_NE(click("accept").raw.body.find("Frist"), std::string::npos);
    house.run(tenant, "update offer set state = 'made'");
    EXPECT_NE(click("accept").raw.body.find("abgelaufen"), std::string::npos);
    EXPECT_EQ(state(), "made");
}

TEST_F(LinkTest, AWrongTokenIsNoLink) {
    token.back() = token.back() == 'A' ? 'B' : 'A';
    token.front() = token.front() == 'A' ? 'B' : 'A';
    EXPECT_EQ(open_page().status, 404);
    EXPECT_EQ(click("accept").status, 404);
    EXPECT_EQ(house.ask({.method = "GET", .target = "/api/v1/links/beispiel/" + token}).status,
              404);
    EXPECT_EQ(house.ask({.method = "GET", .target = "/antwort/niemand/" + token}).status, 404);
}

TEST_F(LinkTest, TheSameByJson) {
    const auto target = "/api/v1/links/beispiel/" + token;
    const auto answered =
        house.ask({.method = "POST", .target = target, .body = {{"answer", "accept"}}});
    ASSERT_EQ(answered.status, 200) << answered.raw.body;
    EXPECT_EQ(answered.body["state"], "accepted");
    const auto again =
        house.ask({.method = "POST", .target = target, .body = {{"answer", "accept"}}});
    EXPECT_EQ(again.code(), "offer_accepted") << again.raw.body;
}

}  // namespace
