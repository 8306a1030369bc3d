#pragma once

#include <span>
#include <string>
#include <vector>

/// One table as a workbook of Excel.
namespace services::documents {

enum class ColumnKind { text, number };

struct SheetColumn {
    std::string title;
    ColumnKind kind = ColumnKind::text;
};

/// Each row has a cell for each column; a number is written as German spreadsheets do ("1,5").
struct Sheet {
    std::string name;  // at most 31 letters, none of [ ] : * ? / and backslash
    std::vector<SheetColumn> columns;
    std::vector<std::vector<std::string>> rows;
};

/// The file's bytes, a page for each table; nothing stays on disk. The head lines are bold and stay
/// in sight; a text is never run as a formula.
std::string write_xlsx(std::span<const Sheet> sheets);

}  // namespace services::documents
