const zh = {
  none: "没有服务本村的项目",
  noneNext: "项目库里没有指向本村的项目。",
  progress: "形象进度",
  finished: "{{day}} 完工",
  forecast: "预计 {{day}} 完工",
  noForecast: "无预计完工日",
  stage: {
    PROPOSED: "已申报",
    APPROVED: "已批复",
    TENDERED: "已招标",
    UNDER_CONSTRUCTION: "在建",
    COMPLETED: "已完工",
    ACCEPTED: "已验收",
    SUSPENDED: "停工",
    CANCELLED: "已取消",
  },
  schedule: {
    NOT_STARTED: "未开工",
    ON_TRACK: "正常",
    AT_RISK: "预警",
    LATE: "逾期",
    STALLED: "停滞",
    FINISHED: "已完成",
  },
};

const en = {
  none: "No project serves this village",
  noneNext: "The project library has none that names it.",
  progress: "Physical progress",
  finished: "finished {{day}}",
  forecast: "forecast {{day}}",
  noForecast: "no forecast finish",
  stage: {
    PROPOSED: "Proposed",
    APPROVED: "Approved",
    TENDERED: "Tendered",
    UNDER_CONSTRUCTION: "Under construction",
    COMPLETED: "Completed",
    ACCEPTED: "Accepted",
    SUSPENDED: "Suspended",
    CANCELLED: "Cancelled",
  },
  schedule: {
    NOT_STARTED: "not started",
    ON_TRACK: "on track",
    AT_RISK: "at risk",
    LATE: "late",
    STALLED: "stalled",
    FINISHED: "finished",
  },
};

export const projectsWords = { zh, en };
