#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "api/cli/commands.hpp"
#include "api/cli/node.hpp"
#include "api/cli/tenant_work.hpp"
#include "db/postgres/in_transaction.hpp"
#include "dispatch/calendar/land.hpp"
#include "services/documents/csv.hpp"
#include "services/scheduling/school_holidays.hpp"

namespace api::cli {
namespace {

namespace calendar = dispatch::calendar;
using services::scheduling::SchoolHoliday;

std::string content_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw CannotRun{"cannot read " + file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

SchoolHoliday holiday_of(const services::documents::CsvRow& row) {
    const auto wrong = [&](std::string_view why) {
        return CannotRun{fmt::format("line {}: {}; nothing was saved", row.line, why)};
    };
    if (row.cells.size() != 3 || row.cells[0].empty()) throw wrong("name;from;to is wanted");
    const auto first = calendar::parse_local_day(row.cells[1]);
    const auto last = calendar::parse_local_day(row.cells[2]);
    if (!first || !last) throw wrong("days are written 2026-12-23");
    if (*last < *first) throw wrong("the last day is before the first");
    return {row.cells[0], {*first, *last + std::chrono::days{1}}};
}

}  // namespace

int import_school_holidays(const Settings& settings, const ImportOptions& options) {
    if (!calendar::parse_land(options.land))
        throw CannotRun{"--land takes the code of a German Land, as NW or BY"};
    const auto table = services::documents::read_csv(content_of(options.file));
    if (!table) throw CannotRun{sentence_of(table.error())};
    std::vector<SchoolHoliday> list;
    for (const auto& row : table->rows) list.push_back(holiday_of(row));
    if (options.apply) {
        Stores stores{settings};
        Node node{settings, stores};
        db::in_transaction(node.house().pool, std::nullopt, [&](db::Transaction& tx) {
            services::scheduling::save_school_holidays(tx, options.land, list);
        });
    }
    fmt::print("{} school holidays of {}{}\n", list.size(), options.land,
               options.apply ? "" : "; nothing was saved");
    return 0;
}

}  // namespace api::cli
