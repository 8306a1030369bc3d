#include "api/networks.hpp"

#include <gtest/gtest.h>

TEST(Networks, KnowTheirAddresses) {
    struct Case {
        std::string address, network;
        bool inside;
    };
    const Case cases[] = {
        {"10.1.2.3", "10.0.0.0/8", true},        {"11.1.2.3", "10.0.0.0/8", false},
        {"192.0.2.7", "192.0.2.7", true},        {"192.0.2.8", "192.0.2.7", false},
        {"192.0.2.129", "192.0.2.0/25", false},  {"192.0.2.127", "192.0.2.0/25", true},
        {"::ffff:10.1.2.3", "10.0.0.0/8", true}, {"fd00::1", "fd00::/8", true},
        {"fe80::1", "fd00::/8", false},          {"10.1.2.3", "10.0.0.0/33", false},
        {"10.1.2.3", "10.0.0.0/x", false},       {"name", "10.0.0.0/8", false},
        {"10.1.2.3", "0.0.0.0/0", true},         {"::1", "0.0.0.0/0", false},
    };
    for (const auto& line : cases)
        EXPECT_EQ(api::in_networks(line.address, {line.network}), line.inside)
            << line.address << " in " << line.network;
    EXPECT_TRUE(api::is_loopback("127.3.4.5"));
    EXPECT_TRUE(api::is_loopback("::1"));
    EXPECT_FALSE(api::is_loopback("192.0.2.1"));
}
