/* kiosk.exe: runs `python -m kiosk ARGUMENTS` with the Python beside it, in this very process.
 *
 * `kiosk.exe -c CODE` runs CODE instead: parts of the kiosk start a Python of their own by sys.executable.
 * Python's exit code is passed through; 120 (with a line on standard error) says that Python could not be loaded.
 * Where modules are found is said by the ._pth file beside the DLL alone: no variable, current folder or user's folder.
 *
 * PYTHON_DLL is the name of the DLL as a wide string.
 */
#define _WIN32_WINNT 0x0A00
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

enum { NOT_LOADED = 120, LONGEST = 32768 };

typedef int (*PyMain)(int, wchar_t **);

static int not_loaded(const wchar_t *what)
{
    fwprintf(stderr, L"kiosk: %ls can't be loaded (Windows error %lu): install the kiosk anew\n", what, GetLastError());
    return NOT_LOADED;
}

int wmain(int argc, wchar_t **argv)
{
    static wchar_t path[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST);
    wchar_t *name = wcsrchr(path, L'\\');
    if (length == 0 || length >= LONGEST || name == NULL || (name - path) + wcslen(PYTHON_DLL) + 2 > LONGEST)
        return not_loaded(L"its own folder");
    wcscpy(name + 1, PYTHON_DLL);

    /* A DLL is taken from the installation or from Windows, never from the current folder or PATH. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    HMODULE python = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (python == NULL)
        return not_loaded(path);
    PyMain main = (PyMain)(void *)GetProcAddress(python, "Py_Main");
    if (main == NULL)
        return not_loaded(path);

    /* UTF-8 whatever the code page of this Windows is (932 in Japan): for files and pipes that name no encoding. */
    static wchar_t *first[] = {L"-X", L"utf8", L"-m", L"kiosk"};
    int code = argc > 1 && wcscmp(argv[1], L"-c") == 0;
    int of_ours = code ? 2 : 4;
    wchar_t **all = calloc((size_t)(argc + of_ours + 1), sizeof *all);
    if (all == NULL)
        return not_loaded(path);
    all[0] = argv[0];
    for (int at = 0; at < of_ours; at++)
        all[1 + at] = first[at];
    for (int at = 1; at < argc; at++)
        all[of_ours + at] = argv[at];
    return main(argc + of_ours, all);
}
