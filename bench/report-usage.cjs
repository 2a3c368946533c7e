// Preloaded into every measured process: on exit it writes the process's own CPU time (ms, all threads)
// and peak memory (MiB) as JSON to file descriptor 3.
const { readFileSync, writeSync } = require('node:fs')

const USAGE_FD = 3

// On Linux ru_maxrss survives fork and exec, so a small child would report its parent's peak;
// VmHWM belongs to the program that runs now.
function peakMebibytes() {
  try {
    const kibibytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kibibytes) return Number(kibibytes) / 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(USAGE_FD, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: peakMebibytes() }))
})
