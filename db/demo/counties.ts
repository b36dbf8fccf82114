import type { Day } from "./days.ts";

/** What the five counties differ in. */
export interface CountySpec {
  readonly code: string;
  readonly seatTownship: string;
  readonly profile: string;
  readonly dataAsOf: Day;
  readonly outline: { readonly file: string; readonly feature: string };
  /** Census total on the data day. */
  readonly population: number;
  /** Households, where a report counts them. */
  readonly households: number | null;
  readonly poorVillages: number;
  readonly deepPoorVillages: number;
  readonly registered: { readonly households: number; readonly persons: number } | null;
  /** Smallest hamlet that road_hamlet asks about. */
  readonly hamletLimit: number;
}

export const SHUANGPAI: CountySpec = {
  code: "431123",
  seatTownship: "431123100",
  profile: "cn-hunan",
  dataAsOf: "2017-11-30",
  outline: { file: "hu2_nan2_yong3_zhou1", feature: "431123" },
  population: 202_600,
  households: null,
  poorVillages: 67,
  deepPoorVillages: 0,
  registered: { households: 6_816, persons: 26_927 },
  hamletLimit: 25,
};

export const HEQU: CountySpec = {
  code: "140930",
  seatTownship: "140930100",
  profile: "cn-hequ",
  dataAsOf: "2019-05-05",
  outline: { file: "shan1_xi1_xin1_zhou1", feature: "140930" },
  population: 120_300,
  households: null,
  poorVillages: 160,
  deepPoorVillages: 0,
  registered: null,
  hamletLimit: 25,
};

export const QUANNAN: CountySpec = {
  code: "360729",
  seatTownship: "360729100",
  profile: "cn-jiangxi",
  dataAsOf: "2017-01-31",
  outline: { file: "jiang1_xi1_gan4_zhou1", feature: "360729" },
  population: 190_400,
  households: null,
  poorVillages: 8,
  deepPoorVillages: 0,
  registered: null,
  hamletLimit: 25,
};

export const PANZHOU: CountySpec = {
  code: "520281",
  seatTownship: "520281001",
  profile: "cn-guizhou",
  dataAsOf: "2017-12-01",
  outline: { file: "gui4_zhou1_liu4_pan2_shui3", feature: "520222" },
  population: 1_068_000,
  households: null,
  poorVillages: 266,
  deepPoorVillages: 53,
  registered: { households: 39_400, persons: 101_100 },
  hamletLimit: 30,
};

export const JINGDE: CountySpec = {
  code: "341825",
  seatTownship: "341825100",
  profile: "cn-basic",
  dataAsOf: "2019-11-30",
  outline: { file: "an1_hui1_xuan1_cheng2", feature: "341825" },
  population: 150_000,
  households: 38_500,
  poorVillages: 8,
  deepPoorVillages: 0,
  registered: null,
  hamletLimit: 25,
};

export const COUNTIES: readonly CountySpec[] = [SHUANGPAI, HEQU, QUANNAN, PANZHOU, JINGDE];
