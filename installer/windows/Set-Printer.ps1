<#
.SYNOPSIS
The kiosk's printer keeps no printed jobs and has the right paper.
.DESCRIPTION
Spool files of printed library cards are deleted at once, the printer is not shared, and its defaults are one-sided, one copy,
on the paper that is named. The default printer of the kiosk's account is no longer changed by Windows. The kiosk itself
prints on the printer of its profile (printer.name).
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Set-Printer.ps1 -Name 'EPSON TM-T88VI'
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    # The queue, as Windows calls it (Get-Printer).
    [string]$Name,
    # A paper that Windows knows, such as A4; without it the paper is left as it is. Rolls and cards are set in the driver.
    [string]$PaperSize = '',
    # The kiosk's account, of this machine or as DOMAIN\USER.
    [string]$User = 'kiosk',
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

exit (Invoke-Lockdown -Part 'Printer' -Undo:$Undo -Force:$Force -Set {
        if ([string]::IsNullOrEmpty($Name)) { throw [System.NotSupportedException]'Which printer? -Name QUEUE, one of Get-Printer.' }
        if ($null -eq (Get-Printer -Name $Name -ErrorAction SilentlyContinue)) { throw [System.NotSupportedException]"There is no printer $Name." }
        Set-Table -Part 'Printer' -Sid (Get-KioskSid $User)
        Set-Recorded -Part 'Printer' -Kind 'printer' -Id $Name -To ([ordered]@{ keeps = $false; shared = $false })
        Set-RecordedBy -Part 'Printer' -Kind 'print-ticket' -Id $Name -Change {
            Set-PrintConfiguration -PrinterName $Name -DuplexingMode OneSided -Collate $false
            if ($PaperSize -ne '') { Set-PrintConfiguration -PrinterName $Name -PaperSize $PaperSize }
        }
    })
