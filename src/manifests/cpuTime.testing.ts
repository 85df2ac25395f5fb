/** Milliseconds of processor time that `run` takes: unlike the clock's, they do not grow when other work keeps the machine busy. */
export function cpuTimeMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
