/* What kiosk-shell does about an end of the kiosk, without Windows: tests/installer/shell compiles it on any system. */
#ifndef POLICY_H
#define POLICY_H

#include <stddef.h>
#include <stdint.h>

/* Exit codes of `kiosk run` (kiosk/app/exits.py). */
enum {
    KIOSK_DONE = 0,
    KIOSK_FAILED = 1,
    KIOSK_MISUSED = 2,
    KIOSK_SETTINGS = 3,
    KIOSK_MISSING = 4,
    KIOSK_RUNS_ALREADY = 5,
    KIOSK_NO_DISPLAY = 6,
    KIOSK_RESTART = 10,
    KIOSK_LEAVE = 11,
};

/* Milliseconds. */
enum {
    LONGEST_PAUSE = 60 * 1000,
    STABLE_AFTER = 60 * 1000, /* so long it ran well: what was wrong before does not count any more */
    SOON = 1000,
};

/* So many failures one after the other, and the page says out of service. */
enum { FAILURES_TOLD = 3 };

enum page { PAGE_STARTING, PAGE_UPDATING, PAGE_OUT_OF_SERVICE };
enum deed { START_LATER, SIGN_OUT };

struct policy {
    unsigned failures;  /* one after the other */
    enum page page;     /* what is shown while no kiosk covers it */
};

struct decision {
    enum deed deed;
    uint64_t pause; /* until the next start */
};

/* The kiosk ended with `code` after it was shown for `shown_for` milliseconds, 0 if it never was. */
struct decision kiosk_ended(struct policy *policy, uint32_t code, uint64_t shown_for);

/* What of a program's standard error (UTF-8) says why it ended: from the last line that begins with "kiosk: " on,
   without lines of the log, at most `lines` lines and `size - 1` bytes, cut between letters.  Empty where there is none. */
void reason_in(const char *said, size_t length, char *reason, size_t size, unsigned lines);

#endif
