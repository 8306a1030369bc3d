#include "services/pool/import/balances.hpp"

namespace services::pool {
namespace {

std::optional<dispatch::Money> positive_amount(RowCells& cells, std::string_view key) {
    const auto amount = cells.amount(key);
    if (amount && amount->cents < 0) {
        cells.note("value_invalid", key, cells.text(key));
    }
    return amount;
}

BalanceRow read_row(RowCells& cells) {
    BalanceRow row{.year = cells.number("year").value_or(0), .person = read_person(cells)};
    row.funding_source = cells.text("funding_source");
    row.paid = positive_amount(cells, "paid");
    row.used_elsewhere = positive_amount(cells, "used_elsewhere");
    row.budget_used = positive_amount(cells, "budget_used");
    row.last_assignment = cells.day("last_assignment");
    if (cells.has("year") && (row.year < 2000 || row.year > 2099)) {
        cells.note("value_invalid", "year", cells.text("year"));
    }
    const bool of_source = !row.funding_source.empty();
    if (of_source && (names_someone(row.person) || row.paid || row.used_elsewhere)) {
        cells.note("value_invalid", "funding_source", row.funding_source);
    }
    if (of_source && !cells.has("budget_used")) {
        cells.note("value_missing", "budget_used");
    }
    if (!of_source && row.budget_used) {
        cells.note("value_missing", "funding_source");
    }
    return row;
}

std::string row_key(const BalanceRow& row) {
    const auto whose =
        row.funding_source.empty() ? natural_key(row.person) : "source:" + row.funding_source;
    return whose.empty() ? whose : std::to_string(row.year) + "|" + whose;
}

}  // namespace

std::vector<Column> balance_columns() {
    auto all = person_columns();
    const std::vector<Column> more{
        {"year", "Jahr", "Kalenderjahr", Need::value},
        {"paid", "Bereits gezahlt", "gezahlt|ausgezahlt|Summe gezahlt"},
        {"used_elsewhere", "Pauschale anderweitig genutzt",
         "anderweitig genutzt|Freibetrag anderweitig"},
        {"last_assignment", "Letzter Einsatz", "Letzter Einsatz am"},
        {"funding_source", "Finanzierungsquelle", "Quelle|Fördertopf"},
        {"budget_used", "Budget verbraucht", "verbraucht|Mittel verbraucht"},
    };
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

dispatch::Result<ImportFile<BalanceRow>> read_balances(std::string_view bytes) {
    return read_rows<BalanceRow>(bytes,
                                 {.columns = balance_columns(), .read = read_row, .key = row_key});
}

}  // namespace services::pool
