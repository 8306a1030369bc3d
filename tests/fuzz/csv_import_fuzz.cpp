#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "services/documents/csv.hpp"
#include "services/pool/import/assignments.hpp"
#include "services/pool/import/availability.hpp"
#include "services/pool/import/balances.hpp"
#include "services/pool/import/interpreters.hpp"
#include "services/pool/import/postcodes.hpp"
#include "services/pool/import/requesters.hpp"

namespace {

using namespace services;

pool::LanguageAnswer resolve(std::string_view name) {
    if (name == "Kurdisch") {
        return {.code = {}, .choices = {"Kurmandschi", "Sorani"}};
    }
    return {.code = name.starts_with('x') ? "" : "tur", .is_signed = name.ends_with('z')};
}

/// What was read and written again must read the same: cells are guarded, never changed.
void writing_keeps_the_cells(const documents::CsvTable& table) {
    std::vector<std::vector<std::string>> rows{table.header.cells};
    for (const auto& row : table.rows) {
        rows.push_back(row.cells);
    }
    documents::CsvLimits wide;  // quotes and guards make a table longer, not its meaning
    wide.cell_bytes += 1;
    const auto again = documents::read_csv(documents::write_csv(rows), wide);
    if (!again || again->rows.size() != table.rows.size()) {
        std::abort();
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t cell = 0; cell < table.rows[row].cells.size(); ++cell) {
            const auto& before = table.rows[row].cells[cell];
            const auto& after = again->rows[row].cells.at(cell);
            if (after != before && documents::without_formula_guard(after) != before) {
                std::abort();
            }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (const auto table = documents::read_csv(bytes);
        table && table->header.cells.size() > 1 && table->separator == ';') {
        writing_keeps_the_cells(*table);
    }
    static_cast<void>(pool::read_interpreters(bytes, resolve));
    static_cast<void>(pool::read_requesters(bytes));
    static_cast<void>(pool::read_availability(bytes));
    static_cast<void>(pool::read_assignments(bytes, resolve));
    static_cast<void>(pool::read_balances(bytes));
    static_cast<void>(pool::read_postcodes(bytes));
    return 0;
}
