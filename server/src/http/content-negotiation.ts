const specific = "application/graphql-response+json";
const general = "application/json";

interface Range {
  readonly type: string;
  readonly quality: number;
}

/** Whether an Accept header prefers GraphQL's own response type to plain JSON. */
export function prefersGraphqlResponse(accept: string | undefined): boolean {
  if (!accept?.includes(specific)) return false;
  const ranges = accept.split(",").map(rangeOf);
  const place = (type: string): number => ranges.findIndex((range) => range.type === type);
  const quality = (type: string): number => ranges[place(type)]?.quality ?? 0;
  if (quality(specific) === 0) return false;
  if (quality(specific) !== quality(general)) return quality(specific) > quality(general);
  return place(specific) < place(general);
}

const rangeOf = (text: string): Range => {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
};
