/* kiosk-shell.exe: what Windows starts instead of its desktop on a kiosk.

   It starts kiosk.exe beside it, starts it again when it ends, and shows a page on all monitors while it does not run.
   docs/windows.md says what it does when, and what it reads.  What follows its name goes to `kiosk.exe run`. */
#include "shell.h"

#include <propsys.h>
#include <shellapi.h>
#include <shlobj.h>
#include <wchar.h>

enum { MONITORS = 16, TICK = 250, EXIT_NO_RESTART = 22 };
static const ULONGLONG LONGEST_END = 10 * 1000;
static const ULONGLONG LONGEST_SIGN_OUT = 60 * 1000;
static const ULONGLONG AFTER_RESTART_MANAGER = 15 * 60 * 1000;

static const wchar_t CLASS[] = L"MiraionKioskShell";

struct monitors {
    RECT places[MONITORS];
    int count;
};

static HWND windows[MONITORS];
static int window_count;
static struct child child;
static struct policy policy;
static struct shown shown;
static const wchar_t *arguments = L"";
static ULONGLONG next_start;           /* 0: while one runs */
static ULONGLONG closed_for_update;    /* when Restart Manager asked for it, 0: it has not */
static ULONGLONG signing_out;
static BOOL session_ends, was_updating, behind;
static struct monitors covered;

static void repaint(void)
{
    for (int each = 0; each < window_count; each++)
        InvalidateRect(windows[each], NULL, FALSE);
}

static void show_page(enum page page)
{
    if (shown.page != page) {
        shown.page = page;
        repaint();
    }
}

/* windows --------------------------------------------------------------------------------------------------------- */

/* Below the kiosk's window while that is there, else above all and with the focus, so that no key goes elsewhere. */
static void arrange(BOOL kiosk_shown)
{
    UINT how = SWP_NOMOVE | SWP_NOSIZE | SWP_NOACTIVATE;
    for (int each = 0; each < window_count; each++)
        SetWindowPos(windows[each], kiosk_shown ? HWND_BOTTOM : HWND_TOP, 0, 0, 0, 0, how);
    if (!kiosk_shown && window_count)
        SetForegroundWindow(windows[0]);
    behind = kiosk_shown;
}

/* Gestures from the edges would bring up what Windows has there. */
static void refuse_edge_gestures(HWND window)
{
    static const GUID STORE = {0x886D8EEB, 0x8CF2, 0x4446, {0x8D, 0x02, 0xCD, 0xBA, 0x1D, 0xBD, 0xCF, 0x99}};
    static const PROPERTYKEY NO_EDGES = { /* PKEY_EdgeGesture_DisableTouchWhenFullscreen */
        {0x32CE38B2, 0x2C9A, 0x41B1, {0x9B, 0xC5, 0xB3, 0x78, 0x43, 0x94, 0xAA, 0x44}}, 2};
    IPropertyStore *store = NULL;
    PROPVARIANT yes = {.vt = VT_BOOL, .boolVal = VARIANT_TRUE};
    if (FAILED(SHGetPropertyStoreForWindow(window, &STORE, (void **)&store)))
        return; /* a Windows without them */
    store->lpVtbl->SetValue(store, &NO_EDGES, &yes);
    store->lpVtbl->Release(store);
}

static BOOL CALLBACK note(HMONITOR monitor, HDC dc, LPRECT place, LPARAM argument)
{
    struct monitors *monitors = (struct monitors *)argument;
    (void)monitor, (void)dc;
    if (monitors->count < MONITORS)
        monitors->places[monitors->count++] = *place;
    return TRUE;
}

static BOOL CALLBACK cover(HMONITOR monitor, HDC dc, LPRECT place, LPARAM argument)
{
    (void)monitor, (void)dc, (void)argument;
    if (window_count == MONITORS)
        return FALSE;
    HWND window = CreateWindowExW(WS_EX_TOOLWINDOW, CLASS, L"Kiosk", WS_POPUP, place->left, place->top,
                                  place->right - place->left, place->bottom - place->top, NULL, NULL,
                                  GetModuleHandleW(NULL), NULL);
    if (window) {
        windows[window_count++] = window;
        refuse_edge_gestures(window);
        ShowWindow(window, SW_SHOWNOACTIVATE);
    }
    return TRUE;
}

static void cover_monitors(void)
{
    HWND old[MONITORS];
    int count = window_count;
    memcpy(old, windows, sizeof old);
    window_count = 0;
    memset(&covered, 0, sizeof covered);
    EnumDisplayMonitors(NULL, NULL, note, (LPARAM)&covered);
    EnumDisplayMonitors(NULL, NULL, cover, 0);
    for (int each = 0; each < count; each++)
        DestroyWindow(old[each]);
    arrange(child.window != NULL);
}

