#include "services/documents/xlsx.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace services::documents {
namespace {

/// A file without a name, in memory: the library writes to paths only.
class MemoryFile {
public:
    MemoryFile() : fd_{::memfd_create("xlsx", MFD_CLOEXEC)} {
        if (fd_ < 0) throw std::runtime_error{"no memory file"};
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(fd_); }

    std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
    std::string content() const {
        const auto size = ::lseek(fd_, 0, SEEK_END);
        if (size <= 0) throw std::runtime_error{"the workbook is empty"};
        std::string bytes(static_cast<std::size_t>(size), '\0');
        if (::pread(fd_, bytes.data(), bytes.size(), 0) != size)
            throw std::runtime_error{"the workbook cannot be read"};
        return bytes;
    }

private:
    int fd_;
};

std::optional<double> number_of(std::string text) {
    std::ranges::replace(text, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

double width_of(const Sheet& sheet, std::size_t column) {
    std::size_t letters = sheet.columns[column].title.size();
    for (const auto& row : sheet.rows) letters = std::max(letters, row[column].size());
    return std::clamp(static_cast<double>(letters) + 2.0, 8.0, 60.0);
}

void fill(lxw_format* bold, lxw_worksheet* page, const Sheet& sheet) {
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_set_column(page, column, column, width_of(sheet, c), nullptr);
        worksheet_write_string(page, 0, column, sheet.columns[c].title.c_str(), bold);
    }
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r)
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            const auto line = static_cast<lxw_row_t>(r + 1);
            const auto column = static_cast<lxw_col_t>(c);
            const auto& text = sheet.rows[r][c];
            const auto number =
                sheet.columns[c].kind == ColumnKind::number ? number_of(text) : std::nullopt;
            if (number)
                worksheet_write_number(page, line, column, *number, nullptr);
            else
                worksheet_write_string(page, line, column, text.c_str(), nullptr);
        }
}

}  // namespace

std::string write_xlsx(std::span<const Sheet> sheets) {
    const MemoryFile file;
    std::string folder = "/dev/shm";  // the parts of the file: in memory too
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    auto* book = workbook_new_opt(file.path().c_str(), &options);
    if (book == nullptr) throw std::runtime_error{"no workbook"};
    auto* bold = workbook_add_format(book);
    format_set_bold(bold);
    bool has_all = true;
    for (const auto& sheet : sheets) {
        auto* page = workbook_add_worksheet(book, sheet.name.c_str());
        if (page != nullptr) fill(bold, page, sheet);
        has_all = has_all && page != nullptr;
    }
    const auto error = workbook_close(book);  // frees it, whatever happens
    if (!has_all || error != LXW_NO_ERROR)
        throw std::runtime_error{std::string{"workbook: "} + lxw_strerror(error)};
    return file.content();
}

}  // namespace services::documents
