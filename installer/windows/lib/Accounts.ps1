# The kiosk's account, its automatic sign-in, its part of the registry.

$script:AccountPassword = $null
$script:LoadedHives = @()

$Kinds['account'] = @{
    Read  = { param($Id) [ordered]@{ present = $null -ne (Get-LocalUser -Name $Id -ErrorAction SilentlyContinue) } }
    Write = {
        param($Id, $State, $Beside)
        if ($State.present) { New-KioskAccount $Id }
        else { Remove-LocalUser -Name $Id }
    }
}

# A secret of the Local Security Authority, which only administrators and the system can read. Its value is never
# recorded: a secret that was there before can't be brought back.
$Kinds['secret'] = @{
    Read  = { param($Id) Initialize-Native; [ordered]@{ present = [MiraionKiosk.Native]::SecretExists($Id) } }
    Write = {
        param($Id, $State, $Beside)
        Initialize-Native
        if ($State.present) { Save-Secret $Id $script:AccountPassword }
        else { [MiraionKiosk.Native]::StoreSecret($Id, [IntPtr]::Zero, 0) }
    }
}

# Who may do what with a folder: its access list as SDDL, without owner and group.
$Kinds['access'] = @{
    Read  = { param($Id) [ordered]@{ sddl = (Get-Item -LiteralPath $Id -Force).GetAccessControl('Access').GetSecurityDescriptorSddlForm('Access') } }
    Write = {
        param($Id, $State, $Beside)
        $access = New-Object System.Security.AccessControl.DirectorySecurity
        $access.SetSecurityDescriptorSddlForm($State.sddl, 'Access')
        (Get-Item -LiteralPath $Id -Force).SetAccessControl($access)
    }
}

function Initialize-Native {
    if ($null -ne ('MiraionKiosk.Native' -as [type])) { return }
    Add-Type -TypeDefinition ([System.IO.File]::ReadAllText((Join-Path $PSScriptRoot 'Native.cs')))
}

function New-Password {
    # 40 random characters that nobody ever sees, of four kinds, as password policies ask.
    $letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+=.:!'  # 64 of them
    $random = New-Object byte[] 36
    $source = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    try { $source.GetBytes($random) }
    finally { $source.Dispose() }
    $password = New-Object System.Security.SecureString
    foreach ($letter in 'aA2-'.ToCharArray()) { $password.AppendChar($letter) }
    foreach ($number in $random) { $password.AppendChar($letters[$number % 64]) }
    $password.MakeReadOnly()
    return $password
}

function Save-Secret {
    # The password is never a string: strings stay in memory until they are collected, and may be in a dump.
    param([string]$Name, [System.Security.SecureString]$Password)
    if ($null -eq $Password) { throw "The secret $Name can't be restored: what it was is not recorded." }
    $buffer = [System.Runtime.InteropServices.Marshal]::SecureStringToGlobalAllocUnicode($Password)
    try { [MiraionKiosk.Native]::StoreSecret($Name, $buffer, $Password.Length * 2) }
    finally { [System.Runtime.InteropServices.Marshal]::ZeroFreeGlobalAllocUnicode($buffer) }
}

function New-KioskAccount {
    param([string]$Name)
    New-LocalUser -Name $Name -Password $script:AccountPassword -FullName 'Library kiosk' `
        -Description 'Signs in by itself. Made by MiraionKiosk.' -AccountNeverExpires -PasswordNeverExpires `
        -UserMayNotChangePassword | Out-Null
    Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $Name  # Users, whatever they are called in this language
}

function Add-FolderAccess {
    # Let an account read a folder and all below it, or also write there.
    param([Parameter(Mandatory)][string]$Folder, [Parameter(Mandatory)][string]$Sid, [switch]$Write)
    $item = Get-Item -LiteralPath $Folder -Force
    $access = $item.GetAccessControl('Access')
    $who = New-Object System.Security.Principal.SecurityIdentifier $Sid
    $rights = if ($Write) { 'Modify' } else { 'ReadAndExecute' }
    $access.AddAccessRule((New-Object System.Security.AccessControl.FileSystemAccessRule(
                $who, $rights, 'ContainerInherit,ObjectInherit', 'None', 'Allow')))
    $item.SetAccessControl($access)
}

