import { syllablesOf } from "../src/spelling.ts";

const PEOPLES =
  /(蒙古族|回族|藏族|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|普米族|塔吉克族|怒族|独龙族|鄂伦春族|鄂温克族|裕固族|保安族|门巴族|各族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔)+(?=自治|乡$|民族乡$)/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/自治州$|地区$|盟$/, ""],
  [/自治县$|自治旗$/, ""],
  [/街道办?事?处?$/, " Subdistrict"],
  [/社区$|居委会$/, " Community"],
  [/(?<=..)林场$/, " Forest Farm"],
  [/(?<=...)镇$|(?<=..)镇$/, " Town"],
  [/民族乡$|乡$/, " Township"],
  [/(?<=..)区$/, " District"],
  [/(?<=..)[县市旗村省]$/, ""],
];

/** A spelling for English readers: 盘州市 Panzhou, 泷泊镇 Longbo Town, 夏家洞村 Xiajiadong. */
export function englishName(name: string): string {
  const plain = name.replace(PEOPLES, "");
  const ending = ENDINGS.find(([pattern]) => pattern.test(plain));
  const stem = ending ? plain.replace(ending[0], "") : plain;
  return capitalised(syllablesOf(stem)) + (ending?.[1] ?? "");
}

// An apostrophe keeps syllables apart, as in Xi'an.
function capitalised(syllables: readonly string[]): string {
  const joined = syllables
    .map((part, index) => (index > 0 && /^[aeo]/.test(part) ? `'${part}` : part))
    .join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

export const isCommunity = (officialName: string): boolean => /(社区|居委会|居民委员会)$/.test(officialName);

/** 夏家洞村委会 is what the office is called; people say 夏家洞村. */
export function spokenName(officialName: string): string {
  if (/社区居(民委员|委)会$/.test(officialName)) return officialName.replace(/居(民委员|委)会$/, "");
  if (!/(村民委员会|村委会)$/.test(officialName)) return officialName;
  const stem = officialName.replace(/(村民委员会|村委会)$/, "");
  return stem.endsWith("村") && stem.length > 1 ? stem : `${stem}村`;
}
