import ts from "typescript";
import { directivesOf, lineOf, walk, type Import, type Source } from "./source";

/** An area may use those before it. */
export const AREAS = [
  "committees",
  "units",
  "programmes",
  "results",
  "documents",
  "registrations",
  "dossiers",
  "meetings",
  "recognition",
  "reports",
] as const;

/** The room a file lies in; the same names say what may be imported from where. */
export type Room =
  | "app"
  | "components/shared"
  | "components/area"
  | "contract"
  | "data"
  | "domain"
  | "server"
  | "platform"
  | "core"
  | "demo"
  | "launch"
  | "client"
  | "other";

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  app: [
    "app",
    "components/shared",
    "components/area",
    "contract",
    "domain",
    "server",
    "platform",
    "core",
    "demo",
  ],
  "components/shared": ["components/shared", "core"],
  "components/area": ["components/area", "components/shared", "contract", "domain", "core"],
  contract: ["contract", "domain", "core"],
  data: ["data", "domain", "core"],
  domain: ["domain", "core"],
  server: ["server", "contract", "data", "domain", "platform", "core"],
  platform: ["platform", "core", "client"],
  core: ["core"],
  demo: ["demo", "server", "contract", "data", "domain", "platform", "core"],
  // A command on the terminal shows the same sentences as the screen.
  launch: ["launch", "components/area", "server", "contract", "platform", "core"],
  client: ["client"],
  other: [],
};

/** Packages a room may use; a room that is not here may use any. */
const MAY_USE: Partial<Readonly<Record<Room, RegExp>>> = {
  core: /^zod$/,
  domain: /^$/,
  data: /^$/,
  contract: /^zod$/,
  "components/shared": /^(react|react-dom|next\/(link|navigation|image)|lucide-react|uqr)$/,
  "components/area":
    /^(react|react-dom|react-hook-form|next\/(link|navigation|image)|lucide-react|node-forge|uqr)$/,
};

/** One look for a whole request, though both the frame and the page ask. */
const REACT_CACHE = ["lib/programmes/server/tenant-has-meetings.ts"];

/** No screen, no framework for what acts; no driver for what shows. */
const MAY_NOT_USE: Partial<Readonly<Record<Room, RegExp>>> = {
  server: /^(react|react-dom|next|next-auth|pg|@prisma)(\/|$)/,
  app: /^(pg|@prisma)(\/|$)/,
};

export function roomOf(file: string): Room {
  if (file.startsWith("prisma/client")) return "client";
  const [top, second, third] = file.split("/");
  if (top === "app") return "app";
  if (top === "components")
    return /^(ui|forms|layout)$/.test(second ?? "") ? "components/shared" : "components/area";
  if (top !== "lib") return "other";
  if (second === "core" || second === "platform" || second === "demo" || second === "launch") return second;
  if (third === "domain" || third === "data" || third === "server") return third;
  return isArea(second) ? "contract" : "other";
}

const isArea = (name: string | undefined): boolean => AREAS.some((area) => area === name);

const areaOf = (file: string): number => {
  const [top, second] = file.split("/");
  return top === "lib" ? AREAS.findIndex((area) => area === second) : -1;
};

const isStore = (file: string): boolean => file.endsWith("-store.ts");

const at = ({ file }: Source, { line }: Import): string => `${file}:${line}`;

/** Who may import whom. */
export function wrongDirections(source: Source): string[] {
  const room = roomOf(source.file);
  return source.imports.flatMap((one) => {
    const told = `${at(source, one)} ${one.target}`;
    if (!one.isOurs) return isWrongPackage(source.file, one) ? [`${told}: no package for ${room}`] : [];
    const target = roomOf(one.target);
    if (target === "client")
      return mayUseClient(source.file, one) ? [] : [`${told}: only the platform and stores`];
    if (one.target.endsWith(".css")) return [];
    return MAY_IMPORT[room].includes(target) ? [] : [`${told}: ${room} may not import ${target}`];
  });
}

