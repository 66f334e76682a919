<#
.SYNOPSIS
After a restart the system drive is as it was (Enterprise, Education, IoT Enterprise).
.DESCRIPTION
The Unified Write Filter holds back what is written to the system drive, until the next start. What must stay is excluded:
the kiosk's data, settings and log, the event logs, and the records of these scripts. Do it last, when everything works: while
it is on, nothing that is installed or set lasts, updates neither (uwfmgr servicing enable). -Undo, restart, change, and run
it again.
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
    # Further folders to exclude, where the database or the exchange folder is elsewhere.
    [string[]]$Folder = @(),
    # What may be written between two starts, on disk.
    [ValidateRange(1024, 131072)][int]$Megabytes = 8192,
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

$Kept = @(
    (Join-Path $env:ProgramData 'MiraionKiosk'),
    $StateFolder,
    (Join-Path $env:SystemRoot 'System32\winevt\Logs')
)
$KeptKeys = @(
    'HKEY_LOCAL_MACHINE\SOFTWARE\MiraionKiosk',
    'HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\TimeZoneInformation'
)

exit (Invoke-Lockdown -Part 'WriteFilter' -Undo:$Undo -Force:$Force -UnderFilter -Set {
        Assert-LockdownEdition -For 'The Unified Write Filter' -Instead 'There is none for this edition.'
        Set-Recorded -Part 'WriteFilter' -Kind 'feature' -Id 'Client-UnifiedWriteFilter' -To ([ordered]@{ enabled = $true })
        if (@(Get-EmbeddedInstance 'UWF_Filter').Count -eq 0) {
            Write-Host 'WriteFilter: the feature is there after a restart. Run this script once more then.'
            $script:NeedsRestart = $true
            return
        }
        if (-not (Test-WriteFilterActive)) {
            Set-Recorded -Part 'WriteFilter' -Kind 'overlay' -Id 'UWF' -To ([ordered]@{ type = 'disk'; megabytes = $Megabytes })
        }
        Set-Recorded -Part 'WriteFilter' -Kind 'protected-volume' -Id $env:SystemDrive -To ([ordered]@{ protected = $true })
        foreach ($path in @($Kept) + @($Folder | Where-Object { $_ -like "$env:SystemDrive\*" })) {
            Set-Recorded -Part 'WriteFilter' -Kind 'excluded-file' -Id $path.TrimEnd('\') -To ([ordered]@{ excluded = $true })
        }
        foreach ($key in $KeptKeys) {
            Set-Recorded -Part 'WriteFilter' -Kind 'excluded-key' -Id $key -To ([ordered]@{ excluded = $true })
        }
        Set-Recorded -Part 'WriteFilter' -Kind 'write-filter' -Id 'UWF' -To ([ordered]@{ on = $true })
    })
