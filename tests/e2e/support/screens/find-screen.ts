import { expect, type Page } from "@playwright/test";
import { follow } from "../product";
import type { Look, Screen } from "./screen";
import { SCREENS } from "./table";

/** So many records of a list are tried before a screen counts as out of reach. */
const MOST_TRIED = 25;
const NOTHING_FOUND = "";

/** The address of a screen for the person who is signed in, by the links of that person's own pages. */
export async function addressOf(page: Page, screen: Screen): Promise<string> {
  const [start = screen.route, ...routes] = screen.way ?? [];
  const found = await followRoutes({ page, screen }, start, routes);
  expect(found, `a way to ${screen.route} for ${screen.as ?? "anybody"}`).not.toBe(NOTHING_FOUND);
  return screen.then === "choose-first" ? chooseFirst(page, found) : found;
}

interface Search {
  readonly page: Page;
  readonly screen: Screen;
}

const HOST = "http://host";
const inside = (path: string): string => `${HOST}${path.split("?")[0] ?? ""}/`;
const pathOf = ({ pathname, search }: URL): string => `${pathname}${search}`;

/** The first link of each page that leads to the next route, and back to the list where one leads nowhere. */
async function followRoutes(search: Search, address: string, routes: readonly string[]): Promise<string> {
  const [route, ...rest] = routes;
  if (route === undefined) return arrive(search, address);
  const links = (await linksOf(search.page, address)).filter((link) => routeOf(link) === route);
  for (const link of links.slice(0, MOST_TRIED)) {
    const found = await followRoutes(search, link, rest);
    if (found !== NOTHING_FOUND) return found;
  }
  return NOTHING_FOUND;
}

/** The end of the way; it counts only where the page has the forms that are to be tried on it. */
async function arrive({ page, screen: { then, badPosts = [] } }: Search, last: string): Promise<string> {
  if (then === "choose-first") return last;
  const address = then === undefined ? last : pathOf(new URL(then, inside(last)));
  const wanted = badPosts.filter(({ at }) => at === undefined).map(({ form }) => `action="${form}"`);
  if (wanted.length === 0) return address;
  const answer = await page.request.get(address);
  const html = await answer.text();
  return wanted.every((form) => html.includes(form)) ? address : NOTHING_FOUND;
}

/** The page's folder behind an address: a word of its own before a placeholder. */
const routeOf = (address: string): string | undefined =>
  ROUTES.find(({ shape }) => shape.test(address.split("?")[0] ?? ""))?.route;

const shapeOf = (route: string): RegExp => new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`);

const placeholders = (route: string): number => route.split("[").length;

const ROUTES = SCREENS.map(({ route }) => ({ route, shape: shapeOf(route) })).toSorted(
  (one, other) => placeholders(one.route) - placeholders(other.route),
);

async function linksOf(page: Page, address: string): Promise<readonly string[]> {
  const answer = await page.request.get(address);
  const html = await answer.text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return [
    ...new Set([...main.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))),
  ];
}

/** Ticks the first row that can be ticked and goes on with the button under the list. */
async function chooseFirst(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const list = page.locator("main form[method=get]", { has: page.locator("input[type=checkbox]") });
  const boxes = list.locator("input[type=checkbox]:enabled");
  if ((await list.locator("input[type=checkbox]:checked").count()) === 0) await boxes.first().check();
  await follow(page, list.locator("button[type=submit]").last());
  return pathOf(new URL(page.url()));
}

export function addressOfLook(own: string, at: string): string {
  const bare = own.split("?")[0] ?? own;
  if (at === "") return own;
  if (at === ".") return bare;
  if (at.startsWith("?")) return `${bare}${at}`;
  return at.startsWith("&") ? `${own}${own.includes("?") ? "&" : "?"}${at.slice(1)}` : at;
}

export const accountOf = (screen: Screen, look: Look): string | null => look.as ?? screen.as;
