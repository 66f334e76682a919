# Windows features, and what is set through WMI: Shell Launcher, Assigned Access, Keyboard Filter, write filter, printers.

$Bridge = 'root\cimv2\mdm\dmmap'

$Kinds['feature'] = @{
    Read  = { param($Id) [ordered]@{ enabled = @('Enabled', 'EnablePending') -contains [string](Get-Feature $Id).State } }
    Write = { param($Id, $State, $Beside) Set-Feature $Id $State.enabled }
}

# ShellLauncher or Configuration (Assigned Access): one XML text for the whole machine.
$Kinds['assigned-access'] = @{
    Read  = { param($Id) [ordered]@{ xml = (Read-AssignedAccess $Id) } }
    Write = { param($Id, $State, $Beside) Set-AssignedAccess $Id $State.xml }
}

$Kinds['blocked-key'] = @{
    Read  = { param($Id) [ordered]@{ blocked = [bool](Get-FilterKey $Id).Enabled } }
    Write = { param($Id, $State, $Beside) Set-CimInstance -InputObject (Get-FilterKey $Id) -Property @{ Enabled = [bool]$State.blocked } }
}

$Kinds['filter-setting'] = @{
    Read  = { param($Id) [ordered]@{ value = ([string](Get-FilterSetting $Id).Value).ToLowerInvariant() } }
    Write = { param($Id, $State, $Beside) Set-CimInstance -InputObject (Get-FilterSetting $Id) -Property @{ Value = [string]$State.value } }
}

# The write filter's settings are those of the next start: the present ones never change.
$Kinds['write-filter'] = @{
    Read  = { param($Id) [ordered]@{ on = [bool](Get-EmbeddedInstance 'UWF_Filter').NextEnabled } }
    Write = { param($Id, $State, $Beside) Invoke-Uwf @('filter', $(if ($State.on) { 'enable' } else { 'disable' })) }
}

$Kinds['protected-volume'] = @{
    Read  = { param($Id) [ordered]@{ protected = @(Get-NextVolume $Id | Where-Object { $_.Protected }).Count -gt 0 } }
    Write = { param($Id, $State, $Beside) Invoke-Uwf @('volume', $(if ($State.protected) { 'protect' } else { 'unprotect' }), $Id) }
}

$Kinds['excluded-file'] = @{
    Read  = { param($Id) [ordered]@{ excluded = (Test-FileExcluded $Id) } }
    Write = { param($Id, $State, $Beside) Invoke-Uwf @('file', $(if ($State.excluded) { 'add-exclusion' } else { 'remove-exclusion' }), $Id) }
}

$Kinds['excluded-key'] = @{
    Read  = { param($Id) [ordered]@{ excluded = (Test-KeyExcluded $Id) } }
    Write = { param($Id, $State, $Beside) Invoke-Uwf @('registry', $(if ($State.excluded) { 'add-exclusion' } else { 'remove-exclusion' }), $Id) }
}

$Kinds['overlay'] = @{
    Read  = {
        param($Id)
        $next = Get-NextSession 'UWF_OverlayConfig'
        [ordered]@{ type = @('ram', 'disk')[[int]$next.Type]; megabytes = [int]$next.MaximumSize }
    }
    Write = {
        param($Id, $State, $Beside)
        Invoke-Uwf @('overlay', 'set-type', $State.type)
        Invoke-Uwf @('overlay', 'set-size', [string]$State.megabytes)
    }
}

$Kinds['printer'] = @{
    Read  = { param($Id) $found = Get-Printer -Name $Id; [ordered]@{ keeps = [bool]$found.KeepPrintedJobs; shared = [bool]$found.Shared } }
    Write = { param($Id, $State, $Beside) Set-Printer -Name $Id -KeepPrintedJobs $State.keeps -Shared $State.shared }
}

$Kinds['print-ticket'] = @{
    Read  = { param($Id) [ordered]@{ ticket = [string](Get-PrintConfiguration -PrinterName $Id).PrintTicketXML } }
    Write = { param($Id, $State, $Beside) Set-PrintConfiguration -PrinterName $Id -PrintTicketXml $State.ticket }
}

function Get-Feature {
    param([string]$Name)
    $feature = Get-WindowsOptionalFeature -Online -FeatureName $Name
    if ($null -eq $feature) { throw [System.NotSupportedException]"This Windows has no feature $Name." }
    return $feature
}

