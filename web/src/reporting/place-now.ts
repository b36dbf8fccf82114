export interface Place {
  readonly lon: number;
  readonly lat: number;
  /** How far off it may be. */
  readonly metres: number;
}

const PATIENCE_MILLISECONDS = 10_000;

/** Where the device is; null where it may not say or does not know. */
export function placeNow(): Promise<Place | null> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, metres: coords.accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS, maximumAge: 60_000 },
    );
  });
}

/** "25.71234°N 104.47123°E ±6 m". */
export function placeText({ lon, lat, metres }: Place): string {
  const degrees = (value: number, plus: string, minus: string) =>
    `${Math.abs(value).toFixed(5)}°${value < 0 ? minus : plus}`;
  return `${degrees(lat, "N", "S")} ${degrees(lon, "E", "W")} ±${Math.round(metres)} m`;
}
