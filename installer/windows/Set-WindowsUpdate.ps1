<#
.SYNOPSIS
Updates are installed, and restart the machine, only while the library is closed.
.DESCRIPTION
Active hours, no notifications, a fixed hour for the installation. Where WSUS or Intune rules updates, leave it to them and
do not run this: their policies and these are the same values.
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Set-WindowsUpdate.ps1 -Start 8 -End 21
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    # First hour (0 to 23) in which Windows must not restart.
    [ValidateRange(0, 23)][int]$Start = 7,
    # Hour from which it may: at most 18 hours after Start.
    [ValidateRange(0, 23)][int]$End = 22,
    # Hour at which updates are installed, outside of these.
    [ValidateRange(0, 23)][int]$Install = 3,
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

exit (Invoke-Lockdown -Part 'WindowsUpdate' -Undo:$Undo -Force:$Force -Set {
        if ((($End - $Start + 24) % 24) -gt 18) { throw [System.NotSupportedException]'Active hours are at most 18 long.' }
        if ((($Install - $Start + 24) % 24) -lt (($End - $Start + 24) % 24)) {
            throw [System.NotSupportedException]'The hour of the installation is within the active hours.'
        }
        Set-Table -Part 'WindowsUpdate' -Words @{ start = $Start; end = $End; install = $Install }
    })
