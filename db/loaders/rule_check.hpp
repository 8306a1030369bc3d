#pragma once

#include <string_view>

#include "dispatch/core/result.hpp"

namespace db {

/// Does the document say only what the catalogue of rules knows, in its type and range? Refused
/// with `rule_kind_unknown`, `rule_document_invalid` or `tenant_rule_out_of_range`; the detail is
/// the path of the field, "per_setting.strategy.size".
dispatch::Result<dispatch::Done> check_rule_document(std::string_view kind,
                                                     std::string_view document);

}  // namespace db
