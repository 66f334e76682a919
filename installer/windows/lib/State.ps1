# What was changed, and what was there before. A kind of thing (a registry value, a feature, an account ...) is a row
# of $Kinds: how it is read as a state, and how a state is written. Recording and undoing are the same for all.

$StateFolder = Join-Path $env:ProgramData 'MiraionKioskLockdown'
$StateFormat = 1
$Kinds = @{}
# What may be undone while the Unified Write Filter still holds back everything else.
$FilterKinds = 'write-filter', 'protected-volume', 'excluded-file', 'excluded-key'

function Get-Thing {
    # The state of a thing: an ordered dictionary of simple values, always with the same keys in the same order.
    param([Parameter(Mandatory)][string]$Kind, [Parameter(Mandatory)][string]$Id)
    & $Kinds[$Kind].Read $Id
}

function Set-Thing {
    # Shows nothing: what a function writes into the pipeline would be a part of what its caller returns.
    param([string]$Kind, [string]$Id, $State, [string]$Beside)
    & $Kinds[$Kind].Write $Id $State $Beside | Out-Null
}

function Get-Beside {
    # What a kind needs to know besides the former state to undo it, such as which keys were not there.
    param([string]$Kind, [string]$Id)
    if ($Kinds[$Kind].ContainsKey('Beside')) { return [string](& $Kinds[$Kind].Beside $Id) }
    return ''
}

function ConvertTo-Comparable {
    param($State)
    ConvertTo-Json -InputObject $State -Compress -Depth 5
}

function Test-Same {
    param($One, $Other)
    (ConvertTo-Comparable $One) -ceq (ConvertTo-Comparable $Other)
}

function Get-RecordPath {
    param([string]$Part)
    Join-Path $StateFolder "$Part.json"
}

function Get-Record {
    # The changes of a part, oldest first: kind, id, former, set, beside, at.
    param([Parameter(Mandatory)][string]$Part)
    $file = Get-RecordPath $Part
    if (-not (Test-Path -LiteralPath $file)) { return }
    $read = [System.IO.File]::ReadAllText($file) | ConvertFrom-Json
    if ($read.format -ne $StateFormat) { throw "$file is of format $($read.format), this script knows $StateFormat" }
    return $read.changes
}

function Get-AllChanges {
    # Those of all parts.
    if (-not (Test-Path -LiteralPath $StateFolder)) { return }
    foreach ($file in [System.IO.Directory]::GetFiles($StateFolder, '*.json')) {
        Get-Record ([System.IO.Path]::GetFileNameWithoutExtension($file))
    }
}

function Save-Record {
    # Written whole beside the old one and put in its place, so that a power cut leaves the one or the other.
    param([string]$Part, [object[]]$Changes)
    $file = Get-RecordPath $Part
    if ($Changes.Count -eq 0) {
        if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file -WhatIf:$false }
        return
    }
    $text = ConvertTo-Json -InputObject @{ format = $StateFormat; part = $Part; changes = $Changes } -Depth 8
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($text)
    $new = "$file.new"
    $stream = [System.IO.File]::Create($new)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush($true)
    }
    finally { $stream.Dispose() }
    if (Test-Path -LiteralPath $file) { [System.IO.File]::Replace($new, $file, [NullString]::Value) }
    else { [System.IO.File]::Move($new, $file) }
}

function Set-Recorded {
    <#
    .SYNOPSIS
    Bring a thing into a state, and record what it was. The record is written before the change.
    .DESCRIPTION
    What is so already is left alone and not recorded, so -Undo does not touch it. The first former state is kept, however
    often the script runs.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory)][string]$Part,
        [Parameter(Mandatory)][string]$Kind,
        [Parameter(Mandatory)][string]$Id,
        [Parameter(Mandatory)]$To
    )
    $now = Get-Thing $Kind $Id
    if (Test-Same $now $To) {
        Write-Verbose "$Id is so already"
        return
    }
    if (-not $PSCmdlet.ShouldProcess($Id, "set $(ConvertTo-Comparable $To)")) { return }
    Add-Change -Part $Part -Kind $Kind -Id $Id -Former $now -To $To
    Set-Thing $Kind $Id $To ''
    $script:Changed++
}

