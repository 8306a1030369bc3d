#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/core/result.hpp"

/// Tables as spreadsheets write them: RFC 4180 with the separators and encodings met in practice.
namespace services::documents {

/// What is read at most; whatever is larger is refused before it costs memory.
struct CsvLimits {
    std::size_t file_bytes = std::size_t{20} * 1024 * 1024;
    std::size_t rows = 100'000;
    std::size_t columns = 200;
    std::size_t cell_bytes = 4096;
};

enum class CsvEncoding { utf8, utf8_with_mark, windows_1252 };

/// `line` is the line of the file (from 1) in which the row begins; cells are valid UTF-8.
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// The first line that is not empty is the header. Rows may be shorter than the header, never
/// longer.
struct CsvTable {
    CsvEncoding encoding = CsvEncoding::utf8;
    char separator = ';';
    CsvRow header;
    std::vector<CsvRow> rows;
};

/// Recognises encoding (what is not UTF-8 is read as Windows-1252), separator (the one of ; , tab
/// that the header has most of, ; at a tie) and line ends. Empty lines are skipped. Refused as
/// `invalid`: csv_empty, csv_too_large, csv_too_many_rows, csv_too_many_columns,
/// csv_row_too_long, csv_cell_too_long, csv_quote_unclosed, csv_quote_misplaced,
/// csv_control_character (also UTF-16). `detail` is "line N" where a line is to blame.
dispatch::Result<CsvTable> read_csv(std::string_view bytes, const CsvLimits& limits = {});

/// UTF-8 with byte order mark, semicolons, CRLF, quotes where needed. A cell that a spreadsheet
/// would run as a formula (first character = + - @ tab or return) gets a leading apostrophe.
std::string write_csv(std::span<const std::vector<std::string>> rows);

/// Takes that apostrophe away again; any other text comes back as it is.
std::string_view without_formula_guard(std::string_view cell);

}  // namespace services::documents
