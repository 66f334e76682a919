<#
.SYNOPSIS
The kiosk's account, which signs in by itself.
.DESCRIPTION
Makes a local standard user with a random password that nobody ever sees, and lets Windows sign it in after each start. The
password is kept as a secret of the Local Security Authority, not in clear text as DefaultPassword: only administrators and
the system can read it there. It may read the kiosk's folder in ProgramData, and write data and logs there; run the script after
the installation. -Undo deletes account and secret; its folder below C:\Users stays.
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Set-KioskAccount.ps1
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    # Its name: at most 20 characters.
    [ValidatePattern('^[^\\/\[\]:;|=,+*?<>@"]{1,20}$')][string]$User = 'kiosk',
    # The password of an account that is there already and stays: -Password (Read-Host -AsSecureString).
    [System.Security.SecureString]$Password,
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

$data = Join-Path $env:ProgramData 'MiraionKiosk'
# What the account may do with the kiosk's folders: only read, or write too.
$Folders = [ordered]@{ $data = $false; (Join-Path $data 'data') = $true; (Join-Path $data 'logs') = $true }

exit (Invoke-Lockdown -Part 'Account' -Undo:$Undo -Force:$Force -Set {
        $known = @(Get-Record 'Account' | ForEach-Object { $_.kind })
        # Recorded is not yet done: the run may have been broken off between.
        $signsIn = $known -contains 'secret' -and (Get-Thing 'secret' 'DefaultPassword').present
        if (-not $signsIn) { Assert-NoOtherSignIn -User $User -Force:$Force }
        $script:AccountPassword = $Password
        if (-not (Get-Thing 'account' $User).present) {
            if ($null -ne $Password) { throw [System.NotSupportedException]"There is no account $User for this password. Leave -Password out: it is made." }
            $script:AccountPassword = New-Password
            Set-Recorded -Part 'Account' -Kind 'account' -Id $User -To ([ordered]@{ present = $true })
            if ($WhatIfPreference) { return }
        }
        elseif ($null -eq $Password -and $known -contains 'account' -and -not $signsIn) {
            # Ours, from a run that was broken off: nobody knows its password, so it may have another.
            $script:AccountPassword = New-Password
            if ($PSCmdlet.ShouldProcess($User, 'give it a new password')) { Set-LocalUser -Name $User -Password $script:AccountPassword }
        }
        elseif ($null -eq $Password -and -not $signsIn) {
            throw [System.NotSupportedException]"The account $User is there already. Give its password: -Password (Read-Host -AsSecureString)"
        }
        $sid = Get-AccountSid $User
        Assert-StandardUser $sid
        if ($null -ne $script:AccountPassword) {
            if ((Get-Thing 'secret' 'DefaultPassword').present -and $PSCmdlet.ShouldProcess('the secret of the former automatic sign-in', 'delete')) {
                Set-Thing 'secret' 'DefaultPassword' ([ordered]@{ present = $false }) ''
            }
            Set-Recorded -Part 'Account' -Kind 'secret' -Id 'DefaultPassword' -To ([ordered]@{ present = $true })
        }
        foreach ($folder in $Folders.Keys) {
            if (-not (Test-Path -LiteralPath $folder)) {
                Write-Verbose "There is no $folder yet"
                continue
            }
            $write = $Folders[$folder]
            Set-RecordedBy -Part 'Account' -Kind 'access' -Id $folder -Change { Add-FolderAccess -Folder $folder -Sid $sid -Write:$write }
        }
        Set-Table -Part 'Account' -Words @{ user = $User; domain = $env:COMPUTERNAME }
        if ([string](Read-RegistryValue 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System!legalnoticetext').value -ne '') {
            Write-Warning 'A notice is shown before every sign-in (policy legalnoticetext): the kiosk will wait for somebody to press OK.'
        }
        $script:NeedsRestart = $script:Changed -gt 0
    })
