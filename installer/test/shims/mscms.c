/* For the test rig only, never installed: Wine's mscms has no WcsCreateIccProfile, which Qt's windows platform asks for
   the colours of a screen.  No screen has a profile here; Qt takes sRGB. */

#define EXPORT __declspec(dllexport)

EXPORT int __stdcall GetColorProfileFromHandle(void *profile, unsigned char *data, unsigned long *size) {
    (void)profile; (void)data; (void)size; return 0;
}
EXPORT int __stdcall CloseColorProfile(void *profile) { (void)profile; return 1; }
EXPORT void *__stdcall WcsCreateIccProfile(void *profile, unsigned long options) { (void)profile; (void)options; return 0; }
EXPORT void *__stdcall OpenColorProfileW(void *profile, unsigned long access, unsigned long sharing, unsigned long creation) {
    (void)profile; (void)access; (void)sharing; (void)creation; return 0;
}
