import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { COLOURS, FONT_FAMILY } from "./tokens.ts";

const prefersStillness = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

const THEME = {
  token: {
    colorPrimary: COLOURS.accent,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.muted,
    colorBorder: COLOURS.line,
    colorBorderSecondary: COLOURS.line,
    colorError: COLOURS.unmet,
    colorBgLayout: COLOURS.paper,
    controlItemBgActive: COLOURS.accentGround,
    fontFamily: FONT_FAMILY,
    fontSize: 14,
    borderRadius: 6,
    controlHeight: 32,
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.14s",
  },
};

export function Theme(props: { language: "zh" | "en"; children: ReactNode }) {
  const theme = { ...THEME, token: { ...THEME.token, motion: !prefersStillness() } };
  return (
    <ConfigProvider theme={theme} locale={props.language === "zh" ? zhCN : enUS}>
      {props.children}
    </ConfigProvider>
  );
}
