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

TEST(Networks, KnowTheOpenInternetFromWhatLiesInside) {
    for (const auto* open : {"8.8.8.8", "142.250.1.2", "2a00:1450:4001::1", "::ffff:8.8.8.8"})
        EXPECT_TRUE(api::is_public_address(open)) << open;
    for (const auto* inside : {"127.0.0.1",
                               "::1",
                               "::",
                               "0.0.0.0",
                               "10.0.0.1",
                               "172.16.0.1",
                               "172.31.255.255",
                               "192.168.1.1",
                               "169.254.169.254",
                               "100.64.0.1",
                               "224.0.0.1",
                               "255.255.255.255",
                               "fd00::1",
                               "fe80::1",
                               "fec0::1",
                               "ff02::1",
                               "::ffff:10.0.0.1",
                               "::ffff:127.0.0.1",
                               "::10.0.0.1",
                               "64:ff9b::a00:1",
                               "2002:a00:1::",
                               "2001:db8::1",
                               "name",
                               ""})
        EXPECT_FALSE(api::is_public_address(inside)) << inside;
}
