#pragma once

#include "api/context.hpp"

// Operations on series, one handler each: JSON -> command -> use case -> JSON.
namespace api {

Answer preview_series(Call& call);
Answer request_series(Call& call);
Answer read_series(Call& call);
Answer cancel_series(Call& call);
Answer move_series(Call& call);
Answer restore_series(Call& call);
Answer extend_series(Call& call);
Answer answer_series_offers(Call& call);

}  // namespace api
