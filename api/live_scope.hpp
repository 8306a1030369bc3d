#pragma once

#include <map>
#include <span>

#include "db/feed/change_feed.hpp"
#include "db/postgres/transaction.hpp"
#include "services/use_case.hpp"

namespace api {

/// Whom some events concern besides the office: looked up once for all followers of a tenant.
class LiveScope {
public:
    LiveScope(db::Transaction& tx,
              dispatch::TenantId tenant,
              std::span<const db::FeedEvent> events);

    /// Everything for the whole tenant; for an Einsatzstelle its own bookings and written orders
    /// without who was asked and declined; for a person of the pool its own offers and assignments.
    bool shows(const services::Scope& scope, const db::FeedEvent& event) const;

private:
    bool names(const db::FeedEvent& event, dispatch::InterpreterId person) const;

    std::map<dispatch::Uuid, dispatch::RequesterId> requester_of_;      // by booking
    std::map<dispatch::Uuid, dispatch::InterpreterId> interpreter_of_;  // by offer or assignment
};

}  // namespace api
