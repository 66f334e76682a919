<#
.SYNOPSIS
The kiosk's account may start the kiosk only (Assigned Access; also on Pro).
.DESCRIPTION
The other way on Pro: a desktop with nothing on it that starts the kiosk at sign-in, and rules of AppLocker that let this
account start nothing else. Stricter than Set-CustomShell.ps1, but explorer.exe runs below the kiosk. Windows does not take
back every policy that Assigned Access brings along when it is removed; remove the account, too.
Not together with Set-ShellLauncher.ps1 or Set-CustomShell.ps1.
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

exit (Invoke-Lockdown -Part 'RestrictedExperience' -Undo:$Undo -Force:$Force -AsSystem -Script $PSCommandPath -Arguments $PSBoundParameters -Set {
        $program = Get-ShellProgram $Shell
        Assert-OnlyShell 'RestrictedExperience'
        Assert-StandardUser (Get-AccountSid $User)
        $file = if ((Get-Build) -ge 22000) { 'restricted-11.xml' } else { 'restricted-10.xml' }
        $xml = Get-FilledXml $file @{ shell = $program; folder = (Split-Path -Parent $program); user = $User }
        Set-Recorded -Part 'RestrictedExperience' -Kind 'assigned-access' -Id 'Configuration' -To ([ordered]@{ xml = $xml })
    })
