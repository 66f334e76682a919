/* The kiosk as a process: in a job that ends with this program, told to end by the end of its standard input. */
#include "shell.h"

#include <stdio.h>
#include <wchar.h>

static const ULONGLONG LONGEST_START = 180 * 1000; /* until its window is seen */
static const ULONGLONG LONGEST_SILENCE = 60 * 1000; /* of its window */
static const UINT PATIENCE = 1000;                  /* for one answer: this program's own windows wait as long */

static CRITICAL_SECTION said_lock;
static BOOL lock_made;

static DWORD WINAPI read_output(void *argument)
{
    struct child *child = argument;
    char part[1024];
    DWORD got;
    while (ReadFile(child->output, part, sizeof part, &got, NULL) && got) {
        EnterCriticalSection(&said_lock);
        DWORD room = sizeof child->said - child->said_length;
        if (got > room) {
            DWORD gone = got - room;
            memmove(child->said, child->said + gone, child->said_length - gone);
            child->said_length -= gone;
        }
        memcpy(child->said + child->said_length, part, got);
        child->said_length += got;
        LeaveCriticalSection(&said_lock);
    }
    return 0;
}

static HANDLE make_job(void)
{
    HANDLE job = CreateJobObjectW(NULL, NULL);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    if (job)
        SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

static void shut(HANDLE *handle)
{
    if (*handle && *handle != INVALID_HANDLE_VALUE)
        CloseHandle(*handle);
    *handle = NULL;
}

/* Only these three handles are inherited: the other ends of the pipes must not be. */
static BOOL create(struct child *child, wchar_t *line, HANDLE handles[3], PROCESS_INFORMATION *made)
{
    STARTUPINFOEXW startup = {0};
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(NULL, 1, 0, &size);
    startup.lpAttributeList = HeapAlloc(GetProcessHeap(), 0, size);
    if (!startup.lpAttributeList)
        return FALSE;
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = handles[0];
    startup.StartupInfo.hStdOutput = handles[1];
    startup.StartupInfo.hStdError = handles[2];
    BOOL done = InitializeProcThreadAttributeList(startup.lpAttributeList, 1, 0, &size)
        && UpdateProcThreadAttribute(startup.lpAttributeList, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles,
                                     3 * sizeof *handles, NULL, NULL)
        && CreateProcessW(kiosk_path, line, NULL, NULL, TRUE,
                          CREATE_SUSPENDED | CREATE_NO_WINDOW | EXTENDED_STARTUPINFO_PRESENT, NULL, folder,
                          &startup.StartupInfo, made);
    DWORD error = GetLastError();
    HeapFree(GetProcessHeap(), 0, startup.lpAttributeList);
    SetLastError(error);
    (void)child;
    return done;
}

DWORD start_kiosk(struct child *child, const wchar_t *arguments)
{
    static wchar_t line[32768];
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    HANDLE ends[3] = {NULL, NULL, NULL};
    PROCESS_INFORMATION made = {0};
    DWORD error = 0;

    if (!lock_made) {
        InitializeCriticalSection(&said_lock);
        lock_made = TRUE;
    }
    memset(child, 0, sizeof *child);
    if (_snwprintf(line, 32767, L"\"%ls\" run --supervised %ls", kiosk_path, arguments) < 0)
        return ERROR_BAD_LENGTH;
    if (!CreatePipe(&ends[0], &child->input, &inherited, 0) || !CreatePipe(&child->output, &ends[2], &inherited, 0)
        || (ends[1] = CreateFileW(L"NUL", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0,
                                  NULL)) == INVALID_HANDLE_VALUE
        || !SetHandleInformation(child->input, HANDLE_FLAG_INHERIT, 0)
        || !SetHandleInformation(child->output, HANDLE_FLAG_INHERIT, 0) || !(child->job = make_job())
        || !create(child, line, ends, &made))
        error = GetLastError();
    for (int each = 0; each < 3; each++)
        shut(&ends[each]);
    if (!error && !AssignProcessToJobObject(child->job, made.hProcess)) {
        error = GetLastError(); /* a kiosk that would outlive this program is none */
        TerminateProcess(made.hProcess, 1);
    }
    if (error) {
        shut(&made.hThread);
        shut(&made.hProcess);
        shut(&child->input);
        shut(&child->output);
        shut(&child->job);
        return error;
    }
    child->process = made.hProcess;
    child->id = made.dwProcessId;
    child->started = child->answered = GetTickCount64();
    child->reader = CreateThread(NULL, 0, read_output, child, 0, NULL);
    AllowSetForegroundWindow(child->id);
    ResumeThread(made.hThread);
    CloseHandle(made.hThread);
    return 0;
}

static BOOL CALLBACK of_kiosk(HWND window, LPARAM argument)
{
    struct child *child = (struct child *)argument;
    DWORD id = 0;
    RECT place;
    GetWindowThreadProcessId(window, &id);
    if (id != child->id || !IsWindowVisible(window) || !GetWindowRect(window, &place))
        return TRUE;
    if (place.right - place.left < 320 || place.bottom - place.top < 320)
        return TRUE;
    child->window = window;
    return FALSE;
}

void look_for_window(struct child *child)
{
    if (child->window && IsWindow(child->window) && IsWindowVisible(child->window))
        return;
    child->window = NULL;
    EnumWindows(of_kiosk, (LPARAM)child);
    if (child->window && !child->shown)
        child->shown = GetTickCount64();
}

BOOL answers(struct child *child)
{
    ULONGLONG now = GetTickCount64();
    DWORD_PTR result;
    if (!child->window)
        return now - (child->shown ? child->answered : child->started) < LONGEST_START;
    if (SendMessageTimeoutW(child->window, WM_NULL, 0, 0, SMTO_ABORTIFHUNG, PATIENCE, &result))
        child->answered = now;
    return now - child->answered < LONGEST_SILENCE;
}

void tell_to_end(struct child *child)
{
    if (!child->told_to_end)
        child->told_to_end = GetTickCount64();
    shut(&child->input);
}

void kill_kiosk(struct child *child)
{
    TerminateJobObject(child->job, 1);
}

DWORD collect(struct child *child)
{
    DWORD code = KIOSK_FAILED;
    GetExitCodeProcess(child->process, &code);
    TerminateJobObject(child->job, 1); /* what it may have started */
    shut(&child->input);
    if (child->reader && WaitForSingleObject(child->reader, 2000) == WAIT_TIMEOUT)
        CancelSynchronousIo(child->reader);
    if (child->reader)
        WaitForSingleObject(child->reader, INFINITE);
    shut(&child->reader);
    shut(&child->output);
    shut(&child->process);
    shut(&child->job);
    return code;
}
