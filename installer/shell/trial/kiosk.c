/* Stands in for kiosk.exe when kiosk-shell.exe is tried: does what the words of its command line say, in order.
   ask-to-close and install=MS, alone, play Restart Manager and Windows Installer.
   say=TEXT writes a line of standard error (_ is a space); show opens a full-screen window; hang stops answering for good;
   sleep=MS waits; end=CODE ends; wait ends with 0 when standard input is closed.  Each start adds a line to starts.txt. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static LRESULT CALLBACK handle(HWND window, UINT message, WPARAM w, LPARAM l)
{
    if (message == WM_PAINT) {
        PAINTSTRUCT paint;
        RECT whole;
        HDC dc = BeginPaint(window, &paint);
        GetClientRect(window, &whole);
        FillRect(dc, &whole, (HBRUSH)GetStockObject(GRAY_BRUSH));
        EndPaint(window, &paint);
        return 0;
    }
    return message == WM_CLOSE ? 0 : DefWindowProcW(window, message, w, l);
}

static void show(void)
{
    WNDCLASSW class = {.lpfnWndProc = handle, .hInstance = GetModuleHandleW(NULL), .lpszClassName = L"Stand-in"};
    RegisterClassW(&class);
    HWND window = CreateWindowExW(0, L"Stand-in", L"", WS_POPUP | WS_VISIBLE, 0, 0, GetSystemMetrics(SM_CXSCREEN),
                                  GetSystemMetrics(SM_CYSCREEN), NULL, NULL, class.hInstance, NULL);
    SetForegroundWindow(window);
}

static void pump(DWORD until)
{
    MSG message;
    do {
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE))
            DispatchMessageW(&message);
        Sleep(20);
    } while ((int)(until - GetTickCount()) > 0);
}

static DWORD WINAPI wait_for_end(void *nothing)
{
    char part;
    DWORD got;
    (void)nothing;
    while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), &part, 1, &got, NULL) && got) {
    }
    ExitProcess(0);
}

/* As Restart Manager does to the shell: whether it would let itself be closed. */
static int ask_to_close(void)
{
    HWND window = FindWindowW(L"MiraionKioskShell", NULL);
    return window ? (int)SendMessageW(window, WM_QUERYENDSESSION, 0, ENDSESSION_CLOSEAPP) : 99;
}

/* As Windows Installer does while it works. */
static int install(DWORD milliseconds)
{
    CreateMutexW(NULL, TRUE, L"Global\\_MSIExecute");
    Sleep(milliseconds);
    return 0;
}

int wmain(int argc, wchar_t **argv)
{
    if (argc == 2 && !wcscmp(argv[1], L"ask-to-close"))
        return ask_to_close();
    if (argc == 2 && !wcsncmp(argv[1], L"install=", 8))
        return install(wcstoul(argv[1] + 8, NULL, 10));
    FILE *starts = fopen("starts.txt", "a");
    if (starts) {
        fprintf(starts, "%lu %lu\n", (unsigned long)GetTickCount(), (unsigned long)GetCurrentProcessId());
        fclose(starts);
    }
    for (int each = 3; each < argc; each++) { /* after: run --supervised */
        wchar_t *word = argv[each];
        if (!wcsncmp(word, L"say=", 4)) {
            char text[4000];
            for (wchar_t *letter = word; *letter; letter++)
                if (*letter == L'_')
                    *letter = L' ';
            int length = WideCharToMultiByte(CP_UTF8, 0, word + 4, -1, text, sizeof text, NULL, NULL);
            fwrite(text, 1, length > 0 ? length - 1 : 0, stderr);
            fputs("\n", stderr);
        } else if (!wcscmp(word, L"show")) {
            show();
        } else if (!wcscmp(word, L"hang")) {
            Sleep(INFINITE);
        } else if (!wcsncmp(word, L"sleep=", 6)) {
            pump(GetTickCount() + wcstoul(word + 6, NULL, 10));
        } else if (!wcsncmp(word, L"end=", 4)) {
            return (int)wcstoul(word + 4, NULL, 0);
        } else if (!wcscmp(word, L"wait")) {
            CreateThread(NULL, 0, wait_for_end, NULL, 0, NULL);
            for (;;)
                pump(GetTickCount() + 1000);
        }
    }
    return 0;
}
