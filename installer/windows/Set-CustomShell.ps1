<#
.SYNOPSIS
The kiosk is the shell of its account, where there is no Shell Launcher (Pro).
.DESCRIPTION
The policy Custom User Interface, for the kiosk's account alone, and policies that take Task Manager, locking, signing out,
Run and the registry editor from it. Nothing starts kiosk-shell.exe again if it ends: it does not end by itself.
Not together with Set-ShellLauncher.ps1 or Set-RestrictedExperience.ps1.
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    # The kiosk's account, of this machine or as DOMAIN\USER.
    [string]$User = 'kiosk',
    # The program that Windows starts instead of the desktop; without it, kiosk-shell.exe where the kiosk is installed.
    [string]$Shell = '',
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

exit (Invoke-Lockdown -Part 'CustomShell' -Undo:$Undo -Force:$Force -Set {
        $program = Get-ShellProgram $Shell
        Assert-OnlyShell 'CustomShell'
        Set-Table -Part 'CustomShell' -Words @{ shell = "`"$program`"" } -Sid (Get-KioskSid $User)
    })