function isWrongPackage(file: string, { target }: Import): boolean {
  if (target === "server-only") return false;
  if (target === "react" && REACT_CACHE.includes(file)) return false;
  const room = roomOf(file);
  const allowed = MAY_USE[room];
  return (allowed !== undefined && !allowed.test(target)) || MAY_NOT_USE[room]?.test(target) === true;
}

/** Types of the generated client describe rows and conditions; who holds only those holds no door. */
const mayUseClient = (file: string, { isTypeOnly }: Import): boolean => {
  const room = roomOf(file);
  if (room === "platform" || (room === "server" && isStore(file))) return true;
  return isTypeOnly && (room === "server" || room === "demo");
};

/** An area uses those before it, and never another's store. */
export function wrongAreas(source: Source): string[] {
  const own = areaOf(source.file);
  if (own < 0) return [];
  return source.imports.flatMap((one) => {
    const other = one.isOurs ? areaOf(one.target) : -1;
    if (other > own) return [`${at(source, one)} ${one.target}: a later area`];
    if (other >= 0 && other !== own && isStore(one.target))
      return [`${at(source, one)} ${one.target}: another area's store`];
    return [];
  });
}

/** The first circle found from each file, as the chain of files; empty when there is none. */
export function findCycles(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map(({ file, imports }) => [file, imports.filter((one) => one.isOurs).map((one) => one.target)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file);
    if (from >= 0) cycles.push([...path.slice(from), file].join(" > "));
    if (from >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return cycles;
}

/** `import "server-only"` stands first in what must never reach a browser. */
export function isWithoutServerOnly({ tree }: Source): boolean {
  const first = tree.statements[0];
  const isIt =
    first !== undefined &&
    ts.isImportDeclaration(first) &&
    ts.isStringLiteral(first.moduleSpecifier) &&
    first.moduleSpecifier.text === "server-only";
  return !isIt;
}

/** In the core, but made of zod, which stays on the server. */
const NOT_FOR_THE_BROWSER = ["lib/core/fields.ts"];

/** What a file for the browser may take by value: packages, other components, the pure core. */
export function wrongInBrowser(source: Source): string[] {
  if (!directivesOf(source.tree).includes("use client")) return [];
  return source.imports.flatMap((one) => {
    const isPure =
      ["components/shared", "components/area", "core", "app"].includes(roomOf(one.target)) &&
      !NOT_FOR_THE_BROWSER.includes(one.target);
    if (one.isTypeOnly || (one.isOurs && isPure) || one.target.endsWith(".css")) return [];
    if (!one.isOurs)
      return /^(node:|zod$|pg$|server-only$)/.test(one.target) ? [`${at(source, one)} ${one.target}`] : [];
    return [`${at(source, one)} ${one.target}: types only in the browser`];
  });
}

interface Loophole {
  readonly place: string;
  readonly kind: "any" | "non-null" | "cast" | "ts-comment" | "use-server";
}

/** Ways around the compiler, and server actions. */
export function loopholesOf({ file, text, tree }: Source): Loophole[] {
  const found: Loophole[] = [];
  const add = (node: ts.Node, kind: Loophole["kind"]): void => {
    found.push({ place: `${file}:${lineOf(tree, node)}`, kind });
  };
  walk(tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) add(node, "any");
    if (ts.isNonNullExpression(node)) add(node, "non-null");
    if (ts.isTypeAssertionExpression(node)) add(node, "cast");
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) add(node, "cast");
    if (ts.isPropertyDeclaration(node) && node.exclamationToken) add(node, "non-null");
    if (ts.isVariableDeclaration(node) && node.exclamationToken) add(node, "non-null");
    if (
      ts.isExpressionStatement(node) &&
      ts.isStringLiteral(node.expression) &&
      node.expression.text === "use server"
    )
      add(node, "use-server");
  });
  if (/\/[/*]\s*@ts-/.test(text)) found.push({ place: file, kind: "ts-comment" });
  return found;
}