/* Not by WM_DISPLAYCHANGE, which comes before all monitors are as they will be, and for some changes not at all. */
static void look_at_monitors(void)
{
    struct monitors now = {0};
    EnumDisplayMonitors(NULL, NULL, note, (LPARAM)&now);
    if (now.count && memcmp(&now, &covered, sizeof now))
        cover_monitors();
}

static LRESULT end_session(BOOL ends)
{
    if (ends && !session_ends) {
        session_ends = TRUE;
        if (child.process) {
            tell_to_end(&child);
            if (WaitForSingleObject(child.process, 3000) == WAIT_TIMEOUT)
                kill_kiosk(&child);
        }
        tell_log(EVENTLOG_INFORMATION_TYPE, 1, L"The session ends.");
        ExitProcess(EXIT_NO_RESTART); /* whoever returns from this message is killed */
    }
    return 0;
}

static LRESULT CALLBACK handle(HWND window, UINT message, WPARAM w, LPARAM l)
{
    switch (message) {
    case WM_PAINT: {
        PAINTSTRUCT paint;
        RECT whole;
        HDC dc = BeginPaint(window, &paint);
        GetClientRect(window, &whole);
        paint_page(dc, &whole, &shown);
        EndPaint(window, &paint);
        return 0;
    }
    case WM_ERASEBKGND:
        return 1;
    case WM_CLOSE: /* Alt+F4 */
        return 0;
    case WM_MOUSEACTIVATE:
        return child.window ? MA_NOACTIVATEANDEAT : MA_ACTIVATE;
    case WM_SYSCOMMAND:
        if ((w & 0xFFF0) == SC_CLOSE || (w & 0xFFF0) == SC_SCREENSAVE || (w & 0xFFF0) == SC_MONITORPOWER)
            return 0;
        break;
    case WM_QUERYENDSESSION:
        if (l & ENDSESSION_CLOSEAPP) { /* Restart Manager: files are about to be replaced; this program shows the page */
            closed_for_update = GetTickCount64();
            if (child.process)
                tell_to_end(&child);
            return FALSE;
        }
        return TRUE;
    case WM_ENDSESSION:
        return end_session(w != 0);
    }
    return DefWindowProcW(window, message, w, l);
}

/* the kiosk ------------------------------------------------------------------------------------------------------- */

static void plan(uint64_t pause)
{
    FILETIME time;
    ULARGE_INTEGER at;
    next_start = GetTickCount64() + pause;
    GetSystemTimeAsFileTime(&time);
    at.LowPart = time.dwLowDateTime, at.HighPart = time.dwHighDateTime;
    at.QuadPart += pause * 10000;
    time.dwLowDateTime = at.LowPart, time.dwHighDateTime = at.HighPart;
    SYSTEMTIME utc;
    FileTimeToSystemTime(&time, &utc);
    SystemTimeToTzSpecificLocalTime(NULL, &utc, &shown.next);
}

static void judge(DWORD code, ULONGLONG shown_for)
{
    struct decision decision = kiosk_ended(&policy, code, shown_for);
    BOOL in_order = code == KIOSK_DONE || code == KIOSK_RESTART || code == KIOSK_LEAVE;
    char reason[TEXT];
    reason_in(child.said, child.said_length, reason, sizeof reason, 14);
    if (!MultiByteToWideChar(CP_UTF8, 0, reason, -1, shown.reason, TEXT))
        shown.reason[0] = 0;
    shown.code = code;
    unsigned count = policy.failures;
    if (in_order || count <= 3 || count % 60 == 0) /* a fault that stays is told once an hour */
        tell_log(in_order ? EVENTLOG_INFORMATION_TYPE : EVENTLOG_ERROR_TYPE, in_order ? 1 : 3,
                 L"The kiosk ended with code %lu; failures one after the other: %u; next start in %lu s.", code, count,
                 (DWORD)(decision.pause / 1000));
    plan(decision.pause);
    if (decision.deed == SIGN_OUT) {
        tell_log(EVENTLOG_INFORMATION_TYPE, 1, L"Staff left the kiosk: the session is signed out.");
        signing_out = GetTickCount64();
        if (!ExitWindowsEx(EWX_LOGOFF, SHTDN_REASON_MAJOR_APPLICATION | SHTDN_REASON_FLAG_PLANNED))
            signing_out = 0;
    }
    show_page(policy.page);
    repaint();
}

