#pragma once

#include "services/booking/cancel_booking.hpp"
#include "services/savepoint.hpp"

namespace services::booking {

/// A preview is the act itself, undone. Whoever begins one ends it, unless it refuses.
class Trial {
public:
    Trial(UseCase& use, Earnest earnest) : earnest_{earnest}, all_{use.tx} {}
    void end() { earnest_ == Earnest::preview ? all_.undo() : all_.keep(); }

private:
    Earnest earnest_;
    Savepoint all_;
};

}  // namespace services::booking
