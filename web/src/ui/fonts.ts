// Labels on the map are drawn once: the slices of the font that hold their characters must be there before.

/** Loads the slices that hold these characters, or gives up after the patience. */
export async function loadFonts(text: string, patienceMilliseconds = 1500): Promise<void> {
  const loading = document.fonts.load('400 24px "Noto Sans SC"', text);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds));
  await Promise.race([loading, patience]);
}