function Set-Feature {
    param([string]$Name, [bool]$Enabled)
    if ($Enabled) { $answer = Enable-WindowsOptionalFeature -Online -FeatureName $Name -All -NoRestart -WarningAction SilentlyContinue }
    else { $answer = Disable-WindowsOptionalFeature -Online -FeatureName $Name -NoRestart -WarningAction SilentlyContinue }
    if ($answer.RestartNeeded) { $script:NeedsRestart = $true }
}

function Get-AssignedAccess {
    Get-CimInstance -Namespace $Bridge -ClassName 'MDM_AssignedAccess' | Select-Object -First 1
}

function Read-AssignedAccess {
    # The configuration of one node, or ''.
    param([string]$Node)
    $there = Get-AssignedAccess
    if ($null -eq $there) { return '' }
    return ConvertTo-PlainXml ([string]$there.$Node)
}

function Set-AssignedAccess {
    param([string]$Node, [string]$Xml)
    $text = if ($Xml -eq '') { $null } else { [System.Net.WebUtility]::HtmlEncode('<?xml version="1.0" encoding="utf-8"?>' + $Xml) }
    $there = Get-AssignedAccess
    if ($null -ne $there) {
        $there.$Node = $text
        Set-CimInstance -CimInstance $there
    }
    elseif ($null -ne $text) {
        New-CimInstance -Namespace $Bridge -ClassName 'MDM_AssignedAccess' `
            -Property @{ ParentID = './Vendor/MSFT'; InstanceID = 'AssignedAccess'; $Node = $text } | Out-Null
    }
    $script:NeedsRestart = $true
}

function ConvertTo-PlainXml {
    # The bridge may answer with or without escapes, and with white space of its own.
    param([string]$Text)
    if ($Text.Trim() -eq '') { return '' }
    if (-not $Text.TrimStart().StartsWith('<')) { $Text = [System.Net.WebUtility]::HtmlDecode($Text) }
    $document = New-Object System.Xml.XmlDocument
    $document.XmlResolver = $null
    $document.LoadXml($Text)
    return $document.DocumentElement.OuterXml
}

function Get-FilledXml {
    # A file of this folder with its words in braces replaced, escaped for XML.
    param([Parameter(Mandatory)][string]$File, [Parameter(Mandatory)][hashtable]$Words)
    $text = [System.IO.File]::ReadAllText((Join-Path "$PSScriptRoot\..\xml" $File))
    foreach ($word in $Words.Keys) {
        $text = $text.Replace("{$word}", [System.Security.SecurityElement]::Escape([string]$Words[$word]))
    }
    return ConvertTo-PlainXml $text
}

function Get-FilterKey {
    param([string]$Id)
    $key = @(Get-EmbeddedInstance 'WEKF_PredefinedKey' | Where-Object { $_.Id -eq $Id })
    if ($key.Count -eq 0) { throw "Keyboard Filter knows no key $Id here" }
    return $key[0]
}

function Get-FilterSetting {
    param([string]$Name)
    $setting = @(Get-EmbeddedInstance 'WEKF_Settings' | Where-Object { $_.Name -eq $Name })
    if ($setting.Count -eq 0) { throw "Keyboard Filter has no setting $Name here" }
    return $setting[0]
}

function Get-NextSession {
    param([string]$Class)
    Get-EmbeddedInstance $Class | Where-Object { -not $_.CurrentSession } | Select-Object -First 1
}

function Get-NextVolume {
    # Nothing for a volume that was never protected.
    param([string]$Drive)
    Get-EmbeddedInstance 'UWF_Volume' | Where-Object { -not $_.CurrentSession -and $_.DriveLetter -eq $Drive }
}

function Test-FileExcluded {
    param([string]$Path)
    $volume = @(Get-NextVolume $Path.Substring(0, 2))
    if ($volume.Count -eq 0) { return $false }
    [bool](Invoke-CimMethod -InputObject $volume[0] -MethodName 'FindExclusion' -Arguments @{ FileName = $Path.Substring(2) }).bFound
}

function Test-KeyExcluded {
    param([string]$Key)
    $filter = Get-NextSession 'UWF_RegistryFilter'
    [bool](Invoke-CimMethod -InputObject $filter -MethodName 'FindExclusion' -Arguments @{ RegistryKey = $Key }).bFound
}

function Invoke-Uwf {
    param([string[]]$Words)
    & "$env:SystemRoot\System32\uwfmgr.exe" @Words | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "uwfmgr.exe $($Words -join ' ') ended with $LASTEXITCODE" }
    $script:NeedsRestart = $true
}
