#include "db/embedded/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <stdexcept>

namespace db {

FolderLock::FolderLock(const std::filesystem::path& file)
    : fd_{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)} {
    if (fd_ < 0)
        throw std::runtime_error{"cannot write in the data folder " + file.parent_path().string()};
    held_ = ::flock(fd_, LOCK_EX | LOCK_NB) == 0;
}

FolderLock::~FolderLock() {
    ::close(fd_);
}

}  // namespace db
