#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/core/money.hpp"
#include "services/documents/csv.hpp"
#include "services/pool/import/finding.hpp"
#include "services/pool/import/values.hpp"

namespace services::pool {

enum class Need { optional, column, value };  // value: column and a value in every row

/// A column as people call it: `german` is shown, `synonyms` ("a|b|c") are accepted as well. With
/// `words` nothing else may stand in a cell.
struct Column {
    std::string_view key;
    std::string_view german;
    std::string_view synonyms = {};
    Need need = Need::optional;
    const std::vector<WordRow>* words = nullptr;
};

/// Where each known column stands in a file, and what is wrong with the header.
struct HeaderMatch {
    std::map<std::string_view, std::size_t> position;
    std::vector<Finding> findings;
};
HeaderMatch match_header(const std::vector<Column>& columns, const documents::CsvRow& header);

/// The cells of one row by the key of their column. Each reader answers nothing for an empty
/// cell, and notes a finding for one that cannot be read. REQUIRES: the key is in the table.
class RowCells {
public:
    RowCells(const std::vector<Column>& columns,
             const HeaderMatch& header,
             const documents::CsvRow& row);

    std::size_t line() const { return row_.line; }
    std::string_view text(std::string_view key) const;
    bool has(std::string_view key) const { return !text(key).empty(); }
    std::optional<dispatch::calendar::LocalDay> day(std::string_view key);
    std::optional<dispatch::calendar::TimeOfDay> time(std::string_view key);
    std::optional<dispatch::Money> amount(std::string_view key);
    std::optional<double> decimal(std::string_view key);
    std::optional<std::int32_t> number(std::string_view key);
    std::optional<bool> yes_no(std::string_view key);
    std::vector<WeekWindow> week(std::string_view key);
    std::string email(std::string_view key);  // lower case
    std::string postcode(std::string_view key);
    /// The value for the word in the cell, or `otherwise` for an empty one.
    std::string word(std::string_view key,
                     const std::vector<WordRow>& table,
                     std::string_view otherwise);

    void note(std::string_view code, std::string_view key, std::string_view value = {});
    std::vector<Finding> take_findings() { return std::move(findings_); }

private:
    template <class Value, class Parse>
    std::optional<Value> parsed(std::string_view key, std::string_view code, Parse parse);
    const Column& column(std::string_view key) const;

    const std::vector<Column>& columns_;
    const HeaderMatch& header_;
    const documents::CsvRow& row_;
    std::vector<Finding> findings_;
};

}  // namespace services::pool
