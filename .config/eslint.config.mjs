import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";
import jsxA11y from "eslint-plugin-jsx-a11y";
import { defineConfig, globalIgnores } from "eslint/config";

/** Run from the top level: `eslint -c .config/eslint.config.mjs .` */
export default defineConfig([
  globalIgnores([".next/**", ".data/**", "prisma/client/**", "next-env.d.ts", "tests/.artifacts/**"]),
  nextVitals,
  nextTypeScript,
  { rules: { "no-console": "error" } },
  {
    files: ["**/*.tsx"],
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // Lists lose their role in Safari under `list-style: none`, and tables under another `display`.
      "jsx-a11y/no-redundant-roles": [
        "error",
        {
          table: ["table"],
          tr: ["row"],
          thead: ["rowgroup"],
          tbody: ["rowgroup"],
          tfoot: ["rowgroup"],
          ul: ["list"],
          ol: ["list"],
        },
      ],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: [".config/*.ts"] } } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // A query that is asked nothing still names its input, so that its callers pass null.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    // After a failure or a wrong address the next page is loaded anew, not from what broke.
    files: ["app/error.tsx", "components/layout/plain-frame.tsx"],
    rules: { "@next/next/no-html-link-for-pages": "off" },
  },
  {
    // `useDatabase` of the tests is no hook of React.
    files: ["tests/**"],
    rules: { "react-hooks/rules-of-hooks": "off" },
  },
  {
    // What these print is what they are for: progress of the two commands, seeds, the bench.
    files: ["lib/launch/**", "prisma/*.ts", "public/*.mjs", "tests/support/**"],
    rules: { "no-console": "off" },
  },
]);
