#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "api/http/message.hpp"

namespace api {

/// The files of the built portal, read once. A path that names no file and looks like a page is
/// answered with index.html, because the portal finds its pages itself. Thread-safe.
class PortalFiles {
public:
    /// Beside FILE may lie FILE.br and FILE.gz. A folder without index.html gives no pages.
    explicit PortalFiles(const std::filesystem::path& folder);

    bool empty() const { return files_.empty(); }

    /// Nothing for paths of the API and for names of files that do not exist.
    std::optional<http::Response> find(const http::Request& request) const;

private:
    struct File {
        std::string content_type;
        std::string plain;
        std::string brotli;  // empty: not there
        std::string gzip;
    };

    http::Response answer(const http::Request& request,
                          std::string_view path,
                          const File& file) const;

    std::map<std::string, File, std::less<>> files_;  // by path, "/assets/a.js"
};

}  // namespace api
