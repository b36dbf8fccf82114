import { Fragment } from "react";

export interface Part {
  readonly text: string;
  readonly isStrong: boolean;
}

/** "*97* villages" gives its parts; what stands between stars is stressed. */
export const emphasised = (sentence: string): Part[] =>
  sentence
    .split("*")
    .map((text, index) => ({ text, isStrong: index % 2 === 1 }))
    .filter((part) => part.text !== "");

export function Emphasis(props: { sentence: string }) {
  return emphasised(props.sentence).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
    part.isStrong ? <strong key={index}>{part.text}</strong> : <Fragment key={index}>{part.text}</Fragment>,
  );
}
