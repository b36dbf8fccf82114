import { useEffect, useState } from "react";

const current = () => decodeURIComponent(window.location.hash.slice(1));

/** What stands behind # in the address; it stays when the address changes in other ways. */
export function useHash(): string {
  const [hash, setHash] = useState(current);
  useEffect(() => {
    const listen = () => setHash(current());
    window.addEventListener("hashchange", listen);
    return () => window.removeEventListener("hashchange", listen);
  }, []);
  return hash;
}
