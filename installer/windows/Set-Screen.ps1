<#
.SYNOPSIS
Nothing of Windows comes up above the kiosk.
.DESCRIPTION
Edge swipe, lock screen, screen saver, notifications, the keyboard of Windows, error dialogs, widgets, questions of the first
sign-in, accessibility shortcuts. For the machine and for the kiosk's account.
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
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

exit (Invoke-Lockdown -Part 'Screen' -Undo:$Undo -Force:$Force -Set {
        Set-Table -Part 'Screen' -Sid (Get-KioskSid $User)
        $script:NeedsRestart = $script:Changed -gt 0
    })
