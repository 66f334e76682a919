<#
.SYNOPSIS
Everything a kiosk needs of Windows, in the right order.
.DESCRIPTION
Runs the scripts of this folder one after the other and stops at the first that fails: account, cards, power, updates, screen,
printer, shell, keyboard. On Enterprise, Education and IoT Enterprise the shell is Shell Launcher's, elsewhere the policy's.
The write filter is not among them: turn it on last, by hand (Set-WriteFilter.ps1). Running it again changes nothing that is
right already. -Undo undoes all of them, the last first, the write filter included.
.PARAMETER Undo
Restore what was there before, as recorded in %ProgramData%\MiraionKioskLockdown.
.PARAMETER Force
With -Undo: also what somebody else changed since.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Set-Kiosk.ps1 -PrinterName 'EPSON TM-T88VI' -WhatIf
.NOTES
Exit codes: 0 done, 1 failed, 2 not possible here, 3 -Undo left something, 3010 done, restart the machine.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    # The kiosk's account.
    [string]$User = 'kiosk',
    # The program that Windows starts instead of the desktop; without it, kiosk-shell.exe where the kiosk is installed.
    [string]$Shell = '',
    # The queue of the kiosk's printer; without it printers are left alone.
    [string]$PrinterName = '',
    # Leave updates to WSUS or Intune.
    [switch]$KeepUpdates,
    [switch]$Undo,
    [switch]$Force
)

. "$PSScriptRoot\lib\Lockdown.ps1"

if (-not (Test-Administrator)) {
    Write-Host 'Run it as an administrator (Run as administrator).'
    exit $ExitRefused
}

$common = @{ Undo = $Undo; Force = $Force; WhatIf = $WhatIfPreference; Verbose = ($VerbosePreference -ne 'SilentlyContinue') }
$account = @{ User = $User }
$shellArguments = @{ User = $User; Shell = $Shell }
$steps = @(
    @{ Script = 'Set-KioskAccount.ps1'; Arguments = $account },
    @{ Script = 'Set-SmartCard.ps1'; Arguments = @{} },
    @{ Script = 'Set-Power.ps1'; Arguments = @{} }
)
if (-not $KeepUpdates -or $Undo) { $steps += @{ Script = 'Set-WindowsUpdate.ps1'; Arguments = @{} } }
$steps += @{ Script = 'Set-Screen.ps1'; Arguments = $account }
if ($PrinterName -ne '' -or $Undo) { $steps += @{ Script = 'Set-Printer.ps1'; Arguments = @{ Name = $PrinterName; User = $User } } }
if ($Undo) {
    $steps += @{ Script = 'Set-ShellLauncher.ps1'; Arguments = @{} }, @{ Script = 'Set-CustomShell.ps1'; Arguments = @{} },
        @{ Script = 'Set-RestrictedExperience.ps1'; Arguments = @{} }, @{ Script = 'Set-KeyboardFilter.ps1'; Arguments = @{} },
        @{ Script = 'Set-WriteFilter.ps1'; Arguments = @{} }
    [array]::Reverse($steps)
}
elseif (Test-LockdownEdition) {
    $steps += @{ Script = 'Set-ShellLauncher.ps1'; Arguments = $shellArguments }, @{ Script = 'Set-KeyboardFilter.ps1'; Arguments = @{} }
}
else {
    $steps += @{ Script = 'Set-CustomShell.ps1'; Arguments = $shellArguments }
}

$worst = $ExitDone
foreach ($step in $steps) {
    $part = $step.Script -replace '^Set-(Kiosk)?', '' -replace '\.ps1$', ''
    if ($Undo -and @(Get-Record $part).Count -eq 0) { continue }
    $arguments = $step.Arguments
    & (Join-Path $PSScriptRoot $step.Script) @common @arguments
    $code = $LASTEXITCODE
    if (-not $WhatIfPreference -and ($code -eq $ExitFailed -or $code -eq $ExitRefused)) {
        Write-Host "Stopped at $($step.Script). What was set before it stays; Set-Kiosk.ps1 -Undo restores it."
        exit $code
    }
    if ($code -eq $ExitLeft -or ($code -eq $ExitRestart -and $worst -eq $ExitDone)) { $worst = $code }
    if ($Undo -and $step.Script -eq 'Set-WriteFilter.ps1' -and (Test-WriteFilterActive)) {
        Write-Host 'The write filter is off after a restart. Restart, and run this again for the rest.'
        exit $code
    }
}
exit $worst
