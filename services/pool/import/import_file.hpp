#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/documents/csv.hpp"
#include "services/pool/import/columns.hpp"
#include "services/pool/import/finding.hpp"

namespace services::pool {

/// One line of a file. `natural_key` tells whether it is the same thing as one already kept: the
/// same file twice changes nothing.
template <class Row>
struct ImportRow {
    std::size_t line = 0;
    std::string natural_key = {};
    Row value = {};
    std::vector<Finding> findings = {};
};

/// A whole file; `findings` speak about its header. With a missing column there are no rows.
template <class Row>
struct ImportFile {
    std::vector<ImportRow<Row>> rows;
    std::vector<Finding> findings = {};
};

/// All or nothing: a file with one error is not saved.
template <class Row>
bool may_be_saved(const ImportFile<Row>& file) {
    for (const auto& row : file.rows) {
        if (has_error(row.findings)) {
            return false;
        }
    }
    return !has_error(file.findings);
}

/// How one kind of file is read: its columns, a row from its cells, and the row's natural key
/// (empty: key_missing).
template <class Row>
struct RowKind {
    std::vector<Column> columns = {};
    std::function<Row(RowCells&)> read;
    std::function<std::string(const Row&)> key;
};

/// Refused as read_csv refuses; everything else becomes findings.
template <class Row>
dispatch::Result<ImportFile<Row>> read_rows(std::string_view bytes, const RowKind<Row>& kind) {
    const auto table = documents::read_csv(bytes);
    if (!table) {
        return table.error();
    }
    HeaderMatch header = match_header(kind.columns, table->header);
    ImportFile<Row> file{.rows = {}, .findings = header.findings};
    if (has_error(file.findings)) {
        return file;
    }
    std::map<std::string, std::size_t> first_line;
    for (const auto& csv_row : table->rows) {
        RowCells cells{kind.columns, header, csv_row};
        ImportRow<Row> row{.line = csv_row.line, .natural_key = {}, .value = kind.read(cells)};
        row.findings = cells.take_findings();
        row.natural_key = kind.key(row.value);
        if (row.natural_key.empty()) {
            row.findings.push_back(found("key_missing", {row.line, ""}));
        } else if (const auto [seen, is_new] = first_line.emplace(row.natural_key, row.line);
                   !is_new) {
            row.findings.push_back(
                found("row_repeats", {row.line, ""}, std::to_string(seen->second)));
        }
        file.rows.push_back(std::move(row));
    }
    return file;
}

}  // namespace services::pool
