<#
.SYNOPSIS
Screen and machine never sleep, buttons do nothing.
.DESCRIPTION
Display, sleep, hibernation, power button, sleep button, lid, password after waking up, fast start-up. All are policies in
the registry, which hold after a restart. The power button still works when it is held for five seconds.
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Set-Power.ps1 -WhatIf
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

exit (Invoke-Lockdown -Part 'Power' -Undo:$Undo -Force:$Force -Set {
        Set-Table -Part 'Power'
        $script:NeedsRestart = $script:Changed -gt 0
    })
