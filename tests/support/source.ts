import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const ROOT = path.resolve(import.meta.dirname, "..", "..");

export interface Import {
  /** A file of ours, relative to the root, or the name of a package. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
  readonly line: number;
}

export interface Source {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const ENDINGS = [".ts", ".tsx", ""];

/** Every TypeScript file under these folders, read and parsed once. */
export function readSources(folders: readonly string[]): Source[] {
  return folders
    .filter((folder) => existsSync(path.join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name.split(path.sep).join("/")}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/.artifacts/"))
    .sort()
    .map(readSource);
}

function readSource(file: string): Source {
  return sourceOf(file, readFileSync(path.join(ROOT, file), "utf8"));
}

/** The same for a text that is in no file: rules are tried on wrong ones. */
export function sourceOf(file: string, text: string): Source {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  return { file, text, tree, imports: importsOf(file, tree) };
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (!name || !ts.isStringLiteral(name)) return;
    const ours = resolve(file, name.text);
    found.push({ target: ours ?? name.text, isOurs: ours !== null, isTypeOnly, line: lineOf(tree, node) });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnlyImport(node));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
  });
  return found;
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, name: string): string | null {
  if (!name.startsWith(".") && !name.startsWith("@/")) return null;
  const base = name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
  const ending = ENDINGS.find((one) =>
    statSync(path.join(ROOT, base + one), { throwIfNoEntry: false })?.isFile(),
  );
  return base + (ending ?? "");
}

/** Calls `visit` for every node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

/** The string at the head of a file, such as "use client". */
export const directivesOf = (tree: ts.SourceFile): string[] =>
  tree.statements.flatMap((one) =>
    ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression) ? [one.expression.text] : [],
  );
