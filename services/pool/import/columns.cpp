#include "services/pool/import/columns.hpp"

#include <algorithm>
#include <cassert>

#include "dispatch/core/mail_address.hpp"

namespace services::pool {
namespace {

bool is_called(const Column& column, const std::string& name) {
    if (folded(column.german) == name || folded(column.key) == name) {
        return true;
    }
    const auto synonyms = split(column.synonyms, "|");
    return std::ranges::find(synonyms, name, folded) != synonyms.end();
}

std::string lower_ascii(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

}  // namespace

HeaderMatch match_header(const std::vector<Column>& columns, const documents::CsvRow& header) {
    HeaderMatch match;
    for (std::size_t position = 0; position < header.cells.size(); ++position) {
        const auto& cell = header.cells[position];
        const std::string name = folded(cell);
        if (name.empty()) {
            continue;
        }
        const auto found_column = std::ranges::find_if(
            columns, [&](const Column& column) { return is_called(column, name); });
        if (found_column == columns.end()) {
            match.findings.push_back(found("column_unknown", {header.line, cell}));
        } else if (!match.position.emplace(found_column->key, position).second) {
            match.findings.push_back(found("column_twice", {header.line, cell}));
        }
    }
    for (const auto& column : columns) {
        if (column.need != Need::optional && !match.position.contains(column.key)) {
            match.findings.push_back(found("column_missing", {header.line, column.german}));
        }
    }
    return match;
}

RowCells::RowCells(const std::vector<Column>& columns,
                   const HeaderMatch& header,
                   const documents::CsvRow& row)
    : columns_{columns}, header_{header}, row_{row} {
    for (const auto& column : columns_) {
        if (column.need == Need::value && !has(column.key)) {
            note("value_missing", column.key);
        }
    }
}

const Column& RowCells::column(std::string_view key) const {
    const auto found_column = std::ranges::find(columns_, key, &Column::key);
    assert(found_column != columns_.end());
    return *found_column;
}

std::string_view RowCells::text(std::string_view key) const {
    const auto position = header_.position.find(column(key).key);
    if (position == header_.position.end() || position->second >= row_.cells.size()) {
        return {};
    }
    return documents::without_formula_guard(trimmed(row_.cells[position->second]));
}

void RowCells::note(std::string_view code, std::string_view key, std::string_view value) {
    findings_.push_back(found(code, {row_.line, column(key).german}, value));
}

template <class Value, class Parse>
std::optional<Value> RowCells::parsed(std::string_view key, std::string_view code, Parse parse) {
    const auto cell = text(key);
    if (cell.empty()) {
        return std::nullopt;
    }
    std::optional<Value> value = parse(cell);
    if (!value) {
        note(code, key, cell);
    }
    return value;
}

std::optional<dispatch::calendar::LocalDay> RowCells::day(std::string_view key) {
    return parsed<dispatch::calendar::LocalDay>(key, "date_unreadable", parse_german_day);
}

std::optional<dispatch::calendar::TimeOfDay> RowCells::time(std::string_view key) {
    return parsed<dispatch::calendar::TimeOfDay>(key, "time_unreadable", parse_german_time);
}

std::optional<dispatch::Money> RowCells::amount(std::string_view key) {
    return parsed<dispatch::Money>(key, "amount_unreadable", parse_german_amount);
}

std::optional<double> RowCells::decimal(std::string_view key) {
    return parsed<double>(key, "number_unreadable", parse_german_decimal);
}

std::optional<std::int32_t> RowCells::number(std::string_view key) {
    return parsed<std::int32_t>(key, "number_unreadable", parse_whole_number);
}

std::optional<bool> RowCells::yes_no(std::string_view key) {
    return parsed<bool>(key, "yes_no_unreadable", parse_yes_no);
}

std::vector<WeekWindow> RowCells::week(std::string_view key) {
    return parsed<std::vector<WeekWindow>>(key, "times_unreadable", parse_week)
        .value_or(std::vector<WeekWindow>{});
}

std::string RowCells::email(std::string_view key) {
    const auto cell = text(key);
    if (cell.empty()) return {};
    if (const auto checked = dispatch::check_mail_address(cell); !checked) {
        const bool only_ascii = checked.error().code == "email_invalid";
        note(only_ascii ? "email_unreadable" : "email_with_umlaut", key, cell);
        return {};
    }
    return lower_ascii(cell);
}

std::string RowCells::postcode(std::string_view key) {
    const auto cell = text(key);
    if (!cell.empty() && (cell.size() != 5 || !parse_whole_number(cell))) {
        note("postcode_unreadable", key, cell);
        return {};
    }
    return std::string{cell};
}

std::string RowCells::word(std::string_view key,
                           const std::vector<WordRow>& table,
                           std::string_view otherwise) {
    const auto cell = text(key);
    if (cell.empty()) {
        return std::string{otherwise};
    }
    const auto value = find_word(table, cell);
    if (!value) {
        note("word_unknown", key, cell);
    }
    return std::string{value.value_or(otherwise)};
}

}  // namespace services::pool
