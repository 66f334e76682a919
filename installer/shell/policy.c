#include "policy.h"

#include <string.h>

static const char MARK[] = "kiosk: ";

struct decision kiosk_ended(struct policy *policy, uint32_t code, uint64_t shown_for)
{
    struct decision decision = {START_LATER, SOON};
    if (shown_for >= STABLE_AFTER)
        policy->failures = 0;
    switch (code) {
    case KIOSK_LEAVE:
        decision.deed = SIGN_OUT;
        /* fall through */
    case KIOSK_RESTART:
    case KIOSK_DONE:
        policy->failures = 0;
        policy->page = PAGE_STARTING;
        if (code == KIOSK_RESTART && shown_for)
            decision.pause = 0;
        return decision;
    case KIOSK_MISUSED:
    case KIOSK_SETTINGS:
    case KIOSK_MISSING:
    case KIOSK_RUNS_ALREADY:
    case KIOSK_NO_DISPLAY:
        policy->failures++;
        policy->page = PAGE_OUT_OF_SERVICE;
        decision.pause = LONGEST_PAUSE;
        return decision;
    }
    unsigned doublings = policy->failures < 6 ? policy->failures : 6;
    policy->failures++;
    decision.pause = (uint64_t)SOON << doublings;
    if (decision.pause > LONGEST_PAUSE)
        decision.pause = LONGEST_PAUSE;
    policy->page = policy->failures >= FAILURES_TOLD ? PAGE_OUT_OF_SERVICE : PAGE_STARTING;
    return decision;
}

static size_t line_end(const char *said, size_t at, size_t length)
{
    while (at < length && said[at] != '\n')
        at++;
    return at;
}

void reason_in(const char *said, size_t length, char *reason, size_t size, unsigned lines)
{
    size_t begin = length, used = 0;
    for (size_t at = 0; at < length; at = line_end(said, at, length) + 1)
        if (length - at >= sizeof MARK - 1 && !memcmp(said + at, MARK, sizeof MARK - 1))
            begin = at + sizeof MARK - 1;
    for (size_t at = begin; at < length && lines > 0;) {
        size_t end = line_end(said, at, length), stop = end;
        while (stop > at && (said[stop - 1] == '\r' || said[stop - 1] == ' '))
            stop--;
        if (stop > at && said[at] != '{') { /* the log's lines are JSON */
            lines--;
            for (size_t each = at; each < stop && used + 1 < size; each++)
                if ((unsigned char)said[each] >= ' ' || said[each] == '\t')
                    reason[used++] = said[each] == '\t' ? ' ' : said[each];
            if (used + 1 < size)
                reason[used++] = '\n';
        }
        at = end + 1;
    }
    if (used + 1 >= size) { /* it was cut: not within a letter of UTF-8 */
        size_t first = used;
        while (first > 0 && ((unsigned char)reason[first - 1] & 0xC0) == 0x80)
            first--;
        if (first > 0) {
            unsigned char lead = (unsigned char)reason[first - 1];
            size_t wants = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (used - first < wants)
                used = first - 1;
        }
    }
    while (used > 0 && reason[used - 1] == '\n')
        used--;
    reason[used] = 0;
}
