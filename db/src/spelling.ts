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

export function syllablesOf(name: string): string[] {
  const chinese = name.replace(/[^\u4e00-\u9fff]/g, "");
  const known = Object.keys(READINGS).find((place) => chinese.startsWith(place));
  const rest = known ? chinese.slice(known.length) : chinese;
  const read = rest ? pinyin(rest, { toneType: "none", type: "array", v: true }) : [];
  return [...(known ? (READINGS[known] ?? "").split(" ") : []), ...read];
}
