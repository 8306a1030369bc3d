#include "tests/api/outgoing/mail_house.hpp"

namespace {

class MessageTest : public tests::MailTest {
protected:
    tests::Assigned one = tests::add_assigned(house, tenant);
    MessageTest() {
        tests::give_email(house, tenant, one.interpreter, "samira@beispiel.example");
        house.run(tenant, "update requester set email = 'amt@beispiel.example'");
    }
    std::string about_assignment(std::string_view by = "") {
        return services::ids_json({{"assignment_id", one.assignment.value},
                                   {"interpreter_id", one.interpreter.value},
                                   {"seat_id", one.seat.value}},
                                  {{"by", by}});
    }
    void expect_nothing_of_a_client(const std::string& text) {
        for (const auto word : {"AZ-4711", "Notiz-nur", "Kontaktperson", "05231-0", "4711"})
            EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
};

TEST_F(MessageTest, AConfirmationTellsThePersonTheAddressAndTheOfficeTheName) {
    note(one, "assignment_confirmed", about_assignment());
    work();
    EXPECT_EQ(told(), "assignment_confirmed interpreter sent, booking_filled requester sent");
    const auto all = mails();
    EXPECT_NE(all.find("Haus A, Lange Straße 1, 32756 Detmold"), std::string::npos) << all;
    EXPECT_NE(all.find("jemand gefunden: Samira Beispielfrau"), std::string::npos);
    EXPECT_NE(all.find("To: <samira@beispiel.example>"), std::string::npos);
    EXPECT_NE(all.find("Do, 05.03.2026, 10:00 bis 11:00 Uhr"), std::string::npos);
    expect_nothing_of_a_client(all);
}

TEST_F(MessageTest, TheHtmlBesideTheTextHasTheColourInForce) {
    house.run(tenant,
              "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
              " created_at) select current_tenant(), gen_random_uuid(), 'about', version,"
              " valid_from, document::jsonb, '2026-01-01Z' from (values"
              " (1, timestamptz '2026-01-01Z', '{\"colour\": \"#1a5e8a\"}'),"
              " (2, timestamptz '2036-01-01Z', '{\"colour\": \"#8a1a5e\"}'))"
              " planned (version, valid_from, document)");
    note(one, "assignment_confirmed", about_assignment());
    work();
    const auto all = mails();
    EXPECT_NE(all.find("Content-Type: text/html; charset=utf-8"), std::string::npos) << all;
    EXPECT_NE(all.find("color:#1a5e8a"), std::string::npos) << all;
    EXPECT_EQ(all.find("#8a1a5e"), std::string::npos);
}

TEST_F(MessageTest, EveryKindOfNewsIsFreeOfClients) {
    const auto offer = tests::offer_instead(house, tenant, one);
    house.log_in(tenant, "coordinator");
    const auto about_offer =
        services::ids_json({{"offer_id", offer.value}, {"interpreter_id", one.interpreter.value}});
    note(one, "offer_made", about_offer);
    note(one, "seat_unfilled", services::ids_json({{"seat_id", one.seat.value}}));
    note(one, "choice_wanted", services::ids_json({{"seat_id", one.seat.value}}));
    work();
    EXPECT_EQ(told(),
              "choice_wanted account sent, offer interpreter sent, seat_unfilled account sent, "
              "seat_unfilled requester sent");
    const auto all = mails();
    expect_nothing_of_a_client(all);
    EXPECT_NE(all.find("https://mittler.example/antwort/beispiel/"), std::string::npos);
    EXPECT_NE(all.find("Ort: 32756 Detmold"), std::string::npos);
}

TEST_F(MessageTest, TheTokenOfALinkIsStoredNowhere) {
    const auto offer = tests::offer_instead(house, tenant, one);
    note(one, "offer_made", services::ids_json({{"offer_id", offer.value}}));
    work();
    const auto all = mails();
    const std::string before = "/antwort/beispiel/";
    const auto token = all.substr(all.find(before) + before.size(), 43);
    for (const auto* table : {"public_link", "message", "delivery", "event", "audit"})
        EXPECT_EQ(
            house.count(tenant, std::string{table} + " t where t::text like '%" + token + "%'"), 0)
            << table;
    EXPECT_EQ(house
                  .get({.token = {}, .tenant = tenant, .account = {}, .membership = {}},
                       "/api/v1/links/beispiel/" + token)
                  .status,
              200);
}

TEST_F(MessageTest, AnOfferAnsweredMeanwhileIsNewsToNobody) {
    const auto offer = tests::offer_instead(house, tenant, one);
    note(one, "offer_made", services::ids_json({{"offer_id", offer.value}}));
    const std::atomic<bool> stop = false;
    api::run_due(house.house(), stop);  // without a folder: the mail waits
    EXPECT_EQ(told(), "offer interpreter waiting");
    house.run(tenant, "update offer set state = 'withdrawn'");
    house.clock().advance(dispatch::Minutes{2});
    work();
    EXPECT_EQ(told(), "offer interpreter cancelled");
}

TEST_F(MessageTest, EachIsToldOnceOfOneEvent) {
    note(one, "assignment_confirmed", about_assignment());
    work();
    house.run(tenant, "update delivery set state = 'due' where consumer = 'tell_assignment'");
    house.run(tenant, "insert into due_tenant (tenant_id, due_at) select '" + to_text(tenant) +
                          "', '2026-01-01'");
    work();
    EXPECT_EQ(house.count(tenant, "message"), 2);
}

TEST_F(MessageTest, APasswordLinkWakesTheWorkerThatSendsIt) {
    house.add_account(tenant, "coordinator", "kim@beispiel.example", "ein-langes-passwort-1");
    const auto asked = house.ask({.method = "POST",
                                  .target = "/api/v1/password-links",
                                  .body = {{"email", "kim@beispiel.example"}}});
    ASSERT_EQ(asked.status, 202);
    work();
    EXPECT_EQ(told(), "password_link account sent");
}

TEST_F(MessageTest, WhoHasNoAddressIsNotWrittenTo) {
    house.run(tenant, "update interpreter set email_enc = null");
    house.run(tenant, "update requester set email = null");
    note(one, "assignment_confirmed", about_assignment());
    work();
    EXPECT_EQ(told(), "");
}

TEST_F(MessageTest, ACancellationTellsTheOtherSide) {
    note(one, "assignment_cancelled", about_assignment("interpreter"));
    work();
    EXPECT_EQ(told(), "interpreter_lost requester sent");
    note(one, "assignment_cancelled", about_assignment("requester"));
    note(one, "assignment_cancelled", about_assignment("move"));
    work();
    EXPECT_EQ(told(),
              "appointment_off requester sent, appointment_off requester sent, "
              "assignment_cancelled interpreter sent, assignment_moved interpreter sent, "
              "interpreter_lost requester sent");
}

/// The lines of one file in a mail, unfolded.
std::string calendar_in(const std::string& all, std::string_view to) {
    const auto mail = all.find("To: <" + std::string{to} + ">");
    const auto begin = all.find("BEGIN:VCALENDAR", mail);
    if (mail == std::string::npos || begin == std::string::npos) return "none";
    auto file = all.substr(begin, all.find("END:VCALENDAR", begin) - begin);
    for (auto fold = file.find("\r\n "); fold != std::string::npos; fold = file.find("\r\n "))
        file.erase(fold, 3);
    return file;
}

std::string line(const std::string& file, std::string_view name) {
    const auto at = file.find("\r\n" + std::string{name});
    if (at == std::string::npos) return "none";
    return file.substr(at + 2, file.find("\r\n", at + 2) - at - 2);
}

TEST_F(MessageTest, ACalendarTakesTheAppointmentInAndOutAgain) {
    note(one, "assignment_confirmed", about_assignment());
    work();
    const auto invited = mails();
    EXPECT_NE(invited.find("text/calendar; charset=utf-8; method=REQUEST"), std::string::npos);
    const auto request = calendar_in(invited, "samira@beispiel.example");
    EXPECT_EQ(line(request, "METHOD"), "METHOD:REQUEST");
    EXPECT_EQ(line(request, "SEQUENCE"), "SEQUENCE:0");
    EXPECT_EQ(line(request, "ATTENDEE").substr(0, 40), "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE;CN");
    EXPECT_NE(line(request, "ATTENDEE").find(":mailto:samira@beispiel.example"), std::string::npos);
    EXPECT_NE(line(request, "ORGANIZER").find(":mailto:mittler@beispiel.example"),
              std::string::npos);
    EXPECT_NE(line(calendar_in(invited, "amt@beispiel.example"), "SUMMARY").find("Samira"),
              std::string::npos);

    clear_mails();
    const auto person = house.log_in(tenant, "coordinator");
    ASSERT_EQ(house
                  .post(person, "/api/v1/bookings/" + to_text(one.booking) + "/cancel",
                        {{"channel", "telephone"}})
                  .status,
              200);
    work();
    const auto gone = mails();
    for (const auto* to : {"samira@beispiel.example", "amt@beispiel.example"}) {
        const auto cancel = calendar_in(gone, to);
        EXPECT_EQ(line(cancel, "METHOD"), "METHOD:CANCEL") << to;
        EXPECT_EQ(line(cancel, "STATUS"), "STATUS:CANCELLED");
        EXPECT_EQ(line(cancel, "SEQUENCE"), "SEQUENCE:1");
        EXPECT_EQ(line(cancel, "UID"), line(request, "UID"));
    }
    expect_nothing_of_a_client(invited + gone);
}

TEST_F(MessageTest, ALateInvitationDoesNotBringACancelledAppointmentBack) {
    note(one, "assignment_confirmed", about_assignment());
    house.run(tenant, "update interpreter set email_enc = null");
    work();
    house.run(tenant, "update assignment set state = 'cancelled', sequence = 1");
    house.run(tenant, "update message set state = 'waiting', due_at = '2026-01-01Z'");
    house.run(tenant, "insert into due_tenant (tenant_id, due_at) select '" + to_text(tenant) +
                          "', '2026-01-01'");
    clear_mails();
    work();
    EXPECT_EQ(line(calendar_in(mails(), "amt@beispiel.example"), "METHOD"), "METHOD:CANCEL");
}

TEST_F(MessageTest, RemindersComeInTimeAndOnlyWhileNeeded) {
    note(one, "assignment_confirmed", about_assignment());
    house.clock().set("2026-03-04T09:01:00Z");  // a day before
    work();
    EXPECT_NE(told().find("assignment_reminder interpreter sent"), std::string::npos) << told();
    house.clock().set("2026-03-07T10:01:00Z");  // two days after the end
    work();
    EXPECT_NE(told().find("timesheet_missing interpreter sent"), std::string::npos) << told();
}

TEST_F(MessageTest, AReminderComesAtTheTenantsOwnTime) {
    house.run(tenant,
              "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
              " created_at) values ('" +
                  to_text(tenant) +
                  "', gen_random_uuid(), 'dispatch', 1, '2020-01-01',"
                  " '{\"reminders\": {\"before_assignment_deadlines\": {\"lines\": [{\"from\":"
                  " \"begin\", \"count\": 1, \"unit\": \"working_days\", \"at\": \"16:00\"}]}}}',"
                  " '2020-01-01Z')");
    note(one, "assignment_confirmed", about_assignment());
    house.clock().set("2026-03-04T14:59:00Z");
    work();
    EXPECT_EQ(told().find("assignment_reminder"), std::string::npos) << told();
    house.clock().set("2026-03-04T15:00:00Z");
    work();
    EXPECT_NE(told().find("assignment_reminder interpreter sent"), std::string::npos) << told();
}

TEST_F(MessageTest, WhoHandedInIsNotRemindedAndTheOfficeIsAskedAgain) {
    note(one, "assignment_confirmed", about_assignment());
    work();
    house.clock().set("2026-03-05T12:00:00Z");
    const auto person =
        house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = one.interpreter});
    ASSERT_EQ(house
                  .put(person, one.path + "/timesheet",
                       {{"begin", "2026-03-05T10:00"}, {"end", "2026-03-05T11:00"}})
                  .status,
              200);
    house.clock().set("2026-03-12T12:00:00Z");
    work();
    const auto all = told();
    EXPECT_EQ(all.find("timesheet_missing"), std::string::npos);
    EXPECT_NE(all.find("timesheet_to_confirm requester sent"), std::string::npos) << all;
    EXPECT_NE(all.find("confirmation_missing requester sent"), std::string::npos) << all;
}

TEST_F(MessageTest, WhatCannotBeSentComesAgainAndIsGivenUpVisibly) {
    const auto coordinator = house.log_in(tenant, "coordinator");
    house.run(tenant, "update requester set email = null");
    note(one, "assignment_confirmed", about_assignment());
    const std::atomic<bool> stop = false;
    for (int i = 0; i < 10; ++i) {
        api::run_due(house.house(), stop);
        house.clock().advance(std::chrono::hours{9});
    }
    EXPECT_NE(told().find("assignment_confirmed interpreter given_up"), std::string::npos);
    const auto list =
        house.get(coordinator, "/api/v1/messages?subject_id=" + to_text(one.assignment));
    ASSERT_EQ(list.status, 200) << list.raw.body;
    const auto& oldest = list.body["items"].back();
    EXPECT_EQ(oldest["attempts"], 10);
    EXPECT_EQ(oldest["last_error"], "folder_not_writable");
    EXPECT_EQ(list.raw.body.find("samira@"), std::string::npos);
}

}  // namespace
