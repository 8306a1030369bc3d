#include "services/record.hpp"
