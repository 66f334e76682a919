/* For the test rig only, never installed: Wine has no icuuc.dll, which Qt's core is linked to since 6.10.
   No converter can be opened (U_FILE_ACCESS_ERROR); Qt then has the encodings that are its own: UTF, Latin-1, system. */

#define EXPORT __declspec(dllexport)
enum { ZERO_ERROR = 0, ILLEGAL_ARGUMENT = 1, FILE_ACCESS = 4 };
typedef unsigned short UChar;

static void say(int *error, int what) { if (error) *error = what; }

EXPORT void *ucnv_open(const char *name, int *error) { (void)name; say(error, FILE_ACCESS); return 0; }
EXPORT void ucnv_close(void *converter) { (void)converter; }
EXPORT void ucnv_reset(void *converter) { (void)converter; }
EXPORT signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 1; }
EXPORT const char *ucnv_getName(void *converter, int *error) { (void)converter; say(error, ILLEGAL_ARGUMENT); return ""; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name; (void)standard; (void)error; return 0;
}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_getToUCallBack(void *converter, void **call, const void **context) {
    (void)converter; if (call) *call = 0; if (context) *context = 0;
}
EXPORT void ucnv_getFromUCallBack(void *converter, void **call, const void **context) {
    (void)converter; if (call) *call = 0; if (context) *context = 0;
}
EXPORT void ucnv_setToUCallBack(void *converter, void *call, const void *context, void **before, const void **known, int *error) {
    (void)converter; (void)call; (void)context; (void)before; (void)known; say(error, ILLEGAL_ARGUMENT);
}
EXPORT void ucnv_setFromUCallBack(void *converter, void *call, const void *context, void **before, const void **known, int *error) {
    (void)converter; (void)call; (void)context; (void)before; (void)known; say(error, ILLEGAL_ARGUMENT);
}
EXPORT void ucnv_cbToUWriteUChars(void *a, const UChar *s, int length, int offset, int *error) {
    (void)a; (void)s; (void)length; (void)offset; say(error, ILLEGAL_ARGUMENT);
}
EXPORT void ucnv_cbFromUWriteUChars(void *a, const UChar **s, const UChar *end, int offset, int *error) {
    (void)a; (void)s; (void)end; (void)offset; say(error, ILLEGAL_ARGUMENT);
}
EXPORT void ucnv_toUnicode(void *c, UChar **t, const UChar *te, const char **s, const char *se, int *o, signed char f, int *error) {
    (void)c; (void)t; (void)te; (void)s; (void)se; (void)o; (void)f; say(error, ILLEGAL_ARGUMENT);
}
EXPORT void ucnv_fromUnicode(void *c, char **t, const char *te, const UChar **s, const UChar *se, int *o, signed char f, int *error) {
    (void)c; (void)t; (void)te; (void)s; (void)se; (void)o; (void)f; say(error, ILLEGAL_ARGUMENT);
}
EXPORT int ucnv_toUCountPending(const void *converter, int *error) { (void)converter; (void)error; return 0; }
