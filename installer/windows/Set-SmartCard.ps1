<#
.SYNOPSIS
Windows leaves the patrons' cards alone.
.DESCRIPTION
No search for drivers when a card is laid, no copies of its certificates (name and address) in the account's store, and the
smart card service runs from the start. `kiosk doctor` shows this as reader.policies.
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

exit (Invoke-Lockdown -Part 'SmartCard' -Undo:$Undo -Force:$Force -Set {
        Set-Table -Part 'SmartCard'
        # At once, too; both hold after the next start anyway.
        if ($PSCmdlet.ShouldProcess('SCardSvr, CertPropSvc', 'start the one, stop the other')) {
            try {
                Start-Service -Name 'SCardSvr'
                Stop-Service -Name 'CertPropSvc' -Force
            }
            catch { Write-Host "SmartCard: only after a restart. $($_.Exception.Message)" }
        }
        $script:NeedsRestart = $script:Changed -gt 0
    })
