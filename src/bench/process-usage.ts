import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// What Linux says about another process, read from /proc: nothing runs inside the process that is measured.

/** USER_HZ: fixed to 100 in what Linux shows to programs (man 5 proc, `utime`). */
const ticksPerSecond = 100;

/**
 * CPU time, user and system, of all threads of a process, in microseconds. From the scheduler's own count in
 * nanoseconds; from /proc/PID/stat, which counts in ticks of 10 ms, where the kernel keeps no such count.
 */
export function cpuMicroseconds(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) nanoseconds += threadNanoseconds(pid, thread);
  return nanoseconds > 0 ? nanoseconds / 1000 : tickMicroseconds(pid);
}

function threadNanoseconds(pid: number, thread: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    // The thread ended, or the kernel was built without the count.
    return 0;
  }
}

function tickMicroseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field, the program's name in brackets, may hold spaces; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
}

export interface Memory {
  /** Resident now, MiB. */
  readonly now: number;
  /** The most since the start of the process or since the last `forgetPeak`, MiB. The kernel keeps it: no peak is missed. */
  readonly peak: number;
}

export function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mebibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024;
  return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
}

/** Starts the peak anew (man 5 proc, `clear_refs`, value 5). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
