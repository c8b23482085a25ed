import type { Page } from "@playwright/test";

/** A page that was walked over: where, and every word of it that a person can read. */
export interface WalkedPage {
  readonly address: string;
  readonly text: string;
}

const NAMES = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\/tieu-chi\/)[^/]+|(?<=\/xac-thuc\/)[^/]+/g;

/** One page per kind: `/ho-so/<id>/don-vi` stands for that page of every dossier, a list for all its filters. */
const kindOf = ({ pathname }: URL): string => pathname.replace(NAMES, "*");

/** Files are no pages; what they say is drawn on a page as well. */
const FILES = /^\/(tep|api)\/|\/(pdf|docx)$/;

const MOST_PAGES = 80;

/** Follows the links of the signed-in person from his first page on, one page of every kind, and reads each. */
export async function walkPages(page: Page): Promise<readonly WalkedPage[]> {
  const walked: WalkedPage[] = [];
  const seen = new Set<string>();
  const ahead = [{ address: new URL(page.url()), from: "sign-in" }];
  while (walked.length < MOST_PAGES) {
    const link = ahead.shift();
    if (!link) return walked;
    const { address, from } = link;
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    const answer = await page.request.get(address.href);
    if (!answer.ok()) throw new Error(`${answer.status()} behind a link of ${from}: ${address.href}`);
    const html = await answer.text();
    walked.push({ address: `${address.pathname}${address.search}`, text: textOf(html) });
    ahead.push(...linksOf(html, address).map((next) => ({ address: next, from: address.pathname })));
  }
  throw new Error(`more than ${MOST_PAGES} kinds of pages`);
}

/** Words and the names that a screen reader says; scripts and styles are nobody's words. */
function textOf(html: string): string {
  const named = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replaceAll(/aria-label="([^"]*)"/g, ">$1<");
  return named.replaceAll(/<\/?(b|a|i|em|strong|span|wbr)\b[^>]*>/g, "").replaceAll(/<[^>]*>/g, "\n");
}

function linksOf(html: string, here: URL): readonly URL[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)]
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), here))
    .filter(({ origin, pathname }) => origin === here.origin && !FILES.test(pathname));
}
