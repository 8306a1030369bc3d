#pragma once

#include <filesystem>
#include <memory>

namespace db {

/// A private Redis below a data folder: one unix socket, no port, nothing written to disk (it may
/// be emptied at any time). The first process starts and stops it, further ones share it.
class EmbeddedRedis {
public:
    /// Returns when it answers; throws std::runtime_error with one sentence. REQUIRES: called on a
    /// thread that lives as long as the program (see ChildProcess).
    explicit EmbeddedRedis(const std::filesystem::path& folder);
    ~EmbeddedRedis();

    const std::filesystem::path& socket() const;
    /// False if another process owns the server and this one only shares it.
    bool owned() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
