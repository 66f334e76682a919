/* The pages of this program, drawn with GDI in the kiosk's own typeface, or one that Windows has. */
#include "shell.h"

#include <stdio.h>
#include <wchar.h>

#define RGB_OF(hex) RGB((hex) >> 16 & 0xFF, (hex) >> 8 & 0xFF, (hex) & 0xFF)
/* As kiosk/ui/style/palette.py has them; tests/installer/shell compares. */
#define PAPER RGB_OF(0xFAF6EC)
#define SURFACE RGB_OF(0xFFFFFF)
#define INK RGB_OF(0x11303F)
#define INK2 RGB_OF(0x48606B)
#define BAY RGB_OF(0x0C5A72)
#define HAIR RGB_OF(0xD8CFBC)

static const wchar_t *const TITLES[] = {
    L"ただいま準備しています",
    L"更新しています",
    L"ただいまご利用いただけません",
};
static const wchar_t *const BELOW[] = {
    L"しばらくお待ちください",
    L"終わるまで、しばらくお待ちください",
    L"",
};
static const wchar_t *const ENGLISH[] = {
    L"Getting ready. Please wait a moment.",
    L"This kiosk is being updated.\nPlease wait a few minutes.",
    L"This kiosk is out of service.",
};

static const wchar_t *face = L"Yu Gothic UI";

/* The file is read, not used in place: an open file could not be replaced by an update. */
static BOOL load_font(const wchar_t *name)
{
    wchar_t path[MAX_PATH * 2];
    DWORD got = 0, count = 0;
    BOOL loaded = FALSE;
    if (_snwprintf(path, MAX_PATH * 2 - 1, L"%ls\\lib\\kiosk\\_resources\\fonts\\%ls", folder, name) < 0)
        return FALSE;
    path[MAX_PATH * 2 - 1] = 0;
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return FALSE;
    DWORD size = GetFileSize(file, NULL);
    void *data = size != INVALID_FILE_SIZE ? HeapAlloc(GetProcessHeap(), 0, size) : NULL;
    if (data && ReadFile(file, data, size, &got, NULL) && got == size)
        loaded = AddFontMemResourceEx(data, size, NULL, &count) != NULL && count > 0;
    if (data)
        HeapFree(GetProcessHeap(), 0, data);
    CloseHandle(file);
    return loaded;
}

static int CALLBACK is_there(const LOGFONTW *font, const TEXTMETRICW *metric, DWORD kind, LPARAM found)
{
    (void)font, (void)metric, (void)kind;
    *(BOOL *)found = TRUE;
    return 0;
}

void load_fonts(void)
{
    static const wchar_t *const FACES[] = {L"BIZ UDPGothic", L"Yu Gothic UI", L"Meiryo UI", L"MS UI Gothic"};
    load_font(L"BIZUDPGothic-Regular.ttf");
    load_font(L"BIZUDPGothic-Bold.ttf");
    HDC dc = GetDC(NULL);
    for (unsigned each = 0; each < sizeof FACES / sizeof *FACES; each++) {
        BOOL found = FALSE;
        LOGFONTW wanted = {.lfCharSet = DEFAULT_CHARSET};
        lstrcpynW(wanted.lfFaceName, FACES[each], LF_FACESIZE);
        EnumFontFamiliesExW(dc, &wanted, is_there, (LPARAM)&found, 0);
        if (found) {
            face = FACES[each];
            break;
        }
    }
    ReleaseDC(NULL, dc);
}

struct pen {
    HDC dc;
    double unit; /* pixels of the screen to one of a reference screen of 1080 x 1920 */
    RECT column;
    BOOL draws;  /* else it is only measured */
};

/* One paragraph; lines that Windows breaks stand close. */
static void say_line(struct pen *pen, const wchar_t *text, double size, int weight, COLORREF colour, UINT format)
{
    HFONT font = CreateFontW(-(int)(size * pen->unit), 0, 0, 0, weight, 0, 0, 0, DEFAULT_CHARSET, OUT_DEFAULT_PRECIS,
                             CLIP_DEFAULT_PRECIS, CLEARTYPE_QUALITY, DEFAULT_PITCH | FF_DONTCARE, face);
    HGDIOBJ before = SelectObject(pen->dc, font);
    RECT place = pen->column;
    SetTextColor(pen->dc, colour);
    int height = DrawTextW(pen->dc, text, -1, &place, format | DT_WORDBREAK | DT_NOPREFIX | DT_CALCRECT);
    if (pen->draws) {
        place = pen->column;
        place.bottom = place.top + height;
        DrawTextW(pen->dc, text, -1, &place, format | DT_WORDBREAK | DT_NOPREFIX);
    }
    pen->column.top += height;
    SelectObject(pen->dc, before);
    DeleteObject(font);
}

/* A text across the column, in reference pixels; the next one comes below it. */
static void say(struct pen *pen, const wchar_t *text, double size, int weight, COLORREF colour, UINT format, double gap)
{
    for (const wchar_t *from = text; *from;) {
        const wchar_t *end = wcschr(from, L'\n');
        size_t length = end ? (size_t)(end - from) : wcslen(from);
        wchar_t line[TEXT];
        lstrcpynW(line, from, (int)length + 1);
        say_line(pen, line, size, weight, colour, format);
        from += length + (end != NULL);
        pen->column.top += (int)((*from ? size * 0.35 : gap) * pen->unit);
    }
}

