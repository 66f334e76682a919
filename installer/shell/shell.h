/* The parts of kiosk-shell.exe; each .c file says what it is for. */
#ifndef SHELL_H
#define SHELL_H

#include <windows.h>

#include "policy.h"

enum { TEXT = 1200 };

/* machine.c ------------------------------------------------------------------------------------------------------- */

extern wchar_t folder[MAX_PATH];       /* that this program lies in */
extern wchar_t kiosk_path[MAX_PATH];   /* kiosk.exe in it */
extern wchar_t contact[2][TEXT];       /* whom to call: Japanese, English */

void find_machine(void);
BOOL is_updating(void);                /* the installation is being replaced */
BOOL installer_at_work(void);          /* Windows Installer runs something */
void tell_log(WORD type, DWORD number, const wchar_t *format, ...);

/* child.c --------------------------------------------------------------------------------------------------------- */

struct child {
    HANDLE process; /* NULL while none runs */
    DWORD id;
    HANDLE job, input, reader, output;
    HWND window;    /* its full-screen window, once it is seen */
    ULONGLONG started, shown, answered, told_to_end;
    char said[8192]; /* the end of its standard error */
    DWORD said_length;
};

DWORD start_kiosk(struct child *child, const wchar_t *arguments); /* 0, or why it could not be started */
void look_for_window(struct child *child);
BOOL answers(struct child *child);     /* FALSE once it has not for too long */
void tell_to_end(struct child *child); /* in order; it may take some seconds */
void kill_kiosk(struct child *child);
DWORD collect(struct child *child);    /* after its end: its exit code */

/* page.c ---------------------------------------------------------------------------------------------------------- */

struct shown {
    enum page page;
    wchar_t reason[TEXT]; /* for staff and IT; may be empty */
    DWORD code;
    SYSTEMTIME next;      /* when the kiosk is started again */
};

void load_fonts(void);
void paint_page(HDC dc, const RECT *whole, const struct shown *shown);

#endif
