<#
.SYNOPSIS
The kiosk is the shell of its account (Enterprise, Education, IoT Enterprise).
.DESCRIPTION
Shell Launcher starts kiosk-shell.exe when the kiosk's account signs in, and again when it ends. Everybody else keeps the
desktop. Windows takes this from LocalSystem only: the script runs itself as that, by a scheduled task that is removed again.
Not together with Set-CustomShell.ps1 or Set-RestrictedExperience.ps1.
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

exit (Invoke-Lockdown -Part 'ShellLauncher' -Undo:$Undo -Force:$Force -AsSystem -Script $PSCommandPath -Arguments $PSBoundParameters -Set {
        Assert-LockdownEdition -For 'Shell Launcher' -Instead 'Use Set-CustomShell.ps1.'
        $program = Get-ShellProgram $Shell
        Assert-OnlyShell 'ShellLauncher'
        $sid = Get-AccountSid $User
        Assert-StandardUser $sid
        $xml = Get-FilledXml 'shell-launcher.xml' @{ shell = $program; sid = $sid }
        Set-Recorded -Part 'ShellLauncher' -Kind 'assigned-access' -Id 'ShellLauncher' -To ([ordered]@{ xml = $xml })
    })
