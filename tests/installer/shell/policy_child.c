/* Asks policy.c: "ended FAILURES CODE SHOWN" or "reason LINES SIZE" with the text on standard input. */
#include "policy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    if (argc == 5 && !strcmp(argv[1], "ended")) {
        struct policy policy = {(unsigned)strtoul(argv[2], NULL, 10), PAGE_STARTING};
        struct decision decision = kiosk_ended(&policy, (uint32_t)strtoul(argv[3], NULL, 0), strtoull(argv[4], NULL, 10));
        printf("%d %llu %u %d\n", decision.deed, (unsigned long long)decision.pause, policy.failures, policy.page);
        return 0;
    }
    if (argc == 4 && !strcmp(argv[1], "reason")) {
        static char said[65536], reason[65536];
        size_t length = fread(said, 1, sizeof said, stdin);
        reason_in(said, length, reason, strtoul(argv[3], NULL, 10), (unsigned)strtoul(argv[2], NULL, 10));
        fputs(reason, stdout);
        return 0;
    }
    return 2;
}