function Get-AccountSid {
    # The SID of USER (of this machine) or DOMAIN\USER.
    param([Parameter(Mandatory)][string]$User)
    $full = if ($User.Contains('\')) { $User } else { "$env:COMPUTERNAME\$User" }
    try {
        return (New-Object System.Security.Principal.NTAccount $full).Translate([System.Security.Principal.SecurityIdentifier]).Value
    }
    catch {
        throw [System.NotSupportedException]"There is no account $full. Set-KioskAccount.ps1 makes one."
    }
}

function Assert-StandardUser {
    # The kiosk's account must not be an administrator, whose rights a hole in the kiosk would give away.
    param([Parameter(Mandatory)][string]$Sid)
    # Get-LocalGroupMember ends with an error where a member is an account that is gone.
    $name = (New-Object System.Security.Principal.SecurityIdentifier 'S-1-5-32-544').Translate([System.Security.Principal.NTAccount]).Value
    $group = [ADSI]"WinNT://./$($name.Substring($name.IndexOf('\') + 1)),group"
    $members = foreach ($member in @($group.Invoke('Members'))) {
        $bytes = [byte[]]$member.GetType().InvokeMember('ObjectSid', 'GetProperty', $null, $member, $null)
        (New-Object System.Security.Principal.SecurityIdentifier $bytes, 0).Value
    }
    if ($members -contains $Sid) { throw [System.NotSupportedException]'The account is an administrator. The kiosk needs a standard user.' }
}

function Get-KioskSid {
    <#
    .SYNOPSIS
    The SID of the kiosk's account, whose part of the registry can be written from now on: its profile is made if it never
    signed in.
    #>
    param([Parameter(Mandatory)][string]$User)
    $sid = Get-AccountSid $User
    Assert-StandardUser $sid
    if (Open-UserHive $sid) { return $sid }
    if ($WhatIfPreference) {
        throw [System.NotSupportedException]"$User has no profile yet, so there is nothing to compare with. It is made without -WhatIf."
    }
    Initialize-Native
    [MiraionKiosk.Native]::MakeProfile($sid, $User.Substring($User.IndexOf('\') + 1))
    if (-not (Open-UserHive $sid)) { throw "The registry of $User can't be loaded." }
    return $sid
}

function Open-UserHive {
    # Make HKU\SID be there. False: the account has no profile.
    param([Parameter(Mandatory)][string]$Sid)
    $key = Open-RegistryKey "HKU\$Sid"
    if ($null -ne $key) {
        $key.Dispose()
        return $true
    }
    $folder = (Read-RegistryValue "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$Sid!ProfileImagePath").value
    if ($null -eq $folder) { return $false }
    $file = Join-Path ([Environment]::ExpandEnvironmentVariables($folder)) 'NTUSER.DAT'
    if (-not (Test-Path -LiteralPath $file)) { return $false }
    & reg.exe load "HKU\$Sid" $file | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "The registry of the account $Sid can't be loaded from $file." }
    $script:LoadedHives += $Sid
    return $true
}

function Close-UserHives {
    # A hive that stays loaded would keep its account from signing in.
    foreach ($sid in $script:LoadedHives) {
        [GC]::Collect()
        [GC]::WaitForPendingFinalizers()
        & reg.exe unload "HKU\$sid" | Out-Null
        if ($LASTEXITCODE -ne 0) { Write-Warning "The registry of $sid could not be unloaded. Restart before the account signs in." }
    }
    $script:LoadedHives = @()
}

function Test-Reachable {
    # False for a value in the registry of an account that is gone, and for a printer or folder that is.
    param([string]$Kind, [string]$Id)
    if ($Kind -eq 'printer' -or $Kind -eq 'print-ticket') { return $null -ne (Get-Printer -Name $Id -ErrorAction SilentlyContinue) }
    if ($Kind -eq 'access') { return Test-Path -LiteralPath $Id }
    if ($Kind -ne 'registry' -or $Id -notmatch '^HKU\\(?<sid>[^\\]+)\\') { return $true }
    Open-UserHive $Matches['sid']
}

function Assert-NoOtherSignIn {
    # An automatic sign-in of somebody else, or a password in clear text, can't be brought back by -Undo.
    [CmdletBinding(SupportsShouldProcess)]
    param([string]$User, [switch]$Force)
    $logon = 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
    $clear = "$logon!DefaultPassword"
    $other = [string](Read-RegistryValue "$logon!DefaultUserName").value
    $signs = [string](Read-RegistryValue "$logon!AutoAdminLogon").value -eq '1'
    $text = (Read-RegistryValue $clear).present
    if (-not $Force) {
        if ($signs -and $other -ne $User) {
            throw [System.NotSupportedException]"$other signs in by itself here. -Force ends that; -Undo can't bring its password back."
        }
        if ($text) {
            throw [System.NotSupportedException]'A password in clear text is in the registry (DefaultPassword). -Force deletes it; -Undo does not bring it back.'
        }
    }
    elseif ($text -and $PSCmdlet.ShouldProcess($clear, 'delete, for good')) {
        Write-RegistryValue $clear ([ordered]@{ present = $false; type = ''; value = $null }) ''
        $script:Changed++
    }
}
