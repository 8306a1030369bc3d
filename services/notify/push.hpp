#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/notify/message.hpp"
#include "services/notify/prepare_mail.hpp"

namespace services::notify {

/// A push that can go out. It is empty: what is new the device reads for itself, or says that there
/// is something new.
struct ReadyPush {
    std::string endpoint;
    dispatch::Seconds keep{0};  // how long a push service keeps it for a device that is off
    bool urgent = false;        // wakes a phone that saves its battery
    std::string_view topic;     // a later push of the same topic takes the place of an earlier one
};

/// Writes `message` rows for the person's devices beside the mail, if the kind is one for phones:
/// an offer, its end, and what changes an assignment. In the quiet hours they wait (ring_at).
void tell_devices(UseCase& use, dispatch::InterpreterId interpreter, const News& news);

/// Nothing when the device is gone or the news are out of date. REQUIRES: the message goes to a
/// device.
std::optional<ReadyPush> prepare_push(UseCase& use, const Claimed& message);

/// What the push service answered.
enum class PushEnd { taken, gone, given_up };
/// Keeps in mind that the device is alive; one that is gone is no device any more.
void note_push_end(UseCase& use, const dispatch::Uuid& device, PushEnd end);

}  // namespace services::notify
