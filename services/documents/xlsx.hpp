#pragma once

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

/// The file's bytes; nothing stays on disk. The head line is bold and stays in sight; a text is
/// never run as a formula.
std::string write_xlsx(const Sheet& sheet);

}  // namespace services::documents
