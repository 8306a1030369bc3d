#include "dispatch/settings/retention.hpp"

#include <array>

namespace dispatch::settings {
namespace {

constexpr std::array kFields{
    RetentionField{"bookings_months", &RetentionPeriods::bookings_months},
    RetentionField{"offers_months", &RetentionPeriods::offers_months},
    RetentionField{"messages_months", &RetentionPeriods::messages_months},
    RetentionField{"availability_months", &RetentionPeriods::availability_months},
    RetentionField{"blocks_months", &RetentionPeriods::blocks_months},
    RetentionField{"translations_months", &RetentionPeriods::translations_months},
    RetentionField{"people_months", &RetentionPeriods::people_months},
    RetentionField{"vouchers_years", &RetentionPeriods::vouchers_years},
    RetentionField{"books_years", &RetentionPeriods::books_years},
};

}  // namespace

std::span<const RetentionField> retention_fields() {
    return kFields;
}

}  // namespace dispatch::settings
