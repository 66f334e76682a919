# Registry values, as 64-bit programs see them: settings.json says which. An id is HKLM\KEY!NAME or HKU\SID\KEY!NAME.

$Kinds['registry'] = @{
    Read   = { param($Id) Read-RegistryValue $Id }
    Write  = { param($Id, $State, $Beside) Write-RegistryValue $Id $State $Beside }
    Beside = { param($Id) Get-KeyOfOurs ($Id -split '!')[0] }
}

function Open-RegistryKey {
    # Null where the key is not there. Whoever opens it disposes of it: an open key keeps a user's hive from being unloaded.
    param([string]$Path, [ValidateSet('Read', 'Write', 'Make')][string]$For = 'Read')
    $root, $rest = $Path -split '\\', 2
    $hive = switch ($root) {
        'HKLM' { 'LocalMachine' }
        'HKU' { 'Users' }
        default { throw "$Path is in no hive that this script knows" }
    }
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, 'Registry64')
    try {
        if ($For -eq 'Make') { return $base.CreateSubKey($rest) }
        return $base.OpenSubKey($rest, $For -eq 'Write')
    }
    finally { $base.Dispose() }
}

function Read-RegistryValue {
    param([string]$Id)
    $path, $name = $Id -split '!', 2
    $key = Open-RegistryKey $path
    if ($null -eq $key) { return [ordered]@{ present = $false; type = ''; value = $null } }
    try {
        if ($key.GetValueNames() -notcontains $name) { return [ordered]@{ present = $false; type = ''; value = $null } }
        $state = [ordered]@{ present = $true; type = [string]$key.GetValueKind($name); value = $null }
        $state.value = $key.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
        return $state
    }
    finally { $key.Dispose() }
}

function Write-RegistryValue {
    # Beside: the topmost key that was not there before; it and those below go again if nothing else is in them.
    param([string]$Id, $State, [string]$Beside)
    $path, $name = $Id -split '!', 2
    if ($State.present) {
        $key = Open-RegistryKey $path -For Make
        try {
            if ($State.type -eq 'DWord') { $data = [int]$State.value }
            elseif ($State.type -eq 'QWord') { $data = [long]$State.value }
            elseif ($State.type -eq 'MultiString') { $data = [string[]]@($State.value) }
            elseif ($State.type -eq 'String' -or $State.type -eq 'ExpandString') { $data = [string]$State.value }
            else { $data = [byte[]]@($State.value) }
            $key.SetValue($name, $data, [Microsoft.Win32.RegistryValueKind]$State.type)
        }
        finally { $key.Dispose() }
        return
    }
    $key = Open-RegistryKey $path -For Write
    if ($null -ne $key) {
        try { $key.DeleteValue($name, $false) }
        finally { $key.Dispose() }
    }
    if ($Beside -ne '') { Remove-EmptyKeys $path $Beside }
}

function Get-MissingKey {
    # The topmost key of a path that is not there, or nothing.
    param([string]$Path)
    $words = $Path -split '\\'
    for ($i = 1; $i -lt $words.Count; $i++) {
        $above = $words[0..$i] -join '\'
        $key = Open-RegistryKey $above
        if ($null -eq $key) { return $above }
        $key.Dispose()
    }
    return ''
}

function Get-KeyOfOurs {
    # The topmost key of a path that is not there, or that a script made for another value: whichever of the values is
    # restored last takes it away.
    param([string]$Path)
    $topmost = Get-MissingKey $Path
    foreach ($change in @(Get-AllChanges)) {
        if ($change.kind -ne 'registry' -or $change.beside -eq '') { continue }
        if (-not "$Path\".StartsWith("$($change.beside)\", 'OrdinalIgnoreCase')) { continue }
        if ($topmost -eq '' -or $change.beside.Length -lt $topmost.Length) { $topmost = $change.beside }
    }
    return $topmost
}

function Remove-EmptyKeys {
    # From a key upwards to the topmost of ours, as long as nothing is in them.
    param([string]$Path, [string]$Topmost)
    while ($Path.Length -ge $Topmost.Length) {
        $above = $Path.Substring(0, $Path.LastIndexOf('\'))
        $leaf = $Path.Substring($Path.LastIndexOf('\') + 1)
        $key = Open-RegistryKey $Path
        if ($null -ne $key) {
            $empty = $key.ValueCount -eq 0 -and $key.SubKeyCount -eq 0
            $key.Dispose()
            if (-not $empty) { return }
            $parent = Open-RegistryKey $above -For Write
            try { $parent.DeleteSubKey($leaf, $false) }
            finally { $parent.Dispose() }
        }
        $Path = $above
    }
}

function Get-Table {
    # The rows of a part in settings.json.
    param([Parameter(Mandatory)][string]$Part)
    $text = [System.IO.File]::ReadAllText((Join-Path $PSScriptRoot '..\settings.json'))
    $read = ($text | ConvertFrom-Json).parts
    if (@($read.PSObject.Properties.Name) -notcontains $Part) { return }
    return $read.$Part
}

function ConvertTo-RowState {
    # The state a row asks for; words in braces are replaced.
    param($Row, [hashtable]$Words)
    if (@($Row.PSObject.Properties.Name) -contains 'absent') {
        return [ordered]@{ present = $false; type = ''; value = $null }
    }
    $value = $Row.value
    foreach ($word in $Words.Keys) {
        if ($value -is [string]) { $value = $value.Replace("{$word}", [string]$Words[$word]) }
    }
    if ($value -is [string] -and $value -match '\{\w+\}') { throw "settings.json: nothing was given for $value" }
    if ($Row.type -eq 'DWord') { $value = [int]$value }
    [ordered]@{ present = $true; type = [string]$Row.type; value = $value }
}

function Get-RowId {
    param($Row, [string]$Sid)
    "$($Row.path)!$($Row.name)" -replace '^USER\\', "HKU\$Sid\"
}

function Set-Table {
    <#
    .SYNOPSIS
    Set all rows of a part. Rows of the kiosk's account need its SID.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory)][string]$Part, [hashtable]$Words = @{}, [string]$Sid = '')
    foreach ($row in @(Get-Table $Part)) {
        if ($row.path -like 'USER\*' -and $Sid -eq '') { throw "$Part has values of the kiosk's account, and no account was named" }
        $to = ConvertTo-RowState $row $Words
        Set-Recorded -Part $Part -Kind 'registry' -Id (Get-RowId $row $Sid) -To $to
    }
}
