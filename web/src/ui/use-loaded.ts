import { useEffect, useState } from "react";

/**
 * What a module of its own holds, once it has come. Unlike a suspended part, which React holds back for a third of a
 * second after the page's first picture, it stands at once. What does not come is thrown as the page is drawn.
 */
export function useLoaded<T>(load: () => Promise<{ readonly default: T }>): T | undefined {
  const [loaded, setLoaded] = useState<{ readonly default: T }>();
  useEffect(() => {
    load().then(setLoaded, (error: unknown) =>
      setLoaded(() => {
        throw error;
      }),
    );
  }, [load]);
  return loaded?.default;
}
