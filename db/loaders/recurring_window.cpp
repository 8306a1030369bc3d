#include "db/loaders/recurring_window.hpp"

#include <stdexcept>

namespace db {

namespace calendar = dispatch::calendar;

calendar::RecurringWindow recurring_window(const Row& row) {
    auto rule = calendar::parse_recurrence_rule(row.view("rule"));
    if (!rule) throw std::runtime_error{"a kept recurrence rule is not readable"};
    calendar::RecurringWindow window{
        .first_day = calendar::parse_local_day(row.view("first_day")).value(),
        .rule = *std::move(rule),
        .window = {{dispatch::Minutes{row.integer("from_min")}},
                   {dispatch::Minutes{row.integer("to_min")}}}};
    for (const auto& day : row.text_array("except_days"))
        window.except.push_back(calendar::parse_local_day(day).value());
    return window;
}

}  // namespace db
