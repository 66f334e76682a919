# Loads all of this folder. To be dot-sourced, never imported as a module: functions of a module do not see
# -WhatIf and -Verbose of the script that calls them, and would change the machine in spite of -WhatIf.

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
# ConvertTo-Json of Windows PowerShell 5.1 writes some arrays as an object with "value" and "Count" otherwise.
Remove-TypeData -TypeName System.Array -ErrorAction Ignore -WhatIf:$false

$ExitDone = 0
$ExitFailed = 1
$ExitRefused = 2
$ExitLeft = 3
$ExitRestart = 3010

. "$PSScriptRoot\State.ps1"
. "$PSScriptRoot\Registry.ps1"
. "$PSScriptRoot\Machine.ps1"
. "$PSScriptRoot\Accounts.ps1"
. "$PSScriptRoot\Features.ps1"

function Invoke-Lockdown {
    <#
    .SYNOPSIS
    Run one part: set it with the block, or undo what was recorded. Says what it did, and returns the exit code.
    .PARAMETER AsSystem
    The part can only be set by LocalSystem; the script is run again as that, by a scheduled task.
    .PARAMETER UnderFilter
    The part may also be changed while the Unified Write Filter holds back what is written.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory)][string]$Part,
        [Parameter(Mandatory)][scriptblock]$Set,
        [switch]$Undo,
        [switch]$Force,
        [switch]$AsSystem,
        [switch]$UnderFilter,
        [string]$Script,
        [System.Collections.IDictionary]$Arguments = @{}
    )
    $script:NeedsRestart = $false
    $script:Changed = 0
    try {
        Assert-Ready -UnderFilter:$UnderFilter
        if ($AsSystem -and -not (Test-LocalSystem)) {
            return Invoke-AsSystem -Script $Script -Arguments $Arguments
        }
        $code = $ExitDone
        if ($Undo) {
            $left = Undo-Part -Part $Part -Force:$Force
            if ($script:Changed -gt 0) { $script:NeedsRestart = $true }
            if ($left -gt 0) {
                Write-Warning "$left value(s) of $Part were changed by somebody else since, and left. -Force restores them too."
                $code = $ExitLeft
            }
        }
        else {
            & $Set | Out-Null
        }
        $word = if ($Undo) { 'restored' } else { 'set' }
        if ($WhatIfPreference) { Write-Host "$Part`: nothing was changed (-WhatIf)." }
        elseif ($script:Changed -eq 0) { Write-Host "$Part`: nothing to do." }
        else { Write-Host "$Part`: $($script:Changed) value(s) $word." }
        if ($code -eq $ExitDone -and $script:NeedsRestart) {
            Write-Host 'Restart the machine.'
            return $ExitRestart
        }
        return $code
    }
    catch [System.NotSupportedException] {
        Write-Host "$Part`: not possible here. $($_.Exception.Message)"
        return $ExitRefused
    }
    catch {
        Write-Host "$Part`: failed. $($_.Exception.Message)"
        Write-Verbose ($_ | Out-String)
        return $ExitFailed
    }
    finally {
        Close-UserHives
    }
}

function Assert-Ready {
    <#
    .SYNOPSIS
    Stop where nothing could be changed, or where it would not last.
    #>
    param([switch]$UnderFilter)
    if (-not (Test-Administrator)) {
        throw [System.NotSupportedException]'Run it as an administrator (Run as administrator).'
    }
    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
        throw [System.NotSupportedException]('Run it in 64-bit PowerShell: ' +
            '%SystemRoot%\sysnative\WindowsPowerShell\v1.0\powershell.exe from a 32-bit program such as the Intune agent.')
    }
    if (-not $UnderFilter -and (Test-WriteFilterActive)) {
        throw [System.NotSupportedException]('The Unified Write Filter is on, so changes would be gone after a restart. ' +
            'Turn it off first: Set-WriteFilter.ps1 -Undo, and restart.')
    }
    Initialize-StateFolder
}
