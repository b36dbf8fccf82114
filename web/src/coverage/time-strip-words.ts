const zh = {
  label: "日期",
  play: "播放",
  pause: "暂停",
  dataDay: "数据截至 {{day}}",
  reported: "上报 {{share}}",
  forecastEnd: "预计 {{month}} {{share}}",
  forecast: "预计",
  unknown: "情况不明",
  unknownFor: "{{what}}：情况不明",
  value: "{{day}}，{{share}} {{what}}",
  valueForecast: "{{day}}（预计），{{share}} {{what}}",
  opened: "{{month}}：新增 {{count}} 个村",
  loading: "正在载入历年数据",
};

const en: typeof zh = {
  label: "Day",
  play: "Play",
  pause: "Pause",
  dataDay: "data as of {{day}}",
  reported: "reported {{share}}",
  forecastEnd: "forecast {{month}} {{share}}",
  forecast: "forecast",
  unknown: "not known",
  unknownFor: "{{what}}: not known",
  value: "{{day}}, {{share}} {{what}}",
  valueForecast: "{{day}} (forecast), {{share}} {{what}}",
  opened: "{{month}}: {{count}} villages more",
  loading: "Loading the years",
};

export const timeStripWords = { zh, en };
