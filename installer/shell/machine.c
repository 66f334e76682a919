/* Where this program lies, what the registry says, whether an update is under way, and the event log. */
#include "shell.h"

#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

static const wchar_t KEY[] = L"SOFTWARE\\MiraionKiosk\\Shell";
static const ULONGLONG LONGEST_UPDATE = 60ULL * 60 * 1000;

wchar_t folder[MAX_PATH], kiosk_path[MAX_PATH], contact[2][TEXT];
static HANDLE source;

/* A text of the registry; `\n` in it begins a new line. */
static void read_text(const wchar_t *name, const wchar_t *otherwise, wchar_t *text)
{
    DWORD bytes = TEXT * sizeof *text;
    LSTATUS status = RegGetValueW(HKEY_LOCAL_MACHINE, KEY, name, RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, NULL, text, &bytes);
    if (status != ERROR_SUCCESS || !text[0]) {
        lstrcpynW(text, otherwise, TEXT);
        return;
    }
    wchar_t *to = text;
    for (const wchar_t *from = text; *from; from++) {
        BOOL line = from[0] == L'\\' && from[1] == L'n';
        *to++ = line ? L'\n' : *from;
        from += line;
    }
    *to = 0;
}

void find_machine(void)
{
    DWORD length = GetModuleFileNameW(NULL, folder, MAX_PATH);
    wchar_t *end = length > 0 && length < MAX_PATH ? wcsrchr(folder, L'\\') : NULL;
    if (end)
        *end = 0;
    if (_snwprintf(kiosk_path, MAX_PATH, L"%ls\\kiosk.exe", folder) < 0)
        kiosk_path[0] = 0;
    SetCurrentDirectoryW(folder);
    read_text(L"Contact", L"お近くの係員にお知らせください", contact[0]);
    read_text(L"ContactEnglish", L"Please tell a member of staff.", contact[1]);
    source = RegisterEventSourceW(NULL, L"miraion-kiosk");
}

/* The value Updating, for an hour at most: whoever set it may have died. */
static BOOL update_announced(void)
{
    static ULONGLONG since;
    DWORD value = 0, bytes = sizeof value;
    RegGetValueW(HKEY_LOCAL_MACHINE, KEY, L"Updating", RRF_RT_REG_DWORD | RRF_SUBKEY_WOW6464KEY, NULL, &value, &bytes);
    if (!value) {
        since = 0;
        return FALSE;
    }
    if (!since)
        since = GetTickCount64();
    return GetTickCount64() - since < LONGEST_UPDATE;
}

BOOL is_updating(void)
{
    return GetFileAttributesW(kiosk_path) == INVALID_FILE_ATTRIBUTES || update_announced();
}

BOOL installer_at_work(void)
{
    HANDLE mutex = OpenMutexW(SYNCHRONIZE, FALSE, L"Global\\_MSIExecute");
    if (!mutex)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD waited = WaitForSingleObject(mutex, 0);
    if (waited == WAIT_OBJECT_0 || waited == WAIT_ABANDONED)
        ReleaseMutex(mutex);
    CloseHandle(mutex);
    return waited == WAIT_TIMEOUT;
}

void tell_log(WORD type, DWORD number, const wchar_t *format, ...)
{
    wchar_t text[TEXT];
    va_list values;
    va_start(values, format);
    if (_vsnwprintf(text, TEXT - 1, format, values) < 0)
        text[TEXT - 1] = 0;
    va_end(values);
    const wchar_t *strings[] = {text};
    if (source)
        ReportEventW(source, type, 0, number, NULL, 1, 0, strings, NULL);
}
