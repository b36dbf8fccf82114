import { pinyin } from "pinyin-pro";

export interface Spelling {
  readonly pinyin: string;
  readonly initials: string;
}

/** Without tones or spaces, so that it is found as people type it. */
export function spell(name: string): Spelling {
  const syllables = syllablesOf(name);
  return { pinyin: syllables.join(""), initials: syllables.map((syllable) => syllable[0]).join("") };
}

// Place names whose reading differs from the dictionary's first one.
const READINGS: Readonly<Record<string, string>> = {
  六安: "lu an",
  六合: "lu he",
  蚌埠: "beng bu",
  亳州: "bo zhou",
  蔚县: "yu xian",
  乐亭: "lao ting",
  乐清: "yue qing",
  单县: "shan xian",
  东阿: "dong e",
  莘县: "shen xian",
  番禺: "pan yu",
  台州: "tai zhou",
  丽水: "li shui",
  厦门: "xia men",
  大埔: "da bu",
  长子县: "zhang zi xian",
  洪洞: "hong tong",
  铅山: "yan shan",
  牟平: "mu ping",
  涡阳: "guo yang",
  枞阳: "zong yang",
  歙县: "she xian",
  黟县: "yi xian",
  郓城: "yun cheng",
  华县: "hua xian",
  吴堡: "wu bu",
  柞水: "zha shui",
  盱眙: "xu yi",
  邗江: "han jiang",
  尉犁: "yu li",
  渑池: "mian chi",
  浚县: "xun xian",
  泌阳: "bi yang",
  武陟: "wu zhi",
  荥阳: "xing yang",
  荥经: "ying jing",
  筠连: "jun lian",
  犍为: "qian wei",
  珙县: "gong xian",
  会理: "hui li",
  秭归: "zi gui",
  郧西: "yun xi",
  监利: "jian li",
  黄陂: "huang pi",
  硚口: "qiao kou",
  耒阳: "lei yang",
  郴州: "chen zhou",
  桂阳: "gui yang",
  朝阳: "chao yang",
  繁峙: "fan shi",
  隰县: "xi xian",
  解州: "hai zhou",
  万柏林: "wan bai lin",
  阿拉善: "a la shan",
  巴彦淖尔: "ba yan nao er",
  藁城: "gao cheng",
  井陉: "jing xing",
  蠡县: "li xian",
  任丘: "ren qiu",
  任县: "ren xian",
  行唐: "xing tang",
  鄱阳: "po yang",
  弋阳: "yi yang",
  重庆: "chong qing",
  西藏: "xi zang",
  盛泽: "sheng ze",
  什邡: "shi fang",
  大城: "dai cheng",
  长丰: "chang feng",
};

function syllablesOf(name: string): string[] {
  const chinese = name.replace(/[^\u4e00-\u9fff]/g, "");
  const known = Object.keys(READINGS).find((place) => chinese.startsWith(place));
  const rest = known ? chinese.slice(known.length) : chinese;
  const read = rest ? pinyin(rest, { toneType: "none", type: "array", v: true }) : [];
  return [...(known ? (READINGS[known] ?? "").split(" ") : []), ...read];
}

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
