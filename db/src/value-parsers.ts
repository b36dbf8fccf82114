/** How both databases turn PostgreSQL's text into JavaScript values, by type OID. */
const asText = (text: string): string => text;
const asInstant = (text: string): string => {
  const instant = new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
};

export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number, // bigint: our counters stay far below 2^53
  1700: Number, // numeric
  1082: asText, // date: a calendar day has no time zone
  1114: asText, // timestamp
  1184: asInstant, // timestamptz
};

/** Array types whose elements are parsed as above. */
export const arrayElementTypes: Readonly<Record<number, number>> = {
  1016: 20,
  1231: 1700,
  1182: 1082,
  1185: 1184,
};
