<#
.SYNOPSIS
What the scripts of this folder would set, what they have set, and how it is now. Changes nothing.
.DESCRIPTION
One line for each value: set, not set, or changed since (somebody else changed it after a script had set it).
.PARAMETER All
Also what is as it should be.
.PARAMETER Json
For programs: one JSON array, everything in it.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File Get-KioskState.ps1
.NOTES
Exit codes: 0 everything is set, 1 something is not, 2 not possible here.
#>
#requires -Version 5.1
#requires -PSEdition Desktop
[CmdletBinding()]
param(
    # The kiosk's account.
    [string]$User = 'kiosk',
    [switch]$All,
    [switch]$Json
)

. "$PSScriptRoot\lib\Lockdown.ps1"

function Get-State {
    # How a thing is, compared with what a script set or would set.
    param([string]$Kind, [string]$Id, $Wanted, [bool]$Recorded)
    if (-not (Test-Reachable $Kind $Id)) { return 'not set' }
    if ($Kind -eq 'assigned-access' -and -not (Test-LocalSystem)) { return 'unknown (LocalSystem sees it)' }
    if ($null -ne $Wanted -and (Test-Same (Get-Thing $Kind $Id) $Wanted)) { return 'set' }
    if ($Recorded) { return 'changed since' }
    return 'not set'
}

function Get-PartState {
    # A line for each value of a part: those of the table, and those that were recorded.
    param([string]$Part, [string]$Sid)
    $record = @(Get-Record $Part)
    $seen = @()
    foreach ($row in @(Get-Table $Part)) {
        $id = Get-RowId $row $Sid
        $change = $record | Where-Object { $_.id -eq $id } | Select-Object -First 1
        $open = @($row.PSObject.Properties.Name) -contains 'value' -and $row.value -is [string] -and $row.value -match '\{\w+\}'
        $wanted = if ($null -ne $change) { $change.set } elseif ($open) { $null } else { ConvertTo-RowState $row @{} }
        $state = if ($row.path -like 'USER\*' -and $Sid -eq '') { 'not set' } else { Get-State 'registry' $id $wanted ($null -ne $change) }
        $seen += $id
        [pscustomobject]@{ part = $Part; state = $state; what = $row.why; id = $id }
    }
    foreach ($change in @($record | Where-Object { $seen -notcontains $_.id })) {
        $state = Get-State $change.kind $change.id $change.set $true
        [pscustomobject]@{ part = $Part; state = $state; what = $change.kind; id = $change.id }
    }
}

try {
    if (-not (Test-Administrator)) { throw [System.NotSupportedException]'Run it as an administrator: others do not see everything.' }
    $sid = ''
    try { $sid = Get-AccountSid $User }
    catch [System.NotSupportedException] { Write-Verbose $_.Exception.Message }
    $parts = @('Account', 'SmartCard', 'Power', 'WindowsUpdate', 'Screen')
    $shells = @('ShellLauncher', 'CustomShell', 'RestrictedExperience')
    $optional = @($shells + 'KeyboardFilter', 'Printer', 'WriteFilter' | Where-Object { @(Get-Record $_).Count -gt 0 })
    $lines = @($parts + $optional | ForEach-Object { Get-PartState $_ $sid })
    if (@($optional | Where-Object { $shells -contains $_ }).Count -eq 0) {
        $lines += [pscustomobject]@{ part = 'Shell'; state = 'not set'; what = 'the kiosk is the shell of its account'; id = '' }
    }
    if ([string](Read-RegistryValue 'HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System!legalnoticetext').value -ne '') {
        $lines += [pscustomobject]@{ part = 'Account'; state = 'not set'; what = 'no notice before the sign-in (legalnoticetext)'; id = '' }
    }
    $open = @($lines | Where-Object { $_.state -ne 'set' -and $_.state -notlike 'unknown*' })
    if ($Json) {
        ConvertTo-Json -InputObject $lines -Depth 3
    }
    else {
        Write-Host "Windows $(Get-Edition), build $(Get-Build); write filter $(if (Test-WriteFilterActive) { 'on' } else { 'off' })"
        $shown = if ($All) { $lines } else { @($lines | Where-Object { $_.state -ne 'set' }) }
        foreach ($line in $shown) { Write-Host ('{0,-14} {1,-22} {2}  {3}' -f $line.state, $line.part, $line.what, $line.id) }
        Write-Host "$($lines.Count) values looked at, $($open.Count) not as they should be."
    }
    $code = if ($open.Count -eq 0) { $ExitDone } else { $ExitFailed }
}
catch [System.NotSupportedException] {
    Write-Host $_.Exception.Message
    $code = $ExitRefused
}
finally {
    Close-UserHives
}
exit $code
