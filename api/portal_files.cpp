#include "api/portal_files.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace api {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kIndex = "/index.html";
constexpr std::string_view kHashed = "/assets/";  // their names change with their content

// Only our own host, no inline script or style; data: images are KERN's icons.
constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

constexpr std::array kTypes{
    std::pair{".html", "text/html; charset=utf-8"},
    std::pair{".js", "text/javascript; charset=utf-8"},
    std::pair{".css", "text/css; charset=utf-8"},
    std::pair{".svg", "image/svg+xml"},
    std::pair{".png", "image/png"},
    std::pair{".woff2", "font/woff2"},
    std::pair{".woff", "font/woff"},
    std::pair{".json", "application/json"},
    std::pair{".webmanifest", "application/manifest+json"},
    std::pair{".txt", "text/plain; charset=utf-8"},
};

std::string type_of(const fs::path& file) {
    for (const auto& [ending, type] : kTypes)
        if (file.extension() == ending) return type;
    return "application/octet-stream";
}

std::string content_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

bool is_compressed(const fs::path& file) {
    return file.extension() == ".br" || file.extension() == ".gz";
}

/// Whether the client takes a coding; "br;q=0" is no.
bool takes(const http::Request& request, std::string_view coding) {
    const auto header = request.header("accept-encoding").value_or("");
    const auto at = header.find(coding);
    if (at == std::string_view::npos) return false;
    const auto rest = header.substr(at + coding.size());
    const auto own = rest.substr(0, rest.find(','));
    return own.find("q=0") == std::string_view::npos || own.find("q=0.") != std::string_view::npos;
}

/// What the portal's router may know: no operation and no name of a file.
bool is_page(std::string_view path) {
    for (const std::string_view own : {"/api/", "/antwort/", "/metrics", "/health", "/ready"})
        if (path.starts_with(own)) return false;
    return path.substr(path.rfind('/')).find('.') == std::string_view::npos;
}

}  // namespace

PortalFiles::PortalFiles(const fs::path& folder) {
    if (!fs::exists(folder / "index.html")) return;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file() || is_compressed(entry.path())) continue;
        const auto& path = entry.path();
        files_.emplace('/' + path.lexically_relative(folder).generic_string(),
                       File{.content_type = type_of(path),
                            .plain = content_of(path),
                            .brotli = content_of(path.string() + ".br"),
                            .gzip = content_of(path.string() + ".gz")});
    }
}

std::optional<http::Response> PortalFiles::find(const http::Request& request) const {
    auto file = files_.find(request.path);
    if (file == files_.end() && is_page(request.path)) file = files_.find(kIndex);
    if (file == files_.end()) return std::nullopt;
    return answer(request, file->first, file->second);
}

http::Response PortalFiles::answer(const http::Request& request,
                                   std::string_view path,
                                   const File& file) const {
    http::Response response;
    response.content_type = file.content_type;
    const bool hashed = path.starts_with(kHashed);
    response.headers = {
        {"Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache"},
        {"Content-Security-Policy", std::string{kPolicy}},
        {"Vary", "Accept-Encoding"}};
    if (!file.brotli.empty() && takes(request, "br")) {
        response.body = file.brotli;
        response.headers.emplace_back("Content-Encoding", "br");
    } else if (!file.gzip.empty() && takes(request, "gzip")) {
        response.body = file.gzip;
        response.headers.emplace_back("Content-Encoding", "gzip");
    } else {
        response.body = file.plain;
    }
    return response;
}

}  // namespace api