static const wchar_t *meaning(DWORD code)
{
    switch (code) {
    case KIOSK_MISUSED: return L"起動の指定に誤りがあります";
    case KIOSK_SETTINGS: return L"設定ファイルがないか、誤りがあります";
    case KIOSK_MISSING: return L"必要なもの（証明書など）が使えません";
    case KIOSK_RUNS_ALREADY: return L"同じプログラムがすでに動いています";
    case KIOSK_NO_DISPLAY: return L"画面が使えません";
    }
    return L"プログラムが予期せず終わりました";
}

static void say_for_patrons(struct pen *pen, const struct shown *shown)
{
    BOOL out = shown->page == PAGE_OUT_OF_SERVICE;
    say(pen, TITLES[shown->page], 68, FW_BOLD, INK, DT_CENTER, 36);
    say(pen, BELOW[shown->page], 40, FW_NORMAL, INK, DT_CENTER, 44);
    if (out)
        say(pen, contact[0], 44, FW_BOLD, BAY, DT_CENTER, 48);
    say(pen, ENGLISH[shown->page], 36, FW_NORMAL, INK2, DT_CENTER, 16);
    if (out)
        say(pen, contact[1], 36, FW_NORMAL, INK2, DT_CENTER, 0);
}

static void say_for_staff(struct pen *pen, const struct shown *shown)
{
    wchar_t line[300];
    wchar_t code[16];
    _snwprintf(code, 16, shown->code > 255 ? L"0x%08lX" : L"%lu", shown->code);
    code[15] = 0;
    _snwprintf(line, 300, L"係の方へ　終了コード %ls：%ls", code, meaning(shown->code));
    line[299] = 0;
    say(pen, line, 26, FW_BOLD, INK, DT_LEFT, 12);
    say(pen, shown->reason, 23, FW_NORMAL, INK, DT_LEFT | DT_EDITCONTROL, 12);
    _snwprintf(line, 300, L"%d:%02d:%02d に、もう一度はじめます。記録: イベント ログ（miraion-kiosk）、logs フォルダー", shown->next.wHour,
               shown->next.wMinute, shown->next.wSecond);
    line[299] = 0;
    say(pen, line, 22, FW_NORMAL, INK2, DT_LEFT, 0);
}

static void fill(HDC dc, const RECT *place, COLORREF colour)
{
    HBRUSH brush = CreateSolidBrush(colour);
    FillRect(dc, place, brush);
    DeleteObject(brush);
}

static void paint(HDC dc, const RECT *whole, const struct shown *shown)
{
    int width = whole->right - whole->left, height = whole->bottom - whole->top;
    struct pen pen = {.dc = dc, .unit = (width < height ? width : height) / 1080.0};
    int margin = (int)(48 * pen.unit), widest = (int)(1500 * pen.unit);
    int side = width - 2 * margin > widest ? (width - widest) / 2 : margin;
    RECT column = {side, 0, width - side, height};

    fill(dc, whole, PAPER);
    SetBkMode(dc, TRANSPARENT);
    int staff = height;
    if (shown->page == PAGE_OUT_OF_SERVICE) {
        pen.column = column;
        InflateRect(&pen.column, -margin / 2, 0);
        say_for_staff(&pen, shown);
        int wanted = pen.column.top + margin;
        staff = height - margin - (wanted < height / 2 ? wanted : height / 2);
        RECT box = {column.left, staff, column.right, height - margin};
        fill(dc, &box, HAIR);
        InflateRect(&box, -2, -2);
        fill(dc, &box, SURFACE);
        pen.column = (RECT){column.left + margin / 2, staff + margin / 2, column.right - margin / 2, height - margin - 4};
        pen.draws = TRUE;
        HRGN within = CreateRectRgn(box.left, box.top, box.right, box.bottom);
        SelectClipRgn(dc, within);
        say_for_staff(&pen, shown);
        SelectClipRgn(dc, NULL);
        DeleteObject(within);
    }
    pen.column = column;
    pen.draws = FALSE;
    say_for_patrons(&pen, shown);
    int top = (staff - pen.column.top) * 2 / 5;
    pen.column = column;
    pen.column.top = top > 0 ? top : 0;
    pen.draws = TRUE;
    say_for_patrons(&pen, shown);
}

void paint_page(HDC dc, const RECT *whole, const struct shown *shown)
{
    int width = whole->right, height = whole->bottom;
    HDC memory = CreateCompatibleDC(dc);
    HBITMAP bitmap = CreateCompatibleBitmap(dc, width, height);
    if (!memory || !bitmap) {
        paint(dc, whole, shown);
    } else {
        HGDIOBJ before = SelectObject(memory, bitmap);
        paint(memory, whole, shown);
        BitBlt(dc, 0, 0, width, height, memory, 0, 0, SRCCOPY);
        SelectObject(memory, before);
    }
    if (bitmap)
        DeleteObject(bitmap);
    if (memory)
        DeleteDC(memory);
}
