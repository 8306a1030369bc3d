#pragma once

#include <filesystem>

namespace db {

/// Whether we are the one process that may start a server in a data folder, or change its keys.
/// Freed by the kernel when its holder ends, however it ends.
class FolderLock {
public:
    /// Throws std::runtime_error if the file cannot be written; does not wait.
    explicit FolderLock(const std::filesystem::path& file);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();
    bool held() const { return held_; }

private:
    int fd_;
    bool held_ = false;
};

}  // namespace db
