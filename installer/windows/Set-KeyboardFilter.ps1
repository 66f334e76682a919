<#
.SYNOPSIS
Key combinations that lead out of the kiosk do nothing (Enterprise, Education, IoT Enterprise).
.DESCRIPTION
Turns the feature on and blocks Ctrl+Alt+Del, Alt+Tab, Alt+F4, the Windows key and more, for everybody but administrators.
The first run may ask for a restart; run it again then. To get in afterwards: press the left Windows key five times, which
shows the sign-in screen. Without a keyboard at the kiosk it is of no use, and does no harm.
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
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

$BlockedKeys = @(
    'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4', 'Alt+Space', 'Ctrl+F4', 'Ctrl+Tab',
    'Windows', 'Win+L', 'Win+R', 'Win+E', 'Win+D', 'Win+M', 'Win+P', 'Win+U', 'Win+Tab', 'Win+Enter', 'Win+F1', 'Win+Break',
    'LShift+LAlt+NumLock', 'LShift+LAlt+PrintScrn', 'Application', 'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1',
    'LaunchApp2', 'BrowserHome', 'BrowserSearch', 'BrowserFavorites'
)

exit (Invoke-Lockdown -Part 'KeyboardFilter' -Undo:$Undo -Force:$Force -Set {
        Assert-LockdownEdition -For 'Keyboard Filter' -Instead 'Leave no keyboard at the kiosk.'
        Set-Recorded -Part 'KeyboardFilter' -Kind 'feature' -Id 'Client-KeyboardFilter' -To ([ordered]@{ enabled = $true })
        $known = @(Get-EmbeddedInstance 'WEKF_PredefinedKey' | ForEach-Object { $_.Id })
        if ($known.Count -eq 0) {
            Write-Host 'KeyboardFilter: the feature is there after a restart. Run this script once more then.'
            $script:NeedsRestart = $true
            return
        }
        Set-Table -Part 'KeyboardFilter'
        Set-Recorded -Part 'KeyboardFilter' -Kind 'filter-setting' -Id 'DisableKeyboardFilterForAdministrators' -To ([ordered]@{ value = 'true' })
        foreach ($key in $BlockedKeys) {
            if ($known -notcontains $key) {
                Write-Verbose "Keyboard Filter knows no $key here"
                continue
            }
            Set-Recorded -Part 'KeyboardFilter' -Kind 'blocked-key' -Id $key -To ([ordered]@{ blocked = $true })
        }
        $script:NeedsRestart = $script:Changed -gt 0
    })
