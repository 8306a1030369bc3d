#include "api/portal_files.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;

class Portal : public testing::Test {
protected:
    Portal() {
        write("index.html", "page");
        write("assets/a-1.js", "script");
        write("assets/a-1.js.br", "brotli");
        write("assets/a-1.js.gz", "gzip");
    }
    ~Portal() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream{folder_ / name} << text;
    }

    std::optional<api::http::Response> find(const std::string& path,
                                            const std::string& codings = "") {
        api::http::Request request;
        request.path = path;
        if (!codings.empty()) request.headers["accept-encoding"] = codings;
        return api::PortalFiles{folder_}.find(request);
    }

    fs::path folder_ = fs::temp_directory_path() / ("portal-" + std::to_string(::getpid()));
};

std::string header(const api::http::Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

TEST_F(Portal, PagesGetTheIndexAndItIsAskedForAgain) {
    for (const auto* path : {"/", "/heute", "/anfragen/01900000", "/passwort/lippe/token"}) {
        const auto page = find(path);
        ASSERT_TRUE(page) << path;
        EXPECT_EQ(page->body, "page");
        EXPECT_EQ(page->content_type, "text/html; charset=utf-8");
        EXPECT_EQ(header(*page, "Cache-Control"), "no-cache");
        EXPECT_NE(header(*page, "Content-Security-Policy").find("script-src 'self';"),
                  std::string::npos);
    }
}

TEST_F(Portal, FilesWithHashedNamesAreKeptForAYear) {
    const auto script = find("/assets/a-1.js");
    ASSERT_TRUE(script);
    EXPECT_EQ(script->body, "script");
    EXPECT_EQ(header(*script, "Cache-Control"), "public, max-age=31536000, immutable");
}

TEST_F(Portal, TheClientGetsTheCodingItTakes) {
    EXPECT_EQ(find("/assets/a-1.js", "gzip, deflate, br")->body, "brotli");
    EXPECT_EQ(find("/assets/a-1.js", "gzip")->body, "gzip");
    EXPECT_EQ(find("/assets/a-1.js", "br;q=0, gzip")->body, "gzip");
    EXPECT_EQ(find("/assets/a-1.js", "br;q=0.5")->body, "brotli");
    EXPECT_EQ(find("/assets/a-1.js", "identity")->body, "script");
    EXPECT_EQ(header(*find("/assets/a-1.js", "br"), "Content-Encoding"), "br");
}

TEST_F(Portal, OperationsAndUnknownFilesAreNoPages) {
    for (const auto* path : {"/api/v1/unknown", "/api/", "/antwort/x", "/assets/b.js",
                             "/assets/a-1.js.br", "/icon.png", "/metrics"})
        EXPECT_FALSE(find(path)) << path;
}

TEST_F(Portal, WithoutAPortalThereAreNoPages) {
    EXPECT_TRUE(api::PortalFiles{folder_ / "assets"}.empty());
    EXPECT_TRUE(api::PortalFiles{folder_ / "missing"}.empty());
}

}  // namespace