function Set-RecordedBy {
    <#
    .SYNOPSIS
    The same where only Windows knows how the state will be written: a block makes the change.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory)][string]$Part,
        [Parameter(Mandatory)][string]$Kind,
        [Parameter(Mandatory)][string]$Id,
        [Parameter(Mandatory)][scriptblock]$Change
    )
    if (-not $PSCmdlet.ShouldProcess($Id, 'set')) { return }
    $now = Get-Thing $Kind $Id
    Add-Change -Part $Part -Kind $Kind -Id $Id -Former $now -To $now
    & $Change | Out-Null
    $then = Get-Thing $Kind $Id
    if (Test-Same $now $then) { return }
    Add-Change -Part $Part -Kind $Kind -Id $Id -Former $now -To $then
    $script:Changed++
}

function Add-Change {
    param([string]$Part, [string]$Kind, [string]$Id, $Former, $To)
    $changes = @(Get-Record $Part)
    $known = @($changes | Where-Object { $_.kind -eq $Kind -and $_.id -eq $Id })
    if ($known.Count -gt 0) {
        $known[0].set = $To
    }
    else {
        $changes += [pscustomobject][ordered]@{
            kind = $Kind; id = $Id; former = $Former; set = $To; beside = (Get-Beside $Kind $Id)
            at = [DateTime]::UtcNow.ToString('yyyy-MM-dd HH:mm:ss')
        }
    }
    Save-Record $Part $changes
}

function Undo-Part {
    <#
    .SYNOPSIS
    Restore the former states of a part, newest change first. Returns how many were left, because somebody else changed
    them since.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory)][string]$Part, [switch]$Force)
    $left = 0
    $changes = @(Get-Record $Part)
    $filtered = Test-WriteFilterActive
    for ($i = $changes.Count - 1; $i -ge 0; $i--) {
        $change = $changes[$i]
        if ($filtered -and $FilterKinds -notcontains $change.kind) {
            Write-Host "$($change.id): after a restart, when the write filter is off. Run -Undo once more then."
            $script:NeedsRestart = $true
            continue
        }
        if (-not (Test-Reachable $change.kind $change.id)) {
            Write-Host "$($change.id) is there no more: nothing to restore"
        }
        else {
            $now = Get-Thing $change.kind $change.id
            # A change by Windows that was broken off is recorded as no change, and may have been made all the same.
            $ours = (Test-Same $now $change.set) -or (Test-Same $change.set $change.former)
            $restored = Test-Same $now $change.former
            if (-not $ours -and -not $restored -and -not $Force) {
                Write-Warning "$($change.id) is neither what was set nor what was there before: left"
                $left++
                continue
            }
            if (-not $PSCmdlet.ShouldProcess($change.id, "restore $(ConvertTo-Comparable $change.former)")) { continue }
            # Where somebody else restored it already, only keys of ours may be left to remove.
            if (-not $restored -or $change.beside -ne '') { Set-Thing $change.kind $change.id $change.former $change.beside }
            if (-not $restored) { $script:Changed++ }
        }
        if (-not $WhatIfPreference) {
            $changes = @($changes | Where-Object { -not ($_.kind -eq $change.kind -and $_.id -eq $change.id) })
            Save-Record $Part $changes
        }
    }
    return $left
}

function Initialize-StateFolder {
    <#
    .SYNOPSIS
    Make the folder of the records, which only administrators and the system reach, or make sure that it is theirs.
    .DESCRIPTION
    Every user may make folders in ProgramData, and owns them. Records that a user could write would be what -Undo, as an
    administrator, writes into the registry.
    #>
    $trusted = 'S-1-5-32-544', 'S-1-5-18'
    if (Test-Path -LiteralPath $StateFolder) {
        $folder = Get-Item -LiteralPath $StateFolder -Force
        if ($folder.Attributes -band [System.IO.FileAttributes]::ReparsePoint) { throw "$StateFolder is a link: remove it" }
        $owner = $folder.GetAccessControl('Owner').GetOwner([System.Security.Principal.SecurityIdentifier]).Value
        if ($trusted -notcontains $owner) { throw "$StateFolder belongs to $owner, not to the administrators: look into it, and remove it" }
        return
    }
    if ($WhatIfPreference) { return }
    $access = New-Object System.Security.AccessControl.DirectorySecurity
    $access.SetAccessRuleProtection($true, $false)
    foreach ($sid in $trusted) {
        $who = New-Object System.Security.Principal.SecurityIdentifier $sid
        $access.AddAccessRule((New-Object System.Security.AccessControl.FileSystemAccessRule(
                    $who, 'FullControl', 'ContainerInherit,ObjectInherit', 'None', 'Allow')))
    }
    $access.SetOwner((New-Object System.Security.Principal.SecurityIdentifier $trusted[0]))
    [void][System.IO.Directory]::CreateDirectory($StateFolder, $access)
}
