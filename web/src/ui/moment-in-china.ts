/** As clocks in China show it: the projects are there, wherever the reader is. */
export const momentText = (instant: string): string =>
  new Date(instant).toLocaleString("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
