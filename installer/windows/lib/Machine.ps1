# What kind of Windows this is, who runs the script, and running it as LocalSystem.

$Embedded = 'root\standardcimv2\embedded'

function Test-Administrator {
    $me = New-Object System.Security.Principal.WindowsPrincipal ([System.Security.Principal.WindowsIdentity]::GetCurrent())
    $me.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Test-LocalSystem {
    [System.Security.Principal.WindowsIdentity]::GetCurrent().IsSystem
}

function Get-Edition {
    # Such as Professional, Enterprise, EnterpriseS (LTSC), IoTEnterprise, Education.
    (Read-RegistryValue 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion!EditionID').value
}

function Get-Build {
    [int](Read-RegistryValue 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion!CurrentBuildNumber').value
}

function Test-LockdownEdition {
    # Whether this edition has Shell Launcher, Keyboard Filter and Unified Write Filter.
    (Get-Edition) -match '^(Enterprise|Education|IoTEnterprise)'
}

function Assert-LockdownEdition {
    param([Parameter(Mandatory)][string]$For, [Parameter(Mandatory)][string]$Instead)
    if (Test-LockdownEdition) { return }
    throw [System.NotSupportedException]("$For is in Windows Enterprise, Education and IoT Enterprise only; " +
        "this is $(Get-Edition). $Instead")
}

function Get-EmbeddedInstance {
    # Objects of a class of the lockdown features; nothing where the feature is not there.
    param([Parameter(Mandatory)][string]$Class)
    try { return Get-CimInstance -Namespace $Embedded -ClassName $Class }
    catch [Microsoft.Management.Infrastructure.CimException] {
        # InvalidClass and InvalidNamespace: the feature is not installed. Anything else is a fault.
        if (@('InvalidClass', 'InvalidNamespace') -contains [string]$_.Exception.NativeErrorCode) { return }
        throw
    }
}

function Test-WriteFilterActive {
    # Whether what is written now is gone after a restart.
    $filter = @(Get-EmbeddedInstance 'UWF_Filter')
    $filter.Count -gt 0 -and [bool]$filter[0].CurrentEnabled
}

function ConvertTo-Words {
    # Arguments of a script as they are typed: -Name 'value', -Switch:$true.
    param([System.Collections.IDictionary]$Arguments)
    foreach ($name in $Arguments.Keys) {
        $value = $Arguments[$name]
        if ($value -is [System.Management.Automation.SwitchParameter] -or $value -is [bool]) { "-${name}:`$$([bool]$value)" }
        elseif ($value -is [int]) { "-$name $value" }
        else { "-$name '$(([string]$value).Replace("'", "''"))'" }
    }
}

function Invoke-AsSystem {
    <#
    .SYNOPSIS
    Run a script as LocalSystem, by a scheduled task that is there only meanwhile. Shows what it said, returns its exit code.
    .DESCRIPTION
    The bridge from WMI to the configuration service providers takes orders from LocalSystem only.
    #>
    param([Parameter(Mandatory)][string]$Script, [System.Collections.IDictionary]$Arguments = @{})
    $WhatIfPreference = $false
    Initialize-StateFolder
    $task = 'MiraionKioskLockdown'
    $log = Join-Path $StateFolder 'as-system.log'
    $words = @(ConvertTo-Words $Arguments) -join ' '
    $command = "& '$($Script.Replace("'", "''"))' $words *> '$log'; exit `$LASTEXITCODE"
    $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($command))
    $action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe" `
        -Argument "-NoProfile -NonInteractive -ExecutionPolicy Bypass -EncodedCommand $encoded"
    $system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
    $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -ExecutionTimeLimit (New-TimeSpan -Minutes 10)
    Register-ScheduledTask -TaskName $task -Action $action -Principal $system -Settings $settings -Force | Out-Null
    try {
        Start-ScheduledTask -TaskName $task
        $unfinished = 0x41301, 0x41303  # is running, has not run yet
        $until = (Get-Date).AddMinutes(10)
        do {
            Start-Sleep -Milliseconds 500
            $result = (Get-ScheduledTaskInfo -TaskName $task).LastTaskResult
        } while ($unfinished -contains $result -and (Get-Date) -lt $until)
        if (Test-Path -LiteralPath $log) {
            Get-Content -LiteralPath $log | Out-Host
            Remove-Item -LiteralPath $log
        }
        if ($unfinished -contains $result) { throw 'The task that runs this as LocalSystem did not end in ten minutes.' }
        # What ended in another way has a large number, such as 0xC000013A.
        if ($result -gt $ExitRestart) { return $ExitFailed }
        return [int]$result
    }
    finally {
        Unregister-ScheduledTask -TaskName $task -Confirm:$false
    }
}

function Get-ShellProgram {
    # The program that was named, or the one that is installed.
    param([string]$Named)
    $file = $Named
    if ($file -eq '') {
        $folder = (Read-RegistryValue 'HKLM\SOFTWARE\MiraionKiosk!InstallDir').value
        if ($null -eq $folder) { $folder = Join-Path $env:ProgramFiles 'MiraionKiosk' }
        $file = Join-Path $folder 'kiosk-shell.exe'
    }
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) {
        throw [System.NotSupportedException]"There is no $file. Install the kiosk first, or say where it is: -Shell FILE"
    }
    return $file
}

function Assert-OnlyShell {
    # Windows knows several ways to a kiosk, and two of them at once end in a black screen.
    param([Parameter(Mandatory)][string]$Part)
    foreach ($other in 'ShellLauncher', 'CustomShell', 'RestrictedExperience') {
        if ($other -ne $Part -and @(Get-Record $other).Count -gt 0) {
            throw [System.NotSupportedException]"Set-$other.ps1 is in force. Undo it first: Set-$other.ps1 -Undo"
        }
    }
}