static void kiosk_has_ended(void)
{
    BOOL told = child.told_to_end != 0;
    ULONGLONG shown_for = child.shown ? GetTickCount64() - child.shown : 0;
    DWORD code = collect(&child);
    child.window = NULL;
    if (session_ends || GetSystemMetrics(SM_SHUTTINGDOWN))
        return;
    if (told || was_updating || closed_for_update)
        next_start = GetTickCount64();
    else
        judge(code, shown_for);
    arrange(FALSE);
}

static void start(void)
{
    ULONGLONG now = GetTickCount64();
    if (closed_for_update && now - closed_for_update < AFTER_RESTART_MANAGER
        && (installer_at_work() || now - closed_for_update < 5000)) {
        show_page(PAGE_UPDATING);
        return;
    }
    closed_for_update = 0;
    DWORD error = start_kiosk(&child, arguments);
    next_start = 0;
    if (error) {
        tell_log(EVENTLOG_ERROR_TYPE, 3, L"kiosk.exe could not be started: Windows error %lu.", error);
        judge(error > 255 ? error : 0x80070000 | error, 0);
    } else if (shown.page == PAGE_UPDATING) {
        show_page(PAGE_STARTING);
    }
}

static void watch_kiosk(void)
{
    ULONGLONG now = GetTickCount64();
    look_for_window(&child);
    if ((child.window != NULL) != behind)
        arrange(child.window != NULL);
    if (child.shown && policy.failures && now - child.shown >= STABLE_AFTER) {
        policy.failures = 0;
        policy.page = PAGE_STARTING;
        show_page(PAGE_STARTING);
    }
    if (child.told_to_end) {
        if (now - child.told_to_end > LONGEST_END)
            kill_kiosk(&child);
    } else {
        static ULONGLONG asked;
        if (now - asked < 5000)
            return;
        asked = GetTickCount64();
        if (!answers(&child)) {
            tell_log(EVENTLOG_ERROR_TYPE, 3, L"The kiosk does not answer: it is killed.");
            kill_kiosk(&child);
        }
    }
}

static void tick(void)
{
    static ULONGLONG asked;
    static BOOL updating;
    ULONGLONG now = GetTickCount64();
    if (session_ends)
        return;
    if (now - asked >= 1000) {
        asked = now;
        updating = is_updating();
        look_at_monitors();
    }
    if (updating != was_updating) {
        was_updating = updating;
        tell_log(EVENTLOG_INFORMATION_TYPE, 1, updating ? L"The installation is being replaced." : L"It has been replaced.");
        if (!updating) {
            policy = (struct policy){0};
            next_start = now;
        }
    }
    if (updating) {
        show_page(PAGE_UPDATING);
        if (child.process)
            tell_to_end(&child);
    }
    if (child.process)
        watch_kiosk();
    else if (signing_out && now - signing_out < LONGEST_SIGN_OUT)
        return;
    else if (!updating && now >= next_start && !GetSystemMetrics(SM_SHUTTINGDOWN)) {
        signing_out = 0;
        start();
    }
}

static int run(void)
{
    for (;;) {
        DWORD count = child.process ? 1 : 0;
        DWORD ended = MsgWaitForMultipleObjects(count, &child.process, FALSE, TICK, QS_ALLINPUT);
        MSG message;
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) {
            if (message.message == WM_QUIT)
                return (int)message.wParam;
            DispatchMessageW(&message);
        }
        if (count && (ended == WAIT_OBJECT_0 || WaitForSingleObject(child.process, 0) == WAIT_OBJECT_0))
            kiosk_has_ended();
        tick();
    }
}

/* What follows the program's name in a command line, as it is. */
static const wchar_t *after_name(const wchar_t *line)
{
    BOOL quoted = FALSE;
    for (; *line && (quoted || (*line != L' ' && *line != L'\t')); line++)
        quoted ^= *line == L'"';
    while (*line == L' ' || *line == L'\t')
        line++;
    return line;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR line, int how)
{
    (void)before, (void)line, (void)how;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    find_machine();
    HANDLE only = CreateMutexW(NULL, FALSE, L"Local\\MiraionKioskShell");
    if (!only || GetLastError() == ERROR_ALREADY_EXISTS) {
        tell_log(EVENTLOG_WARNING_TYPE, 2, L"Another kiosk-shell runs in this session: this one ends.");
        return EXIT_NO_RESTART;
    }
    tell_log(EVENTLOG_INFORMATION_TYPE, 1, L"kiosk-shell begins.");
    load_fonts();
    WNDCLASSEXW class = {.cbSize = sizeof class, .lpfnWndProc = handle, .hInstance = instance, .lpszClassName = CLASS};
    if (!RegisterClassExW(&class))
        return 1;
    arguments = after_name(GetCommandLineW());
    ShowCursor(FALSE);
    SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED); /* a dark page says nothing */
    cover_monitors();
    return run();
}
