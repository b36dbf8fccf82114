const zh = {
  signIn: "登录",
  pagesMenu: "页面与登录",
  week: "本周填报",
  menu: "我的账号：{{name}}",
  signOut: "退出登录",
  notSignedOut: "没能退出，请重试。",
  roles: {
    VIEWER: "查看员",
    ENGINEER: "工程师",
    COUNTY_ADMINISTRATOR: "县管理员",
    SYSTEM_ADMINISTRATOR: "系统管理员",
  },
  roleIn: "{{county}} {{role}}",
  noRole: "尚未授予任何角色",
  pages: {
    account: "我的账号与密码",
    people: "人员与权限",
    tokens: "接口令牌",
    zones: "战区划分",
    standards: "达标标准",
  },
};

const en = {
  signIn: "Sign in",
  pagesMenu: "Pages and sign-in",
  week: "This week",
  menu: "My account: {{name}}",
  signOut: "Sign out",
  notSignedOut: "Could not sign out. Please try again.",
  roles: {
    VIEWER: "viewer",
    ENGINEER: "engineer",
    COUNTY_ADMINISTRATOR: "county administrator",
    SYSTEM_ADMINISTRATOR: "system administrator",
  },
  roleIn: "{{county}}: {{role}}",
  noRole: "no role granted yet",
  pages: {
    account: "Account and password",
    people: "People and rights",
    tokens: "API tokens",
    zones: "Zones",
    standards: "Standards",
  },
};

export const personWords = { zh, en };
