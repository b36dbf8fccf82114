const two = (value: number): string => String(value).padStart(2, "0");

/** "2018-04-15 16:08", by the clock of the device. */
export function localMinute(at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
