import type { NextConfig } from "next";

/** Pages are framed by nobody else, post only to ourselves and are never kept by a shared cache. */
const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  {
    key: "Content-Security-Policy",
    value: "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'self'",
  },
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: import.meta.dirname,
  // What is no part of the product must not come along when tracing finds a path it can't read.
  outputFileTracingExcludes: { "/*": [".data/**", ".git/**", "tests/**", ".next/cache/**"] },
  // `npm test` checks all types, tests included; a start must not fail over a test's.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "docx", "pg"],
  // Read by path when a document is laid out: the template, and the whole faces it takes its letters from.
  outputFileTracingIncludes: {
    "/*": [
      "lib/documents/server/paper.typ",
      "lib/documents/server/bundle-press.mjs",
      "node_modules/@expo-google-fonts/tinos/*/*.ttf",
    ],
  },
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
  // File answers and the verification page carry stricter headers of their own.
  headers: async () => [{ source: "/((?!tep/|xac-thuc/|.*/van-ban/).*)", headers: HEADERS }],
};

export default config;
