using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace MiraionKiosk
{
    /// <summary>What PowerShell has no command for: secrets of the Local Security Authority, and making a profile.</summary>
    public static class Native
    {
        private const uint GetPrivateInformation = 0x4, CreateSecret = 0x20;
        private const uint NotFound = 0xC0000034;
        private const int ProfileExists = unchecked((int)0x800700B7);

        [StructLayout(LayoutKind.Sequential)]
        private struct LsaString
        {
            public ushort Length, MaximumLength;
            public IntPtr Buffer;
        }

        [StructLayout(LayoutKind.Sequential)]
        private struct LsaAttributes
        {
            public uint Length;
            public IntPtr RootDirectory, ObjectName;
            public uint Attributes;
            public IntPtr SecurityDescriptor, SecurityQualityOfService;
        }

        [DllImport("advapi32.dll")]
        private static extern uint LsaOpenPolicy(IntPtr system, ref LsaAttributes attributes, uint access, out IntPtr policy);

        [DllImport("advapi32.dll")]
        private static extern uint LsaStorePrivateData(IntPtr policy, ref LsaString name, IntPtr data);

        [DllImport("advapi32.dll")]
        private static extern uint LsaRetrievePrivateData(IntPtr policy, ref LsaString name, out IntPtr data);

        [DllImport("advapi32.dll")]
        private static extern uint LsaFreeMemory(IntPtr memory);

        [DllImport("advapi32.dll")]
        private static extern uint LsaClose(IntPtr policy);

        [DllImport("advapi32.dll")]
        private static extern int LsaNtStatusToWinError(uint status);

        [DllImport("kernel32.dll", EntryPoint = "RtlZeroMemory")]
        private static extern void ZeroMemory(IntPtr memory, UIntPtr bytes);

        [DllImport("userenv.dll", CharSet = CharSet.Unicode)]
        private static extern int CreateProfile(string sid, string user, StringBuilder path, uint letters);

        /// <summary>Whether there is a secret of that name. What was read is wiped at once.</summary>
        public static bool SecretExists(string name)
        {
            IntPtr policy = Open(GetPrivateInformation);
            LsaString key = Text(name);
            IntPtr data = IntPtr.Zero;
            try
            {
                uint status = LsaRetrievePrivateData(policy, ref key, out data);
                if (status == NotFound)
                {
                    return false;
                }
                Check(status);
                return data != IntPtr.Zero;
            }
            finally
            {
                if (data != IntPtr.Zero)
                {
                    LsaString found = (LsaString)Marshal.PtrToStructure(data, typeof(LsaString));
                    if (found.Buffer != IntPtr.Zero)
                    {
                        ZeroMemory(found.Buffer, (UIntPtr)found.Length);
                    }
                    LsaFreeMemory(data);
                }
                Marshal.FreeHGlobal(key.Buffer);
                LsaClose(policy);
            }
        }

        /// <summary>Store UTF-16 text of so many bytes, or delete the secret if there is no buffer.</summary>
        public static void StoreSecret(string name, IntPtr buffer, int bytes)
        {
            IntPtr policy = Open(CreateSecret);
            LsaString key = Text(name);
            IntPtr data = IntPtr.Zero;
            try
            {
                if (buffer != IntPtr.Zero)
                {
                    LsaString value = new LsaString();
                    value.Buffer = buffer;
                    value.Length = checked((ushort)bytes);
                    value.MaximumLength = checked((ushort)(bytes + 2));
                    data = Marshal.AllocHGlobal(Marshal.SizeOf(typeof(LsaString)));
                    Marshal.StructureToPtr(value, data, false);
                }
                uint status = LsaStorePrivateData(policy, ref key, data);
                if (!(buffer == IntPtr.Zero && status == NotFound))
                {
                    Check(status);
                }
            }
            finally
            {
                if (data != IntPtr.Zero)
                {
                    Marshal.FreeHGlobal(data);
                }
                Marshal.FreeHGlobal(key.Buffer);
                LsaClose(policy);
            }
        }

        /// <summary>Make the profile of an account that never signed in; one that is there is left alone.</summary>
        public static void MakeProfile(string sid, string user)
        {
            int result = CreateProfile(sid, user, new StringBuilder(260), 260);
            if (result != 0 && result != ProfileExists)
            {
                Marshal.ThrowExceptionForHR(result);
            }
        }

        private static IntPtr Open(uint access)
        {
            LsaAttributes attributes = new LsaAttributes();
            attributes.Length = (uint)Marshal.SizeOf(typeof(LsaAttributes));
            IntPtr policy;
            Check(LsaOpenPolicy(IntPtr.Zero, ref attributes, access, out policy));
            return policy;
        }

        private static LsaString Text(string text)
        {
            LsaString made = new LsaString();
            made.Buffer = Marshal.StringToHGlobalUni(text);
            made.Length = checked((ushort)(text.Length * 2));
            made.MaximumLength = checked((ushort)(text.Length * 2 + 2));
            return made;
        }

        private static void Check(uint status)
        {
            if (status != 0)
            {
                throw new Win32Exception(LsaNtStatusToWinError(status));
            }
        }
    }
}
