import type { Locator, Page } from "@playwright/test";

/** What is put into a form, by the names of its fields, in the order in which it is typed: a kind before its days. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Fills the fields of the page: texts, lists, one of several, several of several. */
export async function type(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const fields = page.locator(`main [name="${name}"]:not([type=hidden])`);
    for (const one of [value].flat()) await put(fields, one);
  }
}

async function put(fields: Locator, value: string): Promise<void> {
  const first = fields.first();
  const kind = await first.evaluate((field) =>
    field instanceof HTMLInputElement ? field.type : field.tagName.toLowerCase(),
  );
  if (kind === "select") await first.selectOption(value);
  else if (kind === "radio" || kind === "checkbox")
    await fields.and(fields.page().locator(`[value="${value}"]`)).check({ force: true });
  else await first.fill(value);
}
