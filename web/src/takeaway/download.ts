const FORBIDDEN = /[\\/:*?"<>|]|\p{Cc}/gu;

/** "双牌县-供水水量-2017-11-30.csv": what it holds, without letters that file systems refuse. */
export const fileName = (parts: readonly (string | undefined)[], ending: string): string =>
  `${parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => part?.replaceAll(FORBIDDEN, " ").replaceAll(/\s+/g, " ").trim())
    .join("-")}.${ending}`;

const KEPT_MILLISECONDS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after a while.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}
