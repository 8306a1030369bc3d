#include "services/documents/csv.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "services/documents/csv_encoding.hpp"

namespace services::documents {
namespace {

using dispatch::Error;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::string_view kFormulaStarts = "=+-@\t\r";

Error refused(std::string_view code, std::size_t line) {
    return {Refusal::invalid, code, "line " + std::to_string(line)};
}

/// Separators inside quotes do not count.
char separator_of(std::string_view text) {
    constexpr std::array<char, 3> candidates{';', ',', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    bool begun = false;
    for (const char c : text) {
        if ((c == '\n' || c == '\r') && !quoted) {
            if (begun) {
                break;
            }
            continue;
        }
        begun = true;
        quoted = quoted != (c == '"');
        const auto found = std::ranges::find(candidates, c);
        if (!quoted && found != candidates.end()) {
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
        }
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// Reads one row at a time; stands at the first character of the next one.
class RowReader {
public:
    RowReader(std::string_view text, char separator, const CsvLimits& limits)
        : text_{text}, separator_{separator}, limits_{limits} {}

    bool at_end() const { return at_ >= text_.size(); }

    Result<CsvRow> next() {
        CsvRow row{.line = line_, .cells = {}};
        while (true) {
            if (row.cells.size() == limits_.columns) {
                return refused("csv_too_many_columns", row.line);
            }
            std::string cell;
            const auto trouble = at_quote() ? read_quoted(cell) : read_plain(cell);
            if (trouble) {
                return *trouble;
            }
            row.cells.push_back(std::move(cell));
            if (at_end() || text_[at_] != separator_) {
                break;
            }
            ++at_;
        }
        skip_line_end();
        return row;
    }

private:
    bool at_quote() const { return !at_end() && text_[at_] == '"'; }
    bool at_line_end() const { return !at_end() && (text_[at_] == '\n' || text_[at_] == '\r'); }

    std::optional<Error> read_plain(std::string& cell) {
        while (!at_end() && !at_line_end() && text_[at_] != separator_) {
            if (text_[at_] == '"') {
                return refused("csv_quote_misplaced", line_);
            }
            if (auto trouble = take(cell)) {
                return trouble;
            }
        }
        return std::nullopt;
    }

    std::optional<Error> read_quoted(std::string& cell) {
        const std::size_t begun_in = line_;
        ++at_;
        while (!at_end()) {
            if (text_[at_] == '"') {
                ++at_;
                if (!at_quote()) {
                    const bool closed = at_end() || at_line_end() || text_[at_] == separator_;
                    return closed ? std::nullopt
                                  : std::optional{refused("csv_quote_misplaced", line_)};
                }
            } else if (text_[at_] == '\n') {
                ++line_;
            }
            if (auto trouble = take(cell)) {
                return trouble;
            }
        }
        return refused("csv_quote_unclosed", begun_in);
    }

    std::optional<Error> take(std::string& cell) {
        const char c = text_[at_];
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F) {
            return refused("csv_control_character", line_);
        }
        if (cell.size() == limits_.cell_bytes) {
            return refused("csv_cell_too_long", line_);
        }
        cell.push_back(c);
        ++at_;
        return std::nullopt;
    }

    void skip_line_end() {
        if (!at_end() && text_[at_] == '\r') {
            ++at_;
            if (at_end() || text_[at_] != '\n') {
                ++line_;  // a lone return ends a line too
                return;
            }
        }
        if (!at_end()) {
            ++at_;
            ++line_;
        }
    }

    std::string_view text_;
    char separator_;
    CsvLimits limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

bool is_empty(const CsvRow& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) {
        return cell.find_first_not_of(" \t") == std::string::npos;
    });
}

/// Spreadsheets write separators for empty columns to the right of the table.
void cut_empty_tail(CsvRow& row, std::size_t columns) {
    while (row.cells.size() > columns && row.cells.back().empty()) {
        row.cells.pop_back();
    }
}

std::string in_quotes(std::string_view cell) {
    std::string text = "\"";
    for (const char c : cell) {
        text.append(c == '"' ? 2 : 1, c);
    }
    text.push_back('"');
    return text;
}

std::string written(std::string_view cell) {
    std::string guarded{cell};
    if (!cell.empty() && kFormulaStarts.find(cell.front()) != std::string_view::npos) {
        guarded.insert(0, 1, '\'');
    }
    const bool needs_quotes = guarded.find_first_of(";,\t\"\r\n") != std::string::npos;
    return needs_quotes ? in_quotes(guarded) : guarded;
}

}  // namespace

Result<CsvTable> read_csv(std::string_view bytes, const CsvLimits& limits) {
    if (bytes.size() > limits.file_bytes) {
        return Error{Refusal::invalid, "csv_too_large"};
    }
    const DecodedText decoded = decode_text(bytes);
    CsvTable table{.encoding = decoded.encoding,
                   .separator = separator_of(decoded.text),
                   .header = {},
                   .rows = {}};
    RowReader reader{decoded.text, table.separator, limits};
    while (!reader.at_end()) {
        auto row = reader.next();
        if (!row) {
            return row.error();
        }
        if (is_empty(*row)) {
            continue;
        }
        if (table.header.cells.empty()) {
            cut_empty_tail(*row, 0);
            table.header = std::move(*row);
            continue;
        }
        cut_empty_tail(*row, table.header.cells.size());
        if (row->cells.size() > table.header.cells.size()) {
            return refused("csv_row_too_long", row->line);
        }
        if (table.rows.size() == limits.rows) {
            return refused("csv_too_many_rows", row->line);
        }
        table.rows.push_back(std::move(*row));
    }
    if (table.header.cells.empty()) {
        return Error{Refusal::invalid, "csv_empty"};
    }
    return table;
}

std::string write_csv(std::span<const std::vector<std::string>> rows) {
    std::string text = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += column == 0 ? "" : ";";
            text += written(row[column]);
        }
        text += "\r\n";
    }
    return text;
}

std::string_view without_formula_guard(std::string_view cell) {
    const bool guarded = cell.size() > 1 && cell.front() == '\'' &&
                         kFormulaStarts.find(cell[1]) != std::string_view::npos;
    return guarded ? cell.substr(1) : cell;
}

}  // namespace services::documents
