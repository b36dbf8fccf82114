import { Logo } from "../ui/glyphs.tsx";

export function Brand() {
  return (
    <>
      <Logo />
      <b lang="zh">村通</b>
      <span lang="en">Cuntong</span>
    </>
  );
}
