#pragma once

#include <string>

/// States of the example world in which allowed_actions_test.cpp compares what the API says that
/// somebody may do with what it accepts.
namespace tests {

struct Scene {
    const char* name;
    const char* now;
    std::string sql;  // what is other than in the example world; #401 as there
};

/// The talk was performed, and its hours are in this state.
inline std::string with_sheet(const std::string& state) {
    return "update booking set state = 'completed' where id = '#402';"
           "update assignment set state = 'performed', outcome = 'performed' where id = '#601';"
           "insert into timesheet (tenant_id, id, assignment_id, interpreter_id, state, begin_at,"
           " end_at, submitted_at, updated_at) values ('#001', '#621', '#601', '#301', '" +
           state +
           "', '2026-03-02 09:00Z', '2026-03-02 10:10Z', '2026-03-02 10:20Z',"
           " '2026-03-02 10:20Z');";
}

inline const Scene kScenes[] = {
    {"before everything", "2026-03-02T08:00:00Z", ""},
    {"to be approved", "2026-03-02T08:00:00Z",
     "update offer set state = 'withdrawn' where booking_id = '#401';"
     "update offer_round set state = 'closed' where booking_id = '#401';"
     "update booking set state = 'requested' where id = '#401';"
     "update seat set state = 'open' where id = '#411'"},
    {"nobody found", "2026-03-02T08:00:00Z",
     "update offer set state = 'expired' where booking_id = '#401';"
     "update offer_round set state = 'closed' where booking_id = '#401';"
     "update seat set state = 'unfilled' where id = '#411'"},
    {"interest is collected", "2026-03-02T08:00:00Z",
     "update offer_round set coordinator_confirms = true where id = '#441';"
     "update offer set state = 'interested' where id = '#501'"},
    {"declined, recused, accepted", "2026-03-02T08:00:00Z",
     "update offer set state = 'declined' where id = '#501';"
     "update offer set state = 'recused' where id = '#502';"
     "update offer set state = 'withdrawn' where id = '#503'"},
    {"the offers are late", "2026-03-04T09:00:00Z", ""},
    {"the time of the search has come", "2026-03-10T09:00:00Z", ""},
    {"the proposed time has passed", "2026-03-12T13:00:00Z", ""},
    {"one of two seats is filled", "2026-03-02T08:00:00Z",
     "insert into seat (tenant_id, id, booking_id, position, language, state) values"
     " ('#001', '#415', '#401', 2, 'ary', 'filled');"
     "insert into commitment (tenant_id, id, interpreter_id, calendar_id, during, kind, state)"
     " values ('#001', '#613', '#301', '#301', '[2026-03-10 09:00Z,2026-03-10 10:00Z)',"
     " 'assignment', 'confirmed');"
     "insert into assignment (tenant_id, id, booking_id, seat_id, interpreter_id, commitment_id,"
     " time_option_id, begin_at, end_at, state, confirmed_at, updated_at) values ('#001', '#603',"
     " '#401', '#415', '#301', '#613', '#431', '2026-03-10 09:00Z', '2026-03-10 10:00Z',"
     " 'confirmed', '2026-03-01Z', '2026-03-01Z');"
     "update offer set state = 'withdrawn' where id = '#501'"},
    {"withdrawn and cancelled", "2026-03-02T08:00:00Z",
     "update offer set state = 'withdrawn' where booking_id = '#401';"
     "update offer_round set state = 'closed' where booking_id = '#401';"
     "update booking set state = 'withdrawn' where id = '#401';"
     "update booking set state = 'cancelled' where id = '#402';"
     "update assignment set state = 'cancelled', commitment_id = null where id = '#601';"
     "delete from commitment where id = '#611'"},
    {"during the talk", "2026-03-02T09:30:00Z", ""},
    {"after the talk", "2026-03-02T10:00:00Z", ""},
    {"performed", "2026-03-02T11:00:00Z",
     "update booking set state = 'completed' where id = '#402';"
     "update assignment set state = 'performed', outcome = 'performed' where id = '#601'"},
    {"nobody but the interpreter came", "2026-03-02T11:00:00Z",
     "update booking set state = 'completed' where id = '#402';"
     "update assignment set state = 'client_no_show', outcome = 'client_no_show'"
     " where id = '#601'"},
    {"the interpreter did not come", "2026-03-02T11:00:00Z",
     "update booking set state = 'completed' where id = '#402';"
     "update assignment set state = 'interpreter_no_show', outcome = 'interpreter_no_show'"
     " where id = '#601'"},
    {"hours handed in", "2026-03-02T11:30:00Z", with_sheet("submitted")},
    {"hours objected to", "2026-03-02T11:30:00Z", with_sheet("objected")},
    {"hours confirmed", "2026-03-02T11:30:00Z", with_sheet("confirmed")},
    {"hours verified", "2026-03-02T11:30:00Z", with_sheet("verified")},
    {"a text is being put together", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'requested', submitted_at = null, writer_id = null,"
     " taken_at = null where id = '#4b1'"},
    {"nobody translates", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'unfilled', writer_id = null, taken_at = null"
     " where id = '#4b1'"},
    {"a translation is uploaded", "2026-03-02T08:00:00Z",
     "update translation_file set kind = 'translation' where id = '#491'"},
    {"a translation is delivered", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'delivered' where id = '#4b1'"},
    {"a translation is to be checked", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'delivered', four_eyes = true, writer_id = '#302',"
     " checker_id = '#301' where id = '#4b1'"},
    {"nobody checks it", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'delivered', four_eyes = true where id = '#4b1'"},
    {"a translation is checked", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'checked', checker_id = '#302' where id = '#4b1'"},
    {"a translation is returned", "2026-03-02T08:00:00Z",
     "update translation_order set state = 'returned' where id = '#4b1'"},
    {"a call is connected", "2026-03-02T08:00:05Z",
     "update hotline_call set state = 'connected', interpreter_id = '#301',"
     " connected_at = '2026-03-02 08:00Z' where id = '#471';"
     "update hotline_ring set answer = 'accepted' where id = '#481'"},
    {"a call waits and there is no hotline outside", "2026-03-02T08:00:05Z",
     "update hotline_call set state = 'waiting' where id = '#471';"
     "delete from hotline_outside"},
    {"a call became hours", "2026-03-02T11:30:00Z",
     "update hotline_call set assignment_id = '#601' where id = '#473';" + with_sheet("submitted")},
    {"hours of a call were confirmed", "2026-03-02T11:30:00Z",
     "update hotline_call set assignment_id = '#601' where id = '#473';" + with_sheet("confirmed")},
    {"rights that ended", "2026-03-02T08:00:00Z",
     "update membership set valid_until = '2026-01-01Z' where id = '#116'"},
};

}  // namespace tests
