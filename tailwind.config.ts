import type { Config } from "tailwindcss";

const token = (name: string): string => `var(--${name})`;

/** Token names for utilities; the values are CSS variables in app/styles/tokens.css. Nothing else compiles. */
const config: Config = {
  content: [],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ink: { 500: token("ink-500"), 700: token("ink-700"), 900: token("ink-900") },
      line: { 300: token("line-300"), 600: token("line-600") },
      surface: { 0: token("surface-0"), 1: token("surface-1"), 2: token("surface-2") },
      action: { 100: token("action-100"), 700: token("action-700"), 800: token("action-800") },
      visited: token("visited"),
      focus: token("focus"),
      seal: token("seal"),
      danger: { 100: token("danger-100"), 700: token("danger-700") },
      warn: { 100: token("warn-100"), 600: token("warn-600"), 800: token("warn-800") },
      ok: { 100: token("ok-100"), 700: token("ok-700"), 800: token("ok-800") },
      heat: {
        1: token("heat-1"),
        2: token("heat-2"),
        3: token("heat-3"),
        4: token("heat-4"),
        5: token("heat-5"),
      },
      sign: token("sign"),
    },
    spacing: {
      0: "0px",
      1: token("s1"),
      2: token("s2"),
      3: token("s3"),
      4: token("s4"),
      5: token("s5"),
      6: token("s6"),
      7: token("s7"),
      8: token("s8"),
    },
    borderRadius: { none: "0", DEFAULT: "2px" },
    fontFamily: { sans: token("sans"), doc: token("doc") },
    fontSize: {
      body: ["1.125rem", "1.75rem"],
      small: ["1rem", "1.5rem"],
      table: ["1.0625rem", "1.5rem"],
      h1: ["2rem", "2.625rem"],
      h2: ["1.5rem", "2.0625rem"],
      h3: ["1.25rem", "1.8125rem"],
    },
    maxWidth: { form: token("form"), table: token("table"), measure: "70ch", full: "100%", none: "none" },
    screens: { desk: "48rem" },
  },
};

export default config;
