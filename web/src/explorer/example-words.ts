// What the saved examples answer, for people.

export const exampleWords = {
  zh: {
    title: "常用查询",
    filled: "变量取自{{county}}，数据截至 {{day}}。点击即运行，可随意修改。",
    empty: "服务器上还没有数据",
    emptyNext: "导入一个县的数据后，这里的查询会自动填好变量。",
    what: "示例所用的县",
    about: {
      weeklyRoads: {
        title: "通组公路周报",
        text: "各乡镇路基、碎石、硬化各完成多少，本周哪些项目报了进度？",
      },
      claimedNotEvidenced: {
        title: "上报达标、核算未达标的村",
        text: "哪些村上报已通路、通水、通网，实地却没有依据？原因是什么？",
      },
      nextQuarter: { title: "下季度变化", text: "下季度每月有多少人达标，哪些短板由哪个项目在哪天补齐？" },
      registeredPoor: { title: "贫困村短板", text: "贫困村缺什么，涉及多少人，其中建档立卡多少人？" },
      roadbedOnly: {
        title: "有路基、没铺碎石的路",
        text: "哪些公路路基已完工、碎石还没开始，预计何时完工，由谁施工？",
      },
      moneyByLevel: { title: "各级资金", text: "中央、省、市、县及各来源的资金下达多少、拨付多少？" },
      oneVillage: { title: "一个村的全部情况", text: "人口、各项服务的上报与核算、短板、项目和上报原文。" },
      nightlyChanges: { title: "每夜增量", text: "上次之后哪些数据变了？记下 endCursor，下次填入 after。" },
    },
  },
  en: {
    title: "Examples",
    filled: "Variables are those of {{county}}, data as of {{day}}. A click runs one; change it as you like.",
    empty: "This server has no data yet",
    emptyNext: "Once a county is imported, these examples fill in their variables by themselves.",
    what: "the county of the examples",
    about: {
      weeklyRoads: {
        title: "Hamlet roads, weekly report",
        text: "How much roadbed, gravel and concrete is done in each township, and who reported this week?",
      },
      claimedNotEvidenced: {
        title: "Claimed, not evidenced",
        text: "Which villages report road, water or network that nothing on the ground bears out, and why?",
      },
      nextQuarter: {
        title: "What changes next quarter",
        text: "How many people will be covered each month, and which project closes which gap on which day?",
      },
      registeredPoor: {
        title: "Gaps of poor villages",
        text: "What do poor villages lack, how many people is that, and how many of them are registered poor?",
      },
      roadbedOnly: {
        title: "Roadbed, but no gravel",
        text: "Which roads stopped at the roadbed, when will they be finished, and who builds them?",
      },
      moneyByLevel: {
        title: "Money by level",
        text: "How much was allocated and disbursed, by level of government, by source and by year?",
      },
      oneVillage: {
        title: "Everything about one village",
        text: "People, services as reported and as computed, gaps, projects, and the words of the reports.",
      },
      nightlyChanges: {
        title: "Nightly changes",
        text: "What changed since last time? Keep endCursor, and give it as after the next night.",
      },
    },
  },
};
